// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;
using ::testing::StartsWith;

using test::compared;
using test::Side;

const std::string kStory =
    "The ferry Morrow struck the pier of Quellport harbour, said Harbourmaster Ines Tolland.\n";

TEST(FigureSlips, SeeALostUnit) {
  const Side points{
      kStory + "Traffic on the Quellport ferry rose by 2.6 percentage points this year.",
      "2031-05-02",
      {{"2.6 percentage points", 2.6, "", "rise", "", Hedge::None, FigureStatus::Actual,
        "percentage points"}}};
  const Side percent{
      kStory + "Ferry traffic at Quellport rose by 2.6 per cent this year.",
      "2031-05-02",
      {{"2.6 per cent", 2.6, "", "rise", "", Hedge::None, FigureStatus::Actual, "percent"}}};
  EXPECT_THAT(compared({points, percent}),
              ElementsAre("differs: 2.6 percentage points / 2.6 per cent"));

  EXPECT_THAT(test::reported(
                  {"Slip\n\n2 May 2031\n\nThe tram of Quellport left the rails on its tightest "
                   "curve, with a radius of 290 metres. It was evening.",
                   "Slip\n\n3 May 2031\n\nThe tram was late in Quellport. The radius of the curve "
                   "is given as 290 feet."}),
              Contains("differs: 290 metres / 290 feet"));

  const auto per_what = test::reported(
      {"Slip\n\n2 May 2031\n\nThe owner of the Quellport tram will pay $740 per person to "
       "those who were aboard.",
       "Slip\n\n3 May 2031\n\nThe owner of the Quellport tram has offered $740 per household to "
       "those who were aboard."});
  EXPECT_THAT(per_what, Contains("differs: $740 per person / $740 per household"));
  EXPECT_THAT(per_what, Not(Contains(StartsWith("agrees: $740"))));

  const Side feet{kStory + "A storm wave of 18 feet hit the Quellport pier on the night.",
                  "2031-05-02",
                  {{"18 feet", 18, "", "hit", "", Hedge::None, FigureStatus::Actual, "ft"}}};
  const Side metres{kStory + "The storm wave that hit the Quellport pier was 18 metres high.",
                    "2031-05-02",
                    {{"18 metres", 18, "", "hit", "", Hedge::None, FigureStatus::Actual, "m"}}};
  EXPECT_THAT(compared({feet, metres}), ElementsAre("differs: 18 feet / 18 metres"));
}

TEST(FigureSlips, SeeAChangeThatTheLevelsBelie) {
  const auto told = [](const std::string& day, const std::string& text) {
    return "Berths in Quellport\n\nBy Ada Quill\n" + day + "\n\n" + text +
           " The harbour of Quellport has three berths for the ferry of Morrow Hides.\n";
  };
  struct Case {
    std::string levels;
    std::string change;
    bool differs;
  };
  const Case cases[] = {
      {"Now 17 quays have a lamp, or 68 per cent, up from 40.",
       "Morrow Hides said that the share of lit quays had risen by 28 percent.", true},
      {"In March 64 percent of the beds in Quellport were taken; now it is 48 percent.",
       "The use of beds in Quellport has fallen by 16 percent, said Morrow Hides.", true},
      // A rise by 70 percent it is; and what falls does not rise.
      {"Now 17 quays have a lamp, or 68 per cent, up from 40.",
       "Morrow Hides said that the share of lit quays had risen by 70 percent.", false},
      {"In March 64 percent of the beds in Quellport were taken; now it is 48 percent.",
       "The price of a bed in Quellport has risen by 16 percent, said Morrow Hides.", false},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.change);
    bool differs = false;
    for (const std::string& line :
         test::reported({told("1 May 2031", c.levels), told("2 May 2031", c.change)})) {
      differs = differs || line.starts_with("differs");
    }
    EXPECT_EQ(differs, c.differs);
  }
}

TEST(FigureSlips, TellsOneDisagreementOnce) {
  const auto told = [](const std::string& day, const std::string& text) {
    return "Flood in Quellport\n\nBy Ada Quill\n" + day + "\n\n" + text + "\n";
  };
  EXPECT_THAT(
      test::reported({told("1 May 2031",
                           "Boatmen think that the river will rise to 18 feet in Quellport on "
                           "Tuesday."),
                      told("2 May 2031",
                           "The river may rise to 18 feet (5.5 metres) in Quellport "
                           "on Tuesday, boatmen said."),
                      told("2 May 2031",
                           "Boatmen think that the river will rise to 18 metres in Quellport on "
                           "Tuesday."),
                      told("3 May 2031",
                           "Boatmen had thought that the river would rise to 18 metres in "
                           "Quellport.")}),
      ::testing::Contains(::testing::StartsWith("differs: 18 feet")).Times(1));
}

}  // namespace
}  // namespace crosscheck
