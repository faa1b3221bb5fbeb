// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "annotate/dates/resolve.hpp"

namespace crosscheck {

/// The period that the fields name in a year; nothing for 30 February.
std::optional<Period> period_in(const CalendarFields& at, int year);
/// The weekday on that side of `base`, at most six days off; `strict`: not `base` itself.
Day weekday_by(Day base, int weekday, DateSide side, bool strict);
/// The day or period of fields in which no other period lies: with their own year or century, else
/// by the base day.
std::optional<Period> named_period(const CalendarFields& at, std::optional<Day> base, DateSide side,
                                   bool strict);
/// The fields in a tale that goes on from what it named last: within its year, or over the turn of
/// it. Precondition: `context.spoken`.
std::optional<Period> in_tale(const CalendarFields& at, const DateContext& context);
/// The fields inside an outer period: "Tuesday" of last week, "October" of last year,
/// "the 17th" of next month.
std::optional<Period> inside(const CalendarFields& at, const Period& outer);

}  // namespace crosscheck
