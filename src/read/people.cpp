// SPDX-License-Identifier: Apache-2.0
#include "read/people.hpp"

#include <algorithm>

#include "crosscheck/text/unicode.hpp"
#include "read/line_shape.hpp"
#include "read/wording.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kMostNames = 5;  // words of one person's name

bool is_name_word(std::string_view word) {
  if (word.empty() || !is_upper(code_point_at(word, 0).value)) return false;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    const bool mark = c.value == U'-' || c.value == U'\'' || c.value == U'’' || c.value == U'.' ||
                      c.value == U'‐' || c.value == U'‑';
    if (!is_letter(c.value) && !mark) return false;
    i += c.size;
  }
  return true;
}

bool is_small_word(std::string_view word) {
  for (const std::string_view small : {"of", "the", "and", "for", "in", "on", "at", "&", "to", "de",
                                       "la", "le", "du", "des", "der", "die", "das", "und", "et"}) {
    if (word == small) return true;
  }
  return false;
}

std::size_t find_first_of_words(std::string_view text, std::initializer_list<std::string_view> words) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view word : words) first = std::min(first, text.find(word));
  return first;
}

}  // namespace

bool looks_like_person(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  if (words.size() < 2 || words.size() > kMostNames) return false;
  if (!is_name_word(words.front()) || !is_name_word(words.back())) return false;
  if (words.front() == "The" || is_credit_word(words.front(), CreditWord::Place) ||
      is_credit_word(words.front(), CreditWord::House)) {
    return false;
  }
  for (const std::string_view word : words) {
    if (!is_name_word(word) && !is_credit_word(word, CreditWord::Particle)) return false;
    if (is_credit_word(word, CreditWord::Body) || is_credit_word(word, CreditWord::Role)) return false;
  }
  return !is_credit_word(words.back(), CreditWord::Outlet);
}

bool looks_like_name(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  if (words.empty()) return false;
  return starts_upper(words.front()) &&
         std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return starts_upper(word) || is_small_word(word);
         });
}

std::string in_name_case(std::string_view text) {
  if (!is_all_caps(text)) return std::string(text);
  const std::string lower = to_lower(text);
  std::string name;
  bool begins = true;
  for (std::size_t i = 0, k = 0; i < text.size() && k < lower.size();) {
    // Simple case mapping keeps the number of code points.
    const CodePoint upper = code_point_at(text, i);
    const CodePoint small = code_point_at(lower, k);
    append_code_point(name, begins ? upper.value : small.value);
    begins = !is_letter(upper.value) && upper.value != U'’' && upper.value != U'\'';
    i += upper.size;
    k += small.size;
  }
  return name;
}

std::vector<std::string> read_people(std::string_view list) {
  std::vector<std::string> people;
  // A blank at the end lets "Ana Lund on" end like "Ana Lund on Monday".
  const std::string padded = std::string(list) + " ";
  list = list.substr(0, find_first_of_words(padded, {" in ", " at ", " for ", " on ", " with ", " from ",
                                                     "|", "·", "•", ";", "(", "—", "–"}));
  while (!list.empty()) {
    std::size_t end = list.size();
    std::size_t next = list.size();
    for (const std::string_view mark : {", and ", " and ", " AND ", " & ", ", ", " et ", " und "}) {
      const std::size_t at = list.find(mark);
      if (at < end) {
        end = at;
        next = at + mark.size();
      }
    }
    std::string_view name = trimmed(list.substr(0, end));
    while (!name.empty() && (name.back() == ',' || name.back() == ':' || name.back() == '*')) {
      name.remove_suffix(1);
    }
    if (!looks_like_person(name) && name.ends_with('.')) name.remove_suffix(1);
    if (!looks_like_person(name)) break;
    people.push_back(in_name_case(name));
    list.remove_prefix(std::min(next, list.size()));
  }
  return people;
}

}  // namespace crosscheck::read
