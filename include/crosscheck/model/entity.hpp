// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "crosscheck/text/span.hpp"

namespace crosscheck {

enum class EntityKind : std::uint8_t {
  Person, Organization, Group, Place, Facility, Law, Event, Operation, Media, Product, Disease,
};

/// A name in the text, before it is known whom it means. Names may nest ("Marlow" in
/// "Marlow-Hale school district"); an outer one comes first.
struct Name {
  Span span;
  EntityKind kind = EntityKind::Person;
  friend bool operator==(const Name&, const Name&) = default;
};

/// What the text calls someone: "acting director" of "ICE".
struct Role {
  Span span;         ///< the words of the role in the text
  std::string text;  ///< folded: "acting director"
  std::optional<std::uint32_t> of;  ///< index into Document::entities: the body or place
};

/// Someone or something the article names, with every place that names it.
struct Entity {
  EntityKind kind = EntityKind::Person;
  std::string name;                  ///< the fullest form printed, without title: "Ada Quill"
  std::vector<std::string> aliases;  ///< the other forms printed, sorted
  /// Names; never empty, in reading order. One of a place may lie in the name of a body or
  /// facility: "Tarn" in "Tarn City Council".
  std::vector<Span> mentions;
  std::vector<Span> references;      ///< pronouns and "the agency", resolved; in reading order
  std::vector<Role> roles;           ///< in reading order
};

/// Where an entity is named or referred to.
struct Naming {
  Span span;
  std::uint32_t entity = 0;  ///< index into Document::entities
  bool reference = false;    ///< a pronoun or "the agency"
  bool inner = false;        ///< within the name of another entity
};

/// All mentions and references, by begin, the longest first.
std::vector<Naming> namings_of(std::span<const Entity> entities);

/// Words that stand for someone or something: an entity if it is known which.
struct Participant {
  Span span;  ///< the words; empty: not said
  std::optional<std::uint32_t> entity;  ///< index into Document::entities
  bool known() const noexcept { return !span.empty() || entity.has_value(); }
};

}  // namespace crosscheck
