// SPDX-License-Identifier: Apache-2.0
//
// Counts over two ranges, where the texts say so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::Not;
using ::testing::StartsWith;

using test::compared;
using test::reported;
using test::Side;

const std::string kStory =
    "The choir of Quellport met in the hall of the harbour, said Harbourmaster Ines Tolland.\n";

/// "13 singers" in a sentence against "12 singers" in one of another article.
std::vector<std::string> singers(const std::string& one, const std::string& other) {
  const Side a{kStory + one, "2031-05-02", {{"13 singers", 13, "singer", "stand"}}};
  const Side b{kStory + other, "2031-05-02", {{"12 singers", 12, "singer", "stand"}}};
  return compared({a, b});
}

TEST(FigureRanges, LeaveOneOutThatTheOtherCountsIn) {
  const std::string scope = "scope-differs: 13 singers / 12 singers";
  const std::string without = "On the Quellport harbour stage stand 12 singers.";
  for (const std::string counted :
       {"13 singers, counting the conductor, stand on the Quellport harbour stage.",
        "13 singers, including the organist, stand on the Quellport harbour stage."}) {
    EXPECT_THAT(singers(counted, without), Contains(scope)) << counted;
  }
  EXPECT_THAT(
      singers("13 singers stand on the Quellport harbour stage.",
              "12 singers, not counting the conductor, stand on the Quellport harbour stage."),
      Contains(scope));
}

TEST(FigureRanges, LeaveOutANumber) {
  const auto aboard = [](const std::string& other, double value) {
    const std::string counted = other + " people";
    const Side a{
        kStory + "The ferry Morrow carried 61 people, including six sailors, to Quellport.",
        "2031-05-02",
        {{"61 people", 61, "person", "carry"}, {"six sailors", 6, "sailor", "carry"}}};
    const Side b{kStory + "To Quellport the ferry Morrow carried " + other + " people.",
                 "2031-05-02",
                 {{counted, value, "person", "carry"}}};
    return compared({a, b});
  };
  EXPECT_THAT(aboard("55", 55), Contains("scope-differs: 61 people / 55 people"));
  EXPECT_THAT(aboard("57", 57), Contains("differs: 61 people / 57 people"));
}

TEST(FigureRanges, AreOneWhereNothingIsCountedIn) {
  const std::string without = "On the Quellport harbour stage stand 12 singers.";
  for (const std::string counted :
       {"13 singers stand on the Quellport harbour stage.",
        "13 singers, including the conductor and the organist, stand on the Quellport harbour "
        "stage.",
        "13 singers, counting their pupils, stand on the Quellport harbour stage."}) {
    EXPECT_THAT(singers(counted, without), Each(Not(StartsWith("scope-differs")))) << counted;
  }
  // What is counted in must be just what they part by.
  const Side a{kStory + "15 singers, counting the conductor, stand on the Quellport harbour stage.",
               "2031-05-02",
               {{"15 singers", 15, "singer", "stand"}}};
  const Side b{kStory + without, "2031-05-02", {{"12 singers", 12, "singer", "stand"}}};
  EXPECT_THAT(compared({a, b}), Each(Not(StartsWith("scope-differs"))));
}

TEST(FigureRanges, AgreeWhereTheOtherNamesWhatIsCountedIn) {
  EXPECT_THAT(singers("13 singers, counting the conductor, stand on the Quellport harbour stage.",
                      "The conductor and 12 singers stand on the Quellport harbour stage."),
              Contains("agrees: 13 singers / 12 singers"));
}

/// Homes cut off in both towns against those of one.
std::vector<std::string> homes(const std::string& all) {
  const std::string story =
      "Published: 2 May 2031\n\n"
      "The storm struck Quellport harbour on Thursday, said Harbourmaster Ines Tolland.\n\n";
  return reported({"Storm over the harbour\n" + story + all,
                   "After the storm\n" + story + "The storm cut off 410 homes in Quellport.\n"});
}

TEST(FigureRanges, AddUpWhatTheOtherHasOfOnePlace) {
  const std::string scope = "scope-differs: 640 homes / 410 homes";
  EXPECT_THAT(homes("The storm cut off 640 homes on both shores."), Contains(scope));
  EXPECT_THAT(homes("The storm cut off 640 homes in the two towns."), Contains(scope));
  EXPECT_THAT(homes("The storm cut off 640 homes in all."), Contains(scope));
  EXPECT_THAT(homes("The storm cut off 640 homes."), Each(Not(StartsWith("scope-differs"))));
  EXPECT_THAT(homes("The storm cut off 640 homes and all roads."),
              Each(Not(StartsWith("scope-differs"))));
}

