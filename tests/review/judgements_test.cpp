// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/review/judgements.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crosscheck {
namespace {

using testing::ElementsAre;

TEST(Judgements, ReadsNamesAnswerAndNote) {
  const auto read = parse_judgements(R"(
[[judgement]]
names = ["Ann Lee", "Anna Lee"]
answer = "same"
note = "She signs either way."
[[judgement]]
names = ["Tom Berg", "Tomas Berg"]
answer = "not-the-same"
)",
                                     "j.toml");
  ASSERT_TRUE(read) << read.error().message();
  ASSERT_EQ(read->size(), 2u);
  EXPECT_EQ((*read)[0].a, "Ann Lee");
  EXPECT_EQ((*read)[0].b, "Anna Lee");
  EXPECT_EQ((*read)[0].answer, Sameness::Same);
  EXPECT_EQ((*read)[0].note, "She signs either way.");
  EXPECT_EQ((*read)[1].answer, Sameness::NotTheSame);
}

TEST(Judgements, ReadsAliases) {
  const auto read = parse_aliases(
      "[[alias]]\nname = \"Harbour Board\"\nalso = [\"HB\", \"the Board\"]", "a.toml");
  ASSERT_TRUE(read) << read.error().message();
  ASSERT_EQ(read->size(), 1u);
  EXPECT_EQ(read->front().name, "Harbour Board");
  EXPECT_THAT(read->front().also, ElementsAre("HB", "the Board"));
  const auto nothing = parse_aliases("", "a.toml");
  ASSERT_TRUE(nothing);
  EXPECT_TRUE(nothing->empty());
}

TEST(Judgements, NamesThePlaceOfAnErrorAndTheWayOut) {
  struct Case {
    std::string_view toml, message;
  };
  const Case judgements[] = {
      {"[[judgement]]\nnames = [\"Ann\"]\nanswer = \"same\"",
       "f.toml:2:9: names must be two names"},
      {"[[judgement]]\nnames = [\"Ann\", \"Bo\"]\nanswer = \"yes\"",
       "f.toml:3:10: answer must be \"same\", \"not-the-same\" or \"unsure\""},
      {"[[judgement]]\nnames = [\"Ann\", \"Bo\"]", "f.toml:1:1: a judgement needs an answer"},
      {"[[judgement]]\nanswer = \"same\"",
       "f.toml:1:1: a judgement needs names = [\"one\", \"other\"]"},
      {"judgement = 3", "f.toml:1:13: must be [[judgement]], and nothing else"},
      {"[[judgement]]\nwho = \"x\"",
       "f.toml:2:7: unknown key \"who\"; known are names, answer, note"},
  };
  for (const Case& c : judgements) {
    const auto read = parse_judgements(c.toml, "f.toml");
    ASSERT_FALSE(read) << c.toml;
    EXPECT_EQ(read.error().message(), c.message);
  }
  const Case aliases[] = {
      {"[[alias]]\nalso = [\"HB\"]", "f.toml:1:1: an alias needs a name"},
      {"[[alias]]\nname = \"HB\"", "f.toml:1:1: an alias needs also = [\"another name\"]"},
      {"[[alias]]\nname = 7\nalso = [\"HB\"]", "f.toml:2:8: name must be words in quotation marks"},
  };
  for (const Case& c : aliases) {
    const auto read = parse_aliases(c.toml, "f.toml");
    ASSERT_FALSE(read) << c.toml;
    EXPECT_EQ(read.error().message(), c.message);
  }
  EXPECT_FALSE(parse_aliases("[[alias", "f.toml"));
  EXPECT_EQ(read_aliases("no/such/file.toml").error().message(),
            "no/such/file.toml: cannot be read");
}

}  // namespace
}  // namespace crosscheck
