// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "crosscheck/model/article.hpp"
#include "crosscheck/text/span.hpp"

namespace crosscheck::read {

/// A calendar day as a dateline, a credit line or a field of metadata writes it.
struct WrittenDay {
  Span span;               ///< weekday and clock time included
  std::optional<Day> day;  ///< nothing: the year is not said ("April 30")
};

/// The days in one line, in reading order: "Tue Mar 11, 2025", "28 September 2024, 9.48 pm",
/// "2024-08-20T06:00:00+02:00", "30.9.2024". Days that the calendar does not have and orders
/// that could be read in two ways (3/4/2024) are passed over.
std::vector<WrittenDay> find_days(std::string_view line);

/// The first full date in a field of metadata or a file name.
std::optional<Day> first_day(std::string_view field);

}  // namespace crosscheck::read
