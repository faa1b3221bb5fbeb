// SPDX-License-Identifier: Apache-2.0
//
// Rule figure-value, of those who go on to the next stage:
//
//     scope-differs   14 people were arrested. / Three people have been charged.
//     scope-differs   The crash hurt 38 people. / Twenty-six are in hospital.
#include "compare/stages.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "compare/print.hpp"
#include "compare/subjects.hpp"
#include "crosscheck/model/names.hpp"

namespace crosscheck {
namespace {

struct Stages {
  std::string_view whole;
  std::string_view part;
  std::string_view told;
};

constexpr std::array<Stages, 7> kStages = {{
    {"arrest", "charge", "people arrested and people charged"},
    {"arrest", "convict", "people arrested and people convicted"},
    {"charge", "convict", "people charged and people convicted"},
    {"detain", "charge", "people detained and people charged"},
    {"detain", "deport", "people detained and people deported"},
    {"injure", "hospital", "people hurt and people in hospital"},
    {"infect", "hospital", "people who fell ill and people in hospital"},
}};

/// The stage that people are counted at; "" if it is none.
std::string_view stage_of(const Figure& figure, const FigureScene& scene) {
  const bool counts = scene.content && scene.group == "count" && scene.human && figure.value > 0 &&
                      figure.rate.empty() && figure.hedge != Hedge::Vague &&
                      figure.frame.status == FigureStatus::Actual && !scene.is_whole;
  if (!counts) return "";
  if (figure.frame.predicate == "charge") return "charge";
  // "Two are still in hospital": the verb says nothing.
  const bool told = scene.scene.event_sure || is_one_of(scene.scene.event, {"hospital"});
  return told ? name_of(scene.scene.event) : "";
}

/// The counts of an article at a stage, if they are one value but for a few.
std::map<std::string_view, std::vector<Ref>> stages_in(const Evidence& evidence,
                                                       ArticleId article) {
  std::map<std::string_view, std::vector<Ref>> result;
  const auto& figures = evidence.documents[index_of(article)].figures;
  for (std::uint32_t f = 0; f < figures.size(); ++f) {
    const Ref ref{article, f};
    const std::string_view stage = stage_of(evidence.figure(ref), evidence.scenes.figure(ref));
    if (!stage.empty()) result[stage].push_back(ref);
  }
  // "Three of the crew and 35 passengers are hurt": the many, where the others are few beside them.
  constexpr double kFew = 0.25;
  const auto value = [&](const Ref& ref) { return evidence.figure(ref).value; };
  for (auto stage = result.begin(); stage != result.end();) {
    std::vector<Ref>& refs = stage->second;
    double most = 0;
    for (const Ref& ref : refs) most = std::max(most, value(ref));
    std::erase_if(refs, [&](const Ref& ref) { return value(ref) <= kFew * most; });
    const bool one =
        std::all_of(refs.begin(), refs.end(), [&](const Ref& ref) { return value(ref) == most; });
    stage = one ? std::next(stage) : result.erase(stage);
  }
  return result;
}

bool may_be_of_one_event(const FigureScene& a, const FigureScene& b) {
  constexpr int kOneEventDays = 120;
  if (a.place && b.place && *a.place != *b.place) return false;
  if (!a.time_said || !b.time_said || !a.time || !b.time || a.time->overlaps(*b.time)) return true;
  return std::abs((a.time->from - b.time->from).count()) <= kOneEventDays;
}

using Key = std::tuple<std::size_t, double, double>;  ///< of kStages, whole, part

std::map<Key, std::set<Ref>> groups_of(const Evidence& evidence) {
  constexpr double kMostTimes = 20;
  std::map<Key, std::set<Ref>> groups;
  std::vector<std::map<std::string_view, std::vector<Ref>>> stages;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    stages.push_back(stages_in(evidence, static_cast<ArticleId>(d)));
  }
  for (std::uint32_t d = 0; d < stages.size(); ++d) {
    for (const Neighbour& neighbour : evidence.scenes.stories().neighbours(d)) {
      if (neighbour.article == d || neighbour.closeness < kSameStory) continue;
      for (std::size_t s = 0; s < kStages.size(); ++s) {
        const auto whole = stages[d].find(kStages[s].whole);
        const auto part = stages[neighbour.article].find(kStages[s].part);
        if (whole == stages[d].end() || part == stages[neighbour.article].end()) continue;
        const Ref a = whole->second.front();
        const Ref b = part->second.front();
        const double all = evidence.figure(a).value;
        const double some = evidence.figure(b).value;
        if (some >= all || all > kMostTimes * some) continue;
        if (!may_be_of_one_event(evidence.scenes.figure(a), evidence.scenes.figure(b))) continue;
        groups[{s, all, some}].insert({a, b});
      }
    }
  }
  return groups;
}

Draft draft_of(const Evidence& evidence, const Stages& stages, const std::set<Ref>& members) {
  constexpr double kConfidence = 0.6;
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = Verdict::ScopeDiffers;
  finding.confidence = kConfidence;
  finding.subject = std::string(stages.told);
  Stake stake = Stake::Little;
  for (const Ref& ref : members) {
    finding.members.push_back(figure_member(evidence, ref));
    stake = std::max(stake, stake_of(evidence, ref));
  }
  const std::string sides = print_sides(evidence, finding.members);
  finding.message = "Counted differently, " + finding.subject + ": " + sides + ".";
  finding.severity = severity_of(finding.verdict, stake, kConfidence);
  finding.explanation = {
      {"Predicate", Answer::Related, "The one goes on from the other: " + finding.subject + "."},
      {"Value", Answer::No, sides + "."}};
  draft.key = finding.subject + "|" + key_of(evidence, *members.begin());
  return draft;
}

}  // namespace

bool are_two_stages(const FigurePair& pair) {
  const std::string_view a = stage_of(pair.a, pair.scene_a);
  const std::string_view b = stage_of(pair.b, pair.scene_b);
  return std::any_of(kStages.begin(), kStages.end(), [&](const Stages& stages) {
    return (stages.whole == a && stages.part == b) || (stages.whole == b && stages.part == a);
  });
}

std::vector<Draft> find_stages(const Evidence& evidence) {
  const auto groups = groups_of(evidence);
  std::vector<const std::pair<const Key, std::set<Ref>>*> order;
  for (const auto& group : groups) order.push_back(&group);
  std::stable_sort(order.begin(), order.end(), [](const auto* x, const auto* y) {
    return x->second.size() > y->second.size();
  });
  std::vector<Draft> drafts;
  std::set<std::pair<std::size_t, ArticleId>> told;  // each article speaks of a pair of stages once
  for (const auto* group : order) {
    const std::size_t stages = std::get<0>(group->first);
    const std::set<Ref>& members = group->second;
    const bool again = std::any_of(members.begin(), members.end(), [&](const Ref& ref) {
      return told.contains({stages, ref.article});
    });
    if (again) continue;
    for (const Ref& ref : members) told.insert({stages, ref.article});
    drafts.push_back(draft_of(evidence, kStages[stages], members));
  }
  return drafts;
}

}  // namespace crosscheck
