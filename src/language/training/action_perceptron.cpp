// SPDX-License-Identifier: Apache-2.0
#include "language/training/action_perceptron.hpp"

#include <algorithm>
#include <cmath>

namespace crosscheck::language {

std::size_t ActionPerceptron::slot_of(Feature feature) const noexcept {
  const std::size_t mask = rows_.size() - 1;
  std::size_t slot = feature & mask;
  while (rows_[slot].used != 0 && rows_[slot].feature != feature) slot = (slot + 1) & mask;
  return slot;
}

std::array<float, kActionCount> ActionPerceptron::scores(std::span<const Feature> features) const {
  const std::size_t mask = rows_.size() - 1;
  for (const Feature f : features) __builtin_prefetch(&rows_[f & mask]);
  std::array<float, kActionCount> scores{};
  for (const Feature f : features) {
    const Row& row = rows_[slot_of(f)];
    for (std::size_t i = 0; i < kActionCount; ++i) scores[i] += row.value[i];
  }
  return scores;
}

ActionPerceptron::Row& ActionPerceptron::row_for(Feature feature) {
  if (used_ * 3 >= rows_.size() * 2) {
    std::vector<Row> old(rows_.size() * 2);
    old.swap(rows_);
    for (const Row& row : old) {
      if (row.used != 0) rows_[slot_of(row.feature)] = row;
    }
  }
  Row& row = rows_[slot_of(feature)];
  if (row.used == 0) {
    ++used_;
    row.feature = feature;
    row.changed = now_;
    row.used = 1;
  }
  return row;
}

void ActionPerceptron::catch_up(Row& row) const noexcept {
  const auto steps = static_cast<float>(now_ - row.changed);
  for (std::size_t i = 0; i < kActionCount; ++i) row.sum[i] += row.value[i] * steps;
  row.changed = now_;
}

void ActionPerceptron::update(std::span<const Feature> features, Action right, Action wrong) {
  for (const Feature f : features) {
    Row& row = row_for(f);
    catch_up(row);
    row.value[static_cast<std::size_t>(right)] += 1;
    row.value[static_cast<std::size_t>(wrong)] -= 1;
  }
}

void ActionPerceptron::average() {
  const auto steps = static_cast<float>(std::max(now_, 1u));
  for (Row& row : rows_) {
    catch_up(row);
    for (std::size_t i = 0; i < kActionCount; ++i) row.value[i] = row.sum[i] / steps;
  }
}

std::string ActionPerceptron::section(std::size_t entries, double clip) const {
  struct Candidate {
    Feature feature;
    float left;
    float right;
    float weight() const { return std::max({std::abs(left), std::abs(right), std::abs(left - right)}); }
  };
  std::vector<Candidate> candidates;
  std::vector<float> sizes;
  for (const Row& row : rows_) {
    if (row.used == 0) continue;
    candidates.push_back({row.feature, row.value[1] - row.value[0], row.value[2] - row.value[0]});
    sizes.push_back(std::max(std::abs(candidates.back().left), std::abs(candidates.back().right)));
  }
  if (sizes.empty()) sizes.push_back(1);
  const auto at = static_cast<std::ptrdiff_t>(clip * static_cast<double>(sizes.size() - 1));
  std::nth_element(sizes.begin(), sizes.begin() + at, sizes.end());
  const float largest = std::max(sizes[static_cast<std::size_t>(at)], 1e-6f);
  const auto quantised = [&](float value) {
    return static_cast<std::int8_t>(
        std::lround(std::clamp(value / largest, -1.0f, 1.0f) * 127.0f));
  };
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    const float wa = a.weight();
    const float wb = b.weight();
    return wa != wb ? wa > wb : a.feature < b.feature;
  });

  const auto buckets = static_cast<std::uint32_t>(entries / ActionModel::kBucketSize);
  std::vector<ActionModel::Entry> table(std::size_t{buckets} * ActionModel::kBucketSize);
  for (const Candidate& candidate : candidates) {
    const ActionModel::Entry entry{ActionModel::check_of(candidate.feature),
                                   quantised(candidate.left), quantised(candidate.right)};
    if (entry.left == 0 && entry.right == 0) continue;
    ActionModel::Entry* bucket =
        &table[ActionModel::bucket_of(candidate.feature, buckets) * ActionModel::kBucketSize];
    for (std::size_t i = 0; i < ActionModel::kBucketSize; ++i) {
      if (bucket[i].check == entry.check) break;  // another feature that cannot be told apart
      if (bucket[i].check != 0) continue;
      bucket[i] = entry;
      break;
    }
  }
  std::string bytes;
  const std::array<std::uint32_t, 4> header = {buckets, 0, 0, 0};
  bytes.append(reinterpret_cast<const char*>(header.data()), sizeof(header));
  bytes.append(reinterpret_cast<const char*>(table.data()), table.size() * sizeof(table[0]));
  return bytes;
}

}  // namespace crosscheck::language
