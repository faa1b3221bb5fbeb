// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "annotate/figures/line.hpp"
#include "annotate/figures/numbers.hpp"
#include "annotate/figures/units.hpp"

namespace crosscheck::figures {

/// A number with what it is measured in: "$1.4bn", "24 km", "two hours and 20 minutes".
struct Measure {
  Number number;
  std::optional<CurrencyReading> money;
  std::optional<UnitReading> unit;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// The measure that begins at piece `at`. The number may be Unreadable.
std::optional<Measure> read_measure(const Line& line, std::size_t at);

/// Two measures joined to a range, from `low` to `high`: "10 to 15 mm", "between £220 and
/// £520", "250-300". The unit and scale of one serve both. Nothing if they are no range:
/// a change ("from 5 to 3"), a score ("5-4"), two different units.
struct Range {
  Measure low;
  Measure high;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};
std::optional<Range> read_range(const Line& line, const Measure& first);

}  // namespace crosscheck::figures
