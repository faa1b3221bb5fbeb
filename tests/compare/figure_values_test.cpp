// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using ::testing::AnyOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

using test::compared;
using test::Side;

const std::string kStory =
    "The ferry Morrow struck the pier of Quellport harbour, said Harbourmaster Ines Tolland.\n";

TEST(FigureValues, CallsAgreementBeforeAnythingElse) {
  const Side a{kStory + "The ferry Morrow carried 57 passengers across the Quellport sound.",
               "2031-05-02", {{"57 passengers", 57, "passenger", "carry"}}};
  const Side b{kStory + "Fifty-seven travellers were carried on the Morrow across the sound.",
               "2031-05-03", {{"Fifty-seven travellers", 57, "traveller", "carry"}}};
  EXPECT_THAT(compared({a, b}), ElementsAre("agrees: 57 passengers / Fifty-seven travellers"));
}

TEST(FigureValues, LetsHedgesBeTrueTogether) {
  const Side a{kStory + "Nearly 70 lamps went out along the Quellport pier in the crash.",
               "2031-05-02", {{"Nearly 70 lamps", 70, "lamp", "go", "", Hedge::Nearly}}};
  const Side b{kStory + "In the crash 66 lamps went out along the pier of Quellport.",
               "2031-05-03", {{"66 lamps", 66, "lamp", "go"}}};
  EXPECT_THAT(compared({a, b}), ElementsAre("compatible: Nearly 70 lamps / 66 lamps"));
}

TEST(FigureValues, SaysWhereTheyPart) {
  const Side a{kStory + "The owner put four engines into the ferry Morrow at Quellport.",
               "2031-05-02", {{"four engines", 4, "engine", "put"}}};
  const Side b{kStory + "The owner of the ferry Morrow put six engines into it at Quellport.",
               "2031-05-02", {{"six engines", 6, "engine", "put"}}};
  EXPECT_THAT(compared({a, b}), ElementsAre("differs: four engines / six engines"));
}

TEST(FigureValues, SeesACountGrow) {
  const Side a{kStory + "Three people were killed on the ferry Morrow in Quellport.", "2031-05-02",
               {{"Three people", 3, "person", "kill"}}};
  const Side b{kStory + "The wreck of the Morrow in Quellport has killed five people.",
               "2031-05-05", {{"five people", 5, "person", "kill"}}};
  EXPECT_THAT(compared({a, b}), ElementsAre("evolves: Three people / five people"));
}

TEST(FigureValues, LetsTheTotalSpeakForItsParts) {
  const Side before{kStory + "Four people were killed on the ferry Morrow in Quellport.",
                    "2031-05-02", {{"Four people", 4, "person", "kill"}}};
  const auto after = [](const std::string& parts, const std::vector<test::FigureSpec>& figures) {
    return Side{kStory + "The wreck of the Morrow in Quellport has killed five people, " + parts,
                "2031-05-05", figures};
  };
  const test::FigureSpec total{"five people", 5, "person", "kill"};
  const test::FigureSpec three{"three", 3, "person", "kill"};
  const test::FigureSpec two{"two", 2, "person", "kill"};
  EXPECT_THAT(compared({before, after("three on the deck and two on the pier.", {total, three, two})}),
              ElementsAre("evolves: Four people / five people"));
  // "One" is read as no figure.
  EXPECT_THAT(compared({before, after("three on the deck, one on the pier and one in the harbour.",
                                      {total, three})}),
              ElementsAre("evolves: Four people / five people"));
}

TEST(FigureValues, MeasuresOneThingWhateverIsDoneToIt) {
  const auto article = [](const std::string& day, const std::string& text) {
    return "Escape in Quellport\n\nBy Ada Quill\n" + day + "\n\n" + text + "\n";
  };
  const std::string climbed = article(
      "11 March 2025", "Three men climbed the 17-foot outer wall of HMP Quellport on Monday.");
  EXPECT_THAT(test::reported({climbed, article("12 March 2025",
                                               "HMP Quellport was shut on Tuesday. Its outer wall "
                                               "is 5.2 metres high and was inspected in January.")}),
              ::testing::Contains("agrees: 17-foot / 5.2 metres"));
  EXPECT_THAT(test::reported({climbed, article("12 March 2025",
                                               "The gang got out of HMP Quellport by scaling a "
                                               "25ft wall like acrobats.")}),
              ::testing::Contains("differs: 17-foot / 25ft"));
  // Another prison's wall.
  EXPECT_THAT(test::reported({climbed, article("12 March 2025",
                                               "The last escape was in 2019, when two men got out "
                                               "of HMP Fallowdene, whose wall is 20 feet high.")}),
              Each(Not(StartsWith("differs"))));
}

