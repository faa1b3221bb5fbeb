// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annotate/figures/line.hpp"

namespace crosscheck::figures {

/// The hedge around the pieces [first, last), and how far it reaches.
struct HedgeReading {
  Hedge hedge = Hedge::None;
  std::uint32_t first = 0;  ///< the first piece of the hedge before, or of the number
  std::uint32_t last = 0;   ///< the piece behind the hedge after, or behind the number
};

/// Reads hedges before [first, number_last) and behind `last` (behind the number and behind
/// its unit may differ: "60-odd people", "60 people or so"). Of stacked hedges a bound wins
/// over "about": "up to about 500" is a limit.
HedgeReading read_hedges(const Line& line, std::size_t first, std::size_t number_last,
                         std::size_t last);

/// The piece behind a hedge that follows the number: "400 or more people"; `at` if none.
std::uint32_t end_of_hedge_after(const Line& line, std::size_t at);

/// What a number means with its hedge, by the table hedge_intervals.tsv.
struct Meaning {
  Interval meant;
  Interval strict;
};
Meaning meaning(double value, Hedge hedge);

}  // namespace crosscheck::figures
