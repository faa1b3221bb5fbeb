// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "crosscheck/base/result.hpp"
#include "crosscheck/language/model_file.hpp"
#include "crosscheck/model/token.hpp"
#include "language/linear_model.hpp"
#include "language/word_form.hpp"

namespace crosscheck::language {

/// A universal and a Penn tag that go together. A tag number counts the pairs of a model.
struct TagPair {
  Xpos xpos = Xpos::Unknown;
  Upos upos = Upos::X;
  friend bool operator==(const TagPair&, const TagPair&) = default;
};

/// How the words of a sentence are written: in a headline a capital says little.
enum class Casing : std::uint8_t { Normal, AllUpper, Title };
Casing casing_of(std::span<const WordForm> words) noexcept;

/// The features by which a word gets its tag. `words` outlives the use.
class TagFeatures {
 public:
  static constexpr std::uint8_t kNone = 254;  ///< a tag outside the sentence
  TagFeatures(std::span<const WordForm> words, std::size_t i, Casing casing) noexcept;

  /// Those that hang on the words alone.
  std::span<const Feature> fixed() const noexcept { return {features_.data(), fixed_}; }
  /// Those that hang on the tags of the two words before it, too.
  std::span<const Feature> behind(std::uint8_t last, std::uint8_t last_but_one) noexcept;
  /// Both together, after behind().
  std::span<const Feature> all() const noexcept { return {features_.data(), all_}; }

 private:
  const WordForm* word_;
  const WordForm* next_;
  const WordForm* previous_;
  std::uint64_t kind_;
  std::uint64_t flags_;
  std::size_t fixed_ = 0;
  std::size_t all_ = 0;
  std::array<Feature, 64> features_;
};

/// Gives each word of a sentence the tag with the best score, from left to right.
class Tagger {
 public:
  /// Reads the sections "tags" (two bytes a pair: Xpos, Upos) and "tagger" (a LinearModel).
  static Result<Tagger> from_file(const ModelFile& file);

  /// The tag numbers of one sentence. Cost: linear; about 2 microseconds a word.
  void tag(std::span<const WordForm> words, std::span<std::uint8_t> tags) const noexcept;

  const TagPair& pair(std::uint8_t tag) const noexcept { return pairs_[tag]; }

 private:
  LinearModel model_;
  std::vector<TagPair> pairs_;
};

}  // namespace crosscheck::language
