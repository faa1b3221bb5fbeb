// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "match/scenes.hpp"

namespace crosscheck {

/// Puts into `meant` each "another 22" that tells of another event than the count before it, as a
/// count like any other: "31 are dead, another 22 are missing". Where the event is one, "another"
/// tells how many came to the first. Cost: linear in the figures.
void read_other_counts(const Document& document, ArticleId article,
                       const std::vector<FigureScene>& scenes, std::map<Ref, Figure>& meant);

}  // namespace crosscheck
