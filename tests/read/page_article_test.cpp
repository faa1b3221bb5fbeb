// SPDX-License-Identifier: Apache-2.0
#include "read/page_article.hpp"

#include <gtest/gtest.h>

#include "crosscheck/read/read.hpp"
#include "read/outline.hpp"

namespace crosscheck {
namespace {

const std::string kFirst =
    "<p>The ferry Alba ran aground on the Skerry bank on Sunday, and sixty people were taken off.</p>";
const std::string kSecond =
    "<p>Nobody was hurt, the harbour master said, though two were treated for cold in the net loft.</p>";
const std::string kOther =
    "<p>The council of Olave will vote on the new pier in June, and the fishermen are against it.</p>";

/// The text of the segments that are no furniture, a line each, three words of it.
std::string content(std::string_view html) {
  const Result<Article> article = read_html(html, "a.html");
  if (!article) return "error: " + article.error().message();
  std::string all;
  for (const Segment& segment : article->segments) {
    if (segment.kind == SegmentKind::Furniture || segment.kind == SegmentKind::Comment) continue;
    const std::string_view text = article->body[segment.span];
    std::size_t end = 0;
    for (int words = 0; words < 3 && end != std::string_view::npos; ++words) end = text.find(' ', end + 1);
    all += std::string(text.substr(0, end)) + "\n";
  }
  return all;
}

std::string times(const std::string& text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

TEST(PageArticle, HasNoGalleryOfOtherNews) {
  const std::string pictures =
      "<h2>The week in pictures</h2><ul><li><h3>1/3 Snow in Olave</h3>" + kOther + "</li><li><h3>2/3 A pier</h3>" +
      kOther + "</li><li><h3>3/3 A whale</h3>" + kOther + "</li></ul>";
  const std::string report = times(kFirst + kSecond, 10);
  const std::string outline = times("The ferry Alba\nNobody was hurt,\n", 10);
  EXPECT_EQ(content("<article><h1>Ferry runs aground</h1>" + report + pictures + kSecond + "</article>"),
            "Ferry runs aground\n" + outline + "The week in\nNobody was hurt,\n");
  // It is the article.
  EXPECT_NE(content("<article><h1>Ferry runs aground</h1>" + kFirst + pictures + "</article>").find("The council of"),
            std::string::npos);
  // No gallery: scores, dates, shares.
  const std::string scores = "<div><p>1/2 She won.</p><p>1/3 of them left the boat at noon.</p><p>3/4 stayed.</p></div>";
  EXPECT_NE(content("<article><h1>Ferry runs aground</h1>" + report + scores + "</article>").find("1/3 of them"),
            std::string::npos);
}

TEST(PageArticle, IsWhereThePageSaysThatItIs) {
  struct Case {
    std::string html;
    std::string content;
  };
  const std::string report = "<h1>Ferry runs aground</h1>" + kFirst + kSecond + kSecond;
  const std::string outline = "Ferry runs aground\nThe ferry Alba\nNobody was hurt,\nNobody was hurt,\n";
  const Case cases[] = {
      // What stands beside it may be longer.
      {"<article>" + report + "</article><aside>" + times(kOther, 6) + "</aside>", outline},
      {"<article>" + report + "</article><div>" + times(kOther, 9) + "</div>", outline},
      {"<div itemprop=articleBody>" + report + "</div><div>" + times(kOther, 9) + "</div>", outline},
      {"<div class='post entry-content'>" + report + "</div><div>" + times(kOther, 9) + "</div>", outline},
      {"<main>" + report + "</main><div>" + times(kOther, 9) + "</div>", outline},
      // Of many alike none is marked.
      {times("<article>" + kOther + kSecond + kFirst + "</article>", 2),
       "The council of\nNobody was hurt,\nThe ferry Alba\nThe council of\nNobody was hurt,\nThe ferry Alba\n"},
      // Of articles one after the other the one with the headline that the page is called after.
      {"<title>Ferry runs aground | Post</title><article>" + report + "</article><article><h1>Olave votes</h1>" +
           times(kOther, 9) + "</article>",
       outline},
      // A body in two parts.
      {"<h1>Ferry runs aground</h1><div><div itemprop=articleBody>" + times(kFirst, 4) + "</div><div class=ad>x</div>"
       "<div itemprop=articleBody>" + times(kSecond, 3) + "</div></div><div>" + times(kOther, 9) + "</div>",
       "Ferry runs aground\n" + times("The ferry Alba\n", 4) + times("Nobody was hurt,\n", 3)},
      // A mark on a teaser is no mark.
      {report + times(kFirst, 6) + "<article><h2>Olave votes</h2><p><a href=/a>Read it all</a></p></article>",
       outline + times("The ferry Alba\n", 6)},
      // A dialog over the article, and one that is the page.
      {"<article>" + report + "</article><div role=dialog>" + times(kOther, 9) + "</div>", outline},
      // The path to the article, and what is asked of readers.
      {"<article><div><a href=/>Home</a> &rsaquo; Coast &rsaquo; Ferry runs aground</div>" + report +
           "<p>- Advertisement -</p><p>Already a subscriber? Log in to continue with this story, please.</p></article>",
       outline},
      // A header within the article has its standfirst.
      {"<article><header><h1>Ferry runs aground</h1><p>All of the passengers are safe and well on land, says the "
       "owner.</p></header><div>" + kFirst + kSecond + kSecond + "</div></article>",
       "Ferry runs aground\nAll of the\nThe ferry Alba\nNobody was hurt,\nNobody was hurt,\n"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.html.substr(0, 200));
    EXPECT_EQ(content("<body>" + c.html + "</body>"), c.content);
  }
}

TEST(PageArticle, KeepsAllItsParts) {
  struct Case {
    std::string html;
    std::string content;
  };
  const Case cases[] = {
      // A last section of the same kind, however short.
      {"<div><section class=part>" + times(kFirst, 9) + "</section><section class=part>" + kSecond + kSecond +
           "</section></div>",
       times("The ferry Alba\n", 9) + times("Nobody was hurt,\n", 2)},
      // A box of another kind after it.
      {"<div><section class=part>" + times(kFirst, 9) + "</section><div class=who-we-are>" + kOther + "</div></div>",
       times("The ferry Alba\n", 9)},
      // Links in a list that says more than links; a list of links.
      {"<div>" + times(kFirst, 3) + "<ul><li>Ana Lund mended <a href=/a>the mast of the Alba at sea</a></li>"
       "<li><a href=/b>Port charts of the bank</a></li><li>Two pumps were flown in by noon</li></ul></div>",
       times("The ferry Alba\n", 3) + "Ana Lund mended\nPort charts of\nTwo pumps were\n"},
      {"<div>" + times(kFirst, 3) + "<ul><li><a href=/a>Ten wrecks to see</a></li><li><a href=/b>Five lights to "
       "climb</a></li></ul></div>",
       times("The ferry Alba\n", 3)},
      // An advert between a heading and its text.
      {"<div>" + kFirst + "<h2>What went wrong</h2><div class=ad><p>Advertisement</p></div>" + kSecond + kSecond +
           "</div>",
       "The ferry Alba\nWhat went wrong\nNobody was hurt,\nNobody was hurt,\n"},
      {"<div>" + kFirst + kSecond + "<h2>More from Skerry</h2><ul><li><a href=/a>Ten wrecks to see</a></li></ul></div>",
       "The ferry Alba\nNobody was hurt,\n"},
      // Bold and italic last words, and a time in bold.
      {"<div>" + kFirst + kSecond + "<p><em>The inquiry will last until the spring, the ministry says.</em></p></div>",
       "The ferry Alba\nNobody was hurt,\nThe inquiry will\n"},
      {"<div>" + kFirst + kSecond + "<p><b>12:00 pm --</b> The Alba has been towed to the yard at Olave.</p></div>",
       "The ferry Alba\nNobody was hurt,\n12:00 pm --\n"},
      {"<div>" + kFirst + kSecond + "<p><em>Write to us at desk@post.example about the Alba.</em></p></div>",
       "The ferry Alba\nNobody was hurt,\n"},
      // Someone's words that were posted elsewhere.
      {"<div>" + kFirst + "<blockquote class=twitter-tweet><p>We are all safe, and the cat is safe as well.</p>"
       "</blockquote>" + kSecond + "</div>",
       "The ferry Alba\nWe are all\nNobody was hurt,\n"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.html.substr(0, 200));
    EXPECT_EQ(content("<body>" + c.html + "</body>"), c.content);
  }
}

}  // namespace
}  // namespace crosscheck
