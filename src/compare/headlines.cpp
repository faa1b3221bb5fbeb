// SPDX-License-Identifier: Apache-2.0
//
// A headline that its own text does not bear out, though little else in the lines is alike:
//
//     differs   Three boats hit / Skippers of two local boats …       and of no other boats
//     differs   24 DEAD / The toll stood at 21                        what befell people
//     differs   Five years for driver / He was jailed for four and a half years
//     differs   90,000 TEACHERS MARCH / The union said 80,000 had joined     no other text number
//     nothing   24 DEAD / It killed 21 guests … and three cooks
//     nothing   Deaths pass twenty / It has killed 23
#include "compare/headlines.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <map>
#include <set>

#include "compare/subjects.hpp"
#include "match/scene_words.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

/// What befell people is told in a headline as in its text: "24 DEAD", "the toll stood at 21".
bool tell_of_one_harm(const FigurePair& pair) {
  static constexpr std::array<std::string_view, 6> kHarm = {"arrest", "detain", "injure",
                                                            "kill",   "miss",   "rescue"};
  return compare_events(pair.scene_a, pair.scene_b) == Events::Same &&
         is_one_of(pair.scene_a.scene.event, kHarm);
}

/// Whether the text tells of the rest by which one toll is higher than another: "24 dead" above "21
/// passengers were killed, and three of the crew".
bool has_the_rest(const Evidence& evidence, ArticleId article, EventClass harm, double rest) {
  // "And the driver" is read as no figure.
  if (rest <= 1) return true;
  const std::vector<Figure>& figures = evidence.documents[index_of(article)].figures;
  for (std::uint32_t f = 0; f < figures.size(); ++f) {
    if (figures[f].value == rest && evidence.scenes.figure({article, f}).scene.event == harm) {
      return true;
    }
  }
  return false;
}

/// The text has the noun of both with no third number, and the one is not many times the other.
bool is_only_other(const Evidence& evidence, ArticleId article, const FigurePair& pair) {
  constexpr double kMany = 4;
  const std::string& head = pair.scene_a.head;
  const auto [low, high] = std::minmax(pair.a.value, pair.b.value);
  if (high > kMany * low) return false;
  if (head.empty() || head != pair.scene_b.head || is_anyone(head)) return false;
  const std::vector<Figure>& figures = pair.document_a.figures;
  for (std::uint32_t f = 0; f < figures.size(); ++f) {
    const double value = figures[f].value;
    if (evidence.scenes.figure({article, f}).head == head && value != pair.a.value &&
        value != pair.b.value) {
      return false;
    }
  }
  return true;
}

/// Both are sums, times or lengths, or count one thing that is said.
bool are_alike(const FigureScene& a, const Figure& x, const FigureScene& b, const Figure& y) {
  if (a.group != b.group || x.unit != y.unit || x.rate != y.rate) return false;
  if (a.group != "count") return a.group != "share" && a.group != "age";
  return !a.head.empty() && a.head == b.head && !is_anyone(a.head);
}

