// SPDX-License-Identifier: Apache-2.0
//
// A line is cut into runs of letters and runs of digits; a day is a month's name beside a
// number from 1 to 31, with or without a year, or three numbers in an order that can be read
// in one way only. The weekday before it and the clock time after it belong to it:
//
//     [Tue Mar 11, 2025]                 Published: 00:07, [12 October 2024]
//     [Thursday, May 2nd, 2019, 5 p.m. EDT]     The bridge closes [May 3] at noon.
//
// "May" and "March" are months only beside a number of a day; "May 2008" has none. Months in
// other languages count only with a day before them and a year after: "12. März 2024".
#include "read/days.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <unordered_map>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "read/line_shape.hpp"

namespace crosscheck::read {
namespace {

enum class Sort : std::uint8_t { Word, Number };

struct Piece {
  Span span;
  Sort sort = Sort::Word;
  int number = 0;       // of a Number of at most four digits; else -1
  unsigned month = 0;   // of a Word that names one
  bool weekday = false;
  bool foreign = false; // `month` is named in another language
};

constexpr std::size_t kLongestMonth = 14;  // bytes: "października"

constexpr auto kMonths = std::to_array<std::string_view>(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december"});
constexpr auto kWeekdays = std::to_array<std::string_view>(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});

std::string lower_ascii(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

/// "september", "sept" and "sep", but not "se" or "sepal".
template <std::size_t kCount>
std::size_t find_name(const std::array<std::string_view, kCount>& names, std::string_view word) {
  if (word.size() < 3) return kCount;
  for (std::size_t i = 0; i < kCount; ++i) {
    const bool whole = word == names[i];
    const bool cut = word.size() <= 5 && names[i].starts_with(word);
    if (whole || cut) return i;
  }
  return kCount;
}

/// 1 to 12; 0: no month of another language. Written with or without diacritics.
unsigned foreign_month(std::string_view word) {
  static const auto table = [] {
    std::unordered_map<std::string, unsigned> months;
    for (const auto& row : rows(embedded_file("lexicons/months.tsv"))) {
      unsigned month = 0;
      for (const std::string_view name : split(row.size() > 1 ? row[1] : "", ' ')) months.emplace(fold(name), ++month);
    }
    return months;
  }();
  const auto found = table.find(fold(word));
  return found == table.end() ? 0 : found->second;
}

bool is_ascii_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::vector<Piece> pieces_of(std::string_view line) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < line.size();) {
    const bool digit = is_ascii_digit(line[i]);
    const auto belongs = [&](char c) {
      return digit ? is_ascii_digit(c) : is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
    };
    if (!belongs(line[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < line.size() && belongs(line[end])) ++end;
    Piece piece{{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)},
                digit ? Sort::Number : Sort::Word};
    if (digit) {
      if (end - i > 4) {
        piece.number = -1;
      } else {
        std::from_chars(line.data() + i, line.data() + end, piece.number);
      }
    } else if (end - i <= kLongestMonth) {
      const std::string lower = lower_ascii(line.substr(i, end - i));
      piece.month = static_cast<unsigned>((find_name(kMonths, lower) + 1) % (kMonths.size() + 1));
      piece.weekday = find_name(kWeekdays, lower) < kWeekdays.size();
      // Looked up only where a day stands before it: "12. März", "12 de mayo", "1er mai".
      const bool digits = std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) { return p.sort == Sort::Number; });
      if (piece.month == 0 && !piece.weekday && digits && end - i >= 3) {
        piece.month = foreign_month(line.substr(i, end - i));
        piece.foreign = piece.month != 0;
      }
    }
    pieces.push_back(piece);
    i = end;
  }
  return pieces;
}

class DayFinder {
 public:
  explicit DayFinder(std::string_view line) : line_(line), pieces_(pieces_of(line)) {}

