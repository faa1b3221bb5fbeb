// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compare/questions.hpp"

namespace crosscheck {

/// Two rates by the hour, day, week, month or year that are one pace, told as a sentence: "2.5 EUR
/// per month are 30 EUR per year." A week has seven, six or five days, a month 30; the values may
/// differ by their rounding and 2 %. Nothing if one is no such rate, or they do not meet.
std::optional<std::string> one_pace(const FigurePair& pair);

constexpr std::string_view kPace = "Per day";  ///< the question that pace_of answers

/// What a count over several days comes to on each, where both texts say over which.
std::optional<Step> pace_of(const FigurePair& pair);

}  // namespace crosscheck
