// SPDX-License-Identifier: Apache-2.0
#include "report/wording.hpp"

#include <gtest/gtest.h>

namespace crosscheck {
namespace {

TEST(Wording, SaysIntervalsAsAReaderWould) {
  constexpr double kOpen = std::numeric_limits<double>::infinity();
  struct Case {
    Interval interval;
    std::string_view words;
  };
  const Case cases[] = {
      {Interval::exactly(400), "exactly 400"},
      {{360, 400, false, true}, "360 to below 400"},
      {{370, 444, true, false}, "more than 370 to 444"},
      {{370, kOpen, true, false}, "more than 370"},
      {{370, kOpen, false, false}, "at least 370"},
      {{-kOpen, 1200, false, true}, "less than 1,200"},
      {{-kOpen, 1200, false, false}, "at most 1,200"},
      {{}, "any value"},
  };
  for (const Case& c : cases) EXPECT_EQ(in_words(c.interval), c.words);
}

}  // namespace
}  // namespace crosscheck
