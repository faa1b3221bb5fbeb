// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/run/config.hpp"

#include <gtest/gtest.h>

namespace crosscheck {
namespace {

TEST(ParseConfig, ReadsEveryKey) {
  const Result<Config> config = parse_config(R"(
fail_on = "medium"
only = ["figure-value", "differs"]
ignore = ["only-in"]
min_confidence = 0.5
threads = 3
aliases = "names.toml"
judgements = "judged.toml"
[source]
"a.txt" = "The Post"
[date]
"a.txt" = 2025-03-11
)",
                                             "crosscheck.toml");
  ASSERT_TRUE(config) << config.error().message();
  EXPECT_EQ(config->fail_on, Severity::Medium);
  EXPECT_EQ(config->only, (std::set<std::string>{"differs", "figure-value"}));
  EXPECT_EQ(config->ignore, (std::set<std::string>{"only-in"}));
  EXPECT_EQ(config->min_confidence, 0.5);
  EXPECT_EQ(config->threads, 3u);
  EXPECT_EQ(config->aliases, "names.toml");
  EXPECT_EQ(config->judgements, "judged.toml");
  EXPECT_EQ(config->sources.at("a.txt"), "The Post");
  EXPECT_EQ(config->dates.at("a.txt"), (Day{std::chrono::year{2025} / 3 / 11}));
}

TEST(ParseConfig, NamesThePlaceOfAnErrorAndTheWayOut) {
  struct Case {
    std::string_view toml;
    std::string message;
  };
  const Case cases[] = {
      {"fail_on = \"severe\"",
       "c.toml:1:11: fail_on must be \"info\", \"low\", \"medium\" or \"high\""},
      {"\nmin_confidence = 7", "c.toml:2:18: min_confidence must be a number from 0 to 1"},
      {"threads = -1", "c.toml:1:11: threads must be a whole number from 0 (one a core) to 1024"},
      {"only = \"differs\"", "c.toml:1:8: only must be a list of rules or verdicts"},
      {"[date]\na = \"2025\"",
       "c.toml:2:5: a date must be written 2025-03-11, without quotation marks"},
  };
  for (const Case& c : cases) {
    const Result<Config> config = parse_config(c.toml, "c.toml");
    ASSERT_FALSE(config) << c.toml;
    EXPECT_EQ(config.error().message(), c.message);
  }
  EXPECT_FALSE(parse_config("only = [", "c.toml"));
}

}  // namespace
}  // namespace crosscheck
