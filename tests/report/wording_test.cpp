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

TEST(Wording, WritesDaysAsShortAsTheyAreClear) {
  using namespace std::chrono_literals;
  struct Case {
    std::chrono::year_month_day from;
    std::chrono::year_month_day to;
    std::string_view words;
  };
  const Case cases[] = {
      {2031y / 5 / 4, 2031y / 5 / 4, "4 May 2031"},
      {2031y / 5 / 4, 2031y / 5 / 9, "4–9 May 2031"},
      {2031y / 5 / 1, 2031y / 5 / 31, "May 2031"},
      {2031y / 2 / 1, 2031y / 2 / 28, "February 2031"},
      {2032y / 2 / 1, 2032y / 2 / 28, "1–28 February 2032"},
      {2031y / 4 / 1, 2031y / 6 / 30, "April – June 2031"},
      {2031y / 4 / 30, 2031y / 5 / 2, "30 April – 2 May 2031"},
      {2031y / 1 / 1, 2031y / 12 / 31, "2031"},
      {2031y / 12 / 30, 2032y / 1 / 2, "30 December 2031 – 2 January 2032"},
  };
  for (const Case& c : cases) EXPECT_EQ(long_dates({c.from, c.to}), c.words);
}

}  // namespace
}  // namespace crosscheck
