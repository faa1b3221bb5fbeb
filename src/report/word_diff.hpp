// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace crosscheck {

/// A run of a text without blanks, and whether the other text has it too.
struct DiffWord {
  std::string_view word;
  bool common = true;
};

/// The words of two texts, told apart by their longest common subsequence; case, marks and
/// diacritics do not count. The views are of the texts. Cost: the product of the lengths in
/// words, so the first 300 words of each alone are compared; what follows is common.
std::pair<std::vector<DiffWord>, std::vector<DiffWord>> word_diff(std::string_view a,
                                                                  std::string_view b);

}  // namespace crosscheck
