// SPDX-License-Identifier: Apache-2.0
// For a comment on a pull request: a line of counts, a table, then each finding with its
// sentences. GitHub takes 65,536 characters; what no longer fits is counted at the end.
#include <algorithm>

#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"
#include "report/escape.hpp"
#include "report/excerpt.hpp"
#include "report/wording.hpp"

namespace crosscheck {
namespace {

// Bytes: never more than GitHub's characters, and room for the last lines.
constexpr std::size_t kLongestReport = 58'000;
constexpr std::size_t kShortestFinding = 200;
constexpr std::size_t kMostRows = 60;
constexpr std::size_t kLongestCell = 160;
constexpr std::size_t kLongestMessage = 600;
constexpr std::size_t kMostMembers = 8;
constexpr std::size_t kLongestInput = 200;
constexpr std::size_t kMostInputs = 20;

std::string cell(std::string_view text) { return markdown(shortened(one_line(text), kLongestCell)); }

/// The sources of a finding, each once, in member order.
std::string sources(const View& view, const Finding& finding) {
  std::vector<ArticleId> seen;
  std::string names;
  for (const Member& member : finding.members) {
    const ArticleId article = member.where.article;
    if (std::find(seen.begin(), seen.end(), article) != seen.end()) continue;
    seen.push_back(article);
    if (!names.empty()) names += ", ";
    names += markdown(shortened(view.label(article), 40));
  }
  return names;
}

std::string head(const Report& report) {
  std::string text = "## crosscheck\n\n" +
                     counted(report.documents.size(), "article", "articles") + ", " +
                     counted(report.findings.size(), "finding", "findings");
  const std::string counts = verdict_counts(report);
  if (!counts.empty()) text += ": " + counts;
  text += ".\n";
  if (report.documents.size() == 1) text += "\nComparing needs two articles; this is one.\n";
  if (report.findings.empty()) text += "\nNothing to report.\n";
  return text;
}

std::string table(const View& view) {
  const std::vector<Finding>& findings = view.report.findings;
  if (findings.empty()) return "";
  std::string text =
      "\n| Severity | Verdict | Subject | Sources | Confidence |\n|---|---|---|---|--:|\n";
  std::size_t rows = 0;
  for (const Severity severity : all_severities()) {
    for (const Finding& finding : findings) {
      if (finding.severity != severity) continue;
      if (++rows > kMostRows) continue;
      text += "| " + std::string(name_of(severity)) + " | " +
              std::string(title_of(finding.verdict)) + " | " + cell(finding.subject) + " | " +
              sources(view, finding) + " | " + confidence_text(finding) + " |\n";
    }
  }
  if (rows > kMostRows) {
    text += "\n" + std::to_string(rows - kMostRows) + " more are not in this table.\n";
  }
  return text;
}

std::string member_text(const View& view, const Member& member) {
  const Excerpt shown = excerpt(view, member.where);
  const ArticleId article = member.where.article;
  // <b> and not stars, which mean nothing between a full stop and a letter.
  std::string text = "> " + markdown_line(shown.before);
  if (shown.before.ends_with(' ')) text += ' ';
  text += "<b>" + markdown(shown.marked) + "</b>";
  if (shown.after.starts_with(' ')) text += ' ';
  text += markdown(shown.after) + "\n>\n> — " + markdown(shortened(view.label(article), 120)) +
          ", " + view.when(article);
  const Fact read = understood(view, member);
  if (!read.value.empty()) text += " (" + std::string(read.what) + " " + cell(read.value) + ")";
  return text + "\n\n";
}

std::string finding_text(const View& view, const Finding& finding) {
  std::string text = "\n### " + std::string(title_of(finding.verdict)) + ": " +
                     cell(finding.subject) + "\n\n" +
                     markdown_line(shortened(finding.message, kLongestMessage)) + "\n\n";
  const std::size_t shown = std::min(finding.members.size(), kMostMembers);
  for (std::size_t i = 0; i < shown; ++i) text += member_text(view, finding.members[i]);
  if (shown < finding.members.size()) {
    text += "and " + counted(finding.members.size() - shown, "passage", "passages") + " more\n\n";
  }
  if (!finding.explanation.empty()) {
    text += "<details><summary>Reasoning</summary>\n\n";
    for (const Step& step : finding.explanation) {
      text += "- " + markdown(step.question) + ": " + std::string(name_of(step.answer)) +
              ". " + markdown(step.because) + "\n";
    }
    text += "\n</details>\n\n";
  }
  text += "<sub>" + std::string(name_of(finding.severity)) + " · confidence " +
          confidence_text(finding);
  if (!finding.origins.empty()) text += " · " + independence(finding);
  return text + " · `" + plain(finding.id) + "`</sub>\n";
}

/// The inputs that were not read.
std::string inputs(const Report& report) {
  std::string text;
  std::size_t unread = 0;
  for (const Input& input : report.inputs) {
    if (input.status != InputStatus::Failed || ++unread > kMostInputs) continue;
    text += "- " + markdown_line(shortened(input.path, kLongestInput)) + ": " +
            markdown(shortened(input.reason, kLongestInput)) + "\n";
  }
  if (text.empty()) return "";
  if (unread > kMostInputs) {
    text += "- and " + std::to_string(unread - kMostInputs) + " more\n";
  }
  return "\n### Not read\n\n" + text;
}

/// The articles of which only a part is compared.
std::string notes(const View& view) {
  std::string text;
  std::size_t count = 0;
  for (std::size_t i = 0; i < view.report.documents.size(); ++i) {
    const Article& article = view.report.documents[i].article;
    const std::string note = language_note(article);
    if (note.empty() || ++count > kMostInputs) continue;
    text += "- " + markdown_line(shortened(article.path, kLongestInput)) + ": " + markdown(note) + "\n";
  }
  if (text.empty()) return "";
  if (count > kMostInputs) text += "- and " + std::to_string(count - kMostInputs) + " more\n";
  return "\n### Compared in part\n\n" + text;
}

}  // namespace

void write_markdown(std::ostream& out, const Report& report) {
  const View view(report);
  std::string text = head(report) + table(view);
  const std::string last = notes(view) + inputs(report);
  const std::size_t room = kLongestReport - std::min(kLongestReport, last.size());
  std::size_t written = 0;
  for (const Finding& finding : report.findings) {
    if (text.size() + kShortestFinding > room) break;
    const std::string next = finding_text(view, finding);
    if (text.size() + next.size() > room) continue;  // a shorter one may still fit
    text += next;
    ++written;
  }
  if (written < report.findings.size()) {
    text += "\n_" + counted(report.findings.size() - written, "finding is", "findings are") +
            " not shown here for their length; the HTML and JSON reports have all._\n";
  }
  out << text << last;
}

}  // namespace crosscheck
