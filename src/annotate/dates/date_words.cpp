// SPDX-License-Identifier: Apache-2.0
// The lexicons of dates: words (dates.tsv), named days (holidays.tsv), terms in office
// (presidents.tsv) and time zones (zones.tsv). Each is read once, at its first use.
#include "annotate/dates/date_words.hpp"

#include <unicode/timezone.h>

#include <algorithm>
#include <charconv>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>

#include "annotate/dates/calendar.hpp"
#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

template <typename Value>
using Table = std::unordered_map<std::string_view, Value>;

int number_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::optional<Day> day_of_iso(std::string_view iso) {
  if (iso.size() != 10) return std::nullopt;
  return day_of(number_of(iso.substr(0, 4)), number_of(iso.substr(5, 2)),
                number_of(iso.substr(8, 2)));
}

DateClass class_named(std::string_view name) {
  static const Table<DateClass> classes = {
      {"month", DateClass::Month},
      {"short-month", DateClass::ShortMonth},
      {"weekday", DateClass::Weekday},
      {"weekdays", DateClass::Weekdays},
      {"short-weekday", DateClass::ShortWeekday},
      {"unit", DateClass::Unit},
      {"units", DateClass::Units},
      {"short-unit", DateClass::ShortUnit},
      {"number", DateClass::Number},
      {"scale", DateClass::Scale},
      {"ordinal", DateClass::Ordinal},
      {"decade", DateClass::Decade},
      {"vague", DateClass::Vague},
      {"season", DateClass::Season},
      {"day-part", DateClass::DayPart},
      {"day-word", DateClass::DayWord},
      {"tonight", DateClass::Tonight},
      {"overnight", DateClass::Overnight},
      {"relation", DateClass::Relation},
      {"portion", DateClass::Portion},
      {"shift", DateClass::Shift},
      {"every", DateClass::Every},
      {"adverb", DateClass::Adverb},
      {"reference", DateClass::Reference},
      {"clock-word", DateClass::ClockWord},
      {"fiscal", DateClass::Fiscal},
      {"preposition", DateClass::Preposition},
      {"article", DateClass::Article},
      {"numbered", DateClass::Numbered},
      {"hedge", DateClass::Hedge},
      {"measure", DateClass::Measure},
      {"future", DateClass::Future},
      {"past", DateClass::Past},
      {"term", DateClass::Term},
      {"starter", DateClass::Starter},
      {"noun", DateClass::Noun},
      {"lasting", DateClass::Lasting},
  };
  const auto found = classes.find(name);
  return found == classes.end() ? DateClass::None : found->second;
}

/// Runs of letters, runs of digits and single marks, as atoms are cut.
std::vector<std::string_view> cut(std::string_view form) {
  const auto kind = [](char c) { return c >= 'a' && c <= 'z' ? 1 : c >= '0' && c <= '9' ? 2 : 3; };
  std::vector<std::string_view> parts;
  for (std::size_t i = 0; i < form.size();) {
    std::size_t end = i + 1;
    while (end < form.size() && kind(form[i]) != 3 && kind(form[end]) == kind(form[i])) ++end;
    if (form[i] != ' ') parts.push_back(form.substr(i, end - i));
    i = end;
  }
  return parts;
}

Table<std::vector<NamedDay>> read_named_days() {
  Table<std::vector<NamedDay>> table;
  for (const auto& row : rows(embedded_file("lexicons/holidays.tsv"))) {
    NamedDay day{cut(row[0]), row[1], {}};
    if (row.size() > 2) day.only_before = split(row[2], ' ');
    table[day.words.front()].push_back(std::move(day));
  }
  for (auto& [first, days] : table) {
    std::stable_sort(days.begin(), days.end(), [](const NamedDay& a, const NamedDay& b) {
      return a.words.size() > b.words.size();
    });
  }
  return table;
}

const Table<std::vector<NamedDay>>& named_day_table() {
  static const Table<std::vector<NamedDay>> table = read_named_days();
  return table;
}

/// Surnames as the table of words has them; the copies live as long as the program.
std::string_view lower_copy(std::string_view name) {
  static std::deque<std::string> copies;
  return copies.emplace_back(to_lower(name));
}

