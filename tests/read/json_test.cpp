// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "read/outline.hpp"

namespace crosscheck {
namespace {

using test::listing;

TEST(ReadJson, ReadsTheNamesThatDataSetsUse) {
  struct Case {
    std::string json;
    std::string summary;
  };
  const Case cases[] = {
      {R"({"title": "Ferry sinks", "text": "She sank at noon.", "date": "2025-03-11", "source": "Fen Gazette"})",
       "Ferry sinks | Fen Gazette |  | 2025-03-11 metadata |  | "},
      {R"({"title": "Ferry sinks", "maintext": "She sank.", "date_publish": "2025-03-11 09:00:00",
          "authors": ["Ana Lund", "Jo Poe"], "source_domain": "fengazette.example"})",
       "Ferry sinks | fengazette.example | Ana Lund; Jo Poe | 2025-03-11 metadata |  | "},
      {R"({"source": {"id": null, "name": "Fen Gazette"}, "author": "By Ana Lund", "title": "Ferry sinks",
          "publishedAt": "2025-03-11T23:30:00Z", "content": "She sank.", "url": "https://fen.example/1"})",
       "Ferry sinks | Fen Gazette | Ana Lund | 2025-03-11 metadata |  | "},
      {R"({"webTitle": "Ferry sinks", "webPublicationDate": "2025-03-11T10:00:00Z", "fields": {"bodyText": "She sank."}})",
       "Ferry sinks |  |  | 2025-03-11 metadata |  | "},
      {R"({"headline": {"text": "Ferry sinks"}, "body": ["She sank.", "Nobody was hurt."], "timestamp": 1741687200})",
       "Ferry sinks |  |  | 2025-03-11 metadata |  | "},
      {R"({"title": "Ferry sinks", "text": "She sank.", "seendate": "20250311T101500Z"})",
       "Ferry sinks |  |  | 2025-03-11 metadata |  | "},
      {R"({"title": "Ferry sinks", "text": "She sank.", "date": 1741687200123})",
       "Ferry sinks |  |  | 2025-03-11 metadata |  | "},
      {R"({"title": "Ferry sinks", "text": "She sank.", "date": "99999999999999999999"})",
       "Ferry sinks |  |  | none |  | "},
      {R"({"title": "Ferry sinks", "text": "She sank.", "date": "soon"})",
       "Ferry sinks |  |  | none |  | "},
      {R"({"title": "Ferry sinks", "text": "She sank.", "published": "Tue, 11 Mar 2025 10:15:00 +0000"})",
       "Ferry sinks |  |  | 2025-03-11 metadata |  | "},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.json);
    const Reading reading = read_bytes(c.json, "a.json");
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_EQ(reading.articles[0].path, "a.json");
    EXPECT_EQ(test::summary(reading.articles[0]), c.summary);
  }
}

TEST(ReadJson, ReadsTheTextUnderItsTitle) {
  struct Case {
    std::string json;
    std::string outline;
  };
  const Case cases[] = {
      {R"({"title": "Ferry sinks", "text": "She sank at noon near the old quay.\n\nNobody was hurt."})",
       "title: Ferry sinks\ntext: She sank at noon near the old quay.\ntext: Nobody was hurt.\n"},
      {R"({"title": "Ferry sinks", "text": "Ferry sinks\n\nShe sank at noon near the old quay."})",
       "title: Ferry sinks\ntext: She sank at noon near the old quay.\n"},
      {R"({"title": "Ferry & bank", "content_html": "<p>She sank at noon near the old quay.<p>Nobody &amp; nothing."})",
       "title: Ferry & bank\ntext: She sank at noon near the old quay.\ntext: Nobody & nothing.\n"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.json);
    const Reading reading = read_bytes(c.json, "a.json");
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_EQ(test::outline(reading.articles[0]), c.outline);
  }
}

