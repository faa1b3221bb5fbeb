// SPDX-License-Identifier: Apache-2.0
// Durations: "100 days", "two and a half years", "a decade", "several weeks", "all day", "the past
// two years", "a three-day strike", "one year, two months and 3 days".
//
// What is a time and what is an age or a programme: "a 47-year-old" and "60 Minutes" are none.
#include <algorithm>

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
    vague = !word_is(i, "couple");
    if (!vague) amount = 2;
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

/// "An hour [and a half]", "[and a quarter]"; 0: no such words.
double DateReader::part_behind(Place i) const {
  if (!word_is(i, "and") || !word_is(i + 1, "a")) return 0;
  return word_is(i + 2, "half") ? 0.5 : word_is(i + 2, "quarter") ? 0.25 : 0;
}

auto DateReader::read_more_amounts(Place i, DateExpression& e) const -> Place {
  // "[one year] two months", "[two hours] and 30 minutes"; "[5 years] and 8 years" are two spans.
  constexpr std::size_t kMost = 3;
  const auto divides = [](TimeUnit unit) {
    return unit <= TimeUnit::Days || unit == TimeUnit::Weeks || unit == TimeUnit::Months ||
           unit == TimeUnit::Years;
  };
  Place end = i;
  TimeUnit last = *e.unit;
  while (e.more.size() < kMost && divides(last)) {
    const bool link = word_is(end, "and") || mark(end, ',');
    const Place from = link ? end + 1 : end;
    TimeAmount next;
    bool vague = false;
    const Place behind = read_amount(from, next.amount, vague);
    const auto unit = behind > from && !vague ? unit_at(behind) : std::nullopt;
    if (!unit || !divides(*unit) || *unit == *e.unit || (link && *unit > last)) break;
    const bool twice = std::any_of(e.more.begin(), e.more.end(),
                                   [&](const TimeAmount& known) { return known.unit == *unit; });
    if (twice || word_is(behind + 1, "old")) break;
    next.unit = *unit;
    last = *unit;
    e.more.push_back(next);
    end = behind + 1;
  }
  return end;
}

