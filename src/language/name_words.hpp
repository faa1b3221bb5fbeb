// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "crosscheck/language/gazetteers.hpp"
#include "crosscheck/language/name_lexicon.hpp"

namespace crosscheck {

/// How a word is written.
enum class WordShape : std::uint8_t {
  Lower,    ///< "river"
  Capital,  ///< "River"
  Upper,    ///< "DHS", "U.N."
  Initial,  ///< "O."
  Mixed,    ///< "McKay", "eBay", "Q80"
  Number,   ///< "42"
  Mark,     ///< "-"
};

/// A word as name recognition sees it.
struct NameWord {
  std::string folded;
  std::uint64_t hash = 0;      ///< name_hash of `folded`
  WordShape shape = WordShape::Lower;
  bool first = false;          ///< its capital may come from its place in the sentence
  bool usually_lower = false;  ///< seen with a small letter nearly always
  NameRoles roles;
  KnownAs known;               ///< what the lists say of the word alone
  KnownAs phrase;              ///< what they say of the longest listed name it lies in
  char place = 'O';            ///< where in that name: B, I, L; U alone; O in none
  bool capital() const noexcept {
    return shape == WordShape::Capital || shape == WordShape::Upper ||
           shape == WordShape::Initial || shape == WordShape::Mixed;
  }
};

/// Whether capitals tell names in a sentence.
enum class Casing : std::uint8_t {
  Plain,
  Title,  ///< "Mayor Opens New Bridge": most words have one
  Upper,  ///< "MAYOR OPENS NEW BRIDGE"
  Lower,  ///< "i went to new york": no capital at all
};

WordShape word_shape(std::string_view word) noexcept;

/// How most words of a sentence are written.
Casing casing_of(std::span<const std::string_view> words);

/// Words of one article, folded, by their name_hash.
using WordSet = std::unordered_set<std::uint64_t>;

/// The words of one sentence with its casing_of. Where capitals do not tell, a word that is
/// usually written small, or stands so in `small_words`, counts as small.
std::vector<NameWord> name_words(std::span<const std::string_view> words, Casing casing,
                                 const WordSet& small_words);

}  // namespace crosscheck
