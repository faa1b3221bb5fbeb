// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "annotate/dates/calendar.hpp"
#include "annotate/dates/date_words.hpp"
#include "crosscheck/model/date.hpp"

namespace crosscheck {

/// What an expression says of the calendar; whatever it does not say is 0 or empty.
struct CalendarFields {
  std::optional<int> year;  ///< astronomical: 0 is 1 BC
  bool short_year = false;  ///< two digits: "'09", "the nineties"
  int month = 0;
  int day = 0;
  int weekday = 0;  ///< ISO
  int quarter = 0;
  int half = 0;
  YearSeason season = YearSeason::None;
  bool decade = false;  ///< `year` is one of a decade: "the 1990s"
  int century = 0;
  bool week = false;              ///< the week of the day named
  std::string_view holiday;       ///< its rule in holidays.tsv
  std::optional<int> from_today;  ///< as an end of a range: "until today", "to tomorrow", "and now"

  bool empty() const noexcept {
    return !year && month == 0 && day == 0 && weekday == 0 && quarter == 0 && half == 0 &&
           season == YearSeason::None && century == 0 && holiday.empty() && !from_today;
  }
};

/// There is such a day; without a year, if it is one of a leap year.
inline bool exists(const CalendarFields& at) {
  return at.month >= 1 && at.month <= 12 &&
         day_of(at.year.value_or(2000), at.month, at.day).has_value();
}

enum class DayPart : std::uint8_t {
  None,
  Morning,
  Afternoon,
  Evening,
  Night,
  Daytime,
  Midday,
  Dawn,
  Dusk,
};

/// A clock time, as far as it is said.
struct ClockTime {
  int hour = -1;    ///< -1: none
  int minute = -1;  ///< -1: the hour alone
  int second = -1;
  bool open_half = false;  ///< 1 to 12, not said of which half of the day
  std::optional<TimeZone> zone;
};

/// Tells 9 in the evening from 9 in the morning, where the time itself does not.
void settle_half(ClockTime& clock, DayPart part);

/// Early, mid and late in a period, what is left of it; the whole of it else.
enum class Portion : std::uint8_t { None, Early, Mid, Late, Rest };

struct TimeAmount {
  TimeUnit unit = TimeUnit::Days;
  double amount = 0.0;
};

/// From where an expression counts or what its open fields are taken from.
enum class DateBase : std::uint8_t {
  Open,      ///< not said: the tense decides
  Document,  ///< the day of writing: "last year", "three days ago"
  Context,   ///< the day that the text speaks of: "the next day", "a year earlier"
  Fields,    ///< the day that its own fields name: "two days before Christmas"
};

/// A temporal expression as read, before it is known which day it means.
struct DateExpression {
  std::size_t first = 0;  ///< atoms [first, last)
  std::size_t last = 0;
  DateType type = DateType::Date;

  CalendarFields at;
  int nth_weekday = 0;                  ///< of the month: "the first Friday of July"; -1: the last
  std::optional<CalendarFields> to;     ///< the end of a range
  std::optional<CalendarFields> other;  ///< day and month the other way round: "5.12.2024"

  DateBase base = DateBase::Open;
  std::optional<TimeUnit> unit;  ///< the period is of this unit, `count` of them from the base
  int count = 0;
  bool vague_count = false;       ///< "several years ago"
  bool follows_the_tale = false;  ///< "the end of the year": in a tale, of the year told of
  bool compares = false;          ///< "a year earlier": as long before what it is compared with
  bool definite = false;          ///< "the Monday", "that Monday": one that the text has named
  bool strict = false;            ///< last or next of its kind: never the base's own ("last May")

  Portion portion = Portion::None;
  DayPart part = DayPart::None;
  ClockTime clock;
  bool local_time = false;  ///< "local time" stands behind it

  double amount = 0.0;           ///< of a duration or set, in `unit`; 0: not said
  std::vector<TimeAmount> more;  ///< "two years, [five months and 9 days]"; no unit twice
  double half_more = 0.0;
  bool exact = false;        ///< "six weeks from today": the day, not its week
  bool within = false;       ///< "within two weeks": from today, if it is still to come
  bool from_now = false;     ///< "in two weeks": a day, if what it tells of is still to come
  bool around_base = false;  ///< a duration that ends (count < 0) or begins (> 0) at the base
  std::optional<TimeUnit> part_unit;  ///< "the first two weeks of May": weeks
  double part_amount = 0.0;           ///< 2; 0: not said
  bool part_at_end = false;           ///< "the last days of May"
  int part_nth = 0;                   ///< "the third week of May"; 0: the first or last

  std::string_view fixed;  ///< a value that needs no resolving: "PRESENT_REF"

  std::string_view president;  ///< surname, whose `term`-th term it is; 0: the latest
  std::string_view given;      ///< his given name, if it is said
  char initial = 0;            ///< of his second name: the W of "George W. Bush"
  bool named_before = false;   ///< "his second term": he is named in a sentence before
  int term = 0;
  bool within_term = false;  ///< the first `amount` `unit`s of it
  bool in_office = false;    ///< "under Truman": all the time, if it was one and not long ago
};

}  // namespace crosscheck
