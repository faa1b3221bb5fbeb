// SPDX-License-Identifier: Apache-2.0
#include "read/credit.hpp"

#include <gtest/gtest.h>

#include "crosscheck/model/names.hpp"

namespace crosscheck::read {
namespace {

TEST(ReadCredit, TellsWhoWhereAndWhen) {
  struct Case {
    std::string line;
    CreditHint hint;
    std::vector<std::string> authors;
    std::string publisher;
    std::string agency;
    std::string day;
  };
  constexpr CreditHint kNone = CreditHint::None;
  constexpr CreditHint kMarked = CreditHint::Marked;
  const Case cases[] = {
      {"By Ana Lund and J. R. Okoro", kNone, {"Ana Lund", "J. R. Okoro"}, "", "", ""},
      {"By ANA LUND-KEITA", kNone, {"Ana Lund-Keita"}, "", "", ""},
      {"By Ana Lund, Jo Poe and Max Roe in Oslo", kNone, {"Ana Lund", "Jo Poe", "Max Roe"}, "", "", ""},
      {"By Ana Lund, harbour affairs editor", kNone, {"Ana Lund"}, "", "", ""},
      {"By Ana Lund for The Skerry Post", kNone, {"Ana Lund"}, "The Skerry Post", "", ""},
      {"Posted by Ivo Maas on Monday, June 5, 2023", kNone, {"Ivo Maas"}, "", "", "2023-06-05"},
      {"Dina Rowe, Skerry Post, Friday 14 October 2022", kNone, {"Dina Rowe"}, "Skerry Post", "", "2022-10-14"},
      {"Jacob Thorne 29 December 2025", kNone, {"Jacob Thorne"}, "", "", "2025-12-29"},
      {"**Fen Gazette** | Monday, July 3, 2023 | Updated 5:40 a.m.", kNone, {}, "Fen Gazette", "", "2023-07-03"},
      {"*St. Olave Herald · Friday, June 9, 2023 · News, page 1*", kNone, {}, "St. Olave Herald", "", "2023-06-09"},
      {"Updated 4 May 2024 | Published 3 May 2024", kNone, {}, "", "", "2024-05-03"},
      {"NWA | Skerry | 18 November 2022, 6.50", kNone, {}, "", "NWA", "2022-11-18"},
      {"*Herald staff, with NWA*", kMarked, {}, "", "NWA", ""},
      {"Ana Lund and Jo Poe", kMarked, {"Ana Lund", "Jo Poe"}, "", "", ""},
      {"**TIDE LINES** by Ana Lund", kMarked, {"Ana Lund"}, "TIDE LINES", "", ""},
      {"Text: Zora Pospech. With NWA.", kMarked, {"Zora Pospech"}, "", "NWA", ""},
      {"Issued by Ward Stone, Port Officer", kNone, {}, "", "", ""},
      {"Ana Lund 3 hours ago", kNone, {"Ana Lund"}, "", "", ""},
      {"7 min read | 3 May 2024", kNone, {}, "", "", "2024-05-03"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.line);
    const auto credit = read_credit(c.line, c.hint);
    ASSERT_TRUE(credit);
    EXPECT_EQ(credit->authors, c.authors);
    EXPECT_EQ(credit->publisher, c.publisher);
    EXPECT_EQ(credit->agency, c.agency);
    EXPECT_EQ(credit->day ? iso_date(*credit->day) : "", c.day);
  }
}

TEST(ReadCredit, LeavesProseAndHeadlinesAlone) {
  const std::string lines[] = {
      "",
      "The council met on 5 May 2024 to hear Ana Lund.",
      "By noon on Friday the river had reached the bridge.",
      "Ana Lund woke on Friday as a baker. By noon on Monday she was not.",
      "Ana Lund Resigns",
      "Council Sues The Skerry Post",
      "Nobody was hurt by the fire, the police said.",
      "Bought by the yard",
      "The ferry was built 50 years ago",
  };
  for (const std::string& line : lines) EXPECT_FALSE(read_credit(line, CreditHint::None)) << line;
}

TEST(IsSignature, KnowsAnAgencysInitials) {
  EXPECT_TRUE(is_signature("NWA jp/ol"));
  EXPECT_FALSE(is_signature("NATO said"));
  EXPECT_FALSE(is_signature("nwa jp/ol"));
  EXPECT_FALSE(is_signature("NWA"));
}

}  // namespace
}  // namespace crosscheck::read
