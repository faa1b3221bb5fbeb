// SPDX-License-Identifier: Apache-2.0
// Days and months: "Nov. 17, 2025", "the 3rd of May", "Feb. 28-March 2", "May 4 and 11",
// "2023-04-30", "30.04.2023", "on 4/22", "in August and September 1914".
//
// Of two short numbers with a stroke the first is the month, with dots the day, unless it cannot
// be; the other order is kept where both can be. A month's name needs a sign of the calendar beside
// it if it is another word too: "March" alone, "April Jones", "SEP".
#include <algorithm>
#include <utility>

#include "annotate/dates/reader.hpp"

namespace crosscheck {
namespace {

/// Two digits are the year of this century up to 2049.
int full_year(int two_digits) { return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits; }

bool exists(const CalendarFields& at) {
  // A day without a year is right if it is in a leap year.
  return at.month >= 1 && at.month <= 12 &&
         day_of(at.year.value_or(2000), at.month, at.day).has_value();
}

}  // namespace

auto DateReader::read_numeric(Place i, DateExpression& e) const -> Place {
  const char separator = at(i + 1).mark;
  if ((separator != '-' && separator != '/' && separator != '.') || !joined(i + 1)) return i;
  if (i > 0 && joined(i) && (at(i - 1).kind == AtomKind::Word || at(i - 1).mark == separator))
    return i;
  if (separator == '/' && i > 0 && word_in(i - 1, {"on", "by", "until", "since"}) &&
      number(i + 2) && joined(i + 2) &&
      !(joined(i + 3) && (mark(i + 3, '/') || at(i + 3).kind == AtomKind::Word)) &&
      at(i).digits <= 2 && at(i + 2).digits <= 2 && !counts_something(i + 3)) {
    e.at.month = static_cast<int>(at(i).number);  // "on 4/22"
    e.at.day = static_cast<int>(at(i + 2).number);
    const bool american = exists(e.at);
    CalendarFields day_first = e.at;
    std::swap(day_first.month, day_first.day);
    if (!american)
      e.at = day_first;
    else if (exists(day_first) && day_first.day != day_first.month)
      e.other = day_first;
    return exists(e.at) ? i + 3 : i;
  }
  if (!number(i + 2) || !joined(i + 2) || !mark(i + 3, separator) || !joined(i + 3) ||
      !number(i + 4) || !joined(i + 4)) {
    return i;
  }
  if (joined(i + 5) && (mark(i + 5, separator) && number(i + 6) && joined(i + 6))) return i;
  const DateAtom& a = at(i);
  const DateAtom& b = at(i + 2);
  const DateAtom& c = at(i + 4);
  if (b.digits > 2 || b.digits == 0) return i;
  const auto fields = [](std::uint32_t year, std::uint32_t month, std::uint32_t day) {
    CalendarFields made;
    made.year = static_cast<int>(year);
    made.month = static_cast<int>(month);
    made.day = static_cast<int>(day);
    return made;
  };
  if (a.digits == 4 && c.digits <= 2) {
    e.at = fields(a.number, b.number, c.number);
    if (!exists(e.at)) return i;
    Place end = i + 5;
    if (joined(end) && word_is(end, "t") && number(end + 1)) {
      const Place time = read_clock(end + 1, e.clock, true);
      if (time > end + 1) end = read_zone(time, e);
    }
    return end;
  }
  const bool short_year = c.digits == 2 && a.digits + b.digits >= (separator == '/' ? 2 : 4);
  if (a.digits > 2 || (c.digits != 4 && !short_year)) return i;
  const auto year =
      c.digits == 2 ? static_cast<std::uint32_t>(full_year(static_cast<int>(c.number))) : c.number;
  const CalendarFields month_first = fields(year, a.number, b.number);
  const CalendarFields day_first = fields(year, b.number, a.number);
  const bool american = separator == '/';
  e.at = american ? month_first : day_first;
  const CalendarFields& second = american ? day_first : month_first;
  if (!exists(e.at)) {
    if (!exists(second)) return i;
    e.at = second;
  } else if (exists(second) && a.number != b.number) {
    e.other = second;
  }
  return i + 5;
}

int DateReader::month_before(Place i) const {
  const Place place = i > 1 && mark(i - 1, '.') && joined(i - 1) ? i - 2 : i - 1;
  Place end = place;
  return i > 0 ? month_at(place, end) : 0;
}

auto DateReader::read_day_month(Place i, DateExpression& e) const -> Place {
  Place end = i;
  const Place first = word_is(i, "the") ? i + 1 : i;
  const int day = day_at(first, end);
  if (day == 0) return i;
  if (first > 0 && number(first) && joined(first) && at(first - 1).kind == AtomKind::Mark &&
      std::string_view("$#.,:/").find(at(first - 1).mark) != std::string_view::npos) {
    return i;
  }
  const bool worded = !number(first);
  e.at.day = day;
  // "May 4 and 11": the second one
  if (number(i) && i > 2 && word_is(i - 1, "and") && number(i - 2) && at(i - 2).digits <= 2 &&
      month_before(i - 2) > 0 && !counts_something(end)) {
    e.at.month = month_before(i - 2);
    if (month_at(end, end) == 0 && exists(e.at)) return read_year_behind(i + 1, e.at);
    e.at.month = 0;
    end = i + 1;
  }
  // "4 and 11 May": the first one
  if (number(first) && word_in(end, {"and", "or"}) && number(end + 1)) {
    Place after = end + 1;
    const int second = day_at(end + 1, after);
    Place behind = after;
    const int month = second > day + 1 ? month_at(after, behind) : 0;
    if (month > 0) {
      e.at.month = month;
      read_year_behind(behind, e.at);
      return exists(e.at) ? end : i;
    }
  }
  // "on the 20th"
  if (first > i && number(first) && end == first + 2 && i > 0 &&
      word_in(i - 1, {"on", "until", "by", "since"}) &&
      (end >= atoms_.size() || at(end).kind == AtomKind::Mark || is(end, DateClass::Past)) &&
      !mark(end, '-')) {
    return end;
  }
  // "1-3 February", "28 February-2 March"
  int last_day = 0;
  if ((mark(end, '-') || word_in(end, {"to", "through", "and"})) && number(end + 1)) {
    Place after = end;
    const int other = day_at(end + 1, after);
    const bool next = !word_is(end, "and") || other == day + 1;
    if (other > day && next) {
      Place behind_month = after;
      if (month_at(after, behind_month) > 0) {
        last_day = other;
        end = after;
      }
    }
  }
  const bool of = word_is(end, "of");
  Place month = of ? end + 1 : end;
  const bool stroke = joined(month) && (mark(month, '-') || mark(month, '/'));
  if (stroke) ++month;
  if (worded && !of) return i;
  e.at.month = month_at(month, end);
  if (e.at.month == 0 || !exists(e.at)) return i;
  if (stroke && joined(end) && (mark(end, '-') || mark(end, '/')) && number(end + 1)) {
    const DateAtom& year = at(end + 1);
    if (year.digits == 2 || year.digits == 4) {
      e.at.year = year.digits == 2 ? full_year(static_cast<int>(year.number))
                                   : static_cast<int>(year.number);
      return exists(e.at) ? end + 2 : i;
    }
  }
  const Place month_end = end;
  end = read_year_behind(end, e.at);
  if (!exists(e.at)) return i;
  if (last_day > 0) {
    CalendarFields to = e.at;
    to.day = last_day;
    if (exists(to)) e.to = to;
  }
  return std::max(end, month_end);
}

auto DateReader::read_month(Place i, DateExpression& e) const -> Place {
  Place end = i;
  const int month = month_at(i, end);
  if (month == 0) return i;
  const bool is_short = is(i, DateClass::ShortMonth);
  e.at.month = month;
  if (i > 0 && number(i - 1) && at(i - 1).digits <= 2 &&
      !day_of(2000, month, static_cast<int>(at(i - 1).number))) {
    return i;  // "31 February"
  }
  // "May 5", "May the 5th", "Feb. 1-3", "Feb. 28-March 2"
  const Place day_place = word_is(end, "the") && number(end + 1) ? end + 1 : end;
  Place after_day = day_place;
  int day = 0;
  if (number(day_place) || is(day_place, DateClass::Ordinal)) day = day_at(day_place, after_day);
  if (day > 0 && number(day_place) && at(after_day - 1).kind == AtomKind::Number) {
    // "in May 12 people died"
    if (i > 0 && word_is(i - 1, "in") && counts_something(after_day)) day = 0;
    if (is(after_day, DateClass::Measure) && !word_is(after_day, "or")) day = 0;
  }
  if (day > 0 && is(day_place, DateClass::Ordinal) &&
      (word_in(after_day, {"quarter", "half", "week", "year", "time"}) || at(after_day).capital)) {
    day = 0;
  }
  if (day > 0) {
    e.at.day = day;
    if (!exists(e.at)) return i;
    end = after_day;
    int last_day = 0;
    int last_month = month;
    const bool dash = mark(end, '-') && number(end + 1);
    if (dash || (word_in(end, {"to", "through", "and"}) && number(end + 1))) {
      Place after = end;
      const int other = day_at(end + 1, after);
      const bool next = !word_is(end, "and") || other == day + 1;
      if (other > day && next && !is(after, DateClass::Month) &&
          (dash || !counts_something(after))) {
        last_day = other;
        end = after;
      }
    } else if (mark(end, '-') || word_in(end, {"to", "through"})) {
      Place behind_month = end;
      const int other = month_at(end + 1, behind_month);
      Place after = behind_month;
      const int other_day = other > 0 ? day_at(behind_month, after) : 0;
      if (other_day > 0 && number(behind_month)) {
        last_month = other;
        last_day = other_day;
        end = after;
      }
    }
    end = read_year_behind(end, e.at);
    if (!exists(e.at)) return i;
    if (last_day > 0) {
      CalendarFields to = e.at;
      to.month = last_month;
      to.day = last_day;
      if (to.year && last_month < month) e.at.year = *e.at.year - 1;
      if (exists(to)) e.to = to;
    }
    return end;
  }
  const Place with_year = read_year_behind(end, e.at);
  if (with_year > end) return with_year;
  // "in August and September 1914"
  if (word_in(end, {"and", "or"}) || mark(end, '-')) {
    Place behind_other = end + 1;
    if (month_at(end + 1, behind_other) > 0) {
      CalendarFields other;
      if (read_year_behind(behind_other, other) > behind_other && other.year) {
        e.at.year = other.year;
        return end;
      }
    }
  }
  // A month alone. "Jan." and "SEP" are too short for it, "April Jones" is someone.
  const bool after_cue =
      i > 0 &&
      (is(i - 1, DateClass::Preposition) || is(i - 1, DateClass::Relation) ||
       is(i - 1, DateClass::Portion) || is(i - 1, DateClass::Every) ||
       (mark(i - 1, '-') && i > 1 && is(i - 2, DateClass::Portion)) || is(i - 1, DateClass::Month));
  if (is_short) return mark(end - 1, '.') && after_cue && !at(i).all_caps ? end : i;
  DateExpression outer;
  if (read_of_relation(end, outer) > end) return end;
  if (!at(i).capital && !(after_cue && month != 8)) return i;
  const bool name_too = month == 3 || month == 4 || month == 5 || month == 6 || month == 8;
  if (!name_too) return end;
  const bool before_name =
      at(end).kind == AtomKind::Word && at(end).capital && at(end).word == nullptr;
  if (month == 5 || month == 3) {
    if (at(i).all_caps) return i;
    if (after_cue && !before_name) return end;
    // Lists of months: "in April, May and June".
    const bool in_list =
        (i > 1 && mark(i - 1, ',') && is(i - 2, DateClass::Month)) || is(end + 1, DateClass::Month);
    return in_list ? end : i;
  }
  if (after_cue) return end;
  const bool after_name =
      i > 0 && at(i - 1).kind == AtomKind::Word && at(i - 1).capital && at(i - 1).word == nullptr;
  return before_name || after_name ? i : end;
}

}  // namespace crosscheck
