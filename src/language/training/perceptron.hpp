// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "language/features.hpp"

namespace crosscheck::language {

/// Learns a LinearModel: the averaged perceptron (Freund and Schapire 1999; Collins 2002).
/// A feature gets a row when an update first touches it.
class Perceptron {
 public:
  explicit Perceptron(unsigned class_count);

  /// Adds the weights as they stand now. `scores` has class_count() entries or more.
  void add_scores(std::span<const Feature> features, std::span<float> scores) const;

  /// The class with the highest score.
  unsigned best_class(std::span<const Feature> features) const;

  /// Rewards `right` and punishes `wrong` on each of the features.
  void update(std::span<const Feature> features, unsigned right, unsigned wrong);

  /// One example: an update if `right` does not beat every other class by `margin`. Gives
  /// the class that had the highest score before.
  unsigned learn(std::span<const Feature> features, unsigned right, float margin);

  /// Counts an example. Call it once for each, whether it led to an update or not.
  void step() noexcept { ++now_; }

  /// From here on the weights are their averages over all steps; only add_scores(),
  /// best_class() and section() may follow.
  void average();

  unsigned class_count() const noexcept { return class_count_; }
  std::size_t row_count() const noexcept { return used_; }

  /// The bytes of a LinearModel with room for `entries` rows; the weightiest stay. Weights
  /// are scaled so that the `clip` quantile of their sizes becomes 127, and rounded.
  std::string section(std::size_t entries, double clip = 0.9999) const;

 private:
  struct Weight {
    float value = 0;
    float sum = 0;             ///< of value over the steps up to `changed`
    std::uint32_t changed = 0;
    std::uint8_t label = 0;
  };
  struct Row {
    Feature feature = 0;
    std::uint32_t begin = 0;   ///< index into weights_
    std::uint16_t size = 0;    ///< 0: the row is not in use
    std::uint16_t capacity = 0;
  };
  std::size_t slot_of(Feature feature) const noexcept;
  std::span<const Weight> weights_of(const Row& row) const noexcept {
    return std::span(weights_).subspan(row.begin, row.size);
  }
  /// Of the sizes of the weights.
  float quantile(double part) const;
  Row& row_for(Feature feature);
  void change(Row& row, unsigned label, float by);
  void grow();
  Weight& weight_for(Row& row, unsigned label);

  unsigned class_count_;
  std::uint32_t now_ = 0;
  std::size_t used_ = 0;
  std::vector<Row> rows_;       ///< open addressing, a power of two
  std::vector<Weight> weights_;
};

}  // namespace crosscheck::language
