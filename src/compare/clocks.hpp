// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "crosscheck/model/date.hpp"

namespace crosscheck {

/// Minutes since midnight of the first day, in GMT if the text or its place gives a zone.
struct Clock {
  int minutes = 0;
  bool zoned = false;
};

/// Reads "2031-05-02T17:20" with or without "+01:00"; nothing for a date without an hour.
std::optional<Clock> clock_of(const DateMention& date);
/// So near midnight that a zone moves the day.
bool is_near_midnight(const Clock& clock);
/// "7:04 p.m.", "at noon": no word says of which day.
bool is_clock_alone(std::string_view words);

}  // namespace crosscheck
