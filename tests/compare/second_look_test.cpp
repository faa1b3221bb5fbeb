// SPDX-License-Identifier: Apache-2.0
#include "compare/second_look.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace crosscheck {
namespace {

Ref figure(std::uint32_t article, std::uint32_t index) {
  return {static_cast<ArticleId>(article), index};
}

TEST(SecondLook, ReliesOnWhatAgreesWithTheOther) {
  // 0 and 1 agree; 2 has another value, hardly like that of 0 and like that of 1.
  const FirstLook agree{figure(0, 0), figure(1, 0), 0.95, true};
  const FirstLook hardly{figure(0, 0), figure(2, 0), 0.3, false};
  const FirstLook like{figure(1, 0), figure(2, 0), 0.8, false};
  const double alone = second_likelihoods(std::vector{hardly}).front();
  const std::vector<double> together = second_likelihoods(std::vector{agree, hardly, like});
  EXPECT_GT(together[1], alone);
  // Where the two of one value do not agree, neither speaks for the other.
  const FirstLook apart{figure(0, 0), figure(1, 0), 0.95, false};
  EXPECT_LT(second_likelihoods(std::vector{apart, hardly, like})[1], together[1]);
}

TEST(SecondLook, PrefersTheBestOfAnArticle) {
  const FirstLook first{figure(0, 0), figure(1, 0), 0.6, false};
  const FirstLook better{figure(0, 0), figure(1, 1), 0.9, true};
  EXPECT_LT(second_likelihoods(std::vector{first, better})[0],
            second_likelihoods(std::vector{first}).front());
}

TEST(SecondLook, IsTheSameInAnyOrder) {
  std::vector<FirstLook> pairs;
  for (std::uint32_t a = 0; a < 4; ++a) {
    for (std::uint32_t b = a + 1; b < 4; ++b) {
      for (std::uint32_t f = 0; f < 2; ++f) {
        const double likelihood = 0.1 * (a + 2 * b + f) + 0.05;
        pairs.push_back({figure(a, f), figure(b, 1 - f), likelihood, (a + b) % 2 == 0});
      }
    }
  }
  std::vector<FirstLook> turned(pairs.rbegin(), pairs.rend());
  for (FirstLook& pair : turned) std::swap(pair.a, pair.b);
  std::vector<double> other = second_likelihoods(turned);
  std::reverse(other.begin(), other.end());
  EXPECT_EQ(second_likelihoods(pairs), other);
}

}  // namespace
}  // namespace crosscheck
