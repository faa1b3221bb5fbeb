// SPDX-License-Identifier: Apache-2.0
//
// Rule figure-value. Each pair of candidates is asked the seven questions; what the answers
// come to is gathered, so that a disagreement of five articles is one finding and not ten.
//
//     agrees      Ninety barges broke loose. / 90 barges were adrift.
//     compatible  Nearly 90 barges were adrift.
//     evolves     By Sunday 60 barges had been caught, by Monday 75.
//     differs     Four barges sank. / Six barges sank.
//
// Figures that are of one thing, directly or through others, make a subject. A subject has
// at most one finding of each verdict; agreement is told apart by value.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "compare/agreement.hpp"
#include "compare/best_partners.hpp"
#include "compare/digit_slips.hpp"
#include "compare/figure_arithmetic.hpp"
#include "compare/figure_words.hpp"
#include "compare/headlines.hpp"
#include "compare/joined.hpp"
#include "compare/judged.hpp"
#include "compare/paces.hpp"
#include "compare/print.hpp"
#include "compare/stages.hpp"
#include "compare/strangers.hpp"
#include "compare/subjects.hpp"
#include "compare/verdicts.hpp"
#include "compare/ways.hpp"
#include "compare/worth_telling.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

constexpr double kSlipConfidence = 0.75;

/// What is so unlike and so unlikely is asked nothing.
constexpr double kUnlikely = 0.1;
constexpr double kAlike = 0.4;

/// Two sentences of one article that share that much say the same twice.
constexpr double kSameSentence = 0.5;

/// Within one article only what contradicts itself, or tells how a count grew, is news.
bool is_news_inside(const FigurePair& pair, const Answers& answers, Verdict verdict) {
  if (verdict == Verdict::Differs) {
    const auto is_of_others = [](const Document& document, const Figure& figure) {
      return is_part_of_them(document, figure) || is_beside_others(document, figure);
    };
    if (is_of_others(pair.document_a, pair.a) || is_of_others(pair.document_b, pair.b)) {
      return false;
    }
    const std::string label = label_of(pair.document_a, pair.a);
    const std::string other = label_of(pair.document_b, pair.b);
    if (!label.empty() && !other.empty() && label != other) return false;
    return std::all_of(answers.steps.begin(), answers.steps.end() - 1,
                       [](const Step& step) { return step.answer == Answer::Yes; }) &&
           compare_events(pair.scene_a, pair.scene_b) == Events::Same &&
           pair.common.likeness >= kSameSentence && !pair.scene_a.head.empty() &&
           pair.scene_a.head == pair.scene_b.head;
  }
  // What lies within a period of which the text tells as well is a part of that count.
  if (answers.timing == Timing::Nested) return false;
  return verdict == Verdict::Evolves && answers.growing && pair.scene_a.time_said &&
         pair.scene_b.time_said && pair.scene_a.head == pair.scene_b.head;
}

constexpr double kHeadlineConfidence = 0.75;

/// "Nobody was hurt" is for the rule none-or-some; "not one guard was there" is a count like
/// others.
bool is_none_or_some(const FigurePair& pair) {
  if (pair.scene_a.group != "count" || (pair.a.value == 0) == (pair.b.value == 0)) return false;
  const Figure& none = pair.a.value == 0 ? pair.a : pair.b;
  const Document& document = pair.a.value == 0 ? pair.document_a : pair.document_b;
  return !fold(document.article.body[none.number]).starts_with("not ");
}

