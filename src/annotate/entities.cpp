// SPDX-License-Identifier: Apache-2.0
// Names become entities: grouped by whom they mean (name_groups.cpp), with the roles that
// stand beside them (roles.cpp) and the words that stand for them (references.cpp).
//
//   HSB acting director [Ann Lee] spoke first. The [Harbour Safety Board] ([HSB]) had …
//   [Lee] said …                         one person, one body; Lee's role is of the body
//
// The name of an entity is the fullest form printed: the most words, and of as many the
// first. A line in capitals ("HARBOUR SAFETY BOARD") gives way to the usual writing.
//
// A place within the name of a body, "[[Tarn] City Council]", is a mention of the place: it says
// where, and is no name of the body.
#include "crosscheck/annotate/entities.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

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

/// The places within other names, and for each the number of its entity: the place of that name,
/// or one of their own behind the `count` that the article names by themselves.
struct InnerPlaces {
  std::vector<NameMention> mentions;
  std::vector<std::uint32_t> entities;
};

InnerPlaces find_inner_places(const Words& words, std::span<const Name> names,
                              std::span<const NameMention> mentions,
                              std::span<const std::uint32_t> groups, std::uint32_t count) {
  InnerPlaces inner{inner_places(words, names), {}};
  if (inner.mentions.empty()) return inner;
  std::map<std::string_view, std::uint32_t> by_key;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].kind == EntityKind::Place) by_key.emplace(mentions[i].key, groups[i]);
  }
  for (const NameMention& mention : inner.mentions) {
    const auto [it, is_new] = by_key.emplace(mention.key, count);
    if (is_new) ++count;
    inner.entities.push_back(it->second);
  }
  return inner;
}

/// The place of each entity in the order of first mentions.
std::vector<std::uint32_t> by_first_mention(std::span<const Entity> entities) {
  std::vector<std::uint32_t> order(entities.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return entities[a].mentions.front().begin < entities[b].mentions.front().begin;
  });
  std::vector<std::uint32_t> places(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) places[order[i]] = i;
  return places;
}

/// Adds the mentions of `inner` to `entities`.
std::vector<Entity> with_inner_places(std::vector<Entity> entities, const InnerPlaces& inner) {
  if (inner.mentions.empty()) return entities;
  for (std::size_t i = 0; i < inner.mentions.size(); ++i) {
    const NameMention& mention = inner.mentions[i];
    if (inner.entities[i] >= entities.size()) {
      entities.resize(inner.entities[i] + std::size_t{1});
      entities.back().kind = EntityKind::Place;
      entities.back().name = mention.printed;
    }
    entities[inner.entities[i]].mentions.push_back(mention.span);
  }
  for (Entity& entity : entities) std::sort(entity.mentions.begin(), entity.mentions.end());
  const std::vector<std::uint32_t> places = by_first_mention(entities);
  std::vector<Entity> result(entities.size());
  for (std::size_t e = 0; e < entities.size(); ++e) {
    for (Role& role : entities[e].roles) {
      if (role.of) role.of = places[*role.of];
    }
    result[places[e]] = std::move(entities[e]);
  }
  return result;
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
  // Last, for pronouns and roles look for names that stand by themselves.
  return with_inner_places(std::move(entities),
                           find_inner_places(words, names, mentions, groups,
                                             static_cast<std::uint32_t>(count)));
}

}  // namespace crosscheck
