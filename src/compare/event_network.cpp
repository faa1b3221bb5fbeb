// SPDX-License-Identifier: Apache-2.0
#include "compare/event_network.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "compare/event_questions.hpp"

namespace crosscheck {
namespace {

using Fits = std::map<Ref, std::map<Ref, std::size_t>>;  ///< of a claim, by the other one: the pair

/// How well a date that meets `a` in a third article fits `b`.
double fit_through(const Fits& fits, const std::vector<DateSigns>& signs, Ref a, Ref b) {
  double best = -1;
  for (const auto& [third, pair] : fits.at(a)) {
    if (third.article == b.article || at(signs[pair], DateSign::Meet) == 0) continue;
    const auto& others = fits.at(third);
    const auto found = others.find(b);
    if (found == others.end()) continue;
    best = std::max(best, std::min(fit(signs[pair]) + 1, fit(signs[found->second])));
  }
  return best;
}

void read_third(const Evidence& evidence, const std::vector<std::size_t>& read,
                std::vector<DateSigns>& signs) {
  constexpr double kMost = 4;
  Fits fits;
  for (const std::size_t i : read) {
    const auto& [a, b, alike] = evidence.matches.dates[i];
    fits[a][b] = fits[b][a] = i;
  }
  std::vector<double> through;
  for (const std::size_t i : read) {
    const auto& [a, b, alike] = evidence.matches.dates[i];
    through.push_back(std::max(fit_through(fits, signs, a, b), fit_through(fits, signs, b, a)));
  }
  for (std::size_t r = 0; r < read.size(); ++r) {
    at(signs[read[r]], DateSign::Through) = std::clamp(through[r], 0.0, kMost);
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
