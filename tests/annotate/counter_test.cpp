// SPDX-License-Identifier: Apache-2.0
// Whose count a figure is, in sentences that the language floor reads itself.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/parsed_frames.hpp"

namespace crosscheck {
namespace {

/// To whom the first figure of `sentence` is attributed.
std::string counter_in(const std::string& sentence) {
  const test::Analysed article = test::analysed(sentence);
  const std::vector<Frame> frames = test::read_frames(article).frames;
  if (frames.empty()) return "no figure";
  return std::string(article.text[frames[0].attributed_to.span]);
}

TEST(ACounter, IsWhoseCountItIs) {
  struct Row {
    std::string sentence;
    std::string counter;
  };
  const Row rows[] = {
      {"Some 1,500 dyers marched through the rain, by the union's count.", "the union"},
      {"By the count of the police 600 dyers marched through the rain.", "the police"},
      {"As many as 8,000 dyers, on the organisers' tally, filled the square.", "the organisers"},
      // nobody is named, or nothing is counted
      {"By their own count 600 dyers marched.", ""},
      {"The court fined the dyers 5,000 euros on one count of fraud.", ""},
      {"Its 90 dyers were added to the city's tally.", ""},
      {"The dyers filled 600 vats by the river.", ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.sentence);
    EXPECT_EQ(counter_in(row.sentence), row.counter);
  }
}

}  // namespace
}  // namespace crosscheck
