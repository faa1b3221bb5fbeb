// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "crosscheck/read/read.hpp"
#include "read/outline.hpp"

namespace crosscheck {
namespace {

constexpr std::string_view kReport =
    "<p>The ferry Alba ran aground on the Skerry bank on Sunday, and sixty people were taken off.</p>\n"
    "<p>Nobody was hurt, the harbour master said, though two were treated for cold in the net loft.</p>\n";

std::string read_page(std::string_view html) { return test::outline(read_html(html, "a.html")); }

TEST(ReadHtml, TellsTheArticleFromThePage) {
  const std::string html =
      "<!doctype html><html lang=en><head><title>Ferry runs aground | Skerry Post</title>\n"
      "<style>p{}</style><script>var a='<p>no</p>'</script></head><body class='has-sidebar menu-open'>\n"
      "<a class=skip href=#c>Skip to content</a>\n"
      "<header><h2 class=logo>Skerry Post</h2><nav><a href=/a>News</a> <a href=/b>Sport</a></nav></header>\n"
      "<div id=consent role=dialog><p>We and our 61 partners store what you read on your device for years.</p>"
      "<button>I agree</button></div>\n"
      "<main><h1>Ferry runs aground</h1>\n"
      "<p class=deck>Sixty people taken off the Alba in the dark</p>\n"
      "<p class=who>By Ana Lund<br><time datetime=2024-05-06>6 May 2024</time></p>\n"
      "<figure><img src=a.jpg alt=x><figcaption>The Alba on Sunday. Photo: Ola Berg</figcaption></figure>\n" +
      std::string(kReport) +
      "<aside class=ad><p>Advertisement: buy a boat from the best boat builders on the island today</p></aside>\n"
      "<h3>What they say</h3>\n"
      "<blockquote><p>She was on time that night, and the light was burning.</p></blockquote>\n"
      "<ul><li>Olave: forty people were brought ashore</li><li>Skerry: twenty</li></ul>\n"
      "<table><tr><th>Port</th><th>People</th></tr><tr><td>Olave</td><td>40</td></tr></table>\n"
      "<p>She will be raised in June, the owners say, if a tug can be found on the mainland.</p>\n"
      "<div class=newsletter-signup><p>Get our letter about wrecks, seals and seaweed every Friday morning.</p></div>\n"
      "</main>\n"
      "<section class=comments><p>seadog</p><p>Was she insured, or will the islanders have to pay again?</p>"
      "</section>\n"
      "<section class=related-links><h2>More wrecks</h2><ul><li><a href=/1>Ten wrecks to see</a></li></ul></section>\n"
      "<footer>Skerry Post Ltd <a href=/t>Terms</a></footer><noscript>Please enable</noscript></body></html>";
  EXPECT_EQ(test::summary(read_html(html, "a.html")),
            "Ferry runs aground | Skerry Post | Ana Lund | 2024-05-06 metadata |  | ");
  EXPECT_EQ(read_page(html),
            "furniture: Skip to content\n"
            "furniture: Skerry Post\n"
            "furniture: News Sport\n"
            "furniture: We and our 61 partners store what you read on your device for years.\n"
            "furniture: I agree\n"
            "title: Ferry runs aground\n"
            "text: Sixty people taken off the Alba in the dark\n"
            "byline: By Ana Lund\n"
            "byline: 6 May 2024\n"
            "caption: The Alba on Sunday. Photo: Ola Berg\n"
            "text: The ferry Alba ran aground on the Skerry bank on Sunday, and sixty people were taken off.\n"
            "text: Nobody was hurt, the harbour master said, though two were treated for cold in the net loft.\n"
            "furniture: Advertisement: buy a boat from the best boat builders on the island today\n"
            "heading: What they say\n"
            "quote: She was on time that night, and the light was burning.\n"
            "list: Olave: forty people were brought ashore\n"
            "list: Skerry: twenty\n"
            "table: Port People\n"
            "table: Olave 40\n"
            "text: She will be raised in June, the owners say, if a tug can be found on the mainland.\n"
            "furniture: Get our letter about wrecks, seals and seaweed every Friday morning.\n"
            "comment: seadog\n"
            "comment: Was she insured, or will the islanders have to pay again?\n"
            "furniture: More wrecks\n"
            "furniture: Ten wrecks to see\n"
            "furniture: Skerry Post Ltd Terms\n");
}

TEST(ReadHtml, FoldsTheTextAsABrowserShowsIt) {
  struct Case {
    std::string html;
    std::string body;
  };
  const Case cases[] = {
      {"<p>One&nbsp;two\n  three</p><p>four</p>", "One two three\nfour\n"},
      {"<p>A<b>B</b>C <i> D</i></p>", "ABC D\n"},
      {"<p>One<br>two<hr>three", "One\ntwo\nthree\n"},
      {"<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>", "a b\nc d\n"},
      // A table that lays out a page.
      {"<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>", "a\nb\nc\n"},
      {"so&shy;ft&#8203; wi\xE2\x80\x8B" "de &amp;lt; &copy; &#x1F6A2;", "soft wide &lt; © 🚢\n"},
      {"<div hidden>no</div><div style='display: none'>no</div><p>yes</p>", "yes\n"},
      {"<template>no</template><svg><title>no</title></svg><noscript>no</noscript><iframe>no</iframe>yes", "yes\n"},
      {"<pre>one\ntwo\n\nthree</pre>", "one two\nthree\n"},
      {"<p>un<p>closed<li>tags</div></b> here", "un\nclosed\ntags\nhere\n"},
      {"<!-- <p>no</p> --><p>yes<!-- -->!</p><!-->", "yes!\n"},
      {"<base href='//evil.example'><p>yes</p>", "yes\n"},
      {"<p>cut <b>sho", "cut sho\n"},
      {"<p>cut</p><a href='x", "cut\n"},
      {"<plaintext><p>yes", "<p>yes\n"},
      {"&#0;&#xD800;&#x110000;x", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDx\n"},
      {"a\x01\x1b[31mb", "a [31mb\n"},
      {"<textarea>no < tag</textarea><p>yes</p>", "no < tag\nyes\n"},
      {"<TITLE>t</TITLE><P>YES</P>", "YES\n"},
  };
  for (const Case& c : cases) {
    const Result<Article> article = read_html(c.html, "a.html");
    ASSERT_TRUE(article) << c.html << article.error().message();
    EXPECT_EQ(article->body.view(), c.body) << c.html;
  }
}

TEST(ReadHtml, ReadsMetadataInTheOrderOfTrust) {
  struct Case {
    std::string head;
    std::string summary;
  };
  const std::string json =
      "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":["
      "{\"@type\":\"WebSite\",\"name\":\"Site\"},"
      "{\"@type\":[\"NewsArticle\"],\"headline\":\"Ferry runs aground\",\"datePublished\":\"2024-05-06T07:00:00Z\","
      "\"author\":[{\"@type\":\"Person\",\"name\":\"Ana Lund\"},{\"@type\":\"Person\",\"name\":\"Jo Poe\"}],"
      "\"publisher\":{\"@id\":\"#org\"}},"
      "{\"@id\":\"#org\",\"@type\":\"Organization\",\"name\":\"Skerry Post\"}]}</script>";
  const Case cases[] = {
      {json, "Ferry runs aground | Skerry Post | Ana Lund; Jo Poe | 2024-05-06 metadata |  | "},
      {json + "<meta property=og:site_name content='The Skerry Post'><meta name=author content='No One'>"
              "<meta property=article:published_time content=2020-01-01>",
       "Ferry runs aground | The Skerry Post | Ana Lund; Jo Poe | 2024-05-06 metadata |  | "},
      {"<meta property=og:title content='Ferry runs aground'><meta name=author content='By Ana Lund and Jo Poe'>"
       "<meta property=article:published_time content='2024-05-06T23:00:00+02:00'>",
       "Ferry runs aground |  | Ana Lund; Jo Poe | 2024-05-06 metadata |  | "},
      {"<meta name='DC.creator' content='Ana Lund'><meta name='dc.date' content='2024-05-06'>"
       "<meta name='dc.publisher' content='Skerry Post'>",
       "Ferry runs aground | Skerry Post | Ana Lund | 2024-05-06 metadata |  | "},
      {"<meta property=article:author content='https://post.example/by/ana'>", "Ferry runs aground |  |  | none |  | "},
      {"<title>Ferry runs aground - News - Skerry Post</title>", "Ferry runs aground | Skerry Post |  | none |  | "},
      {"<title>Tide Lines &raquo; Ferry runs aground</title>", "Ferry runs aground | Tide Lines |  | none |  | "},
      {"<link rel=canonical href='https://post.example/2024/05/06/ferry'>",
       "Ferry runs aground |  |  | 2024-05-06 metadata |  | "},
      {"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\","
       "\"name\":\"NWA\"}}</script>",
       "Ferry runs aground | NWA |  | none |  | NWA"},
      // Broken, deep and foreign scripts say nothing.
      {"<script type='application/ld+json'>{\"headline\":</script>", "Ferry runs aground |  |  | none |  | "},
      {"<script type='application/ld+json'>" + std::string(100'000, '[') + "</script>",
       "Ferry runs aground |  |  | none |  | "},
      {"<script type='application/ld+json'>{\"@type\":\"Product\",\"name\":\"Boat\"}</script>",
       "Ferry runs aground |  |  | none |  | "},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.head.substr(0, 200));
    EXPECT_EQ(test::summary(read_html("<head>" + c.head + "</head><h1>Ferry runs aground</h1>" +
                                          std::string(kReport), "a.html")),
              c.summary);
  }
}

TEST(ReadHtml, SaysWhenScriptsWriteTheText) {
  const std::string reason = "error: a.html: has no text without scripts; save the page from a browser that has "
                             "shown it\n";
  EXPECT_EQ(read_page("<div id=app></div><script src=app.js></script>"), reason);
  EXPECT_EQ(read_page("<p>Please enable JavaScript.</p><script src=app.js></script>"), reason);
  EXPECT_EQ(read_page("<html><body></body></html>"), "error: a.html: has no text\n");
  EXPECT_EQ(read_page("<frameset><frame src=a></frameset>"),
            "error: a.html: has no text of its own; save the pages in its frames\n");
  EXPECT_EQ(read_page("<body><iframe src=a></iframe></body>"),
            "error: a.html: has no text of its own; save the pages in its frames\n");
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

TEST(ReadHtml, WithstandsHostilePages) {
  using namespace std::string_literals;
  std::string attributes = "<p ";
  for (int i = 0; i < 20'000; ++i) attributes += "a" + std::to_string(i) + "=1 ";
  std::string fonts;
  for (int i = 0; i < 5'000; ++i) fonts += "<font size=" + std::to_string(i) + ">";
  std::string authors;
  for (int i = 0; i < 20'000; ++i) authors += "<meta name=author content='Ana Lund" + std::to_string(i) + "'>";
  const std::string pages[] = {
      repeated("<div>", 100'000) + "deep",
      repeated("<b><div></b>", 50'000) + "deep",
      repeated("<span><div></span>", 50'000) + "deep",
      repeated("<table><td>", 50'000) + "deep",
      repeated("<marquee></div>", 50'000) + "deep",
      repeated("<ul><li>", 50'000) + "deep",
      repeated("<blockquote>", 50'000) + "deep" + repeated("</blockquote>", 50'000),
      repeated("<a href=x>", 50'000) + "deep",
      fonts + repeated("<p>x", 20'000) + "deep",
      attributes + ">deep",
      "<svg>" + repeated("<g>", 50'000) + "</svg>deep",
      "<p>deep" + repeated("<", 200'000),
      "<p>deep" + repeated("</div></p></b>", 50'000),
      "<p>deep" + repeated("&amp;", 200'000),
      "<p>deep" + repeated("<!--", 100'000),
      std::string(kReport) + "<p>deep</p><script>" + repeated("</scrip", 100'000),
      "<p class='" + repeated("ad ", 100'000) + "'>deep",
      "<!DOCTYPE x [<!ENTITY a \"" + repeated("&a;", 1000) + "\">]><p>deep &a;",
      "<p>deep" + repeated("<td><tr>", 50'000),
      "<p>deep</p>" + repeated("<time datetime=x>", 50'000),
      "<p>deep</p>" + repeated("<p itemprop=author><span itemprop=name>A B</span>", 20'000),
      "<p>deep</p>" + repeated("<ul><li><a href=x>one two three four</a> five</li></ul>", 20'000),
      "<p>deep</p>" + repeated("<article><p>one two three four five six seven eight nine ten</p>", 20'000),
      "<p>deep</p>" + repeated("<meta name=date content=2024-05-06>", 50'000),
      "<p>deep</p>" + authors,
      "<title>" + repeated("one two ", 100'000) + "</title><p>deep</p>" + repeated("<h2>two one two</h2>", 20'000),
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"" + repeated("one two ", 100'000) +
          "\"}</script><p>deep</p>" + repeated("<h2>two one two</h2>", 20'000),
      "<p>deep\0</p><p\0 class=a\0b>x\0y"s,
  };
  for (const std::string& page : pages) {
    const Result<Article> article = read_html(page, "a.html");
    ASSERT_TRUE(article) << page.substr(0, 40);
    EXPECT_NE(article->body.view().find("deep"), std::string_view::npos) << page.substr(0, 40);
    EXPECT_EQ(test::outline(article).find("defect"), std::string::npos);
  }
}

TEST(ReadHtml, KeepsTheTextOfWhatIsTooDeep) {
  std::string page;
  for (int i = 0; i < 600; ++i) page += "<div>line" + std::to_string(i);
  const Result<Article> article = read_html(page, "a.html");
  ASSERT_TRUE(article);
  EXPECT_NE(article->body.view().find("line0\nline1\n"), std::string_view::npos);
  EXPECT_NE(article->body.view().find("line598\nline599\n"), std::string_view::npos);
}

}  // namespace
}  // namespace crosscheck
