// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/report/versions.hpp"

#include <map>

#include "crosscheck/model/names.hpp"
#include "crosscheck/text/line_map.hpp"
#include "crosscheck/text/unicode.hpp"
#include "report/escape.hpp"
#include "report/json_writer.hpp"
#include "report/wording.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kLongestFact = 120;
constexpr std::size_t kLongestSentence = 400;

/// One side of the changes: a document and where its offsets lie.
struct Side {
  explicit Side(const Document& of) : document(of), lines(of.article.body.view()) {}
  std::string text(Span span) const { return std::string(document.article.body[span]); }
  const Document& document;
  LineMap lines;
};

std::string fact(const Side& side, const std::optional<Change::Place>& place) {
  return place ? "\"" + plain(shortened(one_line(side.text(place->span)), kLongestFact)) + "\""
               : "nothing";
}

void write_sentence(std::ostream& out, const Side& side,
                    const std::optional<Change::Place>& place) {
  if (!place) return;
  const LineColumn at = side.lines.line_column(place->span.begin);
  out << "  " << plain(side.document.article.path) << ':' << std::to_string(at.line) << ':'
      << std::to_string(at.column) << ": "
      << plain(shortened(one_line(side.text(place->sentence)), kLongestSentence)) << '\n';
}

void write_place(JsonWriter& json, std::string_view key, const Side& side,
                 const std::optional<Change::Place>& place) {
  json.key(key);
  if (!place) return json.null();
  json.begin_object();
  json.field("exact", side.text(place->span));
  json.field("start", side.lines.code_points(place->span.begin));
  json.field("end", side.lines.code_points(place->span.end));
  json.field("sentence", side.text(place->sentence));
  json.end_object();
}

void write_article(JsonWriter& json, std::string_view key, const Article& article) {
  json.key(key);
  json.begin_object();
  json.field("path", article.path);
  json.field_or_null("title", article.title);
  json.field_or_null("published", article.published ? iso_date(*article.published) : "");
  json.end_object();
}

}  // namespace

void write_versions(std::ostream& out, const Versions& versions) {
  const Side before(versions.before);
  const Side after(versions.after);
  std::map<ChangeKind, std::size_t> counts;
  for (const Change& change : versions.changes) {
    ++counts[change.kind];
    out << name_of(change.kind) << ": " << fact(before, change.before) << " -> "
        << fact(after, change.after) << '\n';
    write_sentence(out, before, change.before);
    write_sentence(out, after, change.after);
  }
  out << counted(versions.changes.size(), "change", "changes");
  std::string_view lead = ": ";
  for (const auto& [kind, count] : counts) {
    out << lead << std::to_string(count) << ' ' << name_of(kind);
    lead = ", ";
  }
  out << '\n';
}

void write_versions_json(std::ostream& out, const Versions& versions) {
  const Side before(versions.before);
  const Side after(versions.after);
  JsonWriter json(out);
  json.begin_object(JsonWriter::Layout::Lines);
  json.field("schema_version", 1u);
  write_article(json, "old", versions.before.article);
  write_article(json, "new", versions.after.article);
  json.key("changes");
  json.begin_array(JsonWriter::Layout::Lines);
  for (const Change& change : versions.changes) {
    json.begin_object();
    json.field("kind", name_of(change.kind));
    write_place(json, "before", before, change.before);
    write_place(json, "after", after, change.after);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  json.newline();
}

}  // namespace crosscheck
