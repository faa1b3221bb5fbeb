// SPDX-License-Identifier: Apache-2.0
#include "compare/subjects.hpp"

#include <algorithm>
#include <array>

#include "compare/print.hpp"
#include "compare/subject_words.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kLede = 3;         ///< sentences behind the title
constexpr double kMuchMoney = 1'000'000;

}  // namespace

FigurePair bare_pair_of(const Evidence& evidence, Ref a, Ref b) {
  const FigureScene& left = evidence.scenes.figure(a);
  const FigureScene& right = evidence.scenes.figure(b);
  Common common;
  common.shared = evidence.scenes.shared(left.scene, right.scene);
  common.plain = evidence.scenes.shared_plain(left.scene, right.scene);
  common.kin = evidence.scenes.shared_kin(left.scene, right.scene);
  common.likeness = evidence.scenes.likeness(left.scene, right.scene);
  common.closeness = evidence.scenes.stories().closeness(
      static_cast<std::uint32_t>(index_of(a.article)),
      static_cast<std::uint32_t>(index_of(b.article)));
  return {a.article,
          b.article,
          evidence.document(a),
          evidence.document(b),
          evidence.figure(a),
          evidence.figure(b),
          left,
          right,
          evidence.words(a),
          evidence.words(b),
          common,
          {},
          evidence.matches.entities,
          evidence.rates,
          evidence.likelihood(a, b),
          evidence.followed(a, b)};
}

FigurePair pair_of(const Evidence& evidence, Ref a, Ref b) {
  constexpr std::size_t kMostWords = 4;
  FigurePair pair = bare_pair_of(evidence, a, b);
  pair.words =
      evidence.scenes.common_words(pair.scene_a.scene, pair.scene_b.scene, kMostWords);
  return pair;
}

std::string subject_of(const Evidence& evidence, Ref ref) {
  const Figure& figure = evidence.figure(ref);
  return subject_words(evidence.document(ref), figure, evidence.name(ref.article, figure.frame.actor));
}

std::string key_of(const Evidence& evidence, Ref ref) {
  const Figure& figure = evidence.figure(ref);
  const FigureScene& scene = evidence.scenes.figure(ref);
  std::string key = scene.group + "|" + scene.head + "|" + std::string(name_of(scene.scene.event));
  key += "|" + fold(figure.frame.predicate) + "|";
  if (scene.place && *scene.place < evidence.matches.entities.size()) {
    key += fold(evidence.matches.entities[*scene.place].name);
  }
  key += "|" + fold(evidence.name(ref.article, figure.frame.actor));
  return key;
}

Member figure_member(const Evidence& evidence, Ref ref) {
  const Figure& figure = evidence.figure(ref);
  const FigureScene& scene = evidence.scenes.figure(ref);
  // "30,000 students" rather than "30,000 people", and "2,500 residents" rather than "2,500".
  const bool is_vague = figure.unit.empty() || figure.unit == "people";
  const std::string noun = is_vague && figure.dimension == "count"
                               ? counted_noun(evidence.document(ref), figure)
                               : "";
  Member member{{ref.article, figure.span}, MemberKind::Figure, ref.index,
                print_value(figure, noun)};
  if (scene.time_said && scene.time) member.understood += ", " + long_dates(*scene.time);
  return member;
}

Stake stake_of(const Evidence& evidence, Ref ref) {
  const Figure& figure = evidence.figure(ref);
  const EventClass event = evidence.scenes.figure(ref).scene.event;
  if (is_one_of(event, {"kill", "injure", "miss", "sentence", "convict", "deport", "arrest"})) {
    return Stake::Much;
  }
  if (figure.kind == FigureKind::Money && figure.value >= kMuchMoney) return Stake::Much;
  if (figure.kind == FigureKind::Vote || is_one_of(event, {"vote", "win", "elect", "detain",
                                                           "hospital", "infect", "displace"})) {
    return Stake::Some;
  }
  if (figure.kind == FigureKind::Money || is_leading(evidence.document(ref), figure.sentence)) {
    return Stake::Some;
  }
  return Stake::Little;
}

Severity severity_of(Verdict verdict, Stake stake, double confidence) {
  switch (verdict) {
    case Verdict::Misattributed:
    case Verdict::Differs:
      if (confidence < 0.6) return Severity::Low;
      return stake == Stake::Much ? Severity::High
                                  : stake == Stake::Some ? Severity::Medium : Severity::Low;
    case Verdict::Evolves:
      return stake == Stake::Much ? Severity::Medium : Severity::Low;
    case Verdict::ScopeDiffers:
    case Verdict::QuoteVariant:
    case Verdict::NameVariant:
    case Verdict::TextReuse: return Severity::Low;
    case Verdict::Compatible:
    case Verdict::Agrees:
    case Verdict::OnlyIn: return Severity::Info;
  }
  return Severity::Info;
}

bool is_leading(const Document& document, std::uint32_t sentence) {
  if (sentence >= document.sentences.size()) return false;
  const Segment& segment = document.article.segments[document.sentences[sentence].segment];
  if (segment.kind == SegmentKind::Title) return true;
  std::uint32_t text_before = 0;
  for (std::uint32_t s = 0; s < sentence && text_before <= kLede; ++s) {
    const SegmentKind kind = document.article.segments[document.sentences[s].segment].kind;
    if (kind == SegmentKind::Text) ++text_before;
  }
  return text_before < kLede;
}

}  // namespace crosscheck
