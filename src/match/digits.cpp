// SPDX-License-Identifier: Apache-2.0
#include "match/digits.hpp"

#include <string>
#include <vector>

namespace crosscheck {

Digits compare_digits(int a, int b) {
  const std::string x = std::to_string(a);
  const std::string y = std::to_string(b);
  if (x.size() != y.size()) return Digits::Unlike;
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (x[i] != y[i]) at.push_back(i);
  }
  if (at.size() == 1) return Digits::One;
  const bool swapped = at.size() == 2 && x[at[0]] == y[at[1]] && x[at[1]] == y[at[0]];
  return swapped ? Digits::Swapped : Digits::Unlike;
}

}  // namespace crosscheck
