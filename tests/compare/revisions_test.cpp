// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Not;
using ::testing::StartsWith;
using test::reported;

std::string article(const std::string& day, const std::string& text) {
  return "Flood in Bergen\n\nBy Ada Quill\n" + day +
         "\n\nThe Bergen council met Mayor Ines Tolland. " + text +
         " Rain fell on Bergen all night.\n";
}

TEST(Revisions, AnOlderValueStandsInTheOtherArticle) {
  EXPECT_THAT(
      reported({article("10 March 2025", "The repairs may cost $40 million, the mayor said."),
                article("14 March 2025",
                        "The repairs will cost $70 million, the mayor said, raised "
                        "from $40 million.")}),
      ElementsAre("evolves: $40 million / $70 million / $40 million"));
}

TEST(Revisions, WhatItWasStandsBeforeWhatItIsNow) {
  const auto with = [](const std::string& before, const std::string& now) {
    return reported({article("10 March 2025", before), article("14 March 2025", now)});
  };
  EXPECT_THAT(with("The dykes of Bergen are built at a cost of $44 million.",
                   "The bill for the dykes, $44 million when they were planned, now stands at $57 "
                   "million."),
              Contains(StartsWith("evolves: ")));
  EXPECT_THAT(with("Police put the crowd at the Bergen dykes at 18,000.",
                   "Police raised their estimate of the crowd at the Bergen dykes from 18,000 to "
                   "21,500."),
              Contains(StartsWith("evolves: 18,000")));
  EXPECT_THAT(with("Shares of the Bergen dyke company closed at 231.8 pence.",
                   "Shares of the Bergen dyke company ended at 244.6 pence, having fallen to 231.8 "
                   "pence."),
              Contains(StartsWith("evolves: 231.8 pence")));
  EXPECT_THAT(with("The council puts the harm done to the dykes of Bergen at $26 million.",
                   "Two engineers valued the damage at $43 million, where the council had first "
                   "said $26 million."),
              Contains(StartsWith("evolves: $26 million")));
  // Two sums of one sentence, and none of them is the older.
  EXPECT_THAT(with("The dykes of Bergen are built at a cost of $44 million.",
                   "The dykes of Bergen cost $44 million, and the pumps of the town $57 million."),
              Each(Not(StartsWith("evolves"))));
}

TEST(Revisions, ACorrectionGivesBothNumbers) {
  EXPECT_THAT(
      reported({article("10 March 2025", "Fourteen divers are missing in the flooded mine."),
                article("11 March 2025", "The mine has corrected its figure: twelve divers are "
                                         "missing, not fourteen.")}),
      Contains(StartsWith("evolves: ")));
  EXPECT_THAT(
      reported({article("10 March 2025", "The owner puts the cost of the recall at $46 million."),
                article("24 March 2025", "The recall will cost the owner $58 million, against the "
                                         "$46 million of a fortnight ago.")}),
      Contains(StartsWith("evolves: ")));
}

TEST(Revisions, ADelayMovesADay) {
  EXPECT_THAT(reported({article("10 March 2025", "The council's hearing is on 28 March."),
                        article("14 March 2025",
                                "The mayor has put off the council's hearing from 28 "
                                "March to 11 April.")}),
              Contains(StartsWith("evolves: ")));
}

TEST(Revisions, ADayIsSetRight) {
  EXPECT_THAT(reported({article("20 March 2025", "The thieves broke into the mine on 11 March."),
                        article("28 March 2025",
                                "A report puts the break-in at the mine on 2 "
                                "March, not 11 March.")}),
              Contains(StartsWith("evolves: ")));
}

TEST(Revisions, BothArticlesMayTellOfTheChange) {
  EXPECT_THAT(
      reported(
          {article("10 March 2025",
                   "The mayor raised the cost of the repairs from $40 million to $70 million."),
           article("14 March 2025",
                   "The repairs will cost $70 million, the mayor said, raised "
                   "from $40 million.")}),
      Each(Not(StartsWith("evolves"))));
}

TEST(Revisions, APeriodIsNoDelay) {
  EXPECT_THAT(reported({article("10 March 2025", "The fair opens on 21 March."),
                        article("14 March 2025", "The fair is open from 21 March to 4 April.")}),
              Each(Not(StartsWith("evolves"))));
}

}  // namespace
}  // namespace crosscheck
