// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "crosscheck/text/source_text.hpp"
#include "crosscheck/text/span.hpp"
#include "language/features.hpp"
#include "language/linear_model.hpp"

namespace crosscheck::language {

/// A place between two tokens where a sentence may end: behind a stop and the marks that
/// close with it, as far as no blank line or dateline decides.
struct StopPlace {
  std::uint32_t first = 0;  ///< the token that the sentence begins with
  std::uint32_t stop = 0;   ///< the token that is or has the stop
  std::uint32_t next = 0;   ///< the token behind the closing marks
};

/// What tells whether a sentence ends at a place: the stop, the words around it, how they are
/// written, and what the lists say of them. What is read is what is learnt from.
class StopFeatures {
 public:
  StopFeatures(const SourceText& text, std::span<const Span> tokens, const StopPlace& place);
  std::span<const Feature> features() const noexcept { return std::span(features_).first(size_); }

 private:
  std::array<Feature, 64> features_;
  std::size_t size_ = 0;
};

/// Walks through the tokens of a segment and asks `ends` at each StopPlace. Gives indices one
/// past the last token of each sentence, rising; the last is `tokens.size()`.
std::vector<std::uint32_t> walk_sentences(const SourceText& text, std::span<const Span> tokens,
                                          const std::function<bool(const StopPlace&)>& ends);

/// The trained decision.
class StopModel {
 public:
  /// The model that is built into the program, read when first asked for.
  static const StopModel& standard();

  /// A view of the bytes of a model file with the section "stops".
  static Result<StopModel> from_bytes(std::string_view file);

  std::vector<std::uint32_t> sentence_ends(const SourceText& text,
                                           std::span<const Span> tokens) const;

 private:
  LinearModel model_;
};

}  // namespace crosscheck::language
