// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "crosscheck/model/document.hpp"
#include "crosscheck/model/judgement.hpp"
#include "match/entity_clusters.hpp"

namespace crosscheck {

/// A node for each entity of each document, in the order of the documents.
std::vector<EntityNode> entity_nodes(std::span<const Document> documents,
                                     std::span<const Judgement> judgements);

}  // namespace crosscheck
