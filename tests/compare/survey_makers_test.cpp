// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

std::string article(const std::string& title, const std::string& sentence) {
  return title + "\n\nHALE, May 3, 2031 — The trams of Hale stood still on Monday. " + sentence +
         "\n";
}

TEST(SurveyMakers, TellWhoseASurveyIs) {
  const std::string one =
      "A poll of 900 riders by Averin Research last week found 58 percent of them behind the "
      "strike.";
  struct Case {
    std::string other;
    bool found;
  };
  const Case cases[] = {
      {"A poll by the Norden Institute last week found 58 percent of riders behind the strike.",
       true},
      {"The university’s poll of last week found 58 percent of riders behind the strike.", true},
      // The same maker, a maker that may be it, another share, both makers, and no survey.
      {"An Averin Research poll last week found 58 percent of riders behind the strike.", false},
      {"The firm’s poll of last week found 58 percent of riders behind the strike.", false},
      {"A poll last week found 58 percent of riders behind the strike.", false},
      {"A poll by the Norden Institute last week found 57 percent of riders behind the strike.",
       false},
      {"A poll by the Norden Institute last week found 58 percent of riders behind the strike. "
       "Averin Research asked 900 riders for it.",
       false},
      {"A report by the Norden Institute last week found 58 percent of riders behind the strike.",
       false},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.other);
    const auto found = test::reported({article("Trams stop", one), article("No trams", c.other)});
    EXPECT_EQ(
        std::any_of(found.begin(), found.end(),
                    [](const std::string& line) { return line.starts_with("misattributed"); }),
        c.found)
        << testing::PrintToString(found);
  }
}

}  // namespace
}  // namespace crosscheck