auto DateReader::read_whole_unit(Place i, DateExpression& e) const -> Place {
  // "all day", "the whole week", "an entire year", "another month", "half an hour", "half-hour"
  const bool article = is(i, DateClass::Article);
  const Place place = article ? i + 1 : i;
  const bool half = word_is(place, "half");
  const bool counted = half || word_in(place, {"whole", "entire"}) ||
                       (!article && word_in(place, {"all", "another"}));
  if (!counted) return i;
  const Place unit_place = past_hyphen(place + 1);
  const auto unit = unit_at(unit_place);
  if (!unit || !is(unit_place, DateClass::Unit) || word_in(unit_place, {"second", "quarter"}))
    return i;
  // "half day" and "half season" are kinds of things, "another day" is some day.
  if (half && *unit != TimeUnit::Hours && *unit != TimeUnit::Years) return i;
  if (word_is(place, "another") && *unit == TimeUnit::Days) return i;
  if (is(unit_place + 1, DateClass::Every) || word_is(past_hyphen(unit_place + 1), "old")) return i;
  e.unit = unit;
  e.amount = half ? 0.5 : 1;
  return mark(unit_place + 1, '-') && word_is(unit_place + 2, "long") ? unit_place + 3
                                                                      : unit_place + 1;
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
    if (start > i || place > start) return read_whole_unit(i, e);
    if (const Place all = read_whole_unit(i, e); all > i) return all;
    // "a decade", "an hour", "a full year"; "a day" behind a number is a rate.
    if (!word_in(i, {"a", "an"})) {
      // "year-long", "decades-long"
      const auto unit = unit_at(i);
      if (unit && *unit >= TimeUnit::Days && is(i, DateClass::Units) && i > 0 &&
          (word_in(i - 1, {"for", "within"}) ||
           (word_is(i - 1, "in") && clause_ends(i + 1))) &&  // "the worst in years"
          !word_in(i + 1, {"to", "of", "before", "after"})) {
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
    if (word_in(place, {"full", "whole", "single", "further", "mere", "additional", "extra"}))
      ++place;
    const auto unit = unit_at(place);
    if (!unit || is(place, DateClass::Units) ||
        word_in(place, {"second", "quarter", "season", "weekend"}))
      return i;
    if (word_is(place + 1, "old") || (word_is(place, "day") && word_is(place + 1, "of"))) return i;
    e.unit = unit;
    e.amount = 1;
    e.from_now = place == i + 1 && i > 0 && word_is(i - 1, "in") && *unit >= TimeUnit::Days &&
                 clause_ends(place + 1);
    if (mark(place + 1, '-') && word_is(place + 2, "long")) return place + 3;
    if (const double part = part_behind(place + 1); part > 0) {
      e.amount = 1 + part;
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
    const bool grows = !mark(end, '-') || other > amount;  // "2019 - 3 years on" is no range
    if (after > end + 1 && unit_at(past_hyphen(after)) && grows) {
      vague = true;
      end = after;
    }
  }
  if (word_in(end, {"more", "full", "whole", "additional", "straight", "consecutive", "further",
                    "long", "trading", "working", "business", "such", "calendar", "previous",
                    "past", "following", "subsequent", "coming", "preceding"}))
    ++end;
  const bool hyphen = mark(end, '-');
  const Place unit_place = past_hyphen(end);
  const auto unit = unit_at(unit_place);
  if (!unit) return i;
  if (is(unit_place, DateClass::ShortUnit) && !number(i) && !is(i, DateClass::Number)) return i;
  const bool broken = amount != static_cast<int>(amount);  // "7.5 second"
  if (word_in(unit_place, {"second", "quarter"}) && !hyphen && !broken) return i;
  if (hyphen && start > i) return i;  // "the 14-day wait": the article is the wait's
  // "three quarters of them", "in some quarters"
  if (*unit == TimeUnit::Quarters && (!vague || word_is(i, "some"))) return i;
  // Ages.
  const Place behind = past_hyphen(unit_place + 1);
  if (word_in(behind, {"old", "olds"}) || (word_is(behind, "of") && word_is(behind + 1, "age")))
    return i;
  e.unit = unit;
  e.amount = vague ? 0 : amount;
  e.from_now = start == i && i > 0 && word_is(i - 1, "in") && e.amount > 0 && e.amount < 1000 &&
               *unit >= TimeUnit::Days && clause_ends(unit_place + 1);
  if (const double part = part_behind(unit_place + 1); part > 0) {
    e.amount += part;
    return unit_place + 4;
  }
  e.within = i > 0 && word_is(i - 1, "within") && e.amount > 0;
  if (mark(unit_place + 1, '-') && word_is(unit_place + 2, "long")) return unit_place + 3;
  if (e.amount <= 0 || hyphen) return unit_place + 1;
  const Place whole = read_more_amounts(unit_place + 1, e);
  if (!e.more.empty()) e.from_now = false;
  return whole;
}

auto DateReader::read_part_of(Place i, DateExpression& e) const -> Place {
  // "the first nine months of 2024", "the last days of May", "the final week of the year"
  Place place = word_is(i, "the") ? i + 1 : i;
  const bool last = word_in(place, {"last", "final", "closing"});
  const auto nth = value(place, DateClass::Ordinal);
  const bool later = nth && *nth >= 2 && *nth <= 5 && word_is(place + 1, "week");
  if (!last && !later && !word_in(place, {"first", "opening"})) return i;
  ++place;
  bool vague = false;
  double amount = 1;
  if (const Place end = read_amount(place, amount, vague); end > place)
    place = end;
  else
    vague = is(place, DateClass::Units);
  const auto unit = unit_at(place);
  if (!unit || *unit < TimeUnit::Days || *unit > TimeUnit::Years ||
      (!word_in(place + 1, {"of", "in"}) && !is(place + 1, DateClass::Relation)))
    return i;
  Place whole = is(place + 1, DateClass::Relation) ? place + 1 : place + 2;
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
  e.part_nth = later ? *nth : 0;
  return end;
}

}  // namespace crosscheck
