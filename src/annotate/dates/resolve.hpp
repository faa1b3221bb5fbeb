// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>

#include "annotate/dates/atoms.hpp"
#include "annotate/dates/calendar.hpp"
#include "annotate/dates/expression.hpp"

namespace crosscheck {

/// On which side of the day of writing its sentence puts a date.
enum class DateSide : std::uint8_t { Unknown, Past, Future };

/// By the nearest verb or cue: "were held on [Tuesday]" is past, "expect a crest on [Tuesday]"
/// future. Looks at a bounded number of atoms on either side of [first, last).
DateSide side_of(const SourceText& text, std::span<const DateAtom> atoms, std::size_t first,
                 std::size_t last);

/// What an expression is resolved against.
struct DateContext {
  std::optional<Day> written;     ///< the day of writing
  std::optional<Period> spoken;   ///< what the text named last
  std::optional<Day> spoken_day;  ///< the day that it named last, for clock times and "that night"
  std::optional<Day>
      spoken_month;  ///< the first day of the month or shorter period that it named last
  std::array<std::optional<Day>, 8> weekdays;  ///< the day that it named last, by ISO weekday
  std::optional<Period> quarter;  ///< the quarter that it named last, by its number
  DateSide side = DateSide::Unknown;
  bool narrative = false;           ///< the text tells of another time: open fields follow `spoken`
  std::optional<int> zone_minutes;  ///< of clock times that name no zone
};

/// One meaning of an expression.
struct DateReading {
  std::string value;  ///< TIMEX3
  std::optional<DayRange> days;
  std::optional<Period> period;  ///< what later expressions may count from
  bool from_spoken = false;      ///< `spoken` decided, not `written`
  friend bool operator==(const DateReading& a, const DateReading& b) {
    return a.value == b.value && a.days == b.days;
  }
};

/// The meaning in `context`. What cannot be known stays open: "XXXX-WXX-1", without days.
DateReading resolve(const DateExpression& e, const DateContext& context);

}  // namespace crosscheck