std::vector<Judged> judge(const Evidence& evidence) {
  std::vector<Judged> result = judge_rivals(evidence);
  // A part does not differ from the whole that it adds up to.
  std::set<std::pair<Ref, Ref>> parts;
  for (const Sum& sum : find_sums(evidence)) {
    for (const Ref& part : {sum.first, sum.second}) {
      parts.emplace(std::min(part, sum.whole), std::max(part, sum.whole));
    }
  }
  for (std::size_t i = 0; i < evidence.matches.figures.size(); ++i) {
    const Candidate& candidate = evidence.matches.figures[i];
    const double likely = evidence.figure_likelihoods[i];
    if (likely >= 0 && likely < kUnlikely && candidate.alike < kAlike) continue;
    const FigurePair pair = pair_of(evidence, candidate.a, candidate.b);
    if (pair.scene_a.group != pair.scene_b.group) continue;
    if (parts.contains({candidate.a, candidate.b})) continue;
    // Judged above.
    const bool taken_up = candidate.a.article == candidate.b.article &&
                          (pair.scene_b.takes_up == candidate.a.index ||
                           pair.scene_a.takes_up == candidate.b.index);
    if (taken_up) continue;
    // "Hundreds" and "thousands" are so wide that they meet by chance.
    const int vague = (pair.a.hedge == Hedge::Vague) + (pair.b.hedge == Hedge::Vague);
    if (vague == 2) continue;
    if (vague == 1 && (pair.scene_a.crowd || pair.scene_b.crowd)) continue;
    if (is_none_or_some(pair)) continue;
    Answers answers = ask_all(pair, evidence.rates);
    const auto decision = decide(answers);
    // Two ages of one person are for the rule person-role.
    if (pair.scene_a.group == "age" && !(decision && decision->verdict == Verdict::Agrees))
      continue;
    if (!decision || decision->verdict != Verdict::Differs) {
      if (auto slip = ask_slip(pair, answers)) {
        answers.steps.back() = *std::move(slip);
        result.push_back({candidate.a, candidate.b, Verdict::Differs, kSlipConfidence,
                          pair.common.shared, candidate.alike * kSlipConfidence,
                          std::move(answers.steps)});
        continue;
      }
    }
    if (is_headline_misfit(evidence, candidate.a.article, pair, answers)) {
      result.push_back({candidate.a, candidate.b, Verdict::Differs, kHeadlineConfidence,
                        pair.common.shared, candidate.alike * kHeadlineConfidence,
                        std::move(answers.steps), false, true});
      continue;
    }
    if (!decision || !is_worth_telling(pair, answers, *decision)) continue;
    if (vague == 1 && decision->verdict == Verdict::ScopeDiffers) continue;
    if (pair.one_article() && !is_news_inside(pair, answers, decision->verdict)) continue;
    if (decision->verdict == Verdict::Evolves) {
      if (auto pace = pace_of(pair)) answers.steps.push_back(*std::move(pace));
    }
    result.push_back({candidate.a, candidate.b, decision->verdict, decision->confidence,
                      pair.common.shared, candidate.alike * decision->confidence,
                      std::move(answers.steps), answers.part});
  }
  std::set<Ref> told;
  for (const Judged& j : result) {
    if (j.tied) told.insert({j.a, j.b});
  }
  for (Judged& lone : judge_lone_headlines(evidence)) {
    if (!told.contains(lone.a) && !told.contains(lone.b)) result.push_back(std::move(lone));
  }
  drop_parts_of_totals(evidence, result);
  return result;
}

struct Group {
  std::vector<const Judged*> pairs;
  std::set<Ref> members;
  bool stated = false;
  bool tied = false;
};

/// 2.4 million stand on no side with a headline's two million, though it may round to that.
bool only_rounds(const Evidence& evidence, Ref a, Ref b) {
  constexpr double kMuch = 0.1;
  const Figure& x = evidence.figure(a);
  const Figure& y = evidence.figure(b);
  return x.hedge == Hedge::None && y.hedge == Hedge::None &&
         std::abs(x.in_base - y.in_base) > kMuch * std::min(x.in_base, y.in_base);
}

