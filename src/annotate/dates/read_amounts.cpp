// SPDX-License-Identifier: Apache-2.0
// Durations and sets: "100 days", "two and a half years", "a decade", "several weeks", "the past
// two years", "a three-day strike", "every day", "each Monday", "weekly", "twice a week".
//
// What is a time and what is an age or a programme: "a 47-year-old" and "60 Minutes" are none.
#include "annotate/dates/reader.hpp"

namespace crosscheck {
namespace {

constexpr double kMostTime = 1e9;  // of any unit; longer digits are no amount of time

}  // namespace

std::optional<TimeUnit> DateReader::unit_at(Place i) const {
  for (const DateClass wanted : {DateClass::Unit, DateClass::Units, DateClass::ShortUnit}) {
    if (const auto unit = value(i, wanted)) {
      if (at(i).capital && i > 0) return std::nullopt;  // "60 Minutes", "Ten Days"
      return static_cast<TimeUnit>(*unit);
    }
  }
  return std::nullopt;
}

auto DateReader::read_amount(Place i, double& amount, bool& vague) const -> Place {
  vague = false;
  if (number(i)) {
    if (i > 0 && joined(i) && at(i - 1).kind == AtomKind::Mark && !mark(i - 1, '(') &&
        !mark(i - 1, '"') && !mark(i - 1, '~') && !mark(i - 1, '-'))
      return i;
    amount = at(i).number;
    Place end = i + 1;
    if (at(i).digits > 6) return i;
    while (mark(end, ',') && joined(end) && number(end + 1) && joined(end + 1) &&
           at(end + 1).digits == 3 && amount < kMostTime) {
      amount = amount * 1000 + at(end + 1).number;
      end += 2;
    }
    if (mark(end, '.') && joined(end) && number(end + 1) && joined(end + 1) &&
        at(end + 1).digits <= 3) {
      double scale = 1;
      for (int k = 0; k < at(end + 1).digits; ++k) scale *= 10;
      amount += at(end + 1).number / scale;
      return end + 2;
    }
    // "2 1/2", "9-1/2"
    if (number(end) && mark(end + 1, '/') && number(end + 2) &&
        at(end).number < at(end + 2).number && at(end + 2).number < 100) {
      amount += static_cast<double>(at(end).number) / at(end + 2).number;
      return end + 3;
    }
    if (word_is(end, "and") && word_is(end + 1, "a") && word_is(end + 2, "half")) {
      amount += 0.5;
      return end + 3;
    }
    // "10 to 15 years", "two or three": the amount is a range
    return end;
  }
  if (is(i, DateClass::Vague)) {
    Place end = i + 1;
    if (word_is(i, "many") && is(end, DateClass::Measure)) return i;
    vague = true;
    if (word_is(end, "of")) ++end;
    return end;
  }
  if (word_is(i, "a") && (word_in(i + 1, {"few", "couple", "dozen", "hundred", "thousand"}))) {
    if (word_is(i + 1, "few")) {
      vague = true;
      return i + 2;
    }
    if (word_is(i + 1, "couple")) {
      amount = 2;
      return word_is(i + 2, "of") ? i + 3 : i + 2;
    }
    amount = word_is(i + 1, "dozen") ? 12 : word_is(i + 1, "hundred") ? 100 : 1000;
    return i + 2;
  }
  if (word_is(i, "half") && word_in(i + 1, {"a", "an"})) {
    amount = 0.5;
    return i + 2;
  }
  const auto first = value(i, DateClass::Number);
  if (!first) return i;
  amount = *first;
  Place end = i + 1;
  if (*first >= 20) {
    const Place ones = past_hyphen(end);
    if (const auto more = value(ones, DateClass::Number); more && *more < 10) {
      amount += *more;
      end = ones + 1;
    }
  }
  while (is(end, DateClass::Scale)) {
    amount *= *value(end, DateClass::Scale);
    ++end;
    if (amount > 1e6) return i;
  }
  if (word_is(end, "and") && word_is(end + 1, "a") && word_is(end + 2, "half")) {
    amount += 0.5;
    end += 3;
  }
  return end;
}

auto DateReader::read_duration(Place i, DateExpression& e) const -> Place {
  e.type = DateType::Duration;
  Place place = word_is(i, "the") ? i + 1 : i;
  const Place start = place;
  bool vague = false;
  double amount = 0;
  // "the first nine months"
  if (place > i && word_is(place, "first") && !unit_at(place + 1)) ++place;
  Place end = read_amount(place, amount, vague);
  if (end == place) {
    if (start > i || place > start) return i;
    // "a decade", "an hour", "a full year"; "a day" behind a number is a rate.
    if (!word_in(i, {"a", "an"})) {
      // "year-long", "decades-long"
      const auto unit = unit_at(i);
      if (unit && *unit >= TimeUnit::Days && is(i, DateClass::Units) && i > 0 &&
          word_in(i - 1, {"for", "within"}) && !word_in(i + 1, {"to", "of"})) {
        e.unit = unit;
        return i + 1;
      }
      if (unit && mark(i + 1, '-') && word_in(i + 2, {"long"})) {
        e.unit = unit;
        e.amount = is(i, DateClass::Units) ? 0 : 1;
        return i + 3;
      }
      return i;
    }
    place = i + 1;
    if (word_in(place, {"full", "whole", "single", "further", "mere"})) ++place;
    const auto unit = unit_at(place);
    if (!unit || is(place, DateClass::Units) ||
        word_in(place, {"second", "quarter", "season", "weekend"}))
      return i;
    if (word_is(place + 1, "old") || (word_is(place, "day") && word_is(place + 1, "of"))) return i;
    e.unit = unit;
    e.amount = 1;
    if (mark(place + 1, '-') && word_is(place + 2, "long")) return place + 3;
    if (word_is(place + 1, "and") && word_is(place + 2, "a") && word_is(place + 3, "half")) {
      e.amount = 1.5;
      return place + 4;
    }
    return place + 1;
  }
  // "two or three days", "10 to 15 years", "18-24 months": the unit alone is sure.
  if (word_in(end, {"or", "to"}) ||
      (mark(end, '-') && (number(end + 1) || is(end + 1, DateClass::Number)))) {
    double other = 0;
    bool other_vague = false;
    const Place after = read_amount(end + 1, other, other_vague);
    if (after > end + 1 && unit_at(past_hyphen(after))) {
      vague = true;
      end = after;
    }
  }
  if (word_in(end, {"more", "full", "whole", "additional", "straight", "consecutive", "further",
                    "long", "trading", "working", "business", "such", "calendar"}))
    ++end;
  const bool hyphen = mark(end, '-');
  const Place unit_place = past_hyphen(end);
  const auto unit = unit_at(unit_place);
  if (!unit) return i;
  if (is(unit_place, DateClass::ShortUnit) && !number(i)) return i;
  if (word_in(unit_place, {"second", "quarter"}) && !hyphen) return i;
  if (hyphen && start > i) return i;          // "the 14-day wait": the article is the wait's
  if (*unit == TimeUnit::Quarters) return i;  // "three quarters of them"
  // Ages.
  const Place behind = past_hyphen(unit_place + 1);
  if (word_in(behind, {"old", "olds"}) || (word_is(behind, "of") && word_is(behind + 1, "age")))
    return i;
  e.unit = unit;
  e.amount = vague ? 0 : amount;
  if (word_is(unit_place + 1, "and") && word_is(unit_place + 2, "a") &&
      word_is(unit_place + 3, "half")) {
    e.amount += 0.5;
    return unit_place + 4;
  }
  if (mark(unit_place + 1, '-') && word_is(unit_place + 2, "long")) return unit_place + 3;
  return unit_place + 1;
}

auto DateReader::read_part_of(Place i, DateExpression& e) const -> Place {
  // "the first nine months of 2024", "the last days of May", "the final week of the year"
  Place place = word_is(i, "the") ? i + 1 : i;
  const bool last = word_in(place, {"last", "final", "closing"});
  if (!last && !word_in(place, {"first", "opening"})) return i;
  ++place;
  bool vague = false;
  double amount = 1;
  if (const Place end = read_amount(place, amount, vague); end > place)
    place = end;
  else
    vague = is(place, DateClass::Units);
  const auto unit = unit_at(place);
  if (!unit || *unit < TimeUnit::Days || *unit > TimeUnit::Years ||
      !word_in(place + 1, {"of", "in"}))
    return i;
  Place whole = place + 2;
  DateExpression period;
  Place end = read_calendar(whole, period);
  if (const Place other = read_period(whole, period); other > end) end = other;
  if (end == whole) end = read_relation(whole, period);
  if (end == whole && word_is(whole, "the") && unit_at(whole + 1) &&
      is(whole + 1, DateClass::Unit) && word_is(place + 1, "of")) {
    period.base = DateBase::Document;
    period.follows_the_tale = true;
    period.unit = unit_at(whole + 1);
    end = whole + 2;
  }
  if (end == whole || period.type != DateType::Date || period.to || period.at.day > 0 ||
      !period.fixed.empty() || !period.president.empty())
    return i;
  if (period.at.weekday > 0 || !period.at.holiday.empty() ||
      (period.unit && *period.unit <= *unit && period.at.empty()))
    return i;
  e = period;
  e.type = DateType::Duration;
  e.part_unit = unit;
  e.part_amount = vague ? 0 : amount;
  e.part_at_end = last;
  return end;
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
