// SPDX-License-Identifier: Apache-2.0
// What the articles hold, whether or not it compares with anything: figures, quotes, dates;
// then the inputs and the legend. Page furniture is left out.
#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"
#include "report/escape.hpp"
#include "report/excerpt.hpp"
#include "report/html_page.hpp"
#include "report/wording.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kMostFigures = 400;
constexpr std::size_t kMostQuotes = 300;
constexpr std::size_t kMostDates = 300;
constexpr std::size_t kMostInputs = 500;
constexpr std::size_t kLongestCell = 240;

std::string short_html(std::string_view text, std::size_t limit = kLongestCell) {
  return html(shortened(one_line(text), limit));
}

/// The n-th figure, quote or date of an article that stands in its content.
struct Item {
  ArticleId article{};
  std::size_t index = 0;
};

/// The items of all articles in reading order; `places` gives the spans of one document.
template <typename Places>
std::vector<Item> content_items(const View& view, Places places) {
  std::vector<Item> items;
  for (std::size_t a = 0; a < view.report.documents.size(); ++a) {
    const auto id = static_cast<ArticleId>(a);
    const std::vector<Span> spans = places(view.report.documents[a]);
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const auto segment = view.segment({id, spans[i]});
      if (!spans[i].empty() && segment && is_content(*segment)) items.push_back({id, i});
    }
  }
  return items;
}

std::vector<Item> figures_of(const View& view) {
  return content_items(view, [](const Document& document) {
    std::vector<Span> spans;
    for (const Figure& figure : document.figures) spans.push_back(figure.span);
    return spans;
  });
}

std::vector<Item> quotes_of(const View& view) {
  return content_items(view, [](const Document& document) {
    std::vector<Span> spans;
    for (const Quote& quote : document.quotes) {
      spans.push_back(is_verbatim(quote.kind) ? quote.words : Span{});
    }
    return spans;
  });
}

/// Dates that mean days: a year and less; durations and sets have no place on a line of time.
constexpr bool is_on_timeline(const DateMention& date) noexcept {
  constexpr int kLongest = 366;
  return (date.type == DateType::Date || date.type == DateType::Time) && date.days &&
         date.days->days() <= kLongest;
}

std::vector<Item> dates_of(const View& view) {
  return content_items(view, [](const Document& document) {
    std::vector<Span> spans;
    for (const DateMention& date : document.dates) {
      spans.push_back(is_on_timeline(date) ? date.span : Span{});
    }
    return spans;
  });
}

constexpr auto kFigureColumns = std::to_array<std::string_view>(
    {"Source", "As written", "Value", "Meant", "Of what", "By whom", "Where", "When", "Status",
     "According to"});
using FigureRow = std::array<std::string, kFigureColumns.size()>;

FigureRow figure_row(const Page& page, Item item) {
  const View& view = page.view;
  const Figure& figure = view[item.article].figures[item.index];
  const Frame& frame = figure.frame;
  const auto who = [&](const Participant& participant) {
    return short_html(view.name(item.article, participant));
  };
  std::string measure = frame.counted.empty() ? std::string(name_of(figure.kind)) : counted_text(frame);
  if (!frame.told.empty()) measure += ", " + frame.told;
  return {short_html(view.label(item.article), 40),
          link_to(page, view.item_id(kFigurePrefix, item.article, item.index),
                  short_html(view.words(item.article, figure.span), 120)),
          short_html(value_text(figure)),
          figure.hedge == Hedge::None ? "" : html(in_words(figure.meant)),
          short_html(measure),
          who(frame.told_actor),
          who(frame.place),
          frame.told_time ? long_dates(*frame.told_time) : "",
          frame.status == FigureStatus::Actual ? "" : std::string(name_of(frame.status)),
          who(frame.attributed_to)};
}

