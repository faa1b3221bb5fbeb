// SPDX-License-Identifier: Apache-2.0
#include "annotate/dates/timex_values.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace crosscheck {
namespace {

std::string two(int number) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%02d", number);
  return text.data();
}

std::string trimmed(double amount) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.10g", amount);
  return text.data();
}

/// A half is told in the next smaller unit: two and a half years are P2Y6M.
std::string halves_value(int whole, TimeUnit unit) {
  const std::string n = std::to_string(whole);
  if (unit == TimeUnit::Years) return "P" + n + "Y6M";
  return unit == TimeUnit::Hours ? "PT" + n + "H30M" : "PT" + n + "M30S";
}

std::string_view season_code(YearSeason season) {
  switch (season) {
    case YearSeason::Spring:
      return "SP";
    case YearSeason::Summer:
      return "SU";
    case YearSeason::Fall:
      return "FA";
    case YearSeason::Winter:
      return "WI";
    case YearSeason::None:
      break;
  }
  return "XX";
}

}  // namespace

std::string duration_value(double amount, TimeUnit unit) {
  const bool divides =
      unit == TimeUnit::Years || unit == TimeUnit::Hours || unit == TimeUnit::Minutes;
  if (divides && amount > 1 && amount < 1e6 && amount - std::floor(amount) == 0.5) {
    return halves_value(static_cast<int>(amount), unit);
  }
  if (unit == TimeUnit::Hours && amount == 0.5) return "PT30M";
  if (unit == TimeUnit::Years && amount == 0.5) return "P6M";
  const std::string many = amount > 0 ? trimmed(amount) : "X";
  switch (unit) {
    case TimeUnit::Seconds:
      return "PT" + many + "S";
    case TimeUnit::Minutes:
      return "PT" + many + "M";
    case TimeUnit::Hours:
      return "PT" + many + "H";
    case TimeUnit::Days:
      return "P" + many + "D";
    case TimeUnit::Weekends:
      return "P" + many + "WE";
    case TimeUnit::Weeks:
      return "P" + many + "W";
    case TimeUnit::Fortnights:
      return amount > 0 ? "P" + trimmed(2 * amount) + "W" : "PXW";
    case TimeUnit::Months:
      return "P" + many + "M";
    case TimeUnit::Seasons:
      return amount > 0 ? "P" + trimmed(3 * amount) + "M" : "PXM";
    case TimeUnit::Quarters:
      return "P" + many + "Q";
    case TimeUnit::Halves:
      return amount > 0 ? "P" + trimmed(6 * amount) + "M" : "PXM";
    case TimeUnit::Years:
      return "P" + many + "Y";
    case TimeUnit::Decades:
      return amount > 0 ? "P" + trimmed(10 * amount) + "Y" : "PXDE";
    case TimeUnit::Centuries:
      return amount > 0 ? "P" + trimmed(100 * amount) + "Y" : "PXCE";
    case TimeUnit::Millennia:
      return amount > 0 ? "P" + trimmed(1000 * amount) + "Y" : "PXML";
  }
  return "PX";
}

std::string duration_value(double amount, TimeUnit unit, std::vector<TimeAmount> more) {
  more.push_back({unit, amount});
  std::stable_sort(more.begin(), more.end(),
                   [](const TimeAmount& a, const TimeAmount& b) { return a.unit > b.unit; });
  std::string value = "P";
  for (const TimeAmount& part : more) {
    const std::string one = duration_value(part.amount, part.unit);
    const bool clock = one.starts_with("PT");
    if (clock && value.find('T') == std::string::npos) value += 'T';
    value += one.substr(clock ? 2 : 1);
  }
  return value;
}

std::string_view part_code(DayPart part) {
  switch (part) {
    case DayPart::None:
      return "";
    case DayPart::Morning:
    case DayPart::Dawn:
      return "TMO";
    case DayPart::Afternoon:
      return "TAF";
    case DayPart::Evening:
    case DayPart::Dusk:
      return "TEV";
    case DayPart::Night:
      return "TNI";
    case DayPart::Daytime:
      return "TDT";
    case DayPart::Midday:
      return "TMI";
  }
  return "";
}

/// As much of the TIMEX3 value as is known without a year.
std::string open_value(const CalendarFields& at) {
  if (at.month > 0) return "XXXX-" + two(at.month) + (at.day > 0 ? "-" + two(at.day) : "");
  if (at.weekday > 0) return "XXXX-WXX-" + std::to_string(at.weekday);
  if (at.day > 0) return "XXXX-XX-" + two(at.day);
  if (at.quarter > 0) return "XXXX-Q" + std::to_string(at.quarter);
  if (at.half > 0) return "XXXX-H" + std::to_string(at.half);
  if (at.season != YearSeason::None) return "XXXX-" + std::string(season_code(at.season));
  return "XXXX-XX-XX";
}

std::string open_value(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::Days:
      return "XXXX-XX-XX";
    case TimeUnit::Weeks:
    case TimeUnit::Fortnights:
      return "XXXX-WXX";
    case TimeUnit::Weekends:
      return "XXXX-WXX-WE";
    case TimeUnit::Months:
      return "XXXX-XX";
    case TimeUnit::Quarters:
      return "XXXX-QX";
    default:
      return "XXXX";
  }
}

std::string clock_value(const ClockTime& clock) {
  std::string value = "T" + two(clock.hour) + ":" + two(std::max(clock.minute, 0));
  if (clock.second >= 0) value += ":" + two(clock.second);
  return value;
}

std::string zone_value(int minutes) {
  const int size = std::abs(minutes);
  return (minutes < 0 ? "-" : "+") + two(size / 60) + ":" + two(size % 60);
}

}  // namespace crosscheck
