// SPDX-License-Identifier: Apache-2.0
// One file that opens anywhere and loads nothing: the style and the script stand in the page
// and are the only ones that its Content-Security-Policy lets run, by their SHA-256. Written
// as a stream and not from a template: the page of a large corpus is megabytes, a Mustache
// engine would first build all of it as a tree of strings, and its logic, which marks
// overlap where, does not fit a logic-less language. Every text passes html() on its way.
#include "crosscheck/text/unicode.hpp"
#include "report/html_page.hpp"

#include <algorithm>
#include <array>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/model/names.hpp"
#include "report/escape.hpp"
#include "report/numbers.hpp"
#include "report/sha256.hpp"
#include "report/wording.hpp"

namespace crosscheck {
namespace {

// Above either the page would be slow to open, and nobody reads on.
constexpr std::size_t kMostTexts = 50;
constexpr std::size_t kMostBytes = 4u << 20;
constexpr std::size_t kLongestTitle = 160;

struct NavigationEntry {
  std::string_view id;
  std::string_view title;
  std::size_t count;
};

bool has_room_for_texts(const Report& report) {
  std::size_t bytes = 0;
  for (const Document& document : report.documents) bytes += document.article.body.size();
  return report.documents.size() <= kMostTexts && bytes <= kMostBytes;
}

void write_head(std::ostream& out, const std::string& title) {
  const std::string_view style = embedded_file("templates/report.css");
  const std::string_view script = embedded_file("templates/report.js");
  out << "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
         "style-src 'sha256-"
      << sha256_base64(style) << "'; script-src 'sha256-" << sha256_base64(script)
      << "'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"color-scheme\" content=\"light dark\">\n"
         "<meta name=\"referrer\" content=\"no-referrer\">\n"
         "<meta name=\"generator\" content=\"crosscheck " CROSSCHECK_VERSION "\">\n<title>"
      << html(title) << "</title>\n<style>" << style << "</style>\n</head>\n";
}

void write_sources(const Page& page) {
  constexpr std::size_t kMostCards = 24;
  const View& view = page.view;
  const std::size_t count = view.report.documents.size();
  page.out << "<ol class=\"sources\" aria-label=\"Articles\">\n";
  for (std::size_t i = 0; i < std::min(count, kMostCards); ++i) {
    const auto id = static_cast<ArticleId>(i);
    const Article& article = view.article(id);
    const std::string label = html(shortened(view.label(id), kLongestTitle));
    page.out << "<li><span class=\"source\">"
             << link_to(page, article_anchor(view, id), label) << "</span> "
             << when_html(view, id);
    if (!article.title.empty() && article.title != view.label(id)) {
      page.out << "<span class=\"headline\" dir=\"auto\">"
               << html(shortened(one_line(article.title), kLongestTitle)) << "</span>";
    }
    page.out << "</li>\n";
  }
  page.out << "</ol>\n";
  write_cut(page.out, std::min(count, kMostCards), count);
}

void write_navigation(const Page& page) {
  const Report& report = page.view.report;
  const auto entries = std::to_array<NavigationEntry>({
      {"findings", "Findings", report.findings.size()},
      {"matrix", "Who is named where", report.matches.entities.size()},
      {"dossiers", "What each says of whom",
       report.documents.size() > 1 ? recurring_entities(report).size() : 0},
      {"figures", "Figures", count_figures(report)},
      {"quotes", "Quotes", count_quotes(report)},
      {"timeline", "Timeline", count_dates(report)},
      {"articles", "Articles", report.documents.size()},
      {"inputs", "Inputs", report.inputs.size()},
      {"legend", "Legend", all_verdicts().size()},
  });
  page.out << "<nav aria-label=\"Sections\"><ul>\n";
  for (const NavigationEntry& entry : entries) {
    if (entry.count == 0) continue;
    page.out << "<li><a href=\"#" << entry.id << "\">" << entry.title << "</a></li>\n";
  }
  page.out << "</ul></nav>\n";
}

/// The words that one article alone, or none, make necessary.
std::string remark(const Report& report) {
  if (report.documents.empty()) return "No article could be read.";
  if (report.documents.size() == 1) {
    return "Comparing needs two articles; this report shows what one says and where it "
           "contradicts itself.";
  }
  return "";
}

}  // namespace

void write_html(std::ostream& out, const Report& report) {
  const View view(report);
  const Page page{out, view, has_room_for_texts(report)};
  const std::string title = counted(report.documents.size(), "article", "articles") + ", " +
                            counted(report.findings.size(), "finding", "findings");
  write_head(out, "crosscheck: " + title);
  out << "<body>\n<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n"
         "<header class=\"top\">\n<p class=\"wordmark\">crosscheck</p>\n<h1>"
      << title << "</h1>\n";
  const std::string counts = verdict_counts(report);
  if (!counts.empty()) out << "<p class=\"counts\">" << counts << ".</p>\n";
  const std::string words = remark(report);
  if (!words.empty()) out << "<p class=\"note\">" << words << "</p>\n";
  write_sources(page);
  write_navigation(page);
  out << "</header>\n<main>\n";
  write_findings(page);
  write_matrix(page);
  write_dossiers(page);
  write_figures(page);
  write_quotes(page);
  write_timeline(page);
  write_articles(page);
  write_inputs(page);
  write_legend(page);
  out << "</main>\n<footer><p>Written by crosscheck " CROSSCHECK_VERSION
         ", offline, from the articles above. It shows what the sources say and never who is "
         "right.</p></footer>\n<script>"
      << embedded_file("templates/report.js") << "</script>\n</body>\n</html>\n";
}

std::string article_anchor(const View& view, ArticleId article) {
  return "a-" + view.article(article).id;
}

std::string member_anchor(std::size_t finding, std::size_t member) {
  return "m-" + std::to_string(finding + 1) + "-" + std::to_string(member + 1);
}

std::string mention_anchor(const View& view, ArticleId article, std::size_t entity) {
  return "n-" + view.article(article).id + "-" + View::entity_id(entity);
}

std::string link_to(const Page& page, const std::string& anchor, const std::string& text) {
  if (!page.with_texts) return text;
  return "<a href=\"#" + html(anchor) + "\">" + text + "</a>";
}

std::string class_of(Verdict verdict) { return "v-" + std::string(name_of(verdict)); }

std::string when_html(const View& view, ArticleId id) {
  const Document& document = view[id];
  if (document.article.published) return days_html({*document.article.published,
                                                    *document.article.published});
  const std::optional<DayRange>& days = document.time.days;
  if (!days) return "<span class=\"undated\">undated</span>";
  const std::string_view lead = days->from == days->to ? "about" : "within";
  return "<span class=\"undated\">" + std::string(lead) + "</span> " + days_html(*days);
}

std::string days_html(const DayRange& days) {
  return "<time datetime=\"" + iso_date(days.from) + "\">" + long_dates(days) + "</time>";
}

void begin_section(std::ostream& out, std::string_view id, std::string_view title,
                   std::string_view intro) {
  out << "<section id=\"" << id << "\" aria-labelledby=\"" << id << "-title\">\n<h2 id=\"" << id
      << "-title\">" << title << "</h2>\n";
  if (!intro.empty()) out << "<p class=\"intro\">" << intro << "</p>\n";
}

void begin_table(std::ostream& out, std::string_view section) {
  out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table of " << section
      << "\">\n<table>\n";
}

void end_table(std::ostream& out) { out << "</table>\n</div>\n"; }

void write_cut(std::ostream& out, std::size_t shown, std::size_t all) {
  if (shown == all) return;
  out << "<p class=\"note\">Only the first " << grouped(static_cast<double>(shown)) << " of "
      << grouped(static_cast<double>(all)) << " are shown; the JSON report has all.</p>\n";
}

}  // namespace crosscheck