std::string message_of(Verdict verdict, const std::string& subject, const std::string& sides) {
  switch (verdict) {
    case Verdict::Agrees: return "The sources agree on " + subject + ": " + sides + ".";
    case Verdict::Compatible: return "The sources are compatible on " + subject + ": " + sides + ".";
    case Verdict::Differs: return "The sources differ on " + subject + ": " + sides + ".";
    case Verdict::Evolves: return "Over time, " + subject + ": " + sides + ".";
    default: return "Counted differently, " + subject + ": " + sides + ".";
  }
}

/// The members that a reader needs: of each article each value once, and once more where the
/// headline has it as well as the text.
std::vector<Member> representatives(const Evidence& evidence, const std::set<Ref>& refs) {
  std::vector<Member> members;
  constexpr int kMostPlaces = 2;
  std::map<std::tuple<ArticleId, double, std::string, Hedge>, int> seen;
  for (const Ref& ref : refs) {
    const Figure& figure = evidence.figure(ref);
    if (++seen[{ref.article, figure.value, figure.unit, figure.hedge}] <= kMostPlaces) {
      members.push_back(figure_member(evidence, ref));
    }
  }
  return members;
}

/// The earliest count first: by its own day, and by the article's where it has none or two share
/// one ("three have died since the fire on Monday").
void put_in_order(const Evidence& evidence, std::vector<Member>& members) {
  const auto day = [&](const Member& member) {
    const Ref ref{member.where.article, member.index};
    const auto& days = evidence.document(ref).time.days;
    const Day told = days ? days->to : Day::max();
    const auto& time = evidence.scenes.figure(ref).time;
    return std::pair(time ? time->to : told, told);
  };
  std::stable_sort(members.begin(), members.end(),
                   [&](const Member& a, const Member& b) { return day(a) < day(b); });
}

/// "90 rescuers" on the first day, 175 on the third, 212 at the end: people of whom every later
/// article has more are counted anew, and no article is wrong.
bool grows_with_the_days(const Evidence& evidence, const std::set<Ref>& refs) {
  std::map<Day, std::pair<double, double>> by_day;  // least and most
  for (const Ref& ref : refs) {
    const FigureScene& scene = evidence.scenes.figure(ref);
    const auto& days = evidence.document(ref).time.days;
    if (scene.group != "count" || !scene.human || !days) return false;
    const double value = evidence.figure(ref).value;
    auto& [least, most] = by_day.try_emplace(days->to, value, value).first->second;
    least = std::min(least, value);
    most = std::max(most, value);
  }
  constexpr std::size_t kFewest = 3;
  constexpr double kMostTimes = 5;  // 236,000, a quarter of a million, 2.36 million: a slip
  if (by_day.size() < kFewest) return false;
  double before = 0;
  for (const auto& [day, values] : by_day) {
    if (values.first <= before || values.first != values.second) return false;
    if (before > 0 && values.first > kMostTimes * before) return false;
    before = values.second;
  }
  return true;
}

/// The later value took the place of the earlier; 61 people on board and 65 is no growth.
bool has_grown(const Evidence& evidence, const Judged& judged) {
  constexpr double kSurelyFollowed = 0.6;
  const FigureScene& scene = evidence.scenes.figure(judged.a);
  const bool may_grow = !scene.human || is_growing(scene, evidence.figure(judged.a));
  return may_grow && evidence.followed(judged.a, judged.b) >= kSurelyFollowed;
}

