// SPDX-License-Identifier: Apache-2.0
//
// A second number on one thing seldom repeats what it counts. It comes as the object of a verb
// that gives a number, or of "it is", and the noun or unit stays in the sentence before:
//
//     The firm carried 38 cars. Divers counted 44.         44 cars
//     The gauge read 88 km/h. The expert arrived at 80.    80 km/h
//     They use 97 litres a day. Before, it was 134.        134 litres a day
//     The mayor's figure is 300; the union's is 410.       410 of the same
//     Nine died. Of the 20 others, four were hurt.         nothing: "hurt" tells of its own
#include "match/taken_up.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

/// Numbers on one thing are seldom further apart than that.
constexpr double kMostApart = 5;
constexpr std::uint32_t kSentencesBack = 1;
constexpr std::uint32_t kSentencesBackBare = 2;

/// "Figure", "total": a noun for a number.
bool is_count_noun(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kNouns = {
      "average", "count",  "estimate", "figure",   "limit", "maximum", "minimum",
      "norm",    "number", "record",   "register", "tally", "toll",    "total"};
  return std::binary_search(kNouns.begin(), kNouns.end(), word);
}

/// The tokens of a sentence that are at most so many before and behind `offset`: the words that a
/// figure hangs on, and in a list of thousands of figures not the whole list for each.
std::pair<std::uint32_t, std::uint32_t> around(const Document& document, const Sentence& sentence,
                                               std::uint32_t offset) {
  constexpr std::uint32_t kReach = 200;
  const auto first = document.tokens.begin() + sentence.first;
  const auto token = std::partition_point(first, document.tokens.begin() + sentence.last,
                                          [&](const Token& t) { return t.span.end <= offset; });
  const auto at = static_cast<std::uint32_t>(token - document.tokens.begin());
  return {at - std::min(at - sentence.first, kReach), std::min(sentence.last, at + kReach)};
}

/// "it", "that figure": a subject or object that only points back.
bool points_back(const Document& document, const Figure& figure) {
  const Sentence& sentence = document.sentences[figure.sentence];
  constexpr std::uint32_t kBefore = 12;  // tokens
  std::uint32_t at = around(document, sentence, figure.number.begin).first;
  while (at < sentence.last && document.tokens[at].span.end <= figure.number.begin) ++at;
  const std::uint32_t from = at - std::min(at - sentence.first, kBefore);
  for (std::uint32_t t = from; t < at; ++t) {
    const Token& token = document.tokens[t];
    const std::string word = fold(document.article.body[token.span]);
    const bool pronoun = word == "it" || word == "this" || word == "that" || word == "there";
    if (pronoun && token.upos == Upos::Pron) return true;
    const bool subject = token.deprel == Deprel::Nsubj || token.deprel == Deprel::NsubjPass;
    if (subject && is_count_noun(word)) return true;
  }
  return false;
}

bool has_copula(const Document& document, const Figure& figure) {
  const std::string& verb = figure.frame.predicate;
  // "It is to bring this down to 25."
  if (verb == "bring" || verb == "cut" || verb == "raise" || verb == "reduce") return true;
  if (verb == "be" || verb == "stand" || verb == "have" || verb == "number") return true;
  if (!verb.empty()) return false;
  const Sentence& sentence = document.sentences[figure.sentence];
  const auto [first, last] = around(document, sentence, figure.number.begin);
  for (std::uint32_t t = first; t < last; ++t) {
    if (document.tokens[t].span.begin >= figure.number.begin) break;
    if (document.tokens[t].lemma == "be") return true;
  }
  return false;
}

bool is_bare(const Figure& figure, const FigureScene& scene) {
  // "Something like 18,000"
  const bool no_noun = scene.head.empty() || scene.head == "something";
  return scene.group == "count" && no_noun && figure.unit.empty() &&
         figure.kind == FigureKind::Count && figure.hedge != Hedge::Vague;
}

bool is_near(const Figure& a, const Figure& b) {
  const double low = std::min(a.value, b.value);
  return low > 0 && std::max(a.value, b.value) <= kMostApart * low;
}

/// Two nouns, or two units of one dimension.
bool goes_together(const Figure& a, const FigureScene& p, const Figure& b, const FigureScene& q) {
  if (p.group != q.group || p.group.empty() || a.rate != b.rate) return false;
  // "Pay has lost 17 percent of its value. The institute makes it 11 percent."
  if (a.change != b.change && a.frame.predicate != "make" && a.frame.predicate != "put")
    return false;
  return p.group == "count" ? p.head == q.head && !p.head.empty() : a.unit == b.unit;
}

}  // namespace

bool is_some_of_others(const Document& document, const Figure& figure) {
  const std::string_view behind = document.article.body.view().substr(figure.number.end);
  return behind.starts_with(" of them") || behind.starts_with(" of those") ||
         behind.starts_with(" of these") || behind.starts_with(" of us");
}

bool is_told(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 24> kVerbs = {
      "arrive",   "assume", "believe", "calculate", "call",  "cite",  "claim", "count",
      "estimate", "give",   "insist",  "list",      "make",  "name",  "put",   "quote",
      "reckon",   "record", "report",  "say",       "speak", "tally", "think", "write"};
  if (!std::binary_search(kVerbs.begin(), kVerbs.end(), std::string_view(figure.frame.predicate))) {
    return false;
  }
  // "makes up half of it", "gave out 30": with a particle it is another verb.
  const Sentence& sentence = document.sentences[figure.sentence];
  const auto [first, last] = around(document, sentence, figure.frame.predicate_span.begin);
  for (std::uint32_t t = first; t < last; ++t) {
    const Token& token = document.tokens[t];
    if (token.deprel == Deprel::CompoundPrt && token.head != kNoHead &&
        figure.frame.predicate_span.overlaps(document.tokens[token.head].span)) {
      return false;
    }
  }
  return true;
}

