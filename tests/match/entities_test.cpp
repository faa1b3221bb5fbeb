// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "crosscheck/annotate/entities.hpp"
#include "crosscheck/match/match.hpp"
#include "support/marked.hpp"

namespace crosscheck {
namespace {

using testing::IsEmpty;

EntityKind kind_of(char letter) {
  switch (letter) {
    case 'P': return EntityKind::Person;
    case 'O': return EntityKind::Organization;
    case 'L': return EntityKind::Place;
    case 'M': return EntityKind::Media;
    case 'A': return EntityKind::Law;
    case 'E': return EntityKind::Event;
    default: return EntityKind::Group;
  }
}

/// An article whose names are marked as [P:Ann Lee].
Document document(const std::string& marked) {
  std::string plain;
  Document result;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '[') {
      result.names.push_back({{static_cast<std::uint32_t>(plain.size()), 0}, kind_of(marked[i + 1])});
      i += 2;
    } else if (marked[i] == ']') {
      result.names.back().span.end = static_cast<std::uint32_t>(plain.size());
    } else {
      plain += marked[i];
    }
  }
  test::Analysed read = test::analysed(plain);
  result.article.body = std::move(read.text);
  result.article.segments = std::move(read.segments);
  result.tokens = std::move(read.analysis.tokens);
  result.sentences = std::move(read.analysis.sentences);
  const Words words{result.article.body, result.article.segments, result.tokens, result.sentences};
  result.entities = find_entities(words, result.names);
  return result;
}

/// The clusters of more than one article, each as its names joined by " = ", sorted.
std::vector<std::string> links(const std::vector<std::string>& articles,
                               const KnownEntities& known = {}) {
  std::vector<Document> documents;
  for (const std::string& article : articles) documents.push_back(document(article));
  std::vector<std::string> result;
  for (const LinkedEntity& entity : match_entities(documents, known)) {
    if (entity.members.size() < 2) continue;
    EXPECT_FALSE(entity.why.empty()) << entity.name;
    std::vector<std::string> names;
    for (const Ref member : entity.members) {
      names.push_back(documents[index_of(member.article)].entities[member.index].name);
    }
    std::sort(names.begin(), names.end());
    std::string joined;
    for (const std::string& name : names) joined += (joined.empty() ? "" : " = ") + name;
    result.push_back(joined);
  }
  std::sort(result.begin(), result.end());
  return result;
}

