// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using test::reported;
using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::StartsWith;

std::string article(const std::string& day, const std::string& text) {
  return "News from Bergen\n\nBy Ada Quill\n" + day + "\n\n" + text +
         " The council met in the old hall. Rain fell all night, and the market was empty. "
         "Nobody was hurt, the mayor wrote to the papers.\n";
}

TEST(EventDates, AsksWhetherTwoDaysAreOneEvent) {
  const auto found = reported(
      {article("10 March 2025", "Hundreds of pupils at Fell Road School in Bergen walked out of "
                                "their classes on March 4 against the arrests of two teachers."),
       article("12 March 2025", "In Bergen, hundreds of pupils from the hill quarter staged "
                                "walkouts on March 6.")});
  EXPECT_THAT(found, IsSupersetOf({HasSubstr("scope-differs")}));
}

TEST(EventDates, KeepsTwoPlacesApart) {
  const auto found = reported(
      {article("10 March 2025", "Hundreds of pupils at Fell Road School in Bergen walked out of "
                                "their classes on March 4."),
       article("12 March 2025", "In Aberdeen, hundreds of pupils staged walkouts on March 6.")});
  EXPECT_THAT(found, Each(Not(HasSubstr("March"))));
}

TEST(EventDates, WhatHappensOnceHasOneDay) {
  const auto found = reported(
      {article("10 March 2025", "The Bergen footbridge was completed in 1962."),
       article("12 March 2025", "The footbridge at Bergen was completed in 1964.")});
  EXPECT_THAT(found, IsSupersetOf({HasSubstr("differs:")}));
}

TEST(EventDates, IsAnnouncedForOneDay) {
  const std::string rest = " The council of Bergen met in the hall.";
  const std::string on = "The appeal of the mayor will be heard in Bergen on 17 September 2025.";
  EXPECT_THAT(
      reported({article("10 March 2025", on + rest),
                article("12 March 2025",
                        "In Bergen the appeal of the mayor is to be heard on 19 September 2025." + rest)}),
      Contains(StartsWith("differs: ")));
  EXPECT_THAT(
      reported({article("10 March 2025", on + rest),
                article("12 March 2025", "In Bergen the mayor's appeal will now be heard on "
                                         "19 September 2025, later than planned." + rest)}),
      Each(Not(StartsWith("differs"))));
}

TEST(EventDates, WhatHasPassedIsNoPlan) {
  const std::string rest = " The council of Bergen met in the hall.";
  EXPECT_THAT(
      reported({article("10 March 2025", "The Bergen footbridge was completed in 1962." + rest),
                article("12 March 2025",
                        "The Bergen footbridge, completed in 1964, will now cost a "
                        "fortune to mend." +
                            rest)}),
      Contains(StartsWith("differs: ")));
  // Nothing that had happened by then came of a plan.
  // What was promised for May is the report, not the bridge.
  EXPECT_THAT(reported({article("10 March 2025", "The Bergen footbridge was built in 1931." + rest),
                        article("10 August 2025",
                                "The report, which had been promised for May, finds that the "
                                "Bergen footbridge, built in 1913, had no rail." +
                                    rest)}),
              Contains(StartsWith("differs: ")));
  EXPECT_THAT(reported({article("10 March 2025", "The strike in Bergen began on 4 March." + rest),
                        article("8 March 2025", "The exams in Bergen begin on 13 May." + rest)}),
              Each(Not(AnyOf(StartsWith("evolves"), StartsWith("differs")))));
}

TEST(EventDates, IsPutOff) {
  const std::string rest = " The council of Bergen met in the hall.";
  const auto told = [&](const std::string& plan, const std::string& came) {
    return reported({article("10 March 2025", plan + rest), article("24 March 2025", came + rest)});
  };
  EXPECT_THAT(told("The ferry to Bergen should run again on 20 March.",
                   "The Bergen ferry, promised for 20 March, did not run until 22 March."),
              Contains(StartsWith("evolves: ")));
  EXPECT_THAT(told("The trial of the Bergen banker is to open on 20 April.",
                   "The trial of the banker, planned for April, will not begin before 12 May."),
              Contains(StartsWith("evolves: ")));
  EXPECT_THAT(told("The walkout at the Bergen docks is to end on 28 March.",
                   "The Bergen dockers extended the walkout by a week, to 4 April."),
              Contains(StartsWith("evolves: ")));
  // A day before the one that was planned came of another plan.
  EXPECT_THAT(told("The ferry to Bergen should run again on 20 March.",
                   "The Bergen ferry ran again on 14 March."),
              Each(Not(StartsWith("evolves"))));
}

TEST(EventDates, TwoPeriodsWithOneEndApart) {
  EXPECT_THAT(reported({article("10 March 2025",
                                "The recall covers jars with dates from 1 April 2025 to 30 "
                                "June 2025, the Bergen dairy said."),
                        article("12 March 2025",
                                "The Bergen dairy recalls jars with dates between 1 April "
                                "2025 and 31 May 2025.")}),
              Contains(StartsWith("differs: ")));
}

