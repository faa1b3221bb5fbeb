// SPDX-License-Identifier: Apache-2.0
#include "language/word_form.hpp"

#include <algorithm>

#include "crosscheck/text/unicode.hpp"
#include "language/features.hpp"

namespace crosscheck::language {
namespace {

/// The plain spelling of a mark that is typed in several ways; empty: as it is.
std::string_view plain_mark(char32_t c) noexcept {
  switch (c) {
    case U'’': case U'‘': case U'`': case U'´': return "'";
    case U'“': case U'”': case U'„': case U'«': case U'»': return "\"";
    case U'–': case U'‐': case U'‑': case U'−': return "-";
    case U'—': case U'―': return "--";
    case U'…': return "...";
    default: return {};
  }
}

/// The spelling of a word while it is read code point by code point.
struct Spelling {
  std::string exact;
  std::string lower;
  std::string shape;
  unsigned letters = 0;
  unsigned uppers = 0;
  std::uint8_t flags = 0;

  explicit Spelling(std::string_view word) {
    exact.reserve(word.size());
    lower.reserve(word.size());
    for (std::size_t i = 0; i < word.size();) {
      const CodePoint c = code_point_at(word, i);
      add(c.value, i == 0);
      i += c.size;
    }
    if (letters == 0) flags |= kNoLetter;
    if (uppers >= 2 && uppers == letters) flags |= kAllUpper;
  }

  void add(char32_t c, bool first) {
    const std::string_view mark = plain_mark(c);
    if (!mark.empty()) {
      exact += mark;
      lower += mark;
      if (mark.front() == '-') flags |= kHasHyphen;
      add_shape(mark.front());
      return;
    }
    append_code_point(exact, c);
    if (is_digit(c)) {
      lower += '0';
      flags |= kHasDigit;
      add_shape('d');
    } else if (is_upper(c)) {
      if (c < 0x80) {
        lower += static_cast<char>(c - U'A' + U'a');
      } else {
        std::string one;
        append_code_point(one, c);
        lower += to_lower(one);
      }
      ++letters;
      ++uppers;
      flags |= first ? kFirstUpper : kInnerUpper;
      add_shape('X');
    } else if (is_letter(c)) {
      append_code_point(lower, c);
      ++letters;
      add_shape('x');
    } else {
      append_code_point(lower, c);
      if (c == U'-') flags |= kHasHyphen;
      if (c == U'.') flags |= kHasPeriod;
      add_shape(c < 0x80 ? static_cast<char>(c) : '?');
    }
  }

  void add_shape(char kind) {
    if (shape.empty() || shape.back() != kind) {
      if (shape.size() < 12) shape += kind;
    }
  }
};

}  // namespace

WordForm word_form(std::string_view word) {
  const Spelling spelling(word);
  const std::string_view lower = spelling.lower;
  WordForm form;
  form.exact = hash_of(spelling.exact);
  form.lower = hash_of(lower);
  for (std::size_t i = 0; i < form.prefixes.size(); ++i) {
    form.prefixes[i] = hash_of(lower.substr(0, i + 1));
  }
  for (std::size_t i = 0; i < form.suffixes.size(); ++i) {
    form.suffixes[i] = hash_of(lower.substr(lower.size() - std::min(lower.size(), i + 1)));
  }
  form.shape = hash_of(spelling.shape);
  form.flags = spelling.flags;
  return form;
}

std::string normal_form(std::string_view word) { return Spelling(word).lower; }

}  // namespace crosscheck::language
