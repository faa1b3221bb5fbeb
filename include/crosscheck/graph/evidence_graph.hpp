// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "crosscheck/model/match.hpp"

namespace crosscheck {

enum class VertexKind : std::uint8_t { Article, Entity, Figure, Date, Quote, Claim, Origin };

/// What a vertex stands for: an article (`ref.article`), a linked entity or an origin
/// (`ref.index` in Matches), or the `ref.index`-th figure, date, quote or claim of an article.
struct Vertex {
  VertexKind kind = VertexKind::Article;
  Ref ref;
  friend auto operator<=>(const Vertex&, const Vertex&) = default;
};

enum class EdgeKind : std::uint8_t {
  Mentions,      ///< article -> entity; weight: how many mentions
  Says,          ///< article -> figure, date, quote, claim
  SpokenBy,      ///< quote -> entity
  About,         ///< figure, date, claim -> entity
  ComparesWith,  ///< figure - figure, claim - claim, quote - quote; weight: how alike
  ComesFrom,     ///< claim -> origin
  Judged,        ///< entity - entity; weight: 1 same, 0.5 unsure, 0 not the same
};

struct Edge {
  EdgeKind kind = EdgeKind::Mentions;
  double weight = 1.0;
};

struct BoostGraph;

/// Articles, entities, figures, dates, quotes, claims and origins, linked by what mentions,
/// says, is about and compares with what. Values stay in the documents and matches; the
/// graph holds indices.
class EvidenceGraph {
 public:
  EvidenceGraph();
  ~EvidenceGraph();
  EvidenceGraph(EvidenceGraph&&) noexcept;
  EvidenceGraph& operator=(EvidenceGraph&&) noexcept;

  /// For algorithms of Boost.Graph, which this floor alone knows.
  const BoostGraph& graph() const noexcept { return *graph_; }
  const Vertex& operator[](std::size_t vertex) const noexcept { return vertices_[vertex]; }
  std::size_t size() const noexcept { return vertices_.size(); }

  /// An edge with its ends, for those who do not know Boost.Graph.
  struct Link {
    std::size_t from = 0;
    std::size_t to = 0;
    Edge edge;
  };
  /// Every edge, in the order in which they were added.
  std::vector<Link> links() const;

  std::size_t add(Vertex vertex);
  void link(std::size_t from, std::size_t to, Edge edge);

 private:
  std::unique_ptr<BoostGraph> graph_;
  std::vector<Vertex> vertices_;  ///< vertex i of graph_
};

EvidenceGraph build_graph(std::span<const Document> documents, const Matches& matches);

std::string_view name_of(VertexKind kind) noexcept;
std::string_view name_of(EdgeKind kind) noexcept;

/// The figures, dates, claims and quotes that compare with each other, directly or through
/// others: connected components over ComparesWith edges, of two vertices or more, each
/// sorted, the list sorted.
std::vector<std::vector<std::size_t>> comparison_groups(const EvidenceGraph& graph);

/// How much each linked entity ties the articles together, by index into Matches::entities:
/// betweenness (Brandes 2001) between articles in the bipartite graph of articles and
/// entities, divided by that of the first, so in [0, 1]. Exact for small corpora; from about
/// 20 million edge visits on it is estimated from evenly spread source articles (Brandes and
/// Pich 2007), so that the cost stays linear in the size of the graph.
std::vector<double> entity_centrality(const EvidenceGraph& graph, const Matches& matches);

}  // namespace crosscheck
