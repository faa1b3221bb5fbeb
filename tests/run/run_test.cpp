// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/run/run.hpp"

#include <gtest/gtest.h>

#include <filesystem>
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

}  // namespace
}  // namespace crosscheck
