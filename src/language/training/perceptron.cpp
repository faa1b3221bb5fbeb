// SPDX-License-Identifier: Apache-2.0
#include "language/training/perceptron.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>

namespace crosscheck::language {
namespace {

template <typename T>
void append_bytes(std::string& out, const T& value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof(T));
}

}  // namespace

Perceptron::Perceptron(unsigned class_count) : class_count_(class_count), rows_(1u << 16) {
  assert(class_count > 0 && class_count <= 255);
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

void Perceptron::add(const Perceptron& other) {
  assert(class_count_ == other.class_count_);
  for (const Row& row : other.rows_) {
    if (row.size == 0) continue;
    Row& own = row_for(row.feature);
    for (std::size_t i = 0; i < row.size; ++i) {
      const Weight& weight = other.weights_[row.begin + i];
      weight_for(own, weight.label).value += weight.value;
    }
  }
}

std::string Perceptron::section(std::size_t most_rows, double clip) const {
  std::vector<float> sizes;
  for (const Row& row : rows_) {
    for (std::size_t i = 0; i < row.size; ++i) {
      sizes.push_back(std::abs(weights_[row.begin + i].value));
    }
  }
  if (sizes.empty()) sizes.push_back(1);
  const auto at = static_cast<std::ptrdiff_t>(clip * static_cast<double>(sizes.size() - 1));
  std::nth_element(sizes.begin(), sizes.begin() + at, sizes.end());
  const float largest = std::max(sizes[static_cast<std::size_t>(at)], 1e-6f);
  const auto quantised = [&](float value) {
    return static_cast<int>(std::lround(std::clamp(value / largest, -1.0f, 1.0f) * 127.0f));
  };

  std::vector<std::pair<float, const Row*>> kept;
  for (const Row& row : rows_) {
    float most = 0;
    for (std::size_t i = 0; i < row.size; ++i) {
      most = std::max(most, std::abs(weights_[row.begin + i].value));
    }
    if (quantised(most) > 0) kept.emplace_back(most, &row);
  }
  std::sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second->feature < b.second->feature;
  });
  if (kept.size() > most_rows) kept.resize(most_rows);

  const unsigned bits =
      static_cast<unsigned>(std::bit_width(kept.size() + kept.size() / 4 + 1));
  std::vector<std::array<std::uint32_t, 2>> slots(std::size_t{1} << bits);
  std::string pairs;
  for (const auto& [size, row] : kept) {
    const std::size_t begin = pairs.size() / 2;
    std::vector<std::pair<std::uint8_t, int>> entries;
    for (std::size_t i = 0; i < row->size; ++i) {
      const Weight& own = weights_[row->begin + i];
      if (const int q = quantised(own.value); q != 0) entries.emplace_back(own.label, q);
    }
    std::sort(entries.begin(), entries.end());
    for (const auto& [label, value] : entries) {
      pairs += static_cast<char>(label);
      pairs += static_cast<char>(value);
    }
    assert(begin < (std::size_t{1} << 24));
    std::size_t slot = row->feature & (slots.size() - 1);
    while (slots[slot][1] != 0) slot = (slot + 1) & (slots.size() - 1);
    slots[slot] = {static_cast<std::uint32_t>(row->feature >> 32),
                   static_cast<std::uint32_t>(begin << 8 | entries.size())};
  }
  std::string bytes;
  append_bytes(bytes, static_cast<std::uint32_t>(class_count_));
  append_bytes(bytes, static_cast<std::uint32_t>(bits));
  append_bytes(bytes, static_cast<std::uint32_t>(pairs.size() / 2));
  append_bytes(bytes, std::uint32_t{0});
  for (const auto& slot : slots) append_bytes(bytes, slot);
  return bytes + pairs;
}

}  // namespace crosscheck::language
