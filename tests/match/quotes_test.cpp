// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "annotate/quote_cases.hpp"
#include "crosscheck/match/match.hpp"

namespace crosscheck {
namespace {

/// Links entities of one name.
std::vector<std::vector<std::uint32_t>> links_by_name(const std::vector<Document>& documents) {
  std::map<std::string, std::uint32_t> ids;
  std::vector<std::vector<std::uint32_t>> links;
  for (const Document& document : documents) {
    std::vector<std::uint32_t>& of_document = links.emplace_back();
    for (const Entity& entity : document.entities) {
      of_document.push_back(
          ids.emplace(entity.name, static_cast<std::uint32_t>(ids.size())).first->second);
    }
  }
  return links;
}

std::vector<QuoteMatch> matches_of(const std::vector<std::string>& texts) {
  std::vector<Document> documents;
  for (const std::string& text : texts) {
    documents.push_back(
        test::QuoteCase(text, {"Ada Quill|Quill", "Meera Rao|Rao", "Bo Quill"}).document());
  }
  return match_quotes(documents, links_by_name(documents));
}

TEST(MatchQuotes, TellsHowTwoWordingsAreAlike) {
  struct Case {
    std::string a, b;
    std::optional<QuoteLikeness> likeness;
    bool same_speaker = true;
  };
  const Case cases[] = {
      {"“The bell rang an hour before the wave,” said Ada Quill.",
       "\"The bell rang an hour before the wave,\" Quill said.", QuoteLikeness::Same},
      {"“We are buying pipes and pumps, not steel,” said Ada Quill.",
       "“We’re buying pipes and pumps, not iron,” said Ada Quill.", QuoteLikeness::Variant},
      {"“The bell rang an hour before the wave,” said Ada Quill.",
       "“The bell was rung an hour ahead of the wave,” said Ada Quill.", QuoteLikeness::Variant},
      {"“One tide is a reason to hurry,” said Ada Quill.",
       "Quill spoke of “a reason to hurry” and left.", QuoteLikeness::Excerpt},
      {"“The gate was shut and the tide came in over the wall,” said Ada Quill.",
       "“The gate was shut … over the wall,” said Ada Quill.", QuoteLikeness::Excerpt},
      // A word put in, and nothing says that one was left out.
      {"“I have counted the nets twice since dawn,” said Ada Quill.",
       "“I counted the nets twice since dawn,” said Ada Quill.", QuoteLikeness::Variant},
      {"“We will close the harbour gate tonight,” said Ada Quill.",
       "“We will not close the harbour gate tonight,” said Ada Quill.", QuoteLikeness::Variant},
      {"Ada Quill’s was “A boat on every tide”.",
       "Quill, who won with the promise of “A boat for "
       "every tide”, won.",
       QuoteLikeness::Variant},
      {"“An engine on the bench has never hurt anyone,” said Ada Quill.",
       "“An engine on the bench has never hurt anyone,” said Meera Rao.", QuoteLikeness::Same,
       false},
      // One surname, two people.
      {"“An engine on the bench has never hurt anyone,” said Ada Quill.",
       "“An engine on the bench has never hurt anyone,” said Bo Quill.", QuoteLikeness::Same,
       false},
      // Nobody surely else.
      {"“An engine on the bench has never hurt anyone,” said Ada Quill.",
       "“An engine on the bench has never hurt anyone,” the spokeswoman said.",
       QuoteLikeness::Same},
      // Other remarks.
      {"“The bell rang an hour before the wave,” said Ada Quill.",
       "“We had no boats and no lights on the quay,” said Ada Quill.", std::nullopt},
      {"“I have no comment,” said Ada Quill.", "“I have no comment,” said Meera Rao.",
       std::nullopt},
      {"“It was what it was,” said Ada Quill.", "“It was not what it was,” said Ada Quill.",
       std::nullopt},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.a + " | " + c.b);
    const auto matches = matches_of({c.a, c.b});
    ASSERT_EQ(matches.size(), c.likeness ? 1u : 0u);
    if (!c.likeness) continue;
    EXPECT_EQ(matches[0].likeness, *c.likeness);
    EXPECT_EQ(matches[0].same_speaker, c.same_speaker);
    EXPECT_GT(matches[0].alike, 0.0);
    EXPECT_LE(matches[0].alike, 1.0);
  }
}

TEST(MatchQuotes, TellsWhatChangesTheMeaning) {
  struct Case {
    std::string a, b;
    MeaningChange changes;
  };
  const Case cases[] = {
      {"We will close the harbour gate tonight",
       "We will not close the harbour gate tonight",
       {true, false, false}},
      {"We won’t close the harbour gate tonight",
       "We will not close the harbour gate this night",
       {false, false, false}},
      {"We had water from two hydrants out of nine",
       "We had water from two hydrants out of ten",
       {false, true, false}},
      // Moved, not changed.
      {"We are behind the tide by three weeks",
       "We are three weeks behind the tide",
       {false, false, false}},
      {"The boats sail for Norwick in the morning",
       "The boats sail for Selwick in the morning",
       {false, false, true}},
      {"The bell rang an hour before the wave",
       "The bell was rung an hour ahead of the wave",
       {false, false, false}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.a);
    const auto matches =
        matches_of({"“" + c.a + ",” said Ada Quill.", "“" + c.b + ",” said Ada Quill."});
    ASSERT_EQ(matches.size(), 1u);
    EXPECT_EQ(matches[0].likeness, QuoteLikeness::Variant);
    EXPECT_EQ(matches[0].changes.negation, c.changes.negation);
    EXPECT_EQ(matches[0].changes.number, c.changes.number);
    EXPECT_EQ(matches[0].changes.name, c.changes.name);
  }
}

/// The number of pairs, of articles that came out on days of May 2031.
std::size_t pairs_of(const std::vector<std::pair<std::string, unsigned>>& texts) {
  std::vector<Document> documents;
  for (const auto& [text, day] : texts) {
    documents.push_back(
        test::QuoteCase(text, {"Ada Quill|Quill", "Meera Rao|Rao"}).document());
    documents.back().article.published =
        std::chrono::year{2031} / std::chrono::May / std::chrono::day{day};
  }
  return match_quotes(documents, links_by_name(documents)).size();
}

TEST(MatchQuotes, FindsOneRemarkInOtherWords) {
  const std::string one = "“The dam was never meant to carry so much water,” said Ada Quill.";
  struct Case {
    std::string other;
    unsigned day;
    bool found;
  };
  const Case cases[] = {
      {"“So much water was nothing that the dam had been meant to carry,” said Ada Quill.", 4,
       true},
      // Other days, another speaker, another remark on the same thing.
      {"“So much water was nothing that the dam had been meant to carry,” said Ada Quill.", 19,
       false},
      {"“So much water was nothing that the dam had been meant to carry,” said Meera Rao.", 4,
       false},
      {"“There is water below the dam, and the gates carry more,” said Ada Quill.", 4, false},
      {"“The dam held back the water all night,” said Ada Quill.", 4, false},
      // Two that fit as well: nobody can tell which one it is.
      {"“So much water was nothing that the dam had been meant to carry,” said Ada Quill.\n“Water "
       "of so much is nothing, and to carry that the dam was not meant,” said Ada Quill.",
       4, false},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.other);
    EXPECT_EQ(pairs_of({{one, 3}, {c.other, c.day}}) > 0, c.found);
  }
}

TEST(MatchQuotes, FindsARemarkTwiceInOneArticle) {
  const auto matches = matches_of(
      {"“The gate was shut at nine,” said Ada Quill.\n“The gate was shut at nine,” said Rao."});
  ASSERT_EQ(matches.size(), 1u);
  EXPECT_FALSE(matches[0].same_speaker);
}

TEST(MatchQuotes, LinksManyCopiesWithoutComparingAllPairs) {
  const std::vector<std::string> texts(200, "“The gate was shut at nine,” said Ada Quill.");
  const auto matches = matches_of(texts);
  EXPECT_GE(matches.size(), 199u);
  EXPECT_LE(matches.size(), 400u);
}

TEST(MatchQuotes, StandsLongQuotes) {
  std::string text = "“";
  for (int i = 0; i < 8'000; ++i) text += "word" + std::to_string(i) + " and so on ";
  const std::string other = text + "the end,” said Ada Quill.";
  text += "no end,” said Ada Quill.";
  const auto matches = matches_of({text, other});
  ASSERT_EQ(matches.size(), 1u);
  EXPECT_EQ(matches[0].likeness, QuoteLikeness::Variant);
  EXPECT_GT(matches[0].alike, 0.99);
}

}  // namespace
}  // namespace crosscheck
