// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "crosscheck/model/document.hpp"
#include "match/scenes.hpp"

namespace crosscheck {

/// How many days a figure was counted over, where the words near it say so without a date: 7 of "in
/// the first week", 6 of "over the first six days", 30 of "in a month". Cost: the words near it.
std::optional<double> window_days(const Document& document, const FigureScene& scene,
                                  const Figure& figure);

}  // namespace crosscheck
