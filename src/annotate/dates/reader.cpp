// SPDX-License-Identifier: Apache-2.0
// How the pieces make an expression: portions ("early last week", "mid-May", "the end of 2024") and
// days with their part or clock time in either order ("Saturday night", "2 a.m. on Tuesday",
// "Thursday at 7 a.m.", "the night of April 18").
#include "annotate/dates/reader.hpp"

#include <algorithm>

namespace crosscheck {
namespace {

/// It names a day, so that a clock time can stand beside it.
bool names_day(const DateExpression& e) {
  if (e.type != DateType::Date || e.to || e.clock.hour >= 0 || e.portion != Portion::None ||
      !e.fixed.empty())
    return false;
  if (e.at.day > 0 || e.at.weekday > 0 || !e.at.holiday.empty()) return true;
  return e.unit == TimeUnit::Days && e.base != DateBase::Open && e.at.empty();
}

}  // namespace

const DateAtom DateReader::kNothing{};

bool DateReader::word_in(Place i, std::initializer_list<std::string_view> lower) const noexcept {
  return std::any_of(lower.begin(), lower.end(),
                     [&](std::string_view form) { return word_is(i, form); });
}

bool DateReader::clause_ends(Place i) const {
  if (i >= atoms_.size() || at(i).kind == AtomKind::Mark) return true;
  if (word_in(i, {"of", "than"})) return false;
  return is(i, DateClass::Preposition) || word_in(i, {"and", "but", "when", "as", "that", "which",
                                                      "because", "while", "who", "with", "if"});
}

bool DateReader::begins_clause(Place i) const {
  return is(i, DateClass::Article) || is(i, DateClass::Past) || is(i, DateClass::Future) ||
         word_in(i, {"i", "you", "he", "she", "it", "we", "they", "there", "is", "are", "his",
                     "her", "its", "their", "our", "my", "your"});
}

auto DateReader::past_possessive(Place i) const -> Place {
  if (!mark(i, '\'') || !joined(i)) return i;
  return word_is(i + 1, "s") && joined(i + 1) ? i + 2 : i + 1;
}

std::optional<DateExpression> DateReader::read(Place i) const {
  DateExpression e;
  const Place end = read_whole(i, e);
  if (end == i) return std::nullopt;
  e.first = i;
  e.last = end;
  return e;
}

auto DateReader::read_whole(Place i, DateExpression& e) const -> Place {
  if (word_in(i, {"between", "from"})) return read_bound_range(i, e);
  const Place end = read_single(i, e);
  if (end == i || (i > 0 && word_is(i - 1, "from") && moves_a_date(i - 1))) return end;
  const Place range = read_range_end(end, e, false);
  // "Monday to Friday next week"
  if (range == end || e.at.weekday == 0 || e.at.month > 0 || !e.to) return range;
  DateExpression outer = e;
  const Place behind = read_of_relation(range, outer);
  if (behind == range || outer.unit != TimeUnit::Weeks) return range;
  e = outer;
  return behind;
}

auto DateReader::read_single(Place i, DateExpression& e) const -> Place {
  if (!at(i).starts) return i;
  const Gate g = gate(i);
  Longest best{*this, i, e};
  if (number(i) || g.any(DateClass::ClockWord, DateClass::Number, DateClass::Unit) ||
      word_is(i, "half"))
    best.attempt(&DateReader::read_clock_and_day);
  best.attempt(&DateReader::read_day);
  if (g.any(DateClass::Portion, DateClass::Unit)) best.attempt(&DateReader::read_portion);
  if (g.any(DateClass::Portion, DateClass::DayPart)) best.attempt(&DateReader::read_part_of_day);
  return best.end;
}

auto DateReader::read_core(Place i, DateExpression& e) const -> Place {
  using enum DateClass;
  const Gate g = gate(i);
  Longest best{*this, i, e};
  if (g.number ||
      g.any(Month, ShortMonth, Weekday, ShortWeekday, Ordinal, Number, NamedDay, Unit) ||
      is(past_article(i) + 1, Weekday)) {
    best.attempt(&DateReader::read_calendar);
  }
  if (g.number || g.name ||
      g.any(Ordinal, Number, Season, DateClass::Decade, Fiscal, Relation, Starter, President,
            Term)) {
    best.attempt(&DateReader::read_period);
  }
  if (g.number ||
      g.any(DayWord, Tonight, Overnight, Relation, Unit, Units, Number, Vague, Reference,
            DateClass::DayPart, Starter, Noun, Fiscal) ||
      word_is(i + 1, "full")) {
    best.attempt(&DateReader::read_relative);
  }
  if (g.number || g.any(Adverb, Every, Weekdays, Weekday, Starter, Unit))
    best.attempt(&DateReader::read_timed_set);
  if (g.number || g.any(Number, Vague, Unit, Units, ShortUnit, Starter, Ordinal, Scale) || g.name ||
      (is(i, Article) && is(i + 2, Unit))) {
    best.attempt(&DateReader::read_duration);
  }
  if (g.any(Ordinal, Relation, Starter)) best.attempt(&DateReader::read_part_of);
  if (best.end == i) return i;
  // "October last year", "Tuesday of last week", "May of that year"
  const bool open = e.type == DateType::Date && e.base == DateBase::Open && !e.at.year && !e.to &&
                    !e.unit && e.fixed.empty();
  if (open && (e.at.month > 0 || e.at.weekday > 0 || e.at.quarter > 0 || !e.at.holiday.empty())) {
    DateExpression outer = e;
    const Place end = read_of_relation(best.end, outer);
    const bool fits =
        end > best.end && (e.at.weekday > 0 && e.at.month == 0
                               ? *outer.unit <= TimeUnit::Months && *outer.unit >= TimeUnit::Weeks
                               : *outer.unit >= TimeUnit::Years);
    if (fits) {
      e = outer;
      return end;
    }
  }
  return best.end;
}

auto DateReader::read_portion(Place i, DateExpression& e) const -> Place {
  Place place = word_is(i, "the") ? i + 1 : i;
  const auto portion = value(place, DateClass::Portion);
  if (!portion) {
    // "year's end", "year-end", "month's end", "week's end"
    const auto unit = value(i, DateClass::Unit);
    const Place owner = mark(i + 1, '-') ? i + 2 : past_possessive(i + 1);
    const bool apart = owner == i + 1 && i > 0 &&  // "by year end"
                       word_in(i - 1, {"by", "at", "until", "around", "before", "since"});
    if (!unit || (owner == i + 1 && !apart) || !word_in(owner, {"end"}) ||
        *unit < static_cast<int>(TimeUnit::Weeks))
      return i;
    e.base = DateBase::Document;
    if (*unit == static_cast<int>(TimeUnit::Years) && mark(i + 1, '-') &&
        clause_ends(owner + 1)) {  // "by year-end", "since year-end": its last day
      e.unit = TimeUnit::Years;
      e.count = i > 0 && word_is(i - 1, "since") ? -1 : 0;
      e.at.month = 12;
      e.at.day = 31;
      return owner + 1;
    }
    e.follows_the_tale = true;
    e.unit = static_cast<TimeUnit>(*unit);
    e.portion = Portion::Late;
    return owner + 1;
  }
  const bool rest = *portion == 6;
  const bool adverb = *portion >= 4 && !rest;  // earlier, later
  ++place;
  const bool of = word_is(place, "of");
  if (rest && !of && !word_is(place, "the")) return i;
  if (place - 1 > i && !of && !rest && !word_in(place - 1, {"early", "mid", "late"})) return i;
  if (of || (adverb && word_in(place, {"in", "on", "that"}))) {
    if (!word_is(place, "that")) ++place;
  } else if (word_in(place - 1, {"beginning", "middle", "start", "end", "close", "outset"})) {
    return i;
  }
  if (word_in(place - 1, {"early", "late", "on"}) && word_in(place, {"in", "on"})) ++place;
  place = past_hyphen(place);
  DateExpression inner;
  Place end = read_day(place, inner);
  if (end == place && is(place, DateClass::Season)) {
    inner = {};
    inner.at.season = static_cast<YearSeason>(*value(place, DateClass::Season));
    end = place + 1;
  }
  const bool own = word_in(place, {"the", "my", "your", "his", "her", "its", "our", "their"});
  if (rest && of && end == place && unit_at(own ? place + 1 : place)) {
    // "the rest of his week"
    inner = {};
    inner.base = DateBase::Document;
    inner.follows_the_tale = true;
    inner.unit = unit_at(own ? place + 1 : place);
    end = own ? place + 2 : place + 1;
  }
  if (end == place && word_is(place, "the") && value(place + 1, DateClass::Unit)) {
    // "later in the year", "the end of the month": of the year spoken of, else of today's.
    inner = {};
    inner.base = DateBase::Document;
    inner.follows_the_tale = true;
    inner.unit = static_cast<TimeUnit>(*value(place + 1, DateClass::Unit));
    end = place + 2;
    if (adverb && *inner.unit == TimeUnit::Days)
      inner.base = DateBase::Context;
    else if (*inner.unit < TimeUnit::Weeks)
      return i;
  }
  if (end == place) end = read_part_of_day(place, inner);
  if (end == place || inner.type == DateType::Set || !inner.fixed.empty() || inner.clock.hour >= 0)
    return i;
  if (inner.type == DateType::Duration) return i;
  e = inner;
  if (rest && e.unit.value_or(TimeUnit::Years) < TimeUnit::Weeks) return i;
  if (!adverb) e.portion = rest ? Portion::Rest : static_cast<Portion>(*portion);
  return end;
}

auto DateReader::read_part_of_day(Place i, DateExpression& e) const -> Place {
  // "the night of April 18, 1775", "the morning of the same day", "on the evening of 3 May"
  Place place = word_is(i, "the") ? i + 1 : i;
  const bool mid = word_is(place, "mid");
  if (const auto early = value(place, DateClass::Portion); early && *early <= 3)
    place = mid ? past_hyphen(place + 1) : place + 1;
  const auto part = value(place, DateClass::DayPart);
  if (!part || word(place).ends_with('s')) return i;
  ++place;
  if (mid && place > i + 1) {  // "by mid-afternoon", "mid-morning on Tuesday"
    DateExpression day;
    const Place from = word_is(place, "on") ? place + 1 : place;
    const Place end = read_core(from, day);
    if (end > from && names_day(day) && day.part == DayPart::None) e = day;
    e.part = static_cast<DayPart>(*part);
    return end > from && names_day(day) ? end : place;
  }
  if (word_is(place, "hours")) ++place;
  if (!word_in(place, {"of", "on"})) return i;
  ++place;
  DateExpression day;
  const Place end = read_core(place, day);
  if (end == place || !names_day(day) || day.part != DayPart::None) return i;
  e = day;
  e.part = static_cast<DayPart>(*part);
  return end;
}

auto DateReader::read_day(Place i, DateExpression& e) const -> Place {
  const Place end = read_core(i, e);
  if (end == i) return i;
  if (names_day(e)) return read_time_behind(end, e);
  // "a year ago today"
  if (e.base == DateBase::Document && e.count < 0 && is(end, DateClass::DayWord) &&
      e.unit == TimeUnit::Years)
    return end + 1;
  return end;
}

auto DateReader::read_time_behind(Place i, DateExpression& e) const -> Place {
  Place end = i;
  if (const auto part = value(end, DateClass::DayPart); part && e.part == DayPart::None) {
    // "Thursday evening"; "Friday Night Lights" is a name.
    if (!(at(end).capital && at(end - 1).capital && at(end + 1).capital)) {
      e.part = static_cast<DayPart>(*part);
      ++end;
    }
  }
  if (const Place hour = read_hour_of_part(end, e); hour > end) return read_zone(hour, e);
  // "Thursday at 7 a.m.", "14 Aug 2024 06:35 CEST", "today at 08:40"
  const bool comma = mark(end, ',');
  Place time_place = comma ? end + 1 : end;
  const bool dash = mark(time_place, '-') && at(time_place).spaced && at(time_place + 1).spaced;
  const bool at_word = word_in(time_place, {"at", "around", "about"});
  if (at_word || dash) ++time_place;
  if (at_word && word_in(time_place, {"around", "about"})) ++time_place;
  ClockTime clock;
  if (!number(time_place) && !is(time_place, DateClass::ClockWord)) return end;
  const Place time_end = read_clock(time_place, clock, comma || at_word || e.at.year.has_value());
  if (time_end == time_place) return end;
  // "on 5 May, 6.50 kroner": digits with a dot are a time only behind a full date at a line's end.
  if (mark(time_place + 1, '.') && clock.open_half && !at_word &&
      !(e.at.year && time_end >= atoms_.size())) {
    if (!(e.at.year && at(time_end).kind == AtomKind::Mark)) return end;
  }
  e.type = DateType::Time;
  e.clock = clock;
  settle_half(e.clock, e.part);
  e.part = DayPart::None;
  return read_zone(time_end, e);
}

auto DateReader::read_clock_and_day(Place i, DateExpression& e) const -> Place {
  ClockTime clock;
  Place end = read_clock(i, clock, false);
  if (end > i) {
    DateExpression time;
    time.type = DateType::Time;
    time.clock = clock;
    end = read_zone(end, time);
    // "in the morning", "at night"
    Place part_place = word_in(end, {"in", "at", "on"}) ? end + 1 : end;
    if (part_place > end && word_is(part_place, "the")) ++part_place;
    if (const auto part = value(part_place, DateClass::DayPart);
        part && part_place > end && !word_is(part_place + 1, "of")) {
      time.part = static_cast<DayPart>(*part);
      settle_half(time.clock, time.part);
      time.part = DayPart::None;
      end = part_place + 1;
    }
    // "on Tuesday", ", Thursday 13 October 2022", "today"
    Place day_place = mark(end, ',') ? end + 1 : end;
    if (word_in(day_place, {"on", "of"})) ++day_place;
    // "On the Monday evening"
    if (word_is(day_place, "the") && is(day_place + 1, DateClass::Weekday)) ++day_place;
    DateExpression day;
    Place day_end = read_core(day_place, day);
    if (day_end > day_place && names_day(day)) {
      if (const auto part = value(day_end, DateClass::DayPart); part && day.part == DayPart::None) {
        day.part = static_cast<DayPart>(*part);
        ++day_end;
      }
      const ClockTime read = time.clock;
      const bool local = time.local_time;
      time = day;
      time.type = DateType::Time;
      time.clock = read;
      time.local_time = local;
      settle_half(time.clock, day.part);
      time.part = DayPart::None;
      end = read_zone(day_end, time);
    }
    e = time;
    return end;
  }
  return i;
}

}  // namespace crosscheck
