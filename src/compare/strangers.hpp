// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/judged.hpp"
#include "compare/rules.hpp"

namespace crosscheck {

/// Drops the pairs that part or grow and hang on a group by one figure alone, which is like its own
/// and not like the others: of "2,150 fines in the first week", "2,510" and "7,400 in the first
/// month" the last two. Cost: the pairs within the groups.
void drop_strangers(const Evidence& evidence, std::vector<Judged>& judged);

}  // namespace crosscheck
