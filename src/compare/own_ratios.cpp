// SPDX-License-Identifier: Apache-2.0
//
// Ratios that the two numbers beside them do not have:
//
//     The price doubled, from $20 to $30.                                    1.5 times
//     Sales rose by 40 percent, from 50 to 60 tonnes.                        20 percent
//     It spent $310 on locks. That is less than half of what flowers cost, $540.     57 percent
//     120 times over the limit … The count was 12,000. The limit is 1,000.    12 times: a nought
#include "compare/own_ratios.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "compare/print.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/scene_words.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

/// A ratio in words is loose: "doubled" is anything from 1.85 to 2.2 times.
constexpr double kLooseLow = 0.925;
constexpr double kLooseHigh = 1.1;

/// The words between two figures, without blanks around them.
std::string between(const Document& document, const Figure& a, const Figure& b) {
  if (a.span.end >= b.span.begin) return "";
  return fold(document.article.body[{a.span.end, b.span.begin}]);
}

/// What the words before "from 20 to 30" say that the change is, as a factor: [low, high].
std::optional<Interval> factor_of(const Document& document, const Figure& from,
                                  const Sentence& sentence) {
  static const std::map<std::string_view, double> kVerbs = {
      {"double", 2}, {"triple", 3}, {"treble", 3}, {"quadruple", 4}, {"halve", 0.5}};
  constexpr std::uint32_t kReach = 8;
  std::optional<Interval> factor;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Token& token = document.tokens[t];
    if (token.span.begin >= from.span.begin) break;
    const auto verb = token.upos == Upos::Verb ? kVerbs.find(token.lemma) : kVerbs.end();
    if (verb == kVerbs.end()) continue;
    std::uint32_t apart = 0;
    while (t + apart < sentence.last && document.tokens[t + apart].span.end <= from.number.begin) {
      ++apart;
    }
    if (apart > kReach) continue;
    factor = Interval{verb->second * kLooseLow, verb->second * kLooseHigh, false, false};
    const std::string before =
        t > sentence.first ? fold(document.article.body[document.tokens[t - 1].span]) : "";
    if (before == "than") factor->high = verb->second * 2;
    if (before == "nearly" || before == "almost") factor->low = verb->second * 0.85;
  }
  return factor;
}

/// "by 40 percent, from 50 to 60 tonnes": the change beside it, as a factor.
std::optional<Interval> factor_of_percent(const Figure& change, bool falls) {
  if (change.kind != FigureKind::Percent || !change.change) return std::nullopt;
  if (change.hedge != Hedge::None && change.hedge != Hedge::About) return std::nullopt;
  const double share = change.value / 100;
  const double by = std::max(0.01, 0.06 * share);
  const double factor = falls ? 1 - share : 1 + share;
  return Interval{factor - by, factor + by, false, false};
}

std::optional<Misfit> ratio(const Evidence& evidence, Ref first) {
  const Document& document = evidence.document(first);
  if (first.index + 1 >= document.figures.size()) return std::nullopt;
  const Figure& from = evidence.figure(first);
  const Figure& to = evidence.figure({first.article, first.index + 1});
  if (from.sentence != to.sentence || from.unit != to.unit || from.value <= 0) return std::nullopt;
  const std::string_view text = document.article.body.view();
  const bool said =
      text.substr(0, from.span.begin).ends_with("from ") && between(document, from, to) == "to";
  if (!said || from.kind == FigureKind::Percent) return std::nullopt;
  const Sentence& sentence = document.sentences[from.sentence];
  std::optional<Interval> factor = factor_of(document, from, sentence);
  Misfit misfit{{first, {first.article, first.index + 1}}, ""};
  if (!factor && first.index > 0) {
    const Figure& change = document.figures[first.index - 1];
    if (change.sentence != from.sentence) return std::nullopt;
    constexpr std::size_t kNear = 20;
    if (between(document, change, from).size() > kNear) return std::nullopt;
    factor = factor_of_percent(change, to.value < from.value);
    misfit.members.insert(misfit.members.begin(), {first.article, first.index - 1});
  }
  if (!factor) return std::nullopt;
  const Interval times{(to.value - half_step(to)) / (from.value + half_step(from)),
                       (to.value + half_step(to)) / (from.value - half_step(from)), false, false};
  if (times.overlaps(*factor)) return std::nullopt;
  misfit.because = print_value(from) + " to " + print_value(to) + " is " +
                   print_number(to.value / from.value) + " times, which is not what the words say.";
  return misfit;
}

