// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "crosscheck/base/result.hpp"
#include "language/features.hpp"

namespace crosscheck::language {

/// The score of each class; wide enough for whatever class a row may name.
using Scores = std::array<std::int32_t, 256>;

/// A linear classifier with sparse rows of small weights, used where its bytes lie.
///
///     0   4  number of classes, at most 255
///     4   4  n: there are 2^n slots
///     8   4  number of pairs
///     12  4  0
///     16  …  slots of 8 bytes: the upper half of the feature's hash, then the row's first
///            pair << 8 | how many pairs it has (0: the slot is empty)
///     …   …  pairs of 2 bytes: class, weight (signed)
///
/// A feature lies in the slot that its lower bits name, or in the next free one.
class LinearModel {
 public:
  /// Fails if the sizes do not fit together or a row lies outside.
  static Result<LinearModel> from_bytes(std::string_view section);

  unsigned class_count() const noexcept { return class_count_; }

  /// Adds the rows of the features to `scores`; features that the model does not know add
  /// nothing.
  void add_scores(std::span<const Feature> features, Scores& scores) const noexcept;

  /// The class with the highest score, the lowest one of several.
  unsigned best_class(std::span<const Feature> features) const noexcept;

 private:
  struct Slot {
    std::uint32_t check;
    std::uint32_t row;
  };
  struct Pair {
    std::uint8_t label;
    std::int8_t weight;
  };
  unsigned class_count_ = 0;
  std::uint64_t mask_ = 0;
  const Slot* slots_ = nullptr;
  const Pair* pairs_ = nullptr;
};

}  // namespace crosscheck::language
