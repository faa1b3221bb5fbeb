// SPDX-License-Identifier: Apache-2.0
// Figures of whole articles, as all stages read and compare them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

/// An article by its day and text, as a file has it.
std::string dated(const std::string& day, const std::string& text) {
  return "Fire in Quellport\n\nBy Ada Quill\n" + day + "\n\n" + text + "\n";
}

TEST(FiguresOfArticles, SeesThatANumberHasRisen) {
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

TEST(FiguresOfArticles, LeavesOutWhatHangsOnOneFigureAlone) {
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

TEST(FiguresOfArticles, SetsThoseInHospitalBesideTheHurt) {
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

TEST(FiguresOfArticles, LaysAWindowIntoALongerOne) {
  EXPECT_THAT(test::reported({dated("11 March 2025",
                                    "The air in Mill Street, Quellport, averaged 36 micrograms of "
                                    "nitrogen dioxide over the first six days of the ban."),
                              dated("9 April 2025",
                                    "In the first month of the ban the air in Mill Street, "
                                    "Quellport, averaged 34 micrograms of nitrogen dioxide.")}),
              Contains(StartsWith("evolves: 36 micrograms")));
}

TEST(FiguresOfArticles, SetsAGoalBesideTheDeed) {
  EXPECT_THAT(
      test::reported(
          {dated("11 March 2025",
                 "The mayor of Quellport has asked the capital for 1,200 tents "
                 "for the homeless."),
           dated("13 March 2025", "For the homeless of Quellport 800 tents have been delivered.")}),
      Contains("scope-differs: 1,200 tents / 800 tents"));
}

TEST(FiguresOfArticles, KeepsTwoPacesAndAPlanApart) {
  const std::string done =
      dated("11 March 2025", "The Tolland agency now makes roughly 1,900 arrests a week, it said.");
  const auto& told = test::reported;
  EXPECT_THAT(
      told({done, dated("14 March 2025",
                        "The Tolland agency is to make 2,000 arrests a day, the minister "
                        "ordered.")}),
      Each(Not(AnyOf(StartsWith("agrees"), StartsWith("compatible"), StartsWith("differs")))));
}

TEST(FiguresOfArticles, KnowsThatATollDoesNotFall) {
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

TEST(FiguresOfArticles, CountsLivesAsPeople) {
  EXPECT_THAT(
      test::reported(
          {dated("11 March 2025", "The fire at Morrow Mill in Quellport has claimed 31 lives."),
           dated("11 March 2025", "The fire at Morrow Mill in Quellport killed 36 people.")}),
      ElementsAre("differs: 31 lives / 36 people"));
}

TEST(FiguresOfArticles, TakesAFireEngineForNoFire) {
  // Engines do not grow in number from day to day, as fires do.
  EXPECT_THAT(
      test::reported(
          {dated("11 March 2025", "Two fire engines were sent to Morrow Mill in Quellport."),
           dated("12 March 2025", "Five fire engines were sent to Morrow Mill in Quellport.")}),
      ElementsAre("differs: Two fire engines / Five fire engines"));
}

TEST(FiguresOfArticles, KnowsAPlaceByItsFullName) {
  EXPECT_THAT(
      test::reported({dated("11 March 2025", "The ministry closed seven quarries in County Orby."),
                      dated("11 March 2025", "The ministry has closed nine quarries in Orby.")}),
      ElementsAre("differs: seven quarries / nine quarries"));
}

TEST(FiguresOfArticles, BringsTwoPeriodsToOnePace) {
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

TEST(FiguresOfArticles, SeesASlipInACountThatGrows) {
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

TEST(FiguresOfArticles, KeepsThoseHurtFromThoseInHospital) {
  const auto found =
      test::reported({dated("10 March 2025",
                            "The blast in Quellport killed six people and injured 38 on "
                            "Sunday. Twenty-one of the wounded went to hospital."),
                      dated("17 March 2025",
                            "A week after the blast in Quellport, of the 47 who were hurt 13 "
                            "lie in hospital.")});
  EXPECT_THAT(found, Contains(StartsWith("evolves: 38 / 47")));
  EXPECT_THAT(found, Contains(StartsWith("evolves: Twenty-one of the wounded / 13")));
}

TEST(FiguresOfArticles, PutsNobodyOnBothSides) {
  const auto found = test::reported(
      {dated("10 March 2025",
             "The jury in Quellport found the owner guilty on 39 of the 47 counts."),
       dated("11 March 2025", "The owner was found guilty on 28 counts in Quellport."),
       dated("12 March 2025", "In Quellport the owner was found guilty on 47 counts.")});
  EXPECT_THAT(found, Contains(StartsWith("differs: 39 / 28 counts / 47 counts")));
}

TEST(FiguresOfArticles, TakesNoSlipForGrowth) {
  const auto told = [](const std::string& last) {
    return test::reported(
        {dated("7 March 2025", "The strike keeps about 236,000 pupils of Quellport at home."),
         dated("8 March 2025", "The strike keeps 241,000 pupils of Quellport at home."),
         dated("9 March 2025", "The strike keeps " + last + " pupils of Quellport at home.")});
  };
  EXPECT_THAT(told("2.36 million"), Contains(StartsWith("differs")));
  EXPECT_THAT(told("398,000"), Each(Not(StartsWith("differs"))));
}

TEST(FiguresOfArticles, SetsThoseChargedBesideThoseArrested) {
  const std::string arrested =
      dated("11 March 2025", "In Quellport 14 people were arrested on Monday.");
  EXPECT_THAT(test::reported({arrested, dated("13 March 2025",
                                              "Three people have been charged in Quellport.")}),
              ElementsAre("scope-differs: 14 people / Three people"));
  // A few others of that stage leave it clear of whom they are a part.
  EXPECT_THAT(
      test::reported({dated("11 March 2025",
                            "In Quellport 14 people were arrested on Monday. "
                            "Two boys were arrested in Elm."),
                      dated("13 March 2025", "Three people have been charged in Quellport.")}),
      Contains("scope-differs: 14 people / Three people"));
  // More than were arrested: of others.
  EXPECT_THAT(test::reported({arrested, dated("13 March 2025",
                                              "Thirty people have been charged in Quellport.")}),
              Each(Not(StartsWith("scope-differs"))));
}

TEST(FiguresOfArticles, TakesBarePesosForThoseOfTheStory) {
  const std::string pesos = "The ministry released 310 million ";
  EXPECT_THAT(test::reported({dated("11 March 2025", pesos + "Philippine pesos for Morrow Mill."),
                              dated("11 March 2025", pesos + "pesos for Morrow Mill.")}),
              Each(Not(StartsWith("differs"))));
  EXPECT_THAT(test::reported({dated("11 March 2025", pesos + "Philippine pesos for Morrow Mill."),
                              dated("11 March 2025", pesos + "Mexican pesos for Morrow Mill.")}),
              Contains(StartsWith("differs")));
}

TEST(FiguresOfArticles, ABareNumberHasTheUnitThatTheOtherTextsHaveItIn) {
  const std::string bare =
      "The worst aftershock, a 5.2, sent the choir of Quellport out of the old church.";
  EXPECT_THAT(
      test::reported({dated("10 March 2025", bare),
                      dated("12 March 2025",
                            "The strongest aftershock, of magnitude 5.2, struck the church of "
                            "Quellport at noon.")}),
      Contains(HasSubstr("agrees: 5.2 / 5.2")));
  // Sung of something else.
  EXPECT_THAT(test::reported({dated("10 March 2025", bare),
                              dated("12 March 2025",
                                    "The harbour of Quellport took in 5.2 tonnes of salted cod.")}),
              Not(Contains(HasSubstr("5.2"))));
}

TEST(FiguresOfArticles, ALevyOfAYearIsTwelveTimesThatOfAMonth) {
  const auto with = [](const std::string& monthly) {
    return test::reported(
        {dated("10 March 2025",
               "Each household in Auckland will pay a levy of $240 a year for the trams "
               "of New Zealand's largest city."),
         dated("12 March 2025", "In Auckland it is paid for by a levy of " + monthly +
                                    " dollars a month on each household.")});
  };
  EXPECT_THAT(with("twenty"), Contains(StartsWith("agrees: $240 a year")));
  EXPECT_THAT(with("thirty"), Not(Contains(StartsWith("agrees: $240 a year"))));
}

TEST(FiguresOfArticles, AgreeOnTheAgeOfOnePerson) {
  const std::string dead = "The dead man was named as Corin Vane, 27, who kept goats in Quellport.";
  const auto with = [&](const std::string& age) {
    return test::reported(
        {dated("10 March 2025", dead),
         dated("12 March 2025", "In Quellport they found the goatherd Corin Vane, " + age + ".")});
  };
  EXPECT_THAT(with("27"), Contains(StartsWith("agrees: ")));
  EXPECT_THAT(with("over 20"), Not(Contains(StartsWith("compatible: "))));
  EXPECT_THAT(with("37"), Not(Contains(StartsWith("agrees: "))));
}

TEST(FiguresOfArticles, ConvertMoneyByTheRateThatATextStates) {
  const auto with = [](const std::string& rate, const std::string& dollars) {
    return test::reported(
        {dated("10 March 2025",
               "The brewer now offers \u00a314m for the Quellport brewery, " + rate + "."),
         dated("12 March 2025",
               "The brewer is paying $" + dollars + " million for the Quellport brewery.")});
  };
  EXPECT_THAT(with("at $1.26 to the pound", "17.6"), Contains(StartsWith("compatible: ")));
  EXPECT_THAT(with("at a rate of $1.26", "17.6"), Contains(StartsWith("compatible: ")));
  EXPECT_THAT(with("at $1.26 to the pound", "22.6"), Each(Not(StartsWith("compatible: "))));
}

TEST(FiguresOfArticles, ConvertMoneyByWayOfAThirdCurrency) {
  EXPECT_THAT(
      test::reported(
          {dated("10 March 2025",
                 "The brewer offers 45 million kroner (\u20ac4 million) for the Quellport "
                 "brewery. Its goats cost \u20ac1 million ($1.1 million)."),
           dated("12 March 2025", "The brewer offers $4.4 million for the Quellport brewery.")}),
      Contains(StartsWith("compatible: 45 million kroner")));
}

TEST(FiguresOfArticles, ADegreeIsConvertedToTheDegree) {
  const auto with = [](const std::string& degrees) {
    return test::reported(
        {dated("2 March 2025",
               "The cold store of Quellport warmed to 14.6 degrees "
               "Celsius on Sunday when its cooling failed."),
         dated("3 March 2025", "The cold store of Quellport warmed, up to " + degrees +
                                   ", on Sunday when its cooling failed.")});
  };
  EXPECT_THAT(with("58 degrees Fahrenheit"), Each(Not(StartsWith("differs"))));
  EXPECT_THAT(with("55 degrees Fahrenheit"), Contains(StartsWith("differs: 14.6")));
}

TEST(FiguresOfArticles, AFallIsNoRise) {
  const auto with = [](const std::string& said) {
    return test::reported(
        {dated("2 March 2025", "In 2024 the tannery's sales grew by 6 percent, the tannery said."),
         dated("3 March 2025", "In 2024 the tannery's sales " + said + ", the union said.")});
  };
  EXPECT_THAT(with("fell by 6 percent"), Each(Not(StartsWith("agrees"))));
  EXPECT_THAT(with("rose by 6 percent"), Contains("agrees: 6 percent / 6 percent"));
}

TEST(FiguresOfArticles, ARateIsToldByTheCurrencyThatIsPriced) {
  const auto told = test::reported(
      {dated("2 March 2025",
             "The tannery's fund, which with a euro at 1.96 leva is about two million "
             "euros, will pay the tanners of Quellport."),
       dated("3 March 2025",
             "The tannery's fund of 3.9 million leva will pay the tanners of Quellport.")});
  EXPECT_THAT(told, Contains(StartsWith("compatible: about two million")));
}

TEST(FiguresOfArticles, UsualRatesSetSumsSideBySideAndNeverAtOdds) {
  const auto with = [](const std::string& pounds) {
    return test::reported(
        {dated(
             "10 March 2024",
             "The state has paid the goat farmers of Quellport compensation of \u20ac4.2 million."),
         dated("12 March 2024", "The goat farmers of Quellport got compensation of about \u00a3" +
                                    pounds + " million from the state.")});
  };
  EXPECT_THAT(with("3.6"), Contains(StartsWith("compatible: ")));
  EXPECT_THAT(with("2.1"), Each(Not(HasSubstr("2.1"))));
}

TEST(FiguresOfArticles, AMarchMayBeToldWeeksLater) {
  EXPECT_THAT(
      test::reported({dated("29 January 2024",
                            "Police said 1,500 people marched on the town hall of Quellport, "
                            "banging empty pots."),
                      dated("10 March 2024",
                            "The organisers counted 6,000 of us on the march to the town hall of "
                            "Quellport, and I can vouch for the pots and the tanners.")}),
      Contains(StartsWith("differs: ")));
}

TEST(FiguresOfArticles, ThoseChargedAndWhatIsPutOffGrowInNumber) {
  EXPECT_THAT(test::reported({dated("6 March 2025",
                                    "After the raid on the Quellport tannery 57 people have been "
                                    "charged with federal crimes."),
                              dated("24 March 2025",
                                    "Over the raid on the Quellport tannery 141 people have been "
                                    "charged with federal crimes.")}),
              Contains(StartsWith("evolves: 57 people")));
}

}  // namespace
}  // namespace crosscheck
