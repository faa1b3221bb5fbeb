// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/graph/evidence_graph.hpp"
#include "crosscheck/model/finding.hpp"
#include "crosscheck/model/match.hpp"

namespace crosscheck {

enum class InputStatus : std::uint8_t { Read, Skipped, Failed };

/// A file that the run met, and what became of it.
struct Input {
  std::string path;
  InputStatus status = InputStatus::Read;
  std::string reason;  ///< empty if it was read and there is nothing to say
};

/// All that a writer may see.
struct Report {
  std::vector<Input> inputs;        ///< sorted by path
  std::vector<Document> documents;  ///< sorted by date and id; ArticleId is the index
  Matches matches;
  EvidenceGraph graph;
  std::vector<double> centrality;   ///< of each of Matches::entities
  std::vector<Finding> findings;    ///< the weightiest first
};

enum class Format : std::uint8_t { Html, Markdown, Json, GraphMl, Dot, Csv };

std::optional<Format> format_from_name(std::string_view name) noexcept;
/// By the ending of a file name: "report.html" is Html.
std::optional<Format> format_from_path(std::string_view path) noexcept;

/// The writers stream and give the same bytes for the same report, in any locale. Whatever
/// the texts hold, nothing in them is code in the format: markup, formulas, mentions and
/// control characters are escaped or shown as pictures. Cost: linear in what is written.

/// One self-contained page with a strict Content-Security-Policy; above 50 articles or 4 MiB
/// of text the articles themselves are left out, and each section has its limit.
void write_html(std::ostream& out, const Report& report);
/// Fit for a comment on a pull request: less than 60,000 characters.
void write_markdown(std::ostream& out, const Report& report);
/// The contract; its schema is reports/rules/report.schema.json.
void write_json(std::ostream& out, const Report& report);
/// The whole evidence graph, GraphML 1.0.
void write_graphml(std::ostream& out, const Report& report);
/// The part of the graph that ties articles together, for Graphviz.
void write_dot(std::ostream& out, const Report& report);
/// A row for each member of a finding, RFC 4180.
void write_csv(std::ostream& out, const Report& report);
void write_report(std::ostream& out, const Report& report, Format format);

/// One JSON object a line: every annotation of every article.
void write_annotations(std::ostream& out, const Report& report);
/// The graph alone, as JSON.
void write_graph_json(std::ostream& out, const Report& report);
/// One finding as plain text, step by step. Precondition: `finding` is of `report`.
void write_explanation(std::ostream& out, const Report& report, const Finding& finding);

}  // namespace crosscheck
