// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "crosscheck/report/report.hpp"
#include "support/sample_report.hpp"
#include "support/validated.hpp"

namespace crosscheck {
namespace {

std::string json_of(const Report& report) {
  std::ostringstream out;
  write_json(out, report);
  return out.str();
}

TEST(WriteJson, KeepsToItsSchema) {
  const std::string reports[] = {json_of(test::sample_report()), json_of(test::hostile_report()),
                                 json_of(test::empty_report())};
  EXPECT_EQ(test::schema_errors(reports), "");
}

TEST(WriteJson, CountsInCodePoints) {
  const auto report = nlohmann::json::parse(json_of(test::sample_report()));
  // Curly quotes stand before it: three bytes each, one code point.
  const auto& member = report["findings"][2]["members"][0];
  EXPECT_EQ(member["exact"], "We have never seen such water.");
  EXPECT_EQ(member["prefix"], " homes”.\nMayor Ines Vahl said: “");
  EXPECT_EQ(member["end"].get<int>() - member["start"].get<int>(), 30);
}

TEST(WriteJson, SaysNullForWhatIsUnboundedOrUnknown) {
  const auto report = nlohmann::json::parse(json_of(test::sample_report()));
  const auto& nearly = report["figures"][1];
  EXPECT_EQ(nearly["exact"], "nearly 400 people");
  EXPECT_EQ(nearly["low"], 360);
  EXPECT_EQ(nearly["high_open"], true);
  EXPECT_TRUE(nearly["strict_low"].is_null());
  EXPECT_TRUE(nearly["actor"].is_null());
  EXPECT_TRUE(nearly["actor_exact"].is_null());
  EXPECT_EQ(nearly["place"], "e2");
  EXPECT_EQ(nearly["place_exact"], "Marnow");
  EXPECT_TRUE(nearly["time"]["from"].is_null());
}

TEST(WriteJson, GivesAClockTimeAsBothEnds) {
  const auto report = nlohmann::json::parse(json_of(test::sample_report()));
  EXPECT_EQ(report["dates"][1]["from"], "2031-05-04T04:20");
  EXPECT_EQ(report["dates"][0]["from"], "2031-05-03");
}

TEST(WriteJson, LeavesOutMarksThatOnlyDistance) {
  const auto report = nlohmann::json::parse(json_of(test::sample_report()));
  ASSERT_EQ(report["quotes"].size(), 2u);
  EXPECT_EQ(report["quotes"][0]["kind"], "direct");
  EXPECT_EQ(report["quotes"][0]["speaker"], "e1");
  EXPECT_EQ(report["quotes"][1]["speaker_exact"], "she");
}

TEST(WriteJson, GivesTheOccasionOfAQuoteInItsWords) {
  Report sample = test::sample_report();
  Quote& quote = sample.documents[0].quotes[1];
  const auto at = sample.documents[0].article.body.view().find("at Marnow");
  quote.occasion = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 9)};
  const std::string json[] = {json_of(sample)};
  EXPECT_EQ(test::schema_errors(json), "");
  const auto report = nlohmann::json::parse(json[0]);
  EXPECT_EQ(report["quotes"][0]["occasion"], "at Marnow");
  EXPECT_TRUE(report["quotes"][1]["occasion"].is_null());
}

TEST(WriteJson, LinksCopiesToEachOther) {
  const auto report = nlohmann::json::parse(json_of(test::sample_report()));
  ASSERT_EQ(report["passages"].size(), 2u);
  EXPECT_EQ(report["passages"][0]["copies"][0]["passage"], report["passages"][1]["id"]);
  EXPECT_EQ(report["findings"][4]["members"][1]["ref"], report["passages"][1]["id"]);
}

TEST(WriteJson, IsSafeToPrint) {
  const std::string json = json_of(test::hostile_report());
  for (const char c : json) {
    EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << "a raw control character";
    EXPECT_NE(c, '\x7f');
  }
  EXPECT_EQ(json.find("\xC2\x9B"), std::string::npos) << "C1 begins a terminal sequence too";
}

TEST(WriteJson, GivesTheSameBytesEachTime) {
  EXPECT_EQ(json_of(test::sample_report()), json_of(test::sample_report()));
}

TEST(WriteAnnotations, IsOneObjectALine) {
  std::ostringstream out;
  write_annotations(out, test::sample_report());
  std::istringstream lines(out.str());
  std::map<std::string, int> kinds;
  for (std::string line; std::getline(lines, line);) {
    const auto object = nlohmann::json::parse(line);
    ASSERT_EQ(object.size(), 1u);
    ++kinds[object.begin().key()];
  }
  const std::map<std::string, int> expected{{"article", 3}, {"entity", 5}, {"figure", 5},
                                            {"date", 4},    {"quote", 3},  {"claim", 7}};
  EXPECT_EQ(kinds, expected);
}

}  // namespace
}  // namespace crosscheck
