// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// Two dated claims that came to a verdict.
struct DatePair {
  Ref a;
  Ref b;
  bool clocks = false;  ///< two hours that part, and no two days
  double shared = 0;
  std::vector<Step> steps;
  Verdict verdict = Verdict::Differs;
  double confidence = 0;
};

/// The date of a claim for a reader. An hour that stands alone was put on the day of the article,
/// which is not printed.
std::string printed_date(const Evidence& evidence, Ref claim);

/// The days of which an article says that they are other ones than were said before, in order.
std::vector<DayRange> moved_days(const Evidence& evidence);

/// The verdict on two dated claims that are `likely` of one event (one_event.hpp), from the two
/// events and how their days stand; nothing: silence.
std::optional<DatePair> judge_dates(const Evidence& evidence, const Candidate& candidate,
                                    double likely, const std::vector<DayRange>& moved_days);

}  // namespace crosscheck