bool is_seen(const Document& document, const Figure& figure) {
  return figure.frame.predicate == "see" &&
         (figure.frame.actor.known() || subject_of_telling(document, figure));
}

std::optional<std::uint32_t> owner_of_count(const Document& document, const Figure& figure) {
  const Sentence& sentence = document.sentences[figure.sentence];
  const auto word = [&](std::uint32_t t) {
    return fold(document.article.body[document.tokens[t].span]);
  };
  std::uint32_t at = around(document, sentence, figure.span.begin).first;
  while (at < sentence.last && document.tokens[at].span.end <= figure.span.begin) ++at;
  const auto back = [&] { return at > sentence.first; };  // a token stands before
  if (!back() || document.tokens[at - 1].lemma != "be") return std::nullopt;
  --at;
  if (back() && is_count_noun(word(at - 1))) --at;
  while (back() && document.tokens[at - 1].upos == Upos::Adj) --at;
  if (!back() || (word(at - 1) != "'s" && word(at - 1) != "'")) return std::nullopt;
  --at;
  if (!back()) return std::nullopt;
  const Upos upos = document.tokens[at - 1].upos;
  return upos == Upos::Noun || upos == Upos::Propn ? std::optional(at - 1) : std::nullopt;
}

std::optional<std::uint32_t> record_with_count(const Document& document, const Figure& figure) {
  const Frame& frame = figure.frame;
  if (frame.predicate != "have" && frame.predicate != "show") return std::nullopt;
  const Sentence& sentence = document.sentences[figure.sentence];
  std::uint32_t at = around(document, sentence, frame.predicate_span.begin).first;
  while (at < sentence.last && document.tokens[at].span.end <= frame.predicate_span.begin) ++at;
  if (at == sentence.first) return std::nullopt;
  const bool register_has = fold(document.article.body[document.tokens[at - 1].span]) == "register";
  return register_has ? std::optional(at - 1) : std::nullopt;
}

std::optional<std::uint32_t> subject_of_telling(const Document& document, const Figure& figure) {
  const Sentence& sentence = document.sentences[figure.sentence];
  const auto [first, last] = around(document, sentence, figure.number.begin);
  for (std::uint32_t t = first; t < last; ++t) {
    const Token& token = document.tokens[t];
    if (token.span.begin >= figure.number.begin) break;
    if (token.deprel != Deprel::Nsubj || token.head == kNoHead) continue;
    if (!figure.frame.predicate_span.overlaps(document.tokens[token.head].span)) continue;
    if (token.upos == Upos::Noun || token.upos == Upos::Propn) return t;
  }
  return std::nullopt;
}

std::vector<std::optional<TakenUp>> find_taken_up(const Document& document,
                                                  const std::vector<FigureScene>& scenes) {
  const auto& figures = document.figures;
  std::vector<std::optional<TakenUp>> result(figures.size());
  for (std::uint32_t i = 1; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    if (!scenes[i].content) continue;
    const bool some = is_some_of_others(document, figure);
    const bool bare = is_bare(figure, scenes[i]);
    const bool told =
        is_told(document, figure) || owner_of_count(document, figure) || is_seen(document, figure);
    const bool back = points_back(document, figure) && (told || has_copula(document, figure));
    const bool sourced =
        told && (figure.frame.attributed_to.known() || subject_of_telling(document, figure));
    if (!(told && bare) && !back && !sourced) continue;
    constexpr std::uint32_t kMost = 4;
    for (std::uint32_t j = i; j-- > 0 && j + kMost >= i;) {
      const Sentence& mine = document.sentences[figure.sentence];
      if (figure.sentence - figures[j].sentence > (bare ? kSentencesBackBare : kSentencesBack) ||
          document.sentences[figures[j].sentence].segment != mine.segment) {
        break;
      }
      const bool parts = bare && figure.value != std::floor(figure.value) &&
                         figures[j].value == std::floor(figures[j].value);
      const bool unfit = (parts && scenes[j].group == "count") || scenes[j].group.empty() ||
                         scenes[j].group == "age" || figures[j].kind == FigureKind::Ordinal;
      if (unfit || !is_near(figure, figures[j])) continue;
      if (some && scenes[j].group != "count") continue;
      // "They use 97. The limit is 80. Before, it was 134": 97 and 134.
      if (is_set(figures[j].frame.status) && !is_set(figure.frame.status)) continue;
      const bool of_one = bare ? true : goes_together(figure, scenes[i], figures[j], scenes[j]);
      if (!of_one) continue;
      result[i] = TakenUp{bare && result[j] && result[j]->bare ? result[j]->antecedent : j, bare};
      break;
    }
  }
  return result;
}

Figure read_as(const Figure& bare, const Figure& antecedent) {
  Figure figure = bare;
  figure.kind = antecedent.kind;
  figure.unit = antecedent.unit;
  figure.dimension = antecedent.dimension;
  figure.base_factor = antecedent.base_factor;
  figure.base_offset = antecedent.base_offset;
  figure.in_base = figure.value * figure.base_factor + figure.base_offset;
  figure.rate = antecedent.rate;
  figure.share_of = antecedent.share_of;
  figure.change = antecedent.change;
  figure.frame.counted_head = antecedent.frame.counted_head;
  figure.frame.counted = antecedent.frame.counted;
  return figure;
}

}  // namespace crosscheck
