// SPDX-License-Identifier: Apache-2.0
// Where figures and dates stand, what stands around them, and how far a pair is ahead of others.
#include "compare/standings.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "compare/logistic.hpp"
#include "compare/surroundings.hpp"
#include "support/documents.hpp"

namespace crosscheck {
namespace {

Document article(const std::string& text) {
  return test::run_of_texts(
             {"Four boats burn in Quellport\n\nBy Ada Quill\n10 March 2025\n\n" + text + "\n"})
      .documents.front();
}

TEST(Standings, AreOfThePlaceInTheArticle) {
  const Document document = article(
      "A fire burned 12 sheds on Monday.\n\nThe mayor said: \"We lost 30 nets.\"\n\n"
      "It took 14 crews and 60 hoses.");
  const std::vector<Standing> standings = standings_of_figures(document);
  ASSERT_EQ(standings.size(), 5U);
  EXPECT_TRUE(standings[0].title);
  EXPECT_EQ(standings[0].depth, 0);
  EXPECT_FALSE(standings[1].title);
  EXPECT_EQ(standings[1].company, 0);  // alone in its sentence
  EXPECT_TRUE(standings[2].quoted);
  EXPECT_FALSE(standings[3].quoted);
  EXPECT_GT(standings[3].depth, standings[2].depth);
  EXPECT_LT(standings[3].depth, 1);
  EXPECT_DOUBLE_EQ(standings[4].company, std::log(2));
  EXPECT_EQ(standings_of_dates(document).size(), document.dates.size());
}

TEST(Standings, AreComparedWhicheverComesFirst) {
  const Standing title{0, 0, true, false};
  const Standing quoted{0.75, 0.5, false, true};
  for (const StandingSigns& signs :
       {compare_standings(title, quoted), compare_standings(quoted, title)}) {
    EXPECT_DOUBLE_EQ(signs.apart, 0.75);
    EXPECT_DOUBLE_EQ(signs.deep, 0.75);
    EXPECT_EQ(signs.company_low, 0);
    EXPECT_EQ(signs.company_high, 0.5);
    EXPECT_EQ(signs.one_title, 1);
    EXPECT_EQ(signs.titles, 0);
    EXPECT_EQ(signs.one_quoted, 1);
    EXPECT_EQ(signs.quoted, 0);
  }
}

TEST(Surroundings, AreLikeOnOneSubject) {
  const std::vector<Document> documents = {
      article("Doctors treated 17 patients in hospital."),
      article("Surgery and medical treatment were given to 19 of the wounded."),
      article("The party won 23 seats in the election.")};
  const Surroundings surroundings(documents);
  std::vector<PassageVector> last;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    last.push_back(surroundings.around_figures(static_cast<ArticleId>(d)).back());
  }
  EXPECT_GT(similarity(last[0], last[1]), similarity(last[0], last[2]));
  EXPECT_GT(similarity(last[0], last[1]), similarity(last[1], last[2]));
}

TEST(Rivals, SayHowFarAPairIsAhead) {
  const auto figure = [](std::uint32_t article, std::uint32_t index) {
    return Ref{static_cast<ArticleId>(article), index};
  };
  Rivals rivals;
  rivals.add(figure(0, 0), figure(1, 0), 1.5);
  rivals.add(figure(0, 0), figure(1, 1), 1.0);
  rivals.add(figure(0, 1), figure(1, 1), 0.25);
  const Margins ahead = rivals.of(figure(0, 0), figure(1, 0), 1.5);
  EXPECT_DOUBLE_EQ(ahead.low, 0.5);   // of the other figure of article 1
  EXPECT_DOUBLE_EQ(ahead.high, 1.5);  // of none: article 0 has no other for it
  EXPECT_EQ(ahead.few, 0);
  EXPECT_DOUBLE_EQ(ahead.many, std::log(2));
  EXPECT_DOUBLE_EQ(rivals.of(figure(0, 0), figure(1, 1), 1.0).low, -0.5);
  EXPECT_DOUBLE_EQ(rivals.of(figure(1, 1), figure(0, 1), 0.25).low, -0.75);
}

}  // namespace
}  // namespace crosscheck
