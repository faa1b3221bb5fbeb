// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "read/outline.hpp"
#include "read/packed.hpp"

namespace crosscheck {
namespace {

using test::listing;
using test::packed;

std::string record(const std::string& type, const std::string& uri, const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string answer(const std::string& headers, const std::string& body,
                   const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\n" + headers + "\r\n" + body;
}

const std::string kHtml = "Content-Type: text/html; charset=utf-8\r\n";
const std::string kFerry =
    "<html><title>Ferry sinks</title><h1>Ferry sinks</h1><p>She sank at noon near the quay.</html>";
const std::string kBank =
    "<html><title>Bank opens</title><h1>Bank opens</h1><p>It opened at noon near the quay.</html>";
const std::string kInfo = record("warcinfo", "", "software: crane");

TEST(ReadWarc, ReadsThePagesOfACrawl) {
  const std::string records[] = {
      kInfo,
      record("request", "https://fen.example/ferry", "GET / HTTP/1.1\r\n\r\n"),
      record("response", "https://fen.example/ferry", answer(kHtml, kFerry)),
      record("response", "https://fen.example/a.png", answer("Content-Type: image/png\r\n", "x")),
      record("response", "https://fen.example/old", answer(kHtml, "<p>Moved", "301 Moved")),
      record("response", "<https://fen.example/bank>", answer(kHtml, kBank)),
  };
  std::string plain;
  std::string zipped;  // each record by itself, as crawlers write
  for (const std::string& one : records) {
    plain += one;
    zipped += packed("gzip", one);
  }
  for (const auto& [name, bytes] :
       test::Members{{"a.warc", plain}, {"a.warc.gz", zipped}, {"noname", packed("zstd", plain)}}) {
    EXPECT_EQ(listing(read_bytes(bytes, name)),
              "read " + name + "/https://fen.example/ferry: Ferry sinks\nread " + name +
                  "/https://fen.example/bank: Bank opens\n"
                  "skipped " +
                  name + ": 2 records are no pages (pictures, scripts, redirects)\n");
  }
}

TEST(ReadWarc, UndoesTheEncodingsOfATransfer) {
  struct Case {
    std::string answer;
    std::string listing;
  };
  const std::string place = "a.warc/https://fen.example/: ";
  const std::string page =
      "<title>Café sinks</title><h1>Café sinks</h1><p>She sank at noon near the quay.";
  const std::string latin =
      "<title>Caf\xE9 sinks</title><h1>Caf\xE9 sinks</h1><p>She sank at noon near the quay.";
  const Case cases[] = {
      {answer(kHtml + "Content-Encoding: gzip\r\n", packed("gzip", page)),
       "read " + place + "Café sinks\n"},
      {answer(kHtml + "Content-Encoding: gzip\r\n", page), "read " + place + "Café sinks\n"},
      {answer(kHtml + "Transfer-Encoding: chunked\r\n", "7\r\n" + page.substr(0, 7) + "\r\n" +
                                                            "30;x=y\r\n" + page.substr(7, 0x30) +
                                                            "\r\n0\r\n\r\n"),
       "read " + place + "Café sinks\n"},
      {answer(kHtml + "Transfer-Encoding: chunked\r\n", page), "read " + place + "Café sinks\n"},
      {answer("content-type: TEXT/HTML; Charset=\"ISO-8859-1\"\r\n", latin),
       "read " + place + "Café sinks\n"},
      // The bytes are UTF-8 whatever the header says.
      {answer("Content-Type: text/html; charset=iso-8859-1\r\n", page),
       "read " + place + "Café sinks\n"},
      {answer(kHtml + "Content-Encoding: br\r\n", "x"),
       "failed " + place + "is packed as \"br\", which is not read\n"},
      {answer(kHtml, "<script>write()</script>"),
       "skipped " + place +
           "has no text without scripts; save the page from a browser that has shown it\n"},
      {"nothing of HTTP", "failed " + place + "is no answer of a web server\n"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(listing(read_bytes(record("response", "https://fen.example/", c.answer), "a.warc")),
              c.listing)
        << c.answer;
  }
}

TEST(ReadWarc, ReadsWhatStandsBeforeAnError) {
  const std::string good = record("response", "https://fen.example/ferry", answer(kHtml, kFerry));
  const std::string read = "read a.warc/https://fen.example/ferry: Ferry sinks\n";
  struct Case {
    std::string bytes;
    std::string listing;
  };
  const Case cases[] = {
      {good + good.substr(0, good.size() - 40),
       read + "failed a.warc: breaks off within a record\n"},
      {good + "What is this?\r\n",
       read + "failed a.warc: is damaged: a record does not begin where it should\n"},
      {good + "WARC/1.0\r\nWARC-Type: response\r\n\r\n",
       read + "failed a.warc: is damaged: the headers of a record break off or give no length\n"},
      {good + "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a\r\nContent-Length: "
              "99999999999999999999\r\n\r\n",
       read + "failed a.warc: is damaged: the headers of a record break off or give no length\n"},
      {"WARC/1.0\r\n" + std::string(300'000, 'x'),
       "failed a.warc: is damaged: the headers of a record break off or give no length\n"},
      {kInfo, "skipped a.warc: is a web archive without pages\n"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(listing(read_bytes(c.bytes, "a.warc")), c.listing) << c.bytes.substr(0, 300);
}

TEST(ReadWacz, ReadsThePagesThatWereMeant) {
  const std::string crawl =
      packed("gzip", record("response", "https://fen.example/ferry", answer(kHtml, kFerry))) +
      packed("gzip", record("response", "https://ads.example/frame", answer(kHtml, kBank)));
  const test::Members members = {
      {"datapackage.json", "{}"},
      {"archive/data.warc.gz", crawl},
      {"pages/pages.jsonl",
       "{\"format\": \"json-pages-1.0\"}\n{\"url\": \"https://fen.example/ferry\"}\n"}};
  EXPECT_EQ(listing(read_bytes(test::zip(members), "a.wacz")),
            "read a.wacz/archive/data.warc.gz/https://fen.example/ferry: Ferry sinks\n"
            "skipped a.wacz/archive/data.warc.gz: 1 records are no pages (pictures, scripts, "
            "redirects)\n");
}

}  // namespace
}  // namespace crosscheck