Draft draft_of(const Evidence& evidence, Verdict verdict, const Group& group) {
  const Judged& best = **std::max_element(
      group.pairs.begin(), group.pairs.end(), [](const Judged* x, const Judged* y) {
        return std::tuple(x->confidence, x->shared) < std::tuple(y->confidence, y->shared);
      });
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = verdict;
  finding.members = representatives(evidence, group.members);
  if (verdict == Verdict::Differs) tell_ways(evidence, group.members, finding.members);
  if (verdict == Verdict::Evolves) put_in_order(evidence, finding.members);
  finding.subject = subject_of(evidence, best.a);
  finding.message =
      message_of(verdict, finding.subject, print_sides(evidence, finding.members));
  finding.confidence = best.confidence;
  finding.explanation = best.steps;
  if (finding.explanation.back().question == kPace) {
    finding.message += " " + std::string(kPace) + ": " + finding.explanation.back().because;
  }
  Stake stake = Stake::Little;
  for (const Ref& ref : group.members) stake = std::max(stake, stake_of(evidence, ref));
  finding.severity = severity_of(verdict, stake, finding.confidence);
  draft.key = key_of(evidence, *group.members.begin());
  for (const Ref& ref : group.members) draft.key = std::min(draft.key, key_of(evidence, ref));
  return draft;
}

}  // namespace

std::vector<Draft> find_figure_values(const Evidence& evidence) {
  std::vector<Judged> judged = best_partners(evidence, judge(evidence));
  const Agreement values(evidence, judged);
  std::erase_if(judged,
                [&](const Judged& j) { return is_agreement(j.verdict) && !values.of(j.a, j.b); });
  drop_strangers(evidence, judged);
  Joined<Ref> subjects;  // of one thing, whatever the values
  for (const Judged& j : judged) {
    if (j.verdict != Verdict::ScopeDiffers) subjects.join(j.a, j.b);
  }
  std::map<std::tuple<Ref, Verdict>, Group> groups;
  for (const Judged& j : judged) {
    const bool agreement = is_agreement(j.verdict);
    const Ref subject =
        agreement ? *values.of(j.a, j.b) : std::min(subjects.first(j.a), subjects.first(j.b));
    Group& group = groups[{subject, agreement ? Verdict::Agrees : j.verdict}];
    group.stated = group.stated || j.stated;
    group.tied = group.tied || j.tied;
    group.pairs.push_back(&j);
    group.members.insert(j.a);
    group.members.insert(j.b);
  }
  // Who says the same as one of those who differ stands on that side; but "two of its six
  // boats" stand on no side with "all six".
  for (auto& [key, group] : groups) {
    if (std::get<1>(key) != Verdict::Differs && !group.stated) continue;
    const std::set<Ref> members = group.members;
    const auto is_whole_of_one = [&](const Ref& ref) {
      return evidence.scenes.figure(ref).is_whole &&
             std::any_of(members.begin(), members.end(), [&](const Ref& part) {
               const auto& whole = evidence.scenes.figure(part).whole;
               return part.article == ref.article && whole && whole->figure == ref.index;
             });
    };
    for (const Ref& ref : members) {
      for (const Ref& like : values.with(ref)) {
        if (is_whole_of_one(like) || (group.tied && only_rounds(evidence, ref, like))) continue;
        group.members.insert(like);
      }
      if (const auto again = told_again(evidence, ref)) group.members.insert(*again);
    }
  }
  std::vector<Draft> drafts;
  for (const auto& [key, group] : groups) {
    Verdict verdict = std::get<1>(key);
    if (verdict == Verdict::Agrees &&
        std::none_of(group.pairs.begin(), group.pairs.end(),
                     [](const Judged* j) { return j->verdict == Verdict::Agrees; })) {
      verdict = Verdict::Compatible;
    }
    if (verdict == Verdict::Differs && grows_with_the_days(evidence, group.members)) {
      verdict = Verdict::Evolves;
    }
    drafts.push_back(draft_of(evidence, verdict, group));
    drafts.back().explains = verdict == Verdict::Evolves && group.stated;
    drafts.back().grew = verdict == Verdict::Evolves &&
                         std::any_of(group.pairs.begin(), group.pairs.end(),
                                     [&](const Judged* j) { return has_grown(evidence, *j); });
  }
  std::vector<Draft> stages = find_stages(evidence);
  drafts.insert(drafts.end(), std::make_move_iterator(stages.begin()),
                std::make_move_iterator(stages.end()));
  return drafts;
}

}  // namespace crosscheck
