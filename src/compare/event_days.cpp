// SPDX-License-Identifier: Apache-2.0
#include "compare/event_days.hpp"

#include <string_view>

#include "match/day_gaps.hpp"

namespace crosscheck {
namespace {

/// "From 1 February to 31 March", "between 1 February and 30 April": one end is another one.
bool end_apart(const DateMention& a, const DateMention& b) {
  constexpr std::size_t kTwoDays = std::string_view("2031-02-01/2031-03-31").size();
  const auto is_range = [](const DateMention& date) {
    return date.value.size() == kTwoDays && date.value[kTwoDays / 2] == '/';
  };
  return is_range(a) && is_range(b) && (a.days->from == b.days->from) != (a.days->to == b.days->to);
}

}  // namespace

Days compare_days(const DateMention& a, const DateMention& b, const std::optional<Clock>& p,
                  const std::optional<Clock>& q) {
  if (!a.alternatives.empty() || !b.alternatives.empty()) return Days::Unclear;
  if (end_apart(a, b)) return Days::Apart;
  // An hour without a day was put on the day of the article.
  const bool alone = (p && p->alone) || (q && q->alone);
  if (alone && (!p || !q)) return Days::Unclear;
  const int gap = alone ? 0 : gap_in_days(*a.days, *b.days);
  if (gap == 0 && p && q && a.days->days() == 1) {
    switch (compare_clocks(*p, *q)) {
      case Clocks::Same:
        return Days::Meet;
      case Clocks::Apart:
        return Days::ClocksApart;
      case Clocks::Unclear:
        return Days::Unclear;
    }
  }
  if (gap == 0) return Days::Meet;
  // Around midnight a zone moves the day.
  if (gap <= 1 && ((p && is_near_midnight(*p)) || (q && is_near_midnight(*q)))) {
    return Days::Unclear;
  }
  return Days::Apart;
}

}  // namespace crosscheck
