// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// Numbers of one text that cannot all be true.
struct Misfit {
  std::vector<Ref> members;
  std::string because;
};

/// Ratios that a figure is the first number or the factor of, and that its own text does not bear
/// out: "doubled, from 20 to 30". Cost: linear in the sentences around it; for "120 times over the
/// limit" the figures of the article.
std::vector<Misfit> find_own_ratios(const Evidence& evidence, Ref figure);

}  // namespace crosscheck
