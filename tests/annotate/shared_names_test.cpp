// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "crosscheck/annotate/annotate.hpp"
#include "crosscheck/model/names.hpp"
#include "support/marked.hpp"

namespace crosscheck {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

/// A document of read_words() that has only the names given, as printed, wherever they stand.
Document document(const std::string& plain,
                  const std::vector<std::pair<std::string, EntityKind>>& names) {
  test::Analysed read = test::analysed(plain);
  Document result;
  for (const auto& [name, kind] : names) {
    for (std::size_t at = plain.find(name); at != std::string::npos;
         at = plain.find(name, at + 1)) {
      result.names.push_back(
          {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())}, kind});
    }
  }
  std::sort(result.names.begin(), result.names.end(),
            [](const Name& a, const Name& b) { return a.span < b.span; });
  result.article.body = std::move(read.text);
  result.article.segments = std::move(read.segments);
  result.tokens = std::move(read.analysis.tokens);
  result.sentences = std::move(read.analysis.sentences);
  return result;
}

/// Each name as "kind: words".
std::vector<std::string> names_of(const Document& document) {
  std::vector<std::string> result;
  for (const Name& name : document.names) {
    result.push_back(std::string(name_of(name.kind)) + ": " +
                     std::string(document.article.body[name.span]));
  }
  return result;
}

constexpr auto kOrganization = EntityKind::Organization;
constexpr auto kPerson = EntityKind::Person;
constexpr auto kPlace = EntityKind::Place;

TEST(ShareNames, FindsInOneArticleWhatAnotherShowsToBeAName) {
  std::vector<Document> documents;
  documents.push_back(document("Solvind paid. Shares in Solvind fell. Rosa Quill left.",
                               {{"Solvind", kOrganization}, {"Rosa Quill", kPerson}}));
  documents.push_back(document("At Solvind, that is 12 ships. They asked Rosa Quill.", {}));
  share_names(documents);
  EXPECT_THAT(names_of(documents[1]), ElementsAre("organization: Solvind", "person: Rosa Quill"));
}

TEST(ShareNames, LeavesWordsThatMayBeOthers) {
  std::vector<Document> documents;
  documents.push_back(
      document("They met Fall and Fall. He saw Orne once.", {{"Fall", kPerson}, {"Orne", kPlace}}));
  documents.push_back(
      document("Fall is a season. In the Fall River it rains; in the fall too. "
               "Orne slept.",
               {}));
  share_names(documents);
  // The first word of a sentence, a part of a longer name, small letters, and one place alone.
  EXPECT_TRUE(names_of(documents[1]).empty()) << testing::PrintToString(names_of(documents[1]));
}

TEST(ShareNames, SettlesTheKindOfASingleWord) {
  std::vector<Document> documents;
  documents.push_back(
      document("Norvik paid. Norvik left. Norvik won.", {{"Norvik", kOrganization}}));
  documents.push_back(document("They saw Norvik.", {{"Norvik", kPerson}}));
  documents.push_back(
      document("Ann Lee met Tom Lee.", {{"Ann Lee", kPerson}, {"Tom Lee", kPerson}}));
  documents.push_back(document("They knew Lee.", {{"Lee", kOrganization}}));
  share_names(documents);
  EXPECT_THAT(names_of(documents[1]), ElementsAre("organization: Norvik"));
  EXPECT_THAT(names_of(documents[3]), ElementsAre("person: Lee"));
}

TEST(ShareNames, FindsPlacesWithinTheNamesOfBodies) {
  struct Case {
    std::string text;
    std::string body;
    bool found;
  };
  const Case cases[] = {
      {"The University of Orne is old.", "University of Orne", true},
      {"The Orne City Council met.", "Orne City Council", true},
      {"The Orne Harbour Board met.", "Orne Harbour Board", true},
      // Other places, and a part of a longer word.
      {"The North Orne Hospital is old.", "North Orne Hospital", false},
      {"The Orne River Authority met.", "Orne River Authority", false},
      {"The Orne-Hale Company met.", "Orne-Hale Company", false},
      // A place that nobody speaks of.
      {"The Marsk Harbour Board met.", "Marsk Harbour Board", false},
      // Somebody's name.
      {"The Quill Institute met.", "Quill Institute", false},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    std::vector<Document> documents;
    documents.push_back(document(c.text, {{c.body, kOrganization}}));
    documents.push_back(document("It rained in Orne and in Quill. Rosa Quill left.",
                                 {{"Orne", kPlace}, {"Quill", kPlace}, {"Rosa Quill", kPerson}}));
    share_names(documents);
    EXPECT_EQ(documents[0].names.size(), c.found ? 2u : 1u);
    EXPECT_EQ(names_of(documents[0]).front(), "organization: " + c.body);
    if (c.found) {
      EXPECT_EQ(names_of(documents[0]).back(), "place: Orne");
    }
  }
}

TEST(ReadWords, KnowsThePublisherAndTheAuthorsOfTheArticle) {
  Article article;
  const test::Analysed read = test::analysed(
      "Marsh Courier\nBy Qorl Vesting, with ENB\nHe told the Courier that Marsh Courier was late. "
      "A courier came. Qorl Vesting saw him.");
  article.body = read.text;
  article.segments = read.segments;
  article.publisher = "The Marsh Courier";
  article.agency = "ENB";
  article.authors = {"Qorl Vesting"};
  const std::vector<std::string> names = names_of(read_words(std::move(article)));
  EXPECT_EQ(std::count(names.begin(), names.end(), "media: Marsh Courier"), 2)
      << testing::PrintToString(names);
  EXPECT_EQ(std::count(names.begin(), names.end(), "person: Qorl Vesting"), 2);
  EXPECT_THAT(names, Contains("media: Courier"));
  EXPECT_THAT(names, Not(Contains("media: courier")));
}

}  // namespace
}  // namespace crosscheck
