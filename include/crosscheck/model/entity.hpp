// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
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
  std::vector<Span> mentions;        ///< names; never empty, in reading order
  std::vector<Span> references;      ///< pronouns and "the agency", resolved; in reading order
  std::vector<Role> roles;           ///< in reading order
};

/// Words that stand for someone or something: an entity if it is known which.
struct Participant {
  Span span;  ///< the words; empty: not said
  std::optional<std::uint32_t> entity;  ///< index into Document::entities
  bool known() const noexcept { return !span.empty() || entity.has_value(); }
};

}  // namespace crosscheck
