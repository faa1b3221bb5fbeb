// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "crosscheck/model/document.hpp"
#include "match/scenes.hpp"

namespace crosscheck {

/// Marks the figures of an article that say how many came to a march, a rally or a vigil, whatever
/// they are called: "4,000 fans marched", "the union counted 6,000 of us". All are people at a
/// gathering, and no more.
void find_crowds(const Document& document, std::vector<FigureScene>& scenes);

}  // namespace crosscheck
