// SPDX-License-Identifier: Apache-2.0
#include "annotate/dates/atoms.hpp"

#include <array>
#include <initializer_list>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kLongestWord = 16;  // "throughout", "meteorological" is in no lexicon
constexpr std::uint32_t kGreatestNumber = 999'999'999;

bool is_ascii_letter(unsigned char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool is_ascii_digit(unsigned char c) { return c >= '0' && c <= '9'; }

char plain_mark(char32_t c) {
  switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u02BC':
      return '\'';
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2212':
      return '-';
    case U'\u2014':
    case U'\u2015':
      return '~';
    case U'\u201C':
    case U'\u201D':
      return '"';
    case U'\u00B7':
    case U'\u2022':
      return '|';
    case U'\uFF0F':
      return '/';
    case U'\uFF1A':
      return ':';
    case U'\uFF0E':
      return '.';
    case U'$':
    case U'\u20AC':
    case U'\u00A3':
    case U'\u00A5':
      return '$';
    default:
      return c < 0x80 ? static_cast<char>(c) : '?';
  }
}

/// Reads one atom at a time from a stretch of text.
class Cutter {
 public:
  Cutter(std::string_view text, Span span) : text_(text), at_(span.begin), end_(span.end) {}

  bool next(DateAtom& atom) {
    atom = {};
    while (at_ < end_) {
      const CodePoint c = here();
      if (!is_blank(c.value)) {
        cut(c, atom);
        return true;
      }
      atom.spaced = true;
      at_ += c.size;
    }
    return false;
  }

 private:
  CodePoint here() const {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    return byte < 0x80 ? CodePoint{byte, 1} : code_point_at(text_, at_);
  }
  static bool is_blank(char32_t c) { return c < 0x80 ? c <= ' ' : is_space(c); }
  static bool is_letter_here(char32_t c) {
    return c < 0x80 ? is_ascii_letter(static_cast<unsigned char>(c)) : is_letter(c);
  }
  static std::optional<int> digit(char32_t c) {
    if (c >= 0x80) return digit_value(c);
    if (is_ascii_digit(static_cast<unsigned char>(c))) return static_cast<int>(c - '0');
    return std::nullopt;
  }

  void cut(CodePoint first, DateAtom& atom) {
    atom.span.begin = at_;
    if (is_letter_here(first.value)) {
      cut_word(atom);
    } else if (digit(first.value)) {
      cut_number(atom);
    } else {
      atom.mark = plain_mark(first.value);
      at_ += first.size;
    }
    atom.span.end = at_;
  }

  void cut_word(DateAtom& atom) {
    atom.kind = AtomKind::Word;
    std::array<char, kLongestWord> lower{};
    std::size_t size = 0;
    bool ascii = true;
    bool capitals = true;
    for (bool first = true; at_ < end_; first = false) {
      const CodePoint c = here();
      if (!is_letter_here(c.value)) break;
      const bool upper = c.value < 0x80 ? c.value <= 'Z' : is_upper(c.value);
      if (first) atom.capital = upper;
      capitals = capitals && upper;
      ascii = ascii && c.value < 0x80;
      if (ascii && size < lower.size()) lower[size] = static_cast<char>(c.value | 0x20);
      ++size;
      at_ += c.size;
    }
    atom.all_caps = capitals && size > 1;
    if (ascii && size <= lower.size()) atom.word = date_word({lower.data(), size});
  }

  void cut_number(DateAtom& atom) {
    atom.kind = AtomKind::Number;
    while (at_ < end_) {
      const CodePoint c = here();
      const std::optional<int> value = digit(c.value);
      if (!value) break;
      const std::uint64_t more = atom.number * 10ull + static_cast<std::uint64_t>(*value);
      atom.number = static_cast<std::uint32_t>(more > kGreatestNumber ? kGreatestNumber : more);
      if (atom.digits < 255) ++atom.digits;
      at_ += c.size;
    }
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
};

constexpr std::uint64_t bits(std::initializer_list<DateClass> classes) {
  std::uint64_t mask = 0;
  for (const DateClass is : classes) mask |= DateWord::bit(is);
  return mask;
}

/// Words that no date is without, if it has no digits.
constexpr std::uint64_t kCore =
    bits({DateClass::Month,        DateClass::ShortMonth, DateClass::Weekday,  DateClass::Weekdays,
          DateClass::ShortWeekday, DateClass::Unit,       DateClass::Units,    DateClass::ShortUnit,
          DateClass::Decade,       DateClass::Season,     DateClass::DayPart,  DateClass::DayWord,
          DateClass::Tonight,      DateClass::Overnight,  DateClass::Adverb,   DateClass::Reference,
          DateClass::ClockWord,    DateClass::Fiscal,     DateClass::NamedDay, DateClass::President,
          DateClass::Noun,         DateClass::Term});
/// Words that one may begin with.
constexpr std::uint64_t kStart =
    kCore | bits({DateClass::Number, DateClass::Ordinal, DateClass::Vague, DateClass::Relation,
                  DateClass::Portion, DateClass::Every, DateClass::Article, DateClass::Starter});
constexpr std::size_t kReach = 6;  // atoms from the first word of a date to one of its core

/// Nineteen, twenty and a thousand are in the years that are written out.
bool is_core(const DateAtom& atom) {
  if (atom.kind == AtomKind::Number) return true;
  if (atom.word == nullptr) return false;
  if ((atom.word->classes & kCore) != 0) return true;
  if (atom.value(DateClass::Scale) == 1000) return true;
  const auto number = atom.value(DateClass::Number);
  return number && (*number == 19 || *number == 20);
}

bool may_start(const DateAtom& atom, const DateAtom* next) {
  if (atom.kind == AtomKind::Number) return true;
  if (atom.kind == AtomKind::Mark)
    return atom.mark == '\'' && next != nullptr && next->kind == AtomKind::Number;
  if (atom.word != nullptr && (atom.word->classes & kStart) != 0) return true;
  // "Q3 2024", "FY25", "Abraham Lincoln's first term"
  if (atom.capital && atom.span.size() <= 2 && next != nullptr && next->kind == AtomKind::Number)
    return true;
  const bool names = next != nullptr && (next->is(DateClass::President) ||  // "George W. Bush"
                                         (next->capital && next->span.size() == 1));
  return atom.word == nullptr && atom.capital && names;
}

}  // namespace

bool cut_into_atoms(const SourceText& text, Span span, std::vector<DateAtom>& atoms) {
  atoms.clear();
  bool promising = false;
  Cutter cutter(text.view(), span);
  for (DateAtom atom; cutter.next(atom);) {
    promising = promising || is_core(atom);
    atoms.push_back(atom);
  }
  if (!promising) return false;
  std::size_t core = atoms.size() + kReach + 1;
  for (std::size_t i = atoms.size(); i-- > 0;) {
    if (is_core(atoms[i])) core = i;
    if (core > i + kReach) continue;
    atoms[i].starts = may_start(atoms[i], i + 1 < atoms.size() ? &atoms[i + 1] : nullptr);
  }
  return true;
}

}  // namespace crosscheck
