// SPDX-License-Identifier: Apache-2.0
#include "compare/windows.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "crosscheck/text/unicode.hpp"
#include "match/scene_words.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kReach = 20;  ///< tokens to either side

std::optional<double> days_of_unit(std::string_view lemma) {
  struct Unit {
    std::string_view name;
    double days;
  };
  static constexpr std::array<Unit, 7> kUnits = {{{"day", 1},
                                                  {"fortnight", 14},
                                                  {"month", 30},
                                                  {"quarter", 91},
                                                  {"week", 7},
                                                  {"weekend", 2},
                                                  {"year", 365}}};
  const auto unit =
      std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& u) { return u.name == lemma; });
  return unit == kUnits.end() ? std::nullopt : std::optional(unit->days);
}

/// "[The] first six days" from the token behind "in" or "over".
std::optional<double> window_at(const Document& document, std::uint32_t from, std::uint32_t last) {
  const auto word = [&](std::uint32_t t) {
    return t < last ? fold(document.article.body[document.tokens[t].span]) : std::string();
  };
  std::uint32_t t = from;
  const bool one = word(t) == "a" || word(t) == "an";
  if (is_one_of(word(t), {"a", "an", "her", "his", "its", "the", "their"})) ++t;
  const bool first = is_one_of(word(t), {"first", "initial", "opening"});
  if (first) ++t;
  if (t >= last) return std::nullopt;
  // "Six days" is a figure of its own.
  const Span here = document.tokens[t].span;
  const auto& figures = document.figures;
  const auto number = std::partition_point(
      figures.begin(), figures.end(), [&](const Figure& f) { return f.span.end <= here.begin; });
  if (number != figures.end() && number->span.overlaps(here)) {
    constexpr double kSecondsOfDay = 86'400;
    if (number->dimension != "duration" || number->hedge != Hedge::None) return std::nullopt;
    return number->in_base / kSecondsOfDay;
  }
  const auto unit = days_of_unit(lemma_of(document, document.tokens[t]));
  return unit && (first || one) ? unit : std::nullopt;
}

}  // namespace

std::optional<double> window_days(const Document& document, const FigureScene& scene,
                                  const Figure& figure) {
  if (scene.group == "duration" || scene.group == "age" || scene.yearly || !figure.rate.empty()) {
    return std::nullopt;
  }
  const Sentence& sentence = document.sentences[figure.sentence];
  const auto [first, last] = tokens_of(document, sentence, figure.span);
  const std::uint32_t to = std::min(sentence.last, last + kReach);
  std::uint32_t t = first - std::min(first - sentence.first, kReach);
  for (; t < to; ++t) {
    const std::string word = fold(document.article.body[document.tokens[t].span]);
    if (t >= last && (word == ";" || word == ":")) break;
    if (!is_one_of(word, {"across", "during", "in", "over", "within"})) continue;
    if (const auto days = window_at(document, t + 1, sentence.last)) return days;
  }
  return std::nullopt;
}

}  // namespace crosscheck
