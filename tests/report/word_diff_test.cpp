// SPDX-License-Identifier: Apache-2.0
#include "report/word_diff.hpp"

#include <gtest/gtest.h>

#include <string>

namespace crosscheck {
namespace {

std::string bracketed(const std::vector<DiffWord>& words) {
  std::string text;
  for (const DiffWord& word : words) {
    if (!text.empty()) text += ' ';
    text += word.common ? std::string(word.word) : '[' + std::string(word.word) + ']';
  }
  return text;
}

TEST(WordDiff, BracketsWhatTheOtherHasNot) {
  struct Case {
    std::string_view left;
    std::string_view right;
  };
  const Case cases[] = {
      {"the water was high", "the water was high"},
      {"the water was [very] high", "the water was high"},
      {"the [river] was high", "the [water] was high"},
      // Case and marks are no difference.
      {"“The water,” he said", "the water he said —"},
      {"[a]", ""},
      {"", "[b] [c]"},
  };
  for (const Case& c : cases) {
    const auto plain = [](std::string_view text) {
      std::string out;
      for (const char letter : text) {
        if (letter != '[' && letter != ']') out += letter;
      }
      return out;
    };
    const std::string left = plain(c.left);
    const std::string right = plain(c.right);
    const auto [a, b] = word_diff(left, right);
    EXPECT_EQ(bracketed(a), c.left);
    EXPECT_EQ(bracketed(b), c.right);
  }
}

TEST(WordDiff, TakesTextsOfAnyLength) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "word" + std::to_string(i) + ' ';
  const auto [a, b] = word_diff(text, "none of these");
  EXPECT_EQ(a.size(), 20'000u);
  EXPECT_FALSE(a[0].common);
  EXPECT_TRUE(a[19'999].common) << "beyond what is compared";
}

}  // namespace
}  // namespace crosscheck
