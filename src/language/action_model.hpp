// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "crosscheck/base/result.hpp"
#include "language/features.hpp"

namespace crosscheck::language {

/// What the parser may do next.
enum class Action : std::uint8_t { Shift, Left, Right };
constexpr std::size_t kActionCount = 3;

/// A linear model of the three actions, packed into four bytes a feature, and used where
/// its bytes lie. Only how much better Left and Right are than Shift is kept.
///
///     0   4  number of buckets
///     4   12 0
///     16  …  buckets of four entries: check (2; 0: free), Left (1, signed), Right (1, signed)
///
/// The product of the upper half of a feature's hash and the number of buckets, shifted
/// right by 32, names its bucket; the hash's lowest 16 bits (0 made 1) are the check. A feature that found its bucket
/// full was less weighty than those in it, and is left out.
class ActionModel {
 public:
  static Result<ActionModel> from_bytes(std::string_view section);

  /// The scores of the actions; Shift's is 0.
  std::array<std::int32_t, kActionCount> scores(std::span<const Feature> features) const noexcept;

  struct Entry {
    std::uint16_t check = 0;
    std::int8_t left = 0;
    std::int8_t right = 0;
  };
  static constexpr std::size_t kBucketSize = 4;
  static std::uint16_t check_of(Feature feature) noexcept {
    const auto check = static_cast<std::uint16_t>(feature);
    return check == 0 ? std::uint16_t{1} : check;
  }
  static std::size_t bucket_of(Feature feature, std::uint32_t buckets) noexcept {
    return static_cast<std::size_t>((feature >> 32) * buckets >> 32);
  }

 private:
  std::uint32_t buckets_ = 0;
  const Entry* entries_ = nullptr;
};

}  // namespace crosscheck::language
