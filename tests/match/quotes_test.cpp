// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
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
        test::QuoteCase(text, {"Ada Quill|Quill", "Meera Rao|Rao", "Bo Quill", "Astrid Quill"})
            .document());
  }
  const auto links = links_by_name(documents);
  return match_quotes(documents, *read_scenes(documents, links), links);
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
      {"“An engine on the bench has never hurt anyone,” said Ada Quill.",
       "“An engine on the bench has never hurt anyone,” said Astrid Quill.", QuoteLikeness::Same,
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

/// A text of an article, and how many days after the first one it came out.
struct Dated {
  std::string text;
  int day = 0;
};

std::vector<QuoteMatch> matches_of_days(const std::vector<Dated>& texts) {
  std::vector<Document> documents;
  for (const Dated& dated : texts) {
    documents.push_back(
        test::QuoteCase(dated.text, {"Ada Quill|Quill", "Meera Rao|Rao", "place:Norwick"})
            .document());
    documents.back().article.published =
        std::chrono::sys_days{std::chrono::year{2031} / 5 / 3} + std::chrono::days{dated.day};
  }
  const auto links = links_by_name(documents);
  return match_quotes(documents, *read_scenes(documents, links), links);
}

std::string said_by(const std::string& words, const std::string& speaker) {
  return "“" + words + ",” said " + speaker + ".";
}

TEST(MatchQuotes, FindsOneRemarkInOtherWords) {
  const std::string one = "“The dam was never meant to carry so much water,” said Ada Quill.";
  const std::string other = "So much water was nothing that the dam had been meant to carry";
  struct Case {
    std::string other;
    int day;
    bool found;
  };
  const Case cases[] = {
      {said_by(other, "Ada Quill"), 1, true},
      {said_by(other, "Ada Quill"), 16, true},
      // Another year, another speaker, another remark on the same thing.
      {said_by(other, "Ada Quill"), 300, false},
      {said_by(other, "Meera Rao"), 1, false},
      {"“There is water below the dam, and the gates carry more,” said Ada Quill.", 1, false},
      {"“The dam held back the water all night,” said Ada Quill.", 1, false},
      // Two that fit as well: nobody can tell which one it is.
      {said_by(other, "Ada Quill") +
           "\n“So much water was nothing that a dam had been meant to carry,” said Ada Quill.",
       1, false},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.other);
    const auto matches = matches_of_days({{one, 0}, {c.other, c.day}});
    EXPECT_EQ(std::any_of(matches.begin(), matches.end(),
                          [](const QuoteMatch& m) { return m.a.article != m.b.article; }),
              c.found);
  }
}

TEST(MatchQuotes, KnowsARemarkHoweverItIsPut) {
  struct Case {
    std::string a, b;
  };
  const Case cases[] = {
      // A noun for the verb, and British spelling.
      {"The harbour owes every crew an apology and a full report",
       "We apologise to every crew, and they’ll have a full report from us"},
      // Another order, short forms.
      {"We put an honest price on the boats and we will not move",
       "Our price for the boats is honest. It’s there, and we’re not moving"},
      {"The river lent us nine houses and has now taken them back",
       "Nine houses the river had lent us; now it takes them back"},
      // A sentence of a longer remark.
      {"We were told to leave the pump running",
       "They told us to just leave the pump running. That was all. Nobody came back"},
      // One verb for another.
      {"We have failed the children who relied on our buses",
       "We have betrayed the children who relied on our buses"},
      {"You did not steal a boat. You stole a village’s winter",
       "You did not take a boat; you took the winter of a village"},
      // Words left out, and the rest in two parts.
      {"I am ashamed of the ferry, and I am proud of the crew",
       "I’m ashamed of the ferry,” she said, “and proud of the crew"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.a);
    const std::string b = c.b.find("she said") == std::string::npos
                              ? said_by(c.b, "Ada Quill")
                              : "Ada Quill came. “" + c.b + ".”";
    const auto matches = matches_of_days({{said_by(c.a, "Ada Quill"), 0}, {b, 4}});
    ASSERT_FALSE(matches.empty());
    EXPECT_EQ(matches[0].likeness, QuoteLikeness::Variant);
    EXPECT_TRUE(matches[0].same_speaker);
  }
}

