// SPDX-License-Identifier: Apache-2.0
// Days and months: "Nov. 17, 2025", "the 3rd of May", "Feb. 28-March 2", "May 4 and 11",
// "in August and September 1914", "the 17th of next month".
//
// A month's name needs a sign of the calendar beside it if it is another word too: "March" alone,
// "April Jones", "SEP".
#include <algorithm>
#include <utility>

#include "annotate/dates/reader.hpp"

namespace crosscheck {
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
      word_in(i - 1, {"on", "until", "by", "since", "for", "before", "after", "of", "to"}) &&
      (clause_ends(end) || is(end, DateClass::Past) || word_is(end, "or")) && !mark(end, '-')) {
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

auto DateReader::read_days_of_month(Place i, DateExpression& e) const -> Place {
  // "the 17th of next month", "6 to 19 this month"
  const Place first = word_is(i, "the") ? i + 1 : i;
  Place end = first;
  const int day = day_at(first, end);
  if (day == 0) return i;
  int last_day = 0;
  const bool between = word_is(end, "and") && i > 0 && word_is(i - 1, "between");
  if ((mark(end, '-') || between || word_in(end, {"to", "through", "till", "until"})) &&
      number(end + 1)) {
    Place after = end + 1;
    last_day = day_at(end + 1, after);
    if (last_day <= day) return i;
    end = after;
  }
  // "17 this month" may count anything.
  if (last_day == 0 && !(word_is(end, "of") && !(number(first) && end == first + 1))) return i;
  DateExpression month;
  const Place from = word_is(end, "in") ? end + 1 : end;
  const Place behind = read_of_relation(from, month);
  if (behind == from || month.unit != TimeUnit::Months) return i;
  e = month;
  e.at.day = day;
  if (last_day > 0) {
    e.to = CalendarFields{};
    e.to->day = last_day;
  }
  return behind;
}

auto DateReader::read_month(Place i, DateExpression& e) const -> Place {
  Place end = i;
  const int month = month_at(i, end);
  if (month == 0) return i;
  const bool is_short = is(i, DateClass::ShortMonth);
  e.at.month = month;
  // "31 February", "29 February 2023": no such day.
  const auto follows_no_day = [&](int year) {
    return i > 0 && number(i - 1) && at(i - 1).digits <= 2 &&
           !day_of(year, month, static_cast<int>(at(i - 1).number));
  };
  if (follows_no_day(2000)) return i;
  // "May 5", "May the 5th", "Feb. 1-3", "Feb. 28-March 2"
  const bool stroke = (mark(end, '-') || mark(end, '/')) && joined(end) && number(end + 1) &&
                      joined(end + 1) &&
                      !(joined(end + 2) && at(end + 2).kind == AtomKind::Mark && number(end + 3));
  const Place day_place = stroke || word_is(end, "the") ? end + 1 : end;
  Place after_day = day_place;
  int day = 0;
  if (number(day_place) || is(day_place, DateClass::Ordinal) || is(day_place, DateClass::Number))
    day = day_at(day_place, after_day);
  Place after_year = after_day;  // "May twenty-one two thousand and eight"
  if (day > 0 && !number(day_place) && spelled_year(after_day, after_year) == 0 &&
      counts_something(after_day))
    day = 0;
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
  if (i > 0 && word_is(i - 1, "on") && number(end)) return i;  // "on May 32"
  const Place with_year = read_year_behind(end, e.at);
  if (with_year > end) return follows_no_day(e.at.year.value_or(2000)) ? i : with_year;
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
  const bool of_week = i > 1 && word_is(i - 1, "of") && is(i - 2, DateClass::Unit);
  if (is_short && !of_week) return mark(end - 1, '.') && after_cue && !at(i).all_caps ? end : i;
  DateExpression outer;
  if (read_of_relation(end, outer) > end) return end;
  if (!at(i).capital && !(after_cue && month != 8)) return i;
  const bool name_too = month == 3 || month == 4 || month == 5 || month == 6 || month == 8;
  if (!name_too) return end;
  // "the March regatta", "the May vote"
  const bool definite = i > 0 && word_is(i - 1, "the") && at(end).kind == AtomKind::Word &&
                        !at(end).capital && !clause_ends(end) && !at(i).all_caps;
  const bool before_name = at(end).kind == AtomKind::Word && at(end).capital &&
                           (at(end).word == nullptr || is(end, DateClass::President));
  if (month == 5 || month == 3) {
    if (at(i).all_caps) return i;
    if ((after_cue || definite) && !before_name) return end;
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
