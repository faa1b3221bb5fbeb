// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "annotate/dates/atoms.hpp"
#include "annotate/dates/expression.hpp"

namespace crosscheck {

/// The president whom a text named last, with nobody else named since; empty: none.
struct NamedPresident {
  std::string_view surname;
  bool in_full = false;  ///< once with his title or given name
};

/// Reads the expressions of one sentence: a grammar of dates, by hand, that looks at a
/// bounded number of atoms from each place and takes the longest reading.
///
/// Every member called read… is given the atom to begin at and returns the atom behind what
/// it read; the atom itself if it read nothing, and then `e` may have been written to.
class DateReader {
 public:
  DateReader(const SourceText& text, std::span<const DateAtom> atoms,
             const NamedPresident& named_before)
      : text_(text), atoms_(atoms), named_before_(named_before) {}

  /// The longest expression that begins at atom `i`; nothing if there is none.
  std::optional<DateExpression> read(std::size_t i) const;
  /// Whom the text has named last when the sentence ends, if it named him in full.
  NamedPresident last_named() const;

 private:
  using Place = std::size_t;
  using Read = Place (DateReader::*)(Place, DateExpression&) const;

  /// What stands at a place, behind an article if one does: which readings are worth a try.
  struct Gate {
    std::uint64_t classes = 0;
    bool number = false;
    bool name = false;  ///< a capital that is no word of the calendar: "Q3", "Abraham Lincoln's"
    template <typename... Class>
    bool any(Class... is) const noexcept {
      return (classes & (DateWord::bit(is) | ...)) != 0;
    }
  };
  Gate gate(Place i) const noexcept {
    const Place place = past_article(i);
    const DateAtom& atom = at(place);
    const bool behind = atom.word != nullptr && place > i;
    return {(behind ? atom.word->classes : 0) | (at(i).word != nullptr ? at(i).word->classes : 0),
            atom.kind == AtomKind::Number || mark(place, '\''),
            atom.capital && (atom.word == nullptr || (number(place + 1) && joined(place + 1)))};
  }

  /// Keeps the longest of the readings tried from one place, the first of equals.
  struct Longest {
    const DateReader& reader;
    Place from;
    DateExpression& e;
    Place end = from;

    void attempt(Read read_it) {
      DateExpression tried;
      const Place reached = (reader.*read_it)(from, tried);
      if (reached <= end) return;
      end = reached;
      e = tried;
    }
  };

  // reader.cpp: how the pieces make an expression.
  Place read_whole(Place i, DateExpression& e) const;
  Place read_single(Place i, DateExpression& e) const;  ///< without ranges
  Place read_core(Place i, DateExpression& e) const;    ///< without clock times and portions
  Place read_portion(Place i, DateExpression& e) const;
  Place read_clock_and_day(Place i, DateExpression& e) const;  ///< "2 a.m. on Tuesday"
  Place read_part_of_day(Place i, DateExpression& e) const;    ///< "the night of April 18"
  Place read_day(Place i, DateExpression& e) const;  ///< a core, with its part or clock time
  Place read_time_behind(Place i, DateExpression& e) const;  ///< "… at 7 a.m.", "… night"

  // read_range.cpp
  Place read_range_end(Place i, DateExpression& e, bool bound) const;
  Place read_bound_range(Place i, DateExpression& e) const;
  std::optional<int> today_at(Place i) const;  ///< days from today: "now", "tomorrow"
  bool moves_a_date(Place i) const;            ///< "put off from": two days, no time between them

  // read_calendar.cpp: what the calendar names.
  Place read_calendar(Place i, DateExpression& e) const;
  Place read_weekday_date(Place i, DateExpression& e) const;
  Place read_day_month(Place i, DateExpression& e) const;
  Place read_month(Place i, DateExpression& e) const;
  Place read_days_of_month(Place i, DateExpression& e) const;  ///< "the 17th of next month"
  Place read_year_behind(Place i, CalendarFields& at) const;
  Place read_year(Place i, DateExpression& e) const;
  Place read_part_behind(Place i, CalendarFields& at) const;  ///< of a year: "2017 Q2"
  Place read_ancient_range(Place i, DateExpression& e) const;
  Place read_nth_weekday(Place i, DateExpression& e) const;
  Place read_week_of(Place i, DateExpression& e) const;
  Place read_named_day(Place i, DateExpression& e) const;
  bool behind_a_day(Place i) const;  ///< what stands at `i` may follow a day
  Place read_era(Place i, CalendarFields& at) const;
  int month_at(Place i, Place& end) const;  ///< 0: none
  int month_before(Place i) const;          ///< 0: none
  int day_at(Place i, Place& end) const;    ///< 0: none
  int year_at(Place i) const;               ///< four digits that may be a year; 0: none
  bool counts_something(Place i) const;     ///< what stands at `i` is counted by digits before
  bool behind_year_cue(Place i) const;
  int spelled_year(Place i, Place& end) const;  ///< "nineteen ninety-six"; 0: none

  // read_numeric.cpp: dates in digits.
  Place read_numeric(Place i, DateExpression& e) const;
  Place read_three_numbers(Place i, DateExpression& e) const;
  Place read_year_and_month(Place i, DateExpression& e) const;
  Place read_two_numbers(Place i, DateExpression& e) const;
  Place read_named_month(Place i, DateExpression& e) const;

