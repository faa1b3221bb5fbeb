// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>

#include "crosscheck/report/report.hpp"
#include "report/sha256.hpp"
#include "support/sample_report.hpp"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string html_of(const Report& report) {
  std::ostringstream out;
  write_html(out, report);
  return out.str();
}

struct Tag {
  std::string name;  ///< "/p" closes
  std::map<std::string, std::string> attributes;
};

/// The tags of a page as this writer makes them: every attribute in double quotes, no text
/// with a raw '<'. What is not so fails the test.
std::vector<Tag> tags_of(std::string html) {
  for (const std::string_view block : {"style", "script"}) {
    const std::size_t begin = html.find('<' + std::string(block) + '>') + block.size() + 2;
    html.erase(begin, html.find("</" + std::string(block) + '>') - begin);
  }
  std::vector<Tag> tags;
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at)) {
    const std::size_t end = html.find('>', at);
    std::string inside = html.substr(at + 1, end - at - 1);
    at = end;
    EXPECT_EQ(inside.find('<'), std::string::npos) << inside.substr(0, 80);
    std::istringstream words(inside);
    Tag tag;
    words >> tag.name;
    std::string rest;
    std::getline(words, rest, '\0');
    while (rest.find('=') != std::string::npos) {
      const std::size_t equals = rest.find('=');
      const std::size_t close = rest.find('"', equals + 2);
      std::string name = rest.substr(0, equals);
      name.erase(0, name.find_last_of(" \n") + 1);
      EXPECT_EQ(rest[equals + 1], '"') << inside.substr(0, 80);
      if (close == std::string::npos) break;
      tag.attributes[name] = rest.substr(equals + 2, close - equals - 2);
      rest.erase(0, close + 1);
    }
    tags.push_back(std::move(tag));
  }
  return tags;
}

TEST(WriteHtml, ClosesWhatItOpens) {
  const std::set<std::string> empty{"!doctype", "meta", "input", "line", "line/", "circle"};
  for (const Report& report :
       {test::sample_report(), test::hostile_report(), test::empty_report()}) {
    std::vector<std::string> open;
    for (const Tag& tag : tags_of(html_of(report))) {
      if (empty.contains(tag.name)) continue;
      if (tag.name[0] != '/') {
        open.push_back(tag.name);
      } else {
        ASSERT_FALSE(open.empty());
        EXPECT_EQ(tag.name, '/' + open.back());
        open.pop_back();
      }
    }
    EXPECT_TRUE(open.empty());
  }
}

TEST(WriteHtml, HasOneOfEachIdAndNoLinkIntoNothing) {
  for (const Report& report :
       {test::sample_report(), test::hostile_report(), test::empty_report()}) {
    const std::vector<Tag> tags = tags_of(html_of(report));
    std::set<std::string> ids;
    for (const Tag& tag : tags) {
      const auto id = tag.attributes.find("id");
      if (id != tag.attributes.end()) {
        EXPECT_TRUE(ids.insert(id->second).second) << id->second;
      }
    }
    for (const Tag& tag : tags) {
      for (const auto& [name, value] : tag.attributes) {
        if (name == "href") {
          EXPECT_TRUE(ids.contains(value.substr(1))) << value;
        }
        if (name == "aria-labelledby") {
          EXPECT_TRUE(ids.contains(value)) << value;
        }
      }
    }
  }
}

TEST(WriteHtml, LoadsNothingAndRunsNothingButItsOwn) {
  const std::set<std::string> known{
      "lang",    "charset",  "http-equiv", "content", "name",  "class",    "href", "id",
      "aria-labelledby", "aria-label", "aria-live", "aria-pressed", "data-verdict",
      "data-severity", "dir", "datetime", "type", "value", "for", "title", "tabindex", "role",
      "scope", "width", "height", "x1", "x2", "y1", "y2", "cx", "cy", "r"};
  const std::set<std::string> forbidden{"img", "link", "iframe", "object", "embed", "base", "svg:"};
  for (const Report& report : {test::sample_report(), test::hostile_report()}) {
    for (const Tag& tag : tags_of(html_of(report))) {
      EXPECT_FALSE(forbidden.contains(tag.name)) << tag.name;
      for (const auto& [name, value] : tag.attributes) {
        EXPECT_TRUE(known.contains(name)) << tag.name << ' ' << name;
        if (name == "href") {
          EXPECT_EQ(value[0], '#');
        }
      }
    }
  }
}

