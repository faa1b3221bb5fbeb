// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "crosscheck/annotate/words.hpp"

namespace crosscheck {

/// Adds the periods that a happening names whose days the text itself tells: "The strike began on
/// 3 March and ended on 17 March … During [the strike] …". The noun is one of things that last
/// (`lasting` in dates.tsv); with a begin alone, told to the month, the period is open to the day
/// of writing. A happening with no begin told, with two different ones, or with words before it
/// that the dated one lacks ("the earlier strike") names none. Needs the parse. `mentions` stay in
/// reading order. One pass over the words, if any happening is dated.
void add_event_periods(const Words& words, const DocumentTime& time,
                       std::vector<DateMention>& mentions);

}  // namespace crosscheck
