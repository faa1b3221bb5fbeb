// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "crosscheck/graph/evidence_graph.hpp"
#include "crosscheck/model/finding.hpp"

namespace crosscheck {

/// What the sources agree on, differ in, measure differently, and what one alone says; the
/// weightiest first. One finding for one disagreement: its members are gathered.
std::vector<Finding> compare(std::span<const Document> documents, const Matches& matches,
                             const EvidenceGraph& graph);

/// Whether a rule has that name: "figure-value", "only-in".
bool is_rule(std::string_view name);

}  // namespace crosscheck
