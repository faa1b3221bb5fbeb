// SPDX-License-Identifier: Apache-2.0
//
// Rule figure-slip. One number with another unit or measure, in sentences that are about
// one thing: somebody lost a unit on the way.
//
//     differs   a wave of 18 feet / the wave could be 18 metres
//     differs   up 2.6 percentage points / up 2.6 per cent
//     differs   68 percent, up from 40 / a rise of 28 percent      (lost_points.cpp)
//     differs   more than 4,500 test hours / more than 4,500 test runs
//     differs   £750 per person / £750 per cabin
//     nothing   130 soldiers / 130 pupils        two things, not one with two measures
//
// It is the one case in which two different things counted are a difference: the number
// itself ties the sentences together, so it must be one that chance does not repeat.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

#include "compare/chance.hpp"
#include "compare/joined.hpp"
#include "compare/lost_points.hpp"
#include "compare/print.hpp"
#include "compare/subjects.hpp"
#include "compare/verdicts.hpp"
#include "match/dollars.hpp"

namespace crosscheck {
namespace {

constexpr double kSlipWords = 0.65;     ///< shared words that a lost unit needs
constexpr double kChangeWords = 0.35;   ///< … one of two changes by one number
constexpr double kConfidence = 0.8;
constexpr double kLikely = 0.6;         ///< of all signs together, in place of the words

enum class Slip : std::uint8_t { None, Unit, Points, Money, Measure, Rate };

std::string modifiers(const Figure& figure) {
  const std::string& counted = figure.frame.counted;
  const std::size_t blank = counted.rfind(' ');
  return blank == std::string::npos ? "" : counted.substr(0, blank);
}

/// Three significant digits, or a decimal: chance does not repeat it next to the same words.
bool is_telling(double value) {
  if (value != std::floor(value)) return true;
  return value >= 100 && std::fmod(value, 100) != 0;
}

Slip slip_of(const FigurePair& pair) {
  const std::string& a = pair.scene_a.group;
  const std::string& b = pair.scene_b.group;
  const bool shares = (a == "share" && b == "points") || (a == "points" && b == "share");
  if (shares) return Slip::Points;
  const bool money = (a == "share" && b == "money") || (a == "money" && b == "share");
  if (money && is_telling(pair.a.value)) return Slip::Money;
  if (a != b || a == "age") return Slip::None;
  const bool two_rates = pair.a.unit == pair.b.unit && ask_rate(pair).answer == Answer::Related;
  if (two_rates && pair.likely >= kLikely) return Slip::Rate;
  if (a == "money") {
    // "2.50 leva" and "2.50 euros"; a plain "$" may be any dollar.
    const bool one = may_be_one_currency(pair.document_a, pair.a, pair.document_b, pair.b);
    return !one && pair.likely >= kLikely ? Slip::Unit : Slip::None;
  }
  if (a == "count") {
    if (compare_counted(pair.scene_a, pair.scene_b) != Counted::Different) return Slip::None;
    const std::string words = modifiers(pair.a);
    return !words.empty() && words == modifiers(pair.b) ? Slip::Measure : Slip::None;
  }
  // The first three days, and three weeks inside.
  constexpr double kSmall = 12;
  if (a == "duration" && pair.a.value <= kSmall && pair.likely < kLikely) return Slip::None;
  const bool one_unit = pair.a.unit == pair.b.unit || pair.a.base_factor == pair.b.base_factor;
  return one_unit ? Slip::None : Slip::Unit;
}

/// A share that rose or fell by that much; points are a difference by themselves.
bool are_changes(const FigurePair& pair) {
  return (pair.a.change || pair.scene_a.group == "points") &&
         (pair.b.change || pair.scene_b.group == "points");
}

/// A text that gives the number in both units has made no slip.
bool gives_conversion(const Document& document, std::size_t index, const Figure& figure) {
  const auto is_same = [&](std::size_t i) {
    const Figure& other = document.figures[i];
    if (other.sentence != figure.sentence || other.dimension != figure.dimension) return false;
    if (other.unit == figure.unit || other.in_base == 0) return false;
    return std::abs(other.in_base - figure.in_base) < 0.03 * std::abs(figure.in_base);
  };
  return (index > 0 && is_same(index - 1)) ||
         (index + 1 < document.figures.size() && is_same(index + 1));
}

/// The words that are shared, and that both are forecasts or changes, or of one day.
double evidence_for(const FigurePair& pair) {
  double result = pair.common.shared;
  if (pair.a.frame.status != FigureStatus::Actual &&
      pair.a.frame.status == pair.b.frame.status) {
    result += 0.4;
  }
  if (pair.a.change && pair.b.change) result += 0.2;
  if (has_companion(pair)) result += 0.4;
  const std::string& measured = pair.scene_a.measured;
  const bool one_measure = (!measured.empty() && measured == pair.scene_b.measured) ||
                           compare_events(pair.scene_a, pair.scene_b) == Events::Same;
  if (is_physical(pair.scene_a) && one_measure) result += 0.2;
  if (pair.likely >= kLikely) result += kSlipWords;
  if (pair.scene_a.time_said && pair.scene_b.time_said && pair.scene_a.time == pair.scene_b.time) {
    result += 0.3;
  }
  return result;
}

/// What a slip of that kind needs: a decimal that stands once with percent and once with
/// points is nearly enough by itself.
double words_needed(const FigurePair& pair, Slip slip) {
  const bool telling = is_telling(pair.a.value);
  if (slip == Slip::Points && telling) return 0.2;
  if (slip == Slip::Points && are_changes(pair)) return kChangeWords;
  if (slip == Slip::Money) return 0.5;
  return kSlipWords;
}

struct Found {
  Ref a;
  Ref b;
  Slip slip = Slip::None;
  double shared = 0;
  std::vector<Step> steps;
};

std::string because(const FigurePair& pair, Slip slip) {
  const std::string both = print_value(pair.a) + " and " + print_value(pair.b);
  switch (slip) {
    case Slip::Unit: return both + ": one number, two units.";
    case Slip::Points: return both + ": a rise by points is another than a rise by per cent.";
    case Slip::Money: return both + ": one number, once as a share and once as a sum.";
    case Slip::Measure: return both + ": one number of two things.";
    case Slip::Rate:
      return both + ": one number, per two things.";
    case Slip::None: break;
  }
  return both;
}

std::vector<Found> find(const Evidence& evidence) {
  std::vector<Found> result;
  for (const Candidate& candidate : evidence.matches.figures) {
    if (candidate.a.article == candidate.b.article) continue;
    const Figure& a = evidence.figure(candidate.a);
    const Figure& b = evidence.figure(candidate.b);
    if (a.value != b.value || a.value == 0) continue;
    const FigurePair pair = pair_of(evidence, candidate.a, candidate.b);
    const Slip slip = slip_of(pair);
    if (slip == Slip::None || evidence_for(pair) < words_needed(pair, slip)) continue;
    if (slip == Slip::Unit && gives_conversion(pair.document_a, candidate.a.index, a) &&
        gives_conversion(pair.document_b, candidate.b.index, b)) {
      continue;
    }
    const Step status = ask_status(pair);
    const Step where = ask_where(pair);
    const TimeAnswer when = ask_when(pair);
    // "£750 per person will be paid", "£750 per cabin was offered".
    const bool unlike =
        slip != Slip::Rate && (status.answer == Answer::No || status.answer == Answer::Related);
    // "Up 15 points on 2018", "15 per cent more than in 2018": the year that it is counted from.
    const bool changes = slip == Slip::Points && are_changes(pair);
    if (unlike || where.answer == Answer::No ||
        (when.step.answer == Answer::No && !changes)) {
      continue;
    }
    std::string words;
    for (const std::string& word : pair.words) words += (words.empty() ? "" : ", ") + word;
    result.push_back({candidate.a, candidate.b, slip, pair.common.shared,
                      {{"Thing counted and unit", Answer::Related, because(pair, slip)},
                       {"Predicate", Answer::Yes, "Both sentences speak of " + words + "."},
                       status, where, when.step,
                       {"Value", Answer::No, "The number is one, what it measures is not."}}});
  }
  return result;
}

/// What goes with each side: "count" of one unit.
std::string side_of(const Evidence& evidence, Ref ref) {
  const Figure& figure = evidence.figure(ref);
  return figure.unit + "|" + figure.frame.counted_head +
         (figure.rate.empty() ? "" : "|" + figure.rate);
}

}  // namespace

std::vector<Draft> find_figure_slips(const Evidence& evidence) {
  std::vector<Found> found = find(evidence);
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& x, const Found& y) { return x.shared > y.shared; });
  Joined<Ref> joined;
  for (const Found& f : found) joined.join(f.a, f.b);
  std::map<Ref, std::pair<const Found*, std::set<Ref>>> groups;
  for (const Found& f : found) {
    auto& group = groups.try_emplace(joined.first(f.a), &f, std::set<Ref>{}).first->second;
    group.second.insert({f.a, f.b});
  }
  std::vector<Draft> drafts;
  for (const auto& [first, group] : groups) {
    const Found& best = *group.first;
    Draft draft;
    Finding& finding = draft.finding;
    finding.verdict = Verdict::Differs;
    finding.confidence = std::min(0.95, kConfidence + 0.05 * (best.shared - kSlipWords));
    finding.explanation = best.steps;
    finding.subject = subject_of(evidence, best.a);
    Stake stake = Stake::Some;
    for (const Ref& ref : group.second) {
      finding.members.push_back(figure_member(evidence, ref));
      stake = std::max(stake, stake_of(evidence, ref));
    }
    finding.message = best.steps.front().because;
    finding.severity = severity_of(Verdict::Differs, stake, finding.confidence);
    const std::string a = side_of(evidence, best.a);
    const std::string b = side_of(evidence, best.b);
    draft.key = print_number(evidence.figure(best.a).value) + "|" + std::min(a, b) + "|" +
                std::max(a, b);
    drafts.push_back(std::move(draft));
  }
  std::vector<Draft> points = find_lost_points(evidence);
  drafts.insert(drafts.end(), std::make_move_iterator(points.begin()),
                std::make_move_iterator(points.end()));
  return drafts;
}

}  // namespace crosscheck
