// SPDX-License-Identifier: Apache-2.0
// What lies some time before or after another day: "three years ago", "a year later", "the day
// before", "two days before Christmas", and, of results, "a year earlier", "the year-ago quarter".
//
// "Two years after the war" hangs on an event and is left to the durations.
#include <algorithm>

#include "annotate/dates/reader.hpp"

namespace crosscheck {

auto DateReader::read_year_before(Place i, DateExpression& e) const -> Place {
  // "year-earlier", "the year-ago quarter", "the quarter", "the latest period"
  Place place = word_is(i, "the") ? i + 1 : i;
  if (word_is(place, "quarter") && place > i && !word_in(place + 1, {"of", "mile"}) &&
      !mark(place + 1, '-')) {
    e.base = DateBase::Document;
    e.unit = TimeUnit::Quarters;
    return place + 1;
  }
  // "For the year, catches rose"
  if (place > i && i > 0 && word_is(i - 1, "for") && word_is(place, "year") &&
      (mark(place + 1, ',') || mark(place + 1, '.') || place + 1 >= atoms_.size())) {
    e.base = DateBase::Document;
    e.unit = TimeUnit::Years;
    return place + 1;
  }
  const Place full = word_in(place, {"full", "fiscal", "financial"}) ? place + 1 : place;
  if (place > i && word_is(full, "year") && !mark(full + 1, '-')) {
    if (word_in(full + 1, {"ended", "ending"})) {
      e.type = DateType::Duration;
      e.unit = TimeUnit::Years;
      e.amount = 1;
      return full + 1;
    }
    if (full > place && (clause_ends(full + 1) || begins_clause(full + 1))) {
      e.base = DateBase::Document;
      e.unit = TimeUnit::Years;
      return full + 1;
    }
  }
  if (word_is(place, "a") && mark(place + 2, '-')) ++place;
  if (!word_is(place, "year") || !mark(place + 1, '-') || !word_in(place + 2, {"earlier", "ago"}))
    return i;
  e.base = DateBase::Context;
  e.unit = TimeUnit::Years;
  e.count = -1;
  e.compares = true;
  if (word_is(place + 2, "ago")) e.base = DateBase::Document;
  const Place end = place + 3;
  DateExpression quarter;
  if (const Place named = read_quarter(end, quarter);
      named > end && quarter.at.quarter > 0 && !quarter.at.year) {
    e.at = quarter.at;
    e.base = DateBase::Document;
    e.compares = false;
    return named;
  }
  const bool noun = word_in(end, {"quarter", "period"});
  if (!noun) return place > i && word_is(i, "the") && at(end).kind == AtomKind::Word ? i : end;
  return end + 1;
}

auto DateReader::read_neighbour(Place i, DateExpression& e) const -> Place {
  // "the day before (yesterday)", "the night before", "the week after", "the day after Christmas"
  Place place = word_is(i, "the") ? i + 1 : i;
  if (place == i && !(word_is(i, "day") && (i == 0 || clause_ends(i - 1)))) return i;
  const auto part = value(place, DateClass::DayPart);
  const auto unit = value(place, DateClass::Unit);
  if (!part && !unit) return i;
  if (unit && word_is(place + 1, "after") &&
      (word_is(place + 2, "next") || (word_is(place + 2, "the") && word_is(place + 3, "next")))) {
    const Place next = word_is(place + 2, "the") ? place + 3 : place + 2;
    if (*unit < static_cast<int>(TimeUnit::Weekends) || !clause_ends(next + 1)) return i;
    e.base = DateBase::Document;  // "the week after next"
    e.unit = static_cast<TimeUnit>(*unit);
    e.count = 2;
    return next + 1;
  }
  const bool before = word_in(place + 1, {"before", "prior"});
  if (!before && !word_in(place + 1, {"after", "following"})) return i;
  e.unit = unit ? static_cast<TimeUnit>(*unit) : TimeUnit::Days;
  if (*e.unit < TimeUnit::Days) return i;
  if (part) e.part = static_cast<DayPart>(*part);
  e.count = before ? -1 : 1;
  const Place end = place + 2;
  if (const auto days = value(end, DateClass::DayWord); days && *days == e.count) {
    e.base = DateBase::Document;
    e.count *= 2;
    return end + 1;
  }
  DateExpression named;
  Place behind = read_calendar(end, named);
  if (behind == end && is(end, DateClass::Relation)) behind = read_relation(end, named);
  if (behind > end && named.type == DateType::Date && !named.to &&
      (named.base == DateBase::Open || named.at.weekday > 0) &&
      (named.at.day > 0 || !named.at.holiday.empty() || named.at.weekday > 0 ||
       *e.unit >= TimeUnit::Months)) {
    if (!named.at.empty()) {
      e.at = named.at;
      e.strict = named.strict;
      e.base = DateBase::Fields;
      return behind;
    }
  }
  if (!clause_ends(end)) return i;
  e.base = DateBase::Context;
  return end;
}

auto DateReader::read_exact_base(Place i, DateExpression& e) const -> Place {
  // [six weeks] "from tomorrow", "before yesterday", "from Tuesday"
  const bool from = word_is(i, "from");
  if (!from && !word_in(i, {"after", "before"})) return i;
  const auto weekday = from && at(i + 1).capital ? value(i + 1, DateClass::Weekday) : std::nullopt;
  if (weekday)
    e.at.weekday = *weekday;
  else if (!is(i + 1, DateClass::DayWord) || past_possessive(i + 2) != i + 2)
    return i;
  else
    e.at.from_today = value(i + 1, DateClass::DayWord);
  e.base = DateBase::Fields;
  e.exact = true;
  e.count = word_is(i, "before") ? -1 : 1;
  return i + 2;
}

auto DateReader::read_shift(Place i, DateExpression& e) const -> Place {
  Place place = i;
  double amount = 1;
  bool vague = false;
  if (word_in(i, {"a", "an"}) && unit_at(i + 1)) {
    place = i + 1;
  } else {
    const Place end = read_amount(i, amount, vague);
    if (end == i) {
      // "months ago", "hours later", "year ago"
      if (!is(i, DateClass::Units) && !(unit_at(i) && mark(i + 1, '-'))) return i;
      vague = is(i, DateClass::Units);
    } else {
      place = end;
    }
  }
  if (const auto weekday = value(place, DateClass::Weekdays);
      weekday && !vague && amount >= 1 && amount <= 52) {  // "two Sundays ago"
    const bool ago = word_is(place + 1, "ago");
    if (!ago && !(word_is(place + 1, "from") && word_is(place + 2, "now"))) return i;
    e.base = DateBase::Fields;
    e.unit = TimeUnit::Weeks;
    e.at.weekday = *weekday;
    e.exact = e.strict = true;
    e.count = (static_cast<int>(amount) - 1) * (ago ? -1 : 1);
    return ago ? place + 2 : place + 3;
  }
  if (word_in(place, {"full", "more", "short", "long"})) ++place;
  const auto unit = unit_at(place);
  if (!unit) return i;
  ++place;
  e.unit = unit;
  if (!vague && amount > 0) place = read_more_amounts(place, e);
  if (word_is(place, "or") && (word_in(place + 1, {"so", "more"}))) place += 2;
  if (const Place end = amount > 100000 ? place : read_exact_base(place, e); end > place) {
    if (vague || amount != static_cast<int>(amount) || *unit < TimeUnit::Days) return i;
    if (i > 0 && word_is(i - 1, "for")) return i;  // "for six weeks from Tuesday": so long
    const bool within = i > 0 && (word_is(i - 1, "within") ||
                                  (i > 1 && word_is(i - 1, "than") && word_is(i - 2, "less")));
    if (within && e.at.from_today == 0) {  // "within two weeks from today"
      DateExpression until;
      until.type = DateType::Duration;
      until.unit = unit;
      until.amount = amount;
      until.within = until.around_base = true;
      e = until;
      return end;
    }
    e.count *= static_cast<int>(amount);
    return end;
  }
  place = past_hyphen(place);
  bool from_now = false;
  auto shift = value(place, DateClass::Shift);
  if (word_is(place, "from") && word_in(place + 1, {"now", "today"})) {
    from_now = true;
    shift = 1;
    ++place;
  }
  if (!shift || word_in(place, {"on", "back", "thereafter"})) return i;
  if (amount > 100000) return i;
  const bool inner_word = word_in(place, {"before", "after", "prior", "afterwards", "previously"});
  ++place;
  e.unit = unit;
  e.vague_count = vague;
  e.compares = *unit == TimeUnit::Years && amount == 1 && *shift < 0;
  const bool past = *shift < 0;
  e.count = static_cast<int>(amount) * (past ? -1 : 1);
  if (amount != static_cast<int>(amount)) {
    // "two and a half years ago": in months; half a day is a day.
    const bool years = *unit == TimeUnit::Years;
    if (years) {
      e.unit = TimeUnit::Months;
      e.count = static_cast<int>(amount * 12) * (past ? -1 : 1);
    }
  }
  e.base = *shift == -1 || from_now ? DateBase::Document : DateBase::Context;
  const bool of_hours = std::any_of(e.more.begin(), e.more.end(), [](const TimeAmount& more) {
    return more.unit < TimeUnit::Days;
  });
  if (*unit < TimeUnit::Days || of_hours) {
    // Hours make no day; the day is that of the base only for a few of them.
    e.type = DateType::Duration;
    e.amount = vague ? 0 : amount;
    e.count = 0;
    e.around_base = false;
    e.base = DateBase::Open;
    return inner_word ? i : place;
  }
  if (inner_word) {
    DateExpression named;
    const Place behind = read_calendar(place, named);
    if (behind > place && named.type == DateType::Date && !named.to &&
        named.base == DateBase::Open &&
        (named.at.day > 0 || !named.at.holiday.empty() || *unit >= TimeUnit::Months) &&
        !named.at.empty()) {
      e.at = named.at;
      e.base = DateBase::Fields;
      return behind;
    }
    if (!clause_ends(place)) return i;
  }
  return place;
}

}  // namespace crosscheck
