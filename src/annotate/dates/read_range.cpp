// SPDX-License-Identifier: Apache-2.0
// Ranges: "between January 9 and February 6", "from 2019 to 2021", "Monday through Friday",
// "between March 3 and today". Both ends are of one kind, unless both are bound and the last is
// full.
#include "annotate/dates/reader.hpp"

namespace crosscheck {

auto DateReader::read_range_end(Place i, DateExpression& e, bool bound) const -> Place {
  if (e.type != DateType::Date || e.to || !e.fixed.empty() || e.president.size() > 0 ||
      e.at.empty())
    return i;
  if (e.base != DateBase::Open || e.part != DayPart::None) return i;
  const bool dash = mark(i, '-') || mark(i, '~');
  const bool word_link =
      word_in(i, {"to", "through", "until", "till"}) || (bound && word_is(i, "and"));
  if (!dash && !word_link) return i;
  if (mark(i, '~') && (at(i).spaced || at(i + 1).spaced)) return i;
  Place place = i + 1;
  if (const auto day = bound ? today_at(place) : std::nullopt) {
    e.to = CalendarFields{};
    e.to->from_today = day;
    return place + 1;
  }
  DateExpression last;
  Place end = place;
  if (bound && number(place) && at(place).digits <= 2 && e.at.day > 0) {
    // "between May 3 and 5"
    Place after = place;
    const int day = day_at(place, after);
    DateExpression whole;
    if (day > 0 && read_day_month(place, whole) == place && read_numeric(place, whole) == place) {
      last.at = e.at;
      last.at.day = day;
      end = after;
      if (!counts_something(end))
        end = read_year_behind(end, last.at);
      else
        return i;
      if (last.at.year) e.at.year = last.at.year;
      e.to = last.at;
      return end;
    }
  }
  end = read_calendar(place, last);
  if (const Place period = read_period(place, last); period > end) end = period;
  if (end == place || last.type != DateType::Date || last.to || last.base != DateBase::Open ||
      last.at.empty())
    return i;
  if (last.part != DayPart::None || last.clock.hour >= 0) return i;
  // Both ends are of one kind: two years, two months, two weekdays, two days.
  const auto kind = [](const CalendarFields& at) {
    return at.day > 0                      ? 5
           : at.weekday > 0                ? 4
           : at.month > 0                  ? 3
           : at.quarter > 0                ? 2
           : at.season != YearSeason::None ? 6
           : at.year                       ? (at.decade ? 7 : 1)
                                           : 0;
  };
  // "from 2015 to May 5, 2017", "from May 1 to June 2019", "between today and May 5"
  const bool both_full = bound && last.at.year && (e.at.year || e.at.month > 0);
  if (e.at.from_today && last.at.day > 0) {
    e.to = last.at;
    return end;
  }
  if ((kind(e.at) != kind(last.at) && !both_full) || kind(e.at) == 0) return i;
  if (kind(e.at) == 1 && word_link && !bound && !word_is(i, "through")) return i;
  if (last.at.year && !e.at.year) {
    e.at.year = last.at.year;
    if (e.at.month > last.at.month) e.at.year = *e.at.year - 1;
  }
  if (e.at.year && !last.at.year && kind(e.at) == 5) {
    last.at.year = *e.at.year + (last.at.month < e.at.month ? 1 : 0);
  }
  e.to = last.at;
  return end;
}

std::optional<int> DateReader::today_at(Place i) const {
  if (word_is(i, "now")) return 0;
  const auto day = value(i, DateClass::DayWord);
  return day && past_possessive(i + 1) == i + 1 ? day : std::nullopt;
}

bool DateReader::moves_a_date(Place i) const {
  // "put off … from 21 to 28 March" names two days, not the time between them.
  for (Place back = 1; back <= i && back <= 24; ++back) {
    if (word_in(i - back, {"postponed", "delayed", "moved", "pushed", "rescheduled", "shifted",
                           "changed", "brought", "switched"}))
      return true;
    if (word_is(i - back, "put") && word_in(i - back + 1, {"off", "back"})) return true;
  }
  return false;
}

auto DateReader::read_bound_range(Place i, DateExpression& e) const -> Place {
  const Place place = i + 1;
  Place start = word_is(place, "the") ? place : place;
  Place end = read_calendar(start, e);
  if (end == start) end = read_period(start, e);
  if (const auto day = end == start ? today_at(start) : std::nullopt) {
    e.at.from_today = day;
    const Place range = read_range_end(start + 1, e, true);
    return range > start + 1 && !e.to->from_today ? range : i;
  }
  // "from 3 to 5 May", "between 3 and 5 May": read as one already.
  if (end > start && e.to) return word_is(i, "from") && moves_a_date(i) ? i : end;
  if (end == start) {
    Place after = start;
    const int day = number(start) ? day_at(start, after) : 0;
    if (day == 0 || !word_in(after, {"and", "to", "until", "through"})) return i;
    DateExpression last;
    Place last_end = read_day_month(after + 1, last);
    if (last_end == after + 1) last_end = read_month(after + 1, last);
    if (last_end == after + 1 || last.to || last.at.day <= day) return i;
    e = last;
    e.to = last.at;
    e.at.day = day;
    return last_end;
  }
  if (e.type != DateType::Date) return i;
  if (word_is(i, "from") && moves_a_date(i)) return i;
  const Place range = read_range_end(end, e, true);
  if (range > end) return range;
  return i;
}

}  // namespace crosscheck
