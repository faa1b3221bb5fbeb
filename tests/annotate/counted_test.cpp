// SPDX-License-Identifier: Apache-2.0
// What a number counts, with its modifiers, in sentences that the language floor reads itself.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "crosscheck/annotate/figures.hpp"
#include "support/marked.hpp"

namespace crosscheck {
namespace {

struct Case {
  std::string text;
  std::vector<std::string> counted;  ///< of each figure
};

void expect_counted(std::span<const Case> cases) {
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const test::Analysed article = test::analysed(c.text);
    const Words words{article.text, article.segments, article.analysis.tokens,
                      article.analysis.sentences};
    std::vector<std::string> counted;
    for (const Figure& figure : find_figures(words, {})) counted.push_back(figure.frame.counted);
    EXPECT_EQ(counted, c.counted);
  }
}

TEST(Counted, IsTheNounWithItsModifiers) {
  const Case cases[] = {
      {"It led 60 elderly and human rights groups.", {"elderly and human rights group"}},
      {"The order stops 33 Orby T90 planes.", {"orby t90 plane"}},
      {"The three old wings burned.", {"old wing"}},
      {"Of its three earlier owners, two are retired.", {"earlier owner", "earlier owner"}},
      {"In all, 40 of 90 weavers voted.", {"weaver", "weaver"}},
      {"A mother-of-three sang.", {"child"}},
      {"A grandfather-of-nine sang.", {"grandchild"}},
  };
  expect_counted(cases);
}

/// "Four were mended" counts what the sentence before counted; "at 104" nothing.
TEST(Counted, IsRecalledFromTheSentenceBefore) {
  const Case cases[] = {
      {"The storm felled 90 elms. Nine have been planted again.", {"elm", "elm"}},
      {"Six gates were stuck. Four are now open, the other two are not.", {"gate", "gate", "gate"}},
      {"Bacteria were found in 90 taps. Another 26 are shut.", {"tap", "tap"}},
      {"The guild found 90 looms broken. The owners counted 40.", {"loom", "loom"}},
      {"The guild found 90 looms broken. The owners counted 4,000.", {"loom", ""}},
      {"The guild found 90 looms broken. The expert arrived at 104.", {"loom", ""}},
      {"The guild confirmed ten cases and is working on five others.", {"case", "case"}},
      {"The number of people killed in the fire has risen to 23.", {"person"}},
      {"The judge limits pickets to ten at a gate.", {"picket"}},
      {"The town has 900 looms, he wrote. It has 700.", {"loom", "loom"}},
      {"Her boat was one of 94 that sank.", {"boat"}},
      {"Fever deaths pass twenty.", {"death"}},
      {"The guild won nine seats. Nine is a mandate.", {"seat", ""}},
  };
  expect_counted(cases);
}

TEST(Counted, IsPeopleWhereOnlyTheyDoIt) {
  const Case cases[] = {
      {"Two of the six died on Friday.", {"person", "person"}},
      {"We think of the 25 who are not back.", {"person"}},
      {"Captain blames storm as 14 drown", {"person"}},
      {"They gave trillions to the banks.", {""}},
      {"They drew thousands to the square.", {"person"}},
      {"The blast killed nine Danes and injured more than 900.", {"dane", "person"}},
  };
  expect_counted(cases);
}

TEST(Counted, IsNothingInAnAge) {
  const Case cases[] = {
      {"Divers found a woman of 79 in a boat.", {""}},
      {"They were men of 67 and 81, both of them ill.", {"", ""}},
      {"Children under three, who ride free, sang.", {""}},
  };
  expect_counted(cases);
}

TEST(Counted, StaysWithThePeopleOfAPlace) {
  const Case cases[] = {
      {"It held 412 men: 280 on the three wings, 96 in the hall.", {"man", "man", "wing", "man"}},
  };
  expect_counted(cases);
}

TEST(Counted, IsTheLabelOfARow) {
  const Case cases[] = {
      {"| Packers | 2 | 4 |", {"packer", "packer"}},
      {"| Total | 5 | 6 |", {"", ""}},
  };
  expect_counted(cases);
}

TEST(Counted, LeavesOutClockTimesAndNamesWithNumbers) {
  const Case cases[] = {
      {"She came at twenty to six on Monday.", {}},
      {"Then Engine 6 shuts down.", {}},
      {"The men of Local 12 sang.", {}},
      {"The mill could one day be sold.", {}},
      {"The table on page two says it.", {}},
      {"One last thing was said.", {}},
      {"The shed is open from 9 to 5.", {}},
      {"They sold five to nine looms.", {"loom"}},
  };
  expect_counted(cases);
}

}  // namespace
}  // namespace crosscheck
