// SPDX-License-Identifier: Apache-2.0
#include "read/encoding.hpp"

#include <gtest/gtest.h>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck::read {
namespace {

TEST(PageInUtf8, FindsTheEncoding) {
  struct Case {
    std::string bytes;
    std::string text;
  };
  const Case cases[] = {
      {"<p>na\xC3\xAFve", "<p>na\xC3\xAFve"},
      {"\xEF\xBB\xBF<p>x", "<p>x"},
      {"<meta charset=iso-8859-1><p>caf\xE9 \x93ok\x94", "<meta charset=iso-8859-1><p>café “ok”"},
      {"<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>\xCF\xF0\xE8\xE2\xE5\xF2",
       "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>Привет"},
      {"<?xml version='1.0' encoding='ISO-8859-2'?><p>\xB9koda",
       "<?xml version='1.0' encoding='ISO-8859-2'?><p>škoda"},
      // Declared wrongly: the bytes are valid UTF-8.
      {"<meta charset=windows-1252><p>\xC5\xA0koda", "<meta charset=windows-1252><p>Škoda"},
      // It says UTF-8 and is not; it is, but for one byte.
      {"<meta charset=utf-8><p>caf\xE9 au lait, tr\xE8s bon", "<meta charset=utf-8><p>café au lait, très bon"},
      {"<meta charset=utf-8><p>caf\xC3\xA9 au lait, tr\xE8s bon", "<meta charset=utf-8><p>café au lait, tr\xEF\xBF\xBDs bon"},
      // An encoding that nobody knows, and a page of bytes that says it is UTF-16.
      {"<meta charset=x-nothing><p>caf\xE9 au lait, tr\xE8s bon", "<meta charset=x-nothing><p>café au lait, très bon"},
      {"<meta charset=utf-16><p>caf\xE9 au lait, tr\xE8s bon", "<meta charset=utf-16><p>café au lait, très bon"},
      {std::string("<p>a\0b", 6), "<p>ab"},
      {std::string("\xFF\xFE<\0p\0>\0\xE9\0", 10), "<p>é"},
  };
  for (const Case& c : cases) EXPECT_EQ(page_in_utf8(c.bytes), c.text);
}

TEST(PageInUtf8, AlwaysGivesValidUtf8) {
  std::string noise;
  unsigned state = 1;
  for (int i = 0; i < 20'000; ++i) {
    state = state * 1103515245u + 12345u;
    noise += static_cast<char>(state >> 16);
  }
  for (const char* head : {"", "<meta charset=utf-8>", "<meta charset=gb18030>", "<meta charset=utf-7>",
                                  "\xFF\xFE", "<meta charset=iso-2022-jp>"}) {
    EXPECT_EQ(find_invalid_utf8(page_in_utf8(std::string(head) + noise)), std::nullopt) << head;
  }
}

}  // namespace
}  // namespace crosscheck::read
