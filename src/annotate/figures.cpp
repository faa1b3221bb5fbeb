// SPDX-License-Identifier: Apache-2.0
//
// Each sentence is cut into pieces and read from left to right (figures/reader.cpp). Numbers,
// units, hedges and heads have a file each in figures/, and their words lie in data/lexicons.
//
//   [Nearly 400 people] were moved and [two and a half million dollars] spent.
//   The river stood at [3.1 metres] ([10 feet]) on Route 9 in 1987.
#include "crosscheck/annotate/figures.hpp"

#include <algorithm>
#include <cmath>

#include "annotate/figures/notation.hpp"
#include "annotate/figures/reader.hpp"

namespace crosscheck {
namespace {

using figures::Line;
using figures::Piece;
using figures::PieceKind;

/// Whether most words begin with a capital: a heading, where capitals say nothing.
bool is_title_case(const Line& line) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!line.word(i) || line.is(i, figures::kStop) || line.glued(i)) continue;
    ++words;
    if (line.pieces[i].capital) ++capitals;
  }
  return words >= 2 && capitals * 10 >= words * 8;
}

/// Whether a number can stand in these pieces: digits, or a word of numbers.tsv.
bool may_have_figures(std::span<const Piece> pieces) {
  const figures::Lexicon& words = figures::lexicon();
  return std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    if (piece.kind == PieceKind::Digits || piece.kind == PieceKind::Fraction) return true;
    if (piece.word == figures::kUnknownWord) return false;
    switch (words.number_word(piece).kind) {
      case figures::NumberClass::None:
      case figures::NumberClass::Suffix:
        return words.is(piece, figures::kHarm) || words.is(piece, figures::kDone) ||
               words.is(piece, figures::kBegin);
      default:
        return true;
    }
  });
}

/// The hedges of the language are not known: "casi 400" is read as 400. What its words may allow
/// reaches as far as our own hedges do, around round numbers, for with others they do not stand.
void allow_for_hedges(std::vector<Figure>& figures) {
  constexpr double kReach = 0.2;  // hedge_intervals.tsv: "over" is up to 1.2 times
  for (Figure& figure : figures) {
    const double value = figure.value;
    const bool round = std::trunc(value) != value || std::fmod(value, 5.0) == 0.0;
    if (!round || !std::isfinite(figure.strict.low) || !std::isfinite(figure.strict.high)) continue;
    figure.strict.low -= std::abs(figure.strict.low) * kReach;
    figure.strict.high += std::abs(figure.strict.high) * kReach;
  }
}

}  // namespace

std::vector<Figure> find_figures(const Words& words, std::span<const DateMention> dates,
                                 const MoneyHome& home, std::string_view language) {
  std::vector<Figure> result;
  std::vector<Piece> pieces;
  std::optional<figures::MeasuredSubject> measured;
  std::optional<figures::Remembered> counted;
  const figures::WordId word_id = [](std::string_view lower) {
    return figures::lexicon().id(lower);
  };
  std::optional<figures::Notation> notation;
  if (!has_model(language)) notation = figures::notation_of(language, words.text.view());
  const auto read = [&](Span span, SegmentKind segment, std::span<const Token> tokens,
                        std::uint32_t sentence) {
    pieces.clear();
    if (notation) figures::append_local_pieces(words.text.view(), span, *notation, pieces);
    else figures::append_pieces(words.text.view(), span, word_id, pieces);
    if (!may_have_figures(pieces)) return;
    Line line{words.text.view(), pieces, tokens, segment, false, false, 0,
              notation ? &*notation : nullptr};
    if (!tokens.empty()) {
      line.first_token = static_cast<std::uint32_t>(tokens.data() - words.tokens.data());
    }
    line.title_case = is_title_case(line);
    line.tagged = std::any_of(tokens.begin(), tokens.end(),
                              [](const Token& token) { return token.upos != Upos::X; });
    const std::size_t begin = result.size();
    figures::append_figures(line, {dates, home, sentence, measured}, result);
    figures::recall_nouns(line, sentence, std::span(result).subspan(begin), counted);
  };
  if (words.sentences.empty()) {
    for (const Segment& segment : words.segments) read(segment.span, segment.kind, {}, 0);
  }
  for (std::size_t i = 0; i < words.sentences.size(); ++i) {
    const Sentence& sentence = words.sentences[i];
    const SegmentKind kind = sentence.segment < words.segments.size()
                                 ? words.segments[sentence.segment].kind
                                 : SegmentKind::Text;
    read(sentence.span, kind, words.of(sentence), static_cast<std::uint32_t>(i));
  }
  if (notation) allow_for_hedges(result);
  return result;
}

}  // namespace crosscheck
