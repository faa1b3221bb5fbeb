// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::Not;
using ::testing::StartsWith;

using test::reported;

std::string article(const std::string& day, const std::string& text) {
  return "Trouble at Quellport\n\nBy Ada Quill\n" + day + "\n\n" + text +
         " Rain fell on Quellport all night.\n";
}

std::vector<std::string> told(const std::string& a, const std::string& b) {
  return reported({article("10 March 2025", "The Quellport aquarium had a bad week. " + a),
                   article("12 March 2025", "The aquarium of Quellport is in trouble. " + b)});
}

TEST(OneThing, IsToldByAllSignsTogether) {
  EXPECT_THAT(told("The repair of the pump will take 26 weeks, the keeper said.",
                   "The pump will be repaired in 31 weeks, said the keeper."),
              Contains(StartsWith("differs: 26 weeks")));
  EXPECT_THAT(told("The owner has set aside 46 million kroner for the repair of the tank.",
                   "The mending of the tank is to cost the owner 58 million kroner."),
              Contains(StartsWith("differs: 46 million")));
  EXPECT_THAT(told("Police reckoned that 900 people had turned up at the gate.",
                   "The keepers' union spoke of 2,500 people at the gate."),
              Contains(StartsWith("differs: 900 people")));
  EXPECT_THAT(told("The tank held 1,900 eels before the fault.",
                   "Before the breakdown 1,900 eels swam in the tank."),
              Contains(StartsWith("agrees: 1,900 eels")));
}

TEST(OneThing, StandsAtAnotherSumTheNextDay) {
  EXPECT_THAT(told("The relief fund of the aquarium's keepers stood at $148,000 last night.",
                   "The relief fund of the keepers has passed $212,000 at the aquarium."),
              Contains(StartsWith("evolves: $148,000")));
}

// The verbs are two and the sentences share little, yet nothing else in either text is an area.
TEST(OneThing, IsToldByAllSignsThoughAQuestionSaysNo) {
  EXPECT_THAT(told("Mud covered 340 hectares of the Quellport shore.",
                   "The slick ate up 610 hectares of shore, said the keeper."),
              Contains(::testing::MatchesRegex("(differs|evolves): 340 hectares / 610 hectares")));
}

TEST(OneThing, IsNotWhatWasAimedAt) {
  EXPECT_THAT(told("The keepers want to raise 3 million kroner for the tank.",
                   "The keepers have raised 1.1 million kroner for the tank so far."),
              Contains(StartsWith("scope-differs: 3 million kroner")));
}

TEST(OneThing, HasOneLimit) {
  EXPECT_THAT(told("The pump moves up to 15 litres a minute, the keeper said.",
                   "The keeper said that the pump moves up to 40 litres a minute."),
              Contains(StartsWith("differs: up to 15 litres")));
}

TEST(OneThing, IsNotTheDeadAndTheHurt) {
  EXPECT_THAT(told("The blast killed two people and injured 17 at the aquarium.",
                   "The number of people killed in the blast at the aquarium has risen to three, "
                   "and 31 were injured."),
              Each(Not(::testing::MatchesRegex("(differs|evolves): .*(two|three).*(17|31).*"))));
}

TEST(OneThing, IsNoTallyThatAnotherGrowsInto) {
  EXPECT_THAT(told("The blast at the aquarium left 74 people in hospital on Monday.",
                   "So far 98 people have died after the blast at the aquarium."),
              Each(Not(::testing::MatchesRegex("(differs|evolves): .*74.*98.*"))));
}

TEST(OneThing, IsNoCrowdElsewhere) {
  EXPECT_THAT(
      reported({article("10 March 2025", "In Orby on Tuesday more than 100 people met to "
                                         "stop the bailiffs at the mill."),
                article("28 May 2025", "In Selwick on Tuesday over 100 people tried to stop "
                                       "bailiffs at the harbour.")}),
      Each(Not(StartsWith("agrees"))));
}

// What happens every day and everywhere is not one thing for being told alike.
TEST(OneThing, IsNotWhatHappensEverywhere) {
  EXPECT_THAT(
      reported({article("10 February 2025", "Guards arrested four people at the mill."),
                article("2 June 2025", "In Selwick police arrested two people at a mill.")}),
      Each(Not(StartsWith("differs"))));
  EXPECT_THAT(reported({article("10 March 2025",
                                "In Orby some 3,000 people took part in the march "
                                "for the mill."),
                        article("17 November 2025",
                                "In Selwick over 30,000 people took part in the "
                                "march for the harbour on 15 November.")}),
              Each(Not(::testing::MatchesRegex("(differs|evolves): .*people.*"))));
}

TEST(OneThing, IsNoLevelThatAnotherChangedBy) {
  EXPECT_THAT(
      told("A poll had 49 per cent for the pump and 12 per cent undecided. It had Vell on 44 "
           "per cent and Tolland on 37.",
           "Turnout was nearly 46 per cent, up 3.7 per cent on 2019."),
      Each(Not(StartsWith("differs: 37"))));
}

TEST(OneThing, IsNotTwoTrades) {
  EXPECT_THAT(told("Four drivers were hurt.", "Four packers were hurt."),
              Each(Not(StartsWith("agrees"))));
}

}  // namespace
}  // namespace crosscheck
