// SPDX-License-Identifier: Apache-2.0
// A year by its digits alone: "in 2021", "the 2006 strike", "(1914-18)", "'98", "431 BC".
#include "annotate/dates/reader.hpp"

namespace crosscheck {
namespace {

// Years that news speaks of without a preposition.
constexpr int kFirstPlainYear = 1800;
constexpr int kFirstDefiniteYear = 1500;  // behind "the"
constexpr int kLastPlainYear = 2059;

bool is_small_word(const DateAtom& atom) { return atom.kind == AtomKind::Word && !atom.capital; }

}  // namespace

bool DateReader::counts_something(Place i) const {
  if (is(i, DateClass::Measure) || is(i, DateClass::Units) || is(i, DateClass::ShortUnit))
    return true;
  if (mark(i, '%') || mark(i, '$')) return true;
  if (!is_small_word(at(i)) || is(i, DateClass::Preposition) || is(i, DateClass::Past) ||
      is(i, DateClass::Future)) {
    return false;
  }
  // A plural: "residents", but not "is", "was", "has", "this", "class".
  const std::string_view form = word(i);
  if (form.size() >= 4 && form.back() == 's' && form[form.size() - 2] != 's' &&
      form[form.size() - 2] != 'u' && form[form.size() - 2] != 'i') {
    return true;
  }
  // "2000 young people", "1200 new homes": one adjective between.
  const std::string_view next = is_small_word(at(i + 1)) && !is(i + 1, DateClass::Preposition) &&
                                        !is(i + 1, DateClass::Past) && !is(i + 1, DateClass::Future)
                                    ? word(i + 1)
                                    : std::string_view();
  if (form.size() < 3 ||
      word_in(i, {"was", "and", "were", "has", "had", "the", "its", "his", "her", "their"}))
    return false;
  return is(i + 1, DateClass::Measure) ||
         (next.size() >= 5 && next.ends_with("s") && !next.ends_with("ss") &&
          !next.ends_with("us") && !next.ends_with("is"));
}

bool DateReader::behind_year_cue(Place i) const {
  if (i == 0) return false;
  return word_in(i - 1, {"in",         "since",   "by",    "until", "till", "during", "before",
                         "after",      "from",    "year",  "circa", "of",   "to",     "through",
                         "throughout", "between", "early", "late",  "mid",  "for"}) ||
         is(i - 1, DateClass::Month) || is(i - 1, DateClass::Season) ||
         is(i - 1, DateClass::Fiscal) || (mark(i - 1, '-') && is(i - 2, DateClass::Portion)) ||
         (mark(i - 1, '(') && (mark(i + 1, ')') || mark(i + 1, '-')));
}

int DateReader::spelled_year(Place i, Place& end) const {
  // "nineteen ninety-six", "nineteen oh one", "twenty twenty-four", "two thousand (and) eight",
  // "one thousand eight hundred and forty-two"
  const auto two_digits = [&](Place place, Place& behind) {
    const auto tens = value(place, DateClass::Number);
    if (!tens || *tens < 10) return 0;
    behind = place + 1;
    if (*tens < 20) return *tens;
    const Place ones = past_hyphen(behind);
    const auto more = value(ones, DateClass::Number);
    if (!more || *more > 9) return *tens;
    behind = ones + 1;
    return *tens + *more;
  };
  if (word_is(i, "two") && word_is(i + 1, "thousand")) {
    const Place and_word = word_is(i + 2, "and") ? i + 3 : i + 2;
    end = i + 2;
    if (const int tens = two_digits(and_word, end)) return 2000 + tens;
    const auto ones = value(and_word, DateClass::Number);
    if (ones) end = and_word + 1;
    return 2000 + ones.value_or(0);
  }
  const auto hundreds = value(i, DateClass::Number);
  if (hundreds == 1 && word_is(i + 1, "thousand")) {
    const auto hundred = value(i + 2, DateClass::Number);
    if (!hundred || *hundred > 9 || !word_is(i + 3, "hundred")) return 0;
    end = i + 4;
    return 1000 + 100 * *hundred + two_digits(word_is(end, "and") ? end + 1 : end, end);
  }
  if (!hundreds || (*hundreds < 17 || *hundreds > 20)) return 0;
  Place behind = i + 1;
  int rest = two_digits(i + 1, behind);
  if (const auto ones = value(i + 2, DateClass::Number);
      ones && *ones <= 9 && word_in(i + 1, {"zero", "oh"})) {
    rest = *ones;
    behind = i + 3;
  }
  if (rest == 0) return 0;
  end = behind;
  return *hundreds * 100 + rest;
}

auto DateReader::read_part_behind(Place i, CalendarFields& fields) const -> Place {
  // "2017 October", "2017 Q2", "2017H1", "the 1966 summer", "2017 the second quarter"
  if (const auto season = value(i, DateClass::Season); season && !at(i).capital) {
    if (word_in(i, {"fall", "spring"}) && !word_is(i - 2, "the")) return i;
    fields.season = static_cast<YearSeason>(*season);
    return i + 1;
  }
  // "between 2015 May and 2018 March"; "In 2019 May said" names somebody
  const bool ends_range = i > 1 && at(i).capital &&
                          ((word_in(i - 2, {"between", "from"}) && word_in(i + 1, {"and", "to"})) ||
                           (i > 2 && word_in(i - 2, {"and", "to"}) && is(i - 3, DateClass::Month)));
  if (const auto month = value(i, DateClass::Month); month &&
                                                     (ends_range || (*month != 3 && *month != 5)) &&
                                                     !number(i + 1) && clause_ends(i + 1)) {
    fields.month = *month;
    return i + 1;
  }
  DateExpression part;
  const Place end = read_quarter(i, part);
  if (end == i || part.at.year || part.unit || mark(end, '-')) return i;
  if (part.at.quarter == 0 && part.at.half == 0) return i;
  fields.quarter = part.at.quarter;
  fields.half = part.at.half;
  return end;
}

auto DateReader::read_ancient_range(Place i, DateExpression& e) const -> Place {
  // "612-604 BC": the years count down
  if (!mark(i + 1, '-') && !word_is(i + 1, "to")) return i;
  if (!number(i + 2) || at(i + 2).digits > 4 || at(i + 2).number == 0 ||
      at(i + 2).number >= at(i).number)
    return i;
  CalendarFields last;
  last.year = static_cast<int>(at(i + 2).number);
  const Place end = read_era(i + 3, last);
  if (end == i + 3 || *last.year > 0) return i;
  e.at.year = 1 - static_cast<int>(at(i).number);
  e.to = last;
  return end;
}

auto DateReader::read_year(Place i, DateExpression& e) const -> Place {
  Place place = i;
  if (is(i, DateClass::Number)) {
    Place end = i;
    const int year = spelled_year(i, end);
    if (year == 0 || counts_something(end)) return i;
    // "a crowd of two thousand": it counts, but behind "in" and with a rest.
    const bool cue = i > 0 && (word_in(i - 1, {"in", "since", "until", "during"}) ||
                               (i > 1 && word_is(i - 1, "of") && unit_at(i - 2)));
    if (word_is(i + 1, "thousand") && (year % 1000 == 0 || !clause_ends(end) || !cue)) return i;
    e.at.year = year;
    return end;
  }
  if (word_is(i, "the")) {
    if (!word_in(i + 1, {"year", "years"})) return i;
    place = i + 2;
  }
  if (mark(place, '\'') && number(place + 1) && joined(place + 1) && at(place + 1).digits == 2) {
    // "'98", where no letter stands before and no plural behind.
    if ((place > 0 && joined(place)) || joined(place + 2) || at(place + 1).number > 99) return i;
    e.at.year = full_year(static_cast<int>(at(place + 1).number));
    e.at.short_year = true;
    return place + 2;
  }
  if (place > i) {
    Place end = place;
    if (const int year = spelled_year(place, end)) {
      e.at.year = year;
      return end;
    }
  }
  if (!number(place)) return i;
  CalendarFields ancient;
  ancient.year = static_cast<int>(at(place).number);
  if (at(place).digits <= 4 && at(place).number > 0 &&
      !(place > 0 && joined(place) && at(place - 1).mark != '(' && at(place - 1).mark != '-')) {
    if (const Place range = read_ancient_range(place, e); range > place) return range;
    const Place end = read_era(place + 1, ancient);
    if (end > place + 1) {
      e.at.year = ancient.year;
      return end;
    }
  }
  const int year = year_at(place);
  if (year == 0) return i;
  if (at(i).all_caps) return i;
  const bool named_year = place > i;
  const bool cue = behind_year_cue(place);
  const bool definite =  // "the post-1874 years"
      (place > 1 && mark(place - 1, '-') && word_in(place - 2, {"post", "pre"})) ||
      (place > 0 && word_in(place - 1, {"the", "s", "in", "since", "during", "a", "this", "that",
                                        "its", "his", "her", "their", "our", "whose"}));
  const bool ranges = mark(place + 1, '-') && number(place + 2) && at(place + 2).digits == 4 &&
                      year_at(place + 2) > year;
  const bool plain = year <= kLastPlainYear && (year >= kFirstPlainYear || ranges ||
                                                (definite && year >= kFirstDefiniteYear));
  if (!named_year) {
    if (place > 0 && is(place - 1, DateClass::Numbered)) return i;
    if (place > 1 && mark(place - 1, '.') && is(place - 2, DateClass::Numbered)) return i;
    if (place > 0 && is(place - 1, DateClass::Hedge)) return i;
    const bool counted = counts_something(place + 1);
    if (counted && (!definite || year % 100 == 0 || is(place + 1, DateClass::Measure))) return i;
    if (!plain && !(cue && !counted)) return i;
    // "Blade Runner 2049", "Windows 2000": a name that ends in digits.
    const bool after_name = place > 0 && at(place - 1).kind == AtomKind::Word &&
                            at(place - 1).capital && at(place - 1).word == nullptr &&
                            !mark(place - 1, '.');
    if (after_name && (year > 2035 || at(place - 1).all_caps) && !cue) return i;
    if (word_in(place + 1, {"gmt", "hours", "hrs", "utc"})) return i;
  }
  e.at.year = year;
  Place end = place + 1;
  if (const Place part = read_part_behind(end, e.at); part > end) return part;
  // "2019-2021", "1914-18", "2020/21"
  if ((mark(end, '-') || mark(end, '/')) && number(end + 1)) {
    const DateAtom& last = at(end + 1);
    const bool close = joined(end) && joined(end + 1);
    int to = 0;
    if (last.digits == 4) to = year_at(end + 1);
    if (to == 0 && last.digits == 4) to = static_cast<int>(last.number);
    if (last.digits == 2 && close && !joined(end + 2))
      to = year - year % 100 + static_cast<int>(last.number);
    if (last.digits == 2 && close && joined(end + 2) && at(end + 2).kind == AtomKind::Mark &&
        at(end + 2).mark != '-') {
      to = year - year % 100 + static_cast<int>(last.number);
    }
    if (to > year && to - year < 400) {
      e.to = CalendarFields{};
      e.to->year = to;
      return end + 2;
    }
  }
  return read_era(end, e.at);
}

}  // namespace crosscheck
