// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/language/tokens.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/marked.hpp"

namespace crosscheck {
namespace {

/// The tokens, parted by '|'.
std::string parted(const std::string& plain) {
  const SourceText text = *SourceText::from_utf8(plain);
  std::string result;
  for (const Span token : find_tokens(text, {0, text.size()})) {
    if (!result.empty()) result += '|';
    result += text[token];
  }
  return result;
}

struct Case {
  std::string text;
  std::string tokens;
};

void expect(std::span<const Case> cases) {
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(parted(c.text), c.tokens);
  }
}

TEST(FindTokens, PartsWordsAndMarks) {
  const Case cases[] = {
      {"", ""},
      {" \t\n", ""},
      {"He came.", "He|came|."},
      {"(See \"Notes\", p. 4.)", "(|See|\"|Notes|\"|,|p.|4|.|)"},
      {"“Why?” she asked", "“|Why|?|”|she|asked"},
      {"Wait... what?!", "Wait|...|what|?!"},
      {"Wait… what", "Wait|…|what"},
      {"the mayor—who won—left", "the|mayor|—|who|won|—|left"},
      {"one -- or two", "one|--|or|two"},
      {"he said.The end", "he|said|.|The|end"},
      {"and/or", "and|/|or"},
      {"w/o", "w/o"},
      {"AT&T and R&D", "AT&T|and|R&D"},
      {"Črna Škoda", "Črna|Škoda"},
      {"#harbour @mayor", "#harbour|@mayor"},
      {"Good :-) (see: )", "Good|:-)|(|see|:|)"},
  };
  expect(cases);
}

TEST(FindTokens, SplitsClitics) {
  const Case cases[] = {
      {"don't", "do|n't"},
      {"Don’t", "Do|n’t"},
      {"can't", "ca|n't"},
      {"cannot", "can|not"},
      {"it's they're we've she'll he'd I'm", "it|'s|they|'re|we|'ve|she|'ll|he|'d|I|'m"},
      {"Kim’s", "Kim|’s"},
      {"the workers' rights", "the|workers|'|rights"},
      {"gonna", "gon|na"},
      {"O'Brien d'Avila o'clock", "O'Brien|d'Avila|o'clock"},
      {"U.S.'s", "U.S.|'s"},
      {"'tis", "'t|is"},
      {"rock 'n' roll", "rock|'|n|'|roll"},
  };
  expect(cases);
}

TEST(FindTokens, KeepsAHyphenBehindAPrefix) {
  const Case cases[] = {
      {"a 10-year-old boy", "a|10|-|year|-|old|boy"},
      {"left-wing", "left|-|wing"},
      {"co-founder", "co-founder"},
      {"non-co-operation", "non-co-operation"},
      {"anti-war-crimes", "anti-war|-|crimes"},
      {"mid-1990s", "mid-1990s"},
      {"an anti- measure", "an|anti|-|measure"},
      {"New York–London", "New|York|–|London"},
  };
  expect(cases);
}

TEST(FindTokens, ReadsNumbers) {
  const Case cases[] = {
      {"3,000 of 6.4", "3,000|of|6.4"},
      {"in 2019,2020", "in|2019|,|2020"},
      {"1,23", "1|,|23"},
      {"$1.86bn", "$|1.86|bn"},
      {"US$5m", "US$|5|m"},
      {"24km 7am 7a.m. 30C", "24|km|7|am|7|a.m.|30C"},
      {"100%", "100|%"},
      {"217-215", "217|-|215"},
      {"2003-2007", "2003|-|2007"},
      {"2021-03-05", "2021-03-05"},
      {"555-0142 1-800-555-0142", "555-0142|1-800-555-0142"},
      {"9/11 and 7:30", "9/11|and|7:30"},
      {"21st 1980s '60s 1980's", "21st|1980s|'60s|1980's"},
      {".25 and 5.", ".25|and|5|."},
      {"COVID-19", "COVID|-|19"},
      {"-5", "-|5"},
  };
  expect(cases);
}

TEST(FindTokens, KnowsWhosePeriodItIs) {
  const Case cases[] = {
      {"Mr. Doe met Dr. Roe.", "Mr.|Doe|met|Dr.|Roe|."},
      {"J. R. Doe", "J.|R.|Doe"},
      {"the U.S. Senate", "the|U.S.|Senate"},
      {"on Jan. 30.", "on|Jan.|30|."},
      {"H.R. 4437", "H.R.|4437"},
      {"No. 5", "No.|5"},
      {"She said no. He left", "She|said|no|.|He|left"},
      {"on Sunday, sun. Rain", "on|Sunday|,|sun|.|Rain"},
      {"Acme Inc. grew", "Acme|Inc.|grew"},
      {"Plan B.", "Plan|B|."},
      {"at 5 p.m. today", "at|5|p.m.|today"},
      {"1. Bring water", "1.|Bring|water"},
  };
  expect(cases);
}

TEST(FindTokens, KeepsAddressesWhole) {
  const Case cases[] = {
      {"(https://example.org/a_(b)?q=1.)", "(|https://example.org/a_(b)?q=1|.|)"},
      {"www.example.com, or", "www.example.com|,|or"},
      {"mail a.b@example.org.", "mail|a.b@example.org|."},
      {"example.com/news", "example.com/news"},
  };
  expect(cases);
}

TEST(FindTokens, StaysInItsStretchAndIsLinear) {
  const SourceText text = *SourceText::from_utf8("One two. Three");
  EXPECT_EQ(test::marked(text, find_tokens(text, {4, 8})), "One [two][.] Three");
  for (const std::string& piece : {std::string("a"), std::string("1"), std::string("a-"),
                                   std::string("a@"), std::string("a."), std::string("1-"),
                                   std::string("co-"), std::string("’"), std::string("h")}) {
    std::string long_text;
    while (long_text.size() < 2'000'000) long_text += piece;
    const SourceText whole = *SourceText::from_utf8(long_text);
    std::uint32_t covered = 0;
    for (const Span token : find_tokens(whole, {0, whole.size()})) covered += token.size();
    EXPECT_EQ(covered, whole.size()) << piece;
  }
}

}  // namespace
}  // namespace crosscheck
