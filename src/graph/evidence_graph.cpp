// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/graph/evidence_graph.hpp"

#include <boost/graph/connected_components.hpp>
#include <boost/graph/filtered_graph.hpp>

#include "graph/boost_graph.hpp"

namespace crosscheck {
namespace {

/// Lets only the edges of one kind be seen. A filter of Boost.Graph must be default
/// constructible, hence the pointer.
struct OnlyComparing {
  const BoostGraph* graph = nullptr;
  template <typename EdgeDescriptor>
  bool operator()(const EdgeDescriptor& edge) const {
    return (*graph)[edge].kind == EdgeKind::ComparesWith;
  }
};

}  // namespace

EvidenceGraph::EvidenceGraph() : graph_(std::make_unique<BoostGraph>()) {}
EvidenceGraph::~EvidenceGraph() = default;
EvidenceGraph::EvidenceGraph(EvidenceGraph&&) noexcept = default;
EvidenceGraph& EvidenceGraph::operator=(EvidenceGraph&&) noexcept = default;

std::vector<EvidenceGraph::Link> EvidenceGraph::links() const {
  std::vector<Link> links;
  links.reserve(boost::num_edges(*graph_));
  const auto [begin, end] = boost::edges(*graph_);
  for (auto edge = begin; edge != end; ++edge) {
    links.push_back({boost::source(*edge, *graph_), boost::target(*edge, *graph_), (*graph_)[*edge]});
  }
  return links;
}

std::size_t EvidenceGraph::add(Vertex vertex) {
  vertices_.push_back(vertex);
  return boost::add_vertex(*graph_);
}

void EvidenceGraph::link(std::size_t from, std::size_t to, Edge edge) {
  boost::add_edge(from, to, edge, *graph_);
}

std::string_view name_of(VertexKind kind) noexcept {
  switch (kind) {
    case VertexKind::Article: return "article";
    case VertexKind::Entity: return "entity";
    case VertexKind::Figure: return "figure";
    case VertexKind::Date: return "date";
    case VertexKind::Quote: return "quote";
    case VertexKind::Claim: return "claim";
    case VertexKind::Origin: return "origin";
  }
  return "";
}

std::string_view name_of(EdgeKind kind) noexcept {
  switch (kind) {
    case EdgeKind::Mentions: return "mentions";
    case EdgeKind::Says: return "says";
    case EdgeKind::SpokenBy: return "spoken-by";
    case EdgeKind::About: return "about";
    case EdgeKind::ComparesWith: return "compares-with";
    case EdgeKind::ComesFrom: return "comes-from";
    case EdgeKind::Judged:
      return "judged";
  }
  return "";
}

std::vector<std::vector<std::size_t>> comparison_groups(const EvidenceGraph& graph) {
  const boost::filtered_graph<BoostGraph, OnlyComparing> comparing(
      graph.graph(), OnlyComparing{&graph.graph()});
  std::vector<std::size_t> component(graph.size());
  const std::size_t count = boost::connected_components(comparing, component.data());

  // Vertices are visited in rising order: each list is sorted, and so are the lists.
  std::vector<std::size_t> members(count, 0);
  for (const std::size_t c : component) ++members[c];
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> place(count, kNone);
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t v = 0; v < graph.size(); ++v) {
    const std::size_t c = component[v];
    if (members[c] < 2) continue;
    if (place[c] == kNone) {
      place[c] = groups.size();
      groups.emplace_back().reserve(members[c]);
    }
    groups[place[c]].push_back(v);
  }
  return groups;
}

}  // namespace crosscheck
