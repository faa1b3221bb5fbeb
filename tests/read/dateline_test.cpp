// SPDX-License-Identifier: Apache-2.0
#include "read/dateline.hpp"

#include <gtest/gtest.h>

#include "crosscheck/model/names.hpp"

namespace crosscheck::read {
namespace {

TEST(ReadDateline, TellsPlaceAgencyAndDay) {
  struct Case {
    std::string paragraph;
    std::string place;
    std::string agency;
    std::string day;
    std::string report;  // what follows
  };
  const Case cases[] = {
      {"SKERRY, Northland, April 30 (NWA) - A ferry sank.", "SKERRY, Northland", "NWA", "", "A ferry sank."},
      {"SKERRY (Fen Wire) – A ferry sank.", "SKERRY", "Fen Wire", "", "A ferry sank."},
      {"SKERRY – On the quay stands a piano.", "SKERRY", "", "", "On the quay stands a piano."},
      {"Skerry, 10 September 2024 — Nordvik ASA has sold its ferries.", "Skerry", "", "2024-09-10",
       "Nordvik ASA has sold its ferries."},
      {"**Skerry, 10 September 2024** — Nordvik sold.", "Skerry", "", "2024-09-10", "Nordvik sold."},
      {"PORT OLAVE, May 2, 2023 -- Boats left.", "PORT OLAVE", "", "2023-05-02", "Boats left."},
      {"(NWA) — A ferry sank.", "", "NWA", "", "A ferry sank."},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.paragraph);
    const auto dateline = read_dateline(c.paragraph);
    ASSERT_TRUE(dateline);
    EXPECT_EQ(dateline->place, c.place);
    EXPECT_EQ(dateline->agency, c.agency);
    EXPECT_EQ(dateline->day ? iso_date(*dateline->day) : "", c.day);
    EXPECT_EQ(c.paragraph.substr(dateline->size), c.report);
  }
}

TEST(ReadDateline, LeavesOtherDashesAlone) {
  const std::string paragraphs[] = {
      "",
      "Peace talks - the third round - broke down.",
      "The ferry — a wreck since May — was raised.",
      "UPDATE - the ferry was raised.",
      "Ana Lund – a pilot – was first.",
      "A ferry sank (NWA photo) - and rose again.",
      "Skerry-born pilots are many.",
  };
  for (const std::string& paragraph : paragraphs) EXPECT_FALSE(read_dateline(paragraph)) << paragraph;
}

}  // namespace
}  // namespace crosscheck::read
