// SPDX-License-Identifier: Apache-2.0
#include "read/address.hpp"

#include <gtest/gtest.h>

namespace crosscheck::read {
namespace {

TEST(CanonicalAddress, IsOneForAllWaysToAPage) {
  for (const char* address :
       {"https://fen.example.org/ferry", "http://www.Fen.example.org:80/ferry/",
        "https://m.fen.example.org/ferry?utm_source=x&fbclid=1",
        "https://amp.fen.example.org/ferry/amp/", "https://fen.example.org/ferry/print#top",
        " https://fen.example.org/ferry/index.html ",
        "https://fen.example.org/ferry?outputType=amp"}) {
    EXPECT_EQ(canonical_address(address), "fen.example.org/ferry") << address;
  }
}

TEST(CanonicalAddress, KeepsWhatTellsPagesApart) {
  EXPECT_EQ(canonical_address("https://fen.example/story?id=7&page=2&utm_medium=a"),
            "fen.example/story?id=7&page=2");
  EXPECT_EQ(canonical_address("https://fen.example/story?page=2&id=7"),
            "fen.example/story?id=7&page=2");
  EXPECT_EQ(canonical_address("https://fen.example/Ferry"), "fen.example/Ferry");
  EXPECT_EQ(canonical_address("https://m.example/a"), "m.example/a");
  EXPECT_EQ(canonical_address("https://fen.example/blueprint"), "fen.example/blueprint");
  for (const char* none :
       {"", "ferry.html", "mailto:a@b.example", "file:///a/b", "https://", "javascript:alert(1)"}) {
    EXPECT_EQ(canonical_address(none), "") << none;
  }
}

}  // namespace
}  // namespace crosscheck::read
