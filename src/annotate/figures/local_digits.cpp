// SPDX-License-Identifier: Apache-2.0
//
// Numbers in digits in languages that are not English. Two different marks tell what each means,
// whatever the language; one mark alone is read as the countries of the language write numbers,
// and where they do not agree, it is not read:
//
//   12 500   1 234,5   12'500   blanks and apostrophes part groups everywhere
//   1.234,5   1,234.5   1.234.567             tell it themselves
//   12.500   German, Spanish: 12500           where a full stop parts groups
//   3,5      German, Spanish, Polish: 3.5     the usual decimal mark
//   12,500   German: 12.5; Spanish: not read, for Mexico means 12500
//   12.5     14.30   German: not read: a clock, a date, a section, or English
//   12.500   Polish: not read: a full stop means neither there
//   3. März, 3. Liga   not read where a point makes ordinals
#include "annotate/figures/local_digits.hpp"

#include <optional>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck::figures {
namespace {

constexpr char32_t kMarks[] = {U'.', U',', U'٫', U'٬', U'．', U'，'};
constexpr char32_t kApostrophes[] = {U'\'', U'’'};

/// The mark behind `at` that joins more digits on; 0 if there is none.
char32_t joining_mark(const Line& line, std::size_t at) {
  for (const char32_t mark : kMarks) {
    if (goes_on(line, at, mark)) return mark;
  }
  return 0;
}

/// How many groups of three `mark` joins on; nothing if it joins on other digits too.
std::optional<std::size_t> groups_of_three(const Line& line, std::size_t at, char32_t mark) {
  std::size_t groups = 0;
  for (; goes_on(line, at, mark); at += 2, ++groups) {
    if (ascii_digits(line, at + 1).size() != 3) return std::nullopt;
    if (groups > kMostDigits) return std::nullopt;
  }
  return groups;
}

void take_groups(const Line& line, DigitBody& body, std::size_t groups) {
  for (; groups > 0; --groups, body.last += 2) body.digits += ascii_digits(line, body.last + 1);
  body.grouped = true;
}

void take_decimals(const Line& line, DigitBody& body) {
  body.digits += '.' + ascii_digits(line, body.last + 1);
  body.last += 2;
  body.point = true;
}

/// One mark and digits behind it: the countries of the language say what it is.
void read_one_mark(const Line& line, DigitBody& body, char32_t mark, const Notation& notation) {
  const bool may_group = body.digits.size() <= 3 && body.digits.front() != '0' &&
                         ascii_digits(line, body.last + 1).size() == 3 && notation.groups_by(mark);
  const bool may_be_decimal = notation.has_decimal(mark);
  if (may_group && (!may_be_decimal || (notation.usually_groups_by(mark) && !notation.doubtful))) {
    take_groups(line, body, 1);
  } else if (!may_group && notation.usually_has_decimal(mark)) {
    take_decimals(line, body);
  } else {
    body.bad = true;
  }
}

void read_marks(const Line& line, DigitBody& body, const Notation& notation) {
  const char32_t mark = joining_mark(line, body.last);
  if (mark == 0) return;
  const bool short_enough = body.digits.size() <= 3 && body.digits.front() != '0';
  const auto groups = groups_of_three(line, body.last, mark);
  const bool more = goes_on(line, body.last + 2, mark);
  if (short_enough && !groups && more && notation.usually_groups_by(mark)) {
    read_groups(line, body, mark);  // Indian ones
    if (!body.grouped) body.bad = true;
    return;
  }
  const char32_t second = groups ? joining_mark(line, body.last + 2 * *groups) : 0;
  if (short_enough && groups && (*groups > 1 || second != 0)) {
    take_groups(line, body, *groups);
    if (second != 0) take_decimals(line, body);
    return;
  }
  if (more || joining_mark(line, body.last + 2) != 0) {
    body.bad = true;  // "3.4.5", "12.5.2024"
    return;
  }
  read_one_mark(line, body, mark, notation);
}

/// "12 500,5", "12'500.5"
void read_decimals_behind_groups(const Line& line, DigitBody& body, bool apostrophes,
                                 const Notation& notation) {
  const char32_t mark = joining_mark(line, body.last);
  if (mark == 0) return;
  if (apostrophes || notation.has_decimal(mark))
    take_decimals(line, body);
  else
    body.bad = true;
}

/// "am 3. Oktober", "die 2. Liga": a point behind a small number, and the text goes on.
bool is_ordinal(const Line& line, const DigitBody& body, std::size_t at) {
  constexpr std::size_t kLongest = 2;
  if (body.last != at + 1 || body.digits.size() > kLongest || !line.mark(body.last, U'.') ||
      !line.glued(body.last)) {
    return false;
  }
  // Not by the pieces: the sentence may have been ended here.
  std::size_t next = line.pieces[body.last].span.end;
  while (next < line.text.size() && line.text[next] == ' ') ++next;
  return next < line.text.size() && line.text[next] != '\n' && line.text[next] != '\r';
}

}  // namespace

DigitBody read_local_body(const Line& line, std::size_t at, const Notation& notation) {
  DigitBody body;
  body.digits = ascii_digits(line, at);
  body.last = at + 1;
  bool apostrophes = false;
  if (body.digits.size() <= 3) {
    for (const char32_t mark : kApostrophes) {
      const auto groups = groups_of_three(line, body.last, mark);
      if (!groups || *groups == 0) continue;
      take_groups(line, body, *groups);
      apostrophes = true;
    }
    if (!body.grouped) read_blank_groups(line, body);
  }
  if (body.grouped)
    read_decimals_behind_groups(line, body, apostrophes, notation);
  else
    read_marks(line, body, notation);
  if (notation.ordinal_point && is_ordinal(line, body, at)) body.bad = true;
  while (joining_mark(line, body.last) != 0) {
    body.bad = true;
    body.last += 2;
  }
  // "3-án", "5-летний": a number with an ending, or half a word.
  if (line.dash(body.last) && line.glued(body.last) && line.glued(body.last + 1) &&
      line.word(body.last + 1)) {
    body.bad = body.bad || line.pieces[body.last + 1].word == kUnknownWord;
  }
  // "2,5 milionach": a case of the scale that the locale data does not have.
  if (line.word(body.last) && notation.is_like_scale(line.of(body.last))) {
    body.bad = body.bad || line.pieces[body.last].word == kUnknownWord;
  }
  return body;
}

}  // namespace crosscheck::figures
