// SPDX-License-Identifier: Apache-2.0
// The day on which an article was written, as far as it can be known.
//
// A date of publication is exact, and so is a dateline whose year the other articles give. Without
// them the text is not older than the latest full date that it tells of as past, a caption's above
// all: "Protesters in Arden, Tuesday, March 4, 2031". News that names its days ("on Thursday")
// appears within a week of the latest of them:
//
//  - the weekdays that the text goes through in order, beside a dated caption ("on Monday … on
//    Tuesday … on Thursday"), put it behind the last and before the first returns;
//  - a day without a year ("on March 14", "between March 3 and 9") counts as the latest day if all
//  the
//    days on which the article may have been written agree on its year; one told by its date alone
//    is some days back, or it would have been told by its weekday.
//
// Else the days on which the dated articles of the run were published are the best that is known,
// as far as the text allows them.
#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include "annotate/dates/resolve.hpp"
#include "annotate/dates/scan.hpp"
#include "crosscheck/annotate/dates.hpp"
#include "crosscheck/model/names.hpp"

namespace crosscheck {
namespace {

using std::chrono::days;

constexpr std::uint32_t kHead = 8;  // sentences in which a dateline may stand
constexpr int kWeek = 6;            // days after the latest day named in which news of it appears
constexpr int kToldByDate = 3;      // days after which a day is told by its date, not its weekday

/// What the text says of its own time.
struct Traces {
  std::optional<Day> latest;               ///< full date, told as past
  bool in_caption = false;                 ///< it stands in a caption
  std::optional<int> latest_year;          ///< year named without a day, told as past
  std::vector<int> weekdays;               ///< bare ones told as past, ISO, as they follow
  std::vector<DateExpression> open;        ///< days without a year, told as past
  std::optional<DateExpression> dateline;  ///< "ARDEN, April 30 (XYZ) -"
};

/// A place in capitals before the day, an agency in brackets or a dash behind it.
bool is_dateline(std::span<const DateAtom> atoms, const DateExpression& e) {
  if (e.at.month == 0 || e.at.day == 0 || e.to || e.first == 0 || e.first > 10 ||
      e.last >= atoms.size()) {
    return false;
  }
  const DateAtom& behind = atoms[e.last];
  if (behind.kind != AtomKind::Mark ||
      (behind.mark != '(' && behind.mark != '-' && behind.mark != '~')) {
    return false;
  }
  return atoms.front().all_caps && atoms.front().word == nullptr;
}

class TraceFinder {
 public:
  explicit TraceFinder(const Words& words) : words_(words) {}

  Traces run() && {
    scan_dates(words_, [&](std::uint32_t sentence, std::span<const DateAtom> atoms,
                           const DateExpression& e) {
      if (e.type != DateType::Date && e.type != DateType::Time) return;
      if (e.base != DateBase::Open || e.other) return;
      take(sentence, atoms, e);
    });
    return std::move(traces_);
  }

 private:
  void take(std::uint32_t sentence, std::span<const DateAtom> atoms, const DateExpression& e) {
    const std::uint32_t segment = words_.sentences[sentence].segment;
    const SegmentKind kind =
        segment < words_.segments.size() ? words_.segments[segment].kind : SegmentKind::Text;
    if (kind == SegmentKind::Furniture || kind == SegmentKind::Comment) return;
    if (!traces_.dateline && sentence < kHead && is_dateline(atoms, e)) traces_.dateline = e;
    const bool caption = kind == SegmentKind::Caption;
    const DateSide side = side_of(words_.text, atoms, e.first, e.last);
    if (side == DateSide::Future && !caption) return;
    const CalendarFields& last = e.to ? *e.to : e.at;
    const bool whole_day = last.month > 0 && last.day > 0;
    if (last.year && whole_day) return full_date(last, caption);
    if (last.year) {
      if (!last.decade && (!traces_.latest_year || *last.year > *traces_.latest_year))
        traces_.latest_year = *last.year;
      return;
    }
    if (caption) return;
    if (last.weekday > 0 && last.month == 0) traces_.weekdays.push_back(last.weekday);
    if (whole_day && side == DateSide::Past) traces_.open.push_back(e);
  }

  void full_date(const CalendarFields& at, bool caption) {
    const auto day = day_of(*at.year, at.month, at.day);
    if (!day || (traces_.latest && *day < *traces_.latest)) return;
    traces_.in_caption = caption || (traces_.in_caption && day == traces_.latest);
    traces_.latest = *day;
  }

