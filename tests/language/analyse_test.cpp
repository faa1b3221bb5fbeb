// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/language/analyse.hpp"

#include <gtest/gtest.h>

#include <string>
#include <thread>

#include "crosscheck/model/names.hpp"
#include "support/marked.hpp"

namespace crosscheck {
namespace {

/// "word/UPOS/lemma" of each token.
std::string tagged(const test::Analysed& analysed) {
  std::string result;
  for (const Token& token : analysed.analysis.tokens) {
    if (!result.empty()) result += ' ';
    result += std::string(analysed.text[token.span]) + '/' + std::string(name_of(token.upos)) +
              '/' + token.lemma;
  }
  return result;
}

/// "relation(head, word)" of each token.
std::string parsed(const test::Analysed& analysed) {
  std::string result;
  for (const Token& token : analysed.analysis.tokens) {
    if (!result.empty()) result += ' ';
    const std::string head =
        token.head == kNoHead
            ? "-"
            : std::string(analysed.text[analysed.analysis.tokens[token.head].span]);
    result += std::string(name_of(token.deprel)) + '(' + head + ',' +
              std::string(analysed.text[token.span]) + ')';
  }
  return result;
}

TEST(Analyse, GivesTagsAndLemmas) {
  EXPECT_EQ(tagged(test::analysed("The mayor's dogs didn't bark.")),
            "The/DET/the mayor/NOUN/mayor 's/PART/'s dogs/NOUN/dog did/AUX/do n't/PART/not "
            "bark/VERB/bark ./PUNCT/.");
  EXPECT_EQ(tagged(test::analysed("Anna Marin has been paid 3,000 dollars.")),
            "Anna/PROPN/Anna Marin/PROPN/Marin has/AUX/have been/AUX/be paid/VERB/pay "
            "3,000/NUM/3000 dollars/NOUN/dollar ./PUNCT/.");
}

TEST(Analyse, FindsWhoDidWhat) {
  EXPECT_EQ(parsed(test::analysed("The police arrested two men.")),
            "det(police,The) nsubj(arrested,police) root(-,arrested) nummod(men,two) "
            "obj(arrested,men) punct(arrested,.)");
  EXPECT_EQ(parsed(test::analysed("Two men were arrested by the police.")),
            "nummod(men,Two) nsubj:pass(arrested,men) aux:pass(arrested,were) root(-,arrested) "
            "case(police,by) det(police,the) obl:agent(arrested,police) punct(arrested,.)");
}

void expect_trees(const Analysis& analysis) {
  for (const Sentence& sentence : analysis.sentences) {
    std::uint32_t roots = 0;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& token = analysis.tokens[i];
      roots += token.head == kNoHead;
      EXPECT_EQ(token.head == kNoHead, token.deprel == Deprel::Root);
      std::uint32_t steps = 0;
      for (std::uint32_t at = i; analysis.tokens[at].head != kNoHead; at = analysis.tokens[at].head) {
        ASSERT_LE(++steps, sentence.last - sentence.first) << "a cycle";
      }
    }
    EXPECT_EQ(roots, 1u);
  }
}

TEST(Analyse, PutsEveryTokenIntoOneTreeAndEveryByteIntoATokenOrABlank) {
  const std::string texts[] = {
      "", " ", ".", "... ...", "\"", "a\n\nb", "The port closed. Nobody knew why, he said.\nTwo\n",
      "THE MAYOR OF PORT ORIN RESIGNED ON FRIDAY", "((((((((((", "1 2 3 4 5 6 7 8 9 10",
      "«Ça va?» — ‘Да’, 東京 2020年。", "\xF0\x9F\x98\x80 ok \xF0\x9F\x98\x80",
  };
  for (const std::string& plain : texts) {
    SCOPED_TRACE(plain);
    const test::Analysed analysed = test::analysed(plain);
    const Analysis& analysis = analysed.analysis;
    std::uint32_t next = 0;
    std::uint32_t at = 0;
    for (const Sentence& sentence : analysis.sentences) {
      EXPECT_EQ(sentence.first, next);
      EXPECT_LT(sentence.first, sentence.last);
      next = sentence.last;
    }
    EXPECT_EQ(next, analysis.tokens.size());
    for (const Token& token : analysis.tokens) {
      EXPECT_LT(token.span.begin, token.span.end);
      for (; at < token.span.begin; ++at) EXPECT_TRUE(std::isspace(plain[at])) << at;
      at = token.span.end;
    }
    expect_trees(analysis);
  }
}

TEST(Analyse, ReadsAVeryLongSentence) {
  std::string plain;
  while (plain.size() < 100'000) plain += "and the old harbour town of many boats ";
  expect_trees(test::analysed(plain).analysis);
}

TEST(Analyse, ReadsTenMegabytesWithoutABlankOrAPeriod) {
  for (const std::string& piece : {std::string("x"), std::string("é"), std::string("8")}) {
    std::string plain;
    while (plain.size() < 10'000'000) plain += piece;
    expect_trees(test::analysed(plain).analysis);
  }
}

TEST(Analyse, GivesTheSameOnEveryThread) {
  const std::string plain = "The port closed on Friday. Three ships, he said, were turned away.";
  const std::string expected = parsed(test::analysed(plain));
  std::vector<std::string> results(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& result : results) {
      threads.emplace_back([&] { result = parsed(test::analysed(plain)); });
    }
  }
  for (const std::string& result : results) EXPECT_EQ(result, expected);
}

}  // namespace
}  // namespace crosscheck
