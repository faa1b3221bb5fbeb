// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// The changes of rule figure-slip that another article's levels belie: one has two shares, 68
/// percent and 40 before, the other a rise "by 28 percent", which is what they part by in points
/// and not in percent. Cost: changes times the pairs of shares of the neighbouring articles.
std::vector<Draft> find_lost_points(const Evidence& evidence);

}  // namespace crosscheck
