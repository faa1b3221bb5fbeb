// SPDX-License-Identifier: Apache-2.0
#include "match/entity_clusters.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace crosscheck {
namespace {

constexpr std::size_t kFewForms = 32;    ///< what one entity is called, at most
constexpr std::size_t kFewReasons = 16;  ///< that a report can show

bool intersect(const std::set<ArticleId>& a, const std::set<ArticleId>& b) {
  const auto& few = a.size() < b.size() ? a : b;
  const auto& many = a.size() < b.size() ? b : a;
  return std::any_of(few.begin(), few.end(),
                     [&](ArticleId article) { return many.contains(article); });
}

bool intersect(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) {
    return std::find(b.begin(), b.end(), x) != b.end();
  });
}

/// Ages that no birthday and hardly a slip of the pen explains: 34 and 61, not 34 and 43.
bool were_born_apart(const EntityNode& a, const EntityNode& b) {
  constexpr int kNoSlip = 15;
  return a.born != 0 && b.born != 0 && std::abs(a.born - b.born) >= kNoSlip;
}

bool is_called(const EntityNode& node, const std::string& key) {
  return std::find(node.other.begin(), node.other.end(), key) != node.other.end();
}

bool people_may_be_one(const EntityNode& a, const EntityNode& b) {
  if (a.gender != 0 && b.gender != 0 && a.gender != b.gender) return false;
  if (were_born_apart(a, b)) return false;
  if (is_called(a, b.key) || is_called(b, a.key)) return true;
  return fit_of(a.person, b.person) != NameFit::Different;
}

/// "the Orne" and "Orne River"; "the Orne" and "Orne".
bool is_with_the(const std::string& the, const std::string& other) {
  return is_water_or_range_of(the, other) || (the.starts_with("the ") && the.substr(4) == other);
}

bool bodies_may_be_one(const EntityNode& a, const EntityNode& b) {
  if (a.key == b.key) return true;
  if (is_short_form_of(a.key, b.key, b.kind) || is_short_form_of(b.key, a.key, a.kind)) return true;
  // "HSB" alone and "Harbour Safety Board"; of two long forms neither is the other's initials.
  if (intersect(a.acronyms, b.initials) || intersect(b.acronyms, a.initials)) {
    return a.initials.empty() != b.initials.empty() || a.key == b.key ||
           a.key.starts_with(b.key) || b.key.starts_with(a.key) || a.key.ends_with(b.key) ||
           b.key.ends_with(a.key);
  }
  return is_called(a, b.key) || is_called(b, a.key);
}

bool are_judged_two(const EntityNode& a, const EntityNode& b) {
  return std::any_of(a.apart.begin(), a.apart.end(), [&](std::uint32_t side) {
    return std::binary_search(b.apart.begin(), b.apart.end(), side ^ 1u);
  });
}

}  // namespace

bool may_be_one(const EntityNode& a, const EntityNode& b) {
  if (a.kind == EntityKind::Person && b.kind == EntityKind::Person) return people_may_be_one(a, b);
  if (a.key == b.key) return true;
  if (!kinds_fit(a.kind, b.kind)) return false;
  if (is_with_the(a.key, b.key) || is_with_the(b.key, a.key)) return true;
  return bodies_may_be_one(a, b);
}

EntityClusters::EntityClusters(const std::vector<EntityNode>& nodes)
    : nodes_(nodes), told_(nodes.size(), false), why_(nodes.size()) {
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    parents_.push_back(i);
    forms_.push_back({i});
    named_in_.emplace_back();
    const bool in_full = nodes[i].kind == EntityKind::Person && !nodes[i].bare;
    if (in_full) named_in_.back().insert(nodes[i].ref.article);
  }
}

std::uint32_t EntityClusters::find(std::uint32_t node) {
  while (parents_[node] != node) node = parents_[node] = parents_[parents_[node]];
  return node;
}

bool EntityClusters::may_join(std::uint32_t a, std::uint32_t b) const {
  // Two full names that one article tells apart are two in every article: "Ann Lee" and
  // "Ann Lee Jr.".
  if (intersect(named_in_[a], named_in_[b])) return false;
  bool all = true;
  bool any = false;
  for (const std::uint32_t x : forms_[a]) {
    for (const std::uint32_t y : forms_[b]) {
      if (are_judged_two(nodes_[x], nodes_[y])) return false;
      const bool fits = may_be_one(nodes_[x], nodes_[y]);
      all = all && fits;
      any = any || fits;
    }
  }
  return told_[a] || told_[b] ? any : all;
}

bool EntityClusters::join(std::uint32_t a, std::uint32_t b, const std::string& why) {
  a = find(a);
  b = find(b);
  if (a == b) return true;
  if (!may_join(a, b)) return false;
  unite(a, b, why);
  return true;
}

bool EntityClusters::join_as_told(std::uint32_t a, std::uint32_t b, const std::string& why) {
  a = find(a);
  b = find(b);
  if (a == b) return true;
  for (const std::uint32_t x : forms_[a]) {
    for (const std::uint32_t y : forms_[b]) {
      if (are_judged_two(nodes_[x], nodes_[y])) return false;
    }
  }
  unite(a, b, why);
  told_[find(a)] = true;
  return true;
}

void EntityClusters::unite(std::uint32_t a, std::uint32_t b, const std::string& why) {
  // What is known of a cluster hangs on its root: a surname alone never becomes one.
  if (std::pair(nodes_[b].bare, b) < std::pair(nodes_[a].bare, a)) std::swap(a, b);
  told_[a] = told_[a] || told_[b];
  parents_[b] = a;
  for (const std::uint32_t y : forms_[b]) {
    const bool known = std::any_of(forms_[a].begin(), forms_[a].end(), [&](std::uint32_t x) {
      return nodes_[x].kind == nodes_[y].kind && nodes_[x].key == nodes_[y].key &&
             nodes_[x].gender == nodes_[y].gender && nodes_[x].born == nodes_[y].born &&
             nodes_[x].other == nodes_[y].other && nodes_[x].apart == nodes_[y].apart;
    });
    if (!known && forms_[a].size() < kFewForms) forms_[a].push_back(y);
  }
  forms_[b].clear();
  if (named_in_[a].size() < named_in_[b].size()) named_in_[a].swap(named_in_[b]);
  named_in_[a].merge(named_in_[b]);
  named_in_[b].clear();
  for (std::string& reason : why_[b]) {
    if (why_[a].size() < kFewReasons) why_[a].push_back(std::move(reason));
  }
  why_[b].clear();
  if (why_[a].size() < kFewReasons) why_[a].push_back(why);
}

}  // namespace crosscheck
