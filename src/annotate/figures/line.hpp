// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/figures/lexicon.hpp"
#include "annotate/figures/pieces.hpp"
#include "crosscheck/model/article.hpp"
#include "crosscheck/model/token.hpp"

namespace crosscheck::figures {

struct Notation;

/// One sentence in pieces, as the readers of numbers, units and heads see it. An index may
/// lie past the end: there is no word there, and every question about it is answered no.
struct Line {
  std::string_view text;           ///< of the whole article
  std::span<const Piece> pieces;
  std::span<const Token> tokens;   ///< of the sentence; empty if there are none
  SegmentKind segment = SegmentKind::Text;
  bool title_case = false;         ///< most words are capitalised: capitals mean nothing
  bool tagged = false;             ///< the tokens have parts of speech
  std::uint32_t first_token = 0;   ///< index of tokens[0] in the Document
  const Notation* notation = nullptr;  ///< of another language than English; null: English

  std::size_t size() const noexcept { return pieces.size(); }
  bool has(std::size_t i) const noexcept { return i < pieces.size(); }
  std::string_view of(std::size_t i) const noexcept {
    const Span span = pieces[i].span;
    return text.substr(span.begin, span.size());
  }
  bool mark(std::size_t i, char32_t c) const noexcept {
    return has(i) && pieces[i].kind == PieceKind::Mark && pieces[i].mark == c;
  }
  /// Hyphen, dash or minus.
  bool dash(std::size_t i) const noexcept;
  bool digits(std::size_t i) const noexcept {
    return has(i) && pieces[i].kind == PieceKind::Digits;
  }
  bool word(std::size_t i) const noexcept { return has(i) && pieces[i].kind == PieceKind::Word; }
  bool glued(std::size_t i) const noexcept { return has(i) && pieces[i].glued; }
  bool capital(std::size_t i) const noexcept { return has(i) && pieces[i].capital; }
  /// Whether it is this lower-case word, in any case.
  bool is(std::size_t i, std::string_view lower) const noexcept;
  bool is_one_of(std::size_t i, std::initializer_list<std::string_view> lower) const noexcept;
  bool is(std::size_t i, WordClass c) const noexcept {
    return word(i) && lexicon().is(pieces[i], c);
  }
  NumberClass number_class(std::size_t i) const noexcept {
    return word(i) ? lexicon().number_word(pieces[i]).kind : NumberClass::None;
  }
  /// The span of the pieces [first, last).
  Span span(std::size_t first, std::size_t last) const noexcept {
    return pieces[first].span.joined(pieces[last - 1].span);
  }
  /// The token in which the piece begins; nothing if there are no tokens.
  const Token* token(std::size_t i) const noexcept;
  /// The head of a token in the same sentence; nothing for a root or without a parse.
  const Token* head(const Token& token) const noexcept;
  /// The piece that begins at or behind a place of the text.
  std::size_t piece_at(std::uint32_t offset) const noexcept;
  /// Whether a capital here says nothing: the start of a sentence, of a quote, of a heading.
  bool starts(std::size_t i) const noexcept;
};

}  // namespace crosscheck::figures
