// SPDX-License-Identifier: Apache-2.0
// The articles with marks in their text. Marks overlap: a figure lies in a quote that lies in
// a copied passage. The text is cut where any mark begins or ends, and each piece shows the
// weightiest of those over it:
//
//     The river rose to [6.4 metres] at Marnow, and [nearly 400 people] left.
//                       differs                     compatible
//
// Places that other sections link to get an anchor each, without a look of their own.
#include <algorithm>
#include <set>
#include <tuple>

#include "crosscheck/model/names.hpp"
#include "report/escape.hpp"
#include "report/excerpt.hpp"
#include "report/html_page.hpp"
#include "report/wording.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kLongestLabel = 160;

struct Mark {
  Span span;
  int weight = 0;      ///< the largest of those over a piece is shown
  std::string open;    ///< "<a class=…>"
  std::string close;
};

struct Anchor {
  std::uint32_t offset = 0;
  std::string id;
};

/// A stretch of the text under one set of marks; `mark` is the weightiest.
struct Piece {
  Span span;
  std::size_t mark = 0;
};

/// The marks as pieces that do not overlap, in reading order. Cost: n log n.
std::vector<Piece> flattened(const std::vector<Mark>& marks) {
  struct Event {
    std::uint32_t offset;
    bool begins;
    std::size_t mark;
  };
  std::vector<Event> events;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].span.empty()) continue;
    events.push_back({marks[i].span.begin, true, i});
    events.push_back({marks[i].span.end, false, i});
  }
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
    return std::tuple(a.offset, a.begins, a.mark) < std::tuple(b.offset, b.begins, b.mark);
  });
  std::vector<Piece> pieces;
  std::set<std::pair<int, std::size_t>> active;  // by weight; the last is shown
  std::uint32_t from = 0;
  for (const Event& event : events) {
    if (!active.empty() && from < event.offset) {
      pieces.push_back({{from, event.offset}, active.rbegin()->second});
    }
    from = event.offset;
    const std::pair key(marks[event.mark].weight, event.mark);
    if (event.begins) {
      active.insert(key);
    } else {
      active.erase(key);
    }
  }
  return pieces;
}

/// What is to be marked and linked to in one article.
class ArticleMarks {
 public:
  ArticleMarks(const View& view, ArticleId article) : view_(view), article_(article) {
    const Document& document = view[article];
    for (std::size_t i = 0; i < document.figures.size(); ++i) {
      const Figure& figure = document.figures[i];
      add(figure.span, kPlain, "<span class=\"figure\" title=\"" +
                                   html(shortened(value_text(figure), kLongestLabel)) + "\">",
          "</span>");
      anchor(figure.span, view.item_id(kFigurePrefix, article, i));
    }
    for (std::size_t i = 0; i < document.dates.size(); ++i) {
      anchor(document.dates[i].span, view.item_id(kDatePrefix, article, i));
    }
    for (std::size_t i = 0; i < document.quotes.size(); ++i) {
      anchor(document.quotes[i].words, view.item_id(kQuotePrefix, article, i));
    }
    add_first_mentions();
  }

