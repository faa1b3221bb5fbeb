// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::vector<std::string> told(const std::string& a, const std::string& b) {
  const auto article = [](const std::string& day, const std::string& text) {
    return "Goats of Quellport\n\nBy Ada Quill\n" + day + "\n\n" + text +
           " Rain fell on Quellport all night.\n";
  };
  return test::reported({article("10 March 2025", a), article("12 March 2025", b)});
}

TEST(Shares, OfAWholeThatTheOtherTextGives) {
  EXPECT_THAT(told("Of the 155 herders at the Quellport fair, 62 were fined over their papers.",
                   "Two in five herders at the fair were fined, the warden of Quellport said."),
              Contains(HasSubstr("compatible: 155 herders / 62")));
  EXPECT_THAT(told("The Quellport league has 31,400 herders, of whom 9,200 keep black goats.",
                   "Just under three in ten herders of the league keep black goats."),
              Contains(HasSubstr("compatible: 31,400 herders / 9,200")));
  EXPECT_THAT(told("In Quellport 6,300 of the league's 8,400 herders cast a vote.",
                   "Three in four herders of the league voted."),
              Contains(HasSubstr("6,300 / 8,400 herders")));
  EXPECT_THAT(told("The wardens took 96 of the 640 goats from the Quellport barns.",
                   "A full 96 were carried off, or 15 percent of that herd."),
              Contains(HasSubstr("agrees: 96 / 640 goats")));
  EXPECT_THAT(told("Of the Quellport league's 1,900 herders, 540 stayed at home on Friday.",
                   "On that Friday 28 percent of the herders of the league were missing."),
              Contains(HasSubstr("agrees: 1,900 herders / 540")));
}

TEST(Shares, OfAWholeThatIsToldElsewhere) {
  const std::string goats =
      "The Quellport league elected 57 members who keep black goats. The council "
      "of the league has 150 members.";
  EXPECT_THAT(told(goats, "In the league 38 percent of the members keep black goats."),
              Contains(HasSubstr("agrees: 57 members / 150 members / 38 percent")));
  EXPECT_THAT(told(goats, "In the league 42 percent of the members keep black goats."),
              Not(Contains(HasSubstr("57 members / 150 members"))));
  // Of something else, and of no part at all.
  EXPECT_THAT(told(goats, "The price of cheese in the shops fell by 38 percent."),
              Not(Contains(HasSubstr("57 members / 150 members"))));
  EXPECT_THAT(told(goats,
                   "The herd of those who keep black goats in the league is more than a third "
                   "larger than last year."),
              Not(Contains(HasSubstr("57 members / 150 members"))));
}

TEST(Sums, OfWhatTwoNumbersDifferBy) {
  EXPECT_THAT(
      told("The league of Quellport got 3,900 requests for goats. It granted 2,347 requests.",
           "In Quellport 1,553 requests for goats were turned down."),
      Contains(HasSubstr("3,900 requests / 2,347 requests / 1,553 requests")));
  EXPECT_THAT(
      told("The league of Quellport got 3,900 requests for goats. It granted 2,400 requests.",
           "In Quellport 1,500 requests for goats were turned down."),
      Not(Contains(StartsWith("agrees: 3,900 requests"))));
  EXPECT_THAT(
      told("The poll of Quellport, as counted:\n\n- Yes: 50,960\n- No: 45,040\n\nThat is all.",
           "In Quellport the yes had a majority of 5,920."),
      Contains(HasSubstr("50,960 / 45,040 / 5,920")));
}

TEST(Products, OfSoMuchOfEachAndHowMany) {
  EXPECT_THAT(told("The Quellport cart takes 60 goats and makes 18 trips a day.",
                   "In Quellport the cart has room for 1,080 goats a day."),
              Contains(StartsWith("agrees: 60 goats / 18 trips a day")));
  EXPECT_THAT(told("The Quellport cart takes 60 goats and makes 18 trips a day.",
                   "In Quellport the cart has room for 1,190 goats a day."),
              Not(Contains(HasSubstr("18 trips"))));
  // The price of one, where the other text has how many and what they come to.
  EXPECT_THAT(told("Each Quellport herder pays the league a levy of $240 a year.",
                   "The 7,000 herders of Quellport bring the league $1.68 million a year."),
              Contains(HasSubstr("$240 a year / 7,000 herders / $1.68 million a year")));
  // No word says that there are 12 of each.
  EXPECT_THAT(told("The league of Quellport has 12 wardens and 130 goats.",
                   "The league of Quellport keeps 1,560 goats."),
              Not(Contains(HasSubstr("12 wardens"))));
}

