// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <vector>

#include "match/scenes.hpp"

namespace crosscheck {

/// Puts into `meant` each temperature that is told in bare degrees, on the scale that it must be
/// on: Fahrenheit where no air is so hot in Celsius, else that of the article's other
/// temperatures. What stays open is compared with nothing. Cost: linear in the figures.
void resolve_degrees(std::span<const Document> documents,
                     std::vector<std::vector<FigureScene>>& scenes, std::map<Ref, Figure>& meant);

}  // namespace crosscheck
