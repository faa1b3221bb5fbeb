// SPDX-License-Identifier: Apache-2.0
// A year that is not said is that of the nearest day on the side that the sentence speaks of:
// "January 28" in a piece of March lies two months back, "May 13" after "moves to" two ahead. A
// date that would lie most of a year away on that side is taken from the other. A bare weekday told
// in the past is one of the last seven days, that of writing included. In a text that tells of
// another time open fields are those of what it named last: "In 1941 … in February …".
#include "annotate/dates/named_period.hpp"

#include <algorithm>

namespace crosscheck {
namespace {

using std::chrono::days;

// Days: beyond kFar, a day of the other side that is nearer than kNear is meant.
constexpr int kFar = 290;
constexpr int kFarQuarter = 200;  // results are told soon after their quarter
constexpr int kNear = 75;
constexpr int kTurnOfYear = 240;  // days back in a tale: more is the next year
constexpr int kMostAhead = 2;     // years that a tale skips

/// How far `period` lies from `day`; 0 if it holds it.
int distance(const Period& period, Day day) {
  if (day < period.days.from) return static_cast<int>((period.days.from - day).count());
  if (day > period.days.to) return static_cast<int>((day - period.days.to).count());
  return 0;
}

/// Chooses the year of fields that give none.
std::optional<Period> nearest(const CalendarFields& at, Day base, DateSide side, bool strict) {
  std::optional<Period> past;
  std::optional<Period> future;
  std::optional<Period> current;
  const int reach = at.month == 2 && at.day == 29 ? 8 : 2;  // years
  for (int year = year_of(base) - reach; year <= year_of(base) + reach; ++year) {
    const auto period = period_in(at, year);
    if (!period) continue;
    if (period->days.to < base)
      past = period;
    else if (period->days.from <= base)
      current = period;
    else if (!future)
      future = period;
  }
  if (current && !strict) return current;
  if (!past || !future) return past ? past : future;
  const int back = distance(*past, base);
  const int ahead = distance(*future, base);
  const int far = at.quarter > 0 ? kFarQuarter : kFar;
  if (side == DateSide::Past)
    return strict || back <= far || ahead > kNear || at.quarter > 0 ? past : future;
  if (side == DateSide::Future) return strict || ahead <= far || back > kNear ? future : past;
  const int patience = at.day > 0 || !at.holiday.empty() ? 2 : 4;
  return back <= patience * ahead ? past : future;
}

/// "Friday the 11th": the nearest month in which both are right.
std::optional<Period> weekday_and_day(const CalendarFields& at, Day base) {
  std::optional<Period> best;
  for (int months = -6; months <= 6; ++months) {
    const Period month = shifted_period(base, TimeUnit::Months, months);
    const auto day = day_of(year_of(month.days.from), month_of(month.days.from), at.day);
    if (!day || iso_weekday(*day) != at.weekday) continue;
    const Period found = day_period(*day);
    if (!best || distance(found, base) < distance(*best, base)) best = found;
  }
  return best;
}

}  // namespace

std::optional<Period> period_in(const CalendarFields& at, int year) {
  if (!at.holiday.empty()) {
    const auto day = day_of_rule(at.holiday, year);
    return day ? std::optional(day_period(*day)) : std::nullopt;
  }
  if (at.month > 0 && at.day > 0) {
    const auto day = day_of(year, at.month, at.day);
    if (day && at.week) return shifted_period(*day, TimeUnit::Weeks, 0);
    return day ? std::optional(day_period(*day)) : std::nullopt;
  }
  if (at.month > 0) return month_period(year, at.month);
  if (at.quarter > 0) return quarter_period(year, at.quarter);
  if (at.half > 0) return half_period(year, at.half);
  if (at.season != YearSeason::None) return season_period(year, at.season);
  if (at.decade) return decade_period(year);
  return year_period(year);
}

Day weekday_by(Day base, int weekday, DateSide side, bool strict) {
  const int difference = weekday - iso_weekday(base);
  const int back = (7 - difference % 7) % 7;
  const int ahead = (7 + difference % 7) % 7;
  if (side == DateSide::Future) return base + days(ahead == 0 && strict ? 7 : ahead);
  return base - days(back == 0 && strict ? 7 : back);
}

std::optional<Period> named_period(const CalendarFields& at, std::optional<Day> base, DateSide side,
                                   bool strict) {
  if (at.century != 0) return century_period(at.century);
  if (!at.holiday.empty() && is_historic(at.holiday)) return period_in(at, 0);
  if (at.year) return period_in(at, *at.year);
  if (!base) return std::nullopt;
  if (at.from_today) return day_period(*base + days(*at.from_today));
  if (at.day > 0 && at.month == 0 && at.weekday == 0) {
    const auto day = day_of(year_of(*base), month_of(*base), at.day);
    if (day && at.week) return shifted_period(*day, TimeUnit::Weeks, 0);
    return day ? std::optional(day_period(*day)) : std::nullopt;
  }
  if (at.weekday > 0 && at.month == 0) {
    if (at.day > 0) return weekday_and_day(at, *base);
    return day_period(weekday_by(*base, at.weekday, side, strict));
  }
  return nearest(at, *base, side, strict);
}

std::optional<Period> in_tale(const CalendarFields& at, const DateContext& context) {
  if (at.year || at.century != 0 || at.weekday > 0 || (at.day > 0 && at.month == 0))
    return std::nullopt;
  if (!at.holiday.empty() && is_historic(at.holiday)) return std::nullopt;
  Day told = context.spoken->days.from;
  if (context.spoken_month) {
    const int ahead = year_of(told) - year_of(*context.spoken_month);
    // A year before or long after what is told is an aside: "built in 1788", "made known in 1899".
    const bool aside = context.spoken->unit >= TimeUnit::Years && (ahead < 0 || ahead > kMostAhead);
    if (ahead == 0 || aside) told = *context.spoken_month;
  }
  const auto named = period_in(at, year_of(told));
  if (named && (told - named->days.to).count() > kTurnOfYear)
    return period_in(at, year_of(told) + 1);
  return named;
}

std::optional<Period> inside(const CalendarFields& at, const Period& outer) {
  if (at.weekday > 0 && at.month == 0) {
    const Day from = outer.days.from;
    return day_period(from + days((at.weekday - iso_weekday(from) + 7) % 7));
  }
  const int year = year_of(outer.days.from);
  if (at.day > 0 && at.month == 0) {
    const auto day = day_of(year, month_of(outer.days.from), at.day);
    return day ? std::optional(day_period(*day)) : std::nullopt;
  }
  return period_in(at, year);
}

}  // namespace crosscheck
