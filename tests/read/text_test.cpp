// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "crosscheck/read/read.hpp"
#include "read/outline.hpp"

namespace crosscheck {
namespace {

struct Case {
  std::string text;
  std::string summary;
  std::string outline;
};

void expect(const Case& c) {
  SCOPED_TRACE(c.text);
  const Result<Article> article = read_text(c.text, "a.txt");
  EXPECT_EQ(test::summary(article), c.summary);
  EXPECT_EQ(test::outline(article), c.outline);
}

TEST(ReadText, TellsHeadlineCreditsAndDateline) {
  const Case cases[] = {
      {"Ferry runs aground off Skerry, stranding 60\n"
       "\n"
       "By Ana Lund and J. R. Okoro\n"
       "\n"
       "SKERRY, Northland, April 30 (NWA) - A ferry ran aground at dawn on Sunday with 60 people on it.\n"
       "\n"
       "Nobody was hurt.\n"
       "\n"
       "(Reporting by Ana Lund in Skerry; editing by Max Roe)\n",
       "Ferry runs aground off Skerry, stranding 60 | NWA | Ana Lund; J. R. Okoro | none | SKERRY, "
       "Northland | NWA",
       "title: Ferry runs aground off Skerry, stranding 60\n"
       "byline: By Ana Lund and J. R. Okoro\n"
       "text: SKERRY, Northland, April 30 (NWA) - A ferry ran aground at dawn on Sunday with 60 people "
       "on it.\n"
       "text: Nobody was hurt.\n"
       "byline: (Reporting by Ana Lund in Skerry; editing by Max Roe)\n"},
      // Day and section labels above the headline, a byline in capitals.
      {"Tue May 7, 2024\nMay 7, 2024\n\nWho will raise the ferry?\n\nBy DINA ROWE\n\n"
       "The ferry Alba has lain on the Skerry bank for a week, and nobody wants to pay for her.\n",
       "Who will raise the ferry? |  | Dina Rowe | 2024-05-07 text |  | ",
       "byline: Tue May 7, 2024\nbyline: May 7, 2024\ntitle: Who will raise the ferry?\n"
       "byline: By DINA ROWE\n"
       "text: The ferry Alba has lain on the Skerry bank for a week, and nobody wants to pay for her.\n"},
      {"English\nPerspective\n\nA ferry on the rocks: Islanders must have a say in their own harbour!\n\n"
       "Elevenlabs AudioNative Player\n"
       "The ferry Alba on the Skerry bank, Sunday, May 5, 2024 [NWA Photo/Ola Berg]\n\n"
       "Sixty people were taken off the ferry Alba last Sunday. Nobody has told them when she will sail.\n",
       "A ferry on the rocks: Islanders must have a say in their own harbour! |  |  | none |  | ",
       "furniture: English\nfurniture: Perspective\n"
       "title: A ferry on the rocks: Islanders must have a say in their own harbour!\n"
       "furniture: Elevenlabs AudioNative Player\n"
       "caption: The ferry Alba on the Skerry bank, Sunday, May 5, 2024 [NWA Photo/Ola Berg]\n"
       "text: Sixty people were taken off the ferry Alba last Sunday. Nobody has told them when she will "
       "sail.\n"},
      // A release: the sender is who publishes.
      {"PORT OFFICE OF SKERRY\nSTATEMENT NO. 3\n\nFerry service is suspended\n\n"
       "SKERRY, May 6, 2024, 5 p.m. GMT\n\n"
       "The Port Office has suspended the ferry service between Skerry and Olave until further notice.\n"
       "\n- 30 -\n",
       "Ferry service is suspended | Port Office Of Skerry |  | 2024-05-06 text | SKERRY | ",
       "furniture: PORT OFFICE OF SKERRY\nfurniture: STATEMENT NO. 3\ntitle: Ferry service is suspended\n"
       "byline: SKERRY, May 6, 2024, 5 p.m. GMT\n"
       "text: The Port Office has suspended the ferry service between Skerry and Olave until further "
       "notice.\nfurniture: - 30 -\n"},
      {"Harbour Ministry of Northland: ferries stay in port\n\nFor release: Friday, May 3, 2024\n\n"
       "All ferries between Skerry and Olave stay in port until the wind has gone down.\n",
       "Harbour Ministry of Northland: ferries stay in port | Harbour Ministry of Northland |  | 2024-05-03 "
       "text |  | ",
       "title: Harbour Ministry of Northland: ferries stay in port\nbyline: For release: Friday, May 3, 2024\n"
       "text: All ferries between Skerry and Olave stay in port until the wind has gone down.\n"},
      {"Ferries stay in port\n\nRadio Skerry, 3 May 2024\n\nAll ferries between Skerry and Olave stay in port "
       "until the wind has gone down.\n",
       "Ferries stay in port | Radio Skerry |  | 2024-05-03 text |  | ",
       "title: Ferries stay in port\nbyline: Radio Skerry, 3 May 2024\n"
       "text: All ferries between Skerry and Olave stay in port until the wind has gone down.\n"},
      // A headline about a house is no house.
      {"Council Sues Skerry Post\n\nThe island council has gone to court over a report on the ferry.\n",
       "Council Sues Skerry Post |  |  | none |  | ",
       "title: Council Sues Skerry Post\n"
       "text: The island council has gone to court over a report on the ferry.\n"},
      // Nothing above the report.
      {"Sixty people were taken off the ferry Alba last Sunday, and nobody knows when she will sail.\n",
       " |  |  | none |  | ",
       "text: Sixty people were taken off the ferry Alba last Sunday, and nobody knows when she will "
       "sail.\n"},
      {"Ferry sinks\n\nDina Rowe in Skerry\n\nThe ferry sank at noon, and sixty people were taken off by the "
       "pilot boat.\n",
       "Ferry sinks |  | Dina Rowe | none |  | ",
       "title: Ferry sinks\nbyline: Dina Rowe in Skerry\n"
       "text: The ferry sank at noon, and sixty people were taken off by the pilot boat.\n"},
  };
  for (const Case& c : cases) expect(c);
}

TEST(ReadText, TellsTheReportFromWhatStandsAroundIt) {
  const std::string lede =
      "The ferry Alba ran aground on Sunday. Sixty people were taken off her by the pilot boat.\n\n";
  const std::string text = "text: The ferry Alba ran aground on Sunday. Sixty people were taken off her by "
                           "the pilot boat.\n";
  struct Body {
    std::string more;
    std::string outline;
  };
  const Body cases[] = {
      {"Loading Tweet ...\nTweet not loading? See it directly on Twitter\n\nShe lies on the "
       "bank.\n",
       "furniture: Loading Tweet ...\nfurniture: Tweet not loading? See it directly on Twitter\n"
       "text: She lies on the bank.\n"},
      {"Read more: Ten wrecks to see\nAdvertisement\nShe lies on the bank.\n\nLoading",
       "furniture: Read more: Ten wrecks to see\nfurniture: Advertisement\ntext: She lies on the "
       "bank.\n"
       "furniture: Loading\n"},
      {"Check out our other content\n\nCheck out other tags:\n\nMost Popular Articles",
       "furniture: Check out our other content\nfurniture: Check out other tags:\n"
       "furniture: Most Popular Articles\n"},
      {"Most read\nSeal elected mayor\nTen wrecks to see\n",
       "furniture: Most read\nfurniture: Seal elected mayor\nfurniture: Ten wrecks to see\n"},
      {"To contact the Skerry Post visit:\n\nskerrypost.example/contact",
       "furniture: To contact the Skerry Post visit:\nfurniture: skerrypost.example/contact\n"},
      {"Comments (2)\n\nseadog: Was she insured?\n\nDina Rowe: She was.\n",
       "furniture: Comments (2)\ncomment: seadog: Was she insured?\ncomment: Dina Rowe: She "
       "was.\n"},
      {"She lies on the bank.\n\nNWA jp/ol\n", "text: She lies on the bank.\nbyline: NWA jp/ol\n"},
      {"+++ SEE OUR FERRY VIDEO +++\n\nShe lies on the bank.\n",
       "furniture: +++ SEE OUR FERRY VIDEO +++\ntext: She lies on the bank.\n"},
      {"File photo\nThe Alba at Olave in 2019. Photo: Ola Berg\nPhoto: The Alba at Olave.\n",
       "caption: File photo\ntext: The Alba at Olave in 2019. Photo: Ola Berg\n"
       "caption: Photo: The Alba at Olave.\n"},
      {"Olave:\nA second ferry sailed on Monday with forty people on board.\n",
       "heading: Olave:\ntext: A second ferry sailed on Monday with forty people on board.\n"},
      {"What happens now?\n\nThe owners say that a tug is on its way from the mainland.\n",
       "heading: What happens now?\ntext: The owners say that a tug is on its way from the "
       "mainland.\n"},
      {"The vote:\n\nFor ............... 12\nAgainst ........... 11\n",
       "heading: The vote:\ntable: For ............... 12\ntable: Against ........... 11\n"},
      {"What we know:\n- The ferry is aground\n- Nobody is hurt\n1. She was built in 1974\n",
       "heading: What we know:\nlist: The ferry is aground\nlist: Nobody is hurt\n"
       "list: She was built in 1974\n"},
      // A sentence that a list ends is no heading.
      {"The number of those on board is 41, as follows:\n- Crew: 9\n- Passengers: 32\n",
       "text: The number of those on board is 41, as follows:\nlist: Crew: 9\nlist: Passengers: "
       "32\n"},
      {"As the harbour master said in a letter to the council:\n[She] was on time that day. Nobody "
       "can say why "
       "she left the channel.\n\nThe council has not replied.\n",
       "text: As the harbour master said in a letter to the council:\n"
       "quote: [She] was on time that day. Nobody can say why she left the channel.\n"
       "text: The council has not replied.\n"},
      {"> She was on time.\n\nThe council has not replied.\n",
       "quote: She was on time.\ntext: The council has not replied.\n"},
      // A page broke in mid-sentence.
      {"The owners have promised to raise the ferry, and\n\nto pay for the nets that she tore.\n",
       "text: The owners have promised to raise the ferry, and /  / to pay for the nets that she "
       "tore.\n"},
      // Prose that speaks of such things is prose.
      {"More on this is expected from the council, which meets behind closed doors on Friday "
       "afternoon.\n"
       "Advertisement is what the owners call it.\nCopyright law does not help them.\n",
       "text: More on this is expected from the council, which meets behind closed doors on Friday "
       "afternoon.\ntext: Advertisement is what the owners call it.\n"
       "text: Copyright law does not help them.\n"},
  };
  for (const Body& c : cases) {
    SCOPED_TRACE(c.more);
    EXPECT_EQ(test::outline(read_text("Ferry runs aground\n\n" + lede + c.more, "a.txt")),
              "title: Ferry runs aground\n" + text + c.outline);
  }
}

TEST(ReadText, JoinsLinesThatWrappingBroke) {
  const std::string wrapped =
      "Ferry runs aground\n"
      "\n"
      "The ferry Alba ran aground on the Skerry bank at dawn on Sunday, and\n"
      "sixty people were taken off her by the pilot boat within the hour,\n"
      "the harbour master said.\n"
      "\n"
      "Two were treated for cold. The others were given soup in the net loft\n"
      "behind the church.\n";
  EXPECT_EQ(test::outline(read_text(wrapped, "a.txt")),
            "title: Ferry runs aground\n"
            "text: The ferry Alba ran aground on the Skerry bank at dawn on Sunday, and / sixty people were "
            "taken off her by the pilot boat within the hour, / the harbour master said.\n"
            "text: Two were treated for cold. The others were given soup in the net loft / behind the "
            "church.\n");
  // One paragraph a line, short ones among them.
  const std::string lines =
      "Ferry runs aground\n"
      "The ferry Alba ran aground at dawn.\n"
      "Sixty people were taken off.\n"
      "Nobody was hurt, the harbour master said.\n";
  EXPECT_EQ(test::outline(read_text(lines, "a.txt")),
            "title: Ferry runs aground\ntext: The ferry Alba ran aground at dawn.\n"
            "text: Sixty people were taken off.\ntext: Nobody was hurt, the harbour master said.\n");
}

TEST(ReadText, KeepsTheTextAsItIsButForLineEnds) {
  const Result<Article> article = read_text("\xEF\xBB\xBF" "One  two \r\n\r\nThree\rfour\n", "a.txt");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->body.view(), "One  two \n\nThree\nfour\n");
}

TEST(ReadText, GivesTheSameIdToTheSameText) {
  const Result<Article> one = read_text("A ferry sank.\n", "one/a.txt");
  const Result<Article> two = read_text("A ferry sank.\r\n\r\n", "two/b.txt");
  const Result<Article> other = read_text("A ferry sank!\n", "one/a.txt");
  ASSERT_TRUE(one && two && other);
  EXPECT_EQ(one->id, two->id);
  EXPECT_NE(one->id, other->id);
  EXPECT_EQ(one->id.size(), 8u);
}

TEST(ReadText, RefusesWhatIsNoText) {
  struct Bad {
    std::string bytes;
    std::string error;
  };
  const Bad cases[] = {
      {"", "a.txt: is empty"},
      {" \r\n\t\n", "a.txt: is empty"},
      {"\xEF\xBB\xBF\n", "a.txt: is empty"},
      {"Two\nlines of caf\xE9.",
       "a.txt: not valid UTF-8 at byte 16 (line 2), byte 0xE9; convert it, for instance with "
       "iconv -f WINDOWS-1252 -t UTF-8"},
      {std::string("a\0b", 3), "a.txt: not a text: a zero byte at byte 1 (line 1)"},
  };
  for (const Bad& c : cases) {
    const Result<Article> article = read_text(c.bytes, "a.txt");
    ASSERT_FALSE(article);
    EXPECT_EQ(article.error().message(), c.error);
  }
}

TEST(ReadText, WithstandsHostileTexts) {
  const std::string texts[] = {
      std::string(1 << 20, 'a'),
      std::string(1 << 20, '*'),
      std::string(1 << 20, '-'),
      std::string(1 << 20, '|'),
      std::string(200'000, '\n') + "x",
      std::string(1 << 18, '('),
      "By " + std::string(100'000, 'A'),
      "\x1b[31mred\x1b[0m text\n",
      "\xE2\x80\x8B\xE2\x80\x8B",
  };
  for (const std::string& text : texts) {
    for (auto* reader : {read_text, read_markdown}) {
      const Result<Article> article = reader(text, "a");
      EXPECT_EQ(test::outline(article).find("defect"), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace crosscheck
