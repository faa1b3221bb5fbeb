// SPDX-License-Identifier: Apache-2.0
#include "read/day_fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "crosscheck/text/unicode.hpp"
#include "read/days.hpp"
#include "read/line_shape.hpp"

namespace crosscheck::read {
namespace {

constexpr Day kFirstAddress = std::chrono::year{1990} / 1 / 1;  // the web is no older
constexpr std::int64_t kFirstSecond = 631'152'000;     // 1990-01-01
constexpr std::int64_t kLastSecond = 4'102'444'800;    // 2100-01-01

bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return end - at;
}

std::optional<Day> checked(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok() || year < 1990 || year > 2100) return std::nullopt;
  return Day{date};
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// Eight digits: "20240506".
std::optional<Day> compact_day(std::string_view digits) {
  if (digits.size() != 8) return std::nullopt;
  return checked(number(digits.substr(0, 4)), number(digits.substr(4, 2)), number(digits.substr(6, 2)));
}

/// A field that is nothing but digits.
std::optional<Day> day_in_digits(std::string_view digits) {
  if (digits.size() == 8 || digits.size() == 12 || digits.size() == 14) {
    if (const auto day = compact_day(digits.substr(0, 8))) return day;
  }
  if (digits.size() != 10 && digits.size() != 13) return std::nullopt;
  std::int64_t seconds = 0;
  std::from_chars(digits.data(), digits.data() + 10, seconds);
  if (seconds < kFirstSecond || seconds > kLastSecond) return std::nullopt;
  return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{seconds}});
}

/// "3/4/2024", which first_day() does not dare to read.
std::optional<Day> ordered_day(std::string_view field, DayOrder order) {
  if (order == DayOrder::Unknown) return std::nullopt;
  const std::size_t first = digits_at(field, 0);
  if (first == 0 || first > 2 || first >= field.size()) return std::nullopt;
  const char mark = field[first];
  if (mark != '/' && mark != '-' && mark != '.') return std::nullopt;
  const std::size_t second_at = first + 1;
  const std::size_t second = digits_at(field, second_at);
  const std::size_t year_at = second_at + second + 1;
  if (second == 0 || second > 2 || year_at >= field.size() || field[year_at - 1] != mark ||
      digits_at(field, year_at) != 4) {
    return std::nullopt;
  }
  const int a = number(field.substr(0, first));
  const int b = number(field.substr(second_at, second));
  const int year = number(field.substr(year_at, 4));
  return order == DayOrder::DayFirst ? checked(year, b, a) : checked(year, a, b);
}

/// "-2024-may-06-ferry"
std::optional<Day> day_with_month_name(std::string_view path) {
  constexpr auto kMonths = std::to_array<std::string_view>(
      {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});
  for (std::size_t i = 0; i + 12 <= path.size(); ++i) {
    const bool year = path[i] == '-' && digits_at(path, i + 1) == 4 && path[i + 5] == '-' && path[i + 9] == '-';
    const std::size_t digits = year ? digits_at(path, i + 10) : 0;
    if (digits == 0 || digits > 2) continue;
    const auto month = std::find(kMonths.begin(), kMonths.end(), to_lower(path.substr(i + 6, 3)));
    if (month == kMonths.end()) continue;
    return checked(number(path.substr(i + 1, 4)), static_cast<int>(month - kMonths.begin()) + 1,
                   number(path.substr(i + 10, digits)));
  }
  return std::nullopt;
}

}  // namespace

DayOrder day_order(std::string_view language) {
  const std::string lower = to_lower(language);
  if (lower.empty() || lower == "en") return DayOrder::Unknown;
  return lower == "en-us" || lower == "en_us" ? DayOrder::MonthFirst : DayOrder::DayFirst;
}

std::optional<Day> day_in_field(std::string_view field, DayOrder order) {
  field = trimmed(field);
  const std::size_t digits = digits_at(field, 0);
  if (digits == field.size()) return day_in_digits(field);
  if (digits == 8 && (field[8] == 'T' || field[8] == ' ')) return compact_day(field.substr(0, 8));
  if (const auto day = first_day(field)) return day;
  return ordered_day(field, order);
}

std::optional<Day> day_in_address(std::string_view address) {
  std::size_t begin = address.find("://");
  begin = address.find('/', begin == address.npos ? 0 : begin + 3);
  if (begin == address.npos) return std::nullopt;
  const std::string_view path = address.substr(begin, address.find_first_of("?#", begin) - begin);
  std::string spread;
  for (std::size_t i = 0; i < path.size();) {
    const std::size_t digits = digits_at(path, i);
    if (digits == 8) {
      if (const auto day = compact_day(path.substr(i, 8))) return day;
    }
    if (digits > 0) {
      spread += path.substr(i, digits);
      i += digits;
      continue;
    }
    spread += path[i] == '/' || path[i] == '_' ? '-' : path[i];
    ++i;
  }
  if (const auto day = first_day(spread)) return *day >= kFirstAddress ? day : std::nullopt;
  return day_with_month_name(spread);
}

}  // namespace crosscheck::read