Table<DateWord> read_words() {
  Table<DateWord> words;
  for (const auto& row : rows(embedded_file("lexicons/dates.tsv"))) {
    const DateWord::Sense sense{class_named(row[0]), static_cast<std::int16_t>(number_of(row[1]))};
    for (const std::string_view form : split(row[2], ' ')) words[form].add(sense);
  }
  for (const auto& [first, days] : named_day_table()) words[first].add({DateClass::NamedDay, 0});
  for (const auto& row : rows(embedded_file("lexicons/presidents.tsv"))) {
    words[lower_copy(row[0])].add({DateClass::President, 0});
  }
  return words;
}

}  // namespace

void DateWord::add(Sense sense) noexcept {
  classes |= bit(sense.is);
  for (Sense& place : senses) {
    if (place.is != DateClass::None) continue;
    place = sense;
    return;
  }
}

const DateWord* date_word(std::string_view lower) noexcept {
  static const Table<DateWord> words = read_words();
  const auto found = words.find(lower);
  return found == words.end() ? nullptr : &found->second;
}

const std::vector<NamedDay>* named_days(std::string_view lower) {
  const auto& table = named_day_table();
  const auto found = table.find(lower);
  return found == table.end() ? nullptr : &found->second;
}

bool is_historic(std::string_view rule) noexcept {
  return rule.size() == 10 && rule[4] == '-' && rule[0] != 'e';
}

std::optional<Day> day_of_rule(std::string_view rule, int year) {
  if (is_historic(rule)) return day_of_iso(rule);
  if (rule.starts_with("easter")) {
    if (year < 1583 || year > 9998) return std::nullopt;  // the Gregorian reform
    return easter(year) + std::chrono::days(number_of(rule.substr(rule[6] == '+' ? 7 : 6)));
  }
  const int month = number_of(rule.substr(0, 2));
  const std::string_view rest = rule.substr(3);
  const std::size_t d = rest.find('d');
  if (d == std::string_view::npos) return day_of(year, month, number_of(rest));
  const int nth = number_of(rest.substr(0, d));
  const std::chrono::weekday weekday{static_cast<unsigned>(rest[d + 1] - '0') % 7};
  const auto in = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month));
  const Day day = nth < 0 ? Day(in / weekday[std::chrono::last])
                          : Day(in / weekday[static_cast<unsigned>(nth)]);
  const int more = rest.size() > d + 3 ? number_of(rest.substr(d + 3)) : 0;
  return day + std::chrono::days(more);
}

std::vector<Term> terms_of(std::string_view surname) {
  static const auto table = rows(embedded_file("lexicons/presidents.tsv"));
  std::vector<Term> terms;
  for (const auto& row : table) {
    if (row[0] != surname) continue;
    terms.push_back({row[0], row[1], number_of(row[2]), *day_of_iso(row[3]), *day_of_iso(row[4])});
  }
  return terms;
}

std::optional<TimeZone> time_zone(std::string_view form) {
  static const auto table = [] {
    Table<TimeZone> zones;
    for (const auto& row : rows(embedded_file("lexicons/zones.tsv"))) {
      const bool fixed = row[1].find_first_not_of("-0123456789") == std::string_view::npos;
      zones[row[0]] = fixed ? TimeZone{number_of(row[1]), {}} : TimeZone{std::nullopt, row[1]};
    }
    return zones;
  }();
  const auto found = table.find(form);
  if (found == table.end()) return std::nullopt;
  return found->second;
}

int offset_at(const TimeZone& zone, Day day, int hour, int minute) {
  if (zone.minutes) return *zone.minutes;
  const std::unique_ptr<icu::TimeZone> known(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(std::string(zone.iana))));
  const double local =
      1000.0 * 60 *
      (24 * 60.0 * static_cast<double>(day.time_since_epoch().count()) + 60 * hour + minute);
  std::int32_t raw = 0;
  std::int32_t saving = 0;
  UErrorCode status = U_ZERO_ERROR;
  known->getOffset(local, true, raw, saving, status);
  return (raw + saving) / 60000;
}

}  // namespace crosscheck
