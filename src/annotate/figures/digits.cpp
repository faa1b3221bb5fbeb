// SPDX-License-Identifier: Apache-2.0
//
// Numbers in digits. The separators decide what is read, in English; in other languages
// local_digits.cpp does:
//
//   1,200   1,234,567.89   12'500   10 000     groups of three
//   1,23,456                                   Indian groups: two, two, three
//   1.234.567                                  three groups or more: points part groups
//   2.5   .5                                   decimals
//   7/8   10 1/2   2½                          fractions
//   1e6   4.7x10^5   2×10⁻⁵   2.5^3            exponents
//   500²                                       a footnote: the number is 500
//   1,5   3.4.5   12.5.2024   0/0   1e400      no number
#include "annotate/figures/digits.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "annotate/figures/digit_groups.hpp"
#include "annotate/figures/local_digits.hpp"
#include "annotate/figures/notation.hpp"

namespace crosscheck::figures {
namespace {

/// Runs of more digits without a separator are identifiers.
constexpr std::size_t kLongestRun = 15;

/// The place of the last digit that is not zero in "1200" (100) or "1.50" (0.1).
double last_place(std::string_view digits) {
  const std::size_t point = digits.find('.');
  const std::size_t last = digits.find_last_of("123456789");
  if (last == std::string_view::npos) return 1.0;
  const std::size_t whole = point == std::string_view::npos ? digits.size() : point;
  const double exponent = last < whole ? static_cast<double>(whole - 1 - last)
                                       : -static_cast<double>(last - whole);
  return std::pow(10.0, exponent);
}

DigitBody read_english_body(const Line& line, std::size_t at) {
  DigitBody body;
  body.digits = ascii_digits(line, at);
  body.last = at + 1;
  if (body.digits.size() <= 3) {
    for (const char32_t comma : {U',', U'\'', U'’', U'，', U'٬'}) {
      if (!body.grouped) read_groups(line, body, comma);
    }
    // "10, 000" as some typists have it.
    if (!body.grouped && line.mark(body.last, U',') && line.glued(body.last) &&
        line.digits(body.last + 1) && line.of(body.last + 1) == "000" &&
        is_single_blank(line, body.last + 1)) {
      body.digits += "000";
      body.last += 2;
      body.grouped = true;
    }
    if (!body.grouped && goes_on(line, body.last, U'.') && goes_on(line, body.last + 2, U'.')) {
      read_groups(line, body, U'.');
      if (body.grouped && goes_on(line, body.last, U'.')) body.bad = true;
      if (body.grouped) return body;
    }
    if (!body.grouped) read_blank_groups(line, body);
  }
  for (const char32_t point : {U'.', U'．', U'٫'}) {
    if (body.point || !goes_on(line, body.last, point)) continue;
    body.digits += '.' + ascii_digits(line, body.last + 1);
    body.last += 2;
    body.point = true;
  }
  while (goes_on(line, body.last, U'.') || goes_on(line, body.last, U',') ||
         goes_on(line, body.last, U'，') || goes_on(line, body.last, U'٬')) {
    // "1,5", "3.4.5", "1,2,3": not to be read, nor to be read in part.
    body.bad = true;
    body.last += 2;
  }
  return body;
}

DigitBody read_body(const Line& line, std::size_t at) {
  return line.notation ? read_local_body(line, at, *line.notation) : read_english_body(line, at);
}

/// "e6", "E-3" glued to the digits.
std::optional<double> read_exponent(const Line& line, std::size_t& at) {
  if (!line.is(at, "e") || !line.glued(at)) return std::nullopt;
  std::size_t next = at + 1;
  const bool minus = line.dash(next) && line.glued(next);
  if (minus || (line.mark(next, U'+') && line.glued(next))) ++next;
  if (!line.digits(next) || !line.glued(next)) return std::nullopt;
  const std::string digits = ascii_digits(line, next);
  at = next + 1;
  if (digits.size() > 3) return minus ? -999.0 : 999.0;
  const double exponent = std::stod(digits);
  return minus ? -exponent : exponent;
}

int superscript_digit(char32_t c) noexcept {
  switch (c) {
    case U'⁰': return 0;
    case U'¹': return 1;
    case U'²': return 2;
    case U'³': return 3;
    default: return c >= U'⁴' && c <= U'⁹' ? static_cast<int>(c - U'⁰') : -1;
  }
}

bool is_superscript(const Line& line, std::size_t i) noexcept {
  return line.has(i) && line.pieces[i].kind == PieceKind::Mark && line.glued(i) &&
         superscript_digit(line.pieces[i].mark) >= 0;
}

/// "^6", "^-4", "⁻⁵" behind a base: the exponent. Past a double's range there is nothing to
/// compare, and the caller sees it.
std::optional<double> read_power(const Line& line, std::size_t& at) {
  constexpr double kPastAll = 999.0;
  constexpr int kMostPlaces = 3;
  double exponent = 0.0;
  bool minus = false;
  std::size_t next = at;
  if (line.mark(next, U'^') && line.glued(next)) {
    ++next;
    minus = line.dash(next);
    if (minus || line.mark(next, U'+')) ++next;
    if (!line.digits(next) || !line.glued(next)) return std::nullopt;
    const std::string digits = ascii_digits(line, next);
    exponent = digits.size() > kMostPlaces ? kPastAll : std::stod(digits);
    ++next;
  } else {
    minus = line.mark(next, U'⁻') && line.glued(next);
    if (minus) ++next;
    if (!is_superscript(line, next)) return std::nullopt;
    for (; is_superscript(line, next); ++next) {
      exponent = std::min(kPastAll, exponent * 10 + superscript_digit(line.pieces[next].mark));
    }
  }
  at = next;
  return minus ? -exponent : exponent;
}

/// "x10^6", "× 10⁻⁵" behind a number: the exponent of ten.
std::optional<double> read_times_ten(const Line& line, std::size_t& at) {
  std::size_t next = at;
  if (!line.mark(next, U'×') && !line.is(next, "x") && !line.mark(next, U'·')) return std::nullopt;
  ++next;
  if (!line.digits(next) || line.of(next) != "10") return std::nullopt;
  ++next;
  const auto exponent = read_power(line, next);
  if (exponent) at = next;
  return exponent;
}

/// Denominators that a slash makes a fraction of; "9/11" and "24/7" are names.
bool is_fraction(double above, double below) {
  for (const double usual : {2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0, 16.0, 32.0, 64.0, 100.0}) {
    if (below == usual) return above > 0 && above < below;
  }
  return false;
}

}  // namespace

Number read_digits(const Line& line, std::size_t at) {
  Number number;
  number.first = static_cast<std::uint32_t>(at);
  const bool leading_point = line.mark(at, U'.');
  DigitBody body;
  if (leading_point) {
    body.digits = "0." + ascii_digits(line, at + 1);
    body.last = at + 2;
    body.point = true;
    if (goes_on(line, body.last, U'.')) body.bad = true;
    if (line.notation && !line.notation->has_decimal(U'.')) body.bad = true;
  } else {
    body = read_body(line, at);
  }
  const bool zeros = body.digits.size() > 1 && body.digits[0] == '0' && body.digits[1] != '.';
  const bool too_long = body.digits.size() > kMostDigits ||
                        (!body.grouped && !body.point && body.digits.size() > kLongestRun);
  number.last = static_cast<std::uint32_t>(body.last);
  number.plain_digits = !body.grouped && !body.point;
  if (body.bad || zeros || too_long) {
    number.form = NumberForm::Unreadable;
    return number;
  }
  std::from_chars(body.digits.data(), body.digits.data() + body.digits.size(), number.value);
  number.step = last_place(body.digits);

  std::size_t next = body.last;
  auto exponent = read_exponent(line, next);
  if (!exponent) exponent = read_times_ten(line, next);
  std::optional<double> power;
  if (!exponent && line.mark(next, U'^')) power = read_power(line, next);
  if (exponent || power) {
    const double before = number.value;
    number.value = exponent ? before * std::pow(10.0, *exponent) : std::pow(before, *power);
    number.step *= exponent ? std::pow(10.0, *exponent) : 0.0;
    number.last = static_cast<std::uint32_t>(next);
    number.plain_digits = false;
    // Past the numbers that a double holds there is nothing to compare.
    if (!std::isfinite(number.value) || std::abs(exponent ? *exponent : *power) > 300) {
      number.form = NumberForm::Unreadable;
    }
    return number;
  }
  if (is_superscript(line, next) && body.digits.size() > 1) {
    while (is_superscript(line, next)) ++next;  // a footnote
    number.last = static_cast<std::uint32_t>(next);
    return number;
  }
  if (line.mark(next, U'/') && line.glued(next) && line.digits(next + 1) && line.glued(next + 1)) {
    const DigitBody below = read_body(line, next + 1);
    number.last = static_cast<std::uint32_t>(below.last);
    double denominator = 0.0;
    std::from_chars(below.digits.data(), below.digits.data() + below.digits.size(), denominator);
    const bool more = line.mark(number.last, U'/') && line.glued(number.last);
    if (below.bad || more || !number.plain_digits || !is_fraction(number.value, denominator)) {
      number.form = NumberForm::Unreadable;
      return number;
    }
    number.value /= denominator;
    number.step = 1.0 / denominator;
    number.plain_digits = false;
    number.form = NumberForm::Share;
    return number;
  }
  // "2½", "10 1/2", "5 - 1/2" (only the glued forms and a single blank).
  if (line.has(next) && line.pieces[next].kind == PieceKind::Fraction && !body.point) {
    number.value += vulgar_fraction(line.pieces[next].mark);
    number.step = 0.1;
    number.last = static_cast<std::uint32_t>(next + 1);
    number.plain_digits = false;
  } else if (line.digits(next) && !line.glued(next) && number.plain_digits &&
             line.mark(next + 1, U'/') && line.glued(next + 1) &&
             line.segment != SegmentKind::Table) {
    const Number part = read_digits(line, next);
    if (part.form == NumberForm::Share) {
      number.value += part.value;
      number.step = part.step;
      number.last = part.last;
      number.plain_digits = false;
    }
  }
  return number;
}

}  // namespace crosscheck::figures
