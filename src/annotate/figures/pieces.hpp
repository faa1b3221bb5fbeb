// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "crosscheck/text/source_text.hpp"
#include "crosscheck/text/span.hpp"

namespace crosscheck::figures {

enum class PieceKind : std::uint8_t {
  Word,      ///< letters; with a raised 2 or 3 or a degree sign: "m³", "°C"
  Digits,    ///< digits of one script
  Fraction,  ///< "½"
  Mark,      ///< any other character
};

/// The words and phrases of the lexicons are known by number; this one is no such word.
constexpr std::uint32_t kUnknownWord = 0;

/// A stretch of text cut finer than a token: "$1.4bn" is `$`, `1`, `.`, `4`, `bn`. Numbers
/// are put together from pieces, for tokens differ in where they cut "70mph" or "C$85".
struct Piece {
  Span span;
  PieceKind kind = PieceKind::Mark;
  bool glued = false;    ///< nothing stands between it and the piece before
  bool capital = false;  ///< begins with an upper-case letter
  char32_t mark = 0;     ///< of a Mark or Fraction
  std::uint32_t word = kUnknownWord;  ///< of its lower-case form
};

using WordId = std::function<std::uint32_t(std::string_view lower)>;

/// Cuts `span` into pieces; `word_id` numbers the lower-case form of each word and mark.
/// Cost: one pass.
void append_pieces(std::string_view text, Span span, const WordId& word_id,
                   std::vector<Piece>& out);

/// The number that a vulgar fraction stands for ("½" is 0.5); 0 for any other character.
double vulgar_fraction(char32_t c) noexcept;

}  // namespace crosscheck::figures