/// "That is less than half of what it spent on flowers, $540", of the number before it.
std::optional<Misfit> share_of_another(const Evidence& evidence, Ref said) {
  constexpr double kSlack = 0.05;
  const Document& document = evidence.document(said);
  const Figure& share = evidence.figure(said);
  if (share.unit != "percent" || share.change || said.index == 0 ||
      said.index + 1 >= document.figures.size()) {
    return std::nullopt;
  }
  const Ref first{said.article, said.index - 1};
  const Ref second{said.article, said.index + 1};
  const Figure& part = evidence.figure(first);
  const Figure& whole = evidence.figure(second);
  const Sentence& sentence = document.sentences[share.sentence];
  const auto word = [&](std::uint32_t t) {
    return t < sentence.last ? fold(document.article.body[document.tokens[t].span]) : "";
  };
  const auto [begin, end] = tokens_of(document, sentence, share.span);
  const bool that = begin == sentence.first + 2 && word(begin - 2) == "that" &&
                    is_one_of(word(begin - 1), {"is", "was"});
  if (!that || word(end) != "of" || word(end + 1) != "what") return std::nullopt;
  const bool one_each =
      part.sentence + 1 == share.sentence && whole.sentence == share.sentence &&
      (first.index == 0 || document.figures[first.index - 1].sentence != part.sentence ||
       document.figures[first.index - 1].unit != part.unit) &&
      (second.index + 1 == document.figures.size() ||
       document.figures[second.index + 1].sentence != share.sentence);
  if (!one_each || part.unit != whole.unit || part.unit.empty() || whole.value <= 0 ||
      part.hedge != Hedge::None || whole.hedge != Hedge::None) {
    return std::nullopt;
  }
  const double percent = 100 * part.value / whole.value;
  const Interval near{percent * (1 - kSlack), percent * (1 + kSlack), false, false};
  if (near.overlaps(share.strict)) return std::nullopt;
  return Misfit{{first, said, second},
                print_value(part) + " is " + print_number(std::round(percent)) + " percent of " +
                    print_value(whole) + ", not " +
                    std::string(evidence.text(said.article, share.span)) + "."};
}

/// The noun that a number of times is over: "limit" of "120 times over the safe limit".
std::string exceeded(const Document& document, const Figure& factor) {
  constexpr std::uint32_t kReach = 6;
  const Sentence& sentence = document.sentences[factor.sentence];
  const std::uint32_t end = tokens_of(document, sentence, factor.span).second;
  const auto word = [&](std::uint32_t t) {
    return fold(document.article.body[document.tokens[t].span]);
  };
  if (end >= sentence.last || !is_one_of(word(end), {"above", "higher", "over", "the"})) return "";
  for (std::uint32_t t = end; t < sentence.last && t < end + kReach; ++t) {
    const std::string lemma = lemma_of(document, document.tokens[t]);
    if (is_one_of(lemma, {"limit", "maximum", "norm", "threshold"})) return lemma;
  }
  return "";
}

/// "120 times over the limit" of "12,000 per litre. The limit is 1,000.": ten times too many.
std::optional<Misfit> times_of_a_limit(const Evidence& evidence, Ref said) {
  const Document& document = evidence.document(said);
  const Figure& factor = evidence.figure(said);
  if (factor.unit != "times" || factor.hedge != Hedge::None || factor.value < 2)
    return std::nullopt;
  const std::string noun = exceeded(document, factor);
  if (noun.empty()) return std::nullopt;
  std::optional<std::uint32_t> limit;
  for (std::uint32_t f = 1; f < document.figures.size(); ++f) {
    if (f == said.index || document.figures[f].frame.predicate != noun) continue;
    if (limit && document.figures[*limit].value != document.figures[f].value) return std::nullopt;
    if (!limit) limit = f;
  }
  if (!limit || *limit - 1 == said.index) return std::nullopt;
  const Ref low{said.article, *limit};
  const Ref high{said.article, *limit - 1};
  const Figure& allowed = evidence.figure(low);
  const Figure& measured = evidence.figure(high);
  const bool beside = allowed.sentence - measured.sentence <= 1 &&
                      allowed.dimension == measured.dimension && allowed.in_base > 0;
  if (!beside) return std::nullopt;
  const double ratio = measured.in_base / allowed.in_base;
  const double nought = std::log10(factor.value / ratio);
  if (ratio < 1.5 || std::abs(nought) < 0.5 || std::abs(nought - std::round(nought)) > 0.01) {
    return std::nullopt;
  }
  return Misfit{{said, high, low},
                print_value(measured) + " is " + print_number(ratio) + " times " +
                    print_value(allowed) + ", not " + print_number(factor.value) + " times."};
}

}  // namespace

std::vector<Misfit> find_own_ratios(const Evidence& evidence, Ref figure) {
  std::vector<Misfit> misfits;
  for (const auto find : {ratio, share_of_another, times_of_a_limit}) {
    if (auto misfit = find(evidence, figure)) misfits.push_back(*std::move(misfit));
  }
  return misfits;
}

}  // namespace crosscheck