/// A column that says nothing in any row is left out.
void write_figure_table(const Page& page, const std::vector<FigureRow>& rows) {
  std::array<bool, kFigureColumns.size()> shown{};
  for (const FigureRow& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) shown[i] = shown[i] || !row[i].empty();
  }
  page.out << "<thead><tr>";
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (shown[i]) page.out << "<th scope=\"col\">" << kFigureColumns[i] << "</th>";
  }
  page.out << "</tr></thead>\n<tbody>\n";
  for (const FigureRow& row : rows) {
    page.out << "<tr>";
    for (std::size_t i = 0; i < shown.size(); ++i) {
      if (shown[i]) page.out << "<td dir=\"auto\">" << row[i] << "</td>";
    }
    page.out << "</tr>\n";
  }
  page.out << "</tbody>\n";
}

void write_quote(const Page& page, Item item) {
  const View& view = page.view;
  const Quote& quote = view[item.article].quotes[item.index];
  const std::string_view words = view.words(item.article, quote.words);
  page.out << "<li><q dir=\"auto\" lang=\"" << html(view.article(item.article).language) << "\">"
           << short_html(words, 600) << "</q> <span class=\"by\">"
           << link_to(page, view.item_id(kQuotePrefix, item.article, item.index),
                      short_html(view.label(item.article), 60))
           << (quote.kind == QuoteKind::Direct ? "" : ", " + std::string(name_of(quote.kind)));
  if (const auto occasion = view.words(item.article, quote.occasion); !occasion.empty()) {
    page.out << ", <span dir=\"auto\">" << short_html(occasion, 120) << "</span>";
  }
  page.out << "</span></li>\n";
}

void write_date(const Page& page, Item item) {
  const View& view = page.view;
  const DateMention& date = view[item.article].dates[item.index];
  const Excerpt text = excerpt(view, {item.article, date.span});
  page.out << "<li><span dir=\"auto\">" << html(text.before) << "<mark>" << html(text.marked)
           << "</mark>" << html(text.after) << "</span> <span class=\"by\">"
           << link_to(page, view.item_id(kDatePrefix, item.article, item.index),
                      short_html(view.label(item.article), 60))
           << "</span></li>\n";
}

}  // namespace

std::size_t count_figures(const Report& report) { return figures_of(View(report)).size(); }
std::size_t count_quotes(const Report& report) { return quotes_of(View(report)).size(); }
std::size_t count_dates(const Report& report) { return dates_of(View(report)).size(); }

void write_figures(const Page& page) {
  const std::vector<Item> items = figures_of(page.view);
  if (items.empty()) return;
  begin_section(page.out, "figures", "Figures", "Every quantity, as written and as understood.");
  const std::size_t shown = std::min(items.size(), kMostFigures);
  std::vector<FigureRow> rows;
  for (std::size_t i = 0; i < shown; ++i) rows.push_back(figure_row(page, items[i]));
  begin_table(page.out, "figures");
  write_figure_table(page, rows);
  end_table(page.out);
  write_cut(page.out, shown, items.size());
  page.out << "</section>\n";
}

// By speaker, those of most quotes first; those whose speaker is not known last.
void write_quotes(const Page& page) {
  std::vector<Item> items = quotes_of(page.view);
  if (items.empty()) return;
  begin_section(page.out, "quotes", "Quotes", "By speaker, with the source that prints them.");
  const std::size_t shown = std::min(items.size(), kMostQuotes);
  const std::size_t all = items.size();
  items.resize(shown);
  std::map<std::string, std::vector<Item>> by_speaker;
  for (const Item& item : items) {
    const Quote& quote = page.view[item.article].quotes[item.index];
    by_speaker[std::string(page.view.name(item.article, quote.speaker))].push_back(item);
  }
  std::vector<std::pair<std::string, std::vector<Item>>> groups(by_speaker.begin(),
                                                                by_speaker.end());
  std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.first.empty(), b.second.size()) <
           std::tuple(b.first.empty(), a.second.size());
  });
  page.out << "<div class=\"speakers\">\n";
  for (const auto& [speaker, quotes] : groups) {
    page.out << "<div class=\"speaker\"><h3 dir=\"auto\">"
             << (speaker.empty() ? "Speaker not known" : short_html(speaker, 80))
             << "</h3>\n<ul>\n";
    for (const Item& item : quotes) write_quote(page, item);
    page.out << "</ul></div>\n";
  }
  page.out << "</div>\n";
  write_cut(page.out, shown, all);
  page.out << "</section>\n";
}

