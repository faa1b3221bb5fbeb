// SPDX-License-Identifier: Apache-2.0
#include "compare/figure_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "crosscheck/text/unicode.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {

bool is_usual(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 9> kWords = {"average",   "mean",     "median",
                                                             "normal",    "normally", "typical",
                                                             "typically", "usual",    "usually"};
  constexpr std::uint32_t kReach = 6;  // words
  const Sentence& sentence = document.sentences[figure.sentence];
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Token& token = document.tokens[t];
    if (token.span.begin >= figure.span.end) break;
    const std::string word = fold(document.article.body[token.span]);
    if (!std::binary_search(kWords.begin(), kWords.end(), word)) continue;
    // "The engine ran normally for 94 seconds."
    const bool manner = word.ends_with("ly") && t > sentence.first &&
                        document.tokens[t - 1].upos == Upos::Verb;
    if (manner) continue;
    std::uint32_t apart = 0;
    while (t + apart < sentence.last && document.tokens[t + apart].span.end <= figure.span.begin) {
      ++apart;
    }
    if (apart <= kReach) return true;
  }
  return false;
}

bool tells_of_now(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 5> kWords = {"already", "currently", "meanwhile",
                                                             "now", "presently"};
  const Sentence& sentence = document.sentences[figure.sentence];
  const std::uint32_t last = std::min(sentence.last, sentence.first + 60);
  for (std::uint32_t t = sentence.first; t < last; ++t) {
    const std::string word = fold(document.article.body[document.tokens[t].span]);
    if (std::binary_search(kWords.begin(), kWords.end(), word)) return true;
  }
  return false;
}

bool is_changed_to(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 24> kVerbs = {
      "adjust", "broaden", "bring",    "climb",    "cut",   "enlarge", "expand",  "extend",
      "fall",   "grow",    "increase", "lengthen", "lower", "narrow",  "raise",   "reduce",
      "revise", "rise",    "shorten",  "shrink",   "swell", "tighten", "upgrade", "widen"};
  if (!std::binary_search(kVerbs.begin(), kVerbs.end(), std::string_view(figure.frame.predicate))) {
    return false;
  }
  const std::string_view text = document.article.body.view().substr(0, figure.span.begin);
  return text.ends_with(" to ");
}

bool is_move(const Document& document, const FigureScene& scene, const Figure& figure) {
  // "will rise by 11 points, from 31 to 42 percent": what it moves from and to are levels.
  const std::string_view before = document.article.body.view().substr(0, figure.span.begin);
  if (before.ends_with("from ") || before.ends_with(" to ")) return false;
  static constexpr std::array<std::string_view, 2> kMoves = {"rise", "fall"};
  // "Less than a quarter of the usual rain fell."
  static constexpr std::array<std::string_view, 4> kFalls = {"hail", "rain", "rainfall", "snow"};
  if (std::binary_search(kFalls.begin(), kFalls.end(), std::string_view(scene.measured))) {
    return false;
  }
  // "loses 38 percent of its water" is a share like any other.
  if (scene.group == "share" && !figure.share_of.empty() && scene.scene.event_sure &&
      name_of(scene.scene.event) == "lose") {
    return false;
  }
  // "voted for it by 91 percent", "cut down 15 people": a majority and victims, no moves.
  if (figure.change && !before.ends_with("another ")) {
    const bool by = before.ends_with("by ");
    if (by && figure.kind == FigureKind::Percent && is_one_of(scene.scene.event, {"vote"})) {
      return false;
    }
    if (!by && figure.unit == "people") return false;
  }
  return figure.change ||
         (scene.group == "share" && scene.scene.event_sure && is_one_of(scene.scene.event, kMoves));
}

bool is_share_price(const Document& document, const FigureScene& scene, const Figure& figure) {
  static constexpr std::array<std::string_view, 5> kTrades = {"close", "end", "open", "settle",
                                                              "trade"};
  static constexpr std::array<std::string_view, 11> kMoves = {
      "climb", "drop", "fall", "gain", "jump", "plunge", "rise", "sink", "slide", "slip", "soar"};
  static constexpr std::array<std::string_view, 4> kShares = {"share", "shares", "stock", "stocks"};
  if (scene.group != "money") return false;
  const std::string_view predicate = figure.frame.predicate;
  const std::string_view before = document.article.body.view().substr(0, figure.span.begin);
  if (before.ends_with(" at ")) {
    return std::binary_search(kTrades.begin(), kTrades.end(), predicate);
  }
  if (!before.ends_with(" to ") ||
      !std::binary_search(kMoves.begin(), kMoves.end(), predicate)) {
    return false;
  }
  const Sentence& sentence = document.sentences[figure.sentence];
  constexpr std::uint32_t kReach = 40;  // words
  const std::uint32_t last = std::min(sentence.last, sentence.first + kReach);
  for (std::uint32_t t = sentence.first; t < last; ++t) {
    const Span word = document.tokens[t].span;
    if (word.begin >= figure.span.begin) break;
    if (std::binary_search(kShares.begin(), kShares.end(), fold(document.article.body[word]))) {
      return true;
    }
  }
  return false;
}

}  // namespace crosscheck
