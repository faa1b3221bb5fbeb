// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// What one text denies and another tells: "no prisoner escaped", "one prisoner did escape".
/// Cost: near-linear; deeds meet by their events.
std::vector<Draft> find_denied_deeds(const Evidence& evidence);

/// One deed of two who cannot both be meant: "it was her deputy who took the petition".
/// Cost: near-linear.
std::vector<Draft> find_two_doers(const Evidence& evidence);

}  // namespace crosscheck
