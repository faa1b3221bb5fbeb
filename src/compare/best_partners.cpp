// SPDX-License-Identifier: Apache-2.0
#include "compare/best_partners.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "compare/verdicts.hpp"

namespace crosscheck {
namespace {

/// In one sentence or the next: "has risen to 23 … A week ago it spoke of eleven."
bool side_by_side(const Evidence& evidence, Ref a, Ref b) {
  constexpr std::uint32_t kNear = 2;
  const auto [first, last] =
      std::minmax({evidence.figure(a).sentence, evidence.figure(b).sentence});
  return a.article == b.article && last - first <= kNear;
}

/// What two articles agree on, by figure and other article.
using Partners = std::map<std::pair<Ref, ArticleId>, std::vector<Ref>>;

Partners agreeing_partners(const Evidence& evidence, const std::vector<Judged>& judged) {
  Partners partners;
  for (const Judged& j : judged) {
    if (!is_agreement(j.verdict)) continue;
    if (evidence.scenes.figure(j.a).is_whole || evidence.scenes.figure(j.b).is_whole) continue;
    partners[{j.a, j.b.article}].push_back(j.b);
    partners[{j.b, j.a.article}].push_back(j.a);
  }
  return partners;
}

/// A figure that has its like in the other article is not at odds with a third one there,
/// unless that article itself sets the two side by side: "$50 million, up from $35 million".
bool is_explained(const Evidence& evidence, const Partners& partners, const Judged& judged) {
  const auto a = partners.find({judged.a, judged.b.article});
  const auto b = partners.find({judged.b, judged.a.article});
  if (a == partners.end() && b == partners.end()) return false;
  if (judged.verdict != Verdict::Evolves || (a != partners.end() && b != partners.end())) {
    return true;
  }
  const auto& likes = a != partners.end() ? a->second : b->second;
  const Ref other = a != partners.end() ? judged.b : judged.a;
  return std::none_of(likes.begin(), likes.end(),
                      [&](Ref like) { return side_by_side(evidence, like, other); });
}

bool is_one_number(const Evidence& evidence, const Judged& judged) {
  constexpr double kSmall = 12;
  const Figure& a = evidence.figure(judged.a);
  return a.value > kSmall && a.value == evidence.figure(judged.b).value;
}

}  // namespace

std::vector<Judged> best_partners(const Evidence& evidence, std::vector<Judged> judged) {
  const Partners partners = agreeing_partners(evidence, judged);
  // A part has no like in the other article, and the whole that it is of has one here. One number
  // of two things is told beside what each of them is at odds with: 70 hurt, 70 in hospital.
  const auto is_part = [&](const Judged& j) {
    return j.verdict == Verdict::ScopeDiffers && (j.stated || is_one_number(evidence, j));
  };
  std::erase_if(judged, [&](const Judged& j) {
    return !is_agreement(j.verdict) && !is_part(j) && is_explained(evidence, partners, j);
  });
  std::map<std::pair<Ref, ArticleId>, double> best;
  for (const Judged& j : judged) {
    for (const auto& key : {std::pair(j.a, j.b.article), std::pair(j.b, j.a.article)}) {
      double& most = best[key];
      most = std::max(most, j.score);
    }
  }
  constexpr double kNearlyAsGood = 0.9;
  std::erase_if(judged, [&](const Judged& j) {
    const double needed = is_agreement(j.verdict) ? 0.75 : kNearlyAsGood;
    if (is_part(j)) return false;
    return j.score < needed * best[{j.a, j.b.article}] ||
           j.score < needed * best[{j.b, j.a.article}];
  });
  return judged;
}

}  // namespace crosscheck
