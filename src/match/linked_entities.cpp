// SPDX-License-Identifier: Apache-2.0
#include "match/linked_entities.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace crosscheck {
namespace {

constexpr std::uint32_t kNobody = 0xFFFFFFFF;

}  // namespace

std::vector<LinkedEntity> linked_entities(std::span<const Document> documents,
                                          const std::vector<EntityNode>& nodes,
                                          EntityClusters& clusters,
                                          std::span<const NameByAlias> told) {
  std::vector<LinkedEntity> entities;
  std::vector<std::uint32_t> place(nodes.size(), kNobody);
  std::vector<std::array<std::size_t, 11>> kinds;
  std::vector<std::set<std::string>> forms;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const std::uint32_t root = clusters.find(i);
    if (place[root] == kNobody) {
      place[root] = static_cast<std::uint32_t>(entities.size());
      entities.emplace_back();
      entities.back().why = clusters.why(root);
      kinds.emplace_back();
      forms.emplace_back();
    }
    LinkedEntity& entity = entities[place[root]];
    const Entity& member = documents[index_of(nodes[i].ref.article)].entities[nodes[i].ref.index];
    entity.members.push_back(nodes[i].ref);
    kinds[place[root]][static_cast<std::size_t>(member.kind)] += member.mentions.size();
    forms[place[root]].insert(member.name);
    forms[place[root]].insert(member.aliases.begin(), member.aliases.end());
    if (entity.name.empty() || is_fuller_form(member.name, entity.name)) entity.name = member.name;
  }
  for (const auto& [node, name] : told) {
    LinkedEntity& entity = entities[place[clusters.find(node)]];
    forms[place[clusters.find(node)]].insert(entity.name);
    entity.name = name;
  }
  for (std::size_t e = 0; e < entities.size(); ++e) {
    entities[e].kind = static_cast<EntityKind>(std::max_element(kinds[e].begin(), kinds[e].end()) -
                                               kinds[e].begin());
    forms[e].erase(entities[e].name);
    entities[e].aliases.assign(forms[e].begin(), forms[e].end());
  }
  return entities;
}

}  // namespace crosscheck