TEST(EventDates, AnHourWithoutADayIsOfNoDay) {
  const auto found = reported(
      {article("10 March 2025", "The emergency call from the Bergen tunnel was received at 7:04 "
                                "p.m., the fire brigade said."),
       article("17 March 2025", "The emergency call from the Bergen tunnel reached the fire brigade "
                                "at 7:04 p.m., its log shows.")});
  EXPECT_THAT(found, Each(Not(HasSubstr("differs"))));
}

TEST(EventDates, IsToldAtOneHourOfADay) {
  const auto told = [](const std::string& a, const std::string& b) {
    return reported({article("10 March 2025", "The shed in Bergen burned on Monday. " + a),
                     article("11 March 2025", "The Bergen shed burned on Monday, 10 March. " + b)});
  };
  EXPECT_THAT(told("The fire brigade was informed at 05:59 on Monday.",
                   "The fire brigade was not told until half past six."),
              IsSupersetOf({HasSubstr("differs:")}));
  // Whole hours apart, to the minute.
  EXPECT_THAT(told("The roof of the shed fell in at 4:40 a.m. on Monday.",
                   "At 5.40 on Monday morning the roof collapsed."),
              IsSupersetOf({HasSubstr("differs:")}));
  // Two that were told.
  EXPECT_THAT(told("The fire brigade was informed at 05:59 on Monday.",
                   "The mayor was not told until half past six."),
              Each(Not(HasSubstr("differs:"))));
}

TEST(EventDates, TwoFirmsAreFoundedInTwoYears) {
  const auto found = reported(
      {article("10 March 2025", "Tolland Cranes was founded in 1974 and is based in Bergen."),
       article("12 March 2025", "Tolland Cranes wants to buy Ferrant Ropes, which was founded in "
                                "2006, for a song.")});
  EXPECT_THAT(found, Each(Not(HasSubstr("differs"))));
}

TEST(EventDates, TwoThingsOfTwoDecadesAreTwo) {
  const auto found =
      reported({article("10 March 2025",
                        "We are seeing the greatest run on the shares of Bergen since the "
                        "1970s, and the rate may rise."),
                article("12 March 2025",
                        "The council of Bergen raised the rate for the second time, pulling "
                        "out money at a pace unseen since the early 1980s.")});
  EXPECT_THAT(found, Each(Not(HasSubstr("differs"))));
}

TEST(EventDates, ANumberTiesTwoSentences) {
  const auto found = reported(
      {article("10 March 2025", "The trouble began on 4 March, when a bus bound for Aberdeen with 61 "
                                "pupils skidded off the road."),
       article("12 March 2025", "It follows an accident on 5 March, when a bus bound for Aberdeen with "
                                "61 pupils skidded off the road.")});
  EXPECT_THAT(found, IsSupersetOf({HasSubstr("differs:")}));
}

TEST(EventDates, ADayFarFromTheNewsIsHardlyNamedTwiceByChance) {
  const auto with = [](const std::string& day) {
    return reported({article("10 March 2025",
                             "The inspector was last in the tannery on 4 October "
                             "2023, and signed the book."),
                     article("12 March 2025", "That room has stood unvisited since " + day + ".")});
  };
  EXPECT_THAT(with("4 October 2023"), Contains(StartsWith("agrees: ")));
  EXPECT_THAT(with("7 August 2024"), Each(Not(HasSubstr("2024"))));
}

TEST(EventDates, TwoYearsWithTheirDigitsSwappedAreOne) {
  const auto with = [](const std::string& year) {
    return reported(
        {article("10 March 2025", "The Bergen brewery dates from 1913."),
         article("12 March 2025", "Opened in " + year + ", the brewery has 400 hands.")});
  };
  EXPECT_THAT(with("1931"), Contains(StartsWith("differs: ")));
  EXPECT_THAT(with("1968"), Each(Not(StartsWith("differs"))));
}

TEST(EventDates, AgreeOnOneHour) {
  const std::string clock = "The fire at the Bergen tannery broke out at 9:40 p.m. on Monday.";
  EXPECT_THAT(reported({article("11 March 2025", clock),
                        article("12 March 2025",
                                "At the Bergen tannery the fire broke out at twenty "
                                "to ten on Monday.")}),
              Contains(StartsWith("agrees: ")));
  EXPECT_THAT(reported({article("11 March 2025", clock),
                        article("12 March 2025",
                                "At the Bergen tannery the fire broke out at 10:40 "
                                "p.m. on Monday.")}),
              Contains(StartsWith("differs: ")));
  // The hour of another place.
  EXPECT_THAT(reported({article("11 March 2025", clock),
                        article("12 March 2025",
                                "At the Bergen tannery the fire broke out at 8:40 "
                                "p.m. London time on Monday.")}),
              Each(Not(StartsWith("differs"))));
}

TEST(EventDates, KeepsTwoHoursOfOneSentenceApart) {
  EXPECT_THAT(reported({article("11 March 2025",
                                "The fire at the Bergen tannery was reported at 6:40 "
                                "p.m. and put out by 11:15 p.m. on Monday."),
                        article("12 March 2025",
                                "The tannery fire in Bergen was reported on Monday at "
                                "6:40 p.m., and put out by 11:15 p.m.")}),
              Each(Not(StartsWith("differs"))));
}

}  // namespace
}  // namespace crosscheck
