// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using ::testing::UnorderedElementsAre;

/// An article of Quellport on the day of the month.
std::string article(const std::string& day, const std::string& text) {
  return "Poll in Quellport\n\nBy Ada Quill\n" + day + " March 2025\n\n" + text + "\n";
}

/// What a survey of that day found.
std::string survey(const std::string& share) {
  return article("11", "A survey by Tolland found that " + share +
                           " of Quellport favoured the Morrow bridge.");
}

TEST(Agreement, KeepsApartWhatCannotBothBeTrue) {
  EXPECT_THAT(test::reported(
                  {survey("41.3 percent"), survey("less than 50 percent"), survey("43.8 percent")}),
              UnorderedElementsAre("compatible: 41.3 percent / less than 50 percent",
                                   "differs: 41.3 percent / less than 50 percent / 43.8 percent"));
}

TEST(Agreement, RoundsAShareToAPointAndNotToTens) {
  EXPECT_THAT(test::reported({survey("56.7 percent"), survey("57 percent")}),
              UnorderedElementsAre("compatible: 56.7 percent / 57 percent"));
  EXPECT_THAT(test::reported({survey("56.7 percent"), survey("60 percent")}),
              UnorderedElementsAre("differs: 56.7 percent / 60 percent"));
}

TEST(Agreement, LetsAFractionStandForWhatIsNear) {
  EXPECT_THAT(test::reported({survey("41 percent"), survey("two in five")}),
              UnorderedElementsAre("compatible: 41 percent / two in five"));
  EXPECT_THAT(test::reported({survey("45 percent"), survey("two in five")}),
              UnorderedElementsAre("differs: 45 percent / two in five"));
}

TEST(Agreement, PutsAHedgedNumberBesideBoth) {
  EXPECT_THAT(
      test::reported({survey("41.3 percent"), survey("about 42 percent"), survey("43.8 percent")}),
      UnorderedElementsAre("compatible: 41.3 percent / about 42 percent",
                           "compatible: about 42 percent / 43.8 percent",
                           "differs: 41.3 percent / about 42 percent / 43.8 percent"));
}

}  // namespace
}  // namespace crosscheck