TEST(WriteHtml, NamesItsStyleAndScriptInTheirPolicy) {
  const std::string page = html_of(test::sample_report());
  const auto hash_of = [&](const std::string& tag) {
    const std::size_t begin = page.find('<' + tag + '>') + tag.size() + 2;
    return sha256_base64(std::string_view(page).substr(begin, page.find("</" + tag) - begin));
  };
  EXPECT_THAT(page, HasSubstr("default-src 'none'; style-src 'sha256-" + hash_of("style") +
                              "'; script-src 'sha256-" + hash_of("script") +
                              "'; img-src data:; base-uri 'none'; form-action 'none'"));
}

TEST(WriteHtml, ShowsAFindingWithItsPassages) {
  const std::string page = html_of(test::sample_report());
  EXPECT_THAT(page, HasSubstr("<article class=\"finding v-differs\" id=\"c-0000000001\""));
  EXPECT_THAT(page, HasSubstr("The river rose to <mark>6.9 metres</mark> at Marnow, and over"));
  EXPECT_THAT(page, HasSubstr("<a href=\"#m-1-1\">Marnow Courier</a>"));
  EXPECT_THAT(page, HasSubstr("<time datetime=\"2031-05-04\">4 May 2031</time>"));
  EXPECT_THAT(page, HasSubstr("2 independent origins"));
  EXPECT_THAT(page, HasSubstr("aria-label=\"meant: exactly 6.4\""));
}

TEST(WriteHtml, ListsAQuoteWithItsOccasion) {
  Report report = test::sample_report();
  EXPECT_EQ(html_of(report).find(", <span dir=\"auto\">at Marnow</span>"), std::string::npos);
  const auto at = report.documents[0].article.body.view().find("at Marnow");
  report.documents[0].quotes[1].occasion = {static_cast<std::uint32_t>(at),
                                            static_cast<std::uint32_t>(at + 9)};
  EXPECT_NE(html_of(report).find(", <span dir=\"auto\">at Marnow</span>"), std::string::npos);
}

TEST(WriteHtml, MarksThePassagesInTheArticles) {
  const std::string page = html_of(test::sample_report());
  EXPECT_THAT(page, HasSubstr("<a class=\"mark v-differs\" href=\"#c-0000000001\" "
                              "title=\"Differs: height of the river at Marnow\">6.4 metres</a>"));
  // A date within a copied passage: the short mark is cut out of the long one.
  EXPECT_THAT(page, HasSubstr(">The Dyke Act passed on </a>"));
}

TEST(WriteHtml, LaysSideBySideWhatEachSaysOfAName) {
  const Report report = test::sample_report();
  const std::string page = html_of(report);
  const std::size_t section = page.find("<section id=\"dossiers\"");
  ASSERT_NE(section, std::string::npos);
  const std::string dossiers = page.substr(section, page.find("</section>", section) - section);
  for (const LinkedEntity& entity : report.matches.entities) {
    std::set<ArticleId> articles;
    for (const Ref& member : entity.members) articles.insert(member.article);
    EXPECT_EQ(dossiers.find("<summary dir=\"auto\">" + entity.name) != std::string::npos,
              articles.size() > 1)
        << entity.name;
    if (articles.size() < 2) continue;
    for (const Ref& member : entity.members) {
      const Document& document = report.documents[index_of(member.article)];
      const Span mention = document.entities[member.index].mentions.front();
      EXPECT_THAT(dossiers, HasSubstr("<mark>" + std::string(document.article.body[mention]) +
                                      "</mark>"));
    }
  }
}

TEST(WriteHtml, ShowsWhatCannotBeRead) {
  const std::string page = html_of(test::hostile_report());
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(1)"));
  EXPECT_THAT(page, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(page, Not(HasSubstr("\x1b")));
  EXPECT_THAT(page, HasSubstr("␛[31mred"));
}

TEST(WriteHtml, LeavesOutTheTextsOfALargeCorpus) {
  Report report = test::sample_report();
  while (report.documents.size() <= 50) {
    report.documents.push_back(report.documents[2]);
    report.documents.back().article.id += std::to_string(report.documents.size());
  }
  report.matches.entity_links.resize(report.documents.size(), {2});
  const std::string page = html_of(report);
  EXPECT_THAT(page, HasSubstr("There are too many articles"));
  EXPECT_THAT(page, Not(HasSubstr("href=\"#m-1-1\"")));
}

}  // namespace
}  // namespace crosscheck
