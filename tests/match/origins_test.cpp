// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "crosscheck/match/match.hpp"

namespace crosscheck {
namespace {

SourceText text_of(std::string text) {
  Result<SourceText> result = SourceText::from_utf8(std::move(text));
  return *std::move(result);
}

/// An article of which each character of `body` may be a claim.
Document article(std::string publisher, std::string agency = {}) {
  Document document;
  document.article.publisher = std::move(publisher);
  document.article.agency = std::move(agency);
  document.article.body = text_of("abcdefghij");
  return document;
}

void add_figure(Document& document, std::uint32_t at, double value,
                std::optional<std::uint32_t> source = {}) {
  Figure figure;
  figure.span = {at, at + 1};
  figure.value = value;
  figure.dimension = "count";
  figure.frame.counted_head = "boat";
  figure.frame.predicate = "sink";
  Claim claim;
  claim.kind = ClaimKind::Figure;
  claim.span = figure.span;
  claim.index = static_cast<std::uint32_t>(document.figures.size());
  claim.attributed_to.entity = source;
  document.figures.push_back(figure);
  document.claims.push_back(claim);
}

Matches linked(const std::vector<Document>& documents) {
  Matches matches;
  matches.entities.push_back({EntityKind::Organization, "Harbour Board", {}, {}, {}});
  for (const Document& document : documents) {
    matches.entity_links.emplace_back(document.entities.size(), 0u);
  }
  return matches;
}

TEST(FindOrigins, JoinsOneValueOfABodyThatNoNameTells) {
  struct Case {
    std::string source;
    double other;
    std::size_t origins;
  };
  const Case cases[] = {{"the fire service", 3, 1},
                        {"the fire service", 4, 2},
                        {"the officials", 3, 2},
                        {"a spokesman", 3, 2}};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.source);
    std::vector<Document> documents = {article("Mail"), article("Post")};
    for (std::size_t d = 0; d < 2; ++d) {
      documents[d].article.body = text_of(c.source + " said so");
      add_figure(documents[d], 0, d == 0 ? 3 : c.other);
      documents[d].claims[0].attributed_to.span = {0, static_cast<std::uint32_t>(c.source.size())};
    }
    EXPECT_EQ(find_origins(documents, linked(documents)).size(), c.origins);
  }
}

TEST(FindOrigins, LetsEachArticleSpeakForItself) {
  std::vector<Document> documents = {article("Mail"), article("Post")};
  add_figure(documents[0], 0, 3);
  add_figure(documents[0], 1, 4);
  add_figure(documents[1], 0, 3);
  const auto origins = find_origins(documents, linked(documents));
  ASSERT_EQ(origins.size(), 2u);
  EXPECT_EQ(origins[0].kind, OriginKind::Own);
  EXPECT_EQ(origins[0].name, "Mail");
  EXPECT_EQ(origins[0].members.size(), 2u);
  EXPECT_EQ(origins[1].name, "Post");
}

TEST(FindOrigins, TakesOneAgencyForOneSource) {
  std::vector<Document> documents = {article("Mail", "XNA"), article("Post", "XNA"),
                                     article("Star")};
  for (Document& document : documents) add_figure(document, 0, 3);
  const auto origins = find_origins(documents, linked(documents));
  ASSERT_EQ(origins.size(), 2u);
  EXPECT_EQ(origins[0].kind, OriginKind::Agency);
  EXPECT_EQ(origins[0].name, "XNA");
  EXPECT_EQ(origins[0].members.size(), 2u);
}

TEST(FindOrigins, JoinsWhatOneNamedSourceSaysOfOneThing) {
  std::vector<Document> documents = {article("Mail"), article("Post"), article("Star")};
  for (Document& document : documents) {
    document.entities.push_back({EntityKind::Organization, "Harbour Board", {}, {{0, 1}}, {}, {}});
  }
  add_figure(documents[0], 0, 3, 0);
  add_figure(documents[1], 0, 5, 0);  // the Board's count has grown
  add_figure(documents[2], 0, 3);     // the paper's own count
  const auto origins = find_origins(documents, linked(documents));
  ASSERT_EQ(origins.size(), 2u);
  EXPECT_EQ(origins[0].kind, OriginKind::Source);
  EXPECT_EQ(origins[0].name, "Harbour Board");
  EXPECT_EQ(origins[0].members.size(), 2u);
  EXPECT_EQ(origins[1].kind, OriginKind::Own);
}

