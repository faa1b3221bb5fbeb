// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// The products of rule figure-arithmetic: so much of each, how many, and what that comes to; a
/// share, its whole and its part; a value, and how many times or by what share another one is more.
/// One article has two of the three near each other, another one the third. Cost: for each pair of
/// near figures a look-up in the figures of each neighbouring article.
std::vector<Draft> find_products(const Evidence& evidence);

}  // namespace crosscheck
