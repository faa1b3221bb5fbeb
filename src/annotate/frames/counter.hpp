// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "annotate/frames/sentence_tree.hpp"
#include "crosscheck/model/figure.hpp"

namespace crosscheck::frames {

/// The noun for whoever counted: "union" of "1,500, by the union's count", "police" of "by the
/// count of the police" and of "on the police tally". Nothing if no count is spoken of near the
/// figure, or if it is "their" count.
std::optional<std::uint32_t> counter_of(const SentenceTree& tree, const Figure& figure);

}  // namespace crosscheck::frames
