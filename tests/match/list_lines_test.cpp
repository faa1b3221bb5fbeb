// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::Not;
using ::testing::StartsWith;

std::string article(const std::string& day, const std::string& text) {
  return "Quake in Quellport\n\nBy Ada Quill\n" + day + " March 2025\n\n" + text + "\n";
}

TEST(ListLines, CountWhatTheirListCounts) {
  const std::string early =
      article("10",
              "The quake shook all of Quellport county. It killed 41 people in Quellport, 24 in "
              "Madrid and 15 in Lisbon.");
  const auto told = test::reported(
      {early, article("12",
                      "The figures of the ministry after the quake:\n\n- Deaths: 121\n"
                      "- Quellport: 62\n- Madrid: 35\n- Lisbon: 24\n- Lorries stopped: 41")});
  EXPECT_THAT(told, Contains("evolves: 24 / 35"));
  // Each of its own place, though one sentence names them all.
  EXPECT_THAT(told, Not(Contains("agrees: 24 / 24")));
  EXPECT_THAT(told, Not(Contains("evolves: 41 people / 121")));
  // A line with a noun of its own counts that.
  EXPECT_THAT(told, Not(Contains(StartsWith("agrees: 41 people"))));
}

}  // namespace
}  // namespace crosscheck
