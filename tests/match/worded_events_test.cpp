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
  return "Landslide buries Quellport\n\nBy Ada Quill\n" + day +
         " March 2025\n\nThe landslide of Monday night buried the lower half of Quellport. " +
         text + "\n";
}

std::vector<std::string> told(const std::string& a, const std::string& b) {
  return test::reported({article("12", a), article("14", b)});
}

TEST(WordedEvents, AreMissingWhoHaveNotBeenFound) {
  EXPECT_THAT(told("It killed 31 people. Another 22 have not been found.",
                   "Six people in Quellport are still being looked for."),
              Contains("evolves: 22 / Six people"));
  EXPECT_THAT(told("It killed 31 people and 22 have yet to be found.",
                   "Six people in Quellport are still missing."),
              Contains("evolves: 22 / Six people"));
}

TEST(WordedEvents, AreNotMissingWhoFoundNothing) {
  EXPECT_THAT(told("It killed 31 people. The 22 had not found a way out.",
                   "Six people in Quellport are still missing."),
              Each(Not(StartsWith("evolves: 22"))));
}

TEST(WordedEvents, AnotherIsACountBesideOneOfAnotherEvent) {
  // Of the same event it says how many came to the first.
  EXPECT_THAT(told("It killed 31 people in the night. Another 22 were killed in the morning.",
                   "It killed 53 people."),
              Each(Not(StartsWith("evolves: 22"))));
}

TEST(WordedEvents, TheVerbOfAPartIsNotOfTheWhole) {
  EXPECT_THAT(told("It injured 290 people, the county said.",
                   "The injured number 412, of whom 96 have been admitted to a hospital."),
              Contains("evolves: 290 people / 412"));
}

TEST(WordedEvents, TheDeadAndTheHurtOfOneSentenceAreNotOfTwoPlaces) {
  EXPECT_THAT(told("It shook the north of Portugal, killing at least 14 people, injuring 160 and "
                   "burying whole streets in the town of Sintra.",
                   "It injured 290 people, the county said."),
              Contains("evolves: 160 / 290 people"));
}

}  // namespace
}  // namespace crosscheck
