// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "crosscheck/report/report.hpp"
#include "crosscheck/text/unicode.hpp"
#include "support/sample_report.hpp"
#include "support/validated.hpp"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

template <typename Write, typename... More>
std::string written(Write write, const Report& report, const More&... more) {
  std::ostringstream out;
  write(out, report, more...);
  return out.str();
}

/// The rows of a CSV file, read as RFC 4180 says.
std::vector<std::vector<std::string>> csv_rows(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    std::string& cell = rows.back().back();
    if (csv[i] == '"') {
      if (quoted && csv[i + 1] == '"') {
        cell += csv[++i];
      } else {
        quoted = !quoted;
      }
    } else if (!quoted && csv[i] == ',') {
      rows.back().emplace_back();
    } else if (!quoted && csv[i] == '\r') {
      ++i;
      rows.push_back({""});
    } else {
      cell += csv[i];
    }
  }
  rows.pop_back();
  return rows;
}

TEST(WriteCsv, HasARowForEachMember) {
  for (const Report& report : {test::sample_report(), test::hostile_report()}) {
    const auto rows = csv_rows(written(write_csv, report));
    ASSERT_EQ(rows.size(), 1u + 11u);
    for (const auto& row : rows) EXPECT_EQ(row.size(), 21u);
  }
  const auto rows = csv_rows(written(write_csv, test::sample_report()));
  EXPECT_EQ(rows[1][0], "c-0000000001");
  EXPECT_EQ(rows[1][2], "differs");
  EXPECT_EQ(rows[1][18], "6.4 metres");
  EXPECT_EQ(rows[1][13], "3") << "the line of the passage";
}

TEST(WriteCsv, StartsNoCellWithAFormula) {
  for (const auto& row : csv_rows(written(write_csv, test::hostile_report()))) {
    for (const std::string& cell : row) {
      if (cell.empty()) continue;
      EXPECT_THAT("=+-@\t\r", Not(HasSubstr(cell.substr(0, 1)))) << cell.substr(0, 40);
    }
  }
}

TEST(WriteGraphml, IsWellFormed) {
  const std::string documents[] = {written(write_graphml, test::sample_report()),
                                   written(write_graphml, test::hostile_report()),
                                   written(write_graphml, test::empty_report())};
  EXPECT_EQ(test::xml_errors(documents), "");
  const std::string& graph = documents[0];
  EXPECT_THAT(graph, HasSubstr("<node id=\"f-a1b2c3d4-1\"><data key=\"kind\">figure</data>"));
  EXPECT_THAT(graph, HasSubstr("<edge source=\"a1b2c3d4\" target=\"e1\">"));
}

TEST(WriteGraphJson, NamesNodesLinksAndGroups) {
  const auto graph = nlohmann::json::parse(written(write_graph_json, test::sample_report()));
  EXPECT_EQ(graph["nodes"].size(), 10u);
  EXPECT_EQ(graph["links"].size(), 8u);
  EXPECT_EQ(graph["links"][0]["kind"], "mentions");
  EXPECT_EQ(graph["groups"], nlohmann::json::parse(R"([["f-a1b2c3d4-1", "f-b2c3d4e5-1"]])"));
  EXPECT_TRUE(nlohmann::json::accept(written(write_graph_json, test::hostile_report())));
}

TEST(WriteDot, DrawsOnlyWhatTiesArticlesTogether) {
  const std::string dot = written(write_dot, test::sample_report());
  EXPECT_THAT(dot, HasSubstr("\"e1\" [label=\"Ines Vahl\""));
  EXPECT_THAT(dot, HasSubstr("\"f-a1b2c3d4-1\" -- \"f-b2c3d4e5-1\""));
  EXPECT_THAT(dot, Not(HasSubstr("d-a1b2c3d4-1")));
}

TEST(WriteDot, ClosesEveryString) {
  const std::string dot = written(write_dot, test::hostile_report());
  std::istringstream lines(dot);
  for (std::string line; std::getline(lines, line);) {
    int quotes = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '\\') {
        ++i;
      } else if (line[i] == '"') {
        ++quotes;
      }
    }
    EXPECT_EQ(quotes % 2, 0) << line.substr(0, 200);
  }
}

TEST(WriteMarkdown, SummarisesAndQuotes) {
  const std::string text = written(write_markdown, test::sample_report());
  EXPECT_THAT(text, HasSubstr("3 articles, 6 findings: 1 differs, 1 quote variant, "));
  EXPECT_THAT(text, HasSubstr("| high | Differs | height of the river at Marnow | "
                              "Marnow Courier, Saltmarsh Post | 80 % |"));
  EXPECT_THAT(text, HasSubstr("> The river rose to <b>6.4 metres</b> at Marnow, and nearly 400 "
                              "people left “their homes”.\n>\n"
                              "> — Marnow Courier, 2031-05-04 (read as 6.4 m)"));
  EXPECT_THAT(text, HasSubstr("- river/broken.txt: not valid UTF-8"));
}

