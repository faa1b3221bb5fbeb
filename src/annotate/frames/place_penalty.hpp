// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "annotate/frames/clause.hpp"
#include "crosscheck/model/entity.hpp"

namespace crosscheck::frames {

/// What "from Orby" and "to Elm" cost beside "in Orby", in tokens.
constexpr std::uint32_t kRoutePenalty = 6;
/// What a place costs that no preposition brings in.
constexpr std::uint32_t kNameless = 10;

inline bool is_place(EntityKind kind) noexcept {
  return kind == EntityKind::Place || kind == EntityKind::Facility;
}

/// What the words around a place are worth, in tokens; nothing if they make it no place of a deed:
/// "an Orby dyer", "for Orby", "Orby pays".
std::optional<std::uint32_t> place_penalty(const SentenceTree& tree, const Clause& clause,
                                           Span place, EntityKind kind, Span figure);

}  // namespace crosscheck::frames
