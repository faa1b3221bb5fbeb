// SPDX-License-Identifier: Apache-2.0
// Every temporal expression and what it means.
//
// A sentence is cut into atoms, the grammar of dates takes the longest expression from each place,
// and each is resolved against the day of writing or the day that the text speaks of: "On Thursday
// … at 4:35 p.m. … that evening". Captions and page furniture do not move the day that the text
// speaks of. If the day of writing is known only as a range, an expression is resolved on every day
// of it: one answer is the answer; two or three are told, the likeliest first; more leave it open.
// "local time (0810 GMT)" gives the zone of the article, which clock times without a zone then
// take.
#include "crosscheck/annotate/dates.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "annotate/dates/event_periods.hpp"
#include "annotate/dates/resolve.hpp"
#include "annotate/dates/scan.hpp"
#include "annotate/dates/timex_values.hpp"
#include "crosscheck/model/names.hpp"

namespace crosscheck {
namespace {

using std::chrono::days;

constexpr int kLongRange = 45;  // days: longer ranges are tried on some days alone
constexpr std::size_t kMostReadings = 3;
constexpr int kMinutesOfDay = 24 * 60;

/// The days of writing on which expressions are tried.
std::vector<Day> trial_days(const DocumentTime& time) {
  std::vector<Day> result;
  if (!time.days) return result;
  const auto [from, to] = *time.days;
  const int step = to - from <= days(kLongRange)
                       ? 1
                       : std::max<int>(28, static_cast<int>((to - from).count() / 24));
  for (Day day = from; day < to; day += days(step)) result.push_back(day);
  result.push_back(to);
  return result;
}

bool moves_the_talk(SegmentKind kind) {
  return kind != SegmentKind::Caption && kind != SegmentKind::Furniture &&
         kind != SegmentKind::Comment && kind != SegmentKind::Byline;
}

/// "It will open in two weeks" names a day, "it was built in two weeks" does not.
void settle(DateExpression& e, DateSide side) {
  if (side != DateSide::Future) return;
  e.around_base = e.around_base || e.within;
  if (!e.from_now) return;
  e.type = DateType::Date;
  e.base = DateBase::Document;
  e.count = static_cast<int>(e.amount);
}

/// Goes through a text and remembers what it speaks of.
class DatePass {
 public:
  DatePass(const Words& words, const DocumentTime& time)
      : words_(words), time_(time), trials_(trial_days(time)) {}

  std::vector<DateMention> run() && {
    scan_dates(words_, [&](std::uint32_t sentence, std::span<const DateAtom> atoms,
                           const DateExpression& e) {
      const bool told = e.base == DateBase::Document && e.unit && *e.unit != TimeUnit::Weekends;
      const bool timeless = (e.type == DateType::Duration && !e.from_now && !e.within) ||
                            e.type == DateType::Set || !e.fixed.empty();
      const DateSide side =
          told || timeless ? DateSide::Unknown : side_of(words_.text, atoms, e.first, e.last);
      const Span span{atoms[e.first].span.begin, atoms[e.last - 1].span.end};
      found_.push_back({sentence, span, e, side});
    });
    context_.narrative = is_narrative();
    bool hours = false;
    for (Found& found : found_) {
      enter(found.sentence);
      if (!context_.narrative) settle(found.e, found.side);
      hours = hours || found.e.clock.hour >= 0;
      take(found);
    }
    if (hours && zone_) give_zone();
    return std::move(mentions_);
  }

 private:
  /// An expression and where it stands.
  struct Found {
    std::uint32_t sentence = 0;
    Span span;
    DateExpression e;
    DateSide side = DateSide::Unknown;
  };

  /// Most years that the text names are not that of its writing, and it hardly speaks of this week.
  bool is_narrative() const {
    int old = 0;
    int all = 0;  // years, and words of the day, which count twice
    const std::optional<Day> written =
        trials_.empty() ? std::nullopt : std::optional(trials_.back());
    for (const Found& found : found_) {
      const DateExpression& e = found.e;
      const bool of_the_day = (e.at.weekday > 0 && e.at.month == 0) ||
                              (e.base == DateBase::Document && e.unit && e.type == DateType::Date);
      if (of_the_day) all += 2;
      if (!e.at.year) continue;
      ++all;
      if (!written || *e.at.year < year_of(*written)) ++old;
    }
    return all >= 8 && old * 10 >= all * 7;
  }

