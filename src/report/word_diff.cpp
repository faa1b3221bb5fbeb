// SPDX-License-Identifier: Apache-2.0
#include "report/word_diff.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kMostWords = 300;

std::vector<DiffWord> words_of(std::string_view text) {
  std::vector<DiffWord> words;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    const bool space = is_space(point.value);
    if (inside && space) words.push_back({text.substr(begin, i - begin)});
    if (!inside && !space) begin = i;
    inside = !space;
    i += point.size;
  }
  if (inside) words.push_back({text.substr(begin)});
  return words;
}

/// Folded, letters and digits only: "Water." is "water".
std::string key_of(std::string_view word) {
  std::string key;
  const std::string folded = fold(word);
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint point = code_point_at(folded, i);
    if (is_letter(point.value) || is_digit(point.value)) append_code_point(key, point.value);
    i += point.size;
  }
  return key;
}

std::vector<std::string> keys_of(const std::vector<DiffWord>& words) {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < std::min(words.size(), kMostWords); ++i) {
    keys.push_back(key_of(words[i].word));
  }
  return keys;
}

}  // namespace

std::pair<std::vector<DiffWord>, std::vector<DiffWord>> word_diff(std::string_view a,
                                                                  std::string_view b) {
  std::vector<DiffWord> left = words_of(a);
  std::vector<DiffWord> right = words_of(b);
  const std::vector<std::string> left_keys = keys_of(left);
  const std::vector<std::string> right_keys = keys_of(right);
  const std::size_t columns = right_keys.size() + 1;
  // common[i * columns + j]: the longest common subsequence of what follows i and j.
  std::vector<std::uint16_t> common((left_keys.size() + 1) * columns);
  for (std::size_t i = left_keys.size(); i-- > 0;) {
    for (std::size_t j = right_keys.size(); j-- > 0;) {
      common[i * columns + j] =
          left_keys[i] == right_keys[j]
              ? static_cast<std::uint16_t>(common[(i + 1) * columns + j + 1] + 1)
              : std::max(common[(i + 1) * columns + j], common[i * columns + j + 1]);
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < left_keys.size() || j < right_keys.size()) {
    if (i < left_keys.size() && j < right_keys.size() && left_keys[i] == right_keys[j]) {
      ++i;
      ++j;
    } else if (j == right_keys.size() ||
               (i < left_keys.size() &&
                common[(i + 1) * columns + j] >= common[i * columns + j + 1])) {
      left[i++].common = false;
    } else {
      right[j++].common = false;
    }
  }
  // Marks alone ("—") are no difference.
  for (std::vector<DiffWord>* side : {&left, &right}) {
    for (DiffWord& word : *side) {
      if (!word.common && key_of(word.word).empty()) word.common = true;
    }
  }
  return {std::move(left), std::move(right)};
}

}  // namespace crosscheck
