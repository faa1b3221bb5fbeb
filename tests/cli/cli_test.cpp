// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/cli/cli.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/source_dir.hpp"

namespace crosscheck {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace fs = std::filesystem;

const std::string kStory = test::source_dir() / "tests/corpus/harbour-fire";

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

Outcome call(const std::vector<std::string>& args, Terminals terminals = {}) {
  std::ostringstream out, err;
  const ExitStatus status = run_cli(args, out, err, terminals);
  return {static_cast<int>(status), out.str(), err.str()};
}

/// A folder of its own for each test, gone when the test ends.
class Cli : public testing::Test {
 protected:
  Cli() {
    const auto* const info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() / ("crosscheck-cli-" + std::string(info->name()) + "-" +
                                           std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  ~Cli() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  std::string write(const std::string& name, std::string_view bytes) const {
    const fs::path file = folder_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }
  std::string in_folder(const std::string& name) const { return (folder_ / name).string(); }
  std::vector<std::string> names_in_folder() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder_)) {
      names.push_back(entry.path().filename().string());
    }
    return names;
  }

  fs::path folder_;
};

std::string slurp(const std::string& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

TEST_F(Cli, DiffTellsWhatANewVersionChanged) {
  const std::string old = write("old.txt", "Ferry sinks off Skerry\n\nThe ferry sank at noon and 4 people died.\n");
  const std::string now = write("new.txt", "Ferry sinks off Skerry\n\nThe ferry sank at noon and 6 people died.\n");
  const Outcome same = call({"diff", old, old});
  EXPECT_EQ(same.status, 0) << same.err;
  EXPECT_EQ(same.out, "0 changes\n");
  const Outcome other = call({"diff", old, now});
  EXPECT_EQ(other.status, 1);
  EXPECT_EQ(other.out,
            "figure: \"4 people\" -> \"6 people\"\n"
            "  old.txt:3:28: The ferry sank at noon and 4 people died.\n"
            "  new.txt:3:28: The ferry sank at noon and 6 people died.\n1 change: 1 figure\n");
  const Outcome json = call({"diff", old, now, "--format", "json"});
  EXPECT_THAT(json.out, HasSubstr("{\"kind\": \"figure\", \"before\": {\"exact\": \"4 people\", \"start\": 51, \"end\": 59,"));
  EXPECT_EQ(call({"diff", old}).status, 2);
  EXPECT_EQ(call({"diff", old, in_folder("missing.txt")}).status, 2);
  EXPECT_EQ(call({"diff", old, folder_.string()}).status, 2);
  EXPECT_EQ(call({"diff", old, now, "--format", "html"}).status, 2);
}

TEST_F(Cli, HelpTeachesAndGoesToTheOutput) {
  const Outcome help = call({"--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_THAT(help.err, IsEmpty());
  for (const std::string command : {"report", "check", "explain", "graph", "extract"}) {
    EXPECT_THAT(help.out, HasSubstr(command));
    const Outcome own = call({command, "--help"});
    EXPECT_EQ(own.status, 0);
    EXPECT_THAT(own.out, HasSubstr("usage: crosscheck " + command));
  }
}

TEST_F(Cli, BadUsageSaysWhatWouldBeRight) {
  struct Case {
    std::vector<std::string> args;
    std::string says;
  };
  const Case cases[] = {
      {{}, "usage:"},
      {{"compare", kStory}, "no command \"compare\""},
      {{"report"}, "nothing to read"},
      {{"explain", "c-0123456789"}, "nothing to read"},
      {{"report", kStory, "--formt", "json"}, "--formt"},
      {{"report", kStory, "--form", "json"}, "--form"},  // no abbreviations
      {{"report", kStory, "--format", "pdf"}, "must be html, markdown, json"},
      {{"report", kStory, "-o", "report.doc"}, "its ending names no format"},
      {{"graph", kStory, "--format", "html"}, "must be graphml, dot or json"},
      {{"check", kStory, "--fail-on", "severe"}, "must be info, low, medium or high"},
      {{"report", kStory, "--min-confidence", "2"}, "from 0 to 1"},
      {{"report", kStory, "--date", "a.txt=2025-02-30"}, "must be PATH=DAY"},
      {{"report", kStory, "--source", "a.txt"}, "must be PATH=NAME"},
      {{"report", "no/such/folder"}, "no/such/folder"},
  };
  for (const Case& c : cases) {
    const Outcome outcome = call(c.args);
    EXPECT_EQ(outcome.status, 2) << c.says;
    EXPECT_THAT(outcome.err, HasSubstr(c.says));
    EXPECT_THAT(outcome.out, IsEmpty());
  }
}

TEST_F(Cli, HtmlIsNotPouredIntoATerminal) {
  const Outcome outcome = call({"report", kStory}, {.out = true, .err = false});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("-o report.html"));
  EXPECT_EQ(call({"report", kStory, "--format", "markdown"}, {.out = true, .err = false}).status, 0);
}

TEST_F(Cli, TheEndingOfOutNamesTheFormat) {
  const std::string out = in_folder("report.json");
  EXPECT_EQ(call({"report", kStory, "-o", out}).status, 0);
  EXPECT_THAT(slurp(out), HasSubstr("\"schema_version\""));
  EXPECT_EQ(call({"report", kStory, "-o", out, "--format", "html"}).status, 0);
  EXPECT_THAT(slurp(out), HasSubstr("<!doctype html>"));
}

TEST_F(Cli, OutIsReplacedWholeOrNotAtAll) {
  const std::string out = write("report.json", "the old report");
  const Outcome bad = call({"report", in_folder("absent"), "-o", out});
  EXPECT_EQ(bad.status, 2);
  EXPECT_EQ(slurp(out), "the old report");
  EXPECT_THAT(names_in_folder(), testing::ElementsAre("report.json"));

  const Outcome folder = call({"report", kStory, "--format", "json", "-o", folder_.string()});
  EXPECT_EQ(folder.status, 2);
  EXPECT_THAT(folder.err, HasSubstr("is a folder"));

  const Outcome nowhere = call({"report", kStory, "-o", in_folder("absent/report.json")});
  EXPECT_EQ(nowhere.status, 2);
  EXPECT_THAT(nowhere.err, HasSubstr("cannot be opened for writing"));
}

TEST_F(Cli, TheReportIsNoArticleOfTheNextRun) {
  write("a.txt", "Two dead in Orme\n\nTwo people died in Orme on Monday, police said.\n");
  const std::string out = in_folder("report.md");
  ASSERT_EQ(call({"report", folder_.string(), "-o", out}).status, 0);
  const std::string first = slurp(out);
  ASSERT_EQ(call({"report", folder_.string(), "-o", out}).status, 0);
  const Outcome outcome = call({"report", folder_.string(), "-v", "-o", out});
  EXPECT_THAT(outcome.err, HasSubstr("the report is written there"));
}

TEST_F(Cli, OneArticleGivesAReportAndAWord) {
  const std::string file =
      write("a.txt", "Two dead in Orme\n\nTwo people died in Orme on Monday, police said.\n");
  const Outcome outcome = call({"report", file, "--format", "json"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("comparing needs two"));
}

TEST_F(Cli, AFolderWithoutArticlesIsUnusable) {
  write("picture.png", "\x89PNG\r\n\x1a\n");
  const Outcome outcome = call({"report", folder_.string(), "--format", "json"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("no article could be read"));
}

TEST_F(Cli, AnUnreadableFileIsNamedAndTheOthersAreCompared) {
  write("a.txt", "Two dead in Orme\n\nTwo people died in Orme on Monday, police said.\n");
  write("b.txt", "Broken\n\nNot UTF-8: \xc3( here.\n");
  write("c.txt", "");
  const Outcome outcome = call({"report", folder_.string(), "--format", "json"});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("b.txt"));
  EXPECT_THAT(outcome.err, HasSubstr("c.txt"));
  EXPECT_THAT(outcome.out, HasSubstr("\"failed\""));
}

TEST_F(Cli, FindingsWinOverUnreadFiles) {
  write("story/broken.txt", "Not UTF-8: \xc3( and \xff.\n");
  for (const auto& entry : fs::directory_iterator(kStory)) {
    fs::copy(entry.path(), folder_ / "story" / entry.path().filename());
  }
  const Outcome outcome = call({"check", in_folder("story"), "--fail-on", "info"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, HasSubstr("findings at or above info in 3 articles"));
}

TEST_F(Cli, AMisspeltRuleIsNoRule) {
  for (const std::string option : {"--only", "--ignore"}) {
    const Outcome outcome = call({"check", kStory, option, "figure-valeu"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr("figure-valeu"));
  }
  EXPECT_EQ(call({"check", kStory, "--ignore", "only-in", "--ignore", "differs"}).status, 0);
}

TEST_F(Cli, CheckCountsOnlyWhatIsAskedFor) {
  const Outcome none = call({"check", kStory, "--fail-on", "info", "--only", "weekday"});
  EXPECT_EQ(none.status, 0);
  EXPECT_THAT(none.out, HasSubstr("0 findings"));
}

TEST_F(Cli, ExplainReplaysAFindingByItsId) {
  const Outcome check = call({"check", kStory, "--fail-on", "info"});
  const std::size_t end = check.out.find(']');
  const std::size_t begin = check.out.rfind('[', end);
  ASSERT_NE(end, std::string::npos);
  const std::string id = check.out.substr(begin + 1, end - begin - 1);
  const Outcome outcome = call({"explain", id, kStory});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr(id));

  const Outcome unknown = call({"explain", "c-ffffffffff", kStory});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, HasSubstr("no finding has this id"));
}

TEST_F(Cli, ConfigurationIsReadAndItsErrorsHaveAPlace) {
  const std::string good = write("good.toml", "only = [\"weekday\"]\nfail_on = \"info\"\n");
  EXPECT_EQ(call({"check", kStory, "--config", good}).status, 0);
  const std::string bad = write("bad.toml", "fail_on = \"info\"\nfail_of = \"low\"\n");
  const Outcome outcome = call({"check", kStory, "--config", bad});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("bad.toml:2:11: unknown key \"fail_of\""));
}

TEST_F(Cli, AConfigurationAmongTheArticlesIsNotObeyed) {
  for (const auto& entry : fs::directory_iterator(kStory)) {
    fs::copy(entry.path(), folder_ / entry.path().filename());
  }
  write("crosscheck.toml", "only = [\"weekday\"]\nfail_on = \"info\"\n");
  const fs::path before = fs::current_path();
  fs::current_path(folder_);
  const Outcome among = call({"check", ".", "--fail-on", "info"});
  const Outcome beside = call({"check", kStory});
  fs::current_path(before);
  EXPECT_EQ(among.status, 1);
  EXPECT_EQ(beside.status, 0);
}

TEST_F(Cli, NamesAreOneWhereTheAliasFileSaysSo) {
  write("a.txt", "Fire in Orme\n\nRosa Quill saw the fire in Orme on Monday, she said.\n");
  write("b.txt", "Orme burns\n\nRosa Lindqvist saw the fire in Orme on Monday, she said.\n");
  const std::string aliases = write("names.toml",
                                    "[[alias]]\nname = \"Rosa Quill\"\n"
                                    "also = [\"Rosa Lindqvist\"]\n");
  const std::vector<std::string> args = {"report", in_folder("a.txt"), in_folder("b.txt"),
                                         "--format", "json"};
  std::vector<std::string> told = args;
  told.insert(told.end(), {"--aliases", aliases});
  EXPECT_THAT(call(args).out, Not(HasSubstr("the alias file names both")));
  EXPECT_THAT(call(told).out, HasSubstr("the alias file names both \\\"Rosa Quill\\\""));
}

TEST_F(Cli, AJudgementIsShownBesideTheNames) {
  write("a.txt", "Fire in Orme\n\nRosa Quill saw the fire in Orme on Monday, she said.\n");
  write("b.txt", "Orme burns\n\nRosa Lindqvist saw the fire in Orme on Monday, she said.\n");
  const std::string judged = write("judged.toml",
                                   "[[judgement]]\nnames = [\"Rosa Quill\", \"Rosa Lindqvist\"]\n"
                                   "answer = \"unsure\"\nnote = \"Same hat.\"\n");
  const Outcome outcome = call({"report", in_folder("a.txt"), in_folder("b.txt"), "--format",
                                "json", "--judgements", judged});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("\"answer\": \"unsure\", \"note\": \"Same hat.\""));

  const std::string wrong = write("wrong.toml", "[[judgement]]\nnames = [\"Rosa\"]\n");
  const Outcome failed = call({"report", kStory, "--judgements", wrong});
  EXPECT_EQ(failed.status, 2);
  EXPECT_THAT(failed.err, HasSubstr("wrong.toml:2:9: names must be two names"));
  EXPECT_EQ(call({"report", kStory, "--aliases", in_folder("none.toml")}).status, 2);
}

TEST_F(Cli, ProgressIsForTerminalsOnly) {
  const Outcome plain = call({"report", kStory, "--format", "json"});
  EXPECT_THAT(plain.err, Not(HasSubstr("\x1b")));
  const Outcome watched =
      call({"report", kStory, "--format", "json"}, {.out = false, .err = true});
  EXPECT_THAT(watched.err, HasSubstr("reading"));
  EXPECT_TRUE(watched.err.ends_with("\r\x1b[K"));
  EXPECT_EQ(plain.out, watched.out);
}

TEST_F(Cli, ControlCharactersOfAFileNameDoNotReachTheTerminal) {
  write("bad\x1b[31m.txt", "Not UTF-8: \xc3( and \xff.\n");
  write("a.txt", "Two dead in Orme\n\nTwo people died in Orme on Monday, police said.\n");
  const Outcome outcome = call({"report", folder_.string(), "--format", "json"});
  EXPECT_THAT(outcome.err, HasSubstr("not read"));
  EXPECT_THAT(outcome.err, Not(HasSubstr("\x1b")));
}

TEST_F(Cli, NamesAHundredUnreadFilesAndCountsTheOthers) {
  write("a.txt", "Two dead in Orme\n\nTwo people died in Orme on Monday, police said.\n");
  for (int i = 0; i < 103; ++i) write("empty" + std::to_string(i) + ".txt", "");
  const Outcome outcome = call({"report", folder_.string(), "--format", "json"});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("and 3 more were not read; the report lists them all"));
  std::size_t named = 0;
  for (std::size_t at = 0; (at = outcome.err.find("not read: ", at)) != std::string::npos; ++at) ++named;
  EXPECT_EQ(named, 100U);
}

}  // namespace
}  // namespace crosscheck
