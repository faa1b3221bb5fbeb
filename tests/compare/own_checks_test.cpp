// SPDX-License-Identifier: Apache-2.0
// The rules own-sums, weekday, superlative and none-or-some, ages against births, and a headline
// against its text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;
using test::reported;

std::string article(const std::string& text, const std::string& day = "10 March 2025",
                    const std::string& title = "A long night in Quellport") {
  return title + "\n\nBy Ada Quill\n" + day + "\n\n" + text +
         "\n\nThe town of Quellport had rain all night, said Mayor Ines Tolland.\n";
}

/// What is at odds.
std::vector<std::string> at_odds(const std::vector<std::string>& texts) {
  std::vector<std::string> result;
  for (std::string& line : reported(texts)) {
    if (line.starts_with("differs")) result.push_back(std::move(line));
  }
  return result;
}

struct Case {
  std::string text;
  std::vector<std::string> told;
};

TEST(OwnSums, AddUpWhatATextSaysIsAll) {
  const Case cases[] = {
      {"The barge lost 17 animals: nine goats, five sheep and two calves.",
       {"differs: 17 animals / nine goats / five sheep / two calves"}},
      {"The barge lost 16 animals: nine goats, five sheep and two calves.", {}},
      {"The pound had 63 sheep in it that night: 30 in the three old pens, 22 in the new shed and "
       "14 on the quay.",
       {"differs: 63 sheep / 30 / 22 / 14"}},
      {"Nine sailors fell ill: six deckhands, a cook and a steward.",
       {"differs: Nine sailors / six deckhands"}},
      {"Eight sailors fell ill: six deckhands, a cook and a steward.", {}},
      {"The flood cost $96 million. Of that $61 million is lost trade, $22 million is repairs and "
       "$9 million is freight, mostly to Orby.",
       {"differs: $96 million / $61 million / $22 million / $9 million"}},
      // Some of them.
      {"The storm hurt 40 people. Of these 12 were women and 3 were children.", {}},
      // Not all of them are told.
      {"The barge lost 17 animals, among them nine goats and two calves.", {}},
      {"- Sheep shorn in the week: 873\n- of which in Orby: 412\n- of which in Elm: 236\n"
       "- of which in Fell: 215\n- Goats milked: 31",
       {"differs: 873 / 412 / 236 / 215"}},
      {"The number of sheep lost stands at 61.\n\n- Orby: 33\n- Elm: 21\n- Other towns: 9",
       {"differs: 61 / 33 / 21 / 9"}},
      // Behind a colon all lines are parts, and three of them are none beside the others.
      {"The cost is put at $5.6 million, as follows:\n\n- Roads and dykes: $2.4 million\n"
       "- Barns: $2.1 million\n- Herds: $1.3 million\n\nSheep lost: 4.",
       {"differs: $5.6 million / $2.4 million / $2.1 million / $1.3 million"}},
      {"The cost is put at $5.8 million, as follows:\n\n- Roads and dykes: $2.4 million\n"
       "- Barns: $2.1 million\n- Herds: $1.3 million\n\nSheep lost: 4.",
       {}},
      {"The barge lost 17 animals, three of them in the harbour: nine goats, five sheep and two "
       "calves.",
       {"differs: 17 animals / nine goats / five sheep / two calves"}},
      {"- Sheep shorn in the week: 863\n- of which in Orby: 412\n- of which in Elm: 236\n"
       "- of which in Fell: 215",
       {}},
      {"| Animals | here | there |\n|---|---|---|\n| Goats | 14 | 2 |\n| Hens | 9 | 5 |\n"
       "| Total | 25 | 7 |",
       {"differs: 14 / 9 / 25"}},
      {"| Animals | here | there |\n|---|---|---|\n| Goats | 14 | 2 |\n| Hens | 9 | 5 |\n"
       "| Total | 23 | 7 |",
       {}},
      {"The fare doubled, from $20 to $30.", {"differs: $20 / $30"}},
      {"The fare doubled, from $20 to $41.", {}},
      {"The fare nearly doubled, from $20 to $38.", {}},
      {"The fare rose by 40 percent, from $50 to $60.", {"differs: 40 percent / $50 / $60"}},
      {"The fare rose by 20 percent, from $50 to $60.", {}},
      {"The fare fell by a tenth, from $50 to $45.", {}},
      {"The port spent $310,000 on locks. That is less than half of what it spent on flowers, "
       "$540,000.",
       {"differs: $310,000 / less than half / $540,000"}},
      {"The port spent $240,000 on locks. That is less than half of what it spent on flowers, "
       "$540,000.",
       {}},
      {"The water was 120 times over the safe limit. The count was 12,000 per litre. The limit is "
       "1,000.",
       {"differs: 120 times / 12,000 per litre / 1,000"}},
      {"The water was 12 times over the safe limit. The count was 12,000 per litre. The limit is "
       "1,000.",
       {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(at_odds({article(c.text)}), c.told);
  }
}

TEST(OwnSums, AddUpPartsThatComeNearTheirTotal) {
  const Case cases[] = {
      // In brackets, but not of two days.
      {"- Injured: 27 (14 deckhands, 9 tourists and 6 cooks)",
       {"differs: 27 / 14 deckhands / 9 tourists / 6 cooks"}},
      {"- Injured: 29 (14 deckhands, 9 tourists and 6 cooks)", {}},
      {"- Injured: 27 (14 on 3 March and 10 on 4 March)", {}},
      {"- Injured: 27 (4 deckhands and 3 cooks)", {}},
      // Beside people who are said to be no more than that.
      {"The clinic has treated 32 people, it says, 21 inmates and nine guards, and one is in bed.",
       {"differs: 32 people / 21 inmates / nine guards"}},
      {"The clinic has treated 30 people, it says, 21 inmates and nine guards, and one is in bed.",
       {}},
      {"The clinic has treated 32 people, 21 inmates and nine guards were sent home.", {}},
      // Behind "of which", the numbers in front or behind.
      {"- Water drawn: 61 million litres a day, of which households 33 million, farms 12 million, "
       "and losses in the network 18 million",
       {"differs: 61 million litres a day / 33 million / 12 million / 18 million"}},
      {"- Water drawn: 63 million litres a day, of which households 33 million, farms 12 million, "
       "and losses in the network 18 million",
       {}},
      // Before their total.
      {"The port counted 612 crates from Orby, 540 from Elm, 388 from Fell and 1,740 from "
       "elsewhere, 3,180 in all.",
       {"differs: 612 crates / 540 / 388 / 1,740 / 3,180"}},
      {"The port counted 612 crates from Orby, 540 from Elm, 388 from Fell and 1,740 from "
       "elsewhere, 3,280 in all.",
       {}},
      {"The club paid $15.3m for Hale, $11m for Soder and $9m for Brack, which is the $38m that it "
       "spoke of.",
       {"differs: $15.3m / $11m / $9m / $38m"}},
      {"The club paid $15.3m for Hale, $11m for Soder and $9m for Brack, which is the $35m that it "
       "spoke of.",
       {}},
      // Given out in the next sentence, by a verb of giving out or that of the total.
      {"The port has set aside $45 million. It says $18.5 million goes on cranes, $14 million on "
       "sheds and $21.5 million on dykes.",
       {"differs: $45 million / $18.5 million / $14 million / $21.5 million"}},
      {"The port has set aside $54 million. It says $18.5 million goes on cranes, $14 million on "
       "sheds and $21.5 million on dykes.",
       {}},
      {"The port earned $45 million. It spent $18.5 million on cranes, $14 million on sheds and "
       "$16.5 million on dykes.",
       {}},
      // A line that brings in the list.
      {"The port has set up a fund of $4 million. It will be spent as follows:\n\n"
       "- Households: $1.8 million\n- Barns and orchards: $1.1 million\n- Sheds: $1.3 million",
       {"differs: $4 million / $1.8 million / $1.1 million / $1.3 million"}},
      {"The port has set up a fund of $4.2 million. It will be spent as follows:\n\n"
       "- Households: $1.8 million\n- Barns and orchards: $1.1 million\n- Sheds: $1.3 million",
       {}},
      // A heading that says what the lines below it count.
      {"- Cumulative cases: 389\n- Deaths: 14\n\nCases by age\n\n- Under 1 year: 71\n"
       "- 1 to 4 years: 168\n- 5 to 14 years: 122\n- 15 years and over: 18",
       {"differs: 389 / 71 / 168 / 122 / 18"}},
      {"- Cumulative cases: 379\n- Deaths: 14\n\nCases by age\n\n- Under 1 year: 71\n"
       "- 1 to 4 years: 168\n- 5 to 14 years: 122\n- 15 years and over: 18",
       {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(at_odds({article(c.text)}), c.told);
  }
}

TEST(OwnSums, LeaveRoundingAlone) {
  const Case cases[] = {
      {"The loss is $45 million: $18.5 million is trade, $14 million repairs and $12.4 million "
       "freight.",
       {}},
      {"The loss is $45 million: $18.5 million is trade, $14 million repairs and $15.4 million "
       "freight.",
       {"differs: $45 million / $18.5 million / $14 million / $15.4 million"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(at_odds({article(c.text)}), c.told);
  }
}

TEST(Weekday, FitsItsDate) {
  EXPECT_THAT(at_odds({article("The hearing is on Tuesday, 19 March 2025.")}),
              Contains("differs: Tuesday, 19 March 2025"));
  EXPECT_THAT(at_odds({article("The hearing is on Wednesday, 19 March 2025.")}), IsEmpty());
  EXPECT_THAT(at_odds({article("The hearing is on Tuesday, the trial on 19 March 2025.")}),
              IsEmpty());
  EXPECT_THAT(at_odds({article("At the hearing of 19 March, a Tuesday, nobody spoke.")}),
              Contains("differs: 19 March, a Tuesday"));
  EXPECT_THAT(at_odds({article("At the hearing of 19 March, a Wednesday, nobody spoke.")}),
              IsEmpty());
}

TEST(Weekday, StandsBesideTheRightOneOfAnotherArticle) {
  const std::string wrong = article("The tannery will be heard on Tuesday, 19 March 2025.");
  EXPECT_THAT(at_odds({wrong, article("Quellport has a fair on Wednesday. The court will hear the "
                                      "tannery on Wednesday.",
                                      "17 March 2025")}),
              Contains("differs: Tuesday, 19 March 2025 / Wednesday"));
  EXPECT_THAT(
      at_odds({wrong, article("The court will hear the tannery on Thursday.", "17 March 2025")}),
      Contains("differs: Tuesday, 19 March 2025"));
}

TEST(Weekday, OrTheDayOfTheMonthIsTheSlip) {
  const std::string wrong = article("The court will hear the tannery on Tuesday, 19 March 2025.");
  EXPECT_THAT(at_odds({wrong, article("The court will hear the tannery on Tuesday, 18 March.",
                                      "12 March 2025")}),
              Contains("differs: Tuesday, 19 March 2025 / Tuesday, 18 March"));
  // A Tuesday of another week, and one of which it is not said which one it is.
  EXPECT_THAT(at_odds({wrong, article("The court will hear the tannery on Tuesday, 11 March.",
                                      "6 March 2025")}),
              Contains("differs: Tuesday, 19 March 2025"));
}

TEST(Superlative, IsSinceOneYear) {
  const std::string a = article("It was the driest spring since 1961 in Quellport.");
  EXPECT_THAT(at_odds({a, article("Quellport had its driest spring since 1976, farmers say.",
                                  "11 March 2025")}),
              Contains(StartsWith("differs: driest spring since 1961")));
  EXPECT_THAT(at_odds({a, article("Quellport had its wettest spring since 1976, farmers say.",
                                  "11 March 2025")}),
              IsEmpty());
  EXPECT_THAT(at_odds({a, article("Quellport had its driest summer since 1976, farmers say.",
                                  "11 March 2025")}),
              IsEmpty());
}

TEST(NoneOrSome, NobodyIsNotThree) {
  const std::string none =
      article("A crane fell on the Quellport quay on Sunday. Nobody was hurt.", "11 March 2025");
  EXPECT_THAT(at_odds({none, article("The crane that fell on the Quellport quay hurt three workers.",
                                     "11 March 2025")}),
              Contains(StartsWith("differs: Nobody")));
  // Three were, and nobody else.
  EXPECT_THAT(
      at_odds({article("A crane fell on the Quellport quay on Sunday. Nobody else was hurt.",
                       "11 March 2025"),
               article("The crane that fell on the Quellport quay hurt three workers.",
                       "11 March 2025")}),
      IsEmpty());
  // What nobody forgets is another clause.
  EXPECT_THAT(at_odds({article("On the Quellport quay nobody has forgotten the crane that hurt "
                               "workers.",
                               "11 March 2025"),
                       article("The crane that fell on the Quellport quay hurt three workers.",
                               "11 March 2025")}),
              IsEmpty());
  // Another accident.
  EXPECT_THAT(at_odds({none, article("A bus skidded in Quellport and hurt three pupils.",
                                     "11 March 2025")}),
              IsEmpty());
}

TEST(BirthAges, FitTheYearOfBirth) {
  const std::string born = article("Otto Hale, born in 1971, owns the Quellport tannery.");
  EXPECT_THAT(at_odds({born, article("Otto Hale, 49, sold the Quellport tannery.", "11 March 2025")}),
              Contains(StartsWith("differs: ")));
  EXPECT_THAT(at_odds({born, article("Otto Hale, 53, sold the Quellport tannery.", "11 March 2025")}),
              IsEmpty());
}

TEST(OwnFigures, OfTwoLabelsAreTwoThings) {
  const Case cases[] = {
      {"Blank votes: 1,300. Votes cast in all: 47,000. Postal votes included: 6,140.", {}},
      {"Ines Tolland was acquitted on eight counts of theft. The court acquitted Ines Tolland on "
       "nine counts of theft.",
       {"differs: eight counts / nine counts"}},
      {"Ines Tolland was acquitted on eight further counts. Her clerk Bram Soder was acquitted on "
       "all nine counts.",
       {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(at_odds({article(c.text)}), c.told);
  }
}

TEST(Headline, HasItsNumberUnderAnotherName) {
  struct Headed {
    std::string title;
    std::string text;
    std::vector<std::string> told;
  };
  const Headed cases[] = {
      {"Quellport port axes 3,200 jobs",
       "The port sent 2,300 workers home on Sunday.",
       {"differs: 3,200 jobs / 2,300 workers"}},
      {"Quellport port axes 3,200 jobs", "The port sent 2,400 workers home on Sunday.", {}},
      {"2,000 jobs for the chop at Quellport port",
       "The port is old. The union fears that as many as 1,200 jobs will go. In the rain 1,500 "
       "people marched.",
       {"differs: 2,000 jobs / as many as 1,200 jobs"}},
      {"500 KIDS STRUCK DOWN IN QUELLPORT",
       "The bug has struck 389 people since last month. It struck four cooks.",
       {"differs: 500 KIDS / 389 people"}},
      {"20,000 flee wall of flame in Quellport",
       "Some 9,200 people fled their homes on Sunday.",
       {"differs: 20,000 / Some 9,200 people"}},
      {"20,000 flee wall of flame in Quellport",
       "Some 9,200 people fled their homes on Sunday. In all 20,000 were told to go.",
       {}},
      {"Two million Kiwis at mercy of Quellport hackers",
       "The bug has left 1.2 million customers exposed.",
       {"differs: Two million / 1.2 million customers"}},
      // Nobody knows which of them is meant.
      {"Two million Kiwis at mercy of Quellport hackers",
       "The bug has left 1.2 million customers exposed, and 900,000 guests.",
       {}},
      {"Six citations in four years: what the inspectors saw",
       "Records show that the inspectors have cited the tannery five times since 2019.",
       {"differs: Six citations / five times"}},
      {"Six citations in four years: what the inspectors saw",
       "Records show that the inspectors have cited the tannery six times since 2019.",
       {}},
      // A share of the pupils is none of those who fell ill.
      {"500 KIDS STRUCK DOWN IN QUELLPORT",
       "The bug is about. Barely 64 kids in every hundred have had both their jabs.",
       {}},
  };
  for (const Headed& c : cases) {
    SCOPED_TRACE(c.title + " | " + c.text);
    EXPECT_EQ(at_odds({article(c.text, "10 March 2025", c.title)}), c.told);
  }
}

TEST(Headline, StandsBesideWhatOthersTell) {
  const std::string tabloid =
      article("The port sent 2,300 workers home on Sunday. The port was quiet.", "10 March 2025",
              "Quellport port axes 3,200 jobs");
  const std::string wire =
      article("The port of Quellport said on Sunday that it would cut 2,300 jobs.", "10 March 2025",
              "Quellport port to cut 2,300 jobs");
  EXPECT_THAT(at_odds({tabloid, wire}),
              Contains("differs: 3,200 jobs / 2,300 workers / 2,300 jobs / "
                       "2,300 jobs"));
}

TEST(Headline, AgreesWithItsText) {
  EXPECT_THAT(at_odds({article("A barn fire in Quellport killed four goats on Sunday.",
                               "10 March 2025", "Barn fire kills five goats in Quellport")}),
              Contains("differs: five goats / four goats"));
  EXPECT_THAT(at_odds({article("A barn fire in Quellport killed four goats on Sunday. By Monday the "
                               "fire had killed five goats.",
                               "10 March 2025", "Barn fire kills five goats in Quellport")}),
              IsEmpty());
  // Nothing but the boats is alike, and the text has two of them only.
  EXPECT_THAT(at_odds({article("Skippers of two local boats say that scraps of metal fell on them.",
                               "10 March 2025", "Three boats showered with debris off Quellport")}),
              Contains("differs: Three boats / two local boats"));
  EXPECT_THAT(at_odds({article("Skippers of two local boats say that scraps of metal fell on them. "
                               "A third boat was spared, and three boats had come to look.",
                               "10 March 2025", "Three boats showered with debris off Quellport")}),
              IsEmpty());
  // A number that the text does not have, where it has another one in its lede.
  EXPECT_THAT(at_odds({article("The driver of the barge was jailed for four and a half years on "
                               "Friday. He is 54.",
                               "10 March 2025", "FIVE YEARS for barge driver")}),
              Contains("differs: FIVE YEARS / four and a half years"));
  EXPECT_THAT(at_odds({article("The driver of the barge was jailed for four and a half years on "
                               "Friday. The prosecutor had asked for five years.",
                               "10 March 2025", "FIVE YEARS for barge driver")}),
              IsEmpty());
  // Whatever the words are, if the text has the number nowhere and one alone that it can be.
  const auto march = [](const std::string& text) {
    return at_odds(
        {article(text, "10 March 2025", "90,000 TEACHERS BRING QUELLPORT TO ITS KNEES")});
  };
  EXPECT_THAT(march("Union bosses boasted that 80,000 had joined. The weather was kind."),
              Contains("differs: 90,000 TEACHERS / 80,000"));
  EXPECT_THAT(march("Union bosses boasted that 80,000 had joined. Police counted 90,000."),
              Not(Contains("differs: 90,000 TEACHERS / 80,000")));
  EXPECT_THAT(march("Union bosses spoke of 60,000 in the north and of 30,000 in the south."),
              IsEmpty());
  EXPECT_THAT(march("Union bosses boasted that 80,000 had joined, and 85,000 had signed."),
              IsEmpty());
  // A toll is a toll in other words; but not that of another year, nor a part of it.
  const auto toll = [](const std::string& text) {
    return at_odds({article(text, "10 March 2025", "24 DEAD IN BARN OF DOOM")});
  };
  EXPECT_THAT(toll("The barn burned on Sunday. The death toll stood at 21 last night."),
              Contains("differs: 24 / 21"));
  EXPECT_THAT(toll("The barn burned on Sunday. In 2017 a barn fire there killed 21 people."),
              IsEmpty());
  EXPECT_THAT(at_odds({article("The barn fire has killed 23 people, doctors said.",
                               "10 March 2025", "Barn fire deaths pass twenty")}),
              IsEmpty());
  EXPECT_THAT(toll("The barn fire killed 21 guests on Sunday. It killed three cooks as well."),
              IsEmpty());
}

}  // namespace
}  // namespace crosscheck
