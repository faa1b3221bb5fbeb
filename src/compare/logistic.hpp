// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace crosscheck {

/// Logistic regression with weights from a built-in file of lines "sign, weight"; the line "bias"
/// is added always. A sign that the file lacks weighs nothing.
class Logistic {
 public:
  Logistic(std::string_view file, std::span<const std::string_view> names);
  /// In [0, 1]. Precondition: as many signs as there are names.
  double likelihood(std::span<const double> signs) const;

 private:
  std::vector<double> weights_;
  double bias_ = 0;
};

/// How far a fit is ahead of the best other one in `fits`, which are sorted, best first; in [-2, 2],
/// 0 where there is no other.
double margin_of(std::span<const double> fits, double mine);

}  // namespace crosscheck
