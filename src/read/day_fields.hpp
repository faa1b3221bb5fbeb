// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "crosscheck/model/article.hpp"

namespace crosscheck::read {

/// Which of 3/4/2024 is the day.
enum class DayOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };

/// By the language of a page, BCP 47: "en-US" puts the month first, "en" alone does not say,
/// all others put the day first.
DayOrder day_order(std::string_view language);

/// The day in a field that holds one: as `first_day` reads it, and "20240506",
/// "20240506T073000Z", seconds or milliseconds since 1970, and 3/4/2024 by `order`.
std::optional<Day> day_in_field(std::string_view field, DayOrder order);

/// The day in the path of an address: "/2024/05/06/", "/2024-05-06-", "/20240506/",
/// "/2024/may/06/".
std::optional<Day> day_in_address(std::string_view address);

}  // namespace crosscheck::read
