// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "crosscheck/base/result.hpp"
#include "language/features.hpp"

namespace crosscheck::language {

/// The score of each class; wide enough for whatever class a row may name. A weight is at
/// most 127: 16 bits are enough for 250 features.
using Scores = std::array<std::int16_t, 256>;

/// A linear classifier with rows of small weights, used where its bytes lie.
///
///     0   4  number of classes, at most 240
///     4   4  number of buckets
///     8   4  size of the long rows, in units of 2 bytes
///     12  20 0
///     32  …  buckets of 32 bytes: four checks (2 each; 0: free), then four rows (6 each)
///     …   …  long rows
///
/// The product of the upper half of a feature's hash and the number of buckets, shifted right
/// by 32, names its bucket; the hash's lowest 16 bits (0 made 1) are the check. A feature that
/// found its bucket full was less weighty than those in it, and is left out. A row is three
/// weights of a class (1) and what it adds (1, signed); or 255, a size (1) and where among the
/// long rows it begins (4): as many weights as the size says or, where that is 255, a byte for
/// each class, up to a multiple of 16.
class LinearModel {
 public:
  /// Fails if the sizes do not fit together or a row lies outside. Cost: one pass.
  static Result<LinearModel> from_bytes(std::string_view section);

  unsigned class_count() const noexcept { return class_count_; }

  /// Asks the memory for what add_scores() will read first.
  void prefetch(std::span<const Feature> features) const noexcept {
    for (const Feature f : features) __builtin_prefetch(&buckets_[bucket_of(f, bucket_count_)]);
  }

  /// Puts 0 to each class.
  void clear(Scores& scores) const noexcept;

  /// Adds the rows of the features to `scores`; features that the model does not know add
  /// nothing.
  void add_scores(std::span<const Feature> features, Scores& scores) const noexcept;

  /// The class with the highest score, the lowest one of several.
  unsigned best(const Scores& scores) const noexcept;

  unsigned best_class(std::span<const Feature> features) const noexcept {
    Scores scores;
    clear(scores);
    prefetch(features);
    add_scores(features, scores);
    return best(scores);
  }

  /// One weight of a row.
  struct Weight {
    std::uint8_t label = 0;
    std::int8_t value = 0;
  };
  static constexpr std::size_t kBucketSize = 4;
  static constexpr std::size_t kShort = 3;  ///< the weights that fit into a bucket
  struct Bucket {
    std::array<std::uint16_t, kBucketSize> checks{};
    std::array<std::array<Weight, kShort>, kBucketSize> rows{};
  };
  static_assert(sizeof(Bucket) == 32);
  static std::uint16_t check_of(Feature feature) noexcept {
    const auto check = static_cast<std::uint16_t>(feature);
    return check == 0 ? std::uint16_t{1} : check;
  }
  static std::size_t bucket_of(Feature feature, std::uint32_t buckets) noexcept {
    return static_cast<std::size_t>((feature >> 32) * buckets >> 32);
  }

  static constexpr std::size_t kHeaderSize = 32;
  static constexpr std::uint8_t kLong = 255;   ///< instead of a label
  static constexpr std::uint8_t kDense = 255;  ///< instead of a size
  static constexpr unsigned kMostClasses = 240;
  static constexpr std::size_t dense_size(unsigned class_count) noexcept {
    return (class_count + 15) / 16 * 16;
  }

 private:
  unsigned class_count_ = 0;
  std::uint32_t bucket_count_ = 0;
  const Bucket* buckets_ = nullptr;
  const Weight* long_rows_ = nullptr;
};

}  // namespace crosscheck::language
