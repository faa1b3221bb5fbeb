// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// The lemmas say that what was to be will be on another day: "postpone", "put … back".
bool tells_of_move(std::span<const std::string> lemmas);
/// The words say that a day is another one than was said before: "moved to 3 May", "not before
/// June", "reopened only on Friday", "now says 4 September".
bool is_new_day(const Document& document, const DateMention& date);
/// The words say that a day was planned before: "promised for 3 May", "which should have met on 3
/// May", "the date of 3 May is off".
bool was_planned(const Document& document, const DateMention& date);
/// The same, or "moved from 3 May".
bool is_old_day(const Document& document, const DateMention& date);

/// One article tells of a day to come, and a later article of a day behind it, of the same event
/// for all that is known.
struct PlanAndDay {
  const Document& early;
  const DateMention& plan;
  const Document& late;
  const DateMention& day;
};
/// The plan is of a day still to come, the other day lies behind it and is told in a later article.
bool may_be_put_off(const PlanAndDay& pair);
/// The later article has the day of the plan, too, as one that was said before, in the sentence of
/// its own day or next to it; or says by how long it was put off: "by a week, to 21 March".
bool tells_plan(const PlanAndDay& pair);

}  // namespace crosscheck
