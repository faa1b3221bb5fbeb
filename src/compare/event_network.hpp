// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/one_event.hpp"

namespace crosscheck {

/// The signs of pairs of dates that hang on the other pairs: what a third article has of the two,
/// and which plan fits a day that was put off best. `read` are the candidates that have signs.
/// Cost: the pairs times those that a date is in.
void read_other_pairs(const Evidence& evidence, const std::vector<std::size_t>& read,
                      std::vector<DateSigns>& signs);

}  // namespace crosscheck
