// SPDX-License-Identifier: Apache-2.0
#include "compare/logistic.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck {

Logistic::Logistic(std::string_view file, std::span<const std::string_view> names)
    : weights_(names.size(), 0) {
  for (const auto& row : rows(embedded_file(file))) {
    if (row.size() < 2) continue;
    double value = 0;
    std::from_chars(row[1].data(), row[1].data() + row[1].size(), value);
    const auto name = std::find(names.begin(), names.end(), row[0]);
    if (name != names.end()) {
      weights_[static_cast<std::size_t>(name - names.begin())] = value;
    } else if (row[0] == "bias") {
      bias_ = value;
    }
  }
}

double Logistic::likelihood(std::span<const double> signs) const {
  double sum = bias_;
  for (std::size_t i = 0; i < weights_.size(); ++i) sum += weights_[i] * signs[i];
  return 1 / (1 + std::exp(-sum));
}

void Rivals::add(Ref a, Ref b, double fit) {
  for (const auto& key : {std::pair(a, b.article), std::pair(b, a.article)}) {
    Best& best = best_[key];
    if (best.count == 0 || fit > best.first) {
      best.second = best.first;
      best.first = fit;
    } else if (best.count == 1 || fit > best.second) {
      best.second = fit;
    }
    ++best.count;
  }
}

Margins Rivals::of(Ref a, Ref b, double fit) const {
  const auto margin = [&](const std::pair<Ref, ArticleId>& key) {
    constexpr double kMost = 2;
    const auto found = best_.find(key);
    const Best& best = found->second;
    // Where there is no other it is ahead of one that does not fit at all: of 0.
    return std::clamp(fit - (best.first > fit ? best.first : best.second), -kMost, kMost);
  };
  const auto [low, high] = std::minmax({margin({a, b.article}), margin({b, a.article})});
  const auto pairs = [&](const std::pair<Ref, ArticleId>& key) {
    return std::log(best_.find(key)->second.count);
  };
  const auto [few, many] = std::minmax({pairs({a, b.article}), pairs({b, a.article})});
  return {low, high, few, many};
}

}  // namespace crosscheck
