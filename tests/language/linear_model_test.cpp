// SPDX-License-Identifier: Apache-2.0
#include "language/linear_model.hpp"

#include <gtest/gtest.h>

#include "language/training/perceptron.hpp"

namespace crosscheck::language {
namespace {

/// Learns x mod 3.
Perceptron taught() {
  Perceptron perceptron(3);
  for (int round = 0; round < 5; ++round) {
    for (std::uint64_t x = 0; x < 300; ++x) {
      const std::array<Feature, 2> features = {feature(1, x), feature(2, x % 3)};
      const auto right = static_cast<unsigned>(x % 3);
      perceptron.update(features, right, perceptron.best_class(features));
      perceptron.step();
    }
  }
  perceptron.average();
  return perceptron;
}

TEST(LinearModel, DecidesAsThePerceptronThatLearntIt) {
  const std::string section = taught().section(1000);
  const Result<LinearModel> model = LinearModel::from_bytes(section);
  ASSERT_TRUE(model) << model.error().message();
  EXPECT_EQ(model->class_count(), 3u);
  for (std::uint64_t x = 0; x < 300; ++x) {
    const std::array<Feature, 2> features = {feature(1, x), feature(2, x % 3)};
    EXPECT_EQ(model->best_class(features), x % 3) << x;
  }
  const std::array<Feature, 1> unknown = {feature(3, 1)};
  EXPECT_EQ(model->best_class(unknown), 0u);
}

TEST(LinearModel, IsTheSameEachTime) { EXPECT_EQ(taught().section(1000), taught().section(1000)); }

TEST(LinearModel, RefusesASectionThatDoesNotFitTogether) {
  const std::string good = taught().section(1000);
  for (const std::size_t size : {std::size_t{0}, std::size_t{15}, good.size() - 1}) {
    EXPECT_FALSE(LinearModel::from_bytes(std::string_view(good).substr(0, size))) << size;
  }
  std::string outside = good;
  for (std::size_t i = 16; i + 8 < outside.size(); i += 8) outside[i + 7] = '\x7F';
  EXPECT_FALSE(LinearModel::from_bytes(outside));
  std::string no_free_slot = good;
  for (std::size_t i = 16; i + 8 < no_free_slot.size(); i += 8) no_free_slot[i + 4] = 1;
  EXPECT_FALSE(LinearModel::from_bytes(no_free_slot));
}

}  // namespace
}  // namespace crosscheck::language
