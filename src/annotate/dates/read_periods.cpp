// SPDX-License-Identifier: Apache-2.0
// Periods of more than a month: "Q3 2024", "the first half of 2023", "third-quarter", "last fall",
// "the summer of 1994", "the late 1980s", "'90s", "the 18th century", "fiscal 2025".
#include <string>

#include "annotate/dates/reader.hpp"

namespace crosscheck {

auto DateReader::read_period(Place i, DateExpression& e) const -> Place {
  using enum DateClass;
  const Gate g = gate(i);
  Longest best{*this, i, e};
  if (g.number || g.name || g.any(Ordinal, Fiscal, Relation, Starter))
    best.attempt(&DateReader::read_quarter);
  if (g.any(Season)) best.attempt(&DateReader::read_season);
  if (g.number || g.any(DateClass::Decade, Number)) best.attempt(&DateReader::read_decade);
  if (g.number || g.any(Ordinal, Number)) best.attempt(&DateReader::read_century);
  if (g.name || g.any(Fiscal)) best.attempt(&DateReader::read_fiscal);
  if (g.name || g.any(Ordinal, President, Starter, Term)) best.attempt(&DateReader::read_term);
  return best.end;
}

auto DateReader::read_joined_half(Place i, DateExpression& e) const -> Place {
  // "2017H1", "2024Q3"
  if (!number(i) || at(i).digits != 4 || !word_in(i + 1, {"h", "q"}) || !joined(i + 1) ||
      !at(i + 1).capital || !number(i + 2) || !joined(i + 2) || at(i + 2).digits != 1)
    return i;
  const bool half = word_is(i + 1, "h");
  const auto which = static_cast<int>(at(i + 2).number);
  const auto year = static_cast<int>(at(i).number);
  if (year < 1900 || year > 2199 || which < 1 || which > (half ? 2 : 4)) return i;
  e.at.year = year;
  (half ? e.at.half : e.at.quarter) = which;
  return i + 3;
}

auto DateReader::read_quarter(Place i, DateExpression& e) const -> Place {
  if (const Place end = read_joined_half(i, e); end > i) return end;
  // "Q3", "H1", "3Q"
  const bool letter_first =
      (word_is(i, "q") || word_is(i, "h")) && at(i).capital && number(i + 1) && joined(i + 1);
  const bool digit_first = number(i) && word_is(i + 1, "q") && joined(i + 1) && at(i + 1).capital;
  if (letter_first || digit_first) {
    const auto which = static_cast<int>(at(letter_first ? i + 1 : i).number);
    const bool half = letter_first && word_is(i, "h");
    if (which < 1 || which > (half ? 2 : 4)) return i;
    (half ? e.at.half : e.at.quarter) = which;
    const Place end = read_year_behind(i + 2, e.at);
    // "H1" alone is a virus or a road as often as a half.
    return half && !e.at.year && !(i > 0 && year_at(i - 1) > 0) ? i : end;
  }
  Place place = word_is(i, "the") ? i + 1 : i;
  if (is(place, DateClass::Fiscal)) place = past_hyphen(place + 1);
  const int year_before = year_at(place);  // "the 1988 second quarter"
  if (year_before > 0) ++place;
  auto which = value(place, DateClass::Ordinal);
  Place end = place + 1;
  if (!which && number(place) && at(place).number >= 1 && at(place).number <= 4 &&
      word_in(end, {"st", "nd", "rd", "th"}) && joined(end)) {
    which = static_cast<int>(at(place).number);
    ++end;
  }
  if (!which && word_is(place, "last")) which = -1;
  if (!which && word_is(place, "latter")) which = -1;
  if (!which) return i;
  if (is(end, DateClass::Fiscal)) ++end;
  if (mark(end, '-') && word_is(i, "the")) return i;  // "the third-quarter loss": it is the loss's
  end = past_hyphen(end);
  if (word_is(end, "quarter") && *which >= 1 && *which <= 4)
    e.at.quarter = *which;
  else if (word_is(end, "half") && (*which == 1 || *which == 2 || *which == -1))
    e.at.half = *which < 0 ? 2 : *which;
  else
    return i;
  ++end;
  if (year_before > 0) {
    e.at.year = year_before;
    return end;
  }
  const Place year = read_year_behind(end, e.at);
  if (year > end) return year;
  DateExpression relative = e;
  const Place outer = read_of_relation(end, relative);
  if (outer > end) {
    e = relative;
    return outer;
  }
  // "the first half" of a match.
  return e.at.half > 0 ? i : end;
}

auto DateReader::read_season(Place i, DateExpression& e) const -> Place {
  const Place place = word_is(i, "the") ? i + 1 : i;
  const auto season = value(place, DateClass::Season);
  if (!season) return i;
  e.at.season = static_cast<YearSeason>(*season);
  const Place end = place + 1;
  const Place year = read_year_behind(end, e.at);
  if (year > end) return year;
  DateExpression relative = e;
  const Place outer = read_of_relation(end, relative);
  if (outer > end) {
    e = relative;
    return outer;
  }
  // "fall" and "spring" alone are verbs as often as seasons, and "the fall" may be one of rock.
  const bool word_too = word_in(place, {"fall", "spring"});
  const bool cue =
      place > i && word_too
          ? i == 0 || word_in(i - 1, {"in", "by", "during", "until", "through"})
          : place > i ||
                (i > 0 &&
                 (word_in(i - 1, {"in", "by", "since", "until", "during", "every", "each", "of"}) ||
                  is(i - 1, DateClass::Relation) || is(i - 1, DateClass::Portion) ||
                  mark(i - 1, '-')));
  if (word_too && (!cue || (place > i && word_in(place + 1, {"of", "in", "from"})))) return i;
  if (!cue) return i;
  if (at(end).kind == AtomKind::Mark && mark(end, '-')) return i;
  if (at(place).capital && at(end).capital) return i;  // "the Winter Palace"
  return end;
}

auto DateReader::read_decade(Place i, DateExpression& e) const -> Place {
  Place place = word_is(i, "the") ? i + 1 : i;
  const auto plural_end = [&](Place digits) -> Place {
    Place end = digits + 1;
    if (mark(end, '\'') && joined(end)) ++end;
    return word_is(end, "s") && joined(end) ? end + 1 : digits;
  };
  if (const auto tens = value(place, DateClass::Decade)) {
    if (place == i && !(i > 0 && (is(i - 1, DateClass::Portion) || mark(i - 1, '-')))) return i;
    if (place > 1 && word_in(i - 1, {"in", "into"}) && word_in(i, {"his", "her", "their"}))
      return i;
    e.at.year = 1900 + *tens;
    e.at.decade = true;
    return place + 1;
  }
  // "the nineteen sixties", "the eighteen-tens"
  if (const auto hundreds = value(place, DateClass::Number);
      hundreds && *hundreds >= 17 && *hundreds <= 20 && place > i) {
    const Place tens_place = past_hyphen(place + 1);
    const auto tens =
        word_is(tens_place, "tens") ? std::optional(10) : value(tens_place, DateClass::Decade);
    if (!tens) return i;
    e.at.year = *hundreds * 100 + *tens;
    e.at.decade = true;
    return tens_place + 1;
  }
  const bool quoted = mark(place, '\'');
  if (quoted) ++place;
  if (!number(place)) return i;
  const Place end = plural_end(place);
  if (end == place) return i;
  const auto digits = static_cast<int>(at(place).number);
  if (at(place).digits == 4 && digits % 10 == 0 && digits >= 1000 && digits <= 2190 && !quoted) {
    e.at.year = digits;
  } else if (at(place).digits == 2 && digits % 10 == 0 && (quoted || place > i)) {
    e.at.year = digits < 30 ? 2000 + digits : 1900 + digits;
  } else if (at(place).digits == 3 && digits % 10 == 0) {
    e.at.year = digits;
    const Place era = read_era(end, e.at);
    if (era == end) return i;
    e.at.decade = true;
    return era;
  } else {
    return i;
  }
  // "early in the 1800s" is a century when the tens are none and nothing is nearer.
  e.at.decade = true;
  return end;
}

auto DateReader::read_century(Place i, DateExpression& e) const -> Place {
  const Place place = word_is(i, "the") ? i + 1 : i;
  Place end = place;
  const int which = day_at(place, end);
  if (which == 0 || (number(place) && end == place + 1)) return i;
  // "the 18th-century mill": the article is the mill's.
  if (mark(end, '-') && place > i) return i;
  end = past_hyphen(end);
  if (!word_in(end, {"century", "centuries"})) return i;
  ++end;
  e.at.century = which;
  CalendarFields era;
  era.year = 1;
  const Place behind = read_era(end, era);
  if (behind > end && *era.year <= 0) e.at.century = -which;
  return behind;
}

auto DateReader::read_fiscal(Place i, DateExpression& e) const -> Place {
  const Place place = word_is(i, "the") ? i + 1 : i;
  const bool short_form = word_is(place, "fy") && at(place).all_caps;
  if (!is(place, DateClass::Fiscal) && !short_form) return i;
  Place end = place + 1;
  if (word_is(end, "year")) ++end;
  if (const int year = year_at(end)) {
    e.at.year = year;
    return end + 1;
  }
  if (short_form && number(end) && at(end).digits == 2) {
    e.at.year = 2000 + static_cast<int>(at(end).number);
    return end + 1;
  }
  return i;
}

}  // namespace crosscheck
