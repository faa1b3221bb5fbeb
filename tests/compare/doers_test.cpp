// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

bool differ(const std::string& a, const std::string& b) {
  const auto article = [](const std::string& published, const std::string& text) {
    return "Trouble at Quellport\n\nBy Ada Quill\n" + published +
           "\n\nThe Quellport harbour burned on 4 June 2025, Mayor Edda Marlow said. " + text +
           "\n";
  };
  const auto lines = test::reported({article("6 June 2025", a), article("7 June 2025", b)});
  return std::any_of(lines.begin(), lines.end(),
                     [](const std::string& line) { return line.starts_with("differs"); });
}

TEST(Doers, AreTwoOfOneDeed) {
  EXPECT_TRUE(differ("It was her deputy who took the petition.",
                     "Mayor Edda Marlow received the petition on the steps."));
  EXPECT_TRUE(differ("It was a clerk who discovered the ballots.",
                     "The ballots were discovered by a caretaker."));
}

TEST(Doers, MayBeOneInOtherWords) {
  EXPECT_FALSE(differ("It was Edda Marlow who took the petition.",
                      "The mayor received the petition on the steps."));
  EXPECT_FALSE(differ("It was a clerk who discovered the ballots.",
                      "She discovered the ballots behind a bucket."));
}

TEST(Doers, AreOfOneDeedOnly) {
  EXPECT_FALSE(
      differ("It was a clerk who discovered the ballots.", "The caretaker discovered a leak."));
  EXPECT_FALSE(differ("It was a clerk who discovered the bomb.",
                      "A caretaker discovered a bomb of another kind."));
  EXPECT_FALSE(differ("It was not a clerk who discovered the ballots.",
                      "The ballots were discovered by a caretaker."));
  // Nobody stands in the light here: both may have been there.
  EXPECT_FALSE(
      differ("A clerk discovered the ballots.", "The ballots were discovered by a caretaker."));
}

}  // namespace
}  // namespace crosscheck