  void add_member(const Finding& finding, Span span, std::string id) {
    // A short mark within a long one is the more telling of the two.
    const int length = static_cast<int>(std::min<std::uint32_t>(span.size(), 9'999));
    const int weight = (static_cast<int>(finding.severity) + 1) * 10'000 - length;
    add(span, weight,
        "<a class=\"mark " + class_of(finding.verdict) + "\" href=\"#" + html(finding.id) +
            "\" title=\"" + std::string(title_of(finding.verdict)) + ": " +
            html(shortened(finding.subject, kLongestLabel)) + "\">",
        "</a>");
    anchor(span, std::move(id));
  }

  void finish() {
    pieces_ = flattened(marks_);
    std::stable_sort(anchors_.begin(), anchors_.end(),
                     [](const Anchor& a, const Anchor& b) { return a.offset < b.offset; });
  }

  /// The text of a span; spans must be asked for in reading order.
  void write(std::ostream& out, Span span) {
    for (std::uint32_t at = span.begin; at < span.end;) {
      for (; next_anchor_ < anchors_.size() && anchors_[next_anchor_].offset <= at; ++next_anchor_) {
        out << "<span id=\"" << html(anchors_[next_anchor_].id) << "\"></span>";
      }
      while (next_piece_ < pieces_.size() && pieces_[next_piece_].span.end <= at) ++next_piece_;
      std::uint32_t end = span.end;
      if (next_anchor_ < anchors_.size()) end = std::min(end, anchors_[next_anchor_].offset);
      const Mark* mark = nullptr;
      if (next_piece_ < pieces_.size()) {
        const Piece& piece = pieces_[next_piece_];
        const bool inside = piece.span.begin <= at;
        end = std::min(end, inside ? piece.span.end : piece.span.begin);
        if (inside) mark = &marks_[piece.mark];
      }
      const std::string text = html(view_.words(article_, {at, end}));
      out << (mark ? mark->open : "") << text << (mark ? mark->close : "");
      at = end;
    }
  }

 private:
  static constexpr int kPlain = 0;

  void add(Span span, int weight, std::string open, std::string close) {
    marks_.push_back({span, weight, std::move(open), std::move(close)});
  }
  void anchor(Span span, std::string id) { anchors_.push_back({span.begin, std::move(id)}); }

  void add_first_mentions() {
    const std::vector<Entity>& entities = view_[article_].entities;
    std::set<std::uint32_t> seen;
    for (std::uint32_t i = 0; i < entities.size(); ++i) {
      const auto link = view_.linked(article_, i);
      if (!link || entities[i].mentions.empty() || !seen.insert(*link).second) continue;
      anchor(entities[i].mentions.front(), mention_anchor(view_, article_, *link));
    }
  }

  const View& view_;
  ArticleId article_;
  std::vector<Mark> marks_;
  std::vector<Anchor> anchors_;
  std::vector<Piece> pieces_;
  std::size_t next_anchor_ = 0;
  std::size_t next_piece_ = 0;
};

struct Element {
  std::string_view open;
  std::string_view close;
};

Element element_of(SegmentKind kind) noexcept {
  switch (kind) {
    case SegmentKind::Title: return {"<p class=\"seg-title\">", "</p>"};
    case SegmentKind::Byline: return {"<p class=\"seg-byline\">", "</p>"};
    case SegmentKind::Heading: return {"<p class=\"seg-heading\">", "</p>"};
    case SegmentKind::Text: return {"<p>", "</p>"};
    case SegmentKind::Quote: return {"<blockquote><p>", "</p></blockquote>"};
    case SegmentKind::List: return {"<p class=\"seg-list\">", "</p>"};
    case SegmentKind::Table: return {"<p class=\"seg-table\">", "</p>"};
    case SegmentKind::Caption: return {"<p class=\"seg-caption\">", "</p>"};
    case SegmentKind::Comment: return {"<p class=\"seg-furniture\">", "</p>"};
    case SegmentKind::Furniture: return {"<p class=\"seg-furniture\">", "</p>"};
  }
  return {};
}

void write_article(const Page& page, ArticleId id, ArticleMarks& marks) {
  const View& view = page.view;
  const Document& document = view[id];
  const Article& article = document.article;
  const std::string anchor = html(article_anchor(view, id));
  page.out << "<article class=\"text\" id=\"" << anchor << "\" aria-labelledby=\"" << anchor
           << "-title\">\n<h3 id=\"" << anchor << "-title\" dir=\"auto\">"
           << html(shortened(view.label(id), kLongestLabel)) << "</h3>\n<p class=\"by\">"
           << when_html(view, id);
  if (!article.agency.empty()) page.out << " · agency " << html(article.agency);
  page.out << " · <code>" << html(shortened(article.path, kLongestLabel)) << "</code>";
  if (!article.published && !document.time.basis.empty()) {
    page.out << " · day known from: " << html(shortened(document.time.basis, kLongestLabel));
  }
  if (const std::string note = language_note(article); !note.empty()) page.out << " · " << html(note);
  page.out << "</p>\n<div class=\"body\" dir=\"auto\" lang=\"" << html(article.language) << "\">\n";
  for (const Segment& segment : article.segments) {
    const Element element = element_of(segment.kind);
    page.out << element.open;
    marks.write(page.out, segment.span);
    page.out << element.close << '\n';
  }
  page.out << "</div>\n</article>\n";
}

}  // namespace

void write_articles(const Page& page) {
  const Report& report = page.view.report;
  if (report.documents.empty()) return;
  begin_section(page.out, "articles", "Articles",
                page.with_texts ? "Marked words lead to their finding; dotted ones are figures."
                                : "");
  if (!page.with_texts) {
    page.out << "<p class=\"note\">There are too many articles to print their texts here. The "
                "passages above name the source; the JSON report has the texts.</p>\n</section>\n";
    return;
  }
  std::vector<ArticleMarks> marks;
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    marks.emplace_back(page.view, static_cast<ArticleId>(i));
  }
  for (std::size_t f = 0; f < report.findings.size(); ++f) {
    const std::vector<Member>& members = report.findings[f].members;
    for (std::size_t m = 0; m < members.size(); ++m) {
      marks[index_of(members[m].where.article)].add_member(
          report.findings[f], members[m].where.span, member_anchor(f, m));
    }
  }
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    marks[i].finish();
    write_article(page, static_cast<ArticleId>(i), marks[i]);
  }
  page.out << "</section>\n";
}

}  // namespace crosscheck
