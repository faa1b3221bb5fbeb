// SPDX-License-Identifier: Apache-2.0
// Dates in digits: "2023-04-30", "30.04.2023", "4/30/2023", "2022-Jun-7", "on 4/22", "2017-08".
//
// Of two short numbers with a stroke or a hyphen the first is the month, with dots the day, unless
// it cannot be; the other order is kept where both can be. "2017-08" is a month, as no range runs
// backwards; "2006-07" is one of two years.
#include <utility>

#include "annotate/dates/reader.hpp"

namespace crosscheck {
namespace {

CalendarFields fields(int year, std::uint32_t month, std::uint32_t day) {
  CalendarFields made;
  if (year > 0) made.year = year;
  made.month = static_cast<int>(month);
  made.day = static_cast<int>(day);
  return made;
}

/// Takes the first reading if there is such a day, keeps the second if both are days.
bool choose(const CalendarFields& first, const CalendarFields& second, DateExpression& e) {
  e.at = first;
  if (!exists(first)) {
    e.at = second;
    return exists(second);
  }
  if (exists(second) && first.day != first.month) e.other = second;
  return true;
}

}  // namespace

auto DateReader::read_numeric(Place i, DateExpression& e) const -> Place {
  const char separator = at(i + 1).mark;
  if (separator != '-' && separator != '/' && separator != '.') return i;
  if (!joined(i + 1) || !joined(i + 2)) return separator == '.' ? i : read_year_and_month(i, e);
  if (i > 0 && joined(i) && (at(i - 1).kind == AtomKind::Word || at(i - 1).mark == separator))
    return i;
  const bool third = mark(i + 3, separator) && joined(i + 3) && number(i + 4) && joined(i + 4);
  if (third && number(i + 2)) return read_three_numbers(i, e);
  if (third) return read_named_month(i, e);
  if (!number(i + 2) || (joined(i + 3) && (mark(i + 3, '/') || at(i + 3).kind == AtomKind::Word)))
    return i;
  return separator == '.' ? i : read_two_numbers(i, e);
}

auto DateReader::read_three_numbers(Place i, DateExpression& e) const -> Place {
  const char separator = at(i + 1).mark;
  if (joined(i + 5) && mark(i + 5, separator) && number(i + 6) && joined(i + 6)) return i;
  const DateAtom& a = at(i);
  const DateAtom& b = at(i + 2);
  const DateAtom& c = at(i + 4);
  if (b.digits > 2 || b.digits == 0) return i;
  if (a.digits == 4 && c.digits <= 2) {
    if (a.number == 0) return i;
    e.at = fields(static_cast<int>(a.number), b.number, c.number);
    if (!exists(e.at)) return i;
    Place end = i + 5;
    if (joined(end) && word_is(end, "t") && number(end + 1)) {
      const Place time = read_clock(end + 1, e.clock, true);
      if (time > end + 1) end = read_zone(time, e);
    }
    return end;
  }
  // "7-23-14" can be a day in one order only; "5-4-2" is a score or a play, and none is "5-4-02".
  const bool told_apart = a.number > 12 || b.number > 12;
  const bool padded = c.number < 10;
  const bool short_year =
      c.digits == 2 && a.digits + b.digits >= (separator == '/' || (separator == '-' && padded) ? 2
                                               : separator == '-' && told_apart                 ? 3
                                                                                : 4);
  if (a.digits > 2 || (c.digits != 4 && !short_year)) return i;
  const int year =
      c.digits == 2 ? full_year(static_cast<int>(c.number)) : static_cast<int>(c.number);
  if (year == 0) return i;
  const CalendarFields month_first = fields(year, a.number, b.number);
  const CalendarFields day_first = fields(year, b.number, a.number);
  const bool chosen =
      separator == '.' ? choose(day_first, month_first, e) : choose(month_first, day_first, e);
  return chosen ? i + 5 : i;
}

auto DateReader::read_named_month(Place i, DateExpression& e) const -> Place {
  // "2022-Jun-7", "2022/06/07"
  auto month = value(i + 2, DateClass::ShortMonth);
  if (!month) month = value(i + 2, DateClass::Month);
  if (!month || at(i).digits != 4 || at(i + 4).digits > 2) return i;
  e.at =
      fields(static_cast<int>(at(i).number), static_cast<std::uint32_t>(*month), at(i + 4).number);
  return exists(e.at) && !(joined(i + 5) && at(i + 5).kind != AtomKind::Mark) ? i + 5 : i;
}

auto DateReader::read_year_and_month(Place i, DateExpression& e) const -> Place {
  // "2017-08", "08/2017", "08 / 2017", but not "2017 - 8 years on"
  const DateAtom& a = at(i);
  const DateAtom& b = at(i + 2);
  const auto is_month = [](const DateAtom& atom) {
    return atom.digits <= 2 && atom.number >= 1 && atom.number <= 12;
  };
  const auto is_year = [](const DateAtom& atom) {
    return atom.digits == 4 && atom.number >= 1000 && atom.number < 2200;
  };
  if (!number(i) || !number(i + 2) || counts_something(i + 3)) return i;
  if (number(i - 1) || is(i - 1, DateClass::Month) || is(i - 1, DateClass::Numbered) ||
      (mark(i - 1, '.') && is(i - 2, DateClass::Numbered)))
    return i;  // "No. 2017-08"
  if (is_year(a) && is_month(b) && (b.digits == 1 || b.number <= a.number % 100)) {
    e.at.year = static_cast<int>(a.number);
    e.at.month = static_cast<int>(b.number);
    return i + 3;
  }
  if (!is_month(a) || !is_year(b)) return i;
  e.at.year = static_cast<int>(b.number);
  e.at.month = static_cast<int>(a.number);
  return i + 3;
}

auto DateReader::read_two_numbers(Place i, DateExpression& e) const -> Place {
  const DateAtom& a = at(i);
  const DateAtom& b = at(i + 2);
  const bool more = joined(i + 3) && mark(i + 3, at(i + 1).mark) && number(i + 4);
  if (more || (i > 0 && joined(i) && at(i - 1).kind == AtomKind::Mark && !mark(i - 1, '(')))
    return i;
  if (const Place month = read_year_and_month(i, e); month > i) return month;
  // "on 4/22", "from 9/4 to 12/9", or all there is: "6/21"
  const bool alone = i == 0 && i + 3 >= atoms_.size();
  const bool bound = i > 0 && (word_in(i - 1, {"from", "between"}) ||
                               (i > 4 && word_in(i - 1, {"to", "and"}) && number(i - 2) &&
                                mark(i - 3, '/') && word_in(i - 5, {"from", "between"})));
  const bool cue = i > 0 && word_in(i - 1, {"on", "by", "until", "since"});
  if ((!mark(i + 1, '/') && !word_is(i - 1, "on")) || a.digits > 2 || b.digits > 2 ||
      counts_something(i + 3))
    return i;
  // "22/04": no share is written with a zero before it
  const bool padded = mark(i + 1, '/') && a.digits == 2 && b.digits == 2 &&
                      (a.number < 10 || b.number < 10) && (a.number > 12 || b.number > 12) &&
                      clause_ends(i + 3);
  if (!cue && !alone && !padded &&
      !(bound && (word_in(i + 3, {"to", "and"}) || word_in(i - 1, {"to", "and"}))))
    return i;
  return choose(fields(0, a.number, b.number), fields(0, b.number, a.number), e) ? i + 3 : i;
}

}  // namespace crosscheck
