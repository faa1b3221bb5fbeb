// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "annotate/frames/sentence_tree.hpp"

namespace crosscheck::frames {

/// The word beside a figure that makes it an estimate where no verb above it does: "[put] the
/// damage at 9 million euros", "a first [guess] of nine", "the [estimate] of the damage is 9
/// million", "by the union's [reckoning]".
std::optional<std::uint32_t> estimate_beside(const SentenceTree& tree, Span figure);

}  // namespace crosscheck::frames
