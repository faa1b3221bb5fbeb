// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

std::vector<std::string> misattributed(const std::string& a, const std::string& b) {
  const auto article = [](const std::string& day, const std::string& text) {
    return "March in Quellport\n\nBy Ada Quill\n" + day +
           "\n\nOpponents of the tannery Morrow Hides marched through Quellport on Sunday. " + text +
           " Rain fell on Quellport all night.\n";
  };
  std::vector<std::string> result;
  for (std::string& line :
       test::reported({article("10 March 2025", a), article("11 March 2025", b)})) {
    if (line.starts_with("misattributed")) result.push_back(std::move(line));
  }
  return result;
}

TEST(SwappedSources, HaveEachOthersNumbers) {
  EXPECT_THAT(misattributed("Police counted 720 marchers. The organisers counted 1,560 marchers.",
                            "The organisers counted 720 marchers. Police counted 1,560 marchers."),
              ::testing::SizeIs(1));
}

TEST(SwappedSources, NeedTwoNumbersAndTwoSources) {
  const std::string told = "Police counted 720 marchers. The organisers counted 1,560 marchers.";
  EXPECT_THAT(misattributed(told, told), ::testing::IsEmpty());
  EXPECT_THAT(misattributed(told, "The organisers counted 720 marchers."), ::testing::IsEmpty());
  EXPECT_THAT(misattributed(told, "The organisers counted 720 children. Police counted 1,560 cars."),
              ::testing::IsEmpty());
  EXPECT_THAT(misattributed(told, "The mayor counted 720 marchers. The paper counted 1,560 marchers."),
              ::testing::IsEmpty());
}

}  // namespace
}  // namespace crosscheck
