// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// Leaves out agreement on the day of what figures are compared of in the same sentences.
void drop_days_told(const Evidence& evidence, std::vector<Draft>& drafts);

/// Leaves of findings that say the same of the same passages the one that says more: a slip
/// explains a difference of values, a difference is more than a change of scope.
void drop_repeated(std::vector<Draft>& drafts);

/// Ids, fingerprints, origins and the order for a reader in a hurry: severity, then
/// confidence, then how many articles are concerned, then where they stand.
std::vector<Finding> finish(const Evidence& evidence, std::vector<Draft> drafts);

}  // namespace crosscheck
