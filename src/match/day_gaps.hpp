// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// Days from the end of the earlier range to the start of the later one; 0 if they overlap.
int gap_in_days(const DayRange& a, const DayRange& b);

/// How far days are from those of publication; 0 if these are not known.
int days_from_news(const Document& document, const DayRange& days);

}  // namespace crosscheck
