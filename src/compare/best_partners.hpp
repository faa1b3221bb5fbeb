// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/judged.hpp"

namespace crosscheck {

/// Of what parts, each figure keeps its best partners in another article: "filed
/// 12 appeals" is at odds with "filed three appeals" and not with the three boats of the next
/// paragraph.
std::vector<Judged> best_partners(const Evidence& evidence, std::vector<Judged> judged);

}  // namespace crosscheck
