// SPDX-License-Identifier: Apache-2.0
// A picture for Graphviz: the articles, the entities that two of them name, and whatever
// compares with something. The rest hangs on one article alone and would only hide these;
// GraphML and JSON have all of it.
#include "crosscheck/report/report.hpp"
#include "report/escape.hpp"
#include "report/graph_view.hpp"
#include "report/numbers.hpp"

namespace crosscheck {
namespace {

std::string_view style_of(VertexKind kind) noexcept {
  switch (kind) {
    case VertexKind::Article: return "shape=box style=filled fillcolor=\"#dde7f3\"";
    case VertexKind::Entity: return "shape=ellipse";
    case VertexKind::Figure: return "shape=box style=rounded";
    case VertexKind::Date: return "shape=box style=\"rounded,dotted\"";
    case VertexKind::Quote: return "shape=note";
    case VertexKind::Claim: return "shape=plaintext";
    case VertexKind::Origin: return "shape=diamond";
  }
  return "";
}

/// Which vertices are drawn.
std::vector<bool> drawn(const EvidenceGraph& graph, const std::vector<EvidenceGraph::Link>& links) {
  std::vector<bool> result(graph.size());
  std::vector<int> named_by(graph.size());
  for (std::size_t i = 0; i < graph.size(); ++i) {
    result[i] = graph[i].kind == VertexKind::Article;
  }
  for (const EvidenceGraph::Link& link : links) {
    if (link.edge.kind == EdgeKind::ComparesWith) result[link.from] = result[link.to] = true;
    if (link.edge.kind != EdgeKind::Mentions) continue;
    for (const std::size_t end : {link.from, link.to}) {
      if (graph[end].kind == VertexKind::Entity && ++named_by[end] > 1) result[end] = true;
    }
  }
  return result;
}

}  // namespace

void write_dot(std::ostream& out, const Report& report) {
  const View view(report);
  const EvidenceGraph& graph = report.graph;
  const std::vector<EvidenceGraph::Link> links = graph.links();
  const std::vector<bool> shown = drawn(graph, links);
  out << "graph crosscheck {\n  graph [overlap=false outputorder=edgesfirst];\n"
         "  node [fontname=\"sans-serif\" fontsize=10];\n  edge [color=\"#888888\"];\n";
  std::vector<std::string> ids(graph.size());
  for (std::size_t i = 0; i < graph.size(); ++i) {
    if (!shown[i]) continue;
    ids[i] = dot_string(vertex_id(view, graph[i]));
    out << "  " << ids[i] << " [label=" << dot_string(vertex_label(view, graph[i])) << ' '
        << style_of(graph[i].kind) << "];\n";
  }
  for (const EvidenceGraph::Link& link : links) {
    if (!shown[link.from] || !shown[link.to]) continue;
    out << "  " << ids[link.from] << " -- " << ids[link.to];
    if (link.edge.kind == EdgeKind::ComparesWith) {
      out << " [color=\"#b03030\" penwidth=2 label=\"" << shortest(link.edge.weight) << "\"]";
    } else if (link.edge.kind == EdgeKind::Mentions) {
      out << " [weight=" << shortest(link.edge.weight) << ']';
    }
    out << ";\n";
  }
  out << "}\n";
}

}  // namespace crosscheck
