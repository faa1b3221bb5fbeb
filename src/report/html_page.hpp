// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>

#include "report/view.hpp"

namespace crosscheck {

/// What the sections of the HTML page share.
struct Page {
  std::ostream& out;
  const View& view;
  bool with_texts = true;  ///< the articles stand in the page, so that places can be linked
};

/// The sections, in page order; each writes nothing if it has nothing to show.
void write_findings(const Page& page);
void write_matrix(const Page& page);
void write_dossiers(const Page& page);
void write_figures(const Page& page);
void write_quotes(const Page& page);
void write_timeline(const Page& page);
void write_articles(const Page& page);
void write_inputs(const Page& page);
void write_legend(const Page& page);

/// The bars of the figures of a finding on one scale, as inline SVG; nothing if they cannot
/// be brought to one scale or are all the same point.
void write_interval_picture(const Page& page, const Finding& finding);

/// The linked entities that several articles name, or all of a single article, the weightiest
/// first: by how much they tie the articles together, then by articles and mentions.
std::vector<std::size_t> recurring_entities(const Report& report);

/// How many there are to show in the sections that are left out when empty.
std::size_t count_figures(const Report& report);
std::size_t count_quotes(const Report& report);
std::size_t count_dates(const Report& report);

/// Ids of places in the page.
std::string article_anchor(const View& view, ArticleId article);
std::string member_anchor(std::size_t finding, std::size_t member);
std::string mention_anchor(const View& view, ArticleId article, std::size_t entity);

/// `<a href="#anchor">text</a>`, or the text alone where the page has no such place. `text`
/// is HTML.
std::string link_to(const Page& page, const std::string& anchor, const std::string& text);

/// "v-differs": the class that gives a verdict its colour.
std::string class_of(Verdict verdict);

/// `<time>` with "4 May 2031", or words for an article whose day is not known.
std::string when_html(const View& view, ArticleId article);
std::string days_html(const DayRange& days);

/// The head of a section: its anchor is `id`.
void begin_section(std::ostream& out, std::string_view id, std::string_view title,
                   std::string_view intro);
/// A box that scrolls on its own where a table is wider than the page.
void begin_table(std::ostream& out, std::string_view section);
void end_table(std::ostream& out);

/// "Only the first 300 of 5,000 are shown; the JSON report has all."
void write_cut(std::ostream& out, std::size_t shown, std::size_t all);

}  // namespace crosscheck
