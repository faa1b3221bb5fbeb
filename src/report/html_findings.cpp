// SPDX-License-Identifier: Apache-2.0
// A finding is a card: what it says, its passages side by side with the decisive words
// marked, a picture of the values where they are numbers, and the reasoning to unfold.
#include <algorithm>

#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"
#include "report/escape.hpp"
#include "report/excerpt.hpp"
#include "report/html_page.hpp"
#include "report/word_diff.hpp"
#include "report/wording.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kMostFindings = 500;
constexpr std::size_t kMostMembers = 24;
constexpr std::size_t kLongestSubject = 200;
constexpr std::size_t kLongestMessage = 1000;
constexpr std::size_t kLongestLabel = 80;

/// The words with those marked that the other text has not.
std::string diff_html(const std::vector<DiffWord>& words) {
  std::string text;
  for (const DiffWord& word : words) {
    if (!text.empty()) text += ' ';
    text += word.common ? html(word.word) : "<b class=\"diff\">" + html(word.word) + "</b>";
  }
  return text;
}

/// Whether enough is common for the rest to be worth showing.
bool is_mostly_common(const std::vector<DiffWord>& words) {
  const auto common = std::count_if(words.begin(), words.end(),
                                    [](const DiffWord& word) { return word.common; });
  return 2 * static_cast<std::size_t>(common) >= words.size();
}

/// The marked words of each member, as HTML.
std::vector<std::string> marked_words(const View& view, const Finding& finding) {
  std::vector<std::string> marked;
  for (const Member& member : finding.members) {
    marked.push_back(html(excerpt(view, member.where).marked));
  }
  if (finding.verdict != Verdict::QuoteVariant) return marked;
  // One remark in several wordings: what differs is a few words in a long sentence. Each is
  // held against the first that is not the same.
  std::vector<std::string> plain;
  for (const Member& member : finding.members) plain.push_back(excerpt(view, member.where).marked);
  for (std::size_t i = 0; i < std::min(plain.size(), kMostMembers); ++i) {
    const auto other = std::find_if(plain.begin(), plain.end(), [&](const std::string& text) {
      return fold(text) != fold(plain[i]);
    });
    if (other == plain.end()) break;
    const auto [words, others] = word_diff(plain[i], *other);
    if (is_mostly_common(words) || is_mostly_common(others)) marked[i] = diff_html(words);
  }
  return marked;
}

void write_member(const Page& page, const Member& member, const std::string& marked,
                  const std::string& anchor) {
  const View& view = page.view;
  const ArticleId article = member.where.article;
  const Excerpt text = excerpt(view, member.where);
  page.out << "<li class=\"member\">\n<p class=\"by\"><span class=\"source\">"
           << link_to(page, anchor, html(shortened(view.label(article), kLongestLabel)))
           << "</span> " << when_html(view, article) << "</p>\n<blockquote dir=\"auto\" lang=\""
           << html(view.article(article).language) << "\"><p>" << html(text.before) << "<mark>"
           << marked << "</mark>" << html(text.after) << "</p></blockquote>\n";
  const Fact read = understood(view, member);
  if (!read.value.empty()) {
    page.out << "<p class=\"understood\"><span class=\"what\">" << read.what << "</span> "
             << html(shortened(read.value, kLongestMessage)) << "</p>\n";
  }
  page.out << "</li>\n";
}

void write_facts(const Page& page, const Finding& finding) {
  const std::size_t shown = std::min(finding.members.size(), kMostMembers);
  for (std::size_t i = 0; i < shown; ++i) {
    const Member& member = finding.members[i];
    const std::vector<Fact> known = facts(page.view, member);
    if (known.empty()) continue;
    page.out << "<div class=\"facts\"><p class=\"source\">"
             << html(shortened(page.view.label(member.where.article), kLongestLabel))
             << "</p>\n<dl>";
    for (const Fact& fact : known) {
      page.out << "<div><dt>" << fact.what << "</dt><dd>"
               << html(shortened(fact.value, kLongestSubject)) << "</dd></div>";
    }
    page.out << "</dl></div>\n";
  }
}

void write_reasoning(const Page& page, const Finding& finding) {
  page.out << "<details class=\"reasoning\"><summary>Reasoning</summary>\n";
  if (!finding.explanation.empty()) {
    page.out << "<ol class=\"steps\">\n";
    for (const Step& step : finding.explanation) {
      page.out << "<li><span class=\"question\">" << html(step.question)
               << "</span> <span class=\"answer a-" << name_of(step.answer) << "\">"
               << name_of(step.answer) << "</span> <span class=\"because\" dir=\"auto\">"
               << html(shortened(step.because, kLongestMessage)) << "</span></li>\n";
    }
    page.out << "</ol>\n";
  }
  write_facts(page, finding);
  if (!finding.origins.empty()) {
    page.out << "<p class=\"origins\">" << independence(finding) << ":</p>\n<ul>";
    for (const std::uint32_t origin : finding.origins) {
      page.out << "<li dir=\"auto\">"
               << html(shortened(in_words(page.view.report.matches.origins[origin]),
                                 kLongestSubject))
               << "</li>";
    }
    page.out << "</ul>\n";
  }
  page.out << "<p class=\"ids\">Rule <code>" << html(finding.rule) << "</code>, finding <code>"
           << html(finding.id) << "</code>, fingerprint <code>" << html(finding.fingerprint)
           << "</code></p>\n</details>\n";
}

