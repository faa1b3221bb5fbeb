// SPDX-License-Identifier: Apache-2.0
#include "read/days.hpp"

#include <gtest/gtest.h>

#include "crosscheck/model/names.hpp"
#include "support/marked.hpp"

namespace crosscheck::read {
namespace {

std::vector<std::string> isos(const std::vector<WrittenDay>& days) {
  std::vector<std::string> result;
  for (const WrittenDay& written : days) result.push_back(written.day ? iso_date(*written.day) : "?");
  return result;
}

TEST(FindDays, ReadsDaysAsCreditLinesWriteThem) {
  struct Case {
    std::string line;  // [brackets] mark the days
    std::vector<std::string> days;
  };
  const Case cases[] = {
      {"[Tue Mar 11, 2025]", {"2025-03-11"}},
      {"am [3. März 2025]", {"2025-03-03"}},
      {"le [1er décembre 2024], à [12 mai 2024]", {"2024-12-01", "2024-05-12"}},
      {"[12 de mayo de 2024]", {"2024-05-12"}},
      // Months of other languages are words of English without a year.
      {"12 mars a day, 3 mai tai", {}},
      {"Ana Lund [29 December 2025]", {"2025-12-29"}},
      {"Published: 00:07, [12 October 2024]", {"2024-10-12"}},
      {"[Sunday, 13 November 2022, 3.40pm NZDT]", {"2022-11-13"}},
      {"[14 Aug 2024 06:35 CEST]", {"2024-08-14"}},
      {"SKERRY, Northland, [May 2nd, 2023, 5 p.m. EDT]", {"2023-05-02"}},
      {"[2024-08-20T06:00:00+02:00]", {"2024-08-20"}},
      {"[2024/03/09] and [9.3.2024]", {"2024-03-09", "2024-03-09"}},
      {"[1st of June]", {"?"}},
      {"SKERRY, [April 30] (NWA)", {"?"}},
      {"[Friday 3 May 2024] | Updated [Sat 4 May 2024]", {"2024-05-03", "2024-05-04"}},
      {"on [13/04/2024], not on [04/13/2024]", {"2024-04-13", "2024-04-13"}},
      // Two readings, a day that is none, months without a day, numbers that are none.
      {"03/04/2024", {}},
      {"31 February 2024", {}},
      {"May 2008", {}},
      {"in 3 marches", {}},
      {"12 may come", {}},
      {"route 2024", {}},
      {"March 11:30", {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.line);
    const SourceText line = test::unmarked(c.line);
    const std::vector<WrittenDay> days = find_days(line.view());
    EXPECT_EQ(isos(days), c.days);
    EXPECT_EQ(test::marked(line, test::spans(days, [](const WrittenDay& d) { return d.span; })), c.line);
  }
}

TEST(FirstDay, ReadsFieldsOfMetadata) {
  EXPECT_EQ(first_day("Wed, 12 Jun 2024 05:00:00 GMT"), Day(std::chrono::year(2024) / 6 / 12));
  EXPECT_EQ(first_day("1st of June 2024"), Day(std::chrono::year(2024) / 6 / 1));
  EXPECT_EQ(first_day("13/04/2024"), Day(std::chrono::year(2024) / 4 / 13));
  EXPECT_EQ(first_day("spring 2024"), std::nullopt);
  EXPECT_EQ(first_day(std::string(100000, '9')), std::nullopt);
}

}  // namespace
}  // namespace crosscheck::read
