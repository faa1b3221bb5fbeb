// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotate/dates/calendar.hpp"
#include "annotate/dates/expression.hpp"

namespace crosscheck {

// The values of TIMEX3 (ISO-TimeML) that are no days of the calendar.

/// "P2W", "PT4H", "P2Y6M"; an amount of 0 is not said: "PXD".
std::string duration_value(double amount, TimeUnit unit);
/// "P2Y5M9D": of several amounts, the largest unit first.
std::string duration_value(double amount, TimeUnit unit, std::vector<TimeAmount> more);
/// "TMO", "TNI"; empty for none.
std::string_view part_code(DayPart part);
/// As much as is known without a year: "XXXX-05-13", "XXXX-WXX-1".
std::string open_value(const CalendarFields& at);
std::string open_value(TimeUnit unit);            ///< "XXXX-XX"
std::string clock_value(const ClockTime& clock);  ///< "T04:20"
std::string zone_value(int minutes);              ///< "-03:00"

}  // namespace crosscheck
