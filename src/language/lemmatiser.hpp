// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "crosscheck/base/result.hpp"
#include "crosscheck/language/model_file.hpp"
#include "crosscheck/model/token.hpp"
#include "language/features.hpp"

namespace crosscheck::language {

/// How a lemma is made of a word: cut bytes off its end and put others there.
struct LemmaScript {
  std::uint8_t strip = 0;
  std::uint8_t keeps_case = 0;  ///< names do, other words are put in lower case
  std::uint16_t size = 0;       ///< of what is put there
  std::uint32_t begin = 0;      ///< in the strings behind the scripts
};

/// Finds the dictionary form of a word: by the word and its tag if it was seen, else by the
/// longest ending that was. Used where its bytes lie:
///
///     0   4  n: there are 2^n slots
///     4   4  number of scripts
///     8   4  size of the strings
///     12  4  0
///     16  …  slots: check (4), script (2), used (2); the LemmaScripts; the strings
class Lemmatiser {
 public:
  /// Reads the section "lemmas".
  static Result<Lemmatiser> from_file(const ModelFile& file);

  std::string lemma(std::string_view word, Xpos tag) const;

  struct Slot {
    std::uint32_t check = 0;
    std::uint16_t script = 0;
    std::uint16_t used = 0;
  };
  static constexpr std::size_t kLongestEnding = 6;
  /// The key of a whole word in lower case, and that of an ending.
  static Feature word_key(std::string_view lower, Xpos tag) noexcept {
    return feature(501, hash_of(lower), static_cast<std::uint64_t>(tag));
  }
  static Feature ending_key(std::string_view ending, Xpos tag) noexcept {
    return feature(502, hash_of(ending), static_cast<std::uint64_t>(tag));
  }
  /// Lower case, curly apostrophes made plain. What the scripts are applied to, unless they
  /// keep the case.
  static std::string lower_form(std::string_view word);
  static std::string plain_form(std::string_view word);

 private:
  const LemmaScript* find(Feature key) const noexcept;

  std::uint64_t mask_ = 0;
  const Slot* slots_ = nullptr;
  const LemmaScript* scripts_ = nullptr;
  std::string_view strings_;
};

}  // namespace crosscheck::language