bool is_within_one_article(const Finding& finding) {
  return finding.members.size() > 1 &&
         std::all_of(finding.members.begin(), finding.members.end(), [&](const Member& member) {
           return member.where.article == finding.members.front().where.article;
         });
}

void write_finding(const Page& page, std::size_t index) {
  const Finding& finding = page.view.report.findings[index];
  const std::string id = html(finding.id);
  page.out << "<article class=\"finding " << class_of(finding.verdict) << "\" id=\"" << id
           << "\" data-verdict=\"" << name_of(finding.verdict) << "\" data-severity=\""
           << name_of(finding.severity) << "\" aria-labelledby=\"" << id
           << "-title\">\n<p class=\"tags\"><span class=\"badge\">" << title_of(finding.verdict)
           << "</span> <span class=\"severity s-" << name_of(finding.severity) << "\">"
           << name_of(finding.severity) << "</span> <span>confidence "
           << confidence_text(finding) << "</span>";
  if (is_within_one_article(finding)) page.out << " <span>within one article</span>";
  if (!finding.origins.empty()) {
    page.out << " <span class=\"independence\">" << independence(finding) << "</span>";
  }
  page.out << "</p>\n<h3 id=\"" << id << "-title\" dir=\"auto\"><a href=\"#" << id << "\">"
           << html(shortened(one_line(finding.subject), kLongestSubject)) << "</a></h3>\n";
  if (!finding.message.empty()) {
    page.out << "<p class=\"message\" dir=\"auto\">"
             << html(shortened(finding.message, kLongestMessage)) << "</p>\n";
  }
  const std::vector<std::string> marked = marked_words(page.view, finding);
  const std::size_t shown = std::min(finding.members.size(), kMostMembers);
  page.out << "<ul class=\"members\">\n";
  for (std::size_t i = 0; i < shown; ++i) {
    write_member(page, finding.members[i], marked[i], member_anchor(index, i));
  }
  page.out << "</ul>\n";
  write_cut(page.out, shown, finding.members.size());
  write_interval_picture(page, finding);
  write_reasoning(page, finding);
  page.out << "</article>\n";
}

/// What the script needs to filter; without it the boxes stay hidden.
void write_filter(const Page& page) {
  const std::vector<Finding>& findings = page.view.report.findings;
  page.out << "<form id=\"filter\" class=\"filter\" aria-label=\"Filter the findings\" hidden>\n"
              "<fieldset><legend>Verdict</legend>";
  for (const Verdict verdict : all_verdicts()) {
    const auto count = std::count_if(findings.begin(), findings.end(), [&](const Finding& f) {
      return f.verdict == verdict;
    });
    if (count == 0) continue;
    page.out << "<label class=\"" << class_of(verdict)
             << "\"><input type=\"checkbox\" name=\"verdict\" value=\"" << name_of(verdict)
             << "\" checked><span>" << title_of(verdict) << " <small>" << std::to_string(count)
             << "</small></span></label>";
  }
  page.out << "</fieldset>\n<fieldset><legend>Severity</legend>";
  for (const Severity severity : all_severities()) {
    const auto count = std::count_if(findings.begin(), findings.end(), [&](const Finding& f) {
      return f.severity == severity;
    });
    if (count == 0) continue;
    page.out << "<label class=\"s-" << name_of(severity)
             << "\"><input type=\"checkbox\" name=\"severity\" value=\"" << name_of(severity)
             << "\" checked><span>" << name_of(severity) << " <small>" << std::to_string(count)
             << "</small></span></label>";
  }
  page.out << "</fieldset>\n<p><output id=\"shown\" for=\"filter\" aria-live=\"polite\"></output> "
              "<button type=\"button\" id=\"unfold\" aria-pressed=\"false\">Unfold all "
              "reasoning</button></p>\n</form>\n";
}

}  // namespace

void write_findings(const Page& page) {
  const std::vector<Finding>& findings = page.view.report.findings;
  begin_section(page.out, "findings", "Findings", "");
  if (findings.empty()) {
    page.out << "<p class=\"note\">Nothing to report.</p>\n</section>\n";
    return;
  }
  write_filter(page);
  const std::size_t shown = std::min(findings.size(), kMostFindings);
  page.out << "<div class=\"list\">\n";
  for (std::size_t i = 0; i < shown; ++i) write_finding(page, i);
  page.out << "</div>\n";
  write_cut(page.out, shown, findings.size());
  page.out << "</section>\n";
}

}  // namespace crosscheck
