// SPDX-License-Identifier: Apache-2.0
// Figures that a word beside them makes estimates, in sentences that the language floor reads
// itself.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/parsed_frames.hpp"

namespace crosscheck {
namespace {

/// The word that makes the first figure of `sentence` an estimate; empty if none does.
std::string estimate_in(const std::string& sentence) {
  const test::Analysed article = test::analysed(sentence);
  const std::vector<Frame> frames = test::read_frames(article).frames;
  if (frames.empty()) return "no figure";
  if (frames[0].status != FigureStatus::Estimate) return {};
  return std::string(article.text[frames[0].status_span]);
}

TEST(AnEstimate, IsToldByAWordBesideTheFigure) {
  struct Row {
    std::string sentence;
    std::string word;
  };
  const Row rows[] = {
      {"The dyers put the damage at 90 million euros.", "put"},
      {"The guild puts the loss of the whole street at 90 million euros.", "puts"},
      {"The crowd was put at 900 by the guild.", "put"},
      {"The first estimate of the repairs is 90 million euros.", "estimate"},
      {"The reserve holds 90 boats, by the reckoning of the guild.", "reckoning"},
      {"By some estimates, 900 dyers live in the valley.", "estimates"},
      // what can be counted, and what is put elsewhere
      {"The court put the bill at 9,000 euros.", ""},
      {"The weaver put the loom at the door at 9 euros.", ""},
      {"The dyers put 90 boats on the lake.", ""},
      {"The loss was paid by 90 dyers.", ""},
      {"An estimate was written by 90 dyers.", ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.sentence);
    EXPECT_EQ(estimate_in(row.sentence), row.word);
  }
}

}  // namespace
}  // namespace crosscheck
