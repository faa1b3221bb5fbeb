// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "crosscheck/annotate/words.hpp"
#include "crosscheck/model/entity.hpp"

namespace crosscheck {

/// A name of the text with what grouping asks of it.
struct NameMention {
  Span span;
  EntityKind kind = EntityKind::Person;
  std::string printed;         ///< runs of white space made one blank
  std::string key;             ///< body_key() of bodies, product_key(), name_key()
  std::uint32_t first = 0;     ///< its tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t sentence = 0;  ///< index into Words::sentences
};

/// The outermost names, in reading order, which tell who is who. Names that hold no token are
/// left out.
std::vector<NameMention> name_mentions(const Words& words, std::span<const Name> names);

/// The places within the names of bodies and facilities, "Tarn" of "Tarn City Council", in
/// reading order. They name the place, and nothing else is read from them.
std::vector<NameMention> inner_places(const Words& words, std::span<const Name> names);

/// A role as it stands beside a person's name.
struct FoundRole {
  Span span;
  std::string text;                    ///< folded: "acting director"
  std::optional<std::uint32_t> of;     ///< index of the mention of the body or place
  std::uint32_t holder = 0;            ///< index of the mention of the person
};

/// Roles before and behind names of persons: "HSB acting director Ann Lee"; "Hale's mayor,
/// Ann Lee"; "Ann Lee, 51, the acting director of the HSB". In reading order of the holders.
std::vector<FoundRole> find_roles(const Words& words, std::span<const NameMention> mentions);

/// For each mention the number of its group, from 0 on in order of first mention. Mentions
/// of one group mean one entity; `roles` tell bearers of one surname apart.
std::vector<std::uint32_t> group_mentions(const Words& words,
                                          std::span<const NameMention> mentions,
                                          std::span<const FoundRole> roles);

/// Adds to each entity the pronouns and definite descriptions that surely mean it.
/// `groups` is the entity of each mention.
void find_references(const Words& words, std::span<const NameMention> mentions,
                     std::span<const std::uint32_t> groups, std::vector<Entity>& entities);

}  // namespace crosscheck
