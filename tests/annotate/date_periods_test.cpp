// SPDX-License-Identifier: Apache-2.0
// Periods: terms in office, happenings that the text dates, lengths that begin on a day.
#include <gtest/gtest.h>

#include "annotate/date_cases.hpp"
#include "crosscheck/model/names.hpp"

namespace crosscheck {
namespace {

using Case = test::DateCase;
using test::dates_in;
using test::expect_dates;

const DocumentTime kPublished = test::published();

TEST(FindDatePeriods, KnowsTermsInOffice) {
  const Case cases[] = {
      {"In [the first 100 days of Truman's second term] prices fell.", {"1949-01-20/1949-04-29"}},
      {"Under [Truman's second term] it fell.", {"1949-01-20/1953-01-19"}},
      {"During [Lincoln's first term] it grew.", {"1861-03-04/1865-03-03"}},
      {"Lincoln, in [the first 30 days of his first term], wrote.", {"1861-03-04/1861-04-02"}},
      {"The mayor, in the first days of his second term, wrote.", {}},
      {"President Harry Truman spoke. In [his first term] it fell.", {"1945-04-12/1949-01-19"}},
      {"Harry Truman spoke. He was tired. During [his presidency] it fell.",
       {"1945-04-12/1953-01-19"}},
      // Not named in full, another is named since, it cannot be his.
      {"Truman spoke. In his first term it fell.", {}},
      {"President Harry Truman spoke to Ann Dyer. Ask him of his first term.", {}},
      {"President Harry Truman spoke. Mayor Joe Dyer, in his second term, wrote.", {}},
      {"President Harry Truman spoke. In her first term it fell.", {}},
      {"President Harry Truman spoke. In his third term it fell.", {}},
      {"[Under Obama], fares averaged 20.", {"2009-01-20/2017-01-19"}},
      {"It was mended [under President Bill Clinton].", {"1993-01-20/2001-01-19"}},
      {"It grew during [the Clinton presidency].", {"1993-01-20/2001-01-19"}},
      {"It fell during [the presidency of Harry Truman].", {"1945-04-12/1953-01-19"}},
      {"[George H.W. Bush's first term], [George W. Bush's first term]",
       {"1989-01-20/1993-01-19", "2001-01-20/2005-01-19"}},
      {"in [Theodore Roosevelt's second term]", {"1905-03-04/1909-03-03"}},
      {"The Clinton administration said so; it marked Clinton's presidency.", {}},
      {"Ann Clinton's first term, Gov. Truman's first term, the presidency of Dyer", {}},
      // Too long ago for a surname alone, two times in office, another's name, a part of it.
      {"Under Truman it grew. Under Ford it fell.", {}},
      {"Under Trump it grew.", {}},
      {"Under Obama Street runs a sewer, under Obama's bed a cat.", {}},
  };
  expect_dates(cases, kPublished);
}

TEST(FindDatePeriods, KnowsPeriodsByWhatTheTextDates) {
  const Case cases[] = {
      {"The strike began on [3 March] and ended on [10 March]. During [the strike], nobody sailed.",
       {"2025-03-03", "2025-03-10", "2025-03-03/2025-03-10"}},
      {"The shutdown, [from Oct. 1 to Nov. 12], was long. Nobody was paid during [the shutdown].",
       {"2024-10-01/2024-11-12", "2024-10-01/2024-11-12"}},
      {"The dockers' strike, which started on [Monday], goes on. During [the strike] he slept.",
       {"2025-03-10", "2025-03-10/2025-03-13"}},
      {"The festival runs [from 3 to 9 May]. During [the festival], the bridge is shut.",
       {"2025-05-03/2025-05-09", "2025-05-03/2025-05-09"}},
      {"A drought that began in [May 2023] ended in [June 2024]. Throughout [the drought], he dug.",
       {"2023-05", "2024-06", "2023-05-01/2024-06-30"}},
      {"The strike began on [3 March]. It ended on [10 March]. During [the strike] he slept.",
       {"2025-03-03", "2025-03-10", "2025-03-03/2025-03-10"}},
      {"The strike began on [3 March] and closed the port on [5 March]. During [the strike] he "
       "slept.",
       {"2025-03-03", "2025-03-05", "2025-03-03/2025-03-13"}},
      // Nothing is dated, not the begin, not this one, or in two ways.
      {"The strike was long. During the strike, nobody sailed.", {}},
      {"The strike ended on [10 March]. During the strike, nobody sailed.", {"2025-03-10"}},
      {"The crisis began in [2019]. During the crisis, nobody sailed.", {"2019"}},
      {"The strike did not begin on [3 March]. During the strike he slept.", {"2025-03-03"}},
      {"The rail strike began on [3 March]. During the dock strike, nobody sailed.",
       {"2025-03-03"}},
      {"The strike began on [3 March]. During the earlier strike, nobody sailed.", {"2025-03-03"}},
      {"The strike began on [3 March]. During the strike of [1984] he slept.",
       {"2025-03-03", "1984"}},
      {"The strike began on [3 March]. The strike began on [4 March]. During the strike he slept.",
       {"2025-03-03", "2025-03-04"}},
      {"The dock strike began on [3 March]. A rail strike followed. During the strike he slept.",
       {"2025-03-03"}},
      // A happening that does not last, a part of another noun, one still to come.
      {"The goal began on [3 March]. During the goal he slept.", {"2025-03-03"}},
      {"The strike began on [3 March]. During the strike committee he slept.", {"2025-03-03"}},
      {"The strike will begin on [3 May]. During the strike, nobody will sail.", {"2025-05-03"}},
  };
  expect_dates(cases, kPublished);
}

TEST(FindDatePeriods, StartsALengthOnTheDayBehindIt) {
  struct Started {
    std::string text;
    std::string days;
  };
  const Started cases[] = {
      {"It shuts for two weeks starting Monday.", "2025-03-17/2025-03-30"},
      {"It was shut for 3 days from March 4.", "2025-03-04/2025-03-06"},
      {"It will shut for ten days, beginning on 1 May.", "2025-05-01/2025-05-10"},
      {"It was shut for 3 days until March 4.", ""},
      {"He served two weeks from March 4.", ""},
      {"It was shut for several days from March 4.", ""},
  };
  for (const Started& c : cases) {
    SCOPED_TRACE(c.text);
    const test::Analysed a = test::analysed(c.text);
    const auto dates = dates_in(a, kPublished);
    ASSERT_EQ(dates.size(), 2u);
    const auto& days = dates[0].days;
    EXPECT_EQ(days ? iso_date(days->from) + "/" + iso_date(days->to) : "", c.days);
  }
}

}  // namespace
}  // namespace crosscheck
