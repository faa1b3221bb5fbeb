// SPDX-License-Identifier: Apache-2.0
// Nodes and links as d3 and networkx read them, and the groups of vertices that compare
// with each other.
#include "crosscheck/report/report.hpp"
#include "report/graph_view.hpp"
#include "report/json_writer.hpp"

namespace crosscheck {
namespace {

using Layout = JsonWriter::Layout;

void write_node(JsonWriter& json, const View& view, const Vertex& vertex) {
  json.begin_object();
  json.field("id", vertex_id(view, vertex));
  json.field("kind", name_of(vertex.kind));
  json.field("label", vertex_label(view, vertex));
  if (vertex.kind == VertexKind::Entity) {
    const std::vector<double>& centrality = view.report.centrality;
    json.field("centrality",
               vertex.ref.index < centrality.size() ? centrality[vertex.ref.index] : 0.0);
  }
  if (vertex_place(view, vertex)) json.field("article", view.article(vertex.ref.article).id);
  json.end_object();
}

}  // namespace

void write_graph_json(std::ostream& out, const Report& report) {
  const View view(report);
  const EvidenceGraph& graph = report.graph;
  JsonWriter json(out);
  json.begin_object(Layout::Lines);
  json.field("schema_version", 1u);
  json.field("directed", false);
  json.key("nodes");
  json.begin_array(Layout::Lines);
  for (std::size_t i = 0; i < graph.size(); ++i) write_node(json, view, graph[i]);
  json.end_array();
  json.key("links");
  json.begin_array(Layout::Lines);
  for (const EvidenceGraph::Link& link : graph.links()) {
    json.begin_object();
    json.field("source", vertex_id(view, graph[link.from]));
    json.field("target", vertex_id(view, graph[link.to]));
    json.field("kind", name_of(link.edge.kind));
    json.field("weight", link.edge.weight);
    json.end_object();
  }
  json.end_array();
  json.key("groups");
  json.begin_array(Layout::Lines);
  for (const std::vector<std::size_t>& group : comparison_groups(graph)) {
    json.begin_array();
    for (const std::size_t vertex : group) json.string(vertex_id(view, graph[vertex]));
    json.end_array();
  }
  json.end_array();
  json.end_object();
  json.newline();
}

}  // namespace crosscheck
