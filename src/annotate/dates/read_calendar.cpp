// SPDX-License-Identifier: Apache-2.0
// What the calendar names: "Monday, Nov. 17, 2025", "the 3rd of May", "2023-04-30", "30.04.2023",
// "May 2008", "in 2021", "Easter".
//
// Words that are months and something else ("may", "march", "April Jones", "SEP") need a sign of
// the calendar beside them. Four digits are a year if nothing that they could count stands behind
// them and nothing that they could number before them: "in 2021", "the 2006 strike", but not "over
// 2000 people" or "page 1999".
#include <algorithm>

#include "annotate/dates/reader.hpp"

namespace crosscheck {
namespace {

constexpr int kFirstBareYear = 1000;
constexpr int kLastBareYear = 2199;

}  // namespace

auto DateReader::read_calendar(Place i, DateExpression& e) const -> Place {
  Longest best{*this, i, e};
  if (number(i)) {
    best.attempt(&DateReader::read_numeric);
    best.attempt(&DateReader::read_day_month);
    best.attempt(&DateReader::read_days_of_month);
    best.attempt(&DateReader::read_year);
    return best.end;
  }
  if (mark(i, '\'')) best.attempt(&DateReader::read_year);
  if (is(i, DateClass::Month) || is(i, DateClass::ShortMonth))
    best.attempt(&DateReader::read_month);
  if (is(i, DateClass::Weekday) || is(i, DateClass::ShortWeekday)) {
    best.attempt(&DateReader::read_weekday_date);
  }
  if (is(i, DateClass::Ordinal) || is(i, DateClass::Article) || is(i, DateClass::Number)) {
    best.attempt(&DateReader::read_day_month);
    best.attempt(&DateReader::read_days_of_month);
  }
  if (is(i, DateClass::Article) || is(i, DateClass::Number)) best.attempt(&DateReader::read_year);
  if (is(past_article(i), DateClass::Unit)) best.attempt(&DateReader::read_week_of);
  if (is(past_article(i) + 1, DateClass::Weekday)) best.attempt(&DateReader::read_nth_weekday);
  if (is(i, DateClass::NamedDay) || is(i, DateClass::Article))
    best.attempt(&DateReader::read_named_day);
  return best.end;
}

int DateReader::month_at(Place i, Place& end) const {
  end = i + 1;
  if (const auto month = value(i, DateClass::Month)) {
    // "may" and "march" in small letters are verbs.
    const bool word_too = *month == 3 || *month == 5;
    if (word_too && !at(i).capital) return 0;
    return *month;
  }
  const auto month = value(i, DateClass::ShortMonth);
  if (!month) return 0;
  // "12 dec", "20th dec", "sept 3"
  const bool by_day = (i > 1 && number(i - 2) && at(i - 2).digits <= 2 && joined(i - 1) &&
                       word_in(i - 1, {"st", "nd", "rd", "th"})) ||
                      (i > 0 && number(i - 1) && at(i - 1).digits <= 2) ||
                      (number(i + 1) && at(i + 1).digits <= 2) || is(i - 1, DateClass::Relation) ||
                      (is(i + 1, DateClass::Number) && is(i + 2, DateClass::Number));
  if (!at(i).capital && !by_day) return 0;
  if (mark(end, '.') && joined(end)) ++end;
  return *month;
}

int DateReader::day_at(Place i, Place& end) const {
  end = i + 1;
  if (number(i) && at(i).digits <= 2) {
    const int day = static_cast<int>(at(i).number);
    if (joined(end) && word_in(end, {"st", "nd", "rd", "th"}))
      ++end;
    else if (joined(end) && at(end).kind == AtomKind::Word)
      return 0;
    if (joined(end) && (mark(end, '%') || (mark(end, ':') && number(end + 1) && joined(end + 1))))
      return 0;
    if (joined(end) && (mark(end, '.') || mark(end, ',')) && number(end + 1) && joined(end + 1))
      return 0;
    return day >= 1 && day <= 31 ? day : 0;
  }
  if (const auto tens = value(i, DateClass::Number); tens && (*tens == 20 || *tens == 30)) {
    const Place unit = past_hyphen(end);
    auto ones = value(unit, DateClass::Ordinal);
    if (!ones && i > 0 && (is(i - 1, DateClass::Month) || is(i - 1, DateClass::ShortMonth)))
      ones = value(unit, DateClass::Number);
    if (!ones || *ones > 9 || *tens + *ones > 31) return 0;
    end = unit + 1;
    return *tens + *ones;
  }
  const auto ordinal = value(i, DateClass::Ordinal);
  return ordinal && *ordinal <= 31 ? *ordinal : 0;
}

int DateReader::year_at(Place i) const {
  if (!number(i) || at(i).digits != 4) return 0;
  const int year = static_cast<int>(at(i).number);
  if (year < kFirstBareYear || year > kLastBareYear) return 0;
  if (i > 0 && joined(i) && at(i - 1).kind != AtomKind::Word) {
    const char before = at(i - 1).mark;
    if (at(i - 1).kind == AtomKind::Mark &&
        std::string_view("$#'+.,:/%").find(before) != std::string_view::npos &&
        !(before == '\'' && i < 2)) {
      return 0;
    }
    if (before == '-' && i > 1 && !at(i - 1).spaced && at(i - 2).kind != AtomKind::Mark &&
        number(i - 2) && at(i - 2).digits != 4) {
      return 0;  // a score, a telephone number
    }
  }
  if (i > 0 && joined(i) && at(i - 1).kind == AtomKind::Word) return 0;  // "A2024"
  if (joined(i + 1)) {
    if (at(i + 1).kind == AtomKind::Word) return 0;  // "2024a", "1990s"
    const bool more = number(i + 2) && joined(i + 2);
    if ((mark(i + 1, ',') || mark(i + 1, '.') || mark(i + 1, ':')) && more) return 0;
    if (mark(i + 1, '%') || mark(i + 1, '$')) return 0;
    if ((mark(i + 1, '-') || mark(i + 1, '/')) && more && at(i + 2).digits != 4 &&
        at(i + 2).digits != 2)
      return 0;
  }
  return year;
}

auto DateReader::read_era(Place i, CalendarFields& fields) const -> Place {
  const bool before_christ = word_in(i, {"bc", "bce"}) && at(i).all_caps;
  const bool dotted = word_is(i, "b") && mark(i + 1, '.') && word_is(i + 2, "c");
  if (!fields.year || (!before_christ && !dotted)) {
    return word_in(i, {"ad", "ce"}) && at(i).all_caps ? i + 1 : i;
  }
  fields.year = 1 - *fields.year;
  if (before_christ) return i + 1;
  return mark(i + 3, '.') && joined(i + 3) ? i + 4 : i + 3;
}

auto DateReader::read_year_behind(Place i, CalendarFields& fields) const -> Place {
  Place year = i;
  if (mark(year, ',') || word_is(year, "of")) ++year;
  if (word_is(year, "the") && word_is(year + 1, "year")) year += 2;
  if (const int full = year_at(year)) {
    // "On May 5, 2000 people came": what counts is no year.
    if (year > i && mark(i, ',') && counts_something(year + 1)) return i;
    fields.year = full;
    return read_era(year + 1, fields);
  }
  if (mark(year, '\'') && number(year + 1) && joined(year + 1) && at(year + 1).digits == 2) {
    fields.year = full_year(static_cast<int>(at(year + 1).number));
    return year + 2;
  }
  // "in October 97" can be no day.
  constexpr std::uint32_t kLeastShort = 50;
  if (year == i && i > 1 && number(year) && at(year).digits == 2 &&
      at(year).number >= kLeastShort && is(year - 1, DateClass::Month) &&
      !word_is(year - 2, "on") && fields.day == 0 && clause_ends(year + 1)) {
    fields.year = full_year(static_cast<int>(at(year).number));
    return year + 1;
  }
  if (const int spelled = spelled_year(year, year)) {
    fields.year = spelled;
    return year;
  }
  if (number(year) && at(year).digits <= 4 && at(year).number > 0) {
    CalendarFields tried = fields;
    tried.year = static_cast<int>(at(year).number);
    const Place end = read_era(year + 1, tried);
    if (end > year + 1) {
      fields = tried;
      return end;
    }
  }
  return i;
}

auto DateReader::read_weekday_date(Place i, DateExpression& e) const -> Place {
  auto weekday = value(i, DateClass::Weekday);
  Place end = i + 1;
  const bool is_short = !weekday;
  if (is_short) {
    weekday = value(i, DateClass::ShortWeekday);
    if (!weekday || !at(i).capital) return i;
    if (mark(end, '.') && joined(end)) ++end;
  }
  const Place after_comma = mark(end, ',') ? end + 1 : end;
  DateExpression date = e;
  Place date_end = after_comma;
  if (number(after_comma)) {
    date_end = read_numeric(after_comma, date);
    if (date_end == after_comma) date_end = read_day_month(after_comma, date);
    Place after = after_comma;
    const int day = date_end == after_comma ? day_at(after_comma, after) : 0;
    if (day > 0 && after == after_comma + 2 && clause_ends(after)) {  // "Friday 24th"
      date.at.day = day;
      date_end = after;
    }
  } else if (is(after_comma, DateClass::Month) || is(after_comma, DateClass::ShortMonth)) {
    date_end = read_month(after_comma, date);
    if (date.at.day == 0) date_end = after_comma;
  } else if (word_is(after_comma, "the")) {
    date_end = read_day_month(after_comma, date);
    if (date_end == after_comma && number(after_comma + 1)) {
      Place after = after_comma;
      const int day = day_at(after_comma + 1, after);
      if (day > 0 && after > after_comma + 2) {
        date.at.day = day;
        date_end = after;
      }
    }
  }
  if (date_end > after_comma) {
    e = date;
    e.at.weekday = *weekday;
    return date_end;
  }
  if (is_short && !mark(end - 1, '.')) return i;
  // "the Sunday Herald", "Ruby Tuesday", "Bloody Sunday"
  if (i > 0 && word_is(i - 1, "the") && at(end).capital && !is(end, DateClass::DayPart)) return i;
  if (i > 0 && at(i - 1).capital && at(i - 1).kind == AtomKind::Word && at(i - 1).word == nullptr &&
      word_in(i - 1, {"black", "super", "bloody", "ruby", "ash", "cyber", "fat", "good", "holy",
                      "palm"})) {
    return i;
  }
  e.at.weekday = *weekday;
  e.definite = i > 0 && word_is(i - 1, "the") && !word_in(end, {"after", "before", "of"});
  return end;
}

auto DateReader::read_nth_weekday(Place i, DateExpression& e) const -> Place {
  // "the first Friday of July", "the last Monday in May 2019", "the second Tuesday of next month"
  Place place = word_is(i, "the") ? i + 1 : i;
  auto nth = value(place, DateClass::Ordinal);
  if (word_in(place, {"last", "final"})) nth = -1;
  const auto weekday = value(place + 1, DateClass::Weekday);
  if (!nth || *nth > 5 || !weekday || !word_in(place + 2, {"of", "in"})) return i;
  place += 3;
  DateExpression month;
  Place end = read_month(place, month);
  if (end == place) end = read_relation(place, month);
  const bool of_month = month.at.month > 0 || (month.unit == TimeUnit::Months && month.at.empty());
  if (end == place || !of_month || month.at.day > 0 || month.to) return i;
  e = month;
  e.at.weekday = *weekday;
  e.nth_weekday = *nth;
  return end;
}

auto DateReader::read_week_of(Place i, DateExpression& e) const -> Place {
  const Place week = past_article(i);
  if (!word_is(week, "week") ||
      !word_in(week + 1, {"of", "beginning", "commencing", "starting", "ending", "ended"}))
    return i;
  const Place place = word_is(week + 2, "on") ? week + 3 : week + 2;
  Place end = read_month(place, e);
  if (end == place) end = read_day_month(place, e);
  if (end == place && word_is(place, "the")) {  // "the week of the 12th"
    const int day = day_at(place + 1, end);
    if (day == 0 || end != place + 3 || !clause_ends(end)) return i;
    e.at.day = day;
  }
  if (end == place || e.at.day == 0 || e.to) return i;
  e.at.week = true;
  return end;
}

bool DateReader::behind_a_day(Place i) const {
  // "on christmas 2024", "election day in May", but not "easter egg"
  return clause_ends(i) || number(i) || is(i, DateClass::Relation) || is(i, DateClass::DayPart) ||
         begins_clause(i) || is(i, DateClass::Number) || word_is(i, "of");
}

auto DateReader::read_named_day(Place i, DateExpression& e) const -> Place {
  const Place first = word_is(i, "the") ? i + 1 : i;
  if (!is(first, DateClass::NamedDay)) return i;
  // In small letters a single word needs a sign of the calendar: "she had an epiphany".
  const bool sure = at(first).capital || first == 0 || is(i - 1, DateClass::Relation) ||
                    word_in(i - 1, {"on", "at", "by", "until", "since", "before", "after"});
  std::string lower;
  const auto lowered = [&](Place place) -> std::string_view {
    lower.assign(word(place));
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return lower;
  };
  const std::vector<NamedDay>* days = named_days(lowered(first));
  if (days == nullptr) return i;
  for (const NamedDay& day : *days) {
    bool same = true;
    for (std::size_t k = 0; same && k < day.words.size(); ++k) {
      same = mark(first + k, day.words[k][0]) || lowered(first + k) == day.words[k];
    }
    Place end = first + day.words.size();
    if (!same || (!sure && day.words.size() == 1)) continue;
    if (!at(first).capital && (!day.only_before.empty() || !behind_a_day(end))) continue;
    if (!day.only_before.empty()) {
      const std::string_view next = lowered(end);
      if (std::find(day.only_before.begin(), day.only_before.end(), next) == day.only_before.end())
        continue;
    }
    e.at.holiday = day.rule;
    if (is_historic(day.rule)) return first > i ? i : end;  // the article is that of "attacks"
    return read_year_behind(end, e.at);
  }
  return i;
}

}  // namespace crosscheck