void write_timeline(const Page& page) {
  std::vector<Item> items = dates_of(page.view);
  if (items.empty()) return;
  const auto days_of = [&](const Item& item) {
    return *page.view[item.article].dates[item.index].days;
  };
  std::stable_sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
    const DayRange x = days_of(a);
    const DayRange y = days_of(b);
    return std::tuple(x.from, x.to) < std::tuple(y.from, y.to);
  });
  begin_section(page.out, "timeline", "Timeline", "The days that the articles name, in order.");
  page.out << "<ol class=\"timeline\">\n";
  const std::size_t shown = std::min(items.size(), kMostDates);
  for (std::size_t i = 0; i < shown;) {
    const DayRange days = days_of(items[i]);
    page.out << "<li><h3>" << days_html(days) << "</h3><ul>\n";
    for (; i < shown && days_of(items[i]) == days; ++i) write_date(page, items[i]);
    page.out << "</ul></li>\n";
  }
  page.out << "</ol>\n";
  write_cut(page.out, shown, items.size());
  page.out << "</section>\n";
}

void write_inputs(const Page& page) {
  const std::vector<Input>& inputs = page.view.report.inputs;
  if (inputs.empty()) return;
  const auto failed = static_cast<std::size_t>(std::count_if(
      inputs.begin(), inputs.end(), [](const Input& i) { return i.status == InputStatus::Failed; }));
  begin_section(page.out, "inputs", "Inputs", "");
  if (failed > 0) {
    page.out << "<p class=\"note warning\">"
             << counted(failed, "file could not be read.", "files could not be read.") << "</p>\n";
  }
  begin_table(page.out, "inputs");
  page.out << "<thead><tr><th scope=\"col\">File</th><th scope=\"col\">Outcome</th>"
              "<th scope=\"col\">Reason</th></tr></thead>\n<tbody>\n";
  // What failed stands first.
  std::vector<const Input*> order;
  for (const Input& input : inputs) order.push_back(&input);
  std::stable_sort(order.begin(), order.end(), [](const Input* a, const Input* b) {
    return a->status > b->status;
  });
  const std::size_t shown = std::min(order.size(), kMostInputs);
  for (std::size_t i = 0; i < shown; ++i) {
    const Input& input = *order[i];
    page.out << "<tr class=\"i-" << name_of(input.status) << "\"><td><code>"
             << short_html(input.path) << "</code></td><td>" << name_of(input.status)
             << "</td><td>" << short_html(input.reason) << "</td></tr>\n";
  }
  page.out << "</tbody>\n";
  end_table(page.out);
  write_cut(page.out, shown, order.size());
  page.out << "</section>\n";
}

void write_legend(const Page& page) {
  begin_section(page.out, "legend", "Legend", "");
  page.out << "<dl class=\"legend\">\n";
  for (const Verdict verdict : all_verdicts()) {
    page.out << "<div class=\"" << class_of(verdict) << "\"><dt><span class=\"badge\">"
             << title_of(verdict) << "</span></dt><dd>" << meaning_of(verdict) << "</dd></div>\n";
  }
  page.out << "</dl>\n<p>In the pictures a dot is the number as printed, a thick bar what its "
              "hedge means (“nearly”, “over”), a thin line what the words would allow. "
              "Confidence is how sure the program is that both passages speak of the same "
              "thing. Independent origins count an agency text, a copied passage or one named "
              "source once, however many articles carry it.</p>\n</section>\n";
}

}  // namespace crosscheck
