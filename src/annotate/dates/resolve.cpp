// SPDX-License-Identifier: Apache-2.0
// From an expression to days: the base that it counts from is chosen, the period it names is found
// (named_period.cpp), and part of the day, clock time and portion are added. What cannot be known
// stays open.
#include "annotate/dates/resolve.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "annotate/dates/named_period.hpp"
#include "annotate/dates/term_reading.hpp"
#include "annotate/dates/timex_values.hpp"

namespace crosscheck {
namespace {

using std::chrono::days;

DayRange part_of(const DayRange& whole, Portion portion, TimeUnit unit) {
  const int size = whole.days();
  if (unit <= TimeUnit::Days || size < 4) return whole;
  switch (portion) {
    case Portion::Early:
      return {whole.from, whole.from + days(size / 2 - 1)};
    case Portion::Mid:
      return {whole.from + days(size / 4), whole.from + days(size - size / 4 - 1)};
    case Portion::Late:
      return {whole.to - days(size / 2 - 1), whole.to};
    case Portion::Rest:  // from when is not said here
    case Portion::None:
      break;
  }
  return whole;
}

DateReading with_time(const DateExpression& e, Period period, const DateContext& context) {
  DateReading reading;
  if (e.clock.hour >= 0 && period.unit == TimeUnit::Days) {
    Day day = period.days.from;
    ClockTime clock = e.clock;
    if (clock.hour == 24) {
      clock.hour = 0;
      day += days(1);
    }
    std::optional<int> minutes = context.zone_minutes;
    if (clock.zone) minutes = offset_at(*clock.zone, day, clock.hour, std::max(clock.minute, 0));
    reading.value = day_value(day) + clock_value(clock) + (minutes ? zone_value(*minutes) : "");
    period = day_period(day);
  } else {
    reading.value = period.value;
    if (period.unit == TimeUnit::Days) reading.value += part_code(e.part);
  }
  reading.days = part_of(period.days, e.portion, period.unit);
  if (e.portion == Portion::Rest && context.written && *context.written >= period.days.from &&
      *context.written <= period.days.to)
    reading.days->from = *context.written;
  reading.period = std::move(period);
  return reading;
}

/// "2 months and 9 days ago": moved by each amount, largest first.
Day moved_day(Day base, const DateExpression& e, int count) {
  std::vector<TimeAmount> amounts = e.more;
  amounts.push_back({*e.unit, std::abs(count) * 1.0});
  std::stable_sort(amounts.begin(), amounts.end(),
                   [](const TimeAmount& a, const TimeAmount& b) { return a.unit > b.unit; });
  const int sign = count < 0 ? -1 : 1;
  for (const TimeAmount& part : amounts)
    base = shifted_day(base, part.unit, sign * static_cast<int>(std::min(part.amount, 1e5)));
  return base;
}

/// As exact as its smallest unit.
Period moved(Day base, const DateExpression& e) {
  TimeUnit least = *e.unit;
  for (const TimeAmount& part : e.more) least = std::min(least, part.unit);
  return shifted_period(moved_day(base, e, e.count), least, 0);
}

DateReading duration_reading(const DateExpression& e, const DateContext& context) {
  DateReading reading{e.more.empty() ? duration_value(e.amount, *e.unit)
                                     : duration_value(e.amount, *e.unit, e.more),
                      std::nullopt, std::nullopt, false};
  std::optional<Day> base = context.written;
  if (e.base == DateBase::Context && context.spoken) base = context.spoken_day;
  if (!e.around_base || !base || e.amount <= 0 || *e.unit < TimeUnit::Days || e.amount > 1000)
    return reading;
  const int amount = static_cast<int>(std::lround(e.amount));
  if (e.within)
    reading.days = DayRange{*base, moved_day(*base, e, amount)};
  else if (e.count < 0)
    reading.days = DayRange{shifted_day(*base, *e.unit, -amount), *base};
  else
    reading.days = DayRange{*base + days(1), shifted_day(*base, *e.unit, amount)};
  return reading;
}

/// The n-th week of a period, -1 its last: a week is of the period that its Thursday lies in, as
/// ISO 8601 has it for years.
std::optional<Period> week_of(const DayRange& whole, int nth) {
  constexpr int kThursday = 4;
  const Day first = weekday_by(whole.from, kThursday, DateSide::Future, false);
  const Day thursday = nth > 0 ? first + days(7 * (nth - 1))
                               : weekday_by(whole.to, kThursday, DateSide::Past, false);
  if (thursday < whole.from || thursday > whole.to) return std::nullopt;
  return shifted_period(thursday, TimeUnit::Weeks, 0);
}

/// "the first two weeks of May", once it is known which May.
DateReading part_reading(const DateExpression& e, const DateReading& whole) {
  DateReading reading{duration_value(e.part_amount, *e.part_unit), std::nullopt, std::nullopt,
                      false};
  if (!whole.days) return reading;
  const DayRange& days_of_whole = *whole.days;
  if (e.part_amount <= 0) {
    reading.days =
        part_of(days_of_whole, e.part_at_end ? Portion::Late : Portion::Early, TimeUnit::Months);
    return reading;
  }
  if (e.part_amount > 1000) return reading;
  const int amount = static_cast<int>(std::lround(e.part_amount));
  if (*e.part_unit == TimeUnit::Weeks && amount == 1) {
    const auto week = week_of(days_of_whole, e.part_at_end ? -1 : std::max(e.part_nth, 1));
    if (week) reading.days = week->days;
    return reading;
  }
  DayRange part = days_of_whole;
  if (e.part_at_end)
    part.from = std::max(part.from, shifted_day(part.to + days(1), *e.part_unit, -amount));
  else
    part.to = std::min(part.to, shifted_day(part.from, *e.part_unit, amount) - days(1));
  if (part.from > part.to) return reading;
  reading.days = part;
  if (*e.part_unit == TimeUnit::Days && amount == 1) {
    reading.period = day_period(part.from);
    reading.value = reading.period->value;
  }
  return reading;
}

DateReading set_reading(const DateExpression& e) {
  if (e.clock.hour >= 0) {
    const std::string day = e.at.empty() ? "XXXX-XX-XX" : open_value(e.at);
    return {day + clock_value(e.clock), std::nullopt, std::nullopt, false};
  }
  if (e.unit) return {duration_value(e.amount, *e.unit), std::nullopt, std::nullopt, false};
  if (!e.at.empty())
    return {open_value(e.at) + std::string(part_code(e.part)), std::nullopt, std::nullopt, false};
  return {"XXXX-XX-XX" + std::string(part_code(e.part)), std::nullopt, std::nullopt, false};
}

DateReading nth_weekday_reading(const DateExpression& e, Day in_month) {
  const std::chrono::year_month_day date(in_month);
  const auto month = date.year() / date.month();
  const std::chrono::weekday weekday{static_cast<unsigned>(e.at.weekday) % 7};
  if (e.nth_weekday > 0 && !(month / weekday[static_cast<unsigned>(e.nth_weekday)]).ok())
    return {open_value(e.at), std::nullopt, std::nullopt, false};
  const Day day = e.nth_weekday < 0 ? Day(month / weekday[std::chrono::last])
                                    : Day(month / weekday[static_cast<unsigned>(e.nth_weekday)]);
  return {day_value(day), DayRange{day, day}, day_period(day), false};
}

/// What cannot be resolved keeps what it says.
DateReading open_reading(const DateExpression& e) {
  if (e.vague_count && (e.count < 0 || e.base == DateBase::Document)) {
    // "several years ago", "weeks from now"
    return {e.count < 0 ? "PAST_REF" : "FUTURE_REF", std::nullopt, std::nullopt, false};
  }
  std::string value = e.unit && e.at.empty() ? open_value(*e.unit) : open_value(e.at);
  if (e.clock.hour >= 0)
    value = "XXXX-XX-XX" + clock_value(e.clock);
  else
    value += part_code(e.part);
  return {std::move(value), std::nullopt, std::nullopt, false};
}

/// "last year", "the next day", "three years ago", "a year later".
std::optional<Period> shifted(const DateExpression& e, const DateContext& context) {
  if (e.vague_count) return std::nullopt;
  // "Third-quarter profit rose from $2 million a year earlier": from that of the quarter then.
  if (context.quarter && *e.unit == TimeUnit::Years && std::abs(e.count) == 1 &&
      e.base != DateBase::Fields && e.at.empty() && e.compares) {
    return shifted_period(context.quarter->days.from, TimeUnit::Quarters, 4 * e.count);
  }
  if (context.quarter && *e.unit == TimeUnit::Quarters && e.count == 0 && e.at.empty())
    return context.quarter;
  if (e.base == DateBase::Fields) {
    const auto named = named_period(
        e.at, context.narrative && context.spoken_day ? context.spoken_day : context.written,
        !e.exact      ? context.side
        : e.count < 0 ? DateSide::Past
                      : DateSide::Future,
        e.strict);
    if (!named) return std::nullopt;
    if (e.exact) return day_period(shifted_day(named->days.from, *e.unit, e.count));
    return shifted_period(named->days.from, *e.unit, e.count);
  }
  if (e.base == DateBase::Document) {
    if (!context.written) return std::nullopt;
    Period period = e.more.empty() ? shifted_period(*context.written, *e.unit, e.count)
                                   : moved(*context.written, e);
    // "the weekend" told of as past, or named early in the week, is the one before.
    const int weekday = iso_weekday(*context.written);
    const bool early = e.follows_the_tale && weekday <= 3;  // "the", not "this"
    const bool over =
        context.side == DateSide::Past ? weekday <= 5 : context.side == DateSide::Unknown && early;
    if (*e.unit == TimeUnit::Weekends && e.count == 0 && over) {
      period = shifted_period(*context.written, TimeUnit::Weekends, -1);
    }
    return period;
  }
  // Where the text has named no time yet, it speaks of its own.
  if (!context.spoken && e.count != 0 && context.written)
    return e.more.empty() ? shifted_period(*context.written, *e.unit, e.count)
                          : moved(*context.written, e);
  if (*e.unit <= TimeUnit::Weekends) {
    const bool day_known =
        context.spoken_day &&
        (!context.spoken || context.spoken->unit <= TimeUnit::Weeks || e.part != DayPart::None);
    if (!day_known) return std::nullopt;
    if (!e.more.empty()) return moved(*context.spoken_day, e);
    return shifted_period(*context.spoken_day, *e.unit, e.count);
  }
  if (!context.spoken) return std::nullopt;
  if (context.spoken->unit > *e.unit) return std::nullopt;
  if (!e.more.empty()) return moved(context.spoken->days.from, e);
  return shifted_period(context.spoken->days.from, *e.unit, e.count);
}

DateReading range_reading(const DateExpression& e, const DateContext& context) {
  const std::optional<Day> base = context.narrative && context.spoken
                                      ? std::optional(context.spoken->days.from)
                                      : context.written;
  DateReading open{open_value(e.at) + "/" + open_value(*e.to), std::nullopt, std::nullopt, false};
  if (e.at.from_today || e.to->from_today) {  // "between March 3 and today"
    const auto from = named_period(e.at, context.written, DateSide::Past, false);
    const auto to = named_period(*e.to, context.written, DateSide::Future, false);
    if (!from || !to || to->days.to < from->days.from) return open;
    return {from->value + "/" + to->value, DayRange{from->days.from, to->days.to}, to, false};
  }
  std::optional<Period> last;
  if (context.narrative && context.spoken) last = in_tale(*e.to, context);
  if (!last) last = named_period(*e.to, base, context.side, e.strict);
  if (!last) return open;
  auto first = e.at.year || e.at.century != 0 ? named_period(e.at, base, context.side, false)
               : e.at.weekday > 0 && e.at.month == 0
                   ? std::optional(day_period(
                         weekday_by(last->days.from, e.at.weekday, DateSide::Past, true)))
                   : period_in(e.at, year_of(last->days.from));
  if (!first) return open;
  if (first->days.from > last->days.from && !e.at.year) {
    if (e.to->year) return open;
    first = period_in(e.at, year_of(last->days.from) - 1);
    if (!first) return open;
  }
  // Written backwards: which end is wrong is not known.
  if (first->days.from > last->days.from)
    return {first->value + "/" + last->value, std::nullopt, std::nullopt, false};
  DateReading reading{first->value + "/" + last->value, DayRange{first->days.from, last->days.to},
                      std::nullopt, false};
  reading.period = last;
  return reading;
}

/// "Monday to Friday next week"
DateReading range_in_unit(const DateExpression& e, const DateContext& context) {
  const auto outer = shifted(e, context);
  const auto first = outer ? inside(e.at, *outer) : std::nullopt;
  const auto last = outer ? inside(*e.to, *outer) : std::nullopt;
  if (!first || !last || last->days.from < first->days.from)
    return {open_value(e.at) + "/" + open_value(*e.to), std::nullopt, std::nullopt, false};
  DateReading reading{first->value + "/" + last->value, DayRange{first->days.from, last->days.to},
                      std::nullopt, false};
  reading.period = last;
  return reading;
}

/// "last year", "Tuesday of last week"
DateReading unit_reading(const DateExpression& e, const DateContext& context) {
  const auto outer = shifted(e, context);
  if (!outer) return open_reading(e);
  if (e.base == DateBase::Fields || e.at.empty()) {
    DateReading reading = with_time(e, *outer, context);
    reading.from_spoken = e.base == DateBase::Context;
    return reading;
  }
  const auto inner = inside(e.at, *outer);
  if (!inner) return open_reading(e);
  return with_time(e, *inner, context);
}

/// A clock time alone is one of the day that the text speaks of.
DateReading clock_reading(const DateExpression& e, const DateContext& context) {
  const auto day = context.spoken_day ? context.spoken_day : context.written;
  if (!day || (e.clock.hour < 0 && e.part == DayPart::None)) return open_reading(e);
  DateReading reading = with_time(e, day_period(*day), context);
  reading.from_spoken = context.spoken_day.has_value();
  return reading;
}

/// "this Friday", "this summer", "this June": of the week or year of writing.
std::optional<Period> current_one(const CalendarFields& at, Day base, DateSide side) {
  if (at.weekday > 0) {
    // That of the week, unless it is over and still to come.
    const auto named = inside(at, shifted_period(base, TimeUnit::Weeks, 0));
    if (side != DateSide::Future || named->days.from >= base) return named;
    return inside(at, shifted_period(base, TimeUnit::Weeks, 1));
  }
  // The winter of the year of writing may have begun before it.
  const bool early = at.season == YearSeason::Winter && month_of(base) <= 2;
  return period_in(at, year_of(base) - (early ? 1 : 0));
}

/// "The Monday", "that Monday": the one that the text named near the day it speaks of, or the first
/// one from there on that is past.
std::optional<Day> definite_weekday(const DateExpression& e, const DateContext& context) {
  if (!e.definite || e.at.weekday == 0 || e.at.month > 0 || !context.written) return std::nullopt;
  constexpr days kWeek{7};
  const auto& named = context.weekdays[static_cast<std::size_t>(e.at.weekday)];
  const auto& spoken = context.spoken_day;
  if (named && (!spoken || (*named >= *spoken - kWeek && *named <= *spoken + kWeek))) return named;
  if (!spoken || *spoken == *context.written) {
    if (e.base == DateBase::Open) return std::nullopt;
    return weekday_by(*context.written, e.at.weekday, DateSide::Past, false);
  }
  const Day next = weekday_by(*spoken, e.at.weekday, DateSide::Future, false);
  if (next <= *context.written) return next;
  return weekday_by(*spoken, e.at.weekday, DateSide::Past, false);
}

/// "Tuesday", "June 3", "the 5th": the day or period that the fields name.
DateReading fields_reading(const DateExpression& e, const DateContext& context) {
  if (context.side != DateSide::Future) {
    if (const auto day = definite_weekday(e, context)) {
      DateReading reading = with_time(e, day_period(*day), context);
      reading.from_spoken = true;
      return reading;
    }
  }
  DateSide side = context.side;
  if (e.base != DateBase::Open && e.count != 0)
    side = e.count < 0 ? DateSide::Past : DateSide::Future;
  std::optional<Day> base = context.written;
  const bool day_alone = e.at.day > 0 && e.at.month == 0 && e.at.weekday == 0;
  if (day_alone && context.spoken_month) base = context.spoken_month;
  const bool by_spoken = !day_alone && ((context.narrative && e.base == DateBase::Open) ||
                                        e.base == DateBase::Context);
  if (by_spoken && context.spoken) base = context.spoken->days.from;
  if (by_spoken && e.at.weekday > 0 && context.spoken_day) base = context.spoken_day;
  if (context.narrative && e.base == DateBase::Open) side = DateSide::Unknown;
  if (by_spoken && e.at.weekday > 0) side = e.count < 0 ? DateSide::Past : DateSide::Future;
  std::optional<Period> named;
  if (by_spoken && e.base == DateBase::Open && context.spoken) named = in_tale(e.at, context);
  if (!named && e.base == DateBase::Document && e.count == 0 && base)
    named = current_one(e.at, *base, side);
  if (!named) named = named_period(e.at, base, side, e.strict);
  if (!named) return open_reading(e);
  DateReading reading = with_time(e, *named, context);
  reading.from_spoken = by_spoken && context.spoken.has_value() && !e.at.year;
  return reading;
}

}  // namespace

DateReading resolve(const DateExpression& e, const DateContext& context) {
  if (e.nth_weekday != 0) {
    DateExpression month = e;
    month.nth_weekday = 0;
    month.at.weekday = 0;
    const DateReading whole = resolve(month, context);
    if (!whole.days) return {open_value(e.at), std::nullopt, std::nullopt, false};
    return nth_weekday_reading(e, whole.days->from);
  }
  if (!e.fixed.empty()) return {std::string(e.fixed), std::nullopt, std::nullopt, false};
  if (!e.president.empty()) return term_reading(e, context);
  if (e.part_unit) {
    DateExpression whole = e;
    whole.type = DateType::Date;
    whole.part_unit.reset();
    return part_reading(e, resolve(whole, context));
  }
  if (e.type == DateType::Duration) return duration_reading(e, context);
  if (e.type == DateType::Set) return set_reading(e);
  if (e.to && !e.unit) return range_reading(e, context);
  if (e.unit && e.to) return range_in_unit(e, context);
  if (e.unit) return unit_reading(e, context);
  return e.at.empty() ? clock_reading(e, context) : fields_reading(e, context);
}

}  // namespace crosscheck
