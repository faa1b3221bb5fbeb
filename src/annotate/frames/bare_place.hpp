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

/// "with nine men on its way from [Orby to Elm]": no one place, but where it was on the way.
std::optional<Span> route_of(const SentenceTree& tree, Span figure,
                             std::span<const MentionIndex::Mention> mentions);

}  // namespace crosscheck::frames
