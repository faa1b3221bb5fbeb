// SPDX-License-Identifier: Apache-2.0
// What comes again: "every day", "each Monday", "weekly", "twice a week", "Sunday nights",
// "every evening at 8 p.m.".
#include "annotate/dates/reader.hpp"

namespace crosscheck {
namespace {

/// "every day", "every morning", "each Monday": what a clock time can stand beside.
bool comes_daily(const DateExpression& e) {
  return e.at.month == 0 && e.at.season == YearSeason::None &&
         (!e.unit || (e.unit == TimeUnit::Days && e.amount == 1));
}

}  // namespace

auto DateReader::read_timed_set(Place i, DateExpression& e) const -> Place {
  // "every day at 10 a.m.", "8 a.m. on Fridays"
  ClockTime clock;
  if (number(i)) {
    const Place end = read_clock(i, clock, false);
    const Place set = word_is(end, "on") ? end + 1 : end;
    const Place behind = end > i ? read_set(set, e) : set;
    if (behind == set || !comes_daily(e)) return i;
    e.clock = clock;
    return behind;
  }
  const Place end = read_set(i, e);
  if (end == i || !comes_daily(e)) return end;
  const Place place = word_is(end, "at") ? end + 1 : end;
  if (!number(place)) return end;
  const Place behind = read_clock(place, clock, place > end);
  if (behind == place || (clock.open_half && place == end)) return end;
  settle_half(clock, e.part);
  e.clock = clock;
  return behind;
}

auto DateReader::read_set(Place i, DateExpression& e) const -> Place {
  e.type = DateType::Set;
  if (const auto unit = value(i, DateClass::Adverb)) {
    if (at(i).capital && i > 0) return i;  // "the Daily Herald"
    if (at(i).capital && at(i + 1).capital) return i;
    // "the quarterly dividend" says which, not when.
    if (word_is(i, "quarterly") && at(i + 1).kind == AtomKind::Word && !clause_ends(i + 1))
      return i;
    e.unit = static_cast<TimeUnit>(*unit);
    e.amount = 1;
    return i + 1;
  }
  if (is(i, DateClass::Every)) {
    double amount = 1;
    bool vague = false;
    Place end = i + 1;
    if (word_is(end, "other")) {
      amount = 2;
      ++end;
    } else if (const Place after = read_amount(end, amount, vague); after > end) {
      end = after;
    } else if (word_is(end, "single")) {
      ++end;
    }
    if (const auto weekday = value(end, DateClass::Weekday)) {
      e.at.weekday = *weekday;
      return end + 1;
    }
    if (is(end, DateClass::Month) && at(end).capital) {
      e.at.month = *value(end, DateClass::Month);
      return end + 1;
    }
    if (const auto part = value(end, DateClass::DayPart)) {
      e.part = static_cast<DayPart>(*part);
      return end + 1;
    }
    if (const auto season = value(end, DateClass::Season)) {
      e.at.season = static_cast<YearSeason>(*season);
      return end + 1;
    }
    const auto unit = unit_at(end);
    if (!unit || word_in(end, {"second", "quarter"}))
      return word_is(end, "quarter") ? (e.unit = TimeUnit::Quarters, e.amount = 1, end + 1) : i;
    e.unit = unit;
    e.amount = vague ? 0 : amount;
    return end + 1;
  }
  if (const auto weekday = value(i, DateClass::Weekdays)) {
    if (!at(i).capital) return i;
    e.at.weekday = *weekday;
    return i + 1;
  }
  if (const auto weekday = value(i, DateClass::Weekday);
      weekday && is(i + 1, DateClass::DayPart) && word(i + 1).ends_with('s')) {
    e.at.weekday = *weekday;
    e.part = static_cast<DayPart>(*value(i + 1, DateClass::DayPart));
    return i + 2;
  }
  // "3,000 arrests a day", "twice a week", "per month"
  const bool per = word_is(i, "per");
  const bool article = word_in(i, {"a", "an"});
  if (!per && !article) return i;
  const auto unit = unit_at(i + 1);
  if (!unit || is(i + 1, DateClass::Units) || word_is(i + 1, "second")) return i;
  if (article) {
    bool rate = i > 0 &&
                word_in(i - 1, {"once", "twice", "times", "percent", "dollars", "pounds", "euros"});
    for (Place back = 1; !rate && back <= 3 && back < i; ++back) {
      if (at(i - back).kind != AtomKind::Word || is(i - back, DateClass::Preposition) ||
          is(i - back, DateClass::Past))
        break;
      rate = number(i - back - 1) || is(i - back - 1, DateClass::Scale);
    }
    if (i > 0 && number(i - 1)) rate = true;
    if (!rate || word_in(i + 2, {"ago", "earlier", "later", "before", "after"}) || mark(i + 2, '-'))
      return i;
  }
  e.unit = unit;
  e.amount = 1;
  return i + 2;
}

}  // namespace crosscheck
