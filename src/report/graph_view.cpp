// SPDX-License-Identifier: Apache-2.0
#include "report/graph_view.hpp"

#include "crosscheck/text/unicode.hpp"
#include "report/escape.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kLongestLabel = 120;

}  // namespace

std::string vertex_id(const View& view, const Vertex& vertex) {
  const auto [article, index] = vertex.ref;
  switch (vertex.kind) {
    case VertexKind::Article: return view.article(article).id;
    case VertexKind::Entity: return View::entity_id(index);
    case VertexKind::Figure: return view.item_id(kFigurePrefix, article, index);
    case VertexKind::Date: return view.item_id(kDatePrefix, article, index);
    case VertexKind::Quote: return view.item_id(kQuotePrefix, article, index);
    case VertexKind::Claim: return view.item_id(kClaimPrefix, article, index);
    case VertexKind::Origin: return View::origin_id(index);
  }
  return "";
}

std::optional<Citation> vertex_place(const View& view, const Vertex& vertex) {
  const auto [article, index] = vertex.ref;
  switch (vertex.kind) {
    case VertexKind::Figure: return Citation{article, view[article].figures[index].span};
    case VertexKind::Date: return Citation{article, view[article].dates[index].span};
    case VertexKind::Quote: return Citation{article, view[article].quotes[index].words};
    case VertexKind::Claim: return Citation{article, view[article].claims[index].span};
    case VertexKind::Article:
    case VertexKind::Entity:
    case VertexKind::Origin: return std::nullopt;
  }
  return std::nullopt;
}

std::string vertex_label(const View& view, const Vertex& vertex) {
  const auto [article, index] = vertex.ref;
  std::string label;
  if (const auto place = vertex_place(view, vertex)) {
    label = view.words(*place);
  } else if (vertex.kind == VertexKind::Article) {
    label = view.label(article);
  } else if (vertex.kind == VertexKind::Entity) {
    label = view.report.matches.entities[index].name;
  } else {
    label = view.report.matches.origins[index].name;
  }
  return shortened(one_line(label), kLongestLabel);
}

}  // namespace crosscheck