TEST(FigureRanges, AreOfOnePlaceAlone) {
  const auto with = [](const std::string& town) {
    return reported({"Quake in Quellport\n\nBy Ada Quill\n8 February 2024\n\n" + town +
                         " at least 600 houses are down, say the engineers of Quellport.\n",
                     "Quake in Quellport\n\nBy Ivo Brandt\n8 February 2024\n\nIn the district of "
                     "Quellport 1,240 houses are down, say the engineers.\n"});
  };
  EXPECT_THAT(with("In the town alone"),
              Contains(StartsWith("scope-differs: at least 600 houses")));
  EXPECT_THAT(with("In the town"), Each(Not(StartsWith("scope-differs"))));
}

TEST(FigureRanges, LeaveACountToGrow) {
  const auto killed = [](const std::string& all) {
    const std::string opening =
        "\n\nThe storm struck Quellport harbour on Thursday, said Harbourmaster Ines Tolland.\n\n";
    return reported({"Storm over the harbour\n\nPublished: 2 May 2031" + opening +
                         "The storm killed nine people in Quellport, the harbourmaster said.\n",
                     "After the storm\n\nPublished: 5 May 2031" + opening + all + "\n"});
  };
  EXPECT_THAT(killed("The storm killed 12 people in all, the harbourmaster said."),
              Contains("evolves: nine people / 12 people"));
}

/// Those in hospital are all of those hurt, or a part; only one text says where.
TEST(FigureRanges, TakeThoseHurtForThoseInHospital) {
  const auto hurt = [](const std::string& count, double value) {
    const std::string counted = count + " people";
    const Side a{kStory + "The crash in Quellport injured 43 people on the pier.",
                 "2031-05-02",
                 {{"43 people", 43, "person", "injure"}}};
    const Side b{kStory + count + " people from the crash on the pier are in hospital.",
                 "2031-05-03",
                 {{counted, value, "person", "hospital"}}};
    return compared({a, b});
  };
  EXPECT_THAT(hurt("43", 43), Contains(StartsWith("scope-differs")));
  EXPECT_THAT(hurt("26", 26), Contains(StartsWith("scope-differs")));
  // More than were hurt: of others.
  EXPECT_THAT(hurt("61", 61), Each(Not(StartsWith("scope-differs"))));
}

/// What two articles on a tannery tell.
std::vector<std::string> on_tannery(const std::string& a, const std::string& b) {
  const auto article = [](const std::string& day, const std::string& text) {
    return "Trouble at Quellport\n\nBy Ada Quill\n" + day +
           "\n\nThe town of Quellport and its tannery, Morrow Hides, are at odds. " + text +
           " Rain fell on Quellport all night.\n";
  };
  return reported({article("4 March 2025", a), article("7 March 2025", b)});
}

TEST(FigureRanges, AreNarrowedByTwoWords) {
  const std::string net = "Morrow Hides had net income of $212 million in 2024.";
  EXPECT_THAT(on_tannery(net, "Morrow Hides had an operating profit of $340 million in 2024."),
              Contains("scope-differs: $212 million / $340 million"));
  EXPECT_THAT(on_tannery(net, "Morrow Hides had a net profit of $340 million in 2024."),
              Each(Not(StartsWith("scope-differs"))));
  EXPECT_THAT(on_tannery("Morrow Hides had a profit before tax of $412 million in 2024.",
                         "Morrow Hides had a profit after tax of $304 million in 2024."),
              Contains("scope-differs: $412 million / $304 million"));
}

TEST(FigureRanges, AreAPartOfASum) {
  EXPECT_THAT(on_tannery("The flood cost the town $64 million. A fund will bear $21 million "
                         "of it.",
                         "The $64 million of Quellport would buy a new tannery."),
              Contains("scope-differs: $64 million / $21 million / $64 million"));
  // Of another sum.
  EXPECT_THAT(on_tannery("The flood cost the town $64 million. A fund will bear $21 million "
                         "of it.",
                         "The $72 million of Quellport would buy a new tannery."),
              Each(Not(StartsWith("scope-differs"))));
}

TEST(FigureRanges, AreOfAllThereAre) {
  EXPECT_THAT(on_tannery("Mills run 96 steam presses worldwide.",
                         "Of its 19 steam presses, six are rusty. A strike idles 58 of them "
                         "across Norway."),
              Contains("scope-differs: 96 steam presses / 58 of them"));
  EXPECT_THAT(on_tannery("Mills run 96 steam presses worldwide.",
                         "The tannery runs 19 steam presses."),
              Each(Not(StartsWith("differs"))));
}

}  // namespace
}  // namespace crosscheck
