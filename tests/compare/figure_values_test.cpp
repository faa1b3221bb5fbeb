// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using ::testing::AnyOf;
using ::testing::Contains;
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
       {kStory + "The Morrow sank with 130 crates in the harbour of Quellport.", "2031-05-02",
        {{"130 crates", 130, "crate", "sink"}}},
       {kStory + "The Morrow sank while 130 pupils sang in the harbour of Quellport.", "2031-05-02",
        {{"130 pupils", 130, "pupil", "sing"}}}},
      {"two kinds of people",
       {kStory + "About 30 sailors swam to the Quellport pier.", "2031-05-02",
        {{"30 sailors", 30, "sailor", "swim"}}},
       {kStory + "About 50 pupils swam to the Quellport pier.", "2031-05-02",
        {{"50 pupils", 50, "pupil", "swim"}}}},
      {"a forecast is not a count",
       {kStory + "Officials expect 90 boats at the Quellport pier.", "2031-05-02",
        {{"90 boats", 90, "boat", "come", "", Hedge::None, FigureStatus::Forecast}}},
       {kStory + "Officials turned away 40 cars.", "2031-05-02", {{"40 cars", 40, "car", "turn"}}}},
      {"nothing in common but a unit",
       {kStory + "The library lent 300 books.", "2031-05-02", {{"300 books", 300, "book", "lend"}}},
       {kStory + "A trader in Ostwick burned 20 books.", "2031-05-02",
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

/// An article by its day and text, as a file has it.
std::string dated(const std::string& day, const std::string& text) {
  return "Fire in Quellport\n\nBy Ada Quill\n" + day + "\n\n" + text + "\n";
}

TEST(FigureValues, SeesThatANumberHasRisen) {
  const std::string before =
      dated("11 March 2025", "The maker of the Morrow heater has confirmed 14 leaks in Quellport.");
  EXPECT_THAT(test::reported({before, dated("24 March 2025",
                                            "The number of confirmed leaks of Morrow heaters in "
                                            "Quellport has meanwhile risen to 31.")}),
              ElementsAre("evolves: 14 leaks / 31"));
  // What the one says that it was before.
  EXPECT_THAT(test::reported({before, dated("24 March 2025",
                                            "The maker of the Morrow heater has confirmed nine "
                                            "leaks in Quellport.")}),
              Each(Not(StartsWith("evolves"))));
}

TEST(FigureValues, LeavesOutWhatHangsOnOneFigureAlone) {
  // The 7,400 are like one of the two alone, and of another time.
  EXPECT_THAT(
      test::reported(
          {dated("11 March 2025",
                 "In the first week the town of Quellport sent out 2,150 fines "
                 "for lorries in Mill Street."),
           dated("12 March 2025",
                 "The town of Quellport sent out 2,510 fines for lorries in Mill "
                 "Street in the first week."),
           dated("9 April 2025", "The town of Quellport has sent out 7,400 fines in a month.")}),
      Contains("differs: 2,150 fines / 2,510 fines"));
}

TEST(FigureValues, SetsThoseInHospitalBesideTheHurt) {
  EXPECT_THAT(test::reported({dated("11 March 2025",
                                    "The bus left the road at Quellport. It was carrying 60 "
                                    "people, and 38 were injured, police said."),
                              dated("13 March 2025",
                                    "After the crash at Quellport 26 people are still in "
                                    "hospital.")}),
              Contains("scope-differs: 38 / 26 people"));
  // More cannot be in hospital than were hurt.
  EXPECT_THAT(test::reported({dated("11 March 2025",
                                    "The bus left the road at Quellport. It was carrying 60 "
                                    "people, and 20 were injured, police said."),
                              dated("13 March 2025",
                                    "After the crash at Quellport 26 people are still in "
                                    "hospital.")}),
              Not(Contains("scope-differs: 20 / 26 people")));
}

TEST(FigureValues, LaysAWindowIntoALongerOne) {
  EXPECT_THAT(test::reported({dated("11 March 2025",
                                    "The air in Mill Street, Quellport, averaged 36 micrograms of "
                                    "nitrogen dioxide over the first six days of the ban."),
                              dated("9 April 2025",
                                    "In the first month of the ban the air in Mill Street, "
                                    "Quellport, averaged 34 micrograms of nitrogen dioxide.")}),
              Contains(StartsWith("evolves: 36 micrograms")));
}

TEST(FigureValues, SetsAGoalBesideTheDeed) {
  EXPECT_THAT(
      test::reported(
          {dated("11 March 2025",
                 "The mayor of Quellport has asked the capital for 1,200 tents "
                 "for the homeless."),
           dated("13 March 2025", "For the homeless of Quellport 800 tents have been delivered.")}),
      Contains("scope-differs: 1,200 tents / 800 tents"));
}

TEST(FigureValues, KeepsTwoPacesAndAPlanApart) {
  const std::string done =
      dated("11 March 2025", "The Tolland agency now makes roughly 1,900 arrests a week, it said.");
  const auto& told = test::reported;
  EXPECT_THAT(
      told({done, dated("14 March 2025",
                        "The Tolland agency is to make 2,000 arrests a day, the minister "
                        "ordered.")}),
      Each(Not(AnyOf(StartsWith("agrees"), StartsWith("compatible"), StartsWith("differs")))));
}

TEST(FigureValues, KnowsThatATollDoesNotFall) {
  const std::string early =
      dated("11 March 2025", "The fire at Morrow Mill in Quellport has killed 30 people.");
  EXPECT_THAT(test::reported({early, dated("14 March 2025",
                                           "Nineteen people were killed by the fire at Morrow "
                                           "Mill in Quellport.")}),
              ElementsAre("differs: 30 people / Nineteen people"));
  EXPECT_THAT(test::reported({early, dated("14 March 2025",
                                           "Thirty-four people were killed by the fire at Morrow "
                                           "Mill in Quellport.")}),
              ElementsAre("evolves: 30 people / Thirty-four people"));
}

TEST(FigureValues, CountsLivesAsPeople) {
  EXPECT_THAT(
      test::reported(
          {dated("11 March 2025", "The fire at Morrow Mill in Quellport has claimed 31 lives."),
           dated("11 March 2025", "The fire at Morrow Mill in Quellport killed 36 people.")}),
      ElementsAre("differs: 31 lives / 36 people"));
}

TEST(FigureValues, TakesAFireEngineForNoFire) {
  // Engines do not grow in number from day to day, as fires do.
  EXPECT_THAT(
      test::reported(
          {dated("11 March 2025", "Two fire engines were sent to Morrow Mill in Quellport."),
           dated("12 March 2025", "Five fire engines were sent to Morrow Mill in Quellport.")}),
      ElementsAre("differs: Two fire engines / Five fire engines"));
}

TEST(FigureValues, KnowsAPlaceByItsFullName) {
  EXPECT_THAT(
      test::reported({dated("11 March 2025", "The ministry closed seven quarries in County Orby."),
                      dated("11 March 2025", "The ministry has closed nine quarries in Orby.")}),
      ElementsAre("differs: seven quarries / nine quarries"));
}

TEST(FigureValues, BringsTwoPeriodsToOnePace) {
  const std::string monthly =
      dated("11 March 2025",
            "The Quellport library law asks a monthly levy of 2.40 euros of households.");
  EXPECT_THAT(test::reported({monthly, dated("11 March 2025",
                                             "Households in Quellport owe the library law a levy "
                                             "of 28.80 euros a year.")}),
              ElementsAre("agrees: 2.40 euros / 28.80 euros a year"));
  const std::string daily =
      dated("11 March 2025",
            "The Morrow brewery in Quellport fills 4,200 barrels there on a normal day.");
  EXPECT_THAT(test::reported({daily, dated("12 March 2025",
                                           "The Morrow brewery in Quellport fills 2,400 barrels a "
                                           "day.")}),
              ElementsAre("differs: 4,200 barrels / 2,400 barrels a day"));
}

TEST(FigureValues, SeesASlipInACountThatGrows) {
  const std::string evening =
      dated("11 March 2025",
            "By evening 184 sailings of the Morrow ferry had been cancelled "
            "in Quellport.");
  EXPECT_THAT(test::reported({evening, dated("12 March 2025",
                                             "In Quellport 148 sailings of the Morrow ferry were "
                                             "cancelled.")}),
              ElementsAre("differs: 184 sailings / 148 sailings"));
  EXPECT_THAT(test::reported({evening, dated("12 March 2025",
                                             "In Quellport 213 sailings of the Morrow ferry were "
                                             "cancelled.")}),
              ElementsAre("evolves: 184 sailings / 213 sailings"));
}

TEST(FigureValues, SetsThoseChargedBesideThoseArrested) {
  const std::string arrested =
      dated("11 March 2025", "In Quellport 14 people were arrested on Monday.");
  EXPECT_THAT(test::reported({arrested, dated("13 March 2025",
                                              "Three people have been charged in Quellport.")}),
              ElementsAre("scope-differs: 14 people / Three people"));
  // More than were arrested: of others.
  EXPECT_THAT(test::reported({arrested, dated("13 March 2025",
                                              "Thirty people have been charged in Quellport.")}),
              Each(Not(StartsWith("scope-differs"))));
}

TEST(FigureValues, TakesBarePesosForThoseOfTheStory) {
  const std::string pesos = "The ministry released 310 million ";
  EXPECT_THAT(test::reported({dated("11 March 2025", pesos + "Philippine pesos for Morrow Mill."),
                              dated("11 March 2025", pesos + "pesos for Morrow Mill.")}),
              Each(Not(StartsWith("differs"))));
  EXPECT_THAT(test::reported({dated("11 March 2025", pesos + "Philippine pesos for Morrow Mill."),
                              dated("11 March 2025", pesos + "Mexican pesos for Morrow Mill.")}),
              Contains(StartsWith("differs")));
}

}  // namespace
}  // namespace crosscheck
