// SPDX-License-Identifier: Apache-2.0
#include "compare/clocks.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <string>

namespace crosscheck {
namespace {

std::optional<int> two_digits(std::string_view text, std::size_t at) {
  int value = 0;
  if (at + 2 > text.size()) return std::nullopt;
  const auto end = text.data() + at + 2;
  const auto [stop, failed] = std::from_chars(text.data() + at, end, value);
  if (failed != std::errc{} || stop != end) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Clock> clock_of(const DateMention& date) {
  const std::size_t t = date.value.find('T');
  if (date.type != DateType::Time || t == std::string::npos) return std::nullopt;
  const auto hour = two_digits(date.value, t + 1);
  const auto minute = two_digits(date.value, t + 4);
  if (!hour || !minute) return std::nullopt;
  Clock clock{*hour * 60 + *minute, false};
  const std::size_t sign = date.value.find_first_of("+-", t + 6);
  if (sign != std::string::npos) {
    const auto hours = two_digits(date.value, sign + 1);
    const auto minutes = two_digits(date.value, sign + 4);
    if (hours && minutes) {
      const int offset = *hours * 60 + *minutes;
      clock.minutes -= date.value[sign] == '-' ? -offset : offset;
      clock.zoned = true;
    }
  }
  return clock;
}

bool is_near_midnight(const Clock& clock) {
  constexpr int kDay = 24 * 60;
  constexpr int kZones = 6 * 60;
  const int minutes = ((clock.minutes % kDay) + kDay) % kDay;
  return minutes < kZones || minutes > kDay - kZones;
}

bool is_clock_alone(std::string_view words) {
  static constexpr std::array<std::string_view, 16> kWords = {
      "a", "am", "at", "bst", "cet", "cest", "est", "gmt", "local", "m", "midnight", "noon",
      "o", "p", "pm", "time"};
  std::string word;
  for (const char c : std::string(words) + " ") {
    if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      continue;
    }
    if (!word.empty() && std::find(kWords.begin(), kWords.end(), word) == kWords.end()) return false;
    word.clear();
  }
  return true;
}

}  // namespace crosscheck
