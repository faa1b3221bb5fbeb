// SPDX-License-Identifier: Apache-2.0
//
// Whether a value took the place of another, or is at odds with it, from many small signs:
//
//     a crew of 14 / a crew of 17, both of the first day      at odds
//     120 are being fed / 230 are fed now, a month later      one after the other
//     4, then 6, then 4 per cent                              at odds: the 6 lies between
#include "compare/growth.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "compare/digit_slips.hpp"
#include "compare/figure_words.hpp"
#include "compare/logistic.hpp"
#include "compare/sources.hpp"
#include "compare/subjects.hpp"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, kGrowthSigns> kNames = {
    "days-apart", "one-day",   "higher",      "lower",         "growing",     "state",
    "cumulative", "now-later", "now-earlier", "first-earlier", "raised",      "said-same",
    "said-apart", "said-once", "planned",     "rates",         "slip-shaped", "ratio",
    "sources",    "count",     "people",      "money",         "share",       "physical",
    "before",     "between",   "alone",       "rule-later",    "rule-same",
    "slip-small", "higher-growing", "lower-growing"};

constexpr double kPerhaps = 0.2;  ///< less likely pairs are not asked
constexpr double kAgrees = 0.6;   ///< from where on an article is taken to have the same value

double& at(GrowthSigns& signs, GrowthSign sign) { return signs[static_cast<std::size_t>(sign)]; }

/// The days of the articles that have a value of one thing, by figure.
class Tellers {
 public:
  explicit Tellers(const Evidence& evidence) : evidence_(evidence) {
    const auto& candidates = evidence.matches.figures;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (evidence.figure_likelihoods[i] < kAgrees) continue;
      const auto& [a, b, alike] = candidates[i];
      if (compare_values(evidence.figure(a), evidence.figure(b), evidence.rates).relation ==
          Values::Disjoint) {
        continue;
      }
      others_[a].insert(b);
      others_[b].insert(a);
    }
  }

  std::vector<Day> days(Ref figure) const {
    std::vector<Day> result;
    const auto add = [&](Ref ref) {
      const auto& days = evidence_.document(ref).time.days;
      if (days) result.push_back(days->to);
    };
    add(figure);
    const auto found = others_.find(figure);
    if (found != others_.end()) std::for_each(found->second.begin(), found->second.end(), add);
    std::sort(result.begin(), result.end());
    return result;
  }

 private:
  const Evidence& evidence_;
  std::map<Ref, std::set<Ref>> others_;
};

void read_times(const FigurePair& pair, bool a_later, bool known, GrowthSigns& signs) {
  const FigureWords& later = a_later ? pair.words_a : pair.words_b;
  const FigureWords& earlier = a_later ? pair.words_b : pair.words_a;
  const Figure& last = a_later ? pair.a : pair.b;
  const Figure& first = a_later ? pair.b : pair.a;
  if (known) {
    at(signs, GrowthSign::Higher) = last.in_base > first.in_base;
    at(signs, GrowthSign::Lower) = last.in_base < first.in_base;
    at(signs, GrowthSign::NowLater) = later.now;
    at(signs, GrowthSign::NowEarlier) = earlier.now;
    at(signs, GrowthSign::FirstEarlier) = earlier.beginning;
  }
  const FigureScene& a = pair.scene_a;
  const FigureScene& b = pair.scene_b;
  const bool both = a.time_said && b.time_said && a.time && b.time;
  at(signs, GrowthSign::SaidSame) = both && a.time->overlaps(*b.time);
  at(signs, GrowthSign::SaidApart) = both && !a.time->overlaps(*b.time);
  at(signs, GrowthSign::SaidOnce) = a.time_said != b.time_said;
}

