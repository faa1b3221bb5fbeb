// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/language/name_lexicon.hpp"

#include <cassert>
#include <set>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck {
namespace {

struct Label {
  std::string_view name;
  NameRole role;
};

constexpr Label kTitles[] = {
    {"honorific", NameRole::Honorific}, {"rank", NameRole::Rank}, {"office", NameRole::Office},
    {"modifier", NameRole::Modifier},   {"suffix", NameRole::Suffix},
};

constexpr Label kLast[] = {
    {"organization", NameRole::OrganizationLast}, {"facility", NameRole::FacilityLast},
    {"place", NameRole::PlaceLast},               {"law", NameRole::LawLast},
    {"event", NameRole::EventLast},               {"media", NameRole::MediaLast},
    {"product", NameRole::ProductLast},           {"disease", NameRole::DiseaseLast},
};

constexpr Label kFirst[] = {
    {"organization", NameRole::OrganizationFirst}, {"facility", NameRole::FacilityFirst},
    {"place", NameRole::PlaceFirst},               {"law", NameRole::LawFirst},
    {"event", NameRole::EventFirst},               {"operation", NameRole::OperationFirst},
};

constexpr std::string_view kSmall = "small";  ///< the rows of heads in small letters

NameRole role_of(std::span<const Label> labels, std::string_view name) {
  for (const Label& label : labels) {
    if (label.name == name) return label.role;
  }
  assert(!"a class of the lexicon that no label has");
  return NameRole::Office;
}

using Roles = std::unordered_map<std::string_view, NameRoles>;

const Roles& all_roles() {
  static const Roles all = [] {
    Roles result;
    for (const auto& row : rows(embedded_file("lexicons/name_heads.tsv"))) {
      if (row[1] == kSmall) continue;
      const NameRole role = role_of(row[1] == "last" ? std::span<const Label>(kLast) : kFirst,
                                    row[0]);
      for (const std::string_view word : split(row[2], ' ')) result[word].add(role);
    }
    for (const auto& row : rows(embedded_file("lexicons/person_titles.tsv"))) {
      const NameRole role = role_of(kTitles, row[0]);
      for (const std::string_view word : split(row[1], ' ')) result[word].add(role);
    }
    return result;
  }();
  return all;
}

struct KindOfRole {
  NameRole role;
  EntityKind kind;
};

}  // namespace

NameRoles name_roles(std::string_view folded_word) {
  const Roles& roles = all_roles();
  const auto it = roles.find(folded_word);
  return it == roles.end() ? NameRoles() : it->second;
}

bool is_local_body(std::string_view first, std::string_view second) {
  using Heads = std::set<std::pair<std::string_view, std::string_view>>;
  static const Heads heads = [] {
    Heads result;
    for (const auto& row : rows(embedded_file("lexicons/name_heads.tsv"))) {
      if (row[1] != kSmall) continue;
      for (const std::string_view head : split(row[2], ' ')) {
        const std::size_t hyphen = head.find('-');
        result.emplace(head.substr(0, hyphen), head.substr(hyphen + 1));
      }
    }
    return result;
  }();
  return heads.contains({first, second});
}

std::optional<EntityKind> kind_by_last_word(NameRoles roles) noexcept {
  // In this order: a "press service" is an organization, "Daily Press" a paper.
  constexpr KindOfRole kOrder[] = {
      {NameRole::LawLast, EntityKind::Law},
      {NameRole::OrganizationLast, EntityKind::Organization},
      {NameRole::FacilityLast, EntityKind::Facility},
      {NameRole::PlaceLast, EntityKind::Place},
      {NameRole::EventLast, EntityKind::Event},
      {NameRole::MediaLast, EntityKind::Media},
      {NameRole::ProductLast, EntityKind::Product},
      {NameRole::DiseaseLast, EntityKind::Disease},
  };
  for (const KindOfRole& row : kOrder) {
    if (roles.has(row.role)) return row.kind;
  }
  return std::nullopt;
}

std::optional<EntityKind> kind_by_first_word(NameRoles roles) noexcept {
  constexpr KindOfRole kOrder[] = {
      {NameRole::OperationFirst, EntityKind::Operation},
      {NameRole::OrganizationFirst, EntityKind::Organization},
      {NameRole::FacilityFirst, EntityKind::Facility},
      {NameRole::PlaceFirst, EntityKind::Place},
      {NameRole::EventFirst, EntityKind::Event},
  };
  for (const KindOfRole& row : kOrder) {
    if (roles.has(row.role)) return row.kind;
  }
  return std::nullopt;
}

}  // namespace crosscheck
