// SPDX-License-Identifier: Apache-2.0
// GraphML 1.0 for Gephi, yEd, networkx and igraph. Written by hand and not by Boost's
// write_graphml, which lets through control characters that no XML parser takes.
#include "crosscheck/report/report.hpp"
#include "report/escape.hpp"
#include "report/graph_view.hpp"
#include "report/numbers.hpp"

namespace crosscheck {
namespace {

constexpr std::string_view kHead = R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="kind" for="node" attr.name="kind" attr.type="string"/>
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="article" for="node" attr.name="article" attr.type="string"/>
  <key id="value" for="node" attr.name="value" attr.type="double"/>
  <key id="unit" for="node" attr.name="unit" attr.type="string"/>
  <key id="centrality" for="node" attr.name="centrality" attr.type="double"/>
  <key id="link" for="edge" attr.name="kind" attr.type="string"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
  <graph id="evidence" edgedefault="undirected">
)";

void write_data(std::ostream& out, std::string_view key, std::string_view value) {
  if (!value.empty()) out << "<data key=\"" << key << "\">" << xml(value) << "</data>";
}

void write_node(std::ostream& out, const View& view, const Vertex& vertex) {
  out << "    <node id=\"" << xml(vertex_id(view, vertex)) << "\">";
  write_data(out, "kind", name_of(vertex.kind));
  write_data(out, "label", vertex_label(view, vertex));
  if (vertex.kind == VertexKind::Entity) {
    const std::vector<double>& centrality = view.report.centrality;
    const double value = vertex.ref.index < centrality.size() ? centrality[vertex.ref.index] : 0.0;
    write_data(out, "centrality", shortest(value));
  } else if (vertex.kind == VertexKind::Figure) {
    const Figure& figure = view[vertex.ref.article].figures[vertex.ref.index];
    write_data(out, "value", shortest(figure.value));
    write_data(out, "unit", figure.unit);
  }
  if (vertex_place(view, vertex)) {
    write_data(out, "article", view.article(vertex.ref.article).id);
  }
  out << "</node>\n";
}

}  // namespace

void write_graphml(std::ostream& out, const Report& report) {
  const View view(report);
  const EvidenceGraph& graph = report.graph;
  out << kHead;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    write_node(out, view, graph[i]);
    ids.push_back(xml(vertex_id(view, graph[i])));
  }
  for (const EvidenceGraph::Link& link : graph.links()) {
    out << "    <edge source=\"" << ids[link.from] << "\" target=\"" << ids[link.to] << "\">";
    write_data(out, "link", name_of(link.edge.kind));
    write_data(out, "weight", shortest(link.edge.weight));
    out << "</edge>\n";
  }
  out << "  </graph>\n</graphml>\n";
}

}  // namespace crosscheck
