// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "crosscheck/model/document.hpp"

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

/// How far a pair is ahead of the best other one that each of the two could be in with the other's
/// article, or of one that does not fit at all; in [-2, 2].
struct Margins {
  double low = 0;   ///< the smaller of the two
  double high = 0;
  double few = 0;  ///< logarithm of how many pairs each is in with the other's article: the smaller
  double many = 0;
};

/// Sets the signs of `Sign` that tell of margins and rivals.
template <typename Sign, std::size_t N>
void set_margins(const Margins& margins, std::array<double, N>& signs) {
  const auto set = [&](Sign sign, double value) { signs[static_cast<std::size_t>(sign)] = value; };
  set(Sign::MarginLow, margins.low);
  set(Sign::MarginHigh, margins.high);
  set(Sign::Mutual, margins.low >= 0);
  set(Sign::RivalsFew, margins.few);
  set(Sign::RivalsMany, margins.many);
}

/// How well pairs fit, by the one and the article of the other. Add all pairs, then ask.
class Rivals {
 public:
  void add(Ref a, Ref b, double fit);
  /// Precondition: the pair was added with that fit.
  Margins of(Ref a, Ref b, double fit) const;

 private:
  /// The two best fits, best first.
  struct Best {
    double first = 0;
    double second = 0;
    int count = 0;
  };
  std::map<std::pair<Ref, ArticleId>, Best> best_;
};

}  // namespace crosscheck
