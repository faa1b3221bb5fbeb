// SPDX-License-Identifier: Apache-2.0
#include "compare/figure_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "compare/windows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/list_lines.hpp"
#include "match/scene_words.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

/// Whether the sentence of a figure has one of the words, which are in rising order.
bool has_one_of(const Document& document, const Figure& figure,
                std::span<const std::string_view> words) {
  constexpr std::uint32_t kLongest = 60;  // words of a sentence that are looked at
  const Sentence& sentence = document.sentences[figure.sentence];
  const std::uint32_t last = std::min(sentence.last, sentence.first + kLongest);
  for (std::uint32_t t = sentence.first; t < last; ++t) {
    const std::string word = fold(document.article.body[document.tokens[t].span]);
    if (std::binary_search(words.begin(), words.end(), word)) return true;
  }
  return false;
}

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
  return has_one_of(document, figure, kWords);
}

bool tells_of_a_beginning(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 8> kWords = {
      "early", "far", "first", "initial", "initially", "least", "preliminary", "yet"};
  return has_one_of(document, figure, kWords);
}

/// The token of the verb of "was widened [to] 140 km" and of "have raised the number of people
/// charged [to] 23".
std::optional<std::uint32_t> verb_of_change(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 24> kVerbs = {
      "adjust", "broaden", "bring",    "climb",    "cut",   "enlarge", "expand",  "extend",
      "fall",   "grow",    "increase", "lengthen", "lower", "narrow",  "raise",   "reduce",
      "revise", "rise",    "shorten",  "shrink",   "swell", "tighten", "upgrade", "widen"};
  static constexpr std::array<std::string_view, 5> kTallies = {"count", "number", "tally", "toll",
                                                               "total"};
  constexpr std::uint32_t kReach = 14;  // words
  const auto has = [](const auto& words, std::string_view word) {
    return std::binary_search(words.begin(), words.end(), word);
  };
  if (!document.article.body.view().substr(0, figure.span.begin).ends_with(" to ")) {
    return std::nullopt;
  }
  const Sentence& sentence = document.sentences[figure.sentence];
  const auto next = std::partition_point(
      document.tokens.begin() + sentence.first, document.tokens.begin() + sentence.last,
      [&](const Token& token) { return token.span.begin < figure.span.begin; });
  const auto at = static_cast<std::uint32_t>(next - document.tokens.begin());
  const std::uint32_t from = at > sentence.first + kReach ? at - kReach : sentence.first;
  std::optional<std::uint32_t> verb;
  bool tally = false;
  for (std::uint32_t t = at; t-- > from;) {
    const Token& token = document.tokens[t];
    if (token.upos == Upos::Num) break;
    tally = tally || has(kTallies, token.lemma);
    if (!verb && token.upos == Upos::Verb && has(kVerbs, token.lemma)) verb = t;
  }
  const bool told = verb && (tally || document.tokens[*verb].lemma == figure.frame.predicate);
  return told ? verb : std::nullopt;
}

bool tells_of_a_rise(std::string_view verb) {
  static constexpr std::array<std::string_view, 12> kUp = {"broaden", "climb", "enlarge",  "expand",
                                                           "extend",  "grow",  "increase", "raise",
                                                           "rise",    "swell", "upgrade",  "widen"};
  return std::binary_search(kUp.begin(), kUp.end(), verb);
}

bool is_provisional(const Document& document) {
  static constexpr std::array<std::string_view, 6> kEarly = {
      "interim", "partial", "preliminary", "progress", "provisional", "unofficial"};
  static constexpr std::array<std::string_view, 5> kCounts = {"count", "figure", "result", "return",
                                                              "tally"};
  const auto has = [](const auto& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  // Behind, a text tells of what was before: "the preliminary results are superseded".
  const std::size_t last = document.tokens.size() / 2;
  for (std::size_t t = 0; t + 1 < last; ++t) {
    if (has(kCounts, document.tokens[t + 1].lemma) && has(kEarly, document.tokens[t].lemma)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<FigureWords> read_figure_words(const Document& document, const Scenes& scenes,
                                           ArticleId article) {
  const bool provisional = is_provisional(document);
  std::vector<FigureWords> result;
  result.reserve(document.figures.size());
  for (std::uint32_t i = 0; i < document.figures.size(); ++i) {
    const Figure& figure = scenes.meant({article, i}, document.figures[i]);
    const auto verb = verb_of_change(document, figure);
    result.push_back({is_usual(document, figure), tells_of_now(document, figure),
                      tells_of_a_beginning(document, figure), verb.has_value(),
                      verb && tells_of_a_rise(document.tokens[*verb].lemma), provisional,
                      window_days(document, scenes.figure({article, i}), figure)});
  }
  return result;
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
  const bool trades =
      before.ends_with(" at ") && std::binary_search(kTrades.begin(), kTrades.end(), predicate);
  const bool moves =
      before.ends_with(" to ") && std::binary_search(kMoves.begin(), kMoves.end(), predicate);
  // "The fund closed at 1.1 million": more than nearly any share.
  constexpr double kDearest = 100'000;
  if (trades) return figure.value < kDearest;
  if (!moves) return false;
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

bool is_part_of_them(const Document& document, const Figure& figure) {
  const std::string_view words = document.article.body[figure.span];
  return words.ends_with(" of them") || words.ends_with(" of these") || words.ends_with(" of those");
}

bool is_beside_others(const Document& document, const Figure& figure) {
  constexpr std::array<std::string_view, 5> kOthers = {"additional", "another", "further", "more",
                                                       "other"};
  const Sentence& sentence = document.sentences[figure.sentence];
  const auto [first, last] = tokens_of(document, sentence, figure.span);
  for (std::uint32_t t = first; t < last; ++t) {
    const std::string word = fold(document.article.body[document.tokens[t].span]);
    if (std::find(kOthers.begin(), kOthers.end(), word) != kOthers.end()) return true;
  }
  return false;
}

std::string label_of(const Document& document, const Figure& figure) {
  const auto label = label_before(document, figure);
  if (!label) return "";
  const std::string_view text = document.article.body.view();
  const std::uint32_t begin = document.tokens[*label].span.begin;
  return fold(text.substr(begin, figure.span.begin - begin));
}

}  // namespace crosscheck
