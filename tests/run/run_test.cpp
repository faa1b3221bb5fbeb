// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/run/run.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "support/source_dir.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = test::source_dir() / "tests/corpus";

std::string json_of(const std::vector<fs::path>& paths, unsigned threads) {
  Config config;
  config.threads = threads;
  const Result<Report> report = run(paths, config);
  EXPECT_TRUE(report);
  std::ostringstream out;
  write_json(out, *report);
  return out.str();
}

TEST(Run, GivesTheSameBytesOnAnyNumberOfThreads) {
  const std::string one = json_of({kCorpus}, 1);
  for (const unsigned threads : {2u, 7u}) EXPECT_EQ(json_of({kCorpus}, threads), one);
}

TEST(Run, ReadsAFileByTwoPathsOnce) {
  const fs::path story = kCorpus / "harbour-fire";
  const Result<Report> report =
      run(std::vector<fs::path>{story, story / "01-estuary-press.txt"}, Config{});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->documents.size(), 3u);
}

TEST(Run, CopiesOfOneArticleKeepTheirOwnIds) {
  const Result<Report> report = run(std::vector<fs::path>{kCorpus}, Config{});
  ASSERT_TRUE(report);
  std::set<std::string> ids;
  for (const Document& document : report->documents) ids.insert(document.article.id);
  EXPECT_EQ(ids.size(), report->documents.size());
}

TEST(Run, AnArticleAndItsCopyAreReuseAndNoAgreement) {
  const fs::path folder = fs::path(testing::TempDir()) / "crosscheck-copies";
  fs::remove_all(folder);
  fs::create_directories(folder);
  const fs::path story = kCorpus / "harbour-fire/01-estuary-press.txt";
  fs::copy_file(story, folder / "a.txt");
  fs::copy_file(story, folder / "b.txt");
  const Result<Report> report = run(std::vector<fs::path>{folder}, Config{});
  ASSERT_TRUE(report);
  std::vector<Verdict> verdicts;
  for (const Finding& finding : report->findings) verdicts.push_back(finding.verdict);
  EXPECT_EQ(verdicts, std::vector<Verdict>{Verdict::TextReuse});
  fs::remove_all(folder);
}

TEST(Run, TakesWhatTheUserGives) {
  Config config;
  config.sources["01-estuary-press.txt"] = "The Estuary";
  config.dates["01-estuary-press.txt"] = Day{std::chrono::year{2025} / 3 / 4};
  const Result<Report> report = run(std::vector<fs::path>{kCorpus / "harbour-fire"}, config);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->documents.front().article.publisher, "The Estuary");
  EXPECT_EQ(report->documents.front().article.published_basis, PublishedBasis::Given);
}

/// A folder with one file in it, gone after the test.
class OneFile : public testing::Test {
 protected:
  ~OneFile() override { fs::remove_all(folder_); }
  Result<Report> run_on(const std::string& name, const std::string& bytes, const Config& config = {}) {
    fs::create_directories(folder_);
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return run(std::vector<fs::path>{folder_}, config);
  }
  /// Of its own, for tests run side by side.
  fs::path folder_ = fs::path(testing::TempDir()) /
                     (std::string("crosscheck-one-file-") +
                      testing::UnitTest::GetInstance()->current_test_info()->name());
};

const std::string kStory =
    "The ferry ran aground on the sandbank off Skerry at noon on Sunday with sixty people on board. Boats took all "
    "of them to the quay within the hour, and the harbour master closed the channel until the evening tide.";

TEST_F(OneFile, WhatIsGivenForAFileHoldsForAllInIt) {
  Config config;
  config.sources["week.jsonl"] = "Fen Gazette";
  config.sources["week.jsonl/2"] = "Skerry Post";
  config.dates["week.jsonl"] = Day{std::chrono::year{2025} / 3 / 4};
  const Result<Report> report = run_on(
      "week.jsonl", "{\"title\": \"One\", \"text\": \"She sank.\"}\n{\"title\": \"Two\", \"text\": \"She rose.\"}\n{\"x\n", config);
  ASSERT_TRUE(report);
  ASSERT_EQ(report->documents.size(), 2u);
  std::map<std::string, std::string> publishers;
  for (const Document& document : report->documents) {
    publishers[document.article.path] = document.article.publisher;
    EXPECT_EQ(document.article.published, config.dates["week.jsonl"]);
  }
  EXPECT_EQ(publishers, (std::map<std::string, std::string>{{"week.jsonl/1", "Fen Gazette"}, {"week.jsonl/2", "Skerry Post"}}));
  ASSERT_EQ(report->inputs.size(), 3u);
  EXPECT_EQ(report->inputs[2].path, "week.jsonl/3");
  EXPECT_EQ(report->inputs[2].status, InputStatus::Failed);
}

std::vector<std::string> met_twice(const Report& report) {
  std::vector<std::string> said;
  for (const Finding& finding : report.findings) {
    for (const Step& step : finding.explanation) {
      if (step.question == "One article met twice") said.push_back(step.because);
    }
  }
  return said;
}

/// A line of JSON lines.
std::string entry(const std::string& title, const std::string& source, const std::string& url, const std::string& text) {
  return "{\"title\": \"" + title + "\", \"source\": \"" + source + "\", \"url\": \"" + url + "\", \"text\": \"" + text + "\"}\n";
}

