// SPDX-License-Identifier: Apache-2.0
#include "match/word_vectors.hpp"

#include <gtest/gtest.h>

namespace crosscheck {
namespace {

PassageVector vector(std::initializer_list<std::string_view> words) {
  VectorSum sum;
  for (const std::string_view word : words) {
    if (const auto number = vector_of(word)) sum.add(*number, 1);
  }
  return sum.sum();
}

TEST(WordVectors, KnowWordsInLowerCase) {
  EXPECT_TRUE(vector_of("hospital"));
  EXPECT_FALSE(vector_of("Hospital"));
  EXPECT_FALSE(vector_of("qzx"));
  EXPECT_FALSE(vector_of(""));
  // The first and the last of the file.
  EXPECT_LT(*vector_of("abandon"), *vector_of("zone"));
  EXPECT_LT(*vector_of("zone"), vector_count());
}

TEST(WordVectors, PointTheSameWayOnOneSubject) {
  const PassageVector ward = vector({"hospital", "patients", "doctors"});
  EXPECT_NEAR(similarity(ward, ward), 1, 1e-6);
  EXPECT_GT(similarity(ward, vector({"treatment", "surgery"})),
            similarity(ward, vector({"votes", "election"})) + 0.2);
}

TEST(WordVectors, SayNothingOfUnknownWords) {
  EXPECT_EQ(similarity(vector({"qzx"}), vector({"hospital"})), 0);
  EXPECT_EQ(similarity(vector({}), vector({})), 0);
}

}  // namespace
}  // namespace crosscheck
