// SPDX-License-Identifier: Apache-2.0
#include "match/list_lines.hpp"

#include <algorithm>
#include <string>

#include "crosscheck/text/unicode.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kMostLines = 20;    ///< of a list
constexpr std::uint32_t kLongestLabel = 6;  ///< tokens

std::string word_at(const Document& document, std::uint32_t token) {
  return fold(document.article.body[document.tokens[token].span]);
}

/// The first token of a figure.
std::uint32_t number_of(const Document& document, const Figure& figure) {
  return tokens_of(document, document.sentences[figure.sentence], figure.span).first;
}

/// The name that a token is a word of.
const Mention* mention_at(std::span<const Mention> mentions, Span token) {
  const auto at =
      std::partition_point(mentions.begin(), mentions.end(),
                           [&](const Mention& mention) { return mention.span.end <= token.begin; });
  return at != mentions.end() && at->span.overlaps(token) ? &*at : nullptr;
}

enum class Kind : std::uint8_t { None, OfPlace, OfThing };

struct Line {
  Kind kind = Kind::None;
  const Mention* name = nullptr;  ///< that the label begins with
};

/// "Orby: 33" and "Confirmed cases: 134", by the first word of the label.
Line line_of(const Document& document, std::span<const Mention> mentions, const Figure& figure) {
  const auto label = label_before(document, figure);
  if (!label || number_of(document, figure) - *label > kLongestLabel + 1) return {};
  const Mention* name = mention_at(mentions, document.tokens[*label].span);
  const bool place = name != nullptr || is_label_of_place(document, *label);
  return {place ? Kind::OfPlace : Kind::OfThing, name};
}

/// The sentence brings in a list: "… stands at 61:", "… as follows:".
bool opens_list(const Document& document, std::uint32_t s) {
  const Sentence& sentence = document.sentences[s];
  if (sentence.first == sentence.last) return false;
  return word_at(document, sentence.last - 1) == ":";
}

/// "41 cases in Orby, 24 in Elm": each of its own place. But the hurt and the dead are two counts.
void mark_places(const Document& document, std::vector<FigureScene>& scenes) {
  const auto is_other = [&](std::size_t f, std::size_t g) {
    const Figure& x = document.figures[f];
    const Figure& y = document.figures[g];
    return x.sentence == y.sentence && x.dimension == y.dimension && x.frame.place.entity &&
           y.frame.place.entity && x.frame.place.entity != y.frame.place.entity;
  };
  for (std::size_t f = 1; f < scenes.size(); ++f) {
    const Scene& mine = scenes[f].scene;
    const Scene& before = scenes[f - 1].scene;
    const bool two = mine.event_sure && before.event_sure && mine.event != before.event;
    if (two || !is_other(f, f - 1)) continue;
    scenes[f].one_of_places = scenes[f - 1].one_of_places = true;
  }
}

}  // namespace

std::optional<std::uint32_t> label_before(const Document& document, const Figure& figure) {
  const std::uint32_t number = number_of(document, figure);
  std::uint32_t label = document.sentences[figure.sentence].first;
  while (label < number && document.tokens[label].upos == Upos::Punct) ++label;
  if (label >= number || word_at(document, number - 1) != ":") return std::nullopt;
  return label;
}

bool is_label_of_place(const Document& document, std::uint32_t token) {
  return document.tokens[token].upos == Upos::Propn ||
         is_one_of(word_at(document, token),
                   {"city", "county", "district", "elsewhere", "municipality", "other", "others",
                    "region", "rest", "town", "village"});
}

void find_list_lines(const Document& document, std::span<const Mention> mentions,
                     std::vector<FigureScene>& scenes) {
  const auto counts = [&](std::uint32_t f) {
    return scenes[f].group == "count" && document.figures[f].kind == FigureKind::Count;
  };
  mark_places(document, scenes);
  for (std::uint32_t f = 0; f < scenes.size(); ++f) {
    const Figure& figure = document.figures[f];
    FigureScene& scene = scenes[f];
    if (!counts(f) || !scene.head.empty() || !figure.unit.empty()) continue;
    const Line mine = line_of(document, mentions, figure);
    if (mine.kind != Kind::OfPlace) continue;
    if (mine.name != nullptr && mine.name->place) {
      scene.place = mine.name->linked;
      scene.one_of_places = true;
    }
    for (std::uint32_t g = f; g-- > 0;) {
      const Figure& before = document.figures[g];
      if (figure.sentence - before.sentence > kMostLines) break;
      const Kind kind = line_of(document, mentions, before).kind;
      if (kind == Kind::OfPlace && before.sentence != figure.sentence) continue;
      const bool opens = kind == Kind::OfThing || opens_list(document, before.sentence);
      if (!opens) break;
      if (!counts(g) || scenes[g].head.empty()) continue;
      scene.head = scenes[g].head;
      scene.human = scenes[g].human;
      scene.scene.event = scenes[g].scene.event;
      scene.scene.event_sure = scenes[g].scene.event_sure;
      break;
    }
  }
}

}  // namespace crosscheck
