// SPDX-License-Identifier: Apache-2.0
#include "match/day_gaps.hpp"

namespace crosscheck {

int gap_in_days(const DayRange& a, const DayRange& b) {
  if (a.overlaps(b)) return 0;
  return static_cast<int>(a.to < b.from ? (b.from - a.to).count() : (a.from - b.to).count());
}

int days_from_news(const Document& document, const DayRange& days) {
  return document.time.days ? gap_in_days(days, *document.time.days) : 0;
}

}  // namespace crosscheck
