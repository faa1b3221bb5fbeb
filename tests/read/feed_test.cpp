// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "read/outline.hpp"

namespace crosscheck {
namespace {

using test::listing;

std::string repeated(std::string_view sentence, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += sentence;
  return all;
}

TEST(ReadFeed, ReadsTheEntriesThatHoldTheirText) {
  struct Case {
    std::string xml;
    std::string listing;
  };
  const std::string sentence = "The ferry sank near the old quay at noon. ";
  const Case cases[] = {
      // RSS 2.0
      {"<?xml version='1.0'?><rss version='2.0' xmlns:content='c'><channel><title>Fen "
       "Gazette</title>"
       "<item><title>One &amp;amp; two</title><content:encoded><![CDATA[<p>She "
       "sank.</p>]]></content:encoded></item>"
       "<item><title>Two</title><description>She sank at noon.</description></item>"
       "<item><title>Three</title><description>" +
           repeated(sentence, 12) +
           "</description></item>"
           "<item/></channel></rss>",
       "read a.xml/1: One & two (Fen Gazette)\nread a.xml/3: Three (Fen Gazette)\n"
       "skipped a.xml/2: gives only a summary; save the article itself\n"
       "skipped a.xml/4: gives only a summary; save the article itself\n"},
      // RSS 1.0: items beside the channel
      {"<rdf:RDF xmlns:rdf='r'><channel><title>Fen Gazette</title></channel>"
       "<item><title>One</title><content:encoded>&lt;p>She "
       "sank.&lt;/p></content:encoded></item></rdf:RDF>",
       "read a.xml/1: One (Fen Gazette)\n"},
      // Atom
      {"<!-- a feed --><feed xmlns='a' xml:lang='en'><title>Fen Gazette</title>"
       "<entry><title type='html'>One</title><content type='xhtml'><div><p>She "
       "<b>sank</b>.</p></div></content></entry>"
       "<entry><title>Two</title><summary>She rose.</summary></entry>"
       "<entry><title>Three</title><content>She rose at last.</content></entry></feed>",
       "read a.xml/1: One (Fen Gazette)\nread a.xml/3: Three (Fen Gazette)\n"
       "skipped a.xml/2: gives only a summary; save the article itself\n"},
      {"<rss><channel><title>Fen Gazette</title></channel></rss>",
       "skipped a.xml: is a feed without entries\n"},
      {"<project><name>crane</name></project>", "skipped a.xml: is XML, but no feed\n"},
  };
  for (const Case& c : cases) EXPECT_EQ(listing(read_bytes(c.xml, "a.xml")), c.listing) << c.xml;
}

TEST(ReadFeed, TakesWhatIsKnownOfAnEntry) {
  struct Case {
    std::string xml;
    std::string summary;
  };
  const Case cases[] = {
      {"<rss><channel><title>Fen Gazette</title><item><title>One</title><dc:creator>Ana "
       "Lund</dc:creator>"
       "<pubDate>Tue, 11 Mar 2025 23:15:00 +0000</pubDate><content:encoded>She "
       "sank.</content:encoded></item></channel></rss>",
       "One | Fen Gazette | Ana Lund | 2025-03-11 metadata |  | "},
      {"<rss><channel><title>Fen Gazette</title><item><title>One</title><author>ana@fen.example "
       "(Ana Lund)</author>"
       "<content:encoded>She sank.</content:encoded></item></channel></rss>",
       "One | Fen Gazette | Ana Lund | none |  | "},
      {"<feed><title>Fen Gazette</title><author><name>Jo "
       "Poe</name></author><entry><title>One</title>"
       "<published>2025-03-11T23:15:00Z</published><updated>2025-03-14T23:15:00Z</"
       "updated><content>She sank.</content></entry></feed>",
       "One | Fen Gazette | Jo Poe | 2025-03-11 metadata |  | "},
      // A day that no calendar has is none.
      {"<rss><channel><title>Fen Gazette</title><item><title>One</title><pubDate>31 Feb "
       "2025</pubDate>"
       "<content:encoded>She sank.</content:encoded></item></channel></rss>",
       "One | Fen Gazette |  | none |  | "},
  };
  for (const Case& c : cases) {
    const Reading reading = read_bytes(c.xml, "a.xml");
    ASSERT_EQ(reading.articles.size(), 1u) << c.xml;
    EXPECT_EQ(test::summary(reading.articles[0]), c.summary);
  }
}

TEST(ReadFeed, ReadsWhatStandsBeforeAnError) {
  const std::string xml =
      "<rss><channel><title>Fen Gazette</title><item><title>One</title>"
      "<content:encoded>She sank.</content:encoded></item><item><title>Tw";
  EXPECT_EQ(listing(read_bytes(xml, "a.xml")),
            "read a.xml/1: One (Fen Gazette)\nskipped a.xml/2: gives only a summary; save the "
            "article itself\n"
            "failed a.xml: is no well-formed XML at byte 129: Start-end tags mismatch\n");
}

TEST(ReadFeed, ExpandsNoEntitiesAndNests) {
  const std::string bomb =
      "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b "
      "'&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss><channel>"
      "<item><title>One</title><content:encoded>&b; she "
      "sank.</content:encoded></item></channel></rss>";
  const Reading reading = read_bytes(bomb, "a.xml");
  ASSERT_EQ(reading.articles.size(), 1u);
  EXPECT_LT(reading.articles[0].body.size(), 100u);
  const Reading cut = read_bytes("<rss xml:lang='&#xD800;'><channel><title>&#xD800;</title><item><link>&#xDFFF;"
                                 "</link><content:encoded>&#xD800; she sank.</content:encoded></item></channel></rss>", "a.xml");
  ASSERT_EQ(cut.articles.size(), 1u);
  EXPECT_EQ(test::outline(cut.articles[0]), "text: \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD she sank.\n");
  const std::string deep = "<rss><channel>" + repeated("<item>", 200'000);
  EXPECT_EQ(read_bytes(deep, "a.xml").failed.size(), 1u);
}

TEST(ReadFeed, ReadsTheEncodingThatItDeclares) {
  const std::string xml =
      "<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>One</title>"
      "<content:encoded>\xCF\xE0\xF0\xEE\xEC</content:encoded></item></channel></rss>";
  EXPECT_EQ(test::outline(read_bytes(xml, "a.xml").articles.at(0)), "title: One\ntext: Паром\n");
}

}  // namespace
}  // namespace crosscheck
