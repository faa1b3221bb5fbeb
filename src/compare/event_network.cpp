// SPDX-License-Identifier: Apache-2.0
#include "compare/event_network.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "compare/event_questions.hpp"

namespace crosscheck {
namespace {

/// A pair from the side of one of its claims.
struct Link {
  std::uint32_t other = 0;  ///< the other claim, by its place in the order of all
  ArticleId article{};      ///< … and its article
  bool meet = false;
  double fit = 0;
};

/// How well a date of a third article that meets the one fits the other: of what both are paired
/// with, in one walk over the two lists.
double fit_through(const std::vector<Link>& links_a, ArticleId article_a,
                   const std::vector<Link>& links_b, ArticleId article_b) {
  double best = -1;
  auto p = links_a.begin();
  auto q = links_b.begin();
  while (p != links_a.end() && q != links_b.end()) {
    if (p->other != q->other) {
      ++(p->other < q->other ? p : q);
      continue;
    }
    if (p->meet && p->article != article_b) best = std::max(best, std::min(p->fit + 1, q->fit));
    if (q->meet && q->article != article_a) best = std::max(best, std::min(q->fit + 1, p->fit));
    ++p;
    ++q;
  }
  return best;
}

/// Cost: for each pair the pairs of its two claims.
void read_third(const Evidence& evidence, const std::vector<std::size_t>& read,
                std::vector<DateSigns>& signs) {
  constexpr double kMost = 4;
  std::vector<Ref> claims;
  for (const std::size_t i : read) {
    claims.push_back(evidence.matches.dates[i].a);
    claims.push_back(evidence.matches.dates[i].b);
  }
  std::sort(claims.begin(), claims.end());
  claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  const auto place_of = [&](Ref claim) {
    return static_cast<std::uint32_t>(std::lower_bound(claims.begin(), claims.end(), claim) -
                                      claims.begin());
  };
  std::vector<std::vector<Link>> links(claims.size());
  for (const std::size_t i : read) {
    const auto& [a, b, alike] = evidence.matches.dates[i];
    const bool meet = at(signs[i], DateSign::Meet) != 0;
    const double well = fit(signs[i]);
    const std::uint32_t x = place_of(a);
    const std::uint32_t y = place_of(b);
    links[x].push_back({y, b.article, meet, well});
    links[y].push_back({x, a.article, meet, well});
  }
  for (std::vector<Link>& list : links) {
    std::sort(list.begin(), list.end(),
              [](const Link& p, const Link& q) { return p.other < q.other; });
  }
  for (const std::size_t i : read) {
    const auto& [a, b, alike] = evidence.matches.dates[i];
    const double through =
        fit_through(links[place_of(a)], a.article, links[place_of(b)], b.article);
    at(signs[i], DateSign::Through) = std::clamp(through, 0.0, kMost);
  }
}

/// Of the plans of an article that a later one may have put off to one day, that which fits best.
void keep_best_plans(const Evidence& evidence, const std::vector<std::size_t>& read,
                     std::vector<DateSigns>& signs) {
  std::map<std::pair<Ref, ArticleId>, double> best;  // of the later day and the article of the plan
  const auto key_of = [&](std::size_t i) {
    const auto& [a, b, alike] = evidence.matches.dates[i];
    const bool later = date_of(evidence, b).days->from < date_of(evidence, a).days->from;
    return later ? std::pair(a, b.article) : std::pair(b, a.article);
  };
  for (const std::size_t i : read) {
    if (at(signs[i], DateSign::PutOff) == 0) continue;
    double& most = best.try_emplace(key_of(i), fit(signs[i])).first->second;
    most = std::max(most, fit(signs[i]));
  }
  for (const std::size_t i : read) {
    if (at(signs[i], DateSign::PutOff) > 0 && fit(signs[i]) < best.at(key_of(i))) {
      at(signs[i], DateSign::PutOff) = 0;
    }
  }
}

}  // namespace

void read_other_pairs(const Evidence& evidence, const std::vector<std::size_t>& read,
                      std::vector<DateSigns>& signs) {
  read_third(evidence, read, signs);
  keep_best_plans(evidence, read, signs);
}

}  // namespace crosscheck
