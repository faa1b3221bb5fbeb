// SPDX-License-Identifier: Apache-2.0
// Every story of tests/corpus in every format, compared with reports/samples/. With
// CROSSCHECK_UPDATE_GOLDEN=1 in the environment the samples are written anew; their diff is
// read like code.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "crosscheck/run/run.hpp"
#include "support/source_dir.hpp"
#include "support/validated.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = test::source_dir();

struct Sample {
  Format format;
  const char* ending;
};
constexpr Sample kSamples[] = {
    {Format::Html, ".html"},       {Format::Markdown, ".md"}, {Format::Json, ".json"},
    {Format::GraphMl, ".graphml"}, {Format::Dot, ".dot"},     {Format::Csv, ".csv"},
};

std::vector<fs::path> stories() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(kSource / "tests" / "corpus")) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

Report report_of(const std::vector<fs::path>& paths, unsigned threads) {
  Config config;
  config.threads = threads;
  Result<Report> report = run(paths, config);
  EXPECT_TRUE(report) << (report ? "" : report.error().message());
  return report ? *std::move(report) : Report{};
}

std::string written(const Report& report, Format format) {
  std::ostringstream out;
  write_report(out, report, format);
  return out.str();
}

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The first line in which two texts differ, with its number; empty if they are the same.
std::string first_difference(const std::string& expected, const std::string& actual) {
  if (expected == actual) return "";
  std::istringstream a(expected);
  std::istringstream b(actual);
  for (int number = 1;; ++number) {
    std::string line_a;
    std::string line_b;
    const bool more_a = static_cast<bool>(std::getline(a, line_a));
    const bool more_b = static_cast<bool>(std::getline(b, line_b));
    if (line_a != line_b || more_a != more_b || !more_a) {
      return "line " + std::to_string(number) + "\n  sample: " + line_a.substr(0, 300) +
             "\n  now:    " + line_b.substr(0, 300);
    }
  }
}

TEST(Golden, EveryStoryIsReportedAsItsSamplesSay) {
  const fs::path samples = kSource / "reports" / "samples";
  const bool update = std::getenv("CROSSCHECK_UPDATE_GOLDEN") != nullptr;
  if (update) fs::create_directories(samples);
  for (const fs::path& story : stories()) {
    const Report report = report_of({story}, 1);
    for (const Sample& sample : kSamples) {
      const fs::path file = samples / (story.filename().string() + sample.ending);
      const std::string now = written(report, sample.format);
      if (update) {
        std::ofstream(file, std::ios::binary) << now;
      } else {
        EXPECT_EQ(first_difference(content(file), now), "") << file;
      }
    }
  }
}

TEST(Golden, EveryStoryKeepsToTheSchema) {
  std::vector<std::string> reports;
  for (const fs::path& story : stories()) {
    reports.push_back(written(report_of({story}, 1), Format::Json));
  }
  EXPECT_EQ(test::schema_errors(reports), "");
}

TEST(Golden, EveryDocumentIsSound) {
  for (const fs::path& story : stories()) {
    for (const Document& document : report_of({story}, 1).documents) {
      EXPECT_EQ(find_defect(document).value_or(""), "") << story << ' ' << document.article.path;
    }
  }
}

TEST(Golden, NeitherOrderNorThreadsShow) {
  for (const fs::path& story : stories()) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(story)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    const Report forwards = report_of(files, 1);
    std::reverse(files.begin(), files.end());
    const Report backwards = report_of(files, 4);
    for (const Sample& sample : kSamples) {
      EXPECT_EQ(first_difference(written(forwards, sample.format),
                                 written(backwards, sample.format)),
                "")
          << story << sample.ending;
    }
  }
}

}  // namespace
}  // namespace crosscheck
