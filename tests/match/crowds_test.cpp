// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::Not;
using ::testing::StartsWith;

std::string article(const std::string& day, const std::string& text) {
  return "Marchers fill Quellport\n\nBy Ada Quill\n" + day +
         " March 2025\n\nThe tannery Morrow Hides is to close, and Quellport marched against it. " +
         text + "\n";
}

std::vector<std::string> told(const std::string& a, const std::string& b) {
  return test::reported({article("10", a), article("11", b)});
}

TEST(Crowds, AreWhoeverCame) {
  EXPECT_THAT(told("Police put the crowd at about 600.",
                   "By the union's count 1,500 tanners marched through the rain."),
              Contains("differs: about 600 / 1,500 tanners"));
  EXPECT_THAT(told("Police said that 4,500 people had come to the rally on Market Square.",
                   "I have never seen such a march. There were 8,000 of us on Market Square, near "
                   "enough."),
              Contains("differs: 4,500 people / 8,000 of us"));
}

TEST(Crowds, AreWhatOrganisersCount) {
  EXPECT_THAT(told("The organisers say that there were 40,000 people on Market Square.",
                   "Police, who put the crowd at 9,000, shut Market Square at three."),
              Contains("differs: 40,000 people / 9,000"));
  EXPECT_THAT(told("The school district said 600 of them walked out.",
                   "Organizers said that 1,100 joined the walkout."),
              Contains("differs: 600 of them / 1,100"));
}

TEST(Crowds, AreNotThoseWhomSomethingBefell) {
  EXPECT_THAT(told("Police put the crowd at 600.", "At the march 75 people were arrested."),
              Not(Contains(StartsWith("differs"))));
  EXPECT_THAT(told("Police put the crowd at 600.", "The tannery has 220 workers."),
              Not(Contains(StartsWith("differs"))));
}

TEST(Crowds, OfTwoDaysAreTwo) {
  EXPECT_THAT(told("On 2 March more than 100 people marched to the tannery.",
                   "On 9 March over 100 people marched to the town hall."),
              Not(Contains(StartsWith("agrees"))));
  // That of an article before the day is another one.
  EXPECT_THAT(told("Police put the crowd on Market Square at 9,000.",
                   "On 22 March some 15,000 people marched from Market Square, police said."),
              Not(Contains(StartsWith("differs"))));
}

}  // namespace
}  // namespace crosscheck
