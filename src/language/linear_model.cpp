// SPDX-License-Identifier: Apache-2.0
#include "language/linear_model.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace crosscheck::language {
namespace {

using Row = std::array<LinearModel::Weight, LinearModel::kShort>;

/// Where a long row begins, in weights.
std::uint32_t begin_of(const Row& row) noexcept {
  return std::bit_cast<std::uint32_t>(std::array{row[1], row[2]});
}
std::uint8_t size_of(const Row& row) noexcept { return static_cast<std::uint8_t>(row[0].value); }

void add(LinearModel::Weight weight, Scores& scores) noexcept {
  std::int16_t& score = scores[weight.label];
  score = static_cast<std::int16_t>(score + weight.value);
}

/// Adds a byte to each class. `size` is a multiple of 16.
void add_dense(const LinearModel::Weight* row, std::size_t size, Scores& scores) noexcept {
  const auto* bytes = reinterpret_cast<const std::int8_t*>(row);
  for (std::size_t i = 0; i < size; i += 16) {
    for (std::size_t k = i; k < i + 16; ++k) {
      scores[k] = static_cast<std::int16_t>(scores[k] + bytes[k]);
    }
  }
}

}  // namespace

Result<LinearModel> LinearModel::from_bytes(std::string_view section) {
  const Error damaged{"", "model file is damaged: a linear model does not fit together"};
  std::array<std::uint32_t, 4> header;
  if (section.size() < kHeaderSize) return damaged;
  std::memcpy(header.data(), section.data(), sizeof(header));
  const auto [classes, buckets, units, zero] = header;
  if (classes == 0 || classes > kMostClasses || buckets == 0 || zero != 0) return damaged;
  const std::size_t rows_at = kHeaderSize + std::size_t{buckets} * sizeof(Bucket);
  if (section.size() != rows_at + std::size_t{units} * sizeof(Weight)) return damaged;
  LinearModel model;
  model.class_count_ = classes;
  model.bucket_count_ = buckets;
  model.buckets_ = reinterpret_cast<const Bucket*>(section.data() + kHeaderSize);
  model.long_rows_ = reinterpret_cast<const Weight*>(section.data() + rows_at);
  const std::size_t dense = dense_size(classes) / 2;
  bool inside = true;
  for (std::size_t b = 0; b < buckets; ++b) {
    for (const Row& row : model.buckets_[b].rows) {
      if (row[0].label != kLong) continue;
      const std::size_t size = size_of(row) == kDense ? dense : size_of(row);
      inside &= begin_of(row) + size <= units;
    }
  }
  if (!inside) return damaged;
  return model;
}

void LinearModel::clear(Scores& scores) const noexcept {
  std::fill_n(scores.begin(), dense_size(class_count_), std::int16_t{0});
}

void LinearModel::add_scores(std::span<const Feature> features, Scores& scores) const noexcept {
  constexpr std::uint64_t kOnes = 0x0001000100010001;
  constexpr std::size_t kBatch = 64;
  for (std::size_t from = 0; from < features.size(); from += kBatch) {
    // Short rows are added at once; long ones are asked for first, all together.
    std::array<const Row*, kBatch> rows;
    std::size_t count = 0;
    for (const Feature f : features.subspan(from, std::min(kBatch, features.size() - from))) {
      const Bucket& bucket = buckets_[bucket_of(f, bucket_count_)];
      std::uint64_t checks;
      std::memcpy(&checks, bucket.checks.data(), sizeof(checks));
      checks ^= kOnes * check_of(f);
      const std::uint64_t equal = (checks - kOnes) & ~checks & (kOnes << 15);
      if (equal == 0) continue;
      const Row& row = bucket.rows[static_cast<std::size_t>(std::countr_zero(equal)) / 16];
      if (row[0].label == kLong) {
        rows[count++] = &row;
        __builtin_prefetch(long_rows_ + begin_of(row));
        continue;
      }
      for (const Weight weight : row) add(weight, scores);
    }
    for (std::size_t i = 0; i < count; ++i) {
      const Weight* weight = long_rows_ + begin_of(*rows[i]);
      const std::uint8_t size = size_of(*rows[i]);
      if (size == kDense) {
        add_dense(weight, dense_size(class_count_), scores);
        continue;
      }
      for (const Weight* end = weight + size; weight != end; ++weight) add(*weight, scores);
    }
  }
}

unsigned LinearModel::best(const Scores& scores) const noexcept {
  std::int16_t most = scores[0];
  for (unsigned c = 1; c < class_count_; ++c) most = std::max(most, scores[c]);
  unsigned best = 0;
  while (scores[best] != most) ++best;
  return best;
}

}  // namespace crosscheck::language
