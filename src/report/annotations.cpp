// SPDX-License-Identifier: Apache-2.0
// What the annotators found, article by article, before anything is compared: an object a
// line, its only key the kind. The objects are those of the JSON report, but for entities,
// which stand as the article has them.
//
//     {"article": {"id": "a3f29c01", …}}
//     {"figure": {"id": "f-a3f29c01-1", …}}
#include "report/json_parts.hpp"

namespace crosscheck {

void write_annotations(std::ostream& out, const Report& report) {
  JsonWriter json(out);
  const View view(report);
  Positions positions(report);
  JsonParts parts(json, view, positions);
  const auto line = [&](std::string_view kind, auto write) {
    json.begin_object();
    json.key(kind);
    write();
    json.end_object();
    json.newline();
  };
  const auto lines = [&](std::string_view kind, std::size_t count, auto write) {
    for (std::size_t i = 0; i < count; ++i) line(kind, [&] { write(i); });
  };
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    const auto id = static_cast<ArticleId>(i);
    const Document& document = report.documents[i];
    line("article", [&] { parts.article(id, JsonWriter::Layout::Inline); });
    lines("entity", document.entities.size(), [&](std::size_t at) { parts.entity(id, at); });
    lines("figure", document.figures.size(), [&](std::size_t at) { parts.figure(id, at); });
    lines("date", document.dates.size(), [&](std::size_t at) { parts.date(id, at); });
    lines("quote", document.quotes.size(), [&](std::size_t at) { parts.quote(id, at); });
    lines("claim", document.claims.size(), [&](std::size_t at) { parts.claim(id, at); });
  }
}

}  // namespace crosscheck
