// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crosscheck::language {

/// What a word of `lexicons/tokens.tsv` is listed as; a word may be several.
enum WordKind : unsigned {
  kTitle = 1u << 0,         ///< "Mr.": its period never ends a sentence
  kAbbreviation = 1u << 1,  ///< "Inc.": its period may end a sentence
  kNumbered = 1u << 2,      ///< "Jan.": has a period if a number follows
  kStarter = 1u << 3,       ///< "The": begins a sentence
  kPrefix = 1u << 4,        ///< "anti-": stays with the word after the hyphen
  kUnit = 1u << 5,          ///< "km": a token of its own after digits
  kCurrency = 1u << 6,      ///< "US$": goes with the sign
  kWhole = 1u << 7,         ///< "'em": one token, whatever stands in it
  kDomain = 1u << 8,        ///< "com": ends a name on the network
  kDay = 1u << 9,           ///< "Monday": goes on with the hour before it
};

/// The lists that the tokeniser and the sentence splitter look words up in.
class WordLists {
 public:
  /// The lists of the program; read when first asked for.
  static const WordLists& standard();

  /// The WordKinds of a word in lower case, with plain apostrophes, without a final period.
  unsigned kinds(std::string_view word) const noexcept;
  bool is(std::string_view word, unsigned kind) const noexcept {
    return (kinds(word) & kind) != 0;
  }
  /// How many bytes each part of a contraction takes, when its apostrophe is one byte;
  /// nothing for other words.
  const std::vector<unsigned>* parts(std::string_view word) const noexcept;

 private:
  explicit WordLists(std::string_view tsv);
  std::unordered_map<std::string_view, unsigned> kinds_;
  std::unordered_map<std::string, std::vector<unsigned>> contractions_;
};

/// A short word as the lists spell it: ASCII in lower case, ’ made '. Empty if the word is
/// longer than any that is listed, or not ASCII.
class ListForm {
 public:
  explicit ListForm(std::string_view word) noexcept;
  std::string_view view() const noexcept { return {letters_, size_}; }

 private:
  static constexpr std::size_t kLongest = 16;
  char letters_[kLongest];
  std::size_t size_ = 0;
};

}  // namespace crosscheck::language