TEST_F(OneFile, SaysThatOneArticleWasMetTwice) {
  const std::string more = " " + kStory + " The mayor of the island thanked the crews in person and promised them a new lamp for the pier.";
  Result<Report> report = run_on("a.jsonl", entry("Ferry aground", "Fen Gazette", "https://fen.example/1", kStory) +
                                                entry("Sixty saved", "Skerry Post", "https://skerry.example/2", kStory));
  ASSERT_TRUE(report);
  EXPECT_EQ(met_twice(*report), std::vector<std::string>{"Fen Gazette and Skerry Post are one article under two headlines."});
  report = run_on("a.jsonl", entry("Ferry aground", "Fen Gazette", "https://www.fen.example/1?utm_source=x", kStory) +
                                 entry("Ferry aground", "Fen Gazette", "https://m.fen.example/1", kStory + more));
  ASSERT_TRUE(report);
  ASSERT_EQ(met_twice(*report).size(), 1u);
  EXPECT_NE(met_twice(*report)[0].find("published at fen.example/1"), std::string::npos) << met_twice(*report)[0];
  // A passage in common does not make two articles one.
  report = run_on("a.jsonl", entry("Ferry aground", "Fen Gazette", "", kStory) +
                                 entry("A busy week", "Skerry Post", "", "It was a busy week at the town hall, with a new budget "
                                       "and an old quarrel over the lamps. " + kStory.substr(0, 100) + " The council will meet again on Monday to vote."));
  ASSERT_TRUE(report);
  EXPECT_EQ(met_twice(*report), std::vector<std::string>{});
}

TEST_F(OneFile, ShowsOfALongSentenceThePartAroundAFigure) {
  constexpr std::size_t kFigures = 3'000;
  std::string text = "The harbour of Hale counted ";
  for (std::size_t i = 0; i < kFigures; ++i) {
    text += std::to_string(20 + i) + " nets of Ada Quill and ";
  }
  text += "no boats.";
  const Result<Report> report = run_on("a.txt", "Nets\n\n" + text + "\n");
  ASSERT_TRUE(report);
  const Document& document = report->documents.at(0);
  ASSERT_GE(document.figures.size(), kFigures / 2);
  std::ostringstream out;
  write_json(out, *report);
  // The whole sentence for each figure would be more than ten times as much.
  constexpr std::size_t kOfEach = 6'000;
  EXPECT_LT(out.str().size(), document.figures.size() * kOfEach);
  EXPECT_NE(out.str().find("1020 nets of Ada Quill and 1021 nets"), std::string::npos);
}

TEST_F(OneFile, ComparesAnotherLanguageByNamesAndFiguresOnly) {
  const std::string german =
      "Die F\u00e4hre ist am Sonntag vor Skerry auf eine Sandbank gelaufen. \u201eWir haben kein Licht gesehen\u201c, sagte "
      "der Hafenmeister Jonas Keil. Boote brachten 60 Menschen an den Kai, und niemand wurde dabei verletzt.";
  const Result<Report> report = run_on("a.json", "{\"title\": \"F\u00e4hre sitzt fest\", \"language\": \"en\", \"text\": \"" + german + "\"}");
  ASSERT_TRUE(report);
  const Document& document = report->documents.at(0);
  EXPECT_EQ(document.article.language, "de");
  EXPECT_TRUE(document.quotes.empty());
  EXPECT_FALSE(document.entities.empty());
  EXPECT_FALSE(document.figures.empty());
  for (const Claim& claim : document.claims) EXPECT_EQ(claim.kind, ClaimKind::Figure);
  const std::string note = "in German, which crosscheck does not know: compared by names and figures only";
  for (const Format format : {Format::Html, Format::Markdown, Format::Json}) {
    std::ostringstream out;
    write_report(out, *report, format);
    EXPECT_NE(out.str().find(note), std::string::npos);
  }
}

TEST_F(OneFile, ReadsTheFiguresOfAnotherLanguageByItsMarksAndAllowsForItsHedges) {
  const auto report_on = [&](const std::string& first, const std::string& second) {
    const std::string rest = " El barco hab\u00eda salido del puerto al mediod\u00eda, dijo la portavoz Marta Ibarra, y la "
                             "niebla era muy espesa cuando choc\u00f3 contra las rocas.";
    return run_on("a.jsonl", entry("Se hunde el Alba", "Fen Gazette", "https://fen.example/1", first + rest) +
                                 entry("El Alba se hunde", "Skerry Post", "https://skerry.example/2", second + rest));
  };
  const auto differs = [](const Report& report) {
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [](const Finding& f) { return f.verdict == Verdict::Differs; });
  };
  Result<Report> report = report_on("Murieron 12.500 personas en el ferry Alba.", "Murieron 27.500 personas en el ferry Alba.");
  ASSERT_TRUE(report);
  ASSERT_EQ(report->documents.at(0).article.language, "es");
  EXPECT_EQ(std::max(report->documents[0].figures.at(0).value, report->documents[1].figures.at(0).value), 27'500);
  EXPECT_TRUE(differs(*report));
  report = report_on("Murieron casi 400 personas en el ferry Alba.", "Murieron m\u00e1s de 370 personas en el ferry Alba.");
  ASSERT_TRUE(report);
  EXPECT_FALSE(differs(*report));
}

}  // namespace
}  // namespace crosscheck
