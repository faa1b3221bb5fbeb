// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "crosscheck/annotate/quotes.hpp"
#include "crosscheck/annotate/words.hpp"

namespace crosscheck {

/// The frame of each figure, in the order of `figures`.
std::vector<Frame> find_frames(const Words& words, const DocumentTime& time,
                               std::span<const Figure> figures,
                               std::span<const DateMention> dates,
                               std::span<const Entity> entities,
                               std::span<const Attribution> attributions);

}  // namespace crosscheck
