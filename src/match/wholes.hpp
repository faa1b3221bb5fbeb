// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "match/scenes.hpp"

namespace crosscheck {

/// Finds the parts of wholes among an article's figures and sets `whole`, `is_whole`, and
/// the thing counted where one of the two does not say it. `scenes` is by figure.
void find_wholes(const Document& document, std::vector<FigureScene>& scenes);

}  // namespace crosscheck
