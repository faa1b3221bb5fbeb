// SPDX-License-Identifier: Apache-2.0
#include "report/numbers.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace crosscheck {
namespace {

// The longest shortest form is "-1.2345678901234567e-308".
constexpr std::size_t kLongest = 64;
// Above it a double no longer tells neighbouring whole numbers apart.
constexpr double kGroupedBelow = 1e15;

}  // namespace

std::string shortest(double value) {
  if (value == 0.0) return "0";  // never "-0"
  std::array<char, kLongest> buffer;
  // Whole numbers stay whole: to_chars would make "8e+03" of 8000 where that is as short.
  const bool whole = std::trunc(value) == value && std::fabs(value) < kGroupedBelow;
  const auto end = whole ? std::to_chars(buffer.begin(), buffer.end(), value,
                                         std::chars_format::fixed, 0)
                         : std::to_chars(buffer.begin(), buffer.end(), value);
  return {buffer.begin(), end.ptr};
}

std::string grouped(double value, int decimals) {
  if (std::isinf(value)) return value < 0 ? "-∞" : "∞";
  if (std::isnan(value)) return "?";
  if (std::fabs(value) >= kGroupedBelow) return shortest(value);
  std::array<char, kLongest> buffer;
  const auto end = std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::fixed,
                                 decimals);
  std::string digits(buffer.begin(), end.ptr);
  if (digits.find('.') != std::string::npos) {
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
  }
  // A share that rounds away is shown as it is.
  if (value != 0.0 && (digits == "0" || digits == "-0")) return shortest(value);
  const std::size_t first = digits.front() == '-' ? 1 : 0;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  for (std::size_t at = point; at > first + 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

}  // namespace crosscheck