  void enter(std::uint32_t sentence) {
    if (sentence != sentence_) year_said_ = false;
    const std::uint32_t segment = words_.sentences[sentence].segment;
    if (segment != segment_ && aside_) {
      context_.spoken = before_aside_.spoken;
      context_.spoken_day = before_aside_.spoken_day;
      spoken_anchor_ = anchor_before_aside_;
      context_.spoken_month = before_aside_.spoken_month;
      context_.quarter = before_aside_.quarter;
    }
    if (segment != segment_) {
      aside_ = segment < words_.segments.size() && !moves_the_talk(words_.segments[segment].kind);
      before_aside_ = context_;
      anchor_before_aside_ = spoken_anchor_;
      last_time_.reset();
    }
    if (sentence != sentence_) last_time_.reset();
    sentence_ = sentence;
    segment_ = segment;
  }

  void take(const Found& found) {
    const DateExpression& e = found.e;
    const DateSide side = found.side;
    DateMention mention;
    mention.span = found.span;
    mention.type = e.type;
    mention.sentence = found.sentence;
    if (e.type == DateType::Date && e.part != DayPart::None) mention.type = DateType::Time;
    if (e.clock.hour >= 0 && e.type != DateType::Set) mention.type = DateType::Time;

    DateReading reading = read(e, side, mention);
    follow_the_clock(e, reading);
    mention.value = reading.value;
    mention.days = reading.days;
    if (e.other) mention.alternatives.push_back(resolve_on(*e.other, e));
    if (mention.value.empty()) return;
    mention.anchor = anchor_of(e, reading);
    give_start(e, mention);
    remember(e, side, reading);
    note_zone(e, mention);
    mentions_.push_back(std::move(mention));
  }