/// It stands in the lede or is of the words of the headline, and no other number of the text is so
/// much like that of the headline, by the words around and by how near it comes.
bool is_likest(const Evidence& evidence, ArticleId article, const FigurePair& pair) {
  const Sentence& sentence = pair.document_a.sentences[pair.a.sentence];
  const bool first = pair.document_a.article.segments[sentence.segment].kind == SegmentKind::Title;
  const FigureScene& title = first ? pair.scene_a : pair.scene_b;
  const Figure& said = first ? pair.a : pair.b;
  const Figure& told = first ? pair.b : pair.a;
  const auto score = [&](const FigureScene& scene, const Figure& figure) {
    const double words = evidence.scenes.shared(title.scene, scene.scene) +
                         evidence.scenes.shared_kin(title.scene, scene.scene);
    return words - std::abs(std::log(figure.in_base / said.in_base));
  };
  const FigureScene& other = first ? pair.scene_b : pair.scene_a;
  const double own = score(other, told);
  constexpr double kSomeWords = 0.6;
  if (title.is_whole || other.is_whole) return false;
  if (!is_leading(pair.document_a, told.sentence) && pair.common.plain < kSomeWords) return false;
  const std::vector<Figure>& figures = pair.document_a.figures;
  for (std::uint32_t f = 0; f < figures.size(); ++f) {
    const FigureScene& scene = evidence.scenes.figure({article, f});
    if (figures[f].span == said.span || figures[f].span == told.span || !scene.content ||
        figures[f].in_base <= 0) {
      continue;
    }
    const bool one_measure =
        scene.group == title.group && (scene.group == "count" || figures[f].unit == said.unit);
    if (one_measure && figures[f].meant.overlaps(said.meant)) return false;
    if (are_alike(title, said, scene, figures[f]) && figures[f].value != told.value &&
        score(scene, figures[f]) >= own) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool is_beyond(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 7> kVerbs = {"approach", "exceed",  "hit", "near",
                                                             "pass",     "surpass", "top"};
  const Sentence& sentence = document.sentences[figure.sentence];
  const std::uint32_t first = tokens_of(document, sentence, figure.span).first;
  return first > sentence.first &&
         std::binary_search(kVerbs.begin(), kVerbs.end(),
                            lemma_of(document, document.tokens[first - 1]));
}

bool is_of_now(const Document& document, const FigureScene& scene) {
  constexpr std::chrono::days kMonths{60};
  if (!scene.time_said || !scene.time || !document.time.days) return true;
  return scene.time->to + kMonths >= document.time.days->from;
}

bool is_headline_misfit(const Evidence& evidence, ArticleId article, const FigurePair& pair,
                        const Answers& answers) {
  constexpr std::size_t kPredicate = 1;
  constexpr double kMostTimes = 1.6;
  if (!pair.one_article() || answers.values != Values::Disjoint || answers.far_apart ||
      !is_headline(pair)) {
    return false;
  }
  const auto [low, high] = std::minmax(pair.a.value, pair.b.value);
  const bool harm = tell_of_one_harm(pair) && high <= kMostTimes * low &&
                    !is_beyond(pair.document_a, pair.a) && !is_beyond(pair.document_b, pair.b) &&
                    !has_the_rest(evidence, article, pair.scene_a.scene.event, high - low) &&
                    is_of_now(pair.document_a, pair.scene_a) &&
                    is_of_now(pair.document_a, pair.scene_b);
  const bool alike = are_alike(pair.scene_a, pair.a, pair.scene_b, pair.b) && low > 0 &&
                     high <= kMostTimes * low && is_likest(evidence, article, pair);
  if (!harm && !alike && !is_only_other(evidence, article, pair)) return false;
  for (std::size_t i = 0; i + 1 < answers.steps.size(); ++i) {
    const Answer answer = answers.steps[i].answer;
    const bool soft = (answer == Answer::Unsure && (harm || i == kPredicate)) ||
                      (alike && i == kPredicate && answer != Answer::Related);
    if (answer != Answer::Yes && !soft) return false;
  }
  return true;
}

std::optional<Ref> told_again(const Evidence& evidence, Ref title) {
  const Document& document = evidence.document(title);
  const Figure& said = evidence.figure(title);
  const auto kind_of = [&](const Figure& figure) {
    return document.article.segments[document.sentences[figure.sentence].segment].kind;
  };
  if (kind_of(said) != SegmentKind::Title) return std::nullopt;
  for (std::uint32_t f = title.index + 1; f < document.figures.size(); ++f) {
    const Figure& figure = document.figures[f];
    if (!is_leading(document, figure.sentence)) break;
    const bool same = figure.value == said.value && figure.unit == said.unit &&
                      figure.hedge == said.hedge && kind_of(figure) != SegmentKind::Title;
    if (same &&
        evidence.scenes.figure({title.article, f}).head == evidence.scenes.figure(title).head) {
      return Ref{title.article, f};
    }
  }
  return std::nullopt;
}

}  // namespace crosscheck
