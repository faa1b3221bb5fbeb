// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/graph/evidence_graph.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

ArticleId article(std::uint32_t n) { return static_cast<ArticleId>(n); }

/// Articles that each name some of the linked entities 0, 1, 2 …
struct Corpus {
  std::vector<Document> documents;
  Matches matches;
};

Corpus naming(const std::vector<std::vector<std::uint32_t>>& named, std::size_t entities) {
  Corpus corpus;
  corpus.documents.resize(named.size());
  corpus.matches.entities.resize(entities);
  for (std::uint32_t d = 0; d < named.size(); ++d) {
    corpus.matches.entity_links.push_back(named[d]);
    for (std::uint32_t e = 0; e < named[d].size(); ++e) {
      corpus.documents[d].entities.push_back({EntityKind::Place, "x", {}, {{0, 1}}, {}, {}});
      corpus.matches.entities[named[d][e]].members.push_back({article(d), e});
    }
  }
  return corpus;
}

TEST(EntityCentrality, OrdersByTheWaysThatLeadThrough) {
  // 0 joins three articles, 1 joins the third with a fourth, 2 stands in one alone, and
  // 3 and 4 share the ways between two articles that nothing else joins.
  const Corpus corpus = naming({{0}, {0}, {0, 1}, {1, 2}, {3, 4}, {3, 4}}, 5);
  const auto graph = build_graph(corpus.documents, corpus.matches);
  const auto centrality = entity_centrality(graph, corpus.matches);
  // Ways through 0: three pairs and two on to the fourth; through 1: three; 3 and 4: half.
  EXPECT_THAT(centrality, ElementsAre(1.0, 0.6, 0.0, 0.1, 0.1));
}

TEST(EntityCentrality, IsNoughtWhereNothingIsShared) {
  const Corpus corpus = naming({{0}, {1}}, 2);
  const auto graph = build_graph(corpus.documents, corpus.matches);
  EXPECT_THAT(entity_centrality(graph, corpus.matches), ElementsAre(0.0, 0.0));
  EXPECT_THAT(entity_centrality(build_graph({}, {}), {}), IsEmpty());
}

TEST(ComparisonGroups, AreWhatComparesDirectlyOrThroughOthers) {
  Corpus corpus = naming({{0}, {0}, {0}}, 1);
  for (Document& d : corpus.documents) d.figures.resize(2);
  // Figures 0-1 and 1-2 of the first kind compare, so all three do; the second ones do not.
  corpus.matches.figures = {{{article(0), 0}, {article(1), 0}, 0.9},
                            {{article(1), 0}, {article(2), 0}, 0.8}};
  const auto graph = build_graph(corpus.documents, corpus.matches);
  const auto groups = comparison_groups(graph);
  ASSERT_EQ(groups.size(), 1u);
  std::vector<Ref> refs;
  for (const std::size_t v : groups[0]) {
    EXPECT_EQ(graph[v].kind, VertexKind::Figure);
    refs.push_back(graph[v].ref);
  }
  EXPECT_THAT(refs, ElementsAre(Ref{article(0), 0}, Ref{article(1), 0}, Ref{article(2), 0}));
}

TEST(BuildGraph, LinksWhatIsSaidToWhomItIsAbout) {
  Corpus corpus = naming({{0, 1}}, 2);
  Document& document = corpus.documents[0];
  document.figures.resize(1);
  document.figures[0].frame.actor.entity = 1;
  document.figures[0].frame.place.entity = 1;  // one edge, though named twice
  document.quotes.resize(1);
  document.quotes[0].speaker.entity = 0;
  document.claims.resize(1);
  document.claims[0].subject.entity = 0;
  corpus.matches.origins = {{OriginKind::Own, "x", {{article(0), 0}}}};

  const auto graph = build_graph(corpus.documents, corpus.matches);
  std::vector<std::string> edges;
  for (const EvidenceGraph::Link& link : graph.links()) {
    edges.push_back(std::string(name_of(graph[link.from].kind)) + " " +
                    std::string(name_of(link.edge.kind)) + " " +
                    std::string(name_of(graph[link.to].kind)));
  }
  EXPECT_THAT(edges, ElementsAre("article mentions entity", "article mentions entity",
                                 "article says figure", "article says quote",
                                 "article says claim", "figure about entity",
                                 "quote spoken-by entity", "claim about entity",
                                 "claim comes-from origin"));
}

}  // namespace
}  // namespace crosscheck
