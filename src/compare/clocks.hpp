// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// An hour of the day as a text gives it.
struct Clock {
  int minutes = 0;          ///< since midnight, by the clock that the text means
  std::optional<int> zone;  ///< minutes that it is ahead of GMT
  bool other_zone = false;  ///< "our time", "London time": perhaps not that of the event
  bool half_open = false;   ///< "half past four": of the morning or of the afternoon
  bool rough = false;       ///< "shortly after 7 a.m.", "around noon"
  bool alone = false;       ///< no word says of which day, and it was put on that of the article
};

/// Reads "2031-05-02T17:20" with or without "+01:00", and the words around; nothing for a date
/// without an hour.
std::optional<Clock> clock_of(const Document& document, const DateMention& date);

enum class Clocks : std::uint8_t { Same, Apart, Unclear };

/// Whether two hours of one event are one. Where one text may have the clock of another place, a
/// whole number of half hours is unclear.
Clocks compare_clocks(const Clock& a, const Clock& b);
/// The minutes between them, if they are of one day and one half of it.
int minutes_apart(const Clock& a, const Clock& b);
/// Whole hours apart, and no full hours: "4:40", "5:40". A slip, or two zones.
bool is_hour_slip(const Clock& a, const Clock& b);

/// So near midnight that a zone moves the day.
bool is_near_midnight(const Clock& clock);

}  // namespace crosscheck
