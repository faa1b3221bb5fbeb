// SPDX-License-Identifier: Apache-2.0
// Names become entities: grouped by whom they mean (name_groups.cpp), with the roles that
// stand beside them (roles.cpp) and the words that stand for them (references.cpp).
//
//   HSB acting director [Ann Lee] spoke first. The [Harbour Safety Board] ([HSB]) had …
//   [Lee] said …                         one person, one body; Lee's role is of the body
//
// The name of an entity is the fullest form printed: the most words, and of as many the
// first. A line in capitals ("HARBOUR SAFETY BOARD") gives way to the usual writing.
#include "crosscheck/annotate/entities.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "annotate/name_mentions.hpp"
#include "crosscheck/annotate/name_forms.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

/// Counts of the forms and kinds of one entity, to choose its name and kind from.
struct Tally {
  std::vector<std::string> forms;  ///< in order of first mention, unique
  std::map<std::string, std::size_t> seen;
  std::array<std::size_t, 11> kinds{};

  void add(const NameMention& mention) {
    ++kinds[static_cast<std::size_t>(mention.kind)];
    if (seen.emplace(mention.printed, forms.size()).second) forms.push_back(mention.printed);
  }
};

void name_entity(Entity& entity, const Tally& tally) {
  entity.kind = static_cast<EntityKind>(
      std::max_element(tally.kinds.begin(), tally.kinds.end()) - tally.kinds.begin());
  std::size_t best = 0;
  for (std::size_t i = 1; i < tally.forms.size(); ++i) {
    if (is_fuller_form(tally.forms[i], tally.forms[best])) best = i;
  }
  entity.name = tally.forms[best];
  for (const auto& [form, index] : tally.seen) {
    if (index != best) entity.aliases.push_back(form);
  }
}

}  // namespace

std::vector<Entity> find_entities(const Words& words, std::span<const Name> names) {
  const std::vector<NameMention> mentions = name_mentions(words, names);
  const std::vector<FoundRole> roles = find_roles(words, mentions);
  const std::vector<std::uint32_t> groups = group_mentions(words, mentions, roles);

  const std::size_t count = groups.empty() ? 0 : *std::max_element(groups.begin(), groups.end()) + 1;
  std::vector<Entity> entities(count);
  std::vector<Tally> tallies(count);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    entities[groups[i]].mentions.push_back(mentions[i].span);
    tallies[groups[i]].add(mentions[i]);
  }
  for (std::size_t e = 0; e < count; ++e) name_entity(entities[e], tallies[e]);
  for (const FoundRole& role : roles) {
    std::optional<std::uint32_t> of;
    if (role.of) of = groups[*role.of];
    entities[groups[role.holder]].roles.push_back({role.span, role.text, of});
  }
  for (Entity& entity : entities) {
    std::sort(entity.roles.begin(), entity.roles.end(),
              [](const Role& a, const Role& b) { return a.span < b.span; });
  }
  find_references(words, mentions, groups, entities);
  return entities;
}

}  // namespace crosscheck
