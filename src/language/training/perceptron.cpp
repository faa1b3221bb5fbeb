// SPDX-License-Identifier: Apache-2.0
#include "language/training/perceptron.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <utility>

#include "language/linear_model.hpp"

namespace crosscheck::language {
namespace {

/// The rows of a LinearModel while it is written.
class RowTable {
 public:
  RowTable(unsigned class_count, std::size_t entries)
      : class_count_(class_count),
        buckets_(std::max(entries, LinearModel::kBucketSize) / LinearModel::kBucketSize) {}

  /// Drops the row if its bucket is full, or holds another that cannot be told apart.
  void put(Feature feature, const std::vector<LinearModel::Weight>& weights) {
    LinearModel::Bucket& bucket = buckets_[LinearModel::bucket_of(feature, bucket_count())];
    const std::uint16_t check = LinearModel::check_of(feature);
    const auto free = std::find(bucket.checks.begin(), bucket.checks.end(), std::uint16_t{0});
    if (free == bucket.checks.end()) return;
    if (std::find(bucket.checks.begin(), free, check) != free) return;
    *free = check;
    auto& row = bucket.rows[static_cast<std::size_t>(free - bucket.checks.begin())];
    if (weights.size() <= row.size()) {
      std::copy(weights.begin(), weights.end(), row.begin());
      return;
    }
    const bool dense = weights.size() * 3 >= class_count_;
    const auto size = static_cast<std::uint8_t>(dense ? LinearModel::kDense : weights.size());
    const auto begin = std::bit_cast<std::array<LinearModel::Weight, 2>>(
        static_cast<std::uint32_t>(long_rows_.size()));
    row = {LinearModel::Weight{LinearModel::kLong, static_cast<std::int8_t>(size)}, begin[0],
           begin[1]};
    const auto& stored = dense ? densely(weights) : weights;
    long_rows_.insert(long_rows_.end(), stored.begin(), stored.end());
  }

  std::string bytes() const {
    const std::array<std::uint32_t, LinearModel::kHeaderSize / 4> header = {
        class_count_, bucket_count(), static_cast<std::uint32_t>(long_rows_.size())};
    std::string bytes;
    const auto append = [&bytes](const auto& values) {
      bytes.append(reinterpret_cast<const char*>(values.data()),
                   values.size() * sizeof(values[0]));
    };
    append(header);
    append(buckets_);
    append(long_rows_);
    return bytes;
  }

 private:
  std::uint32_t bucket_count() const { return static_cast<std::uint32_t>(buckets_.size()); }

  /// A byte for each class, two in a Weight.
  std::vector<LinearModel::Weight> densely(const std::vector<LinearModel::Weight>& weights) const {
    std::vector<std::int8_t> values(LinearModel::dense_size(class_count_));
    for (const LinearModel::Weight weight : weights) values[weight.label] = weight.value;
    std::vector<LinearModel::Weight> pairs;
    for (std::size_t i = 0; i < values.size(); i += 2) {
      pairs.push_back({static_cast<std::uint8_t>(values[i]), values[i + 1]});
    }
    return pairs;
  }

