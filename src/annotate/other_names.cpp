// SPDX-License-Identifier: Apache-2.0
#include "annotate/other_names.hpp"

#include <algorithm>
#include <iterator>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck {

bool are_called_one(const Words& words, const NameMention& a, const NameMention& b) {
  static constexpr std::string_view kSays[] = {"formerly",
                                               "formerly known as",
                                               "formerly called",
                                               "previously",
                                               "previously known as",
                                               "previously called",
                                               "once known as",
                                               "now",
                                               "now known as",
                                               "now called",
                                               "also known as",
                                               "also called",
                                               "also written",
                                               "better known as",
                                               "a.k.a.",
                                               "aka",
                                               "nee",
                                               "born",
                                               "renamed",
                                               "alias"};
  constexpr std::uint32_t kMostWords = 4;
  if (a.sentence != b.sentence || b.first < a.last + 2 || b.first > a.last + kMostWords)
    return false;
  const std::string mark = fold(words.of(words.tokens[a.last]));
  if (mark != "," && mark != "(") return false;
  std::string between;
  for (std::uint32_t t = a.last + 1; t < b.first; ++t) {
    between += (between.empty() ? "" : " ") + fold(words.of(words.tokens[t]));
  }
  return std::find(std::begin(kSays), std::end(kSays), between) != std::end(kSays);
}

}  // namespace crosscheck