void read_figures(const FigurePair& pair, GrowthSigns& signs) {
  constexpr double kMostRatio = 3;
  const FigureScene& a = pair.scene_a;
  at(signs, GrowthSign::Growing) = is_growing(a, pair.a) && is_growing(pair.scene_b, pair.b);
  at(signs, GrowthSign::State) = is_state(a, pair.a) || is_state(pair.scene_b, pair.b);
  at(signs, GrowthSign::Cumulative) = pair.a.frame.cumulative || pair.b.frame.cumulative;
  at(signs, GrowthSign::Raised) = pair.words_a.changed_to || pair.words_b.changed_to;
  const auto is_plan = [](FigureStatus status) {
    return status != FigureStatus::Actual && status != FigureStatus::Estimate &&
           status != FigureStatus::Denied;
  };
  at(signs, GrowthSign::Planned) = is_plan(pair.a.frame.status) || is_plan(pair.b.frame.status);
  at(signs, GrowthSign::Rates) = !pair.a.rate.empty() && !pair.b.rate.empty();
  at(signs, GrowthSign::Slip) = looks_like_telling_slip(pair.a, pair.b);
  at(signs, GrowthSign::SlipSmall) =
      looks_like_slip(pair.a, pair.b) && !looks_like_telling_slip(pair.a, pair.b);
  const double low = std::min(std::abs(pair.a.in_base), std::abs(pair.b.in_base));
  const double high = std::max(std::abs(pair.a.in_base), std::abs(pair.b.in_base));
  at(signs, GrowthSign::Ratio) = low > 0 ? std::min(kMostRatio, std::log(high / low)) : kMostRatio;
  const std::string source_a = source_of(pair.document_a, pair.a);
  const std::string source_b = source_of(pair.document_b, pair.b);
  at(signs, GrowthSign::Sources) =
      !source_a.empty() && !source_b.empty() && !is_one_source(source_a, source_b);
  at(signs, GrowthSign::Count) = a.group == "count";
  at(signs, GrowthSign::People) = a.group == "count" && (a.human || pair.scene_b.human);
  at(signs, GrowthSign::Money) = a.group == "money";
  at(signs, GrowthSign::Share) = a.group == "share";
  at(signs, GrowthSign::Physical) = is_physical(a);
}

void read_tellers(const std::vector<Day>& first, const std::vector<Day>& last, GrowthSigns& signs) {
  if (first.empty() || last.empty()) return;
  const bool before = first.back() < last.front() || last.back() < first.front();
  at(signs, GrowthSign::Before) = before && first.size() + last.size() > 2;
  const auto lies_between = [](const std::vector<Day>& inner, const std::vector<Day>& outer) {
    return outer.front() <= inner.front() && inner.back() <= outer.back() &&
           outer.front() < outer.back();
  };
  at(signs, GrowthSign::Between) = lies_between(first, last) || lies_between(last, first);
  at(signs, GrowthSign::Alone) = last.size() == 1 && first.size() > 1;
}

}  // namespace

std::string_view name_of(GrowthSign sign) { return kNames[static_cast<std::size_t>(sign)]; }

bool may_follow(const Evidence& evidence, std::size_t candidate) {
  const auto& [a, b, alike] = evidence.matches.figures[candidate];
  if (a.article == b.article || evidence.figure_likelihoods[candidate] < kPerhaps) return false;
  return compare_values(evidence.figure(a), evidence.figure(b), evidence.rates).relation ==
         Values::Disjoint;
}

std::vector<GrowthSigns> read_growth_signs(const Evidence& evidence) {
  const std::vector<Candidate>& candidates = evidence.matches.figures;
  const Tellers tellers(evidence);
  std::vector<GrowthSigns> result(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!may_follow(evidence, i)) continue;
    const FigurePair pair = bare_pair_of(evidence, candidates[i].a, candidates[i].b);
    GrowthSigns& signs = result[i];
    const auto& days_a = pair.document_a.time.days;
    const auto& days_b = pair.document_b.time.days;
    const bool known = days_a && days_b && !days_a->overlaps(*days_b);
    const bool a_later = known && days_b->to < days_a->from;
    if (known) {
      const auto apart = std::abs((days_a->from - days_b->from).count());
      at(signs, GrowthSign::DaysApart) = std::log1p(static_cast<double>(apart));
    }
    at(signs, GrowthSign::OneDay) = days_a && days_b && *days_a == *days_b;
    read_times(pair, a_later, known, signs);
    read_figures(pair, signs);
    const double growing = signs[static_cast<std::size_t>(GrowthSign::Growing)];
    at(signs, GrowthSign::HigherGrowing) = growing * at(signs, GrowthSign::Higher);
    at(signs, GrowthSign::LowerGrowing) = growing * at(signs, GrowthSign::Lower);
    const Ref first = a_later ? candidates[i].b : candidates[i].a;
    const Ref last = a_later ? candidates[i].a : candidates[i].b;
    read_tellers(tellers.days(first), tellers.days(last), signs);
    const Timing timing = ask_when(pair).timing;
    at(signs, GrowthSign::RuleLater) = timing == Timing::Later || timing == Timing::Nested;
    at(signs, GrowthSign::RuleSame) = timing == Timing::Same;
  }
  return result;
}

std::vector<double> growth_likelihoods(const Evidence& evidence) {
  static const Logistic model("models/growth.tsv", kNames);
  std::vector<double> result;
  const std::vector<GrowthSigns> signs = read_growth_signs(evidence);
  for (std::size_t i = 0; i < signs.size(); ++i) {
    result.push_back(may_follow(evidence, i) ? model.likelihood(signs[i]) : -1);
  }
  return result;
}

}  // namespace crosscheck
