// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "crosscheck/model/entity.hpp"

namespace crosscheck {

/// What a single word does in or beside a name.
enum class NameRole : std::uint32_t {
  Honorific = 1 << 0,      ///< "Mr", "Dame"
  Rank = 1 << 1,           ///< "Captain"
  Office = 1 << 2,         ///< "mayor", "spokesperson"
  Modifier = 1 << 3,       ///< "acting", "former", "town"; only before a rank or office
  Suffix = 1 << 4,         ///< "Jr."
  OrganizationLast = 1 << 5,
  OrganizationFirst = 1 << 6,
  FacilityLast = 1 << 7,
  FacilityFirst = 1 << 8,
  PlaceLast = 1 << 9,
  PlaceFirst = 1 << 10,
  LawLast = 1 << 11,
  LawFirst = 1 << 12,
  EventLast = 1 << 13,
  EventFirst = 1 << 14,
  MediaLast = 1 << 15,
  ProductLast = 1 << 16,
  DiseaseLast = 1 << 17,
  OperationFirst = 1 << 18,
};

/// A set of NameRole.
class NameRoles {
 public:
  constexpr bool has(NameRole role) const noexcept {
    return (bits_ & static_cast<std::uint32_t>(role)) != 0;
  }
  /// An office, rank or honorific: a person's name may follow.
  constexpr bool is_title() const noexcept {
    return has(NameRole::Honorific) || has(NameRole::Rank) || has(NameRole::Office);
  }
  constexpr void add(NameRole role) noexcept { bits_ |= static_cast<std::uint32_t>(role); }
  constexpr std::uint32_t bits() const noexcept { return bits_; }

 private:
  std::uint32_t bits_ = 0;
};

/// The roles of a folded word: `lexicons/name_heads.tsv`, `lexicons/person_titles.tsv`.
NameRoles name_roles(std::string_view folded_word);

/// Whether two folded words make a local body of the place before them: "police department",
/// "school board".
bool is_local_body(std::string_view first, std::string_view second);

/// The kind of name that a last word makes ("bridge": a facility), if it makes one.
std::optional<EntityKind> kind_by_last_word(NameRoles roles) noexcept;

/// The kind of name that a first word makes ("ministry": an organization).
std::optional<EntityKind> kind_by_first_word(NameRoles roles) noexcept;

}  // namespace crosscheck