TEST(MatchEntities, LinksOneThingUnderItsNames) {
  struct Case {
    std::vector<std::string> articles;
    std::vector<std::string> links;
  };
  const Case cases[] = {
      {{"[P:Ann Lee] left.", "[P:Ann Lee] came."}, {"Ann Lee = Ann Lee"}},
      {{"[P:Ann M. Lee] left.", "[P:Ann Lee] came."}, {"Ann Lee = Ann M. Lee"}},
      {{"[P:Ondřej Dvořák] left.", "[P:Ondrej Dvorak] came."}, {"Ondrej Dvorak = Ondřej Dvořák"}},
      {{"[P:William Osei] left.", "[P:Bill Osei] came."}, {"Bill Osei = William Osei"}},
      {{"[P:Kim Soo-jin] left.", "[P:Kim Soo Jin] came."}, {"Kim Soo Jin = Kim Soo-jin"}},
      {{"[P:Ann Lee] left.", "[P:Tom Lee] came."}, {}},
      // What one article tells apart is two in all of them.
      {{"[P:Ann Lee] met [P:Ann Lee Jr.].", "[P:Ann Lee Jr.] came.", "[P:Ann Lee] left."},
       {"Ann Lee = Ann Lee", "Ann Lee Jr. = Ann Lee Jr."}},
      {{"[P:Ann Lee Jr.] left.", "[P:Ann Lee] came."}, {"Ann Lee = Ann Lee Jr."}},
      // The short form fits two.
      {{"[P:Ann Lee] left.", "[P:Amy Lee] came.", "[P:A. Lee] fell."}, {}},
      {{"The [O:Harbour Safety Board] met.", "The [O:HSB] met."}, {"HSB = Harbour Safety Board"}},
      {{"The [O:Harbour Safety Board] ([O:HSB]) met.", "The [O:HSB] met."},
       {"HSB = Harbour Safety Board"}},
      {{"The [O:Harbour Safety Board] ([O:HSB]) met.", "The [O:Hale School Board] ([O:HSB]) met."},
       {}},
      {{"The [O:U.S. Coast Watch] met.", "The [O:Coast Watch] met."},
       {"Coast Watch = U.S. Coast Watch"}},
      {{"[O:Solvind Ferries ASA] sank.", "[O:Solvind] rose."}, {"Solvind = Solvind Ferries ASA"}},
      {{"[O:Solvind Ferries] sank.", "[O:Solvind Rail] rose.", "[O:Solvind] paid."}, {}},
      {{"The [O:Border Watch] met.", "The [O:Border Office] met."}, {}},
      {{"The [L:U.S.] paid.", "The [L:United States] paid."}, {"U.S. = United States"}},
      {{"The [A:Berg Act] passed.", "He hates the “[A:Berg Act],” he said."},
       {"Berg Act = Berg Act"}},
      {{"The “[E:Day Without Trains]” began.", "The [E:Day Without a Train] ended."},
       {"Day Without Trains = Day Without a Train"}},
      {{"The [O:United Nations] met.", "The [O:UN] met."}, {"UN = United Nations"}},
      // One article says that they are one.
      {{"[P:Ann Lee], formerly [P:Ann Berg], left.", "[P:Ann Berg] came.", "[P:Ann Lee] fell."},
       {"Ann Berg = Ann Lee = Ann Lee"}},
      {{"[P:Ann Lee] met [P:Ann Berg].", "[P:Ann Berg] came."}, {"Ann Berg = Ann Berg"}},
      {{"[P:Ann Lee], formerly of [P:Ann Berg], left.", "[P:Ann Berg] came."},
       {"Ann Berg = Ann Berg"}},
      {{"[O:Norvik] (formerly [O:Solvind]) paid.", "[O:Solvind] paid."}, {"Norvik = Solvind"}},
      {{"[P:Jörg Grüner] left.", "[P:Joerg Gruener] came."}, {"Joerg Gruener = Jörg Grüner"}},
      // Rivers take "the", towns do not.
      {{"The town [L:Orne] lies on the [L:Orne River].", "Boats sank in the [L:Orne].",
        "They live in [L:Orne]."},
       {"Orne = Orne", "Orne River = the Orne"}},
      {{"The [O:Academy of Harbour Arts] met.", "The [O:Academy] met."},
       {"Academy = Academy of Harbour Arts"}},
      {{"The [O:Academy of Harbour Arts] met the [O:Academy of Music].", "The [O:Academy] met."},
       {}},
      // A person is no place.
      {{"[P:Virginia] left.", "[L:Virginia] is large."}, {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(testing::PrintToString(c.articles));
    EXPECT_EQ(links(c.articles), c.links);
  }
}

TEST(MatchEntities, KeepsTwoOfOneNameApartByTheirAges) {
  const auto linked = [](const std::string& first, const std::string& second) {
    std::vector<Document> documents;
    documents.push_back(document(first));
    documents.push_back(document(second));
    for (Document& d : documents) d.article.published = std::chrono::year{2025} / 3 / 11;
    return match_entities(documents).size() == 1;
  };
  EXPECT_FALSE(linked("[P:Ann Lee], 34, left.", "[P:Ann Lee], 61, came."));
  EXPECT_TRUE(linked("[P:Ann Lee], 34, left.", "[P:Ann Lee] came."));
  // One of them is wrong: that is a finding, not two people.
  EXPECT_TRUE(linked("[P:Ann Lee], 34, left.", "[P:Ann Lee] (43) came."));
  // Years are no ages.
  EXPECT_TRUE(linked("[P:Ann Lee], 34, left.", "[P:Ann Lee], 2010, came."));
}

TEST(MatchEntities, WithstandsNamesOfAnyLengthAndScript) {
  const std::string endless(10'000, 'o');
  EXPECT_EQ(links({"[P:Ann B" + endless + "] left.", "[P:Ann B" + endless + "] came."}).size(), 1U);
  std::string many = "[P:Ann";
  for (int i = 0; i < 2'000; ++i) many += " Bo";
  EXPECT_EQ(links({many + " Lee] left.", "[P:Ann Lee] came."}).size(), 1U);
  EXPECT_EQ(links({"[P:محمد علي] left.", "[P:محمد علي] came.", "[P:דוד כהן] fell."}),
            std::vector<std::string>{"محمد علي = محمد علي"});
  // Marks that turn the direction are no part of a name.
  EXPECT_EQ(links({"\u202e[P:Ann Lee]\u202c left.", "[P:Ann Lee] came."}).size(), 1U);
}

TEST(MatchEntities, LinksABareNameOnlyInCompany) {
  const std::string first = "[P:Ann Lee] of [L:Hale] flew to [L:Norburg].";
  const auto bearer = [&](const std::string& second) {
    for (const std::string& link : links({first, second})) {
      if (link.find("Lee") != std::string::npos) return link;
    }
    return std::string();
  };
  EXPECT_EQ(bearer("In [L:Hale] and [L:Norburg] they knew [P:Lee]."), "Ann Lee = Lee");
  EXPECT_EQ(bearer("In [L:Hale] and [L:Norburg] they knew Ms [P:Lee]."), "Ann Lee = Lee");
  EXPECT_EQ(bearer("In [L:Hale] and [L:Norburg] they knew Mr [P:Lee]."), "");
  EXPECT_EQ(bearer("Nobody knew [P:Lee]."), "");
}

TEST(MatchEntities, KeepsTwoBearersOfASurnameApart) {
  const std::string both = "Mayor [P:Ann Lee] of [L:Hale] met [P:Tom Lee] of [L:Norburg].";
  for (const std::string& link :
       links({both, "[P:Lee] of [L:Hale] and [L:Norburg] laughed."})) {
    EXPECT_EQ(link.find("Lee"), std::string::npos) << link;
  }
  const auto by_office = links({both, "Mayor [P:Lee] laughed."});
  EXPECT_EQ(by_office, std::vector<std::string>{"Ann Lee = Lee"});
}

TEST(MatchEntities, JoinsWhatTheAliasFileNames) {
  const KnownEntities known{{{"Rosa Quill", {"Rosa Lindqvist", "the Owl"}}}, {}};
  EXPECT_EQ(
      links({"[P:Rosa Quill] left.", "[P:Rosa Lindqvist] came.", "[P:Tom Lindqvist] fell."}, known),
      std::vector<std::string>{"Rosa Lindqvist = Rosa Quill"});
  EXPECT_EQ(links({"[P:Rosa Quill] left.", "[P:Rosa Lindqvist] came."}),
            std::vector<std::string>{});

  std::vector<Document> documents;
  documents.push_back(document("[P:Rosa Lindqvist] left."));
  const auto entities = match_entities(documents, known);
  ASSERT_EQ(entities.size(), 1U);
  EXPECT_EQ(entities[0].name, "Rosa Quill");
  EXPECT_EQ(entities[0].aliases, std::vector<std::string>{"Rosa Lindqvist"});
}

TEST(MatchEntities, KeepsJudgementsAsEdgesAndNeverMerges) {
  const std::vector<std::string> articles = {"[P:Ann M. Lee] left.", "[P:Ann Lee] came."};
  const auto judged = [](Sameness answer) {
    return KnownEntities{{}, {{"Ann Lee", "Ann M. Lee", answer, "a note"}}};
  };
  // What is one anyway stays one; "the same" makes nothing one that the texts do not.
  EXPECT_EQ(links(articles, judged(Sameness::Same)).size(), 1U);
  EXPECT_EQ(links(articles, judged(Sameness::NotTheSame)), std::vector<std::string>{});
  const KnownEntities same{{}, {{"Tom Berg", "Tam Berg", Sameness::Same, ""}}};
  EXPECT_EQ(links({"[P:Tom Berg] left.", "[P:Tam Berg] came."}, same), std::vector<std::string>{});

  std::vector<Document> documents;
  for (const std::string& article : articles) documents.push_back(document(article));
  const KnownEntities known = judged(Sameness::NotTheSame);
  const auto entities = match_entities(documents, known);
  const auto pairs = judged_pairs(entities, known.judgements);
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_LT(pairs[0].a, pairs[0].b);
  EXPECT_EQ(pairs[0].answer, Sameness::NotTheSame);
  EXPECT_EQ(pairs[0].note, "a note");
  EXPECT_THAT(judged_pairs(entities, same.judgements), IsEmpty());
}

TEST(MatchEntities, KeepsThePlaceOfAClusterWhenAnEarlierArticleHasTheSurnameAlone) {
  EXPECT_EQ(links({"[P:Lee] of [L:Hale] and [L:Norburg] spoke.",
                   "[P:Ann Lee] of [L:Hale] and [L:Norburg] spoke.",
                   "In [L:Hale] and [L:Norburg] they knew [P:Lee]."})[0],
            "Ann Lee = Lee = Lee");
}

TEST(MatchEntities, PutsEveryEntityInOneCluster) {
  std::vector<Document> documents;
  documents.push_back(document("[P:Ann Lee] met [P:Tom Lee] in [L:Hale]. [P:Lee] laughed."));
  documents.push_back(document("[P:Ann Lee] of [O:HSB] came to [L:Hale]."));
  std::vector<std::size_t> seen(documents.size(), 0);
  for (const LinkedEntity& entity : match_entities(documents)) {
    EXPECT_TRUE(std::is_sorted(entity.members.begin(), entity.members.end()));
    for (const Ref member : entity.members) ++seen[index_of(member.article)];
  }
  EXPECT_EQ(seen[0], documents[0].entities.size());
  EXPECT_EQ(seen[1], documents[1].entities.size());
  EXPECT_THAT(match_entities({}), IsEmpty());
}

TEST(MatchEntities, NeedsNoComparingOfAllWithAll) {
  // 5,000 people of one surname in 50 articles, each named in full and by surname.
  std::vector<Document> documents;
  for (int d = 0; d < 50; ++d) {
    std::string text;
    for (int i = 0; i < 100; ++i) {
      std::string given = "Q";
      for (int n = d * 100 + i; n > 0; n /= 26) given += static_cast<char>('a' + n % 26);
      text += "[P:" + given + " Lee] spoke. [P:Lee] left.\n";
    }
    documents.push_back(document(text));
  }
  std::size_t people = 0;
  for (const LinkedEntity& entity : match_entities(documents)) people += entity.members.empty() ? 0 : 1;
  EXPECT_GE(people, 5'000U);
}

}  // namespace
}  // namespace crosscheck
