// SPDX-License-Identifier: Apache-2.0
//
// Groups are joined from the surest pair down, as long as the figures of both are likely to be of
// one thing on the average (average linkage; Sokal and Michener 1958).
#include "compare/strangers.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <tuple>
#include <utility>

#include "compare/verdicts.hpp"

namespace crosscheck {
namespace {

/// On the average, from where on two groups are one.
constexpr double kOneSubject = 0.2;

/// How sure it is that figures of two groups are of one thing, on the average of those pairs of two
/// articles.
class Linkage {
 public:
  Linkage(const Evidence& evidence, const std::vector<Judged>& judged) : evidence_(evidence) {
    for (const Judged& j : judged) {
      if (j.verdict != Verdict::ScopeDiffers) judged_.insert(std::minmax(j.a, j.b));
    }
  }

  double of(const std::set<Ref>& a, const std::set<Ref>& b) const {
    double sum = 0;
    int count = 0;
    for (const Ref& x : a) {
      for (const Ref& y : b) {
        if (judged_.contains(std::minmax(x, y))) {
          sum += 1;
        } else if (x.article != y.article) {
          const auto [low, high] = std::minmax(x, y);
          sum += std::max(0.0, evidence_.likelihood(low, high));
        } else {
          continue;
        }
        ++count;
      }
    }
    return count > 0 ? sum / count : 0;
  }

 private:
  const Evidence& evidence_;
  std::set<std::pair<Ref, Ref>> judged_;
};

}  // namespace

void drop_strangers(const Evidence& evidence, std::vector<Judged>& judged) {
  const Linkage linkage(evidence, judged);
  std::vector<const Judged*> pairs;
  for (const Judged& j : judged) {
    if (j.verdict != Verdict::ScopeDiffers) pairs.push_back(&j);
  }
  const auto order = [&](const Judged* j) {
    const auto [low, high] = std::minmax(j->a, j->b);
    const double likely =
        j->a.article == j->b.article ? j->confidence : evidence.likelihood(low, high);
    return std::tuple(!is_agreement(j->verdict), -likely, -j->score, j->a, j->b);
  };
  std::stable_sort(pairs.begin(), pairs.end(),
                   [&](const Judged* x, const Judged* y) { return order(x) < order(y); });
  std::map<Ref, std::shared_ptr<std::set<Ref>>> groups;
  const auto group_of = [&](Ref ref) {
    auto& group = groups[ref];
    if (!group) group = std::make_shared<std::set<Ref>>(std::set<Ref>{ref});
    return group;
  };
  std::set<const Judged*> strangers;
  for (const Judged* j : pairs) {
    const auto a = group_of(j->a);
    const auto b = group_of(j->b);
    if (a == b) continue;
    if (!j->tied && linkage.of(*a, *b) < kOneSubject) {
      strangers.insert(j);
      continue;
    }
    a->insert(b->begin(), b->end());
    for (const Ref& ref : *b) groups[ref] = a;
  }
  std::size_t at = 0;
  std::vector<Judged> kept;
  for (Judged& j : judged) {
    const bool stranger = strangers.contains(&judged[at++]);
    if (!stranger || is_agreement(j.verdict)) kept.push_back(std::move(j));
  }
  judged = std::move(kept);
}

}  // namespace crosscheck
