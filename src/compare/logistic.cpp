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

double margin_of(std::span<const double> fits, double mine) {
  constexpr double kMost = 2;
  if (fits.size() < 2) return 0;  // an article that has no other one says nothing of this one
  return std::clamp(mine - (fits[0] > mine ? fits[0] : fits[1]), -kMost, kMost);
}

}  // namespace crosscheck
