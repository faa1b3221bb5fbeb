// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "crosscheck/model/article.hpp"

namespace crosscheck {

/// The units that time is counted in, from the smallest to the largest.
enum class TimeUnit : std::uint8_t {
  Seconds,
  Minutes,
  Hours,
  Days,
  Weekends,
  Weeks,
  Fortnights,
  Months,
  Seasons,
  Quarters,
  Halves,
  Years,
  Decades,
  Centuries,
  Millennia,
};

/// Northern seasons as news in English names them; the months are those of the meteorologists.
enum class YearSeason : std::uint8_t { None, Spring, Summer, Fall, Winter };

/// A stretch of the calendar and its TIMEX3 value: a day, an ISO week, a month …
/// Years are astronomical: 0 is 1 BC. All arithmetic is that of std::chrono.
struct Period {
  TimeUnit unit = TimeUnit::Days;
  DayRange days;
  std::string value;
};

/// A day of the calendar; nothing for 31 February and years outside of [-9999, 9999].
std::optional<Day> day_of(int year, int month, int day) noexcept;
int year_of(Day day) noexcept;
int month_of(Day day) noexcept;
int day_of_month(Day day) noexcept;
int iso_weekday(Day day) noexcept;  ///< Monday is 1, Sunday 7

Period day_period(Day day);
Period month_period(int year, int month);      ///< precondition: month in [1, 12]
Period quarter_period(int year, int quarter);  ///< precondition: quarter in [1, 4]
Period half_period(int year, int half);        ///< precondition: half in [1, 2]
/// Winter of a year begins in its December: "the winter of 1943" runs into 1944.
Period season_period(int year, YearSeason season);
Period year_period(int year);
Period decade_period(int year);      ///< the decade that `year` lies in
Period century_period(int century);  ///< 18 is 1700 to 1799, -5 the fifth before Christ
/// The period of `unit` that holds `day`, `count` of them further on.
/// Precondition: `count` in [-100'000, 100'000].
Period shifted_period(Day day, TimeUnit unit, int count);

/// `day` moved by whole units; the day of the month is cut to the month's length.
Day shifted_day(Day day, TimeUnit unit, int count);

/// The year that two digits stand for: of this century up to 2049.
constexpr int full_year(int two_digits) noexcept {
  return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits;
}

/// TIMEX3: "2025", "0431", "BC0431".
std::string year_value(int year);
std::string day_value(Day day);

/// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's algorithm).
Day easter(int year);

}  // namespace crosscheck
