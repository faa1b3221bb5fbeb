// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/language/gazetteers.hpp"

#include <gtest/gtest.h>

namespace crosscheck {
namespace {

TEST(SortedList, FindsEveryKeyAndNoOther) {
  const SortedList list("anna\tf\nben\nnew hale\tcity\tregion\nzoe\tf\n");
  EXPECT_EQ(list.find("anna"), "f");
  EXPECT_EQ(list.find("ben"), "");
  EXPECT_EQ(list.find("new hale"), "city\tregion");
  EXPECT_EQ(list.find("zoe"), "f");
  for (const auto* key : {"", "a", "ann", "annab", "new", "new hal", "zoes", "~"}) {
    EXPECT_FALSE(list.contains(key)) << key;
  }
  EXPECT_TRUE(list.continues("new"));
  EXPECT_FALSE(list.continues("new hale"));
  EXPECT_FALSE(SortedList("").contains("anna"));
}

TEST(Gazetteers, KnowPlacesPeoplesAndBodies) {
  EXPECT_TRUE(known_as("lithuania").has(Known::Country));
  EXPECT_TRUE(known_as("lithuanians").has(Known::Demonym));
  EXPECT_TRUE(known_as("new york").is_place());
  EXPECT_TRUE(known_as("united nations").has(Known::Organization));
  EXPECT_TRUE(known_as("reuters").has(Known::Media));
  EXPECT_FALSE(known_as("harbour wall").any());
  EXPECT_TRUE(known_continues("new"));
}

TEST(Gazetteers, BringTheNamesOfACountryTogether) {
  for (const auto* name : {"u.s.", "usa", "america", "united states of america"}) {
    EXPECT_EQ(place_of(name), "united states") << name;
  }
  EXPECT_EQ(place_of("n.b."), "new brunswick");
  EXPECT_EQ(place_of("port hale"), "");
  EXPECT_EQ(country_of_demonym("lithuanian"), "lithuania");
}

TEST(Gazetteers, KnowShortFormsOfFirstNames) {
  EXPECT_TRUE(is_nickname_of("bill", "william"));
  EXPECT_TRUE(is_nickname_of("william", "bill"));
  EXPECT_FALSE(is_nickname_of("bill", "robert"));
}

}  // namespace
}  // namespace crosscheck