  unsigned class_count_;
  std::vector<LinearModel::Bucket> buckets_;
  std::vector<LinearModel::Weight> long_rows_;
};

}  // namespace

Perceptron::Perceptron(unsigned class_count) : class_count_(class_count), rows_(1u << 16) {
  assert(class_count > 0 && class_count <= LinearModel::kMostClasses);
}

std::size_t Perceptron::slot_of(Feature feature) const noexcept {
  const std::size_t mask = rows_.size() - 1;
  std::size_t slot = feature & mask;
  while (rows_[slot].size != 0 && rows_[slot].feature != feature) slot = (slot + 1) & mask;
  return slot;
}

void Perceptron::add_scores(std::span<const Feature> features, std::span<float> scores) const {
  const std::size_t mask = rows_.size() - 1;
  for (const Feature f : features) __builtin_prefetch(&rows_[f & mask]);
  std::array<const Row*, 256> found;
  std::size_t count = 0;
  for (const Feature f : features) {
    const Row& row = rows_[slot_of(f)];
    if (row.size == 0) continue;
    __builtin_prefetch(&weights_[row.begin]);
    found[count++] = &row;
    if (count == found.size()) break;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const Weight* weight = &weights_[found[i]->begin];
    for (const Weight* end = weight + found[i]->size; weight != end; ++weight) {
      scores[weight->label] += weight->value;
    }
  }
}

unsigned Perceptron::best_class(std::span<const Feature> features) const {
  std::array<float, 256> scores{};
  add_scores(features, scores);
  return static_cast<unsigned>(
      std::max_element(scores.begin(), scores.begin() + class_count_) - scores.begin());
}

void Perceptron::grow() {
  std::vector<Row> old(rows_.size() * 2);
  old.swap(rows_);
  for (const Row& row : old) {
    if (row.size != 0) rows_[slot_of(row.feature)] = row;
  }
}

Perceptron::Row& Perceptron::row_for(Feature feature) {
  if (used_ * 3 >= rows_.size() * 2) grow();
  Row& row = rows_[slot_of(feature)];
  if (row.size == 0) {
    ++used_;
    row = {feature, static_cast<std::uint32_t>(weights_.size()), 0, 2};
    weights_.resize(weights_.size() + 2);
  }
  return row;
}

Perceptron::Weight& Perceptron::weight_for(Row& row, unsigned label) {
  for (std::size_t i = 0; i < row.size; ++i) {
    if (weights_[row.begin + i].label == label) return weights_[row.begin + i];
  }
  if (row.size == row.capacity) {
    const auto begin = static_cast<std::uint32_t>(weights_.size());
    row.capacity = static_cast<std::uint16_t>(row.capacity * 2);
    weights_.resize(weights_.size() + row.capacity);
    std::copy_n(weights_.begin() + row.begin, row.size, weights_.begin() + begin);
    row.begin = begin;
  }
  Weight& weight = weights_[row.begin + row.size++];
  weight = {0, 0, now_, static_cast<std::uint8_t>(label)};
  return weight;
}

void Perceptron::change(Row& row, unsigned label, float by) {
  Weight& weight = weight_for(row, label);
  weight.sum += weight.value * static_cast<float>(now_ - weight.changed);
  weight.changed = now_;
  weight.value += by;
}

void Perceptron::update(std::span<const Feature> features, unsigned right, unsigned wrong) {
  assert(right < class_count_ && wrong < class_count_);
  if (right == wrong) return;
  for (const Feature f : features) {
    Row& row = row_for(f);
    change(row, right, 1);
    change(row, wrong, -1);
  }
}

unsigned Perceptron::learn(std::span<const Feature> features, unsigned right, float margin) {
  std::array<float, 256> scores{};
  add_scores(features, scores);
  unsigned rival = right == 0 ? 1 : 0;
  for (unsigned c = 0; c < class_count_; ++c) {
    if (c != right && scores[c] > scores[rival]) rival = c;
  }
  const float lead = class_count_ == 1 ? 0 : scores[right] - scores[rival];
  const bool errs = lead < 0 || (lead == 0 && rival < right);
  if (class_count_ > 1 && (errs || lead < margin)) update(features, right, rival);
  step();
  return errs ? rival : right;
}

void Perceptron::average() {
  const auto steps = static_cast<float>(std::max(now_, 1u));
  for (Row& row : rows_) {
    for (std::size_t i = 0; i < row.size; ++i) {
      Weight& weight = weights_[row.begin + i];
      weight.sum += weight.value * static_cast<float>(now_ - weight.changed);
      weight.changed = now_;
      weight.value = weight.sum / steps;
    }
  }
}

float Perceptron::quantile(double part) const {
  std::vector<float> sizes;
  for (const Row& row : rows_) {
    for (const Weight& weight : weights_of(row)) sizes.push_back(std::abs(weight.value));
  }
  if (sizes.empty()) return 1;
  const auto at = static_cast<std::ptrdiff_t>(part * static_cast<double>(sizes.size() - 1));
  std::nth_element(sizes.begin(), sizes.begin() + at, sizes.end());
  return std::max(sizes[static_cast<std::size_t>(at)], 1e-6f);
}

std::string Perceptron::section(std::size_t entries, double clip) const {
  const float largest = quantile(clip);
  const auto quantised = [&](float value) {
    return static_cast<std::int8_t>(
        std::lround(std::clamp(value / largest, -1.0f, 1.0f) * 127.0f));
  };
  std::vector<std::pair<float, const Row*>> candidates;
  for (const Row& row : rows_) {
    float most = 0;
    for (const Weight& weight : weights_of(row)) most = std::max(most, std::abs(weight.value));
    if (quantised(most) > 0) candidates.emplace_back(most, &row);
  }
  std::sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second->feature < b.second->feature;
  });

  RowTable table(class_count_, entries);
  for (const auto& [size, row] : candidates) {
    std::vector<LinearModel::Weight> weights;
    for (const Weight& weight : weights_of(*row)) {
      if (const std::int8_t value = quantised(weight.value); value != 0) {
        weights.push_back({weight.label, value});
      }
    }
    std::sort(weights.begin(), weights.end(),
              [](const auto& a, const auto& b) { return a.label < b.label; });
    table.put(row->feature, weights);
  }
  return table.bytes();
}

}  // namespace crosscheck::language
