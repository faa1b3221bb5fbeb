// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "annotate/quote_cases.hpp"
#include "crosscheck/match/match.hpp"

namespace crosscheck {
namespace {

const std::string kWire =
    "A storm drove four barges onto the harbour wall at Norwick on Sunday and cut the power to "
    "half of the town.\n"
    "The wall, which is 19 metres high, was built by hand in a dry summer.\n"
    "Crews worked through the night with pumps and borrowed lamps.";

std::vector<Document> documents_of(const std::vector<std::string>& texts) {
  std::vector<Document> documents;
  for (const std::string& text : texts) documents.push_back(test::QuoteCase(text, {}).document());
  return documents;
}

std::string_view text_of(const std::vector<Document>& documents, const Citation& where) {
  return documents[index_of(where.article)].article.body[where.span];
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  return text.replace(text.find(from), from.size(), to);
}

TEST(MatchReuse, FindsAPassageWithItsEdits) {
  const auto documents = documents_of(
      {kWire, "Norwick woke to wrecks.\n" + replaced(kWire, "19 metres", "62 feet") +
                  "\nThe ferry is off until further notice, and nobody minds."});
  const auto reused = match_reuse(documents);
  ASSERT_EQ(reused.size(), 1u);
  EXPECT_EQ(text_of(documents, reused[0].a), kWire.substr(0, kWire.size() - 1));
  EXPECT_TRUE(text_of(documents, reused[0].b).starts_with("A storm"));
  EXPECT_TRUE(text_of(documents, reused[0].b).ends_with("borrowed lamps"));
  EXPECT_GT(reused[0].alike, 0.9);
}

TEST(MatchReuse, EndsWithASentence) {
  const std::string tail = "\nThe next ferry is due in spring if the yard is paid.";
  const std::string other = "\nThe council meets in June to hear what the divers found.";
  const auto documents = documents_of({kWire + tail, kWire + other});
  const auto reused = match_reuse(documents);
  ASSERT_EQ(reused.size(), 1u);
  EXPECT_TRUE(text_of(documents, reused[0].a).ends_with("borrowed lamps"));
  EXPECT_TRUE(text_of(documents, reused[0].b).ends_with("borrowed lamps"));
}

TEST(MatchReuse, GivesOnePassageForAnArticleThatIsThereTwice) {
  for (const std::string& text :
       {kWire, replaced(kWire, "19", "18"), std::string("Six words stand in here."),
        std::string("“It is all one long quote, and nothing else.”")}) {
    SCOPED_TRACE(text);
    const bool changed = text.find("18") != std::string::npos;
    const auto reused = match_reuse(documents_of({changed ? kWire : text, text}));
    ASSERT_EQ(reused.size(), 1u);
    EXPECT_GT(reused[0].alike, 0.9);
  }
}

TEST(MatchReuse, KeepsApartWhatIsNone) {
  const std::vector<std::vector<std::string>> cases = {
      // The same news in other words.
      {kWire, "Four barges were thrown against Norwick's sea wall by Sunday's storm.\nPower failed "
              "in half the town and crews pumped all night."},
      // A quoted speech.
      {"The mayor spoke. “We shall pump until the cellars are dry and then we shall pump again for "
       "good measure,” he said.",
       "She heard him: “We shall pump until the cellars are dry and then we shall pump again for "
       "good measure,” he said at noon."},
      // Boilerplate.
      {"Rain.\nSign up for our newsletter and get the best of the harbour in your inbox every "
       "single morning of the week.",
       "Snow.\nSign up for our newsletter and get the best of the harbour in your inbox every "
       "single morning of the week."},
      // A phrase.
      {"He said in a statement on Monday that the bridge was safe to cross.",
       "She said in a statement on Monday that the mill had burned for days."},
  };
  for (const auto& texts : cases) {
    SCOPED_TRACE(texts[0]);
    EXPECT_TRUE(match_reuse(documents_of(texts)).empty());
  }
}

TEST(MatchReuse, KnowsWhichCameFirst) {
  using std::chrono::year;
  const Day day = year(2031) / 5 / 2;
  struct Case {
    std::optional<Day> day_a, day_b;
    std::string agency_a, publisher_a, agency_b, publisher_b;
    std::optional<ArticleId> original;
  };
  const Case cases[] = {
      {day, day + std::chrono::days(1), "", "Mail", "", "Post", ArticleId{0}},
      {day + std::chrono::days(1), day, "", "Mail", "", "Post", ArticleId{1}},
      {day, day, "", "Mail", "", "Post", std::nullopt},
      {std::nullopt, day, "", "Mail", "", "Post", std::nullopt},
      // The agency's own copy, and a paper that credits it.
      {day, day, "XNA", "Mail", "XNA", "", ArticleId{1}},
      {std::nullopt, day, "", "Mail", "XNA", "Post", ArticleId{1}},
  };
  for (const Case& c : cases) {
    std::vector<Document> documents = documents_of({kWire, kWire});
    documents[0].article.published = c.day_a;
    documents[1].article.published = c.day_b;
    documents[0].article.agency = c.agency_a;
    documents[1].article.agency = c.agency_b;
    documents[0].article.publisher = c.publisher_a;
    documents[1].article.publisher = c.publisher_b;
    const auto reused = match_reuse(documents);
    ASSERT_EQ(reused.size(), 1u);
    EXPECT_EQ(reused[0].original, c.original);
  }
}

TEST(MatchReuse, StandsRepetition) {
  std::string same;
  for (int i = 0; i < 20'000; ++i) same += "pump ";
  std::string turns;
  for (int i = 0; i < 4'000; ++i) turns += "the red pump and the blue pump ran on all night ";
  const auto reused = match_reuse(documents_of({same, turns, same + "dry", turns + "dry"}));
  EXPECT_LE(reused.size(), 64u * 6u);
}

}  // namespace
}  // namespace crosscheck
