// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "crosscheck/model/match.hpp"
#include "match/entity_clusters.hpp"

namespace crosscheck {

/// What the alias file calls the cluster of a node.
struct NameByAlias {
  std::uint32_t node = 0;
  std::string name;
};

/// An entity for each cluster, in the order of their first nodes: named by the fullest form,
/// or as the alias file says, of the kind that most of its mentions have.
std::vector<LinkedEntity> linked_entities(std::span<const Document> documents,
                                          const std::vector<EntityNode>& nodes,
                                          EntityClusters& clusters,
                                          std::span<const NameByAlias> told);

}  // namespace crosscheck
