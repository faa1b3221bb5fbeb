// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "language/action_model.hpp"

namespace crosscheck::language {

/// Learns an ActionModel: an averaged perceptron whose rows hold the three actions.
class ActionPerceptron {
 public:
  ActionPerceptron() : rows_(1u << 16) {}

  std::array<float, kActionCount> scores(std::span<const Feature> features) const;
  void update(std::span<const Feature> features, Action right, Action wrong);
  void step() noexcept { ++now_; }
  void average();
  std::size_t row_count() const noexcept { return used_; }

  /// The bytes of an ActionModel with room for `entries` features; the weightiest stay.
  std::string section(std::size_t entries, double clip = 0.9999) const;

 private:
  struct Row {
    Feature feature = 0;
    std::array<float, kActionCount> value{};
    std::array<float, kActionCount> sum{};
    std::uint32_t changed = 0;
    std::uint32_t used = 0;
  };
  std::size_t slot_of(Feature feature) const noexcept;
  Row& row_for(Feature feature);
  void catch_up(Row& row) const noexcept;

  std::uint32_t now_ = 0;
  std::size_t used_ = 0;
  std::vector<Row> rows_;
};

}  // namespace crosscheck::language
