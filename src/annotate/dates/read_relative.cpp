// SPDX-License-Identifier: Apache-2.0
// What counts from another day: from the day of writing ("yesterday", "last Tuesday", "three years
// ago", "earlier this month"), from the day that the text speaks of ("the next day", "that night").
#include "annotate/dates/reader.hpp"

namespace crosscheck {
namespace {

// The values of the class "relation" in dates.tsv.
enum Relation : int { kThis, kLast, kNext, kPrevious, kFollowing, kSame, kThat, kLatest };

}  // namespace

auto DateReader::read_relative(Place i, DateExpression& e) const -> Place {
  using enum DateClass;
  const Gate g = gate(i);
  Longest best{*this, i, e};
  if (g.any(DayWord, Tonight, Overnight)) best.attempt(&DateReader::read_day_word);
  if (g.any(Relation, Unit)) best.attempt(&DateReader::read_relation);
  if (g.any(Unit, Fiscal, Starter) || word_is(i + 1, "full"))
    best.attempt(&DateReader::read_year_before);
  if (g.any(Unit, DateClass::DayPart)) best.attempt(&DateReader::read_neighbour);
  if (g.number || g.any(Number, Vague, Unit, Units, Starter)) best.attempt(&DateReader::read_shift);
  if (g.any(Reference, Noun, Starter, Units) || is(i + 2, Noun))
    best.attempt(&DateReader::read_reference);
  return best.end;
}

auto DateReader::read_day_word(Place i, DateExpression& e) const -> Place {
  e.base = DateBase::Document;
  e.unit = TimeUnit::Days;
  if (const auto days = value(i, DateClass::DayWord)) {
    // "today's world" is no day; "USA Today", "Today" the programme are names.
    if (at(i).capital && i > 0 && at(i - 1).capital && at(i - 1).word == nullptr &&
        at(i - 1).kind == AtomKind::Word)
      return i;
    e.count = *days;
    return i + 1;
  }
  if (is(i, DateClass::Tonight)) {
    e.part = DayPart::Night;
    return i + 1;
  }
  if (is(i, DateClass::Overnight)) {
    e.part = DayPart::Night;
    return mark(i + 1, '-') || at(i).capital ? i : i + 1;
  }
  return i;
}

auto DateReader::read_relation(Place i, DateExpression& e) const -> Place {
  const bool article = word_is(i, "the");
  Place place = article ? i + 1 : i;
  auto relation = value(place, DateClass::Relation);
  if (article && word_is(place, "weekend")) {
    e.base = DateBase::Document;
    e.unit = TimeUnit::Weekends;
    e.follows_the_tale = true;
    return word_in(place + 1, {"of", "before", "after"}) ? i : place + 1;
  }
  if (!relation) return i;
  // "the same day", "that same day", "this past spring", "this coming Monday", "these last two
  // weeks"
  if ((*relation == kThat || *relation == kThis) && is(place + 1, DateClass::Relation)) {
    const int inner = *value(place + 1, DateClass::Relation);
    if (inner == kSame || inner == kLast || inner == kNext) {
      relation = inner;
      ++place;
    }
  }
  ++place;
  if (*relation == kSame && place == i + 1 && i > 0 && !clause_ends(i - 1) &&
      !word_in(i - 1, {"the", "that"}))
    return i;
  switch (*relation) {
    case kThis:
      e.base = DateBase::Document;
      break;
    case kLatest:
      e.base = DateBase::Document;
      e.count = -1;
      break;
    case kLast:
      e.base = DateBase::Document;
      e.count = -1;
      e.strict = true;
      break;
    case kNext:
      // "the next day" counts from the day spoken of, "next day" too; "next week" from today.
      e.base = article || word_is(place, "day") || word_is(place, "morning") ? DateBase::Context
                                                                             : DateBase::Document;
      if (word_in(place - 1, {"coming", "upcoming"})) e.base = DateBase::Document;
      e.count = 1;
      e.strict = true;
      break;
    case kPrevious:
      e.base = DateBase::Context;
      e.count = -1;
      e.strict = true;
      break;
    case kFollowing:
      e.base = DateBase::Context;
      e.count = 1;
      e.strict = true;
      break;
    default:
      e.base = DateBase::Context;
      break;
  }
  // "the past two years", "the next few days", "the following three months"
  const bool counted = *relation == kLast || *relation == kNext || *relation == kPrevious ||
                       *relation == kFollowing || *relation == kLatest;
  if (counted) {
    bool vague = false;
    double amount = 0;
    Place end = read_amount(place, amount, vague);
    if (end > place) {
      if (word_in(end, {"full", "whole", "consecutive"})) ++end;
      if (word_in(end, {"or", "to"})) {  // "the next 12 to 18 months"
        double other = 0;
        bool other_vague = false;
        const Place behind = read_amount(end + 1, other, other_vague);
        if (behind > end + 1 && unit_at(behind)) {
          vague = true;
          end = behind;
        }
      }
      if (unit_at(end)) {
        e.type = DateType::Duration;
        e.unit = unit_at(end);
        e.amount = vague ? 0 : amount;
        e.around_base = true;
        e.count = e.count < 0 ? -1 : 1;
        e.within = i > 0 && word_is(i - 1, "within") && e.count > 0;
        return vague ? end + 1 : read_more_amounts(end + 1, e);
      }
    }
    // "the past year", "the past week"
    if (word_is(place - 1, "past") && unit_at(place) && is(place, DateClass::Unit)) {
      e.type = DateType::Duration;
      e.unit = unit_at(place);
      e.amount = 1;
      e.around_base = true;
      e.count = -1;
      return place + 1;
    }
    if (const auto units = value(place, DateClass::Units)) {  // "the coming weeks"
      if (at(place).capital || word_is(place + 1, "of") || *units < 3) return i;
      e.type = DateType::Duration;
      e.unit = static_cast<TimeUnit>(*units);
      return place + 1;
    }
  }
  if (is(place, DateClass::Fiscal)) ++place;
  // A unit, and what lies in it: "this year's third quarter".
  auto unit = value(place, DateClass::Unit);
  // "by the same date"
  if (!unit && *relation == kSame && word_is(place, "date") && !at(place).capital) {
    unit = static_cast<int>(TimeUnit::Days);
  }
  if (unit) {
    e.unit = static_cast<TimeUnit>(*unit);
    if (word_is(place, "second") || word_is(place, "minute") || word_is(place, "hour")) return i;
    if (at(place).capital) return i;
    if (*relation == kSame && !article && !word_is(place - 2, "that") &&
        !word_is(place - 2, "this")) {
      if (i > 0 && !clause_ends(i - 1)) return i;
    }
    // "the last day of the month", "the last week of October": a part of a period.
    if (article && word_is(place + 1, "of")) return i;
    if (*relation == kThis && *e.unit == TimeUnit::Days && !article) e.base = DateBase::Context;
    const Place owner = past_possessive(place + 1);
    if (owner > place + 1) {
      DateExpression inner;
      Place end = read_quarter(owner, inner);
      if (end == owner) end = read_month(owner, inner);
      if (end == owner && word_is(owner, "end")) {
        e.portion = Portion::Late;
        return owner + 1;
      }
      if (end > owner && inner.base == DateBase::Open && !inner.at.year && !inner.to) {
        e.at = inner.at;
        return end;
      }
    }
    if (e.unit == TimeUnit::Weeks) return read_weekdays_of(place + 1, e);
    return place + 1;
  }
  if (word_is(place, "period") && *relation == kLatest) {
    e.unit = TimeUnit::Quarters;
    return place + 1;
  }
  if (const auto weekday = value(place, DateClass::Weekday)) {
    DateExpression dated;
    const Place date_end = read_weekday_date(place, dated);
    if (date_end > place + 1 && dated.at.month > 0) {  // "this coming Sunday, March 8"
      e = dated;
      return date_end;
    }
    e.at.weekday = *weekday;
    e.definite = e.base == DateBase::Context && e.count == 0;
    if (const auto part = value(place + 1, DateClass::DayPart)) {
      e.part = static_cast<DayPart>(*part);
      return place + 2;
    }
    return place + 1;
  }
  if (const auto month = value(place, DateClass::Month); month && at(place).capital) {
    DateExpression dated = e;
    const Place end = read_month(place, dated);
    if (end > place && !dated.at.year) {
      e = dated;
      return end;
    }
    e.at.month = *month;
    return place + 1;
  }
  if (is(place, DateClass::ShortMonth)) {  // "last Sept."
    Place end = place;
    e.at.month = month_at(place, end);
    if (e.at.month > 0 && clause_ends(end)) return end;
    e.at.month = 0;
  }
  if (const auto season = value(place, DateClass::Season)) {
    e.at.season = static_cast<YearSeason>(*season);
    return place + 1;
  }
  if (const auto part = value(place, DateClass::DayPart)) {
    if (word(place).ends_with('s') || at(place).capital || mark(place + 1, '-')) return i;
    e.unit = TimeUnit::Days;
    e.part = static_cast<DayPart>(*part);
    if (*relation == kLast && *part != 4 && *part != 3) return i;
    if (*relation == kNext && !article && *part == 4) return i;
    return place + 1;
  }
  DateExpression holiday;
  if (const Place end = read_named_day(place, holiday); end > place && !holiday.at.year) {
    e.at = holiday.at;
    return end;
  }
  return i;
}

auto DateReader::read_weekdays_of(Place i, DateExpression& e) const -> Place {
  // "next week on Thursday", "last week between Tuesday and Saturday", "this week, Monday to
  // Wednesday"
  const auto weekday_at = [&](Place place, Place& end) {
    end = place + 1;
    if (const auto weekday = value(place, DateClass::Weekday)) return *weekday;
    const auto weekday = value(place, DateClass::ShortWeekday);
    if (!weekday || !at(place).capital) return 0;
    if (mark(end, '.') && joined(end)) ++end;
    return *weekday;
  };
  Place place = mark(i, ',') ? i + 1 : i;
  const bool bound = word_in(place, {"between", "from"});
  if (bound || word_is(place, "on")) ++place;
  Place end = place;
  const int first = weekday_at(place, end);
  if (first == 0) return i;
  if (mark(end, '-') || word_in(end, {"to", "and", "through", "until", "till"})) {
    Place behind = end;
    const int last = weekday_at(end + 1, behind);
    if (last > first && (bound || !word_is(end, "and"))) {
      e.at.weekday = first;
      e.to = CalendarFields{};
      e.to->weekday = last;
      return behind;
    }
  }
  // "last week, Friday's vote": another time.
  if (bound || mark(i, ',') || !clause_ends(end) || past_possessive(end) != end) return i;
  e.at.weekday = first;
  return end;
}

auto DateReader::read_of_relation(Place i, DateExpression& e) const -> Place {
  Place place = word_is(i, "of") ? i + 1 : i;
  const bool of = place > i;
  const bool article = word_is(place, "the");
  if (article && !of) return i;
  if (article) ++place;
  auto relation = value(place, DateClass::Relation);
  if (relation && (*relation == kThat || *relation == kThis) &&
      value(place + 1, DateClass::Relation) == kSame) {
    ++place;
    relation = kSame;
  }
  ++place;
  if (!relation) {
    // "the end of the year", "the first quarter of the year"
    const auto unit = article ? value(place - 1, DateClass::Unit) : std::nullopt;
    if (!unit || *unit < static_cast<int>(TimeUnit::Weeks)) return i;
    e.base = DateBase::Document;
    e.follows_the_tale = true;
    e.unit = static_cast<TimeUnit>(*unit);
    e.count = 0;
    return place;
  }
  const auto unit = value(place, DateClass::Unit);
  if (!unit || *unit < static_cast<int>(TimeUnit::Days)) return i;
  e.unit = static_cast<TimeUnit>(*unit);
  switch (*relation) {
    case kThis:
      e.base = DateBase::Document;
      e.count = 0;
      break;
    case kLatest:
    case kLast:
      e.base = DateBase::Document;
      e.count = -1;
      break;
    case kNext:
      e.base = article ? DateBase::Context : DateBase::Document;
      e.count = 1;
      break;
    case kPrevious:
      e.base = DateBase::Context;
      e.count = -1;
      break;
    case kFollowing:
      e.base = DateBase::Context;
      e.count = 1;
      break;
    default:
      e.base = DateBase::Context;
      e.count = 0;
      break;
  }
  return place + 1;
}

auto DateReader::read_reference(Place i, DateExpression& e) const -> Place {
  static constexpr std::string_view kReferences[] = {"PRESENT_REF", "PAST_REF", "FUTURE_REF"};
  if (const auto reference = value(i, DateClass::Reference)) {
    if (at(i).capital && i > 0 && at(i - 1).kind == AtomKind::Word) return i;
    if (word_is(i, "shortly") && word_in(i + 1, {"before", "after"})) return i;
    e.fixed = kReferences[*reference];
    return i + 1;
  }
  // "in the past, …", "in the future they …", but not "in the past election"
  if (word_is(i, "the") && word_in(i + 1, {"future", "past"}) &&
      (clause_ends(i + 2) || (i > 0 && word_is(i - 1, "in") && begins_clause(i + 2)))) {
    e.fixed = word_is(i + 1, "past") ? kReferences[1] : kReferences[2];
    return i + 2;
  }
  if (word_is(i, "the") && word_is(i + 1, "near") && word_is(i + 2, "future")) {
    e.fixed = kReferences[2];
    return i + 3;
  }
  if (word_in(i, {"these"}) && word_is(i + 1, "days")) {
    e.fixed = kReferences[0];
    return i + 2;
  }
  // "in the weeks ahead", "the months that followed"
  const bool told = word_is(i + 2, "ahead") || (word_is(i + 2, "to") && word_is(i + 3, "come")) ||
                    (word_is(i + 2, "that") && word_is(i + 3, "followed"));
  if (word_is(i, "the") && is(i + 1, DateClass::Units) && unit_at(i + 1) && told) {
    e.type = DateType::Duration;
    e.unit = unit_at(i + 1);
    return word_is(i + 2, "ahead") ? i + 3 : i + 2;
  }
  if (word_in(i, {"recent", "coming"}) && is(i + 1, DateClass::Units) && unit_at(i + 1)) {
    e.type = DateType::Duration;
    e.unit = unit_at(i + 1);
    return i + 2;
  }
  return i;
}

}  // namespace crosscheck
