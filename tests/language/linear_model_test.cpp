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
  std::string no_buckets = good;
  for (std::size_t i = 4; i < 8; ++i) no_buckets[i] = 0;
  EXPECT_FALSE(LinearModel::from_bytes(no_buckets));
}

/// One feature with as many classes as `classes`: a short row, a long one or a dense one.
std::string row_section(unsigned classes) {
  Perceptron perceptron(30);
  const std::array<Feature, 1> own = {feature(7, 7)};
  for (unsigned c = 1; c < classes; ++c) {
    for (unsigned n = 0; n < c; ++n) perceptron.update(own, c, 0);
  }
  perceptron.step();
  perceptron.average();
  return perceptron.section(16);
}

TEST(LinearModel, AddsEveryWeightOfARowHoweverItIsStored) {
  for (const unsigned classes : {2u, 3u, 4u, 8u, 9u, 10u, 11u, 30u}) {
    SCOPED_TRACE(classes);
    const std::string section = row_section(classes);
    const Result<LinearModel> model = LinearModel::from_bytes(section);
    ASSERT_TRUE(model) << model.error().message();
    Scores scores;
    model->clear(scores);
    const std::array<Feature, 1> own = {feature(7, 7)};
    model->add_scores(own, scores);
    for (unsigned c = 1; c < 30; ++c) {
      EXPECT_EQ(scores[c] > 0, c < classes) << c;
      if (c < classes) {
        EXPECT_GE(scores[c], scores[c - 1]) << c;
      }
    }
    EXPECT_LT(scores[0], 0);
    EXPECT_EQ(model->best(scores), classes - 1);
  }
}

TEST(LinearModel, RefusesALongRowThatLiesOutside) {
  std::string section = row_section(9);
  ASSERT_TRUE(LinearModel::from_bytes(section));
  std::size_t changed = 0;
  for (std::size_t b = LinearModel::kHeaderSize; b + 32 <= section.size(); b += 32) {
    for (std::size_t row = b + 8; row < b + 32; row += 6) {
      if (static_cast<unsigned char>(section[row]) != LinearModel::kLong) continue;
      section[row + 2] = '\x7F';
      ++changed;
    }
  }
  ASSERT_EQ(changed, 1u);
  EXPECT_FALSE(LinearModel::from_bytes(section));
}

TEST(LinearModel, KeepsTheWeightiestRowsOfThoseThatDoNotFit) {
  Perceptron perceptron(2);
  for (std::uint64_t x = 0; x < 4000; ++x) {
    const std::array<Feature, 1> own = {feature(1, x)};
    for (std::uint64_t n = 0; n <= x % 50; ++n) perceptron.update(own, 1, 0);
  }
  perceptron.step();
  perceptron.average();
  const std::string section = perceptron.section(1000);
  const LinearModel model = *LinearModel::from_bytes(section);
  const auto kept = [&](std::uint64_t rest) {
    std::size_t count = 0;
    for (std::uint64_t x = rest; x < 4000; x += 50) {
      const std::array<Feature, 1> own = {feature(1, x)};
      count += model.best_class(own) == 1;
    }
    return count;
  };
  EXPECT_EQ(kept(49), 80u);
  EXPECT_LT(kept(0), 5u);
}

}  // namespace
}  // namespace crosscheck::language
