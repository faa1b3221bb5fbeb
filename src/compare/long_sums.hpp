// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// The sums of rule figure-arithmetic that have three parts and more, one behind the other in a
/// sentence or in lines of a list; their total stands in the same text or in another one. Cost: the
/// runs of such numbers, and a look-up of each in the neighbouring articles.
std::vector<Draft> find_long_sums(const Evidence& evidence);

}  // namespace crosscheck
