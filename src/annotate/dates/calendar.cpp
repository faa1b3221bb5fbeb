// SPDX-License-Identifier: Apache-2.0
#include "annotate/dates/calendar.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdio>

namespace crosscheck {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr int kFirstYear = -9999;
constexpr int kLastYear = 9999;

std::string formatted(const char* format, int a, int b = 0) {
  std::array<char, 48> text{};
  const int size = std::snprintf(text.data(), text.size(), format, a, b);
  return {text.data(), static_cast<std::size_t>(size)};
}

int clamped_year(int year) { return std::clamp(year, kFirstYear, kLastYear); }

Day first_of(int year, int month) { return *day_of(clamped_year(year), month, 1); }

Day last_of(int year, int month) {
  const std::chrono::year_month_day_last last{
      std::chrono::year(clamped_year(year)),
      std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
  return last;
}

int floor_div(int a, int b) { return a / b - (a % b < 0 ? 1 : 0); }

/// Monday of the ISO week.
Day week_begin(Day day) { return day - days(iso_weekday(day) - 1); }

/// A week belongs to the year that its Thursday lies in (ISO 8601).
Period week_period(Day day) {
  const Day monday = week_begin(day);
  const Day thursday = monday + days(3);
  const int year = year_of(thursday);
  const auto number = (thursday - first_of(year, 1)).count() / 7 + 1;
  return {TimeUnit::Weeks,
          {monday, monday + days(6)},
          year_value(year) + formatted("-W%02d", static_cast<int>(number))};
}

Period weekend_period(Day day) {
  Period weekend = week_period(day);
  weekend.unit = TimeUnit::Weekends;
  weekend.days.from += days(5);
  weekend.value += "-WE";
  return weekend;
}

/// The month that lies `count` months from that of `day`, within the calendar's years.
year_month moved_month(Day day, int count) {
  constexpr int kMost = 12 * (kLastYear - kFirstYear + 1);
  const year_month_day date(day);
  const year_month month =
      year_month(date.year(), date.month()) + months(std::clamp(count, -kMost, kMost));
  return std::clamp(month, year_month(std::chrono::year(kFirstYear), std::chrono::January),
                    year_month(std::chrono::year(kLastYear), std::chrono::December));
}

int year_of(year_month month) { return static_cast<int>(month.year()); }
int number_of(year_month month) { return static_cast<int>(static_cast<unsigned>(month.month())); }

/// There is no century 0: the first before Christ is -1.
int moved_century(int year, int count) {
  const int counted = std::clamp(floor_div(year - 1, 100) + count, -99, 98);
  return counted >= 0 ? counted + 1 : counted;
}

YearSeason season_of(int month) {
  if (month == 12 || month <= 2) return YearSeason::Winter;
  if (month <= 5) return YearSeason::Spring;
  return month <= 8 ? YearSeason::Summer : YearSeason::Fall;
}

}  // namespace

std::optional<Day> day_of(int year, int month, int day) noexcept {
  if (year < kFirstYear || year > kLastYear || month < 1 || day < 1) return std::nullopt;
  const year_month_day date{std::chrono::year(year),
                            std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return Day(date);
}

int year_of(Day day) noexcept { return static_cast<int>(year_month_day(day).year()); }
int month_of(Day day) noexcept {
  return static_cast<int>(static_cast<unsigned>(year_month_day(day).month()));
}
int day_of_month(Day day) noexcept {
  return static_cast<int>(static_cast<unsigned>(year_month_day(day).day()));
}
int iso_weekday(Day day) noexcept {
  return static_cast<int>(std::chrono::weekday(day).iso_encoding());
}

std::string year_value(int year) {
  return year > 0 ? formatted("%04d", year) : formatted("BC%04d", 1 - year);
}

std::string day_value(Day day) {
  return year_value(year_of(day)) + formatted("-%02d-%02d", month_of(day), day_of_month(day));
}

Period day_period(Day day) { return {TimeUnit::Days, {day, day}, day_value(day)}; }

Period month_period(int year, int month) {
  assert(month >= 1 && month <= 12);
  return {TimeUnit::Months,
          {first_of(year, month), last_of(year, month)},
          year_value(year) + formatted("-%02d", month)};
}

Period quarter_period(int year, int quarter) {
  assert(quarter >= 1 && quarter <= 4);
  return {TimeUnit::Quarters,
          {first_of(year, 3 * quarter - 2), last_of(year, 3 * quarter)},
          year_value(year) + formatted("-Q%d", quarter)};
}

Period half_period(int year, int half) {
  assert(half >= 1 && half <= 2);
  return {TimeUnit::Halves,
          {first_of(year, 6 * half - 5), last_of(year, 6 * half)},
          year_value(year) + formatted("-H%d", half)};
}

Period season_period(int year, YearSeason season) {
  assert(season != YearSeason::None);
  switch (season) {
    case YearSeason::Spring:
      return {TimeUnit::Seasons, {first_of(year, 3), last_of(year, 5)}, year_value(year) + "-SP"};
    case YearSeason::Summer:
      return {TimeUnit::Seasons, {first_of(year, 6), last_of(year, 8)}, year_value(year) + "-SU"};
    case YearSeason::Fall:
      return {TimeUnit::Seasons, {first_of(year, 9), last_of(year, 11)}, year_value(year) + "-FA"};
    case YearSeason::Winter:
    case YearSeason::None:
      break;
  }
  return {TimeUnit::Seasons, {first_of(year, 12), last_of(year + 1, 2)}, year_value(year) + "-WI"};
}

Period year_period(int year) {
  return {TimeUnit::Years, {first_of(year, 1), last_of(year, 12)}, year_value(year)};
}

Period decade_period(int year) {
  const int decade = floor_div(year, 10);
  std::string value = year_value(year);
  value.pop_back();
  return {TimeUnit::Decades,
          {first_of(decade * 10, 1), last_of(decade * 10 + 9, 12)},
          std::move(value)};
}

Period century_period(int century) {
  const int first = century > 0 ? (century - 1) * 100 : century * 100 + 1;
  std::string value =
      century > 0 ? formatted("%02d", century - 1) : formatted("BC%02d", -century - 1);
  return {TimeUnit::Centuries, {first_of(first, 1), last_of(first + 99, 12)}, std::move(value)};
}

Period shifted_period(Day day, TimeUnit unit, int count) {
  switch (unit) {
    case TimeUnit::Seconds:
    case TimeUnit::Minutes:
    case TimeUnit::Hours:
      return day_period(day);
    case TimeUnit::Days:
      return day_period(shifted_day(day, unit, count));
    case TimeUnit::Weekends:
      return weekend_period(shifted_day(day, TimeUnit::Weeks, count));
    case TimeUnit::Weeks:
    case TimeUnit::Fortnights:
      return week_period(shifted_day(day, unit, count));
    case TimeUnit::Months: {
      const year_month month = moved_month(day, count);
      return month_period(year_of(month), number_of(month));
    }
    case TimeUnit::Quarters: {
      const year_month month = moved_month(day, 3 * count);
      return quarter_period(year_of(month), (number_of(month) + 2) / 3);
    }
    case TimeUnit::Halves: {
      const year_month month = moved_month(day, 6 * count);
      return half_period(year_of(month), (number_of(month) + 5) / 6);
    }
    case TimeUnit::Seasons: {
      const Day moved = shifted_day(day, TimeUnit::Months, 3 * count);
      const int year = year_of(moved) - (month_of(moved) <= 2 ? 1 : 0);
      return season_period(year, season_of(month_of(moved)));
    }
    case TimeUnit::Years:
      return year_period(clamped_year(year_of(day) + count));
    case TimeUnit::Decades:
      return decade_period(clamped_year(year_of(day) + 10 * count));
    case TimeUnit::Centuries:
      return century_period(moved_century(year_of(day), count));
    case TimeUnit::Millennia:
      return year_period(clamped_year(year_of(day) + 1000 * count));
  }
  return day_period(day);
}

Day shifted_day(Day day, TimeUnit unit, int count) {
  // Within the calendar's years at any count that the precondition allows.
  const auto by_days = [&](int size) {
    const auto moved = day.time_since_epoch() + days(static_cast<std::int64_t>(count) * size);
    return std::clamp(Day(std::chrono::duration_cast<days>(moved)), first_of(kFirstYear, 1),
                      last_of(kLastYear, 12));
  };
  const auto by_months = [&](int size) {
    const year_month month = moved_month(day, count * size);
    const auto same = month / year_month_day(day).day();
    return same.ok() ? Day(same) : Day(month / std::chrono::last);
  };
  switch (unit) {
    case TimeUnit::Seconds:
    case TimeUnit::Minutes:
    case TimeUnit::Hours:
      return day;
    case TimeUnit::Days:
      return by_days(1);
    case TimeUnit::Weekends:
    case TimeUnit::Weeks:
      return by_days(7);
    case TimeUnit::Fortnights:
      return by_days(14);
    case TimeUnit::Months:
      return by_months(1);
    case TimeUnit::Seasons:
    case TimeUnit::Quarters:
      return by_months(3);
    case TimeUnit::Halves:
      return by_months(6);
    case TimeUnit::Years:
      return by_months(12);
    case TimeUnit::Decades:
      return by_months(120);
    case TimeUnit::Centuries:
      return by_months(1200);
    case TimeUnit::Millennia:
      return by_months(12000);
  }
  return day;
}

Day easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return *day_of(year, f / 31, f % 31 + 1);
}

}  // namespace crosscheck