  DateReading read(const DateExpression& e, DateSide side, DateMention& mention) {
    DateContext context = context_;
    context.side = side;
    if (e.base == DateBase::Document && context.narrative && e.follows_the_tale) {
      DateExpression told = e;
      told.base = DateBase::Context;
      return resolve(told, context);
    }
    // After "on May 3, 1998," a month without a year is of that year.
    if (year_said_ && !e.at.year && e.at.month > 0 && e.base == DateBase::Open &&
        side != DateSide::Future)
      context.narrative = true;
    if (trials_.size() <= 1) {
      if (!trials_.empty()) context.written = trials_.front();
      return resolve(e, context);
    }
    std::vector<std::pair<DateReading, int>> readings;  // with how many days of writing give it
    for (const Day day : trials_) {
      context.written = day;
      DateReading reading = resolve(e, context);
      const auto same = std::find_if(readings.begin(), readings.end(),
                                     [&](const auto& known) { return known.first == reading; });
      if (same != readings.end())
        ++same->second;
      else if (readings.size() <= kMostReadings)
        readings.emplace_back(std::move(reading), 1);
    }
    if (readings.size() > kMostReadings) {
      context.written.reset();
      return resolve(e, context);
    }
    std::stable_sort(readings.begin(), readings.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    for (std::size_t i = 1; i < readings.size(); ++i) {
      if (readings[i].first.value != readings[0].first.value)
        mention.alternatives.push_back(readings[i].first.value);
    }
    return readings.front().first;
  }

  std::string resolve_on(const CalendarFields& fields, const DateExpression& e) const {
    DateExpression other = e;
    other.at = fields;
    return resolve(other, context_).value;
  }

  /// "at 10:45 on Friday night … opened it at 1:20": the clock went on past midnight.
  void follow_the_clock(const DateExpression& e, DateReading& reading) {
    if (e.clock.hour < 0 || !reading.days) return;
    const int minutes = e.clock.hour * 60 + std::max(e.clock.minute, 0);
    if (last_time_ && e.at.empty() && !e.unit && *last_time_ >= 20 * 60 && minutes < 8 * 60 &&
        reading.period) {
      DateExpression next = e;
      next.base = DateBase::Context;
      next.unit = TimeUnit::Days;
      next.count = 1;
      DateContext context = context_;
      context.spoken = reading.period;
      context.spoken_day = reading.days->from;
      reading = resolve(next, context);
    }
    last_time_ = minutes;
  }

  std::string anchor_of(const DateExpression& e, const DateReading& reading) const {
    if (e.named_before) return "named before: " + std::string(e.president);
    const bool timeless = !reading.days || (e.at.year && e.base == DateBase::Open) ||
                          e.at.century != 0 || e.term > 0 ||
                          (!e.at.holiday.empty() && is_historic(e.at.holiday));
    if (timeless) return {};
    if (reading.from_spoken && spoken_anchor_) return "named before: " + *spoken_anchor_;
    if (!time_.days) return {};
    if (time_.exact()) return time_.basis + " " + iso_date(time_.days->from);
    return "written between " + iso_date(time_.days->from) + " and " + iso_date(time_.days->to);
  }

  void remember(const DateExpression& e, DateSide side, const DateReading& reading) {
    year_said_ = year_said_ || (e.at.year.has_value() && !trials_.empty() &&
                                *e.at.year != year_of(trials_.back()) && e.at.month > 0);
    // "For nine months it earned … a year earlier": no quarter is compared with any more.
    if (e.type == DateType::Duration && e.unit == TimeUnit::Months && e.amount >= 6)
      context_.quarter.reset();
    if (e.type == DateType::Duration || e.type == DateType::Set) return;
    if (e.at.weekday > 0 && !reading.days) {
      // It speaks of a day that is not known: what follows hangs on that one.
      context_.spoken.reset();
      context_.spoken_day.reset();
    }
    if (!reading.period) return;
    // "Sales rose … from a year earlier. Profit rose … from a year earlier": from the same.
    if (e.compares && !context_.narrative) return;
    if (context_.narrative && e.base == DateBase::Document && !e.follows_the_tale) return;
    // "a canal planned for 1843": the tale is not there yet.
    if (context_.narrative && side == DateSide::Future && e.at.month == 0) return;
    if (e.at.quarter > 0) context_.quarter = reading.period;
    const Day from = reading.period->days.from;
    // What is still to come is no day that a tale goes on from.
    const bool ahead = side == DateSide::Future && (trials_.empty() || from > trials_.front());
    if (ahead || (!trials_.empty() && from > trials_.back())) return;
    context_.spoken = reading.period;
    if (reading.period->unit == TimeUnit::Days) {
      context_.spoken_day = from;
      context_.weekdays[static_cast<std::size_t>(iso_weekday(from))] = from;
    }
    if (reading.period->unit <= TimeUnit::Months) context_.spoken_month = from;
    spoken_anchor_ = reading.period->value;
  }

  /// "It will shut for two weeks starting [Monday]": the date before which it stands begins the
  /// length just read.
  void give_start(const DateExpression& e, const DateMention& date) {
    const bool counted = e.type == DateType::Duration && e.unit && *e.unit >= TimeUnit::Days &&
                         e.amount >= 1 && e.amount <= 1000 && e.more.empty() &&
                         e.amount == static_cast<int>(e.amount);
    if (length_ && date.type == DateType::Date && date.days && date.days->from == date.days->to &&
        length_->mention + 1 == mentions_.size() && begins_it(date)) {
      const Day from = date.days->from;
      const Day behind = shifted_day(from, length_->unit, length_->amount);
      DateMention& length = mentions_.back();
      length.days = DayRange{from, behind - days(1)};
      length.anchor = "starting " + date.value;
    }
    length_.reset();
    if (counted) length_ = {mentions_.size(), *e.unit, static_cast<int>(e.amount)};
  }

  /// "for" before the last mention, and between it and `date` ", starting on" or "from".
  bool begins_it(const DateMention& date) const {
    const DateMention& length = mentions_.back();
    const std::string_view text = words_.text.view();
    if (!text.substr(0, length.span.begin).ends_with("for ")) return false;
    std::string_view between = text.substr(length.span.end, date.span.begin - length.span.end);
    if (between.starts_with(",")) between.remove_prefix(1);
    static constexpr std::string_view kLinks[] = {
        " from ",         " starting ",       " starting on ",   " starting from ", " beginning ",
        " beginning on ", " beginning from ", " commencing on ", " commencing "};
    return std::find(std::begin(kLinks), std::end(kLinks), between) != std::end(kLinks);
  }

  /// "5:10 a.m. local time (0810 GMT)" tells the zone: the difference, rounded to quarters.
  void note_zone(const DateExpression& e, DateMention& mention) {
    if (e.clock.hour < 0) return;
    const int minutes = e.clock.hour * 60 + std::max(e.clock.minute, 0);
    const bool known = e.clock.zone && e.clock.zone->minutes;
    if (known && pending_local_ && !mentions_.empty() && mention.days &&
        mention.span.begin - mentions_.back().span.end <= 3) {
      int offset = (*pending_local_ - (minutes - *e.clock.zone->minutes)) % kMinutesOfDay;
      if (offset < -12 * 60) offset += kMinutesOfDay;
      if (offset > 14 * 60) offset -= kMinutesOfDay;
      if (offset % 15 == 0) {
        zone_ = offset;
        // Both name one moment: it is told in local time, on the day that one of them names.
        DateMention& other = mentions_.back();
        if (pending_bare_ && (!e.at.empty() || e.unit)) {
          if (offset == *e.clock.zone->minutes) other.value = mention.value;
          other.days = mention.days;
        } else {
          mention.value = other.value;
          mention.days = other.days;
        }
      }
    } else if (known && !zone_) {
      zone_ = *e.clock.zone->minutes;
    } else if (e.clock.zone && !zone_ && mention.days) {
      zone_ =
          offset_at(*e.clock.zone, mention.days->from, e.clock.hour, std::max(e.clock.minute, 0));
    }
    pending_local_ = e.clock.zone ? std::nullopt : std::optional(minutes);
    pending_bare_ = e.at.empty() && !e.unit;
  }

  void give_zone() {
    const std::string zone = zone_value(*zone_);
    for (DateMention& mention : mentions_) {
      const std::size_t time = mention.value.find('T');
      if (mention.type != DateType::Time || time == std::string::npos) continue;
      const std::string_view clock = std::string_view(mention.value).substr(time);
      const bool bare = (clock.size() == 6 || clock.size() == 9) && clock[3] == ':';
      if (bare && mention.days) mention.value += zone;
    }
  }

  /// A length of whole units, as read last.
  struct Length {
    std::size_t mention = 0;
    TimeUnit unit = TimeUnit::Days;
    int amount = 0;
  };

  const Words& words_;
  const DocumentTime& time_;
  std::optional<Length> length_;
  std::vector<Day> trials_;
  std::vector<Found> found_;
  std::vector<DateMention> mentions_;
  DateContext context_;
  DateContext before_aside_;
  bool aside_ = false;
  bool year_said_ = false;  ///< in this sentence, and another than that of writing
  std::optional<std::string> spoken_anchor_;
  std::optional<std::string> anchor_before_aside_;
  std::optional<int> last_time_;      ///< minutes, in this sentence
  std::optional<int> pending_local_;  ///< minutes of the clock time just before
  bool pending_bare_ = false;         ///< it names no day
  std::optional<int> zone_;           ///< of the article, in minutes from UTC
  std::uint32_t sentence_ = 0xFFFFFFFF;
  std::uint32_t segment_ = 0xFFFFFFFF;
};

}  // namespace

std::vector<DateMention> find_dates(const Words& words, const DocumentTime& time) {
  std::vector<DateMention> mentions = DatePass(words, time).run();
  add_event_periods(words, time, mentions);
  return mentions;
}

}  // namespace crosscheck