  // read_periods.cpp: quarters, halves, seasons, decades, centuries.
  Place read_period(Place i, DateExpression& e) const;
  Place read_quarter(Place i, DateExpression& e) const;
  Place read_joined_half(Place i, DateExpression& e) const;
  Place read_season(Place i, DateExpression& e) const;
  Place read_decade(Place i, DateExpression& e) const;
  Place read_century(Place i, DateExpression& e) const;
  Place read_fiscal(Place i, DateExpression& e) const;

  // read_terms.cpp: terms in office.
  Place read_term(Place i, DateExpression& e) const;
  Place read_president(Place i, DateExpression& e) const;
  Place read_reign(Place i, DateExpression& e) const;
  Place read_own_term(Place i, DateExpression& e) const;         ///< "his second term"
  Place read_first_part(Place i, DateExpression& e) const;       ///< "the first week of …"
  Place read_start_in_office(Place i, DateExpression& e) const;  ///< "first week in office"
  void follow_names(Place i, NamedPresident& named) const;

  // read_relative.cpp: what counts from another day.
  Place read_relative(Place i, DateExpression& e) const;
  Place read_relation(Place i, DateExpression& e) const;
  Place read_shift(Place i, DateExpression& e) const;
  Place read_exact_base(Place i, DateExpression& e) const;  ///< "… from tomorrow"
  Place read_day_word(Place i, DateExpression& e) const;
  Place read_year_before(Place i, DateExpression& e) const;  ///< "the year-ago quarter"
  Place read_neighbour(Place i, DateExpression& e) const;    ///< "the day before"
  Place read_of_relation(Place i, DateExpression& e) const;  ///< "… of last week", "… last year"
  Place read_reference(Place i, DateExpression& e) const;
  Place read_weekdays_of(Place i, DateExpression& e) const;  ///< "next week, Monday to Friday"

  // read_amounts.cpp: durations.
  Place read_duration(Place i, DateExpression& e) const;
  Place read_whole_unit(Place i, DateExpression& e) const;  ///< "all day", "half an hour"
  Place read_part_of(Place i, DateExpression& e) const;
  Place read_amount(Place i, double& amount, bool& vague) const;
  double part_behind(Place i) const;
  Place read_more_amounts(Place i, DateExpression& e) const;  ///< behind the first
  std::optional<TimeUnit> unit_at(Place i) const;

  // read_sets.cpp: what comes again.
  Place read_set(Place i, DateExpression& e) const;
  Place read_timed_set(Place i, DateExpression& e) const;  ///< with its clock time

  // read_clock.cpp: times of the day.
  Place read_clock(Place i, ClockTime& clock, bool expected) const;
  Place read_meridiem(Place i, ClockTime& clock) const;
  Place read_zone(Place i, DateExpression& e) const;

  // read_spoken_clock.cpp: "half past four", "tonight at 9".
  Place read_spoken_clock(Place i, ClockTime& clock) const;
  Place read_spelled_clock(Place i, ClockTime& clock) const;
  Place read_hour_of_part(Place i, DateExpression& e) const;
  bool behind_hour_cue(Place i) const;  ///< "at", "until"
  int hour_at(Place i) const;           ///< 1 to 12 in digits or words; 0: none

  // What stands at a place.
  const DateAtom& at(Place i) const noexcept { return i < atoms_.size() ? atoms_[i] : kNothing; }
  std::string_view word(Place i) const { return text_[at(i).span]; }
  bool is(Place i, DateClass wanted) const noexcept { return at(i).is(wanted); }
  std::optional<int> value(Place i, DateClass wanted) const noexcept { return at(i).value(wanted); }
  bool mark(Place i, char wanted) const noexcept {
    return at(i).kind == AtomKind::Mark && at(i).mark == wanted && i < atoms_.size();
  }
  bool number(Place i) const noexcept { return at(i).kind == AtomKind::Number; }
  bool joined(Place i) const noexcept { return i < atoms_.size() && !atoms_[i].spaced; }
  bool word_is(Place i, std::string_view lower) const noexcept {
    const DateAtom& atom = at(i);
    if (atom.span.size() != lower.size() || atom.kind != AtomKind::Word) return false;
    const char* form = text_.view().data() + atom.span.begin;
    for (std::size_t k = 0; k < lower.size(); ++k) {
      if ((form[k] | 0x20) != lower[k]) return false;
    }
    return true;
  }
  bool word_in(Place i, std::initializer_list<std::string_view> lower) const noexcept;
  bool clause_ends(Place i) const;    ///< nothing that a noun phrase can begin with stands at `i`
  bool begins_clause(Place i) const;  ///< a subject or a verb stands at `i`
  Place past_article(Place i) const { return is(i, DateClass::Article) ? i + 1 : i; }
  Place past_possessive(Place i) const;
  Place past_hyphen(Place i) const { return mark(i, '-') ? i + 1 : i; }

  static const DateAtom kNothing;
  const SourceText& text_;
  std::span<const DateAtom> atoms_;
  NamedPresident named_before_;
};

}  // namespace crosscheck
