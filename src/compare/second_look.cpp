// SPDX-License-Identifier: Apache-2.0
//
//     the wire      640,000 customers
//     the company   640,000 connections    agrees with the wire
//     the tabloid   6.4 million homes      is hardly like the wire's, but like the company's
#include "compare/second_look.hpp"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "compare/logistic.hpp"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, kSecondSigns> kNames = {"first", "support", "margin-low",
                                                               "margin-high"};

/// From where on two figures whose values meet are taken to agree.
constexpr double kAgree = 0.6;
/// Of a pair that is not even worth a question.
constexpr double kNoPair = 0.02;

double logit(double p) {
  constexpr double kLeast = 0.003;
  return std::log(std::max(p, kLeast) / std::max(1 - p, kLeast));
}

/// The figures in groups that agree, and the best pair of each figure with each group.
class Agreement {
 public:
  explicit Agreement(std::span<const FirstLook> pairs) {
    for (const FirstLook& pair : pairs) {
      figures_.push_back(pair.a);
      figures_.push_back(pair.b);
    }
    std::sort(figures_.begin(), figures_.end());
    figures_.erase(std::unique(figures_.begin(), figures_.end()), figures_.end());
    find_groups(pairs);
    for (const FirstLook& pair : pairs) {
      add(pair.a, pair.b, pair.likelihood);
      add(pair.b, pair.a, pair.likelihood);
    }
  }

  /// The logit of the likeliest pair of `one` with what agrees with `other`, beside `other` itself;
  /// of `alone` if no third article agrees with that.
  double support(Ref one, Ref other, double alone) const {
    const std::uint32_t group = group_of(other);
    if (size_.at(group) == count(group, one.article) + 1) return logit(alone);
    const Best& best = best_.at({one, group});
    const double likelihood = best.of == other ? best.second : best.first;
    return logit(likelihood < 0 ? kNoPair : likelihood);
  }

 private:
  struct Best {
    double first = -1;  ///< -1: none
    double second = -1;
    Ref of;
  };

  void find_groups(std::span<const FirstLook> pairs) {
    const std::size_t count = figures_.size();
    std::vector<std::uint32_t> ranks(count);
    groups_.resize(count);
    boost::disjoint_sets<std::uint32_t*, std::uint32_t*> sets(ranks.data(), groups_.data());
    for (std::uint32_t i = 0; i < count; ++i) sets.make_set(i);
    for (const FirstLook& pair : pairs) {
      if (pair.meet && pair.likelihood >= kAgree) sets.union_set(index(pair.a), index(pair.b));
    }
    for (std::uint32_t i = 0; i < count; ++i) {
      groups_[i] = sets.find_set(i);
      ++size_[groups_[i]];
      ++of_article_[{groups_[i], figures_[i].article}];
    }
  }

  void add(Ref one, Ref other, double likelihood) {
    Best& best = best_[{one, group_of(other)}];
    if (likelihood > best.first) {
      best.second = std::exchange(best.first, likelihood);
      best.of = other;
    } else {
      best.second = std::max(best.second, likelihood);
    }
  }

  std::uint32_t index(Ref figure) const {
    const auto at = std::lower_bound(figures_.begin(), figures_.end(), figure);
    return static_cast<std::uint32_t>(at - figures_.begin());
  }
  std::uint32_t group_of(Ref figure) const { return groups_[index(figure)]; }
  std::uint32_t count(std::uint32_t group, ArticleId article) const {
    const auto found = of_article_.find({group, article});
    return found == of_article_.end() ? 0 : found->second;
  }

  std::vector<Ref> figures_;            ///< sorted
  std::vector<std::uint32_t> groups_;   ///< of a figure
  std::map<std::uint32_t, std::uint32_t> size_;
  std::map<std::pair<std::uint32_t, ArticleId>, std::uint32_t> of_article_;
  std::map<std::pair<Ref, std::uint32_t>, Best> best_;
};

}  // namespace

std::string_view name_of(SecondSign sign) { return kNames[static_cast<std::size_t>(sign)]; }

std::vector<SecondSigns> read_second_signs(std::span<const FirstLook> pairs) {
  const Agreement agreement(pairs);
  Rivals rivals;
  for (const FirstLook& pair : pairs) rivals.add(pair.a, pair.b, logit(pair.likelihood));
  std::vector<SecondSigns> result;
  result.reserve(pairs.size());
  for (const FirstLook& pair : pairs) {
    const double first = logit(pair.likelihood);
    const Margins margins = rivals.of(pair.a, pair.b, first);
    const double support = agreement.support(pair.a, pair.b, pair.likelihood) +
                           agreement.support(pair.b, pair.a, pair.likelihood);
    result.push_back({first, support, margins.low, margins.high});
  }
  return result;
}

std::vector<double> second_likelihoods(std::span<const FirstLook> pairs) {
  static const Logistic model("models/second_look.tsv", kNames);
  std::vector<double> result;
  result.reserve(pairs.size());
  for (const SecondSigns& signs : read_second_signs(pairs)) result.push_back(model.likelihood(signs));
  return result;
}

}  // namespace crosscheck
