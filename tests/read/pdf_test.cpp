// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "read/child_program.hpp"
#include "read/outline.hpp"
#include "read/pdf_layout.hpp"

namespace crosscheck {
namespace {

using test::listing;

/// A line of print: where it stands on its page, in points from the left and the foot.
struct Print {
  int x;
  int y;
  int size;
  std::string text;
};

/// A PDF of pages of 600 by 800 points, in Helvetica.
std::string pdf(const std::vector<std::vector<Print>>& pages) {
  std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", "",
                                      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
  std::string kids;
  for (const std::vector<Print>& page : pages) {
    std::string stream = "BT ";
    for (const Print& line : page) {
      stream += "/F1 " + std::to_string(line.size) + " Tf 1 0 0 1 " + std::to_string(line.x) + " " +
                std::to_string(line.y) + " Tm (" + line.text + ") Tj ";
    }
    stream += "ET";
    objects.push_back("<</Length " + std::to_string(stream.size()) + ">>stream\n" + stream +
                      "\nendstream");
    objects.push_back(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 "
        "R>>>>/Contents " +
        std::to_string(objects.size()) + " 0 R>>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>";
  std::string file = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", file.size());
    table += entry;
    file += std::to_string(i + 1) + " 0 obj" + objects[i] + "endobj\n";
  }
  const std::string begin = std::to_string(file.size());
  const std::string count = std::to_string(objects.size() + 1);
  return file + "xref\n0 " + count + "\n" + table + "trailer<</Size " + count +
         "/Root 1 0 R>>\nstartxref\n" + begin + "\n%%EOF\n";
}

std::string outline_of(const Reading& reading) {
  return reading.articles.size() == 1 ? test::outline(reading.articles[0]) : listing(reading);
}

TEST(ReadPdf, JoinsLinesColumnsAndPages) {
  std::vector<std::vector<Print>> pages(3);
  pages[0] = {{60, 700, 24, "Ferry sinks off Skerry"},
              // Two columns: the left one is read to its end first.
              {60, 640, 10, "The ferry sank near the old har-"},
              {60, 628, 10, "bour wall at noon on Sunday in a well-"},
              {60, 616, 10, "known shallow, and a well-known pilot"},
              {320, 640, 10, "who saw it happen said that nobody on"},
              {320, 628, 10, "board was hurt in the least by it all."}};
  pages[1] = {{60, 640, 10, "Boats took sixty people to the quay, where"},
              {60, 628, 10, "the mayor met them with tea and"}};
  pages[2] = {{60, 640, 10, "blankets before the evening was over again."}};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i].push_back({60, 770, 8, "FEN GAZETTE"});
    pages[i].push_back({500, 770, 8, "Page " + std::to_string(i + 1)});
    pages[i].push_back({300, 30, 8, std::to_string(i + 11)});
  }
  EXPECT_EQ(outline_of(read_bytes(pdf(pages), "a.pdf")),
            "title: Ferry sinks off Skerry\n"
            "text: The ferry sank near the old harbour wall at noon on Sunday in a well-known "
            "shallow, and a well-known "
            "pilot who saw it happen said that nobody on board was hurt in the least by it all.\n"
            "text: Boats took sixty people to the quay, where the mayor met them with tea and "
            "blankets before the evening "
            "was over again.\n");
}

TEST(ReadPdf, SaysWhyItCannot) {
  EXPECT_EQ(listing(read_bytes(pdf({{}}), "a.pdf")),
            "failed a.pdf: has pages but no text: a scan; let a program for OCR read it first\n");
  EXPECT_EQ(listing(read_bytes("%PDF-1.4 and nothing that one holds", "a.pdf")),
            "failed a.pdf: is a damaged PDF\n");
  std::string locked = pdf({{{60, 700, 10, "She sank."}}});
  const std::string encrypt = "trailer<</Encrypt<</Filter/Standard/V 1/R 2/P -4/O(" +
                              std::string(32, 'o') + ")/U(" + std::string(32, 'u') +
                              ")>>/ID[(a)(a)]";
  locked.replace(locked.find("trailer<<"), 9, encrypt);
  EXPECT_EQ(listing(read_bytes(locked, "a.pdf")), "failed a.pdf: is locked with a password\n");
}

TEST(ReadLayout, TellsItemsOfAList) {
  const std::string xml =
      "<doc><page width='600' height='800'><flow>"
      "<block xMin='60' xMax='70'><line xMin='60' xMax='65' yMin='300' yMax='310'><word yMin='300' "
      "yMax='310'>\u2022</word></line></block>"
      "<block xMin='80' xMax='300'><line xMin='80' xMax='300' yMin='300' yMax='310'><word "
      "yMin='300' yMax='310'>sixty</word>"
      "<word yMin='300' yMax='310'>boats;</word></line></block>"
      "<block xMin='60' xMax='300'><line xMin='60' xMax='300' yMin='320' yMax='330'><word "
      "yMin='320' yMax='330'>\u2022</word>"
      "<word yMin='320' yMax='330'>one</word><word yMin='320' "
      "yMax='330'>mast.</word></line></block></flow></page></doc>";
  EXPECT_EQ(test::outline(read::read_layout(xml).article({}, "a.pdf")),
            "list: sixty boats;\nlist: one mast.\n");
}

TEST(ReadLayout, TakesWhateverTheProgramSays) {
  const std::string cases[] = {"", "<html>", "<page><block><line><word>", "\xFF\xFE\xE9",
                               "<page height='nan'><block xMin='1e999'><line yMin='x'><word "
                               "yMax='-inf'>\xE9 a</word></line></block></page>"};
  for (const std::string& xml : cases) {
    const Result<Article> article = read::read_layout(xml).article({}, "a.pdf");
    EXPECT_EQ(test::outline(article).substr(0, 6), article ? "text: " : "error:") << xml;
  }
}

TEST(RunChild, StopsAProgramAtItsLimits) {
  using read::run_child;
  const Result<read::ChildOutput> whole = run_child("cat", {}, "She sank.");
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->output, "She sank.");
  EXPECT_EQ(whole->status, 0);
  read::ChildLimits limits;
  limits.time = std::chrono::seconds(1);
  EXPECT_EQ(run_child("sleep", {"60"}, "", limits).error().reason, "takes too long to read");
  limits.output = 1 << 20;
  EXPECT_EQ(run_child("yes", {}, "", limits).error().reason, "has too much text");
  EXPECT_EQ(run_child("no-such-program-here", {}, "").error().reason,
            "cannot be read without the program no-such-program-here");
  // It writes no files, not even where it may.
  EXPECT_NE(
      run_child("dd", {"if=/dev/zero", "of=/tmp/crosscheck-child-test", "bs=1", "count=1"}, "")
          ->status,
      0);
}

}  // namespace
}  // namespace crosscheck
