// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/language/sentences.hpp"

#include <gtest/gtest.h>

#include <string>

#include "crosscheck/language/analyse.hpp"
#include "support/marked.hpp"

namespace crosscheck {
namespace {

TEST(FindSentenceEnds, KnowsWhereASentenceEnds) {
  const std::string cases[] = {
      "[The dam held.] [The road did not.]",
      "[\"Will it rain?\" she asked.] [\"It will,\" he said.]",
      "[“We won.”] [He smiled.]",
      "[He left (at noon.)] [She stayed.]",
      "[Dr. Roe met Gen. Doe in St. Orin.]",
      "[She lives in the U.S. Senate district.] [He lives in the U.S.] [The river is wide.]",
      "[Acme Inc. grew by 3 percent.]",
      "[It opened on Jan. 30.] [It closed on Feb. 2.]",
      "[Wait... what is it?] [Nothing!] [Really?!]",
      "[He paid $1.86bn for 24km.] [J. R. Doe paid 6.4 percent.]",
      "[He came at 5 p.m.] [He left at 6 p.m. on Sunday.]",
      "[HARBOUR CITY, Ontario (AP) —] [The mayor resigned.]",
      "[PORT ORIN —] [A storm is near.]",
      "[Port Orin, Ontario —] [A storm is near.]",
      "[Port Orin, a town, — so he said — is small.]",
      "[i left early.] [they stayed.]",
      "[The Natl. park is closed, Yahoo! says.]",
      "[The mayor — a former judge — resigned.]",
      "[No end at all]",
      // What follows an abbreviation may begin with a capital.
      "[The hall opens at 5 p.m. Saturday.] [It closes at 9 a.m. Eastern on Sunday.]",
      "[Acme Inc. Chief Executive Ann Roe met the D.C. Mayor.] [She left.]",
      "[Lt. Gov. Ann Roe met Sen. Bob Lee in St. Orin.] [He moved to Hale, D.C.] [Then he left.]",
      "[The U.N. Security Council met.] [The ship sank at 3 a.m.] [Nobody was hurt.]",
      "[The march runs May 1-5.] [In Hale it rained.]",
      "[1. The first item.] [2. The second item.]",
      "[It cost $5.] [It grew 3.5 percent vs. 2 percent before.] [See Fig. 3 and sec. 4.]",
      "[''We won,'' she said.] [''They lost.'']",
      "[“We won.”] [― Ann Roe]",
      "[Line one][\nLine two]",
  };
  for (const std::string& c : cases) {
    SCOPED_TRACE(c);
    const SourceText text = test::unmarked(c);
    const auto segments = test::lines(text);
    const Analysis analysis = analyse(text, segments);
    std::string expected = c;
    if (const auto line = expected.find("[\n"); line != std::string::npos) {
      expected.replace(line, 2, "\n[");
    }
    EXPECT_EQ(test::marked(text, test::spans(analysis.sentences,
                                             [](const Sentence& s) { return s.span; })),
              expected);
  }
}

TEST(FindSentenceEnds, EndsAtABlankLine) {
  const SourceText text = test::unmarked("[A heading]\n\n[And a text\nin two lines.]");
  const Segment whole{SegmentKind::Text, {0, text.size()}};
  const Analysis analysis = analyse(text, {&whole, 1});
  EXPECT_EQ(test::marked(text, test::spans(analysis.sentences,
                                           [](const Sentence& s) { return s.span; })),
            "[A heading]\n\n[And a text\nin two lines.]");
}

}  // namespace
}  // namespace crosscheck
