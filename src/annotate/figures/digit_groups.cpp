// SPDX-License-Identifier: Apache-2.0
#include "annotate/figures/digit_groups.hpp"

#include "crosscheck/text/unicode.hpp"

namespace crosscheck::figures {
namespace {

bool is_no_break_blank(const Line& line, std::size_t i) {
  const std::uint32_t from = line.pieces[i - 1].span.end;
  const std::string_view gap = line.text.substr(from, line.pieces[i].span.begin - from);
  return gap == "\u00A0" || gap == "\u202F" || gap == "\u2009";
}

}  // namespace

bool is_single_blank(const Line& line, std::size_t i) {
  return line.pieces[i].span.begin == line.pieces[i - 1].span.end + 1;
}

std::string ascii_digits(const Line& line, std::size_t i) {
  std::string out;
  const std::string_view text = line.of(i);
  for (std::size_t at = 0; at < text.size() && out.size() <= kMostDigits;) {
    const CodePoint c = code_point_at(text, at);
    out += static_cast<char>('0' + digit_value(c.value).value_or(0));
    at += c.size;
  }
  return out;
}

void read_groups(const Line& line, DigitBody& body, char32_t comma) {
  std::size_t at = body.last;
  std::string digits = body.digits;
  std::size_t two = 0;
  bool ends_in_three = false;
  while (line.mark(at, comma) && line.glued(at) && line.digits(at + 1) && line.glued(at + 1)) {
    const std::string group = ascii_digits(line, at + 1);
    if (group.size() != 2 && group.size() != 3) break;
    if (ends_in_three && (two > 0 || group.size() == 2)) break;
    if (group.size() == 2) ++two;
    ends_in_three = group.size() == 3;
    digits += group;
    at += 2;
    if (digits.size() > kMostDigits) break;
  }
  if (!ends_in_three || (two > 0 && body.digits.size() > 2)) return;
  body.digits = digits;
  body.last = at;
  body.grouped = true;
}

void read_blank_groups(const Line& line, DigitBody& body) {
  if (body.digits.size() > 3 || body.digits.front() == '0') return;
  std::size_t at = body.last;
  std::string digits = body.digits;
  bool no_break = true;
  while (line.digits(at) && !line.glued(at) && line.pieces[at].span.size() == 3) {
    const bool hard = is_no_break_blank(line, at);
    if (!hard && !is_single_blank(line, at)) return;
    no_break &= hard;
    digits += ascii_digits(line, at);
    ++at;
    if (digits.size() > kMostDigits) return;
  }
  if (at == body.last || line.digits(at)) return;
  if (!no_break && (line.segment == SegmentKind::Table || line.dash(at) || line.mark(at, U':'))) {
    return;
  }
  body.digits = digits;
  body.last = at;
  body.grouped = true;
}

bool goes_on(const Line& line, std::size_t at, char32_t mark) {
  return line.mark(at, mark) && line.glued(at) && line.digits(at + 1) && line.glued(at + 1);
}

}  // namespace crosscheck::figures
