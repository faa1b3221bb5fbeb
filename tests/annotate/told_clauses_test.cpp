// SPDX-License-Identifier: Apache-2.0
// What is told of figures in sentences whose parse misleads, or that have more than one clause.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/parsed_frames.hpp"

namespace crosscheck {
namespace {

TEST(ToldInClauses, IsWhatTheWordsSayWhereTheParseMisleads) {
  struct Case {
    std::string sentence;
    std::vector<std::string> told;  ///< of each figure
  };
  const Case cases[] = {
      {"A survey has since put the crowd at 9,000.", {"put at"}},
      {"Hundreds of weavers, many of them old, protested on Sunday.", {"protest"}},
      {"The guild added $20 million to its fund and closed the mill.", {"add"}},
      {"The baker was found guilty of fraud and sentenced to nine years in jail.",
       {"be sentenced"}},
      {"Output was 40 tonnes, down 2 percent from 90 tonnes a year ago.",
       {"output", "be down", "be down from"}},
      {"The rule led to the closing of 40 mills.", {"closing"}},
      {"Twelve dyers were hurt, four of them pupils, the guild said.", {"be hurt", "be pupils"}},
      {"The mill closed after 87 dyers of 22 towns had left it.", {"leave it", ""}},
      {"Talks broke off after nine hearings in Orby and the mill closed.", {""}},
      {"Two of the nine are ours.", {"be ours", ""}},
      {"Marsh, a father of three, sang.", {"have"}},
      {"The other 25 are still “suspected”.", {"be suspected"}},
      {"In May 58 mills closed and nine opened.", {"close", "open"}},
      {"Exports favored by traders fell to 58 tonnes, compared with 90 tonnes in May.",
       {"fall to", "be compared with"}},
      {"The mayor promised owners up to $40 for each window.", {"promise"}},
      {"One dyer, Ines Marsh, says he sang.", {"say he sang"}},
      {"The mill earned $3 million on revenue of $40 million.", {"earn", "revenue"}},
      {"Orby, 40 km to the south, was wet.", {"to the south"}},
      {"The mill is 92%-owned by the guild.", {"be owned"}},
      {"The 2019/20 harvest was 40 tonnes.", {"harvest"}},
      {"The mill was shut yesterday, three days after the fire.", {"be after the fire"}},
      {"The guild was warned, four hours before the gates went up.",
       {"be before the gates went up"}},
      {"In the nine minutes before the fire the dyer had sung.", {"be before the fire"}},
      {"The mill closed, nine days later.", {"be later"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.sentence);
    std::vector<std::string> told;
    for (const Frame& frame : test::read_frames(test::analysed(c.sentence)).frames) {
      told.push_back(frame.told);
    }
    EXPECT_EQ(told, c.told);
  }
}

}  // namespace
}  // namespace crosscheck
