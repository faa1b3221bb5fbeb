// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "crosscheck/annotate/dates.hpp"
#include "support/marked.hpp"

namespace crosscheck::test {

/// Published on Thursday, 13 March 2025.
DocumentTime published();

std::vector<DateMention> dates_in(const Analysed& a, const DocumentTime& time);

/// A case: [brackets] around what must be found, and the TIMEX3 values in order.
struct DateCase {
  std::string text;
  std::vector<std::string> values;
};
void expect_dates(std::span<const DateCase> cases, const DocumentTime& time);

}  // namespace crosscheck::test
