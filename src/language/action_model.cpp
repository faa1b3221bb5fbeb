// SPDX-License-Identifier: Apache-2.0
#include "language/action_model.hpp"

#include <cstring>

namespace crosscheck::language {

Result<ActionModel> ActionModel::from_bytes(std::string_view section) {
  constexpr std::size_t kHeaderSize = 16;
  const Error damaged{"", "model file is damaged: the action model does not fit together"};
  if (section.size() < kHeaderSize) return damaged;
  ActionModel model;
  std::memcpy(&model.buckets_, section.data(), sizeof(model.buckets_));
  const std::size_t size = std::size_t{model.buckets_} * kBucketSize * sizeof(Entry);
  if (model.buckets_ == 0 || section.size() != kHeaderSize + size) return damaged;
  model.entries_ = reinterpret_cast<const Entry*>(section.data() + kHeaderSize);
  return model;
}

std::array<std::int32_t, kActionCount> ActionModel::scores(
    std::span<const Feature> features) const noexcept {
  // A bucket is four lanes of 32 bits: check, Left and Right from the lowest bits up. At most
  // one lane has the check.
  using Lanes = std::int32_t __attribute__((vector_size(16)));
  static_assert(sizeof(Lanes) == kBucketSize * sizeof(Entry));
  for (const Feature f : features) {
    __builtin_prefetch(entries_ + bucket_of(f, buckets_) * kBucketSize);
  }
  Lanes left = {0, 0, 0, 0};
  Lanes right = {0, 0, 0, 0};
  for (const Feature f : features) {
    Lanes bucket;
    std::memcpy(&bucket, entries_ + bucket_of(f, buckets_) * kBucketSize, sizeof(bucket));
    const std::int32_t check = check_of(f);
    const Lanes found = bucket & ((bucket & 0xFFFF) == check);
    left += (found << 8) >> 24;
    right += found >> 24;
  }
  return {0, left[0] + left[1] + left[2] + left[3], right[0] + right[1] + right[2] + right[3]};
}

}  // namespace crosscheck::language
