// SPDX-License-Identifier: Apache-2.0
#include "read/page_metadata.hpp"

#include <gtest/gtest.h>

#include "crosscheck/model/names.hpp"
#include "crosscheck/read/read.hpp"
#include "read/day_fields.hpp"

namespace crosscheck {
namespace {

const std::string kReport =
    "<p>The ferry Alba ran aground on the Skerry bank on Sunday, and sixty people were taken off.</p>"
    "<p>Nobody was hurt, the harbour master said, though two were treated for cold in the net loft.</p>";

Article page(const std::string& head, const std::string& body) {
  const Result<Article> article =
      read_html("<html lang=en-GB><head>" + head + "</head><body>" + body + "</body></html>", "a.html");
  EXPECT_TRUE(article);
  return article ? *article : Article{};
}

std::string day_of(const Article& article) {
  if (!article.published) return "none";
  return iso_date(*article.published) + " " + std::string(name_of(article.published_basis));
}

std::string stated(const Article& article, StatedField field) {
  std::string all;
  for (const Stated& one : article.stated) {
    if (one.field == field) all += std::string(name_of(one.by)) + (one.used ? "=" : "!=") + one.value + "; ";
  }
  return all;
}

TEST(PageDays, AreReadWhereverAPageHasThem) {
  struct Case {
    std::string head;
    std::string body;
    std::string day;
  };
  const std::string title = "<h1>Ferry runs aground</h1>";
  const Case cases[] = {
      {"<meta name=parsely-pub-date content=2024-05-06T10:00:00Z>", title + kReport, "2024-05-06 metadata"},
      {"<meta name=publish-date content=20240506>", title + kReport, "2024-05-06 metadata"},
      {"<meta name=pubdate content=1714989600>", title + kReport, "2024-05-06 metadata"},
      {"<meta name=release_date content=6/5/2024>", title + kReport, "2024-05-06 metadata"},
      {"<meta itemprop=datePublished content=2024-05-06>", title + kReport, "2024-05-06 metadata"},
      {"", title + "<time datetime=2024-05-06>Monday</time>" + kReport, "2024-05-06 metadata"},
      {"", title + "<time>6 May 2024</time>" + kReport, "2024-05-06 metadata"},
      {"", title + kReport + "<span itemprop=datePublished>6 May 2024</span>", "2024-05-06 metadata"},
      {"", title + "<div class=share-bar><time itemprop=datePublished datetime=2024-05-06></time></div>" + kReport,
       "2024-05-06 metadata"},
      {"<link rel=canonical href='https://post.example/2024/may/06/ferry'>", title + kReport, "2024-05-06 metadata"},
      {"<meta property=og:url content='https://post.example/news/ferry-20240506'>", title + kReport, "2024-05-06 metadata"},
      {"", "<div class=date-header>Monday, May 6, 2024</div>" + title + kReport, "2024-05-06 text"},
      {"", title + "<p>6. Mai 2024, 10:15</p>" + kReport, "2024-05-06 text"},
      {"", title + "<div class=entry-date>Publi&eacute; le 6 mai 2024</div>" + kReport, "2024-05-06 text"},
      {"", title + kReport + "<ul><li>Date 06.05.2024</li><li>Author Ana Lund</li></ul>", "2024-05-06 text"},
      {"", title + kReport + "<p>Posted by Ana Lund <abbr class=published title=2024-05-06T10:00>2 days ago</abbr></p>",
       "2024-05-06 text"},
      {"<meta name=robots content=all>", title + "<div>Ver&ouml;ffentlicht am 06.05.2024 um 14:00 Uhr</div>" + kReport, "2024-05-06 text"},
      // Days of other articles stand far from the headline; failing all, one of them is taken.
      {"", title + "<p>Monday, 6 May 2024</p>" + kReport + kReport + kReport + kReport +
               "<ul><li>Olave votes <time datetime=2023-01-02>then</time></li></ul>",
       "2024-05-06 text"},
      {"", title + kReport + kReport + kReport + kReport + "<p><time datetime=2024-05-06>Monday</time></p>", "2024-05-06 text"},
      // The day of a change is better than none.
      {"<meta property=article:modified_time content=2024-05-07>", title + kReport, "2024-05-07 metadata"},
      {"<meta property=article:modified_time content=2024-05-07>", title + "<time datetime=2024-05-06></time>" + kReport,
       "2024-05-06 metadata"},
      // Other days: of the paper, of an event, of other articles, of comments, of the copyright.
      {"<meta itemprop=foundingDate content=1871-05-06>", title + kReport, "none"},
      {"<meta name=event-date content=2024-05-06><meta name=expires content=2024-05-06>", title + kReport, "none"},
      {"<meta name=date content=tomorrow>", title + kReport, "none"},
      {"", title + kReport + "<aside><time datetime=2024-05-06>6 May</time></aside>", "none"},
      {"", title + kReport + "<div class=comments><time datetime=2024-05-06>6 May</time></div>", "none"},
      {"", title + kReport + "<p>&copy; 2024 Skerry Post, 6 May 2024</p>", "none"},
      {"", title + kReport + "<blockquote><p>We saw no light, 6 May 2024</p></blockquote>", "none"},
      {"", title + "<p>The bank has been charted since 6 May 1924, and the chart has not been changed since.</p>" + kReport,
       "none"},
      {"<link rel=canonical href='https://post.example/2024/05/ferry-3-4'>", title + kReport, "none"},
  };
  for (const Case& c : cases) EXPECT_EQ(day_of(page(c.head, c.body)), c.day) << c.head << c.body.substr(0, 150);
}

TEST(PageDays, OfTwoInNumbersTheLanguageTellsTheOrder) {
  using read::day_in_field;
  using read::day_order;
  const auto day = [](std::string_view field, std::string_view language) {
    const auto found = day_in_field(field, day_order(language));
    return found ? iso_date(*found) : std::string("none");
  };
  EXPECT_EQ(day("3/4/2024", "en-US"), "2024-03-04");
  EXPECT_EQ(day("3/4/2024", "en-GB"), "2024-04-03");
  EXPECT_EQ(day("3/4/2024", "fr"), "2024-04-03");
  EXPECT_EQ(day("3/4/2024", "en"), "none");
  EXPECT_EQ(day("13/4/2024", "en"), "2024-04-13");
  EXPECT_EQ(day("13/14/2024", "fr"), "none");
  EXPECT_EQ(day("20241340", "fr"), "none");
  EXPECT_EQ(day("99999999999999999999", "fr"), "none");
}

TEST(PageStatements, AreKeptWithTheirBasisAndWhatDiffers) {
  const Article article = page(
      "<title>Ferry runs aground | Skerry Post</title>"
      "<script type='application/ld+json'>\n<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Ferry runs\naground\","
      "\"datePublished\":\"2024-05-06\",\"dateModified\":\"2024-05-08\",\"articleSection\":[\"Coast\"],"
      "\"author\":{\"name\":\"Ana Lund\"},\"url\":\"https://post.example/f\",}\n]]></script>"
      "<meta property=og:title content='Ferry runs aground - Skerry Post'>"
      "<meta property=og:title content='sysname'>"
      "<meta property=article:published_time content=2024-05-07T00:10:00+02:00>"
      "<meta name=pubdate content=2024-06-01><meta name=author content='Jo Poe'>"
      "<link rel=canonical href='https://post.example/ferry'>"
      "<meta property=og:url content='https://post.example/ferry/?from=feed'>",
      "<h1>Ferry runs aground</h1>" + kReport);
  EXPECT_EQ(stated(article, StatedField::Published), "json-ld=2024-05-06; meta!=2024-06-01; ");
  EXPECT_EQ(stated(article, StatedField::Author), "json-ld=Ana Lund; meta!=Jo Poe; ");
  EXPECT_EQ(stated(article, StatedField::Title), "json-ld=Ferry runs aground; opengraph!=sysname; ");
  EXPECT_EQ(stated(article, StatedField::Address), "page=https://post.example/ferry; json-ld!=https://post.example/f; ");
  EXPECT_EQ(stated(article, StatedField::Modified), "json-ld=2024-05-08; ");
  EXPECT_EQ(stated(article, StatedField::Language), "page=en-GB; ");
  EXPECT_EQ(article.section, "Coast");
  EXPECT_EQ(article.address, "https://post.example/ferry");
  EXPECT_EQ(iso_date(*article.modified), "2024-05-08");
}

TEST(PageStatements, OfTitlesTheOneThatThePageIsCalledAfterIsUsed) {
  struct Case {
    std::string head;
    std::string heading;
    std::string title;
  };
  const Case cases[] = {
      {"<meta property=og:title content=sysname><title>Ferry runs aground | Post</title>", "Ferry runs aground",
       "Ferry runs aground"},
      // A heading of one word that the title does not know is the site's.
      {"<title>Ferry runs aground</title>", "Tidelines", "Ferry runs aground"},
      {"<title>Skerry Post</title>", "Ferry runs aground off Olave", "Ferry runs aground off Olave"},
      {"<title>Ferry &amp;#8216;Alba&amp;#8217; runs aground</title>"
       "<meta property=og:title content='Ferry &amp;#8216;Alba&amp;#8217; runs aground'>",
       "News", "Ferry ‘Alba’ runs aground"},
  };
  for (const Case& c : cases) EXPECT_EQ(page(c.head, "<h1>" + c.heading + "</h1>" + kReport).title, c.title) << c.head;
}

TEST(PageStatements, NameAuthorsInTheMarkup) {
  struct Case {
    std::string body;
    std::vector<std::string> authors;
  };
  const Case cases[] = {
      {"<p itemprop='author creator'><a itemprop=url href=/a><span itemprop=name>Ana Lund</span></a></p>", {"Ana Lund"}},
      {"<a rel=author href=/a>Ana Lund</a>", {"Ana Lund"}},
      {"<div class=comments><a rel=author href=/a>Ana Lund</a></div>", {}},
      {"<span itemprop=name>Ana Lund</span>", {}},
      {"<a rel=author href=/a>All her articles</a>", {}},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(page("", "<h1>Ferry runs aground</h1>" + kReport + c.body + kReport).authors, c.authors) << c.body;
  }
}

TEST(WithoutEntities, DecodesWhatWasEncodedTwice) {
  EXPECT_EQ(read::without_entities("Smith &amp; Co &#8211; &#x2019;s &rsquo;s"), "Smith & Co – ’s ’s");
  EXPECT_EQ(read::without_entities("AT&T; &nothing; &#xD800; &#; & &#99999999999;"), "AT&T; &nothing; &#xD800; &#; & &#99999999999;");
}

}  // namespace
}  // namespace crosscheck
