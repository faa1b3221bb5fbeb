// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// Drops what an article and its copies agree on in the same sentences: that is text-reuse, and
/// one source.
void drop_copied_agreement(const Evidence& evidence, std::vector<Draft>& drafts);

/// Drops what a draft that says why the values part has explained.
void drop_explained(std::vector<Draft>& drafts);

/// Makes one finding of what the same sentences agree on under one subject: "21 to 14".
void join_side_by_side(const Evidence& evidence, std::vector<Draft>& drafts);

/// Joins agreement on a whole, or on a part in two articles, to the finding of the parts that add up to it.
void join_wholes(std::vector<Draft>& drafts);

/// Leaves of findings that say the same of the same passages the one that says more: a slip
/// explains a difference of values, a difference is more than a change of scope.
void drop_repeated(std::vector<Draft>& drafts);

/// Ids, fingerprints, origins and the order for a reader in a hurry: severity, then
/// confidence, then how many articles are concerned, then where they stand.
std::vector<Finding> finish(const Evidence& evidence, std::vector<Draft> drafts);

}  // namespace crosscheck
