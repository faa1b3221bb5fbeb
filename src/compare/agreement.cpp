// SPDX-License-Identifier: Apache-2.0
#include "compare/agreement.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "compare/values.hpp"
#include "compare/verdicts.hpp"

namespace crosscheck {
namespace {

bool can_all_be_true(const Evidence& evidence, const std::set<std::pair<Ref, Ref>>& agreed,
                     const std::set<Ref>& a, const std::set<Ref>& b) {
  return std::all_of(a.begin(), a.end(), [&](const Ref& x) {
    return std::all_of(b.begin(), b.end(), [&](const Ref& y) {
      return agreed.contains(std::minmax(x, y)) ||
             compare_values(evidence.figure(x), evidence.figure(y), evidence.rates).relation !=
                 Values::Disjoint;
    });
  });
}

}  // namespace

Agreement::Agreement(const Evidence& evidence, std::span<const Judged> judged) {
  std::vector<const Judged*> pairs;
  Pairs agreed;
  for (const Judged& j : judged) {
    if (!is_agreement(j.verdict)) continue;
    pairs.push_back(&j);
    agreed.insert(std::minmax(j.a, j.b));
  }
  std::sort(pairs.begin(), pairs.end(), [](const Judged* x, const Judged* y) {
    const auto order = [](const Judged* j) {
      return std::tuple(j->verdict, -j->score, j->a, j->b);
    };
    return order(x) < order(y);
  });
  for (const Judged* pair : pairs) {
    const std::set<Ref> a = with(pair->a);
    const std::set<Ref> b = with(pair->b);
    if (a != b && can_all_be_true(evidence, agreed, a, b)) join(a, b);
  }
  put_hedged_beside(evidence, pairs, agreed);
}

void Agreement::put_hedged_beside(const Evidence& evidence, const std::vector<const Judged*>& pairs,
                                  const Pairs& agreed) {
  constexpr double kAsGood = 0.9;
  std::map<Ref, double> best;
  for (const Judged* pair : pairs) {
    for (const Ref& ref : {pair->a, pair->b}) best[ref] = std::max(best[ref], pair->score);
  }
  for (const Judged* pair : pairs) {
    for (const auto& [one, other] : {std::pair(pair->a, pair->b), std::pair(pair->b, pair->a)}) {
      const Hedge hedge = evidence.figure(one).hedge;
      if (hedge != Hedge::About && hedge != Hedge::Nearly) continue;
      if (first(one) == first(other) || pair->score < kAsGood * best[one]) continue;
      if (can_all_be_true(evidence, agreed, {one}, with(other))) beside_[first(other)].insert(one);
    }
  }
}

void Agreement::join(const std::set<Ref>& a, const std::set<Ref>& b) {
  const Ref first = std::min(*a.begin(), *b.begin());
  members_.erase(*a.begin());
  members_.erase(*b.begin());
  std::set<Ref>& group = members_[first];
  for (const std::set<Ref>& side : {a, b}) {
    group.insert(side.begin(), side.end());
    for (const Ref& ref : side) first_[ref] = first;
  }
}

Ref Agreement::first(Ref figure) const {
  const auto found = first_.find(figure);
  return found == first_.end() ? figure : found->second;
}

std::set<Ref> Agreement::with(Ref figure) const {
  const auto found = members_.find(first(figure));
  return found == members_.end() ? std::set<Ref>{figure} : found->second;
}

std::optional<Ref> Agreement::of(Ref a, Ref b) const {
  if (first(a) == first(b)) return first(a);
  for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
    const auto found = beside_.find(first(other));
    if (found != beside_.end() && found->second.contains(one)) return found->first;
  }
  return std::nullopt;
}

}  // namespace crosscheck
