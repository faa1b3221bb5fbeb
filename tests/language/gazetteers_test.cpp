// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/language/gazetteers.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "language/name_table.hpp"

namespace crosscheck {
namespace {

TEST(NameTable, FindsEveryKeyAndNoOther) {
  std::map<std::string, std::uint32_t> keys;
  for (std::uint32_t i = 1; i <= 1000; ++i) keys["hale " + std::to_string(i)] = i;
  const std::string bytes = NameTable::bytes_of(keys);
  const NameTable table(bytes);
  for (const auto& [key, bits] : keys) EXPECT_EQ(table.find(key), bits) << key;
  for (const auto* key : {"", "hale", "hale ", "hale 0", "hale 1001", "hale 1 "}) {
    EXPECT_EQ(table.find(key), 0U) << key;
  }
  EXPECT_EQ(NameTable(NameTable::bytes_of({})).find("anna"), 0U);
}

TEST(NameTable, HashesTextInPieces) {
  EXPECT_EQ(name_hash("new hale"), name_hash("hale", name_hash("new ")));
  EXPECT_NE(name_hash("new hale"), name_hash("newhale"));
}

TEST(Gazetteers, TellOfEveryWordWhatItsListsSay) {
  EXPECT_TRUE(listed_as(name_hash("new")).continues);
  EXPECT_FALSE(listed_as(name_hash("reuters")).continues);
  EXPECT_TRUE(listed_as(name_hash("because")).usually_lower);
  EXPECT_FALSE(listed_as(name_hash("lithuania")).usually_lower);
  EXPECT_TRUE(known_as("anna").has(Known::FirstName));
  EXPECT_TRUE(known_as("united arab emirates").has(Known::Country));
  EXPECT_FALSE(known_as("lithuanian").has(Known::Country));
  EXPECT_EQ(gender_of_first_name("anna"), 'f');
  EXPECT_EQ(gender_of_first_name("boris"), 'm');
  EXPECT_EQ(gender_of_first_name("harbour"), '\0');
}

TEST(Gazetteers, KnowPlacesPeoplesAndBodies) {
  EXPECT_TRUE(known_as("lithuania").has(Known::Country));
  EXPECT_TRUE(known_as("lithuanians").has(Known::Demonym));
  EXPECT_TRUE(known_as("new york").is_place());
  EXPECT_TRUE(known_as("united nations").has(Known::Organization));
  EXPECT_TRUE(known_as("reuters").has(Known::Media));
  EXPECT_FALSE(known_as("harbour wall").any());
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
