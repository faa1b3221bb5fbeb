// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::Not;
using ::testing::StartsWith;

std::string article(const std::string& day, const std::string& text) {
  return "Rovers sign Otto Vell\n\n" + day +
         " March 2025\n\nThe Rovers have signed Otto Vell from the Wanderers. " + text + "\n";
}

std::vector<std::string> told(const std::string& a, const std::string& b) {
  return test::reported({article("10", a), article("11", b)});
}

TEST(AgedPersons, AreDescribedWhereOnePersonIsNamed) {
  EXPECT_THAT(told("The Danish striker, who is 22, will play on Sunday.",
                   "The Rovers' Danish sensation, 27, arrived by train."),
              Contains("differs: 22 / 27"));
  EXPECT_THAT(told("Otto Vell, 22, will play on Sunday.", "Then he turned 27."),
              Contains("differs: 22 / 27"));
}

TEST(AgedPersons, AreNotKnownWhereTwoAreNamed) {
  EXPECT_THAT(told("The Danish striker, who is 22, will play on Sunday.",
                   "Ada Quill trains them. The Danish sensation, 27, arrived by train."),
              Each(Not(StartsWith("differs"))));
}

TEST(AgedPersons, AreNotThoseWhomTheNewsBefell) {
  EXPECT_THAT(told("Vell, 22, will play on Sunday.", "The victim, 27, was taken to hospital."),
              Each(Not(StartsWith("differs"))));
}

}  // namespace
}  // namespace crosscheck
