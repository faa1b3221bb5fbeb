// SPDX-License-Identifier: Apache-2.0
#include "language/linear_model.hpp"

#include <algorithm>
#include <cstring>

namespace crosscheck::language {

Result<LinearModel> LinearModel::from_bytes(std::string_view section) {
  constexpr std::size_t kHeaderSize = 16;
  std::array<std::uint32_t, 4> header;
  const Error damaged{"", "model file is damaged: a linear model does not fit together"};
  if (section.size() < kHeaderSize) return damaged;
  std::memcpy(header.data(), section.data(), kHeaderSize);
  const auto [classes, bits, pairs, zero] = header;
  if (classes == 0 || classes > 255 || bits > 28 || zero != 0) return damaged;
  const std::size_t slots = std::size_t{1} << bits;
  if (section.size() != kHeaderSize + slots * sizeof(Slot) + pairs * sizeof(Pair)) return damaged;
  LinearModel model;
  model.class_count_ = classes;
  model.mask_ = slots - 1;
  model.slots_ = reinterpret_cast<const Slot*>(section.data() + kHeaderSize);
  model.pairs_ = reinterpret_cast<const Pair*>(section.data() + kHeaderSize + slots * sizeof(Slot));
  std::size_t free = 0;
  bool inside = true;
  for (std::size_t i = 0; i < slots; ++i) {
    const std::uint32_t row = model.slots_[i].row;
    inside &= (row >> 8) + (row & 0xFF) <= pairs;
    free += (row & 0xFF) == 0;
  }
  // A lookup ends at a free slot.
  if (!inside || free == 0) return damaged;
  return model;
}

void LinearModel::add_scores(std::span<const Feature> features, Scores& scores) const noexcept {
  for (const Feature f : features) __builtin_prefetch(&slots_[f & mask_]);
  for (const Feature f : features) {
    const auto check = static_cast<std::uint32_t>(f >> 32);
    for (std::uint64_t i = f & mask_;; i = (i + 1) & mask_) {
      const std::uint32_t row = slots_[i].row;
      const std::uint32_t count = row & 0xFF;
      if (count == 0) break;
      if (slots_[i].check != check) continue;
      const Pair* pair = pairs_ + (row >> 8);
      for (const Pair* end = pair + count; pair != end; ++pair) scores[pair->label] += pair->weight;
      break;
    }
  }
}

unsigned LinearModel::best_class(std::span<const Feature> features) const noexcept {
  Scores scores;
  std::fill_n(scores.begin(), class_count_, 0);
  add_scores(features, scores);
  return static_cast<unsigned>(
      std::max_element(scores.begin(), scores.begin() + class_count_) - scores.begin());
}

}  // namespace crosscheck::language
