// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "read/outline.hpp"
#include "read/packed.hpp"

namespace crosscheck {
namespace {

using test::listing;

const std::string kHead =
    "From: Ana Lund <ana@fen.example>\r\nTo: desk@fen.example\r\n"
    "Subject: =?utf-8?q?Ferry_sinks_at_Sk=C3=A4r?=\r\n"
    "Date: Tue, 11 Mar 2025 23:15:00 +0100\r\nMIME-Version: 1.0\r\n";

TEST(ReadMail, ReadsTheBodyUnderItsSubject) {
  struct Case {
    std::string body;
    std::string outline;
  };
  const std::string title = "title: Ferry sinks at Skär\n";
  const Case cases[] = {
      {"Content-Type: text/plain; charset=utf-8\r\n\r\nShe sank at noon near the quay.\r\n",
       title + "text: She sank at noon near the quay.\n"},
      {"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: "
       "quoted-printable\r\n\r\n"
       "She sank near the caf=E9 at noon=\r\n on Sunday.\r\n",
       title + "text: She sank near the café at noon on Sunday.\n"},
      {"Content-Type: text/html; charset=windows-1251\r\nContent-Transfer-Encoding: base64\r\n\r\n"
       "PHA+z+Dw7uwg8+L+5/jz6yDiIO/u6+Tl7fwuPC9wPg==\r\n",
       title + "text: Паром увюзшул в полдень.\n"},
      {"Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: "
       "text/plain\r\n\r\nplain\r\n"
       "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>She sank &amp; rose at "
       "noon.</p>\r\n--b--\r\n",
       title + "text: She sank & rose at noon.\n"},
      // An encoding that nobody knows: the bytes are asked.
      {"Content-Type: text/html; charset=x-skerry\r\n\r\n<p>She sank at noon.</p>\r\n",
       title + "text: She sank at noon.\n"},
      // No last boundary.
      {"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: "
       "text/plain\r\n\r\nShe sank at noon near",
       title + "text: She sank at noon near\n"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.body);
    const Reading reading = read_bytes(kHead + c.body, "a.eml");
    ASSERT_EQ(reading.articles.size(), 1u) << listing(reading);
    EXPECT_EQ(test::outline(reading.articles[0]), c.outline);
    EXPECT_EQ(test::summary(reading.articles[0]),
              "Ferry sinks at Skär |  | Ana Lund | 2025-03-11 metadata |  | ");
  }
}

TEST(ReadMail, ReadsTheFilesThatHangOnIt) {
  const std::string mail =
      kHead +
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
      "See the notice.\r\n--b\r\nContent-Type: text/html\r\nContent-Disposition: attachment; "
      "filename=notice.html\r\n\r\n"
      "<!DOCTYPE html><h1>Bank opens</h1><p>It opened at noon.\r\n"
      "--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; "
      "filename=a.png\r\n\r\nx\r\n"
      "--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: Jo Poe <jo@fen.example>\r\nSubject: Mast "
      "falls\r\n"
      "Message-ID: <1@fen>\r\n\r\nIt fell at noon.\r\n--b--\r\n";
  EXPECT_EQ(listing(read_bytes(mail, "noname")),
            "read noname: Ferry sinks at Skär\nread noname/notice.html: Bank opens\nread "
            "noname/part-3.eml: Mast falls\n");
}

TEST(ReadMail, ReadsAPageThatABrowserSaved) {
  const std::string saved =
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://fen.example/ferry\r\nSubject: "
      "Ferry sinks | Fen Gazette\r\n"
      "Date: Wed, 12 Mar 2025 08:00:00 -0000\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
      "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      "<!DOCTYPE html><html><head><meta charset=3D\"utf-8\"><title>Ferry sinks | Fen "
      "Gazette</title></head>"
      "<body><article><h1>Ferry sinks</h1><p>She sank at noon near the "
      "caf=C3=A9.</p></article></body></html>\r\n"
      "--b\r\nContent-Type: text/css\r\n\r\np {}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>A "
      "frame.\r\n--b--\r\n";
  const Reading reading = read_bytes(saved, "a.mhtml");
  ASSERT_EQ(reading.articles.size(), 1u);
  EXPECT_EQ(test::outline(reading.articles[0]),
            "title: Ferry sinks\ntext: She sank at noon near the café.\n");
  // The day on which it was saved is not the day on which it was published.
  EXPECT_FALSE(reading.articles[0].published);
}

TEST(ReadMail, ReadsABoxOfMessages) {
  const std::string box =
      "From ana Tue Mar 11 2025\nFrom: Ana Lund <a@b.example>\nSubject: One\nMessage-ID: "
      "<1>\n\nShe sank at noon.\n\n"
      "From jo Tue Mar 11 2025\nFrom: Jo Poe <j@b.example>\nSubject: Two\nMessage-ID: <2>\n\nShe "
      "rose at noon.\n";
  EXPECT_EQ(listing(read_bytes(box, "a.mbox")), "read a.mbox/1: One\nread a.mbox/2: Two\n");
}

TEST(ReadMail, TellsAMessageFromATextThatLooksLikeOne) {
  EXPECT_EQ(listing(read_bytes("Subject: the ferry\nDate: a matter of taste\n\nShe sank at noon.\n",
                               "a.txt"))
                .substr(0, 11),
            "read a.txt:");
  EXPECT_EQ(listing(read_bytes(kHead + "\r\n", "a.eml")),
            "failed a.eml: is a message without a text\n");
  EXPECT_EQ(listing(read_bytes(kHead + "Content-Type: image/png\r\n\r\nx", "a.eml")),
            "failed a.eml: is a message without a text\n");
}

TEST(ReadMail, WithstandsPartsWithinParts) {
  std::string deep = kHead;
  for (int i = 0; i < 20'000; ++i) {
    const std::string boundary = "b" + std::to_string(i);
    deep +=
        "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n";
  }
  EXPECT_EQ(read_bytes(deep, "a.eml").articles.size(), 0u);
}

}  // namespace
}  // namespace crosscheck