  const Words& words_;
  Traces traces_;
};

/// The one day that an expression without a year means on every day of `written`.
std::optional<Day> agreed_day(DateExpression e, const DayRange& written, DateSide side) {
  e.strict = side == DateSide::Past;
  DateContext context;
  context.side = side;
  context.written = written.from;
  const DateReading first = resolve(e, context);
  context.written = written.to;
  if (!first.days || !(first == resolve(e, context))) return std::nullopt;
  return first.days->to;
}

/// Weekdays that follow each other through the week of `day` put the writing behind the last.
DayRange tightened(Day day, const std::vector<int>& weekdays) {
  const DayRange range{day, day + days(kWeek)};
  const auto run_end = std::is_sorted_until(weekdays.begin(), weekdays.end());
  if (run_end - weekdays.begin() < 2) return range;
  const Day monday = day - days(iso_weekday(day) - 1);
  const Day first = monday + days(weekdays.front() - 1);
  const Day last = monday + days(*(run_end - 1) - 1);
  if (first > day || last < day) return range;
  return {last, std::max(last, first + days(kWeek))};
}

/// The days on which the text itself lets it be written, by its latest day; nothing if it names
/// none that can be placed, or speaks of no day of its week.
std::optional<DocumentTime> by_latest_day(const Traces& traces,
                                          const std::optional<DayRange>& story) {
  const bool news = !traces.weekdays.empty();
  std::optional<Day> latest = traces.latest;
  bool known = latest && (traces.in_caption || news);
  if (known && !traces.in_caption && story) {
    known = *latest >= story->from - days(kWeek) && *latest <= story->to + days(kWeek);
  }
  std::optional<DayRange> possible = story;
  if (latest && story && *latest > story->from)
    possible = DayRange{*latest, std::max(*latest, story->to)};
  if (!possible && latest) possible = DayRange{*latest, *latest + days(kWeek)};
  bool told_by_date = false;
  if (news && possible) {
    for (const DateExpression& e : traces.open) {
      const auto day = agreed_day(e, *possible, DateSide::Past);
      if (!day || (known && *day <= *latest)) continue;
      latest = day;
      known = true;
      told_by_date = !e.to && e.at.weekday == 0;
    }
  }
  if (!known) return std::nullopt;
  const std::string named = iso_date(*latest);
  if (told_by_date) {
    return DocumentTime{DayRange{*latest + days(kToldByDate), *latest + days(kToldByDate + kWeek)},
                        "some days after " + named + ", the latest day the text names"};
  }
  const DayRange range = traces.in_caption && latest == traces.latest
                             ? tightened(*latest, traces.weekdays)
                             : DayRange{*latest, *latest + days(kWeek)};
  if (range.from > *latest) {
    return DocumentTime{
        range, "not before " + iso_date(range.from) + ", by the weekdays named after " + named};
  }
  return DocumentTime{range, "not before " + named + ", the latest day the text names"};
}

}  // namespace

DocumentTime find_document_time(const Article& article, const Words& words,
                                const std::optional<DayRange>& story) {
  if (article.published) return {DayRange{*article.published, *article.published}, "published"};
  const Traces traces = TraceFinder(words).run();
  if (traces.dateline) {
    const std::optional<DayRange> near =
        story || !traces.latest ? story : std::optional(DayRange{*traces.latest, *traces.latest});
    const auto day = near ? agreed_day(*traces.dateline, *near, DateSide::Unknown) : std::nullopt;
    if (day) return {DayRange{*day, *day}, "dateline"};
  }
  if (auto time = by_latest_day(traces, story)) return *std::move(time);

  std::optional<Day> bound = traces.latest;
  if (traces.latest_year) {
    const auto year = day_of(*traces.latest_year, 1, 1);
    if (year && (!bound || *year > *bound)) bound = year;
  }
  if (story && (!bound || *bound <= story->from)) return {story, "as the dated articles"};
  if (story && *bound <= story->to) {
    return {DayRange{*bound, story->to},
            "as the dated articles, not before " + iso_date(*bound) + ", which the text names"};
  }
  if (traces.latest && bound == traces.latest) {
    return {DayRange{*bound, *bound + days(kWeek)},
            "not before " + iso_date(*bound) + ", the latest day the text names"};
  }
  return {};
}

}  // namespace crosscheck
