// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// Makes one draft of those that tell one thing, whichever rules have found them:
///
/// - what an article and its copy agree on, in the same sentences, is text-reuse and no agreement;
/// - values of which a text says why they part (`Draft::explains`) are told by that draft alone;
/// - what headlines say of an event and the texts below say again, with other words;
/// - what the same sentences agree on under one subject is one draft: "21 to 14";
/// - agreement on a whole, or on a part in two articles, joins the draft of the sum.
///
/// Cost: near-linear in the members of all drafts.
void gather(const Evidence& evidence, std::vector<Draft>& drafts);

}  // namespace crosscheck
