// SPDX-License-Identifier: Apache-2.0
#include "annotate/date_cases.hpp"

#include <gtest/gtest.h>

namespace crosscheck::test {

using namespace std::chrono_literals;

DocumentTime published() {
  constexpr Day kThursday = 2025y / 3 / 13;
  return {DayRange{kThursday, kThursday}, "published"};
}

std::vector<DateMention> dates_in(const Analysed& a, const DocumentTime& time) {
  return find_dates({a.text, a.segments, a.analysis.tokens, a.analysis.sentences}, time);
}

void expect_dates(std::span<const DateCase> cases, const DocumentTime& time) {
  for (const DateCase& c : cases) {
    SCOPED_TRACE(c.text);
    const SourceText plain = unmarked(c.text);
    const Analysed a = analysed(plain.view());
    const std::vector<DateMention> found = dates_in(a, time);
    EXPECT_EQ(marked(a.text, spans(found, [](const DateMention& m) { return m.span; })), c.text);
    std::vector<std::string> values;
    for (const DateMention& m : found) values.push_back(m.value);
    EXPECT_EQ(values, c.values);
  }
}

}  // namespace crosscheck::test
