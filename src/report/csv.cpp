// SPDX-License-Identifier: Apache-2.0
// One row a member of a finding (RFC 4180, UTF-8, lines end in CR LF); what belongs to the
// finding is repeated, so that a spreadsheet can sort and filter.
#include "crosscheck/model/names.hpp"
#include "crosscheck/report/report.hpp"
#include "report/escape.hpp"
#include "report/numbers.hpp"
#include "report/view.hpp"

namespace crosscheck {
namespace {

constexpr std::string_view kHead =
    "finding,fingerprint,verdict,severity,confidence,rule,subject,message,independent_origins,"
    "member,source,published,path,line,column,start,end,kind,exact,understood,sentence\r\n";

/// The cells that the rows of one finding share, each followed by a comma.
std::string finding_cells(const Finding& finding) {
  std::string cells;
  for (const std::string& cell :
       {csv_cell(finding.id), csv_cell(finding.fingerprint), std::string(name_of(finding.verdict)),
        std::string(name_of(finding.severity)), shortest(finding.confidence),
        csv_cell(finding.rule), csv_cell(finding.subject), csv_cell(finding.message),
        std::to_string(finding.origins.size())}) {
    cells += cell + ',';
  }
  return cells;
}

}  // namespace

void write_csv(std::ostream& out, const Report& report) {
  const View view(report);
  Positions positions(report);
  out << kHead;
  for (const Finding& finding : report.findings) {
    const std::string shared = finding_cells(finding);
    for (std::size_t i = 0; i < finding.members.size(); ++i) {
      const Member& member = finding.members[i];
      const ArticleId article = member.where.article;
      const LineColumn place = positions[article].line_column(member.where.span.begin);
      const Span points = positions.code_points(member.where);
      out << shared << std::to_string(i + 1) << ',' << csv_cell(view.label(article)) << ','
          << csv_cell(view.when(article)) << ',' << csv_cell(view.article(article).path) << ','
          << std::to_string(place.line) << ',' << std::to_string(place.column) << ','
          << std::to_string(points.begin) << ',' << std::to_string(points.end) << ','
          << name_of(member.kind) << ',' << csv_cell(view.words(member.where)) << ','
          << csv_cell(member.understood) << ','
          << csv_cell(view.words(article, view.sentence(member.where))) << "\r\n";
    }
  }
}

}  // namespace crosscheck