TEST(FigureValues, KnowsALargeNumberByItself) {
  const auto told = [](const std::string& a, const std::string& b) {
    const auto article = [](const std::string& day, const std::string& text) {
      return "Ferry fire in Quellport\n\nBy Ada Quill\n" + day +
             "\n\nThe ferry Morrow burned in the harbour of Quellport on Monday. " + text + "\n";
    };
    return test::reported({article("10 March 2025", a), article("11 March 2025", b)});
  };
  EXPECT_THAT(told("The Quellport Line employs 7,300 people.",
                   "The boss of the Quellport Line said that its 7,300 staff were in shock."),
              ::testing::Contains("agrees: 7,300 people / 7,300 staff"));
  // Round, and so perhaps by chance.
  EXPECT_THAT(told("The Quellport Line employs 7,000 people.",
                   "The boss of the Quellport Line was met by 7,000 workers."),
              Each(Not(StartsWith("agrees: 7,000"))));
}

TEST(FigureValues, CountsInTheDollarsOfTheStory) {
  const auto article = [](const std::string& day, const std::string& text) {
    return "Rocket lost at Cape Morrow\n\nBy Ada Quill\n" + day +
           "\n\nThe firm Ternway lost its rocket at Cape Morrow, its boss Ines Tolland said. " + text +
           "\n";
  };
  // What a firm has raised is no rise, and the plain sign is the dollar of the others.
  EXPECT_THAT(test::reported({article("10 March 2025", "Ternway has raised A$210 million so far."),
                              article("11 March 2025", "Ternway has raised $210 million so far.")}),
              ::testing::Contains("agrees: A$210 million / $210 million"));
  EXPECT_THAT(
      test::reported({article("10 March 2025", "Ternway has raised A$210 million so far."),
                      article("11 March 2025", "Ternway has raised US$210 million so far.")}),
      Each(Not(StartsWith("agrees: A$210"))));
}

TEST(FigureValues, TellsOnceWhatHeadlineAndTextSay) {
  const auto article = [](const std::string& count) {
    return "Ferry fire in Quellport kills " + count + "\n\nBy Ada Quill\n10 March 2025\n\n" +
           "A fire on the ferry Morrow killed " + count +
           " people in Quellport on Monday, the harbour authority said.\n";
  };
  const auto told = test::reported({article("two"), article("three")});
  EXPECT_EQ(std::count_if(told.begin(), told.end(),
                          [](const std::string& line) { return line.starts_with("differs"); }),
            1);
}

