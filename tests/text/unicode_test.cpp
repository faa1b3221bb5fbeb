// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/text/unicode.hpp"

#include <gtest/gtest.h>

namespace crosscheck {
namespace {

TEST(FindInvalidUtf8, NamesTheFirstBadByte) {
  struct Case {
    std::string_view bytes;
    std::optional<std::size_t> place;
  };
  const Case cases[] = {
      {"", std::nullopt},
      {"naïve — “ok”", std::nullopt},
      {"a\xff", 1},
      {"ab\xc3", 2},              // cut short
      {"\xc0\xaf", 0},            // overlong
      {"\xed\xa0\x80", 0},        // a surrogate
      {"\xf4\x90\x80\x80", 0},    // past U+10FFFF
      {std::string_view("a\0b", 3), std::nullopt},
  };
  for (const Case& c : cases) EXPECT_EQ(find_invalid_utf8(c.bytes), c.place) << c.bytes;
}

TEST(Fold, MakesFormsOfOneWordEqual) {
  EXPECT_EQ(fold("Škoda’s"), "skoda's");
  EXPECT_EQ(fold("Straße"), "strasse");
  EXPECT_EQ(fold("ŁÓDŹ"), "lodz");
  EXPECT_EQ(fold("  “Two\u00a0\n words” "), "\"two words\"");
  EXPECT_EQ(fold("café"), fold("cafe\u0301"));
  EXPECT_EQ(fold("Jean–Luc"), "jean-luc");
}

TEST(DigitValue, ReadsAnyScript) {
  EXPECT_EQ(digit_value(U'7'), 7);
  EXPECT_EQ(digit_value(U'٣'), 3);
  EXPECT_EQ(digit_value(U'９'), 9);
  EXPECT_EQ(digit_value(U'½'), std::nullopt);
}

}  // namespace
}  // namespace crosscheck