  std::vector<WrittenDay> days() {
    std::vector<WrittenDay> found;
    for (std::size_t i = 0; i < pieces_.size();) {
      const std::optional<Reading> reading = read_at(i);
      if (!reading) {
        ++i;
        continue;
      }
      const std::size_t end = end_of_time(reading->end);
      std::size_t begin = i;
      if (begin > 0 && pieces_[begin - 1].weekday && is_gap(begin - 1, ",. ")) --begin;
      found.push_back({{pieces_[begin].span.begin, end_offset(end)}, reading->day});
      i = end;
    }
    return found;
  }

 private:
  struct Reading {
    std::optional<Day> day;
    std::size_t end = 0;  // past its last piece
  };

  bool is_gap(std::size_t before, std::string_view allowed) const {
    if (before + 1 >= pieces_.size()) return false;
    const Span gap{pieces_[before].span.end, pieces_[before + 1].span.begin};
    if (gap.size() > 3) return false;
    return line_.substr(gap.begin, gap.size()).find_first_not_of(allowed) == std::string_view::npos;
  }
  bool is_exactly(std::size_t before, char mark) const {
    return before + 1 < pieces_.size() &&
           pieces_[before + 1].span.begin == pieces_[before].span.end + 1 &&
           line_[pieces_[before].span.end] == mark;
  }
  std::string word(std::size_t i) const {
    if (i >= pieces_.size() || pieces_[i].sort != Sort::Word) return {};
    return lower_ascii(line_.substr(pieces_[i].span.begin, pieces_[i].span.size()));
  }
  bool is_number(std::size_t i) const {
    return i < pieces_.size() && pieces_[i].sort == Sort::Number;
  }
  /// "(p.m.)" keeps its last period.
  std::uint32_t end_offset(std::size_t end) const {
    const std::uint32_t offset = pieces_[end - 1].span.end;
    const bool clock = word(end - 1) == "m" && offset < line_.size() && line_[offset] == '.';
    return clock ? offset + 1 : offset;
  }

