// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "crosscheck/annotate/quotes.hpp"
#include "crosscheck/annotate/words.hpp"

namespace crosscheck {

/// What the content segments claim, in reading order: a claim for each figure, quote and
/// role, for each date that an event hangs on, and the statements that the parse makes out
/// (subject, predicate, object, polarity). Reads everything of `document` but its claims.
std::vector<Claim> find_claims(const Document& document,
                               std::span<const Attribution> attributions);

}  // namespace crosscheck
