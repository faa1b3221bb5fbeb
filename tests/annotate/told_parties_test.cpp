// SPDX-License-Identifier: Apache-2.0
// Whom a reader is shown beside what is told of a figure, in sentences that the language floor
// reads itself.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/parsed_frames.hpp"

namespace crosscheck {
namespace {

struct Party {
  std::string told;
  std::string actor;
  std::string patient;
  friend bool operator==(const Party&, const Party&) = default;
  friend void PrintTo(const Party& party, std::ostream* out) {
    *out << party.told << " | " << party.actor << " | " << party.patient;
  }
};

struct Case {
  std::string sentence;
  std::vector<Party> parties;  ///< of each figure
};

void expect_parties(std::span<const Case> cases) {
  for (const Case& c : cases) {
    SCOPED_TRACE(c.sentence);
    const test::Analysed article = test::analysed(c.sentence);
    std::vector<Party> found;
    for (const Frame& frame : test::read_frames(article).frames) {
      found.push_back({frame.told, std::string(article.text[frame.told_actor.span]),
                       std::string(article.text[frame.told_patient.span])});
    }
    EXPECT_EQ(found, c.parties);
  }
}

TEST(ToldParties, AreThoseOfTheVerbThatIsTold) {
  const Case cases[] = {
      {"The council bought nine trams.", {{"buy", "The council", ""}}},
      {"The council bought nine trams and sold 14 buses.",
       {{"buy", "The council", ""}, {"sell", "The council", ""}}},
      {"The firm will pay Marsh 40 euros.", {{"pay", "The firm", "Marsh"}}},
      {"The owner was fined 900 euros.", {{"be fined", "", "The owner"}}},
      {"The mill is owned by three brothers.", {{"own", "", "The mill"}}},
      {"Last year's deficit rose by 40 euros.", {{"rise by", "Last year's deficit", ""}}},
      {"A tram carrying 60 pupils hit a wall.", {{"carry", "A tram", ""}}},
      {"The mill, which employs 90 weavers, closed in May.", {{"employ", "The mill", ""}}},
      {"The tax raised fares by 5 percent.", {{"raise fares by", "The tax", "fares"}}},
      {"The board put off the talks on the mill, for which it is to pay $410 million.",
       {{"pay", "it", ""}}},
      {"Work began in the mill, which has 40 looms.", {{"have", "the mill", ""}}},
      {"A mill in Orby, which has 40 looms, closed.", {{"have", "A mill", ""}}},
      {"Prices are down by 5 percent.", {{"be down by", "Prices", ""}}},
      {"The mayor left, flanked by two guards.", {{"flank", "", "The mayor"}}},
      {"The bill was adopted by nine votes.", {{"be adopted by", "", "The bill"}}},
      // "after" begins a clause, though the parse joins its verb to the first
      {"A storm swept through the town on Sunday after the owner of a mill in Orby opened nine "
       "gates.",
       {{"open", "the owner", ""}}},
  };
  expect_parties(cases);
}

TEST(ToldParties, AreNobodyWhereTheyBelongToAnotherVerb) {
  const Case cases[] = {
      // those counted do it themselves
      {"Nine weavers left the hall before the mayor spoke.", {{"leave the hall", "", "the hall"}}},
      {"The ship carried 90 men and nine boys.",
       {{"carry", "The ship", ""}, {"carry", "The ship", ""}}},
      // one of a whole: nothing is told
      {"The storm sank nine of the 40 boats.", {{"sink", "The storm", ""}, {"", "", ""}}},
      // two verbs on, in or out of the clause with "that"
      {"Marsh sold the looms that his brother had left and bought nine mills.", {{"buy", "", ""}}},
      // whether the sluice or the flood did it
      {"A flood swept through the town after Marsh opened a sluice, killing nine people.",
       {{"kill", "", ""}}},
      {"Marsh opened a sluice, killing nine people.", {{"kill", "Marsh", ""}}},
      {"The police said that 130 looms were lost, not 94.",
       {{"be lost", "", ""}, {"be lost", "", ""}}},
      // those who foresee it do not do it
      {"Growers expect a harvest of 40 tonnes.", {{"harvest", "", ""}}},
      // no object behind a preposition, nor what is told already
      {"The tram went into the bend at twice its limit of 40 km/h.",
       {{"go into bend", "The tram", ""}, {"limit", "", ""}}},
      {"The shop feeds 40 people, and 12 of them work there.",
       {{"feed", "The shop", ""}, {"work", "", ""}}},
  };
  expect_parties(cases);
}

TEST(ToldParties, AreNotTheTailOfAPhrase) {
  const Case cases[] = {
      {"The share of flights on Arlen routes fell to 40 percent.", {{"fall to", "The share", ""}}},
      {"The price of bread in Orby rose by 9 percent.", {{"rise by", "The price", ""}}},
  };
  expect_parties(cases);
}

TEST(ToldParties, ArePrintedWhole) {
  const Case cases[] = {
      {"The third-quarter profit fell 9 percent.", {{"fall", "The third-quarter profit", ""}}},
      {"Weavers and dyers filled 150 sandbags.", {{"fill", "Weavers and dyers", ""}}},
      // not what stands before the "and" of another clause
      {"The guild has 40 votes and the dyers 12.",
       {{"have", "The guild", ""}, {"have", "the dyers", ""}}},
  };
  expect_parties(cases);
}

}  // namespace
}  // namespace crosscheck
