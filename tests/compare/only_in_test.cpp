// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

/// The messages of what one article alone tells, of two on a tannery.
std::vector<std::string> only_in(const std::string& text) {
  std::vector<std::string> messages;
  const test::Run run = test::run_of_texts(
           {"Trouble at Quellport\n\nBy Ada Quill\n4 March 2025\n\nThe town of Quellport and its "
            "tannery, Morrow Hides, are at odds.\n\nRain fell on Quellport all night. The market was "
            "empty. The council met in the old hall.\n\n" + text + "\n",
            "Quellport and its tannery\n\nBy Ben Sedge\n5 March 2025\n\nMorrow Hides and the town of "
            "Quellport do not speak.\n"});
  for (const Finding& finding : run.findings) {
    if (finding.verdict == Verdict::OnlyIn) messages.push_back(finding.message);
  }
  return messages;
}

TEST(OnlyIn, TellsTheWeightiestFigureOfASentence) {
  const auto messages = only_in(
      "The analyst cut her target for the shares from 55 crowns to 44 and put the chance of a deal "
      "at 60 percent.");
  EXPECT_THAT(messages, ::testing::Contains(::testing::HasSubstr("60 percent")));
  EXPECT_THAT(messages, ::testing::Each(::testing::Not(::testing::HasSubstr("55"))));
}

TEST(OnlyIn, LeavesOutWhatMattersLittle) {
  EXPECT_THAT(only_in("The hall has 60 chairs, and 12 percent of them are red."),
              ::testing::IsEmpty());
}

}  // namespace
}  // namespace crosscheck
