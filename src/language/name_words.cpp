// SPDX-License-Identifier: Apache-2.0
// What a word looks like, where it stands, and what the lists know of it.
//
// In a headline every long word has a capital, so there the capital says nothing: "Ferry
// Hits Pier at Noon" is read as "Ferry hits pier at noon", because "hits", "pier" and
// "noon" are words that are nearly always written small. The list of such words is counted
// in the training texts (models/common_words.txt).
#include "language/name_words.hpp"

#include <algorithm>

#include "crosscheck/text/unicode.hpp"
#include "language/name_table.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kLongestListedName = 6;  ///< words

bool opens(std::string_view word) noexcept {
  return word == "\"" || word == "“" || word == "‘" || word == "'" || word == "``" ||
         word == "«" || word == "„" || word == "(" || word == "[" || word == "-" ||
         word == "*" || word == "•" || word == "…";
}

bool ends_clause(std::string_view word) noexcept {
  return word == "." || word == ":" || word == "!" || word == "?" || word == ";";
}

/// The word as it would be written inside a sentence.
WordShape shape_inside(WordShape shape, const NameWord& word, Casing casing,
                       const WordSet& small_words) {
  if (casing == Casing::Lower && shape == WordShape::Lower && !word.usually_lower &&
      word.folded.size() > 3) {
    // Where nobody cares for capitals, a country or town that is no word is a name.
    return word.known.is_place() || word.known.has(Known::Media) ? WordShape::Capital : shape;
  }
  if (casing == Casing::Plain || (shape != WordShape::Capital && shape != WordShape::Upper)) {
    return shape;
  }
  if (casing == Casing::Title && shape == WordShape::Upper) return shape;
  if (word.usually_lower || small_words.contains(word.hash)) return WordShape::Lower;
  return WordShape::Capital;
}

/// "al" of "al-Ahram": a part of the name, though it is small.
bool is_article_before(std::string_view word, std::string_view mark, std::string_view name) {
  return (word == "al" || word == "el" || word == "az" || word == "ar") && mark == "-" &&
         !name.empty() && is_upper(code_point_at(name, 0).value);
}

/// "il" of "Kim Jong-il": the small end of a person's hyphenated name. "Oslo-based" is none,
/// for it has no capital before, and "based" is a word.
bool is_small_end(std::span<const NameWord> words, std::size_t i) {
  constexpr std::size_t kLongestEnd = 6;
  const NameWord& word = words[i];
  return i >= 3 && word.shape == WordShape::Lower && !word.usually_lower &&
         word.folded.size() <= kLongestEnd && words[i - 1].folded == "-" &&
         words[i - 2].shape == WordShape::Capital && words[i - 3].shape == WordShape::Capital;
}

/// Marks the listed names among the words from `begin` on; gives the word behind the
/// longest one, or the next one.
std::size_t mark_listed(std::span<NameWord> words, std::size_t begin) {
  std::uint64_t name = kEmptyNameHash;
  std::size_t end = begin;
  KnownAs found;
  for (std::size_t i = begin; i < words.size() && i - begin < kLongestListedName; ++i) {
    // "Winston-Salem" is three tokens without blanks.
    const bool glued = i > begin && (words[i].folded == "-" || words[i - 1].folded == "-" ||
                                     words[i].folded == "'s");
    if (i > begin && !glued) name = name_hash(" ", name);
    name = name_hash(words[i].folded, name);
    const Listed listed = listed_as(name);
    const bool last_has_capital = words[i].capital() || words[i].shape == WordShape::Number;
    if ((last_has_capital || i == begin) && listed.known.any()) {
      // First names and surnames are single words, so a longer name is known as neither.
      found = listed.known;
      end = i + 1;
    }
    const bool hyphen = words[i].folded == "-" ||
                        (i + 1 < words.size() && words[i + 1].folded == "-");
    if (!hyphen && !listed.continues) break;
  }
  for (std::size_t i = begin; i < end; ++i) {
    words[i].phrase = found;
    words[i].place = end - begin == 1 ? 'U' : i == begin ? 'B' : i + 1 == end ? 'L' : 'I';
  }
  return std::max(end, begin + 1);
}

