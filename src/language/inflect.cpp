// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/language/inflect.hpp"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/// Stressed on the last syllable, which the spelling does not show.
bool is_stressed_last(std::string_view lemma) {
  static constexpr std::array<std::string_view, 24> kVerbs = {
      "abet",   "abhor", "admit",  "allot",  "begin", "commit",  "compel", "confer",
      "control", "defer", "deter", "equip",  "expel", "forget",  "incur",  "occur",
      "patrol", "permit", "prefer", "propel", "refer", "regret", "submit", "transfer"};
  return std::binary_search(kVerbs.begin(), kVerbs.end(), lemma);
}

/// "stop", "plan": one vowel before one last consonant that is doubled.
bool doubles_last(std::string_view lemma) {
  if (lemma.size() < 3) return false;
  const char last = lemma.back();
  if (is_vowel(last) || last == 'w' || last == 'x') return false;
  if (!is_vowel(lemma[lemma.size() - 2]) || is_vowel(lemma[lemma.size() - 3])) {
    // "quit" and "equip": the "u" of "qu" is no vowel.
    if (lemma.size() < 4 || lemma.substr(lemma.size() - 4, 2) != "qu") return false;
  }
  const auto vowels = std::count_if(lemma.begin(), lemma.end(), is_vowel);
  const auto silent = lemma.find("qu") != std::string_view::npos ? 1 : 0;
  return vowels - silent == 1 || is_stressed_last(lemma);
}

}  // namespace

std::string present_participle(std::string_view lemma) {
  if (lemma.empty()) return "";
  std::string word(lemma);
  if (word.ends_with("ie")) {
    word.replace(word.size() - 2, 2, "y");
  } else if (word.size() > 2 && word.back() == 'e' && !word.ends_with("ee") &&
             !word.ends_with("oe") && !word.ends_with("ye") && word != "singe" && word != "tinge") {
    word.pop_back();
  } else if (doubles_last(word)) {
    word += word.back();
  }
  return word + "ing";
}

}  // namespace crosscheck