TEST(FigureValues, TakesNoWholeForItsPart) {
  // The ballots cast do not grow to the ballots for one side.
  for (const std::string between : {" of its ", " out of more than ", " of about "}) {
    const Side a{kStory + "The crew of the Morrow in Quellport won the vote by 30 ballots" +
                     between + "5,000 ballots.",
                 "2031-05-02",
                 {{"30 ballots", 30, "ballot", "win"}, {"5,000 ballots", 5'000, "ballot", "win"}}};
    const Side b{kStory + "The crew of the Morrow won the Quellport vote with 2,615 ballots.",
                 "2031-05-05", {{"2,615 ballots", 2'615, "ballot", "win"}}};
    EXPECT_THAT(compared({a, b}), IsEmpty()) << between;
  }
}

TEST(FigureValues, DoesNotLetThousandsGrowIntoAnotherCrowd) {
  const auto article = [](const std::string& head, const std::string& sentence) {
    return head + "\n\nThe HSB raided the Quellport fish market. " + sentence + "\n";
  };
  const auto told = test::reported(
      {article("Raids in Quellport\n\nBy Ada Quill\n10 March 2025",
               "That same week, about 1,500 people attended a class held by lawyers on how to "
               "respond to HSB raids."),
       article("Protest on the coast\n\nBy Tom Lund\n6 March 2025",
               "Since Mayor Tolland unleashed a series of HSB raids, thousands of people in the "
               "towns of the coast are taking to the streets.")});
  EXPECT_THAT(told, Each(Not(StartsWith("evolves"))));
}

TEST(FigureValues, ConvertsUnits) {
  const Side a{kStory + "The mast of the Morrow rose 11.6 metres over the Quellport pier.",
               "2031-05-02", {{"11.6 metres", 11.6, "", "rise", "", Hedge::None,
                               FigureStatus::Actual, "m"}}};
  const Side b{kStory + "The mast of the Morrow rose 38 feet over the pier.", "2031-05-02",
               {{"38 feet", 38, "", "rise", "", Hedge::None, FigureStatus::Actual, "ft"}}};
  EXPECT_THAT(compared({a, b}), ElementsAre("agrees: 11.6 metres / 38 feet"));
}

TEST(FigureValues, KeepsSilentAboutTwoThings) {
  struct Case {
    std::string why;
    Side a;
    Side b;
  };
  const Case cases[] = {
      {"one number, two nouns",
       {kStory + "The Morrow sank with 130 crates in the harbour of Quellport.",
        "2031-05-02",
        {{"130 crates", 130, "crate", "sink"}}},
       {kStory + "The Morrow sank while 130 pupils sang in the harbour of Quellport.",
        "2031-05-02",
        {{"130 pupils", 130, "pupil", "sing"}}}},
      {"two kinds of people",
       {kStory + "About 30 sailors swam to the Quellport pier.",
        "2031-05-02",
        {{"30 sailors", 30, "sailor", "swim"}}},
       {kStory + "About 50 pupils swam to the Quellport pier.",
        "2031-05-02",
        {{"50 pupils", 50, "pupil", "swim"}}}},
      {"those who are treated and where",
       {kStory + "A strike shut seven hospitals around Quellport.",
        "2031-05-02",
        {{"seven hospitals", 7, "hospital", "shut"}}},
       {kStory + "A strike sent nine patients of hospitals around Quellport home.",
        "2031-05-02",
        {{"nine patients", 9, "patient", "send"}}}},
      {"a forecast is not a count",
       {kStory + "Officials expect 90 boats at the Quellport pier.",
        "2031-05-02",
        {{"90 boats", 90, "boat", "come", "", Hedge::None, FigureStatus::Forecast}}},
       {kStory + "Officials turned away 40 cars.", "2031-05-02", {{"40 cars", 40, "car", "turn"}}}},
      {"nothing in common but a unit",
       {kStory + "The library lent 300 books.", "2031-05-02", {{"300 books", 300, "book", "lend"}}},
       {kStory + "A trader in Ostwick burned 20 books.",
        "2031-05-02",
        {{"20 books", 20, "book", "burn"}}}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_THAT(compared({c.a, c.b}), IsEmpty());
  }
}

TEST(FigureArithmetic, AddsPartsUp) {
  const Side parts{kStory + "On the Morrow were 48 passengers and 14 sailors of the crew.",
                   "2031-05-02",
                   {{"48 passengers", 48, "passenger", "be"}, {"14 sailors", 14, "sailor", "be"}}};
  const Side whole{kStory + "There were 62 people on the Morrow, passengers and crew.", "2031-05-02",
                   {{"62 people", 62, "person", "be"}}};
  EXPECT_THAT(compared({parts, whole}),
              ElementsAre("agrees: 48 passengers / 14 sailors / 62 people"));
  const Side other{kStory + "There were 62 crates on the Morrow, with passengers and crew.",
                   "2031-05-02", {{"62 crates", 62, "crate", "be"}}};
  EXPECT_THAT(compared({parts, other}), IsEmpty());
  // Sailors are no passengers.
  const Side wrong{kStory + "There were 62 passengers on the Morrow, with the crew.", "2031-05-02",
                   {{"62 passengers", 62, "passenger", "be"}}};
  EXPECT_THAT(compared({parts, wrong}), Each(Not(StartsWith("agrees"))));
}

TEST(FigureValues, MakesOneFindingOfManyArticles) {
  const auto side = [](std::string_view crates, double value, const std::string& day,
                       const std::string& rest) {
    return Side{kStory + std::string(crates) + " of the ferry Morrow were stolen at Quellport" + rest,
                day, {{crates, value, "crate", "steal"}}};
  };
  const Side a = side("Twelve crates", 12, "2031-05-02", " before dawn.");
  const Side b = side("Fifteen crates", 15, "2031-05-03", ".");
  const Side c = side("Twelve crates", 12, "2031-05-04",
                      ", and nobody on the quay can say how or by whom they were taken away.");
  EXPECT_THAT(compared({a, b, c}), UnorderedElementsAre(
      "differs: Twelve crates / Fifteen crates / Twelve crates",
      "agrees: Twelve crates / Twelve crates"));
}

/// What shares trade at changes from day to day, and is told of one company.
TEST(FigureValues, FollowsTheSharesOfACompany) {
  const auto shares = [](const std::string& second) {
    const std::string head = "\n\nPublished: 9 May 2031\n\n";
    return test::reported(
        {"Halden Marine falls" + head +
             "Shares in Halden Marine fell to 31.20 euros on Wednesday 7 May.\n",
         "Shipyards" + head + second + "\n"});
  };
  EXPECT_THAT(shares("Halden Marine closed at 29.80 euros on Friday 9 May."),
              ::testing::Contains("evolves: 31.20 euros / 29.80 euros"));
  EXPECT_THAT(shares("Halden Marine closed at 29.80 euros on Wednesday 7 May."),
              Each(Not(AnyOf(StartsWith("evolves"), StartsWith("differs")))));
  EXPECT_THAT(shares("Torrin Freight closed at 29.80 euros on Friday 9 May."),
              Each(Not(StartsWith("evolves"))));
  EXPECT_THAT(shares("Halden Marine fined a deckhand 29.80 euros on Friday 9 May."),
              Each(Not(StartsWith("evolves"))));
}

}  // namespace
}  // namespace crosscheck
