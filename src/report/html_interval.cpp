// SPDX-License-Identifier: Apache-2.0
// Each figure of a finding is a row: a thick bar for what the writer means, a thin line for
// what the words allow, a dot for the number as printed.
//
//     Courier    |        ---=====o          |  nearly 400 people
//     Post       |          o=======-------->|  over 370 people
//
// Positions are percentages of the width, so that the picture fits any page, and the texts
// stand beside the drawing as HTML, so that they are read aloud, wrapped and searched.
#include <algorithm>
#include <cmath>

#include "crosscheck/text/unicode.hpp"
#include "report/escape.hpp"
#include "report/excerpt.hpp"
#include "report/html_page.hpp"
#include "report/numbers.hpp"
#include "report/wording.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kMostRows = 12;
constexpr double kMargin = 6;  // percent of the width on either side

struct Row {
  const Figure* figure;
  ArticleId article;
};

std::vector<Row> rows_of(const View& view, const Finding& finding) {
  std::vector<Row> rows;
  for (const Member& member : finding.members) {
    if (member.kind != MemberKind::Figure) return {};
    rows.push_back({&view[member.where.article].figures[member.index], member.where.article});
  }
  if (rows.size() < 2 || rows.size() > kMostRows) return {};
  return rows;
}

/// Brings values to one scale: as printed if all have one unit, else in the base unit.
class Scale {
 public:
  explicit Scale(const std::vector<Row>& rows) {
    const Figure& first = *rows.front().figure;
    same_unit_ = std::all_of(rows.begin(), rows.end(),
                             [&](const Row& row) { return row.figure->unit == first.unit; });
    fits_ = std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
      return row.figure->rate == first.rate && row.figure->change == first.change &&
             (same_unit_ || (!first.dimension.empty() && row.figure->dimension == first.dimension));
    });
    for (const Row& row : rows) {
      for (const double value : {row.figure->value, row.figure->meant.low, row.figure->meant.high}) {
        take(at_base(*row.figure, value));
      }
    }
    fits_ = fits_ && low_ < high_ && std::isfinite(high_ - low_);
  }

  bool fits() const noexcept { return fits_; }

  /// Where a value stands, in percent of the width; the far ends for infinities.
  double percent(const Figure& figure, double value) const {
    if (std::isinf(value)) return value < 0 ? 0 : 100;
    const double share = (at_base(figure, value) - low_) / (high_ - low_);
    return std::clamp(kMargin + share * (100 - 2 * kMargin), 0.0, 100.0);
  }

 private:
  double at_base(const Figure& figure, double value) const {
    return same_unit_ ? value : value * figure.base_factor + figure.base_offset;
  }
  void take(double value) {
    if (!std::isfinite(value)) return;
    low_ = std::min(low_, value);
    high_ = std::max(high_, value);
  }

  bool same_unit_ = true;
  bool fits_ = true;
  double low_ = std::numeric_limits<double>::infinity();
  double high_ = -std::numeric_limits<double>::infinity();
};

std::string percent(double value) { return grouped(value, 2) + "%"; }

std::string line(std::string_view name, double from, double to) {
  return "<line class=\"" + std::string(name) + "\" x1=\"" + percent(from) + "\" x2=\"" +
         percent(to) + "\" y1=\"12\" y2=\"12\"/>";
}

void write_row(const Page& page, const Row& row, const Scale& scale) {
  const Figure& figure = *row.figure;
  const auto at = [&](double value) { return scale.percent(figure, value); };
  page.out << "<div class=\"row\"><span class=\"who\">"
           << html(shortened(page.view.label(row.article), 40))
           << "</span><svg role=\"img\" width=\"100%\" height=\"24\" aria-label=\""
           << html("meant: " + in_words(figure.meant)) << "\">"
           << "<line class=\"track\" x1=\"0\" x2=\"100%\" y1=\"12\" y2=\"12\"/>";
  if (figure.strict != figure.meant) {
    page.out << line("strict", at(figure.strict.low), at(figure.strict.high));
  }
  if (figure.meant.low < figure.meant.high) {
    page.out << line("meant", at(figure.meant.low), at(figure.meant.high));
  }
  page.out << "<circle class=\"value\" cx=\"" << percent(at(figure.value))
           << "\" cy=\"12\" r=\"5\"/></svg><span class=\"words\" dir=\"auto\">"
           << html(shortened(one_line(page.view.words(row.article, figure.span)), 80)) << "</span></div>\n";
}

}  // namespace

void write_interval_picture(const Page& page, const Finding& finding) {
  const std::vector<Row> rows = rows_of(page.view, finding);
  if (rows.empty()) return;
  const Scale scale(rows);
  if (!scale.fits()) return;
  page.out << "<figure class=\"interval\">\n<figcaption>The values on one scale</figcaption>\n";
  for (const Row& row : rows) write_row(page, row, scale);
  page.out << "</figure>\n";
}

}  // namespace crosscheck
