// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "compare/clocks.hpp"
#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// How two dates stand to each other.
enum class Days : std::uint8_t { Meet, Apart, ClocksApart, Unclear };

/// From the days, and from the clocks where both have one on one day.
Days compare_days(const DateMention& a, const DateMention& b, const std::optional<Clock>& p,
                  const std::optional<Clock>& q);

}  // namespace crosscheck