TEST(WriteMarkdown, LetsNothingThrough) {
  const std::string text = written(write_markdown, test::hostile_report());
  EXPECT_LT(text.size(), 60'000u);
  EXPECT_THAT(text, Not(HasSubstr("<script")));
  EXPECT_THAT(text, Not(HasSubstr("<img")));
  EXPECT_THAT(text, Not(HasSubstr("click](")));
  EXPECT_THAT(text, Not(HasSubstr("@everyone")));
  EXPECT_THAT(text, Not(HasSubstr("http://")));
  EXPECT_THAT(text, Not(HasSubstr("\n::")));
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text, Not(HasSubstr("\xE2\x80\xAE")));
}

TEST(WriteMarkdown, FitsACommentHoweverMuchThereIs) {
  Report report = test::sample_report();
  for (int i = 0; i < 200; ++i) report.findings.push_back(report.findings[0]);
  const std::string text = written(write_markdown, report);
  EXPECT_LT(text.size(), 60'000u);
  EXPECT_THAT(text, HasSubstr("are not shown here for their length"));
  EXPECT_THAT(text, HasSubstr("Not read"));
}

TEST(WriteMarkdown, SaysThatThereIsNothing) {
  EXPECT_THAT(written(write_markdown, test::empty_report()), HasSubstr("Nothing to report."));
}

TEST(WriteExplanation, ReplaysAFindingStepByStep) {
  const Report report = test::sample_report();
  EXPECT_EQ(written(write_explanation, report, report.findings[1]),
            "c-0000000002: compatible, severity info, confidence 80 %\n"
            "height of the river at Marnow\n"
            "Nearly 400 and over 370 can both be true.\n"
            "\n"
            "The hedged or rounded values can both be true.\n"
            "Rule figure-value, fingerprint 0123456789abcdef.\n"
            "\n"
            "Passages\n"
            "  1. Marnow Courier, 2031-05-04 (river/courier.txt:3:45)\n"
            "     The river rose to 6.4 metres at Marnow, and >>nearly 400 people<< left “their "
            "homes”.\n"
            "     read as: 360 to 400\n"
            "     value: 400 people\n"
            "     meant: 360 to below 400\n"
            "     allowed by the words: less than 400\n"
            "     counted: person\n"
            "     predicate: leave\n"
            "     place: Marnow\n"
            "  2. Saltmarsh Post, 2031-05-05 (river/post.html:2:45)\n"
            "     The river rose to 6.9 metres at Marnow, and >>over 370 people<< left, police "
            "said.\n"
            "     read as: more than 370\n"
            "     value: 370 people\n"
            "     meant: more than 370 to 444\n"
            "     allowed by the words: more than 370\n"
            "     time: 2031-05-01 to 2031-05-04\n"
            "     counted from: a start on\n"
            "     according to: police\n"
            "\n"
            "Reasoning\n"
            "  1. Thing counted and unit: yes\n"
            "     Both give height of the river at Marnow.\n"
            "  2. When: unsure\n"
            "     Neither says as of when.\n"
            "  3. Value: no\n"
            "     6.4 and 6.9 cannot both be true.\n"
            "\n"
            "Origins: 2 independent origins\n"
            "  o1  Marnow Courier, in its own voice\n"
            "  o3  the agency BGN\n");
}

TEST(WriteExplanation, TellsWhyNamesAreTakenForOne) {
  Report report = test::sample_report();
  report.matches.entities[0].why = {"The same name.", "The same name.", "The same office."};
  EXPECT_THAT(written(write_explanation, report, report.findings[2]),
              HasSubstr("\nNames linked\n  e1  Ines Vahl\n      The same name.\n"
                        "      The same office.\n\nOrigins"));
  // The figures of the second finding share no name: the place is in the first one only.
  EXPECT_THAT(written(write_explanation, report, report.findings[1]),
              Not(HasSubstr("Names linked")));
}

TEST(WriteExplanation, KeepsTheTerminalAsItIs) {
  const Report report = test::hostile_report();
  for (const Finding& finding : report.findings) {
    const std::string text = written(write_explanation, report, finding);
    for (std::size_t i = 0; i < text.size(); i += code_point_at(text, i).size) {
      const char32_t c = code_point_at(text, i).value;
      EXPECT_TRUE(c == '\n' || (c >= 0x20 && c < 0x7F) || c >= 0xA0);
      EXPECT_FALSE(c >= 0x202A && c <= 0x202E);
    }
  }
}

}  // namespace
}  // namespace crosscheck
