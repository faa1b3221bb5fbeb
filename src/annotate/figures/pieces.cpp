// SPDX-License-Identifier: Apache-2.0
#include "annotate/figures/pieces.hpp"

#include <array>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck::figures {
namespace {

constexpr bool is_ascii_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Raised figures and degree signs belong to the unit they stand in.
constexpr bool continues_word(char32_t c) noexcept {
  return c == U'²' || c == U'³' || c == U'°' || c == U'º' || c == 0x0301 || c == 0x0308;
}

constexpr bool is_degree_sign(char32_t c) noexcept { return c == U'°' || c == U'º'; }

/// Longer words are in no lexicon.
constexpr std::size_t kLongestWord = 40;

std::uint32_t id_of(std::string_view text, bool ascii, const WordId& word_id) {
  if (text.size() > kLongestWord) return kUnknownWord;
  if (!ascii) return word_id(to_lower(text));
  std::array<char, kLongestWord> lower;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return word_id({lower.data(), text.size()});
}

/// The end of the word that begins at `at`.
std::size_t end_of_word(std::string_view text, std::size_t at, std::size_t end, bool& ascii) {
  while (at < end) {
    const char c = text[at];
    if (is_ascii_letter(c)) {
      ++at;
      continue;
    }
    if (static_cast<unsigned char>(c) < 0x80) break;
    const CodePoint point = code_point_at(text, at);
    if (!is_letter(point.value) && !continues_word(point.value)) break;
    ascii = false;
    at += point.size;
  }
  return at;
}

}  // namespace

double vulgar_fraction(char32_t c) noexcept {
  switch (c) {
    case U'½': return 1.0 / 2;
    case U'⅓': return 1.0 / 3;
    case U'⅔': return 2.0 / 3;
    case U'¼': return 1.0 / 4;
    case U'¾': return 3.0 / 4;
    case U'⅕': return 1.0 / 5;
    case U'⅖': return 2.0 / 5;
    case U'⅗': return 3.0 / 5;
    case U'⅘': return 4.0 / 5;
    case U'⅙': return 1.0 / 6;
    case U'⅚': return 5.0 / 6;
    case U'⅐': return 1.0 / 7;
    case U'⅛': return 1.0 / 8;
    case U'⅜': return 3.0 / 8;
    case U'⅝': return 5.0 / 8;
    case U'⅞': return 7.0 / 8;
    case U'⅑': return 1.0 / 9;
    case U'⅒': return 1.0 / 10;
    default: return 0.0;
  }
}

void append_pieces(std::string_view text, Span span, const WordId& word_id,
                   std::vector<Piece>& out) {
  std::size_t at = span.begin;
  const std::size_t end = span.end;
  bool glued = false;
  while (at < end) {
    const char c = text[at];
    const CodePoint point = static_cast<unsigned char>(c) < 0x80
                                ? CodePoint{static_cast<char32_t>(c), 1}
                                : code_point_at(text, at);
    if (is_space(point.value)) {
      at += point.size;
      glued = false;
      continue;
    }
    Piece piece;
    piece.glued = glued;
    const std::size_t begin = at;
    const bool letter = is_letter(point.value);
    if (letter || is_degree_sign(point.value)) {
      bool ascii = true;
      piece.kind = PieceKind::Word;
      piece.capital = letter && is_upper(point.value);
      at = end_of_word(text, at, end, ascii);
      piece.word = id_of(text.substr(begin, at - begin), ascii, word_id);
    } else if (is_digit(point.value)) {
      piece.kind = PieceKind::Digits;
      at += point.size;
      while (at < end) {
        if (is_ascii_digit(text[at])) {
          ++at;
          continue;
        }
        if (static_cast<unsigned char>(text[at]) < 0x80) break;
        const CodePoint next = code_point_at(text, at);
        if (!is_digit(next.value)) break;
        at += next.size;
      }
      if (at - begin == 1) piece.word = word_id(text.substr(begin, 1));
    } else {
      at += point.size;
      piece.kind = vulgar_fraction(point.value) > 0 ? PieceKind::Fraction : PieceKind::Mark;
      piece.mark = point.value;
      piece.word = word_id(text.substr(begin, at - begin));
    }
    piece.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    out.push_back(piece);
    glued = true;
  }
}

}  // namespace crosscheck::figures
