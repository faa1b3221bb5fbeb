// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "annotate/frames/clause.hpp"

namespace crosscheck::frames {

/// What a figure with a unit is said of: "profit" of "profit fell 5%", "fine" of "a fine of
/// $300". The token of the noun; nothing if the sentence does not say or is not parsed.
std::optional<std::uint32_t> measured_noun(const SentenceTree& tree, const Figure& figure);

/// The noun with what stands right before it, and its owner: "annual oil output", "shares of
/// Norvik". Nothing of it lies in the figure.
Span noun_phrase(const SentenceTree& tree, std::uint32_t noun, const Figure& figure);

/// Whether the figure tells of a rise or a fall, and of which: "up 7%", "fell to 40", "a drop of
/// 300".
Trend trend_of(const SentenceTree& tree, const Figure& figure, const Clause& clause);

}  // namespace crosscheck::frames
