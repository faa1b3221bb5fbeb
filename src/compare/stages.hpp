// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/questions.hpp"
#include "compare/rules.hpp"

namespace crosscheck {

/// Counts of two stages of one event in two articles, the later stage a part of the earlier one:
/// "14 people were arrested", "three have been charged". Only where neither article has a second
/// count of its stage, so that it is clear what the part is of. Cost: near-linear in the figures.
std::vector<Draft> find_stages(const Evidence& evidence);

/// "14 arrested" and "three charged": two stages, whatever their numbers.
bool are_two_stages(const FigurePair& pair);

}  // namespace crosscheck
