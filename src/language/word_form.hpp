// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace crosscheck::language {

/// How a word is written.
enum FormFlag : std::uint8_t {
  kFirstUpper = 1u << 0,
  kAllUpper = 1u << 1,   ///< two letters or more, none in lower case
  kInnerUpper = 1u << 2, ///< "iPhone", "McKay"
  kHasDigit = 1u << 3,
  kHasHyphen = 1u << 4,
  kHasPeriod = 1u << 5,
  kNoLetter = 1u << 6,
};

/// A word as the models see it: hashes of its parts. Curly marks and dashes are made plain,
/// so that "don’t" is "don't".
struct WordForm {
  std::uint64_t exact = 0;  ///< as written
  std::uint64_t lower = 0;  ///< lower case, each digit of a number made 0
  std::array<std::uint64_t, 3> prefixes{};  ///< of `lower`: the first 1, 2, 3 bytes
  std::array<std::uint64_t, 5> suffixes{};  ///< of `lower`: the last 1 … 5 bytes
  std::uint64_t shape = 0;  ///< "Xx", "X.X.", "d,d": runs of one kind count once
  std::uint8_t flags = 0;   ///< FormFlags
  // What a WordTable knows of `lower`; 0 for words that it does not list.
  std::uint16_t cluster = 0;  ///< one of some hundred classes of words with alike neighbours
  std::uint8_t coarse = 0;    ///< one of some dozen
  std::uint8_t uses = 0;      ///< which Penn tags it takes: "NN or VB"
  std::uint8_t sure_tag = kNoTag;  ///< the tag that it always has, if it always has the same

  static constexpr std::uint8_t kNoTag = 255;
};

WordForm word_form(std::string_view word);

/// The string behind WordForm::lower.
std::string normal_form(std::string_view word);

}  // namespace crosscheck::language
