// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// The lengths of time of rule figure-arithmetic: one article says how long, or how old, another
/// one from when to when, or since which year. Cost: durations times the dated claims of the
/// neighbouring articles.
std::vector<Draft> find_elapsed(const Evidence& evidence);

}  // namespace crosscheck
