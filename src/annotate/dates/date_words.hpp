// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "crosscheck/model/article.hpp"

namespace crosscheck {

/// What a word can be in a date; data/lexicons/dates.tsv says it for each.
enum class DateClass : std::uint8_t {
  None,
  Month,
  ShortMonth,
  Weekday,
  Weekdays,
  ShortWeekday,
  Unit,
  Units,
  ShortUnit,
  Number,
  Scale,
  Ordinal,
  Decade,
  Vague,
  Season,
  DayPart,
  DayWord,
  Tonight,
  Overnight,
  Relation,
  Portion,
  Shift,
  Every,
  Adverb,
  Reference,
  ClockWord,
  Fiscal,
  Preposition,
  Article,
  Numbered,
  Hedge,
  Measure,
  Future,
  Past,
  Term,
  NamedDay,
  President,
  Starter,
  Noun,
  Lasting,
};

/// One word of the lexicon: at most three classes, each with its value.
struct DateWord {
  struct Sense {
    DateClass is = DateClass::None;
    std::int16_t value = 0;
  };
  std::array<Sense, 3> senses;
  std::uint64_t classes = 0;  ///< a bit for each class
  static constexpr std::uint64_t bit(DateClass is) noexcept {
    return 1ull << static_cast<unsigned>(is);
  }
  void add(Sense sense) noexcept;
};

/// The word of the lexicon, nothing if it is none. `lower` is in lower case.
const DateWord* date_word(std::string_view lower) noexcept;

/// A day that has a name.
struct NamedDay {
  std::vector<std::string_view>
      words;              ///< lower case, cut as atoms are: "new", "year", "'", "s", "day"
  std::string_view rule;  ///< as in holidays.tsv
  std::vector<std::string_view> only_before;
};

/// Named days whose first word is `lower`, those of most words first.
const std::vector<NamedDay>* named_days(std::string_view lower);

/// The day of a rule of holidays.tsv in a year; nothing for one that it never falls in.
std::optional<Day> day_of_rule(std::string_view rule, int year);
/// The rule names one day of history.
bool is_historic(std::string_view rule) noexcept;

/// A term in office: the first day, and the day on which the next one began.
struct Term {
  std::string_view surname;
  std::string_view given;  ///< "Joe Joseph"
  int number = 0;
  Day from{};
  Day to{};
};
/// The terms of all who bear a surname, oldest first; none if it is no president's.
std::vector<Term> terms_of(std::string_view surname);

/// A zone by its short form ("GMT") or by the words before "time" ("new york", lower case).
/// `upper`: as short forms are written.
struct TimeZone {
  std::optional<int> minutes;  ///< from UTC, where it is the same all year
  std::string_view iana;
};
std::optional<TimeZone> time_zone(std::string_view form);
/// Minutes from UTC at a day's clock time, by the database of ICU.
int offset_at(const TimeZone& zone, Day day, int hour, int minute);

}  // namespace crosscheck