  static std::optional<Reading> checked(int year, unsigned month, unsigned day, std::size_t end) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    if (!date.ok() || year < 1800 || year > 2199) return std::nullopt;
    return Reading{Day{date}, end};
  }

  std::optional<Reading> read_at(std::size_t i) const {
    if (pieces_[i].month != 0 && !pieces_[i].foreign) return month_first(i);
    if (pieces_[i].sort != Sort::Number || pieces_[i].number < 0) return std::nullopt;
    if (pieces_[i].span.size() == 4) return year_first(i);
    if (const auto reading = day_first(i)) return reading;
    return all_numbers(i);
  }

  std::size_t past_ordinal(std::size_t i) const {
    const std::string suffix = word(i);
    const bool glued = i < pieces_.size() && i > 0 && pieces_[i].span.begin == pieces_[i - 1].span.end;
    const bool ordinal = suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" || suffix == "er";
    return glued && ordinal ? i + 1 : i;
  }

  /// The year that may stand at piece `i`; without one the day has none.
  std::optional<Reading> with_year(unsigned month, int day, std::size_t i) const {
    if (day < 1 || day > 31) return std::nullopt;
    if (is_number(i) && pieces_[i].span.size() == 4 && is_gap(i - 1, ",. ")) {
      return checked(pieces_[i].number, month, static_cast<unsigned>(day), i + 1);
    }
    return Reading{std::nullopt, i};
  }

  std::optional<Reading> month_first(std::size_t i) const {
    if (!is_number(i + 1) || pieces_[i + 1].span.size() > 2 || !is_gap(i, ". ")) return std::nullopt;
    // "March 11:30" is a clock.
    if (pieces_[i + 1].span.end < line_.size() && line_[pieces_[i + 1].span.end] == ':') {
      return std::nullopt;
    }
    return with_year(pieces_[i].month, pieces_[i + 1].number, past_ordinal(i + 2));
  }

  std::optional<Reading> day_first(std::size_t i) const {
    if (pieces_[i].span.size() > 2) return std::nullopt;
    std::size_t at = past_ordinal(i + 1);
    if (word(at) == "of" || word(at) == "de") ++at;
    if (at >= pieces_.size() || pieces_[at].month == 0 || !is_gap(at - 1, ".- ")) return std::nullopt;
    if (pieces_[at].foreign) {
      const std::size_t year = word(at + 1) == "de" ? at + 2 : at + 1;
      if (!is_number(year) || pieces_[year].span.size() != 4 || pieces_[i].number < 1) return std::nullopt;
      return checked(pieces_[year].number, pieces_[at].month, static_cast<unsigned>(pieces_[i].number), year + 1);
    }
    // "in 3 march through" is no day unless the name is a capital.
    const char initial = line_[pieces_[at].span.begin];
    if (initial >= 'a' && initial <= 'z') return std::nullopt;
    return with_year(pieces_[at].month, pieces_[i].number, at + 1);
  }

  std::optional<Reading> year_first(std::size_t i) const {
    for (const char mark : {'-', '/', '.'}) {
      if (is_exactly(i, mark) && is_number(i + 1) && is_exactly(i + 1, mark) && is_number(i + 2) &&
          pieces_[i + 1].span.size() <= 2 && pieces_[i + 2].span.size() <= 2) {
        return checked(pieces_[i].number, static_cast<unsigned>(pieces_[i + 1].number),
                       static_cast<unsigned>(pieces_[i + 2].number), i + 3);
      }
    }
    return std::nullopt;
  }

  std::optional<Reading> all_numbers(std::size_t i) const {
    for (const char mark : {'.', '/'}) {
      if (!is_exactly(i, mark) || !is_number(i + 1) || !is_exactly(i + 1, mark) ||
          !is_number(i + 2) || pieces_[i + 2].span.size() != 4) {
        continue;
      }
      const int first = pieces_[i].number;
      const int second = pieces_[i + 1].number;
      const int year = pieces_[i + 2].number;
      if (mark == '.' || first > 12 || first == second) {
        return checked(year, static_cast<unsigned>(second), static_cast<unsigned>(first), i + 3);
      }
      if (second > 12) {
        return checked(year, static_cast<unsigned>(first), static_cast<unsigned>(second), i + 3);
      }
    }
    return std::nullopt;
  }

  /// Past "T07:12:00+02:00", ", 9.48 pm", "at 07:12 CEST" after piece `i - 1`.
  std::size_t end_of_time(std::size_t i) const {
    std::size_t at = i;
    if (word(at) == "at" || word(at) == "t") ++at;
    if (!is_number(at) || pieces_[at].span.size() > 2 || !is_gap(at - 1, ",T ")) return i;
    std::size_t end = at + 1;
    bool clock = false;
    while (is_number(end) && pieces_[end].span.size() == 2 &&
           (is_exactly(end - 1, ':') || is_exactly(end - 1, '.'))) {
      ++end;
      clock = true;
    }
    const std::string half = word(end);
    if (half == "am" || half == "pm") {
      ++end;
      clock = true;
    } else if ((half == "a" || half == "p") && word(end + 1) == "m") {
      end += 2;
      clock = true;
    }
    if (!clock) return i;
    // "+02:00", "-0500"
    if (is_number(end) && (is_exactly(end - 1, '+') || is_exactly(end - 1, '-'))) {
      return end + (is_number(end + 1) && is_exactly(end, ':') ? 2 : 1);
    }
    const std::size_t zone = end;
    if (zone < pieces_.size() && pieces_[zone].sort == Sort::Word && is_gap(zone - 1, ". ")) {
      const std::string_view name = line_.substr(pieces_[zone].span.begin, pieces_[zone].span.size());
      if (name.size() <= 5 && (name == "Z" || is_all_caps(name))) ++end;
    }
    return end;
  }

  std::string_view line_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<WrittenDay> find_days(std::string_view line) { return DayFinder(line).days(); }

std::optional<Day> first_day(std::string_view field) {
  for (const WrittenDay& written : find_days(field)) {
    if (written.day) return written.day;
  }
  return std::nullopt;
}

}  // namespace crosscheck::read
