// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>

#include "annotate/quote_cases.hpp"

namespace crosscheck {
namespace {

TEST(FindQuotes, NamesTheOccasion) {
  struct Case {
    std::string text;
    std::string occasion;  // of the first quote
  };
  const Case cases[] = {
      {"“We waited,” Quill said in an interview with the Courier.",
       "in an interview with the Courier"},
      {"“We waited,” Quill told reporters at a news conference on Monday.", "at a news conference"},
      {"“We waited,” Quill told reporters in Norwick at a crowded news conference.",
       "at a crowded news conference"},
      {"“We waited,” Quill wrote in a letter to the board.", "in a letter to the board"},
      {"“We waited,” Quill said on Friday in a statement.", "in a statement"},
      {"“We waited,” Quill said in a statement late Friday.", "in a statement"},
      {"“We waited,” Quill said in a statement released by the board.", "in a statement"},
      {"“We waited,” Quill posted on the network.", "on the network"},
      {"“We waited,” Quill testified at the trial of Tom Lund.", "at the trial of Tom Lund"},
      {"“We waited,” Quill said during a visit to Norwick last week.", "during a visit to Norwick"},
      {"“We waited,” said Ada Quill, who runs the ferry, in an e-mail.", "in an e-mail"},
      {"“We waited,” said Ada Quill, speaking at a rally in Norwick.", "at a rally in Norwick"},
      {"“We waited,” said Ada Quill at the Board’s annual meeting.",
       "at the Board’s annual meeting"},
      {"“We waited,” Quill said by phone from the pier.", "by phone from the pier"},
      {"“We waited,” Quill said through her lawyer.", "through her lawyer"},
      {"In a statement, Quill said: “We waited.”", "In a statement"},
      {"But in an interview with Radio Norwick on Monday, Quill said that boats had “done right”.",
       "in an interview with Radio Norwick"},
      {"On Monday, at a vigil in Norwick, Quill said: “We waited.”", "at a vigil in Norwick"},
      {"Quill, in a letter to the board, said: “We waited.”", "in a letter to the board"},
      {"Quill told a news conference: “We waited.”", "a news conference"},
      {"In a memo to staff, Quill wrote:\n“We waited.”", "In a memo to staff"},
      // No occasion.
      {"“We waited,” Quill said in part because it rained.", ""},
      {"“We waited,” Quill said in 2019.", ""},
      {"“We waited,” Quill said in Norwick on Monday.", ""},
      {"“We waited,” Quill said after the meeting.", ""},
      {"“We waited,” Quill said of the letter.", ""},
      {"“We waited,” Quill told reporters.", ""},
      {"“We waited,” said Ada Quill, who spoke at the rally.", ""},
      {"“We waited,” Quill said at the meeting room.", ""},
      {"“We waited,” Quill said in the report’s defence.", ""},
      {"“We waited,” Quill said as she left a meeting in haste.", ""},
      {"Lund said in a statement that Quill had said: “We waited.”", ""},
      {"The crowd at the rally said: “We waited.”", ""},
      {"The meeting ended. “We waited,” Quill said.", ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const test::QuoteCase read(
        c.text, {"Ada Quill|Quill", "Tom Lund|Lund", "place:Norwick", "media:Radio Norwick"});
    ASSERT_FALSE(read.quotes.empty());
    EXPECT_EQ(read.read.text[read.quotes[0].occasion], c.occasion);
  }
}

TEST(FindQuotes, WhatIsSaidOnIsSaidOnTheSameOccasion) {
  const test::QuoteCase read(
      "“We waited,” Quill said in an interview. “Nobody came.” “Who would?” asked Lund.",
      {"Ada Quill|Quill", "Tom Lund|Lund"});
  ASSERT_EQ(read.quotes.size(), 3u);
  EXPECT_EQ(read.read.text[read.quotes[1].occasion], "in an interview");
  EXPECT_TRUE(read.quotes[2].occasion.empty());
}

TEST(FindQuotes, LooksForAnOccasionNearTheCueOnly) {
  std::string rain;
  for (int i = 0; i < 20'000; ++i) rain += " in the rain";
  const test::QuoteCase far("“We waited,” Quill said" + rain + " at a rally.", {"Ada Quill|Quill"});
  ASSERT_EQ(far.quotes.size(), 1u);
  EXPECT_TRUE(far.quotes[0].occasion.empty());
  std::string said;
  for (int i = 0; i < 5'000; ++i) said += "“We waited,” Quill said in a statement. ";
  const test::QuoteCase many(said, {"Ada Quill|Quill"});
  ASSERT_EQ(many.quotes.size(), 5'000u);
  EXPECT_EQ(many.read.text[many.quotes.back().occasion], "in a statement");
}

}  // namespace
}  // namespace crosscheck
