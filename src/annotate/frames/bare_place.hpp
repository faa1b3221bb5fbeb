// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

#include "annotate/frames/participants.hpp"
#include "annotate/frames/sentence_tree.hpp"

namespace crosscheck::frames {

// Places by the words beside a figure alone, where the names that are known tell nothing.

/// "highest in Orby, at 51, and lowest in [Selby], at 38": the name that stands right before the
/// figure, whether a list knows it or not.
std::optional<Span> name_right_before(const SentenceTree& tree, Span figure);

/// "In [Orby], nine men sang", "nine men in [Orby]": a name that no list knows, right behind the
/// figure or before the whole clause.
std::optional<Span> unknown_name(const SentenceTree& tree, Span figure, const MentionIndex& index);

/// "entered [the bend] at 90 km/h, where the limit is [60]": what "where" stands for.
std::optional<Span> told_by_where(const SentenceTree& tree, Span figure);

/// "with nine men on its way from [Orby to Elm]": no one place, but where it was on the way. Of the
/// two ends one at least is among `mentions` or ends with a noun for a place.
std::optional<Span> route_of(const SentenceTree& tree, Span figure,
                             std::span<const MentionIndex::Mention> mentions);

}  // namespace crosscheck::frames
