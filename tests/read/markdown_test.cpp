// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "crosscheck/read/read.hpp"
#include "read/outline.hpp"

namespace crosscheck {
namespace {

TEST(ReadMarkdown, TellsHeadlineAndCredits) {
  struct Case {
    std::string text;
    std::string summary;
  };
  const std::string report =
      "\nThe ferry Alba ran aground on Sunday. Sixty people were taken off her by the pilot boat.\n";
  const Case cases[] = {
      {"# Ferry runs aground\n\n*Herald staff, with NWA*\n\n**St. Olave Herald** | Monday, May 6, 2024 | "
       "Updated 6:15 a.m.\n" + report,
       "Ferry runs aground | St. Olave Herald |  | 2024-05-06 text |  | NWA"},
      {"# Ferry runs aground\n\n**Ana Lund and Jo Poe**\n\n*The Olave Herald · Monday, May 6, 2024 · News, "
       "page 1*\n" + report,
       "Ferry runs aground | The Olave Herald | Ana Lund; Jo Poe | 2024-05-06 text |  | "},
      {"# Sixty\n\n**The Alba is aground, and nobody will pay**\n\nDina Rowe, Skerry Post, Monday 6 May 2024\n" +
           report,
       "Sixty | Skerry Post | Dina Rowe | 2024-05-06 text |  | "},
      {"# Aground\n\n**Tide Lines**: notes from the northern shore\n\nPosted by Ivo Maas on Monday, May 6, "
       "2024\n" + report,
       "Aground | Tide Lines | Ivo Maas | 2024-05-06 text |  | "},
      {"## Harbour\n\n# Ferry runs aground\n\n**By Ana Lund, shipping editor**\n**The Skerry Observer, Monday 6 "
       "May 2024**\n" + report,
       "Ferry runs aground | The Skerry Observer | Ana Lund | 2024-05-06 text |  | "},
      {"# Judgment in the ferry case\n\n**Port Prosecutor's Office in Skerry, Olave branch**\n\nPress information "
       "No. 7/2024\nOlave, 6 May 2024\n" + report,
       "Judgment in the ferry case | Port Prosecutor's Office in Skerry, Olave branch |  | 2024-05-06 text | "
       "Olave | "},
      {"Ferry runs aground\n==================\n" + report, "Ferry runs aground |  |  | none |  | "},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(test::summary(read_markdown(c.text, "a.md")), c.summary);
  }
}

TEST(ReadMarkdown, ReadsFrontMatter) {
  struct Case {
    std::string text;
    std::string summary;
  };
  const Case cases[] = {
      {"---\ntitle: \"Ferry: a wreck\"\nauthor: Ana Lund\ndate: 2024-05-06\npublisher: Skerry Post\n---\nShe lies "
       "on the bank.\n",
       "Ferry: a wreck | Skerry Post | Ana Lund | 2024-05-06 metadata |  | "},
      {"---\ntitle: Aground\nauthors:\n  - Ana Lund\n  - name: Jo Poe\ndate: May 6, 2024\nsource: 'Skerry Post'\n"
       "tags: [sea]\n---\n\nShe lies on the bank.\n",
       "Aground | Skerry Post | Ana Lund; Jo Poe | 2024-05-06 metadata |  | "},
      {"---\ntitle: Aground\nauthors: [Ana Lund, 'Jo Poe']\n---\nText.\n",
       "Aground |  | Ana Lund; Jo Poe | none |  | "},
      {"+++\ntitle = \"Aground\"\ndate = 2024-05-06T10:00:00Z\nauthors = [\"Ana Lund\"]\n[extra]\ntitle = \"No\"\n"
       "+++\nText.\n",
       "Aground |  | Ana Lund | 2024-05-06 metadata |  | "},
      // A drawn line is no front matter, nor is a block without an end.
      {"---\nShe lies on the bank.\n---\nText.\n", "She lies on the bank. |  |  | none |  | "},
      {"---\ntitle: Aground\n", " |  |  | none |  | "},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(test::summary(read_markdown(c.text, "a.md")), c.summary);
  }
}

TEST(ReadMarkdown, LeavesMarksOutOfSegments) {
  const std::string text =
      "# Ferry runs aground #\n"
      "\n"
      "The ferry *Alba* ran aground on Sunday. Sixty people were taken off by the\n"
      "pilot boat and brought to the net loft behind the church.\n"
      "\n"
      "## What they say\n"
      "\n"
      "> She was on time.\n"
      "> Nobody can say why.\n"
      "\n"
      "- **Olave:** forty people\n"
      "- Skerry: twenty\n"
      "  and a dog\n"
      "1. First\n"
      "\n"
      "| Port | People |\n"
      "|---|---:|\n"
      "| Olave | 40 |\n"
      "\n"
      "![The Alba on the bank](alba.jpg)\n"
      "![](map.png)\n"
      "\n"
      "```\ncode\n```\n"
      "[1]: https://skerry.example/a\n"
      "\n"
      "She will be raised in June.\n";
  EXPECT_EQ(test::outline(read_markdown(text, "a.md")),
            "title: Ferry runs aground\n"
            "text: The ferry *Alba* ran aground on Sunday. Sixty people were taken off by the / pilot boat and "
            "brought to the net loft behind the church.\n"
            "heading: What they say\n"
            "quote: She was on time. / > Nobody can say why.\n"
            "list: **Olave:** forty people\n"
            "list: Skerry: twenty /   and a dog\n"
            "list: First\n"
            "table: Port | People\n"
            "table: Olave | 40\n"
            "caption: The Alba on the bank\n"
            "furniture: ![](map.png)\n"
            "furniture: ```\nfurniture: code\nfurniture: ```\n"
            "furniture: [1]: https://skerry.example/a\n"
            "text: She will be raised in June.\n");
}

TEST(ReadMarkdown, TellsTheReportFromWhatStandsBelowIt) {
  const std::string head =
      "# Ferry runs aground\n\nThe ferry Alba ran aground on Sunday. Sixty people were taken off her by the pilot "
      "boat.\n\n**The cost.** Nobody will say what it is.\n\n";
  const std::string outline =
      "title: Ferry runs aground\ntext: The ferry Alba ran aground on Sunday. Sixty people were taken off her by "
      "the pilot boat.\ntext: **The cost.** Nobody will say what it is.\n";
  struct Case {
    std::string tail;
    std::string outline;
  };
  const Case cases[] = {
      {"*The Skerry Post is free on Fridays.*\n", "furniture: The Skerry Post is free on Fridays.\n"},
      {"---\n\n*Letters: post@skerry.example.*\n", "furniture: Letters: post@skerry.example.\n"},
      {"**Also in this issue:** Seals · Wrecks\n", "furniture: **Also in this issue:** Seals · Wrecks\n"},
      {"### Most read\n- Seal elected mayor\n- Ten wrecks\n",
       "furniture: Most read\nfurniture: Seal elected mayor\nfurniture: Ten wrecks\n"},
      {"Comments (1)\n\n*seadog:* Was she insured?\n",
       "furniture: Comments (1)\ncomment: *seadog:* Was she insured?\n"},
      {"*Photo: The Alba on Sunday. Picture: Ola Berg*\n\nShe lies there still.\n",
       "caption: Photo: The Alba on Sunday. Picture: Ola Berg\ntext: She lies there still.\n"},
      {"**What next?**\n\nA tug is on its way.\n", "heading: What next?\ntext: A tug is on its way.\n"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.tail);
    EXPECT_EQ(test::outline(read_markdown(head + c.tail, "a.md")), outline + c.outline);
  }
}

}  // namespace
}  // namespace crosscheck
