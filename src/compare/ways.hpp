// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// Where of the figures some rise and some fall, puts "up" or "down" before what the members say:
/// "up 6 percent" and "down 6 percent" may differ in nothing else.
void tell_ways(const Evidence& evidence, const std::set<Ref>& refs, std::vector<Member>& members);

}  // namespace crosscheck
