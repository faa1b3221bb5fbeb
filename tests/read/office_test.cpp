// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "read/outline.hpp"
#include "read/packed.hpp"

namespace crosscheck {
namespace {

using test::listing;
using test::zip;

std::string outline_of(const Reading& reading) {
  return reading.articles.size() == 1 ? test::outline(reading.articles[0]) : listing(reading);
}

std::string docx(const std::string& body) {
  return zip(
      {{"[Content_Types].xml", "<Types/>"},
       {"word/document.xml", "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>"},
       {"word/media/image1.png", "x"}});
}

std::string paragraph(const std::string& text, const std::string& style = "") {
  const std::string properties =
      style.empty() ? "" : "<w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>";
  return "<w:p>" + properties + "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
}

TEST(ReadDocx, ReadsParagraphsHeadingsListsAndTables) {
  const std::string body =
      paragraph("Ferry sinks", "Title") +
      "<w:p><w:r><w:t xml:space='preserve'>She sank </w:t></w:r><w:r><w:t>at noon &amp; "
      "rose.</w:t></w:r></w:p>" +
      "<w:p/>" + paragraph("What is known", "Heading2") +
      "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Nobody was hurt.</w:t></w:r></w:p>" +
      "<w:tbl><w:tr><w:tc>" + paragraph("Saved") + "</w:tc><w:tc>" + paragraph("60") +
      "</w:tc></w:tr></w:tbl>" +
      "<w:p><w:r><w:t>It was </w:t></w:r><w:del><w:r><w:delText>calm</w:delText></w:r></w:del>"
      "<w:ins><w:r><w:t>stormy.</w:t></w:r></w:ins></w:p>";
  EXPECT_EQ(outline_of(read_bytes(docx(body), "a.docx")),
            "title: Ferry sinks\ntext: She sank at noon & rose.\nheading: What is known\nlist: "
            "Nobody was hurt.\n"
            "table: Saved\t60\ntext: It was stormy.\n");
}

TEST(ReadDocx, SaysWhyItCannot) {
  EXPECT_EQ(listing(read_bytes(docx(""), "a.docx")), "failed a.docx: has no text\n");
  EXPECT_EQ(listing(read_bytes(docx("<w:p><w:r>"), "a.docx")),
            "failed a.docx: is a damaged document: Start-end tags mismatch\n");
  const std::string locked = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more";
  EXPECT_TRUE(listing(read_bytes(locked, "a.docx"))
                  .starts_with("failed a.docx: is an old or a password-protected office document"));
  EXPECT_EQ(
      listing(read_bytes(zip({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<w/>"}}),
                         "a.xlsx")),
      "skipped a.xlsx: is an office document, but no text\n");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:tbl><w:tr><w:tc>";
  EXPECT_EQ(read_bytes(docx(deep), "a.docx").failed.size(), 1u);
}

std::string odt(const std::string& text, const std::string& manifest = "<manifest/>") {
  return zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
              {"META-INF/manifest.xml", manifest},
              {"content.xml", "<office:document-content><office:body><office:text>" + text +
                                  "</office:text></office:body></office:document-content>"}});
}

TEST(ReadOdt, ReadsParagraphsHeadingsListsAndTables) {
  const std::string text =
      "<text:h text:outline-level='1'>Ferry sinks</text:h>"
      "<text:p>She <text:span>sank</text:span><text:s/>at noon.<text:note><text:p>Not "
      "so.</text:p></text:note></text:p>"
      "<text:list><text:list-item><text:p>Nobody was hurt.</text:p></text:list-item></text:list>"
      "<table:table><table:table-row><table:table-cell><text:p>Saved</text:p></table:table-cell>"
      "<table:table-cell><text:p>60</text:p></table:table-cell></table:table-row></table:table>"
      "<text:tracked-changes><text:p>It was calm.</text:p></text:tracked-changes>";
  EXPECT_EQ(
      outline_of(read_bytes(odt(text), "a.odt")),
      "title: Ferry sinks\ntext: She sank at noon.\nlist: Nobody was hurt.\ntable: Saved\t60\n");
}

TEST(ReadOdt, SaysWhyItCannot) {
  EXPECT_EQ(listing(read_bytes(odt("<text:p/>"), "a.odt")), "failed a.odt: has no text\n");
  EXPECT_EQ(
      listing(read_bytes(odt("<text:p>x</text:p>", "<m><manifest:encryption-data/></m>"), "a.odt")),
      "failed a.odt: is locked with a password\n");
}

std::string epub(const std::string& metadata, const std::string& spine, const test::Members& pages,
                 const std::string& encryption = "") {
  std::string items;
  for (const auto& [name, bytes] : pages) {
    items +=
        "<item id='" + name + "' href='text/" + name + "' media-type='application/xhtml+xml'/>";
  }
  test::Members members = {
      {"mimetype", "application/epub+zip"},
      {"META-INF/container.xml",
       "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>"},
      {"OPS/book.opf", "<package><metadata>" + metadata + "</metadata><manifest>" + items +
                           "</manifest><spine>" + spine + "</spine></package>"}};
  for (const auto& [name, bytes] : pages) members.emplace_back("OPS/text/" + name, bytes);
  if (!encryption.empty()) members.emplace_back("META-INF/encryption.xml", encryption);
  return zip(members);
}

const std::string kFerry =
    "<html><body><h1>Ferry sinks</h1><p>She sank at noon near the old quay.</p></body></html>";
const std::string kBank =
    "<html><body><h1>Bank opens</h1><p>It opened at noon near the old quay.</p></body></html>";

TEST(ReadEpub, ReadsThePagesInTheOrderOfTheSpine) {
  const std::string book =
      epub("<dc:title>Fen Gazette</dc:title><dc:date>2025-03-11</dc:date>",
           "<itemref idref='b.xhtml'/><itemref idref='a.xhtml'/><itemref "
           "idref='cover.xhtml'/><itemref idref='x'/>",
           {{"a.xhtml", kFerry}, {"b.xhtml", kBank}, {"cover.xhtml", "<html><img/></html>"}});
  const Reading reading = read_bytes(book, "a.epub");
  EXPECT_EQ(listing(reading),
            "read a.epub/OPS/text/b.xhtml: Bank opens (Fen Gazette)\nread a.epub/OPS/text/a.xhtml: "
            "Ferry sinks (Fen Gazette)\n"
            "skipped a.epub/OPS/text/cover.xhtml: has no text\n");
  EXPECT_EQ(test::summary(reading.articles[0]),
            "Bank opens | Fen Gazette |  | 2025-03-11 metadata |  | ");
}

TEST(ReadEpub, TakesABookOfOnePageForThatArticle) {
  const Reading reading =
      read_bytes(epub("<dc:title>Ferry sinks at dawn</dc:title><dc:creator>Ana "
                      "Lund</dc:creator><dc:publisher>Skerry Post</dc:publisher>",
                      "<itemref idref='a.xhtml'/>", {{"a.xhtml", kFerry}}),
                 "a.epub");
  ASSERT_EQ(reading.articles.size(), 1u);
  EXPECT_EQ(test::summary(reading.articles[0]),
            "Ferry sinks at dawn | Skerry Post | Ana Lund | none |  | ");
}

TEST(ReadEpub, SaysWhyItCannot) {
  EXPECT_EQ(
      listing(read_bytes(epub("", "<itemref idref='a.xhtml'/>", {{"a.xhtml", kFerry}},
                              "<encryption><CipherReference URI='OPS/text/a.xhtml'/></encryption>"),
                         "a.epub")),
      "failed a.epub/OPS/text/a.xhtml: is locked against copying\n");
  EXPECT_EQ(listing(read_bytes(epub("", "", {}), "a.epub")),
            "failed a.epub: is a book without pages\n");
  EXPECT_EQ(listing(read_bytes(zip({{"META-INF/container.xml", "<container/>"}}), "a.epub")),
            "failed a.epub: is a damaged book: it has no list of its pages\n");
}

}  // namespace
}  // namespace crosscheck
