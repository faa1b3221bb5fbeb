// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>

namespace crosscheck {

/// Whether `word` stands in a list that is short enough to look through.
inline bool is_one_of(std::string_view word, std::span<const std::string_view> words) noexcept {
  return std::find(words.begin(), words.end(), word) != words.end();
}
inline bool is_one_of(std::string_view word,
                      std::initializer_list<std::string_view> words) noexcept {
  return is_one_of(word, std::span(words.begin(), words.size()));
}

}  // namespace crosscheck
