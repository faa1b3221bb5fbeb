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

/// "Deaths pass twenty", "the toll nears 30": of a number that is another one.
bool is_beyond(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 7> kVerbs = {"approach", "exceed",  "hit", "near",
                                                             "pass",     "surpass", "top"};
  const Sentence& sentence = document.sentences[figure.sentence];
  const std::uint32_t first = tokens_of(document, sentence, figure.span).first;
  return first > sentence.first &&
         std::binary_search(kVerbs.begin(), kVerbs.end(),
                            lemma_of(document, document.tokens[first - 1]));
}

/// Of the days of the article, and not of another disaster years ago.
bool is_of_now(const Document& document, const FigureScene& scene) {
  constexpr std::chrono::days kMonths{60};
  if (!scene.time_said || !scene.time || !document.time.days) return true;
  return scene.time->to + kMonths >= document.time.days->from;
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

/// The text has the noun of both with no third number.
bool is_only_other(const Evidence& evidence, ArticleId article, const FigurePair& pair) {
  const std::string& head = pair.scene_a.head;
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

namespace {

bool in_title(const Document& document, const Figure& figure) {
  const Sentence& sentence = document.sentences[figure.sentence];
  return document.article.segments[sentence.segment].kind == SegmentKind::Title;
}

/// The figures of a text below its headline.
std::vector<Ref> told_below(const Evidence& evidence, ArticleId article) {
  constexpr std::size_t kMostFigures = 200;
  std::vector<Ref> result;
  const Document& document = evidence.documents[index_of(article)];
  for (std::uint32_t f = 0; f < document.figures.size() && result.size() < kMostFigures; ++f) {
    const Ref ref{article, f};
    if (evidence.scenes.figure(ref).content && !in_title(document, document.figures[f])) {
      result.push_back(ref);
    }
  }
  return result;
}

/// A number that its text has, in whatever unit, or that two numbers of it make.
bool is_borne_out(const Evidence& evidence, Ref title, const std::vector<Ref>& told) {
  const Figure& said = evidence.figure(title);
  const std::string& group = evidence.scenes.figure(title).group;
  std::set<double> values;
  for (const Ref& ref : told) {
    const Figure& figure = evidence.figure(ref);
    if (figure.value == said.value) return true;
    if (evidence.scenes.figure(ref).group != group) continue;
    if (compare_values(said, figure, evidence.rates).relation != Values::Disjoint) return true;
    values.insert(figure.in_base);
  }
  // "And the driver" is read as no figure.
  return std::any_of(values.begin(), values.end(), [&](double value) {
    const double rest = said.in_base - value;
    return (rest == 1 && group == "count") || values.contains(rest) ||
           values.contains(value - said.in_base);
  });
}

/// It may be what the headline means.
bool may_be_meant(const Evidence& evidence, Ref title, Ref told) {
  constexpr double kMostTimes = 2;
  constexpr double kMostTimesBare = 1.5;
  constexpr double kLeastBare = 100;
  const Figure& said = evidence.figure(title);
  const Figure& figure = evidence.figure(told);
  const FigureScene& a = evidence.scenes.figure(title);
  const FigureScene& b = evidence.scenes.figure(told);
  if (a.group != b.group || said.rate != figure.rate || said.change != figure.change) return false;
  if (figure.frame.status == FigureStatus::Denied || b.is_whole || figure.in_base <= 0)
    return false;
  if (!is_of_now(evidence.document(told), b)) return false;
  const double times =
      std::max(said.in_base, figure.in_base) / std::min(said.in_base, figure.in_base);
  if (a.group != "count") return said.unit == figure.unit && times <= kMostTimes;
  if (b.head.empty()) return times <= kMostTimesBare && said.value >= kLeastBare;
  return times <= kMostTimes && !is_anyone(a.head) && kinship(a.head, b.head) != Kinship::None;
}

}  // namespace

std::vector<Judged> judge_lone_headlines(const Evidence& evidence) {
  constexpr double kConfidence = 0.7;
  constexpr double kAhead = 0.2;
  std::vector<Judged> result;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    const Document& document = evidence.documents[d];
    const auto article = static_cast<ArticleId>(d);
    for (std::uint32_t f = 0; f < document.figures.size(); ++f) {
      const Ref title{article, f};
      const Figure& said = evidence.figure(title);
      const FigureScene& scene = evidence.scenes.figure(title);
      if (!in_title(document, document.figures[f])) continue;
      const bool one_thing = scene.content && said.hedge == Hedge::None && said.value > 2 &&
                             scene.group != "share" && scene.group != "age" &&
                             scene.group != "points" && scene.group != "duration" &&
                             !scene.group.empty() && !is_beyond(document, said);
      if (!one_thing || (scene.group == "count" && scene.head.empty())) continue;
      const std::vector<Ref> told = told_below(evidence, article);
      if (is_borne_out(evidence, title, told)) continue;
      std::map<double, std::pair<double, Ref>> best;  // by score
      std::set<double> values;
      for (const Ref& ref : told) {
        if (!may_be_meant(evidence, title, ref)) continue;
        const FigureScene& other = evidence.scenes.figure(ref);
        const Figure& figure = evidence.figure(ref);
        const double words = evidence.scenes.shared(scene.scene, other.scene) +
                             evidence.scenes.shared_kin(scene.scene, other.scene);
        const double lead = is_leading(document, figure.sentence) ? kAhead : 0;
        const double score = words + lead - std::abs(std::log(figure.in_base / said.in_base));
        best.emplace(-score, std::pair(figure.in_base, ref));
      }
      if (best.empty()) continue;
      const auto& [first, meant] = *best.begin();
      const bool rival = std::any_of(best.begin(), best.end(),
                                     [&, first = first, value = meant.first](const auto& x) {
                                       return x.second.first != value && x.first < first + kAhead;
                                     });
      if (rival) continue;
      const FigurePair pair =
          pair_of(evidence, std::min(title, meant.second), std::max(title, meant.second));
      result.push_back({std::min(title, meant.second),
                        std::max(title, meant.second),
                        Verdict::Differs,
                        kConfidence,
                        pair.common.shared,
                        kConfidence,
                        {{"Thing counted and unit", Answer::Yes,
                          "The headline has a number that its text has nowhere."},
                         ask_value(pair, evidence.rates).step},
                        false,
                        true});
    }
  }
  return result;
}

}  // namespace crosscheck
