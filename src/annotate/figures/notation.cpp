// SPDX-License-Identifier: Apache-2.0
//
// What the countries of a language do to numbers is in ICU's locale data. German has three ways:
// 1.234,5 in Germany, 1'234.5 in Switzerland, 1 234,5 in Austria. An article that names no country
// may still tell by a number that only one of them writes so.
#include "annotate/figures/notation.hpp"

#include <unicode/dcfmtsym.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <optional>

#include "annotate/figures/local_words.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck::figures {
namespace {

char32_t plain_mark(char32_t c) noexcept {
  switch (c) {
    case U'٫':
    case U'．':
      return U'.';
    case U'٬':
    case U'，':
      return U',';
    case U'’':
      return U'\'';
    default:
      return c;
  }
}

std::optional<NumberMarks> marks_of(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DecimalFormatSymbols symbols(locale, status);
  if (U_FAILURE(status)) return std::nullopt;
  using Symbols = icu::DecimalFormatSymbols;
  const auto mark = [&](Symbols::ENumberFormatSymbol symbol) {
    const icu::UnicodeString text = symbols.getConstSymbol(symbol);
    return plain_mark(static_cast<char32_t>(text.isEmpty() ? 0 : text.char32At(0)));
  };
  return NumberMarks{mark(Symbols::kDecimalSeparatorSymbol),
                     mark(Symbols::kGroupingSeparatorSymbol)};
}

/// The ways of `locale`, and of all its countries where it names none; none if ICU does not know
/// the language.
std::vector<NumberMarks> ways_of(const icu::Locale& locale) {
  std::vector<NumberMarks> ways;
  const auto add = [&](const std::optional<NumberMarks>& marks) {
    if (marks && std::find(ways.begin(), ways.end(), *marks) == ways.end()) ways.push_back(*marks);
  };
  add(marks_of(locale));
  if (*locale.getCountry() != '\0') return ways;
  bool known = false;
  for (std::int32_t i = 0; i < uloc_countAvailable(); ++i) {
    const icu::Locale other(uloc_getAvailable(i));
    if (std::string_view(other.getLanguage()) != locale.getLanguage()) continue;
    known = true;
    add(marks_of(other));
  }
  return known ? ways : std::vector<NumberMarks>{};
}

/// The digits and marks of a number as it stands in a text.
struct Shape {
  std::vector<char32_t> marks;
  std::vector<std::size_t> sizes;  ///< how many digits stand before, between and behind them
  std::uint32_t clock[2] = {};     ///< the first two runs as numbers
};

constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Reads the shape that begins at `at`, a digit, and moves `at` behind it.
Shape read_shape(std::string_view text, std::size_t& at) {
  constexpr std::size_t kMostRuns = 8;
  Shape shape;
  while (true) {
    const std::size_t begin = at;
    std::uint32_t value = 0;
    for (; at < text.size() && is_ascii_digit(text[at]); ++at)
      value =
          std::min<std::uint32_t>(value * 10 + static_cast<std::uint32_t>(text[at] - '0'), 9999);
    if (shape.sizes.size() < 2) shape.clock[shape.sizes.size()] = value;
    // One run more than marks.
    if (shape.sizes.size() <= kMostRuns) shape.sizes.push_back(at - begin);
    if (at >= text.size()) return shape;
    const CodePoint mark = code_point_at(text, at);
    const char32_t plain = plain_mark(mark.value);
    const std::size_t next = at + mark.size;
    if ((plain != U'.' && plain != U',' && plain != U'\'') || next >= text.size() ||
        !is_ascii_digit(text[next])) {
      return shape;
    }
    if (shape.marks.size() < kMostRuns) shape.marks.push_back(plain);
    at = next;
  }
}

bool is_grouped(const Shape& shape, std::size_t marks) {
  return shape.sizes[0] <= 3 &&
         std::all_of(shape.sizes.begin() + 1,
                     shape.sizes.begin() + 1 + static_cast<std::ptrdiff_t>(marks),
                     [](std::size_t size) { return size == 3; });
}

/// The way in which a number is written that can be read in one way only; 0: no such mark.
std::optional<NumberMarks> certain_way(const Shape& shape) {
  if (shape.marks.empty()) return std::nullopt;
  const char32_t first = shape.marks.front();
  const std::size_t same = static_cast<std::size_t>(
      std::find_if(shape.marks.begin(), shape.marks.end(), [&](char32_t m) { return m != first; }) -
      shape.marks.begin());
  if (!is_grouped(shape, same)) return std::nullopt;
  if (same == shape.marks.size()) {
    if (same > 1 || first == U'\'') return NumberMarks{0, first};
    return std::nullopt;
  }
  if (same + 1 == shape.marks.size() && shape.marks.back() != U'\'')
    return NumberMarks{shape.marks.back(), first};
  return std::nullopt;
}

/// Lets the numbers of the article choose among the ways of its language.
void settle(Notation& notation, std::string_view text) {
  std::vector<std::size_t> votes(notation.ways.size());
  std::size_t commas = 0;  // "3,5"
  std::size_t stops = 0;   // "3.5", and no clock
  for (std::size_t at = 0; at < text.size();) {
    if (!is_ascii_digit(text[at])) {
      ++at;
      continue;
    }
    const Shape shape = read_shape(text, at);
    if (const auto way = certain_way(shape)) {
      for (std::size_t i = 0; i < votes.size(); ++i) {
        const NumberMarks& known = notation.ways[i];
        if (known.group == way->group && (way->decimal == 0 || known.decimal == way->decimal))
          ++votes[i];
      }
    } else if (shape.marks.size() == 1 && shape.sizes[1] <= 2) {
      const bool clock = shape.sizes[1] == 2 && shape.clock[0] <= 24 && shape.clock[1] < 60;
      const bool date = at < text.size() && text[at] == '.' && shape.clock[0] <= 31;
      if (shape.marks[0] == U',')
        ++commas;
      else if (!clock && !date)
        ++stops;
    }
  }
  const auto best = std::max_element(votes.begin(), votes.end());
  if (best != votes.end() && *best > 0) {
    notation.ways = {notation.ways[static_cast<std::size_t>(best - votes.begin())]};
    return;
  }
  const char32_t usual = notation.ways.front().decimal;
  if (commas > 0 && stops == 0 && usual == U',')
    std::erase_if(notation.ways, [](const NumberMarks& way) { return way.decimal != U','; });
  notation.doubtful = usual == U',' ? stops > 0 && commas == 0 : commas > 0 && stops == 0;
}

}  // namespace

bool Notation::groups_by(char32_t mark) const noexcept {
  return std::any_of(ways.begin(), ways.end(),
                     [&](const NumberMarks& way) { return way.group == plain_mark(mark); });
}

bool Notation::has_decimal(char32_t mark) const noexcept {
  return std::any_of(ways.begin(), ways.end(),
                     [&](const NumberMarks& way) { return way.decimal == plain_mark(mark); });
}

bool Notation::usually_groups_by(char32_t mark) const noexcept {
  return ways.front().group == plain_mark(mark);
}

bool Notation::usually_has_decimal(char32_t mark) const noexcept {
  return ways.front().decimal == plain_mark(mark);
}

Notation notation_of(std::string_view language, std::string_view text) {
  std::string tag(language);
  std::replace(tag.begin(), tag.end(), '_', '-');  // "de_CH", as some files have it
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
  Notation notation;
  notation.ways = ways_of(locale);
  const bool known = !notation.ways.empty();
  if (!known) notation.ways = {{U',', U'.'}, {U'.', U','}};  // all may be
  if (notation.ways.size() > 1) settle(notation, text);
  if (!known && notation.ways.size() > 1) notation.doubtful = true;
  add_local_words(locale, notation);
  return notation;
}

}  // namespace crosscheck::figures
