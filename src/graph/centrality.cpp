// SPDX-License-Identifier: Apache-2.0
//
// An entity ties two articles together if the shortest way between them leads through it.
// Ways are counted as by Brandes (2001), with articles alone as sources and targets
// (Brandes 2008, "On variants of shortest-path betweenness centrality"): what only one
// article names lies on no way and is left out beforehand.
//
//     A1 -- dam -- A2      the dam lies on one shortest way of three pairs, the mayor on
//     A2 -- mayor -- A3    one, and both on that from A1 to A3
//
// A breadth-first search from every article costs articles x edges. From kWork on only
// every n-th article is a source (pivots; Brandes and Pich 2007), so that the cost stays
// linear; the order of the leading entities is stable under that.
#include <algorithm>

#include "crosscheck/graph/evidence_graph.hpp"
#include "graph/boost_graph.hpp"

namespace crosscheck {
namespace {

/// Edges that all searches together may look at: some tenths of a second.
constexpr std::size_t kWork = 20'000'000;
/// Fewer sources than that would rank by luck.
constexpr std::size_t kFewestSources = 16;

/// Articles and the entities that two of them or more name, as neighbour lists.
struct Bipartite {
  std::size_t articles = 0;
  std::vector<std::size_t> begin;       ///< of vertex v's neighbours; one more than vertices
  std::vector<std::uint32_t> neighbour;
  std::vector<std::uint32_t> entity;    ///< of vertex articles + i
  std::size_t size() const { return begin.size() - 1; }
};

Bipartite shared_entities(const EvidenceGraph& graph, std::size_t entity_count) {
  Bipartite result;
  std::vector<std::vector<std::uint32_t>> namers(entity_count);
  for (std::size_t v = 0; v < graph.size() && graph[v].kind == VertexKind::Article; ++v) {
    ++result.articles;
    for (const auto& edge : boost::make_iterator_range(boost::out_edges(v, graph.graph()))) {
      if (graph.graph()[edge].kind != EdgeKind::Mentions) continue;
      const std::size_t to = boost::target(edge, graph.graph());
      namers[graph[to].ref.index].push_back(static_cast<std::uint32_t>(v));
    }
  }
  std::vector<std::vector<std::uint32_t>> lists(result.articles);
  for (std::uint32_t e = 0; e < entity_count; ++e) {
    if (namers[e].size() < 2) continue;
    const auto vertex = static_cast<std::uint32_t>(result.articles + result.entity.size());
    result.entity.push_back(e);
    for (const std::uint32_t article : namers[e]) lists[article].push_back(vertex);
    lists.push_back(std::move(namers[e]));
  }
  result.begin.push_back(0);
  for (const auto& list : lists) {
    result.neighbour.insert(result.neighbour.end(), list.begin(), list.end());
    result.begin.push_back(result.neighbour.size());
  }
  return result;
}

/// One search of Brandes' algorithm: adds to `score` how many ways from `source` to other
/// articles lead through each vertex.
void add_ways(const Bipartite& graph, std::uint32_t source, std::vector<double>& score) {
  std::vector<std::int32_t> distance(graph.size(), -1);
  std::vector<double> ways(graph.size(), 0.0);
  std::vector<double> depend(graph.size(), 0.0);
  std::vector<std::uint32_t> order{source};
  distance[source] = 0;
  ways[source] = 1;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::uint32_t v = order[i];
    for (std::size_t n = graph.begin[v]; n < graph.begin[v + 1]; ++n) {
      const std::uint32_t w = graph.neighbour[n];
      if (distance[w] < 0) {
        distance[w] = distance[v] + 1;
        order.push_back(w);
      }
      if (distance[w] == distance[v] + 1) ways[w] += ways[v];
    }
  }
  for (std::size_t i = order.size(); i-- > 1;) {
    const std::uint32_t w = order[i];
    const double through = (w < graph.articles ? 1.0 : 0.0) + depend[w];
    for (std::size_t n = graph.begin[w]; n < graph.begin[w + 1]; ++n) {
      const std::uint32_t v = graph.neighbour[n];
      if (distance[v] == distance[w] - 1) depend[v] += ways[v] / ways[w] * through;
    }
    score[w] += depend[w];
  }
}

}  // namespace

std::vector<double> entity_centrality(const EvidenceGraph& graph, const Matches& matches) {
  std::vector<double> result(matches.entities.size(), 0.0);
  const Bipartite shared = shared_entities(graph, matches.entities.size());
  if (shared.entity.empty()) return result;

  const std::size_t affordable =
      std::max(kFewestSources, kWork / (shared.neighbour.size() + shared.size()));
  const std::size_t step = (shared.articles + affordable - 1) / affordable;
  std::vector<double> score(shared.size(), 0.0);
  for (std::size_t a = 0; a < shared.articles; a += step) {
    add_ways(shared, static_cast<std::uint32_t>(a), score);
  }
  const auto first = score.begin() + static_cast<std::ptrdiff_t>(shared.articles);
  const double most = *std::max_element(first, score.end());
  for (std::size_t i = 0; i < shared.entity.size() && most > 0; ++i) {
    result[shared.entity[i]] = score[shared.articles + i] / most;
  }
  return result;
}

}  // namespace crosscheck
