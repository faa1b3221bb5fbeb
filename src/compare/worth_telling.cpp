// SPDX-License-Identifier: Apache-2.0
#include "compare/worth_telling.hpp"

#include <algorithm>
#include <string>

#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

/// Words that sentences on one changing measure share, in the measure of Scenes::shared.
constexpr double kTold = 0.9;

/// Sentences on one thing that is planned in one of them, in the measure of Scenes::likeness.
constexpr double kScopeAlike = 0.35;

/// Sentences that count one thing on two days, in the measure of Scenes::likeness.
constexpr double kDatedAlike = 0.6;

/// From where on all signs together make two figures of one thing.
constexpr double kLikely = 0.4;

}  // namespace

bool is_worth_telling(const FigurePair& pair, const Answers& answers, const Decision& decision) {
  const bool soft =
      decision.verdict == Verdict::Evolves || decision.verdict == Verdict::ScopeDiffers;
  if (!soft || answers.ranged) return true;
  if (decision.verdict == Verdict::ScopeDiffers && answers.goal_and_deed) return true;
  if (answers.far_apart && !answers.growing) return false;
  // Planned and done, usual and now: of one thing only if the sentences are alike.
  if (decision.verdict == Verdict::ScopeDiffers && answers.values == Values::Disjoint &&
      pair.common.likeness < kScopeAlike && pair.likely < kLikely) {
    return false;
  }
  // "About to become one airline", "the two airlines".
  constexpr double kFew = 3;
  if (decision.verdict == Verdict::ScopeDiffers && pair.scene_a.group == "count" &&
      !pair.scene_a.human && std::max(pair.a.value, pair.b.value) <= kFew) {
    return false;
  }
  const bool whole = pair.scene_a.is_whole || pair.scene_b.is_whole ||
                     (pair.scene_a.whole && pair.scene_a.whole->all) ||
                     (pair.scene_b.whole && pair.scene_b.whole->all);
  if (whole && !answers.growing && !(pair.scene_a.time_said && pair.scene_b.time_said))
    return false;
  // "People" in both sentences says nothing of what befell them.
  constexpr std::size_t kPredicate = 1;
  const bool telling = std::any_of(pair.words.begin(), pair.words.end(),
                                   [](const std::string& word) { return !is_anyone(word); });
  // Thousands here and 1,500 there are perhaps two crowds.
  const bool vague = pair.a.hedge == Hedge::Vague || pair.b.hedge == Hedge::Vague;
  if (answers.steps[kPredicate].answer == Answer::Unsure && (!telling || vague)) return false;
  if (decision.verdict == Verdict::Evolves && pair.likely >= kLikely) return true;
  // Every candidate has votes.
  const bool votes = pair.a.kind == FigureKind::Vote || pair.b.kind == FigureKind::Vote;
  const bool one_owner = pair.scene_a.owner && pair.scene_a.owner == pair.scene_b.owner;
  if (votes && !one_owner) return false;
  if (answers.growing || are_share_prices(pair)) return true;
  const bool changed = pair.words_a.changed_to || pair.words_b.changed_to;
  if (changed && decision.verdict == Verdict::Evolves &&
      compare_events(pair.scene_a, pair.scene_b) == Events::Same) {
    return true;
  }
  const bool now = pair.words_a.now || pair.words_b.now;
  if (now && decision.verdict == Verdict::Evolves && pair.common.shared >= kTold &&
      pair.scene_a.head == pair.scene_b.head && !pair.scene_a.head.empty()) {
    return true;
  }
  // One kind of event or measure, each with its day, in sentences that say little else.
  const bool dated = decision.verdict == Verdict::Evolves && pair.scene_a.time_said &&
                     pair.scene_b.time_said &&
                     compare_events(pair.scene_a, pair.scene_b) == Events::Same;
  const bool measure = pair.scene_a.group != "count" && pair.scene_a.group != "money" &&
                       pair.scene_a.group != "share" && pair.scene_a.group != "duration";
  if (dated && (measure || pair.common.likeness >= kDatedAlike)) return true;
  const bool tied = one_owner || Scenes::common_core(pair.scene_a, pair.scene_b) > 0;
  return tied && pair.common.shared >= kTold;
}

}  // namespace crosscheck