TEST(MatchQuotes, KeepsTwoRemarksOfOneSpeakerApart) {
  struct Case {
    std::string a, b;
  };
  const Case cases[] = {
      {"The harbour owes every crew an apology and a full report",
       "The crew saved the harbour, and no report will say it well enough"},
      {"We put an honest price on the boats and we will not move",
       "The boats move at noon, whatever price the market asks"},
      {"Nine votes are a reason to listen", "Forty votes are a reason to sing"},
      {"If the gauge is wrong, blame the gauge", "We read what the town’s own gauge told us to read"},
      // A sentence in common with what else is said.
      {"Bad storm in Norwick. The harbour is shut and boats are stranded. Many people are hurt and "
       "missing",
       "Another terrible night, this time in the hills. Many people hurt and missing. When will the "
       "ministry wake up and build us a road"},
      {"I think we will win the cup this year", "I think we will sell the ground this year"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.a);
    EXPECT_TRUE(
        matches_of_days({{said_by(c.a, "Ada Quill"), 0}, {said_by(c.b, "Ada Quill"), 1}}).empty());
  }
}

TEST(MatchQuotes, AsksMoreOfTwoSpeakers) {
  struct Case {
    std::string a, b;
    bool found;
    int day = 1;
  };
  const std::string norwick = "It was noon in Norwick. ";
  const Case cases[] = {
      {"“A tide is no timetable,” said Ada Quill.", "“A tide is no timetable,” said Meera Rao.",
       true},
      {"“It was a very costly bonfire,” said Ada Quill.",
       "“It’s a very costly bonfire, but nobody stood beside it,” said Meera Rao.", true},
      // The same on one thing that both have seen, and what anybody says.
      {"“It was a very bad fire,” said Ada Quill. The fire was bad.",
       "“It’s a very bad fire, and nobody stopped it,” said Meera Rao.", false},
      {"“We are very sorry,” said Ada Quill.", "“We are very sorry,” said Meera Rao.", false},
      // A part of a sentence is nobody's own.
      {"Quill called it “a very costly bonfire” on the quay.",
       "“They lit a very costly bonfire,” said Meera Rao.", false},
      // In another year.
      {"“It was a very costly bonfire,” said Ada Quill.",
       "“It’s a very costly bonfire, but nobody stood beside it,” said Meera Rao.", false, 300},
      // Whoever is named beside the words may be the one who is quoted.
      {"“The gate was shut and the tide came in,” said Ada Quill.",
       "“The gate was shut and the tide came in,” said Rao, quoting Quill.", false},
      {"“The gate was shut when Rao came down to the quay,” said Ada Quill.",
       "“The gate was shut when Rao came down to the quay,” said Rao.", false},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.a + " | " + c.b);
    const auto matches = matches_of_days({{norwick + c.a, 0}, {norwick + c.b, c.day}});
    ASSERT_EQ(matches.size(), c.found ? 1u : 0u);
    if (c.found) {
      EXPECT_FALSE(matches[0].same_speaker);
    }
  }
}

TEST(MatchQuotes, TellsAnOfficeFromNobodyInParticular) {
  const auto speakers_of = [](const std::string& other, bool office) {
    std::vector<Document> documents;
    for (const std::string& text :
         {said_by("You are likelier to trip over the ferry", "Ada Quill"),
          "“You are likelier to trip over the ferry,” " + other + " said."}) {
      documents.push_back(test::QuoteCase(text, {"Ada Quill|Quill"}).document());
    }
    if (office) documents[0].entities[0].roles.push_back({{}, "harbour minister", {}});
    const auto links = links_by_name(documents);
    return match_quotes(documents, *read_scenes(documents, links), links);
  };
  struct Case {
    std::string other;
    bool office;
    bool same_speaker;
  };
  const Case cases[] = {
      {"one soaked passenger", true, false},
      {"a passenger", true, false},
      // A passenger may be anybody who holds no office, and an official may be the minister.
      {"one soaked passenger", false, true},
      {"an official", true, true},
      {"a source", true, true},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.other);
    const auto matches = speakers_of(c.other, c.office);
    ASSERT_EQ(matches.size(), 1u);
    EXPECT_EQ(matches[0].same_speaker, c.same_speaker);
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