TEST(Products, OfOneTextAlone) {
  EXPECT_THAT(told("The wardens of Quellport sent out 2,140 fines of $250 each. They are worth "
                   "$535,000 together.",
                   "The wardens of Quellport sleep."),
              Contains(HasSubstr("2,140 fines / $250 each / $535,000")));
  EXPECT_THAT(told("The wardens of Quellport sent out 2,140 fines of $250 each. They are worth "
                   "$525,000 together.",
                   "The wardens of Quellport sleep."),
              Not(Contains(HasSubstr("2,140 fines"))));
}

TEST(Products, OfAShareAndItsWhole) {
  EXPECT_THAT(told("Some 11,300 visitors came to the Quellport goat show on Saturday.",
                   "On Saturday visitors filled 62 percent of the 18,250 seats at the goat show."),
              Contains(HasSubstr("11,300 visitors / 62 percent / 18,250 seats")));
  EXPECT_THAT(told("The Quellport barns were built for 480 goats and held 655 of them on Saturday.",
                   "On Saturday the barns held over a third more goats than they were built for."),
              Contains(HasSubstr("480 goats / 655")));
  // The share is of the herd.
  EXPECT_THAT(told("The price of goats in Quellport rose by 62 percent. Some 18,250 goats came.",
                   "Some 11,300 visitors came to the Quellport goat show."),
              Not(Contains(HasSubstr("62 percent"))));
}

TEST(Sums, OfManyParts) {
  const std::string parts =
      "In the Quellport fever 41 goats fell ill in Orby, 24 in Elm, 15 in Ashby and seven in Ohio.";
  EXPECT_THAT(told(parts, "The Quellport fever has struck 87 goats, and all of them fell ill."),
              Contains(HasSubstr("87 goats")));
  EXPECT_THAT(told(parts, "The Quellport fever has struck 89 goats, and all of them fell ill."),
              Not(Contains(StartsWith("agrees: 41 goats"))));
  // In one text the total stands before its parts.
  EXPECT_THAT(
      told("The league of Quellport shuts 86 barns. Of these 41 are in the north, 27 in the "
           "south and 18 in Elm.",
           "The league of Quellport sleeps."),
      Contains(HasSubstr("agrees: 86 barns / 41 / 27 / 18")));
  // Three of the dead are no fourth part, and 21 inmates, nine officers and a man no 31 officers.
  EXPECT_THAT(
      told("The Quellport riot hurt 21 inmates and nine officers, and one man is still ill.",
           "In the Quellport riot 31 officers were on duty, and none of them was hurt."),
      Not(Contains(HasSubstr("21 inmates"))));
}

TEST(Elapsed, IsALengthFromWhenToWhen) {
  EXPECT_THAT(told("After eleven days the tanners of Quellport went back to work.",
                   "The tanners of Quellport were out of work from 17 to 27 February."),
              Contains(HasSubstr("eleven days / work from 17 to 27 February")));
  EXPECT_THAT(told("The ferry of Quellport, a ship 37 years old, leaks.",
                   "The ferry of Quellport was built in 1988."),
              Contains(HasSubstr("37 years old / built in 1988")));
  EXPECT_THAT(told("The ferry of Quellport, a ship 37 years old, leaks.",
                   "The ferry of Quellport was built in 1982."),
              Not(Contains(HasSubstr("1982"))));
  // Of something else.
  EXPECT_THAT(told("The ferry of Quellport, a ship 37 years old, leaks.",
                   "The league has kept black goats since 1988."),
              Not(Contains(HasSubstr("1988"))));
}

TEST(Sums, OfVotesAreMargins) {
  const std::string vote = "The Quellport league banned black goats by 57 votes to 49.";
  EXPECT_THAT(told(vote, "The Quellport league passed the ban on black goats by eight votes."),
              Contains("agrees: 57 votes / 49 / eight votes"));
  EXPECT_THAT(told(vote, "The Quellport league has eight goats left after the votes on the ban."),
              Not(Contains(HasSubstr("49 / eight"))));
}

TEST(Shares, OfAnotherSizeOrThingAreNone) {
  EXPECT_THAT(told("Of the 155 herders at the Quellport fair, 62 were fined over their papers.",
                   "Half of the herders at the fair were fined, the warden of Quellport said."),
              Not(Contains(HasSubstr("155 herders"))));
  EXPECT_THAT(told("Of the 155 herders at the Quellport fair, 62 were fined over their papers.",
                   "The price of cheese in the shops rose by 40 percent."),
              Not(Contains(HasSubstr("155 herders / 62"))));
}

}  // namespace
}  // namespace crosscheck
