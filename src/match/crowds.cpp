// SPDX-License-Identifier: Apache-2.0
//
// How many came is told in other words by each side:
//
//     Police put the crowd at 600.          1,500 strikers marched, by the union's count.
//     Some 400 pupils walked out.           There were 900 of us on the square.
//
// So a number of people, or of nobody named, is the size of a crowd if its sentence speaks of a
// gathering, or if it only gives a number and a sentence shortly before speaks of one.
#include "match/crowds.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "crosscheck/text/unicode.hpp"
#include "match/scene_words.hpp"
#include "match/taken_up.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

/// Fewer are no crowd.
constexpr double kFewest = 50;
/// How far from the number a gathering is told of, in tokens …
constexpr std::uint32_t kReach = 14;
/// … and in sentences before one that only gives a number.
constexpr std::uint32_t kSentencesBack = 2;

bool is_gathering(std::string_view lemma) {
  static constexpr std::array<std::string_view, 9> kWords = {"cram",   "organiser", "organizer",
                                                             "parade", "picket",    "procession",
                                                             "throng", "turnout",   "vigil"};
  static constexpr std::array<std::string_view, 3> kEvents = {"attend", "protest", "walkout"};
  return std::find(kWords.begin(), kWords.end(), lemma) != kWords.end() ||
         is_one_of(event_class(lemma), kEvents);
}

/// Whether one of the tokens [first, last) tells of a gathering.
bool tells_of_gathering(const Document& document, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last; ++t) {
    const std::string lemma = lemma_of(document, document.tokens[t]);
    if (is_gathering(lemma)) {
      if (lemma == "march" && is_in_date(document, document.tokens[t])) continue;
      return true;
    }
    // "Turned out", "took to the streets".
    const std::string next = t + 1 < last ? lemma_of(document, document.tokens[t + 1]) : "";
    if (lemma == "turn" && (next == "out" || next == "up")) return true;
    if (lemma == "street" && t > first + 1 &&
        lemma_of(document, document.tokens[t - 2]) == "to") {
      return true;
    }
  }
  return false;
}

/// "600 of them walked out"; hundreds who walk out day by day are no one crowd.
bool walked_out(const Document& document, const Figure& figure, std::uint32_t last) {
  constexpr std::uint32_t kNext = 3;
  const Sentence& sentence = document.sentences[figure.sentence];
  if (figure.hedge == Hedge::Vague) return false;
  for (std::uint32_t t = last; t + 1 < std::min(sentence.last, last + kNext); ++t) {
    if (lemma_of(document, document.tokens[t]) == "walk" &&
        lemma_of(document, document.tokens[t + 1]) == "out") {
      return true;
    }
  }
  return false;
}

/// The frame tells what befell them, or that they gave something.
bool befell(const FigureScene& scene) {
  return scene.scene.event_sure &&
         (happens_to_people(scene.scene.event) || is_one_of(scene.scene.event, {"donate"}));
}

}  // namespace

void find_crowds(const Document& document, std::vector<FigureScene>& scenes) {
  for (std::size_t f = 0; f < scenes.size(); ++f) {
    const Figure& figure = document.figures[f];
    FigureScene& scene = scenes[f];
    const bool people = scene.human || (scene.head.empty() && figure.unit.empty()) ||
                        is_one_of(event_class(figure.frame.predicate), {"protest"});
    const bool counted = figure.frame.status == FigureStatus::Actual ||
                         figure.frame.status == FigureStatus::Estimate;
    if (scene.group != "count" || !people || !counted || figure.value < kFewest ||
        !figure.rate.empty() || figure.kind != FigureKind::Count || befell(scene)) {
      continue;
    }
    const Sentence& sentence = document.sentences[figure.sentence];
    const auto [first, last] = tokens_of(document, sentence, figure.span);
    const std::uint32_t from = first - std::min(first - sentence.first, kReach);
    bool gathering = tells_of_gathering(document, from, std::min(sentence.last, last + kReach)) ||
                     walked_out(document, figure, last);
    const bool gives_number = is_told(document, figure) || is_some_of_others(document, figure);
    for (std::uint32_t back = 1; gives_number && !gathering && back <= kSentencesBack; ++back) {
      if (back > figure.sentence) break;
      const Sentence& before = document.sentences[figure.sentence - back];
      gathering = tells_of_gathering(document, before.first, before.last);
    }
    if (!gathering) continue;
    scene.crowd = true;
    scene.head = "person";
    scene.human = true;
    scene.scene.event = event_class("crowd");
    scene.scene.event_sure = true;
  }
}

}  // namespace crosscheck
