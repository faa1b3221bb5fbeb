// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

/// What two articles of these texts are said to differ in.
std::vector<std::string> differences(const std::string& a, const std::string& b) {
  const auto article = [](const std::string& day, const std::string& text) {
    return "Trouble at Quellport\n\nBy Ada Quill\n" + day + "\n\n" + text + "\n";
  };
  std::vector<std::string> result;
  for (const std::string& line :
       test::reported({article("6 June 2025", a), article("7 June 2025", b)})) {
    if (line.starts_with("differs")) result.push_back(line);
  }
  return result;
}

TEST(Statements, ThatExcludeEachOtherDiffer) {
  EXPECT_EQ(differences("The Quellport council passed the harbour levy on Thursday.",
                        "The Quellport council rejected the harbour levy on Thursday.")
                .size(),
            1U);
}

TEST(Statements, AreOfWhomATitleNames) {
  EXPECT_EQ(differences("Judge Carla Wenz granted the request of the tannery for an order.",
                        "Judge Wenz turned down the request of the tannery for an order.")
                .size(),
            1U);
  EXPECT_EQ(differences("Harbour Minister Adrian Hollow has ordered an inquiry into the levy.",
                        "Adrian Hollow has decided against an inquiry into the levy.")
                .size(),
            1U);
  EXPECT_EQ(differences("The Morrow Bridge has remained open throughout the storm.",
                        "The Morrow Bridge was closed during the storm.")
                .size(),
            1U);
}

TEST(Statements, OfTwoTimesDoNot) {
  EXPECT_THAT(differences("The Morrow Bridge has been closed to lorries since Thursday.",
                          "The Morrow Bridge, opened in 1961, carries the lorries of Quellport."),
              ::testing::IsEmpty());
  EXPECT_THAT(differences("The Quellport council passed the harbour levy on Thursday.",
                          "The Quellport council rejected the harbour levy in March 2019."),
              ::testing::IsEmpty());
}

}  // namespace
}  // namespace crosscheck