TEST(ReadJson, FindsTheArticlesWhereverTheyLie) {
  struct Case {
    std::string json;
    std::string listing;
  };
  const Case cases[] = {
      {R"([{"title": "One", "text": "She sank."}, {"title": "Two", "text": "She rose."}])",
       "read a.json/1: One\nread a.json/2: Two\n"},
      {R"({"status": "ok", "articles": [{"title": "One", "text": "She sank."}, {"title": "Two", "url": "x"}]})",
       "read a.json/1: One\nskipped a.json/2: has no text of the article, only words about it\n"},
      {R"({"response": {"results": [{"title": "One", "text": "She sank."}]}})",
       "read a.json/1: One\n"},
      {R"({"version": "https://jsonfeed.org/version/1.1", "title": "Fen Gazette", "home_page_url": "https://fen.example",
          "items": [{"id": "7", "title": "One", "content_text": "She sank."},
                    {"id": "8", "title": "Two", "url": "https://fen.example/2", "summary": "She rose."}]})",
       "read a.json/1: One (Fen Gazette)\nskipped a.json/2: has no text of the article, only words "
       "about it\n"},
      {"{\"title\": \"One\", \"text\": \"She sank.\"}\n\n{\"title\": \"Two\", \"text\": \"She "
       "rose.\"}\n",
       "read a.json/1: One\nread a.json/3: Two\n"},
      {"\xEF\xBB\xBF{\"title\": \"One\", \"text\": \"She sank.\"}\r\n{\"title\": \"Two\", "
       "\"text\": \"She rose.\"}",
       "read a.json/1: One\nread a.json/2: Two\n"},
      // A line that is broken does not take the others along.
      {"{\"title\": \"One\", \"text\": \"She sank.\"}\n{\"title\": \"Two\", \"text\": \"She\n"
       "{\"title\": \"Three\", \"text\": \"She rose.\"}\n",
       "read a.json/1: One\nread a.json/3: Three\nfailed a.json/2: the line is not JSON at byte "
       "30\n"},
  };
  for (const Case& c : cases) EXPECT_EQ(listing(read_bytes(c.json, "a.json")), c.listing) << c.json;
}

TEST(ReadJson, SaysWhyThereIsNone) {
  struct Case {
    std::string json;
    std::string listing;
  };
  const Case cases[] = {
      {R"({"name": "crane", "version": "1.0", "scripts": {"build": "make"}})",
       "skipped a.json: is JSON that holds no article\n"},
      {"{}", "skipped a.json: is JSON that holds no article\n"},
      // Notes on an article have texts, and are none.
      {R"({"notes": [{"by": "Jo", "text": "The second paragraph gives a number that no other paper has, to be checked."}]})",
       "skipped a.json: is JSON that holds no article\n"},
      {"7", "skipped a.json: is JSON that holds no article\n"},
      {R"({"title": "Ferry sinks", "text": "She)", "failed a.json: is not JSON at byte 38\n"},
      {"{\"title\": \"Ferry\", \"text\": \"caf\xE9 and more\"}",
       "failed a.json: is not JSON at byte 33\n"},
      {R"({"text": "She sank.", "title": "A", "size": 1e999})",
       "failed a.json: is not JSON: a number out of range\n"},
      {std::string(1'000'000, '['), "failed a.json: nests deeper than data of articles does\n"},
      {R"({"title": "Ferry sinks", "url": "x", "text": "  "})",
       "skipped a.json/1: has no text of the article, only words about it\n"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(listing(read_bytes(c.json, "a.json")), c.listing) << c.json.substr(0, 80);
  }
}

TEST(ReadJson, IsToldByContent) {
  EXPECT_EQ(listing(read_bytes(R"({"title": "One", "text": "She sank."})", "dump")),
            "read dump: One\n");
  // Prose may begin with a bracket.
  EXPECT_EQ(listing(read_bytes("[Ferry sinks]", "a.txt")), "read a.txt: [Ferry sinks]\n");
}

}  // namespace
}  // namespace crosscheck