/// Where nobody cares for capitals, a listed place of several words is a name: "i like new
/// york".
void raise_listed(std::span<NameWord> words) {
  for (std::size_t begin = 0; begin + 1 < words.size(); ++begin) {
    std::uint64_t name = words[begin].hash;
    Listed listed = listed_as(name);
    for (std::size_t i = begin + 1; i < words.size() && listed.continues; ++i) {
      name = name_hash(words[i].folded, name_hash(" ", name));
      listed = listed_as(name);
      if (!listed.known.is_place() || words[i].usually_lower) continue;
      for (std::size_t j = begin; j <= i; ++j) words[j].shape = WordShape::Capital;
    }
  }
}

}  // namespace

WordShape word_shape(std::string_view word) noexcept {
  std::size_t upper = 0, lower = 0, digits = 0, others = 0;
  bool first_upper = false;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    if (is_upper(c.value)) {
      ++upper;
      if (i == 0) first_upper = true;
    } else if (is_digit(c.value)) {
      ++digits;
    } else if (is_letter(c.value)) {
      ++lower;
    } else {
      ++others;
    }
    i += c.size;
  }
  if (upper + lower == 0) return digits > 0 ? WordShape::Number : WordShape::Mark;
  if (digits > 0) return upper > 0 ? WordShape::Mixed : WordShape::Number;
  if (upper == 0) return WordShape::Lower;
  if (upper == 1 && lower == 0) return others > 0 ? WordShape::Initial : WordShape::Upper;
  if (lower == 0) return WordShape::Upper;
  if (upper == 1 && first_upper) return WordShape::Capital;
  return WordShape::Mixed;
}

Casing casing_of(std::span<const std::string_view> words) {
  std::size_t counted = 0, capital = 0, upper = 0;
  std::size_t all = 0, all_upper = 0, all_lower = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const WordShape shape = word_shape(words[i]);
    if (shape == WordShape::Number || shape == WordShape::Mark) continue;
    ++all;
    if (shape == WordShape::Upper) ++all_upper;
    if (shape == WordShape::Lower) ++all_lower;
    // Short words are small in title case too, and acronyms are short.
    if (words[i].size() < 4) continue;
    ++counted;
    if (shape == WordShape::Upper) ++upper;
    if (shape != WordShape::Lower) ++capital;
  }
  if (counted >= 2 && upper * 4 >= counted * 3) return Casing::Upper;
  if (all >= 3 && all_upper == all) return Casing::Upper;
  if (all >= 3 && all_lower == all) return Casing::Lower;
  // A line of names alone has capitals, too: what tells a headline is decided by its words. A
  // headline has no period.
  const bool period = !words.empty() && words.back() == ".";
  if (!period && counted >= 4 && capital * 10 >= counted * 8) return Casing::Title;
  return Casing::Plain;
}

std::vector<NameWord> name_words(std::span<const std::string_view> words, Casing casing,
                                 const WordSet& small_words) {
  std::vector<NameWord> result(words.size());
  bool first = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    NameWord& word = result[i];
    word.folded = fold(words[i]);
    word.hash = name_hash(word.folded);
    word.first = first;
    const WordShape shape = word_shape(words[i]);
    if (shape != WordShape::Mark) {
      const Listed listed = listed_as(word.hash);
      word.known = listed.known;
      word.usually_lower = listed.usually_lower;
      word.roles = name_roles(word.folded);
    }
    word.shape = shape_inside(shape, word, casing, small_words);
    if (i + 2 < words.size() && is_article_before(words[i], words[i + 1], words[i + 2])) {
      word.shape = WordShape::Capital;
      word.usually_lower = false;
    }
    if (is_small_end(std::span(result).first(i + 1), i)) word.shape = WordShape::Capital;
    if (!word.capital()) word.known = {};
    first = ends_clause(words[i]) || (first && shape == WordShape::Mark) || opens(words[i]);
  }
  if (casing == Casing::Lower) raise_listed(result);
  for (std::size_t i = 0; i < result.size();) {
    i = result[i].capital() ? mark_listed(result, i) : i + 1;
  }
  return result;
}

}  // namespace crosscheck
