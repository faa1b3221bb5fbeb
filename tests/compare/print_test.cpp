// SPDX-License-Identifier: Apache-2.0
#include "compare/print.hpp"

#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

TEST(PrintDate, SetsTheClockApartFromItsZone) {
  struct Case {
    std::string value;
    std::string printed;
  };
  const Case cases[] = {
      {"2031-05-04T16:52", "16:52 on 4 May 2031"},
      {"2031-05-04T07:00-03:00", "07:00 (UTC-03:00) on 4 May 2031"},
      {"2031-05-04T07:00+05:45", "07:00 (UTC+05:45) on 4 May 2031"},
      {"2031-05-04T07:00Z", "07:00 (UTC) on 4 May 2031"},
      {"2031-05-04TMO", "morning on 4 May 2031"},
  };
  for (const Case& c : cases) {
    DateMention date;
    date.type = DateType::Time;
    date.value = c.value;
    const Day day = test::day_of("2031-05-04");
    date.days = DayRange{day, day};
    EXPECT_EQ(print_date(date), c.printed);
  }
}

TEST(PrintValue, GivesUnitsThatAreWordsTheirPlural) {
  const auto printed = [](double value, const std::string& unit) {
    Figure figure;
    figure.value = value;
    figure.unit = unit;
    figure.dimension = "duration";
    return print_value(figure);
  };
  EXPECT_EQ(printed(4, "day"), "4 days");
  EXPECT_EQ(printed(1, "day"), "1 day");
  EXPECT_EQ(printed(44, "month"), "44 months");
  EXPECT_EQ(printed(38, "m"), "38 m");
}

}  // namespace
}  // namespace crosscheck