/// An article in which the Board's "report" has 3 boats, or another number, or another noun has.
Document citing(std::string publisher, const std::string& noun, double value) {
  Document document = article(std::move(publisher));
  document.article.body = text_of(noun + " has it");
  Token token;
  token.span = {0, static_cast<std::uint32_t>(noun.size())};
  token.lemma = noun;
  document.tokens.push_back(token);
  document.entities.push_back({EntityKind::Organization, "Harbour Board", {}, {{0, 1}}, {}, {}});
  add_figure(document, static_cast<std::uint32_t>(noun.size()) + 1, value, 0);
  document.claims[0].document = token.span;
  return document;
}

TEST(FindOrigins, JoinsOneValueReadInOneDocument) {
  struct Case {
    std::string noun;
    double value;
    OriginKind kind;
  };
  const Case cases[] = {{"report", 3, OriginKind::Document},
                        // Another document or value of one maker: the maker is the source.
                        {"letter", 3, OriginKind::Source},
                        {"report", 4, OriginKind::Source}};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.noun + " " + std::to_string(c.value));
    const std::vector<Document> documents = {citing("Mail", "report", 3),
                                             citing("Post", c.noun, c.value)};
    const auto origins = find_origins(documents, linked(documents));
    ASSERT_EQ(origins.size(), 1u);
    EXPECT_EQ(origins[0].kind, c.kind);
    EXPECT_EQ(origins[0].name,
              c.kind == OriginKind::Document ? "report of Harbour Board" : "Harbour Board");
  }
}

TEST(FindOrigins, KnowsADocumentByItsWords) {
  struct Case {
    std::string source;
    OriginKind kind;
  };
  const Case cases[] = {{"the ministry's report", OriginKind::Document},
                        // Any report may be called so.
                        {"the report", OriginKind::Source}};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.source);
    std::vector<Document> documents = {article("Mail"), article("Post")};
    for (Document& document : documents) {
      document.article.body = text_of(c.source + " has it");
      const auto end = static_cast<std::uint32_t>(c.source.size());
      Token token;
      token.span = {end - 6, end};
      token.lemma = "report";
      document.tokens.push_back(token);
      add_figure(document, end + 1, 3);
      document.claims[0].attributed_to.span = {0, end};
      document.claims[0].document = token.span;
    }
    const auto origins = find_origins(documents, linked(documents));
    ASSERT_EQ(origins.size(), 1u);
    EXPECT_EQ(origins[0].kind, c.kind);
    EXPECT_EQ(origins[0].name, c.source);
  }
}

TEST(FindOrigins, JoinsWhatASharedPassageClaims) {
  std::vector<Document> documents = {article("Mail"), article("Post")};
  for (Document& document : documents) {
    add_figure(document, 2, 3);
    add_figure(document, 8, 7);
  }
  Matches matches = linked(documents);
  ReusedPassage passage;
  passage.a = {ArticleId{0}, {1, 5}};
  passage.b = {ArticleId{1}, {1, 5}};
  passage.original = ArticleId{1};
  matches.reused.push_back(passage);
  const auto origins = find_origins(documents, matches);
  ASSERT_EQ(origins.size(), 3u);
  EXPECT_EQ(origins[0].kind, OriginKind::Reuse);
  EXPECT_EQ(origins[0].name, "Post");
  EXPECT_EQ(origins[0].members.size(), 2u);
}

TEST(FindOrigins, GivesEachClaimOneOrigin) {
  std::vector<Document> documents = {article("Mail", "XNA"), article("Post", "XNA")};
  for (Document& document : documents) {
    document.entities.push_back({EntityKind::Organization, "Harbour Board", {}, {{0, 1}}, {}, {}});
    add_figure(document, 0, 3, 0);
    add_figure(document, 1, 3);
    add_figure(document, 2, 9);
  }
  Matches matches = linked(documents);
  matches.reused.push_back({{ArticleId{0}, {0, 10}}, {ArticleId{1}, {0, 2}}, 9, 0.9, {}});
  std::vector<std::vector<int>> seen(2, std::vector<int>(3));
  for (const Origin& origin : find_origins(documents, matches)) {
    for (const Ref member : origin.members) ++seen[index_of(member.article)][member.index];
  }
  EXPECT_EQ(seen, (std::vector<std::vector<int>>{{1, 1, 1}, {1, 1, 1}}));
}

}  // namespace
}  // namespace crosscheck
