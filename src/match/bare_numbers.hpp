// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <vector>

#include "match/scenes.hpp"

namespace crosscheck {

/// Puts into `meant` each number of which its text says no unit and no noun, read in the unit that
/// the other articles of its story have the very same number in: "the worst, a 5.2", "of magnitude
/// 5.2". It is a number that chance does not repeat, and the sentences have words in common. Cost:
/// the bare numbers times the figures of the neighbouring articles.
void resolve_bare_numbers(std::span<const Document> documents, const Scenes& scenes,
                          std::vector<std::vector<FigureScene>>& figures,
                          std::map<Ref, Figure>& meant);

}  // namespace crosscheck
