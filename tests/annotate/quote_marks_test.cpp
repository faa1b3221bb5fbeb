// SPDX-License-Identifier: Apache-2.0
#include "annotate/quote_marks.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/marked.hpp"

namespace crosscheck {
namespace {

std::string marked_stretches(const SourceText& text) {
  const auto found = find_quoted_stretches(text, test::lines(text));
  return test::marked(text, test::spans(found, [](const QuotedStretch& s) { return s.words; }));
}

TEST(FindQuotedStretches, ReadsMarksOfManyHands) {
  const std::string cases[] = {
      "“[We waited,]” she said. “[Nobody came.]”",
      "\"[We waited,]\" she said. \"[Nobody came.]\"",
      "'[We waited,]' she said. '[Nobody came.]'",
      "‘[We waited]’, she said.",
      "„[Wir warten]“, sagte sie.",
      "„[Wir warten]”, sagte sie.",
      "«[Nous attendons]», dit-elle.",
      "« [Nous attendons] », dit-elle.",
      "»[Wir warten]«, sagte sie.",
      "”[Vi väntar]”, sa hon.",
      "''[We waited,]'' she said.",
      "``[We waited,]'' she said.",
      // A slip of the keyboard: two opening marks.
      "“[We waited,“] she said.",
      "He said:\"[Come in.]\"",
      "*\"[We waited]\"* was the name of it.",
      "the \"[old\"]-style gate",
  };
  for (std::string expected : cases) {
    // The brackets of the slips stand inside the marks that close them.
    if (const auto at = expected.find("“]"); at != std::string::npos) expected.replace(at, 4, "]“");
    if (const auto at = expected.find("\"]-"); at != std::string::npos) expected.replace(at, 3, "]\"-");
    SCOPED_TRACE(expected);
    EXPECT_EQ(marked_stretches(test::unmarked(expected)), expected);
  }
}

TEST(FindQuotedStretches, TakesNoApostropheForAMark) {
  const std::string cases[] = {
      "The ministers' cars and the drivers' pay",
      "In the '90s they played rock 'n' roll, and 'twas loud",
      "He is 6'2\" tall and the plank 5\" wide",
      "It’s the Joneses’ dog, isn’t it?",
      "'[It's the ministers' fault,]' he said.",
      "'[Fix the roads]' was on the drivers' vans",
      "‘[It’s late,]’ he said. The drivers’ vans were gone.",
  };
  for (const std::string& expected : cases) {
    SCOPED_TRACE(expected);
    EXPECT_EQ(marked_stretches(test::unmarked(expected)), expected);
  }
}

TEST(FindQuotedStretches, KeepsToTheOutermostMarks) {
  const std::string cases[] = {
      "“[She called it ‘a farce’ twice,]” he said.",
      "'[She called it \"a farce\" twice,]' he said.",
      "“[It comes across as “too loud” or “too shrill.”]” So he said.",
      "\"[He said \"no\" to me,]\" she said.",
  };
  for (const std::string& expected : cases) {
    SCOPED_TRACE(expected);
    EXPECT_EQ(marked_stretches(test::unmarked(expected)), expected);
  }
}

TEST(FindQuotedStretches, SurvivesMarksThatAreLeftOpen) {
  const std::string cases[] = {
      // The first mark is dropped: another one opens after it.
      "“We were told to wait, she said. “[Nobody came.]”",
      "\"We were told to wait, she said. \"[Nobody came,]\" he said. \"[Never.]\"",
      // A closing mark alone is nothing.
      "a review of the pumps\" and more",
      // The last mark holds to the end of its line and no further.
      "He said: “[We were told to wait.]\nThe crowd left at nine.",
      // Paragraphs that open with a mark go on.
      "“[One.]\n“[Two.]\n“[Three,]” said Quill.",
  };
  for (const std::string& expected : cases) {
    SCOPED_TRACE(expected);
    EXPECT_EQ(marked_stretches(test::unmarked(expected)), expected);
  }
}

TEST(FindQuotedStretches, TellsWhichStretchGoesOn) {
  const SourceText text = test::unmarked("“One.\n“Two.\n“Three,” said Quill.\n“Four.\nFive.");
  const auto found = find_quoted_stretches(text, test::lines(text));
  ASSERT_EQ(found.size(), 4u);
  EXPECT_TRUE(found[0].goes_on);
  EXPECT_TRUE(found[1].goes_on);
  EXPECT_FALSE(found[2].goes_on);
  EXPECT_FALSE(found[3].goes_on);
}

TEST(FindQuotedStretches, TakesABlockWhole) {
  const SourceText text = test::unmarked("> We waited.\n> “Nobody came.”");
  std::vector<Segment> segments = test::lines(text);
  for (Segment& segment : segments) segment.kind = SegmentKind::Quote;
  const auto found = find_quoted_stretches(text, segments);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(text[found[0].words], "We waited.");
  EXPECT_TRUE(found[0].block);
  EXPECT_EQ(text[found[1].words], "Nobody came.");
}

}  // namespace
}  // namespace crosscheck
