// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/text/line_map.hpp"

#include <gtest/gtest.h>

#include <string>

namespace crosscheck {
namespace {

TEST(LineMap, CountsLinesAndCodePoints) {
  const std::string text = "é1\nzwei €\n";
  const LineMap map(text);
  EXPECT_EQ(map.line_column(0), (LineColumn{1, 1}));
  EXPECT_EQ(map.line_column(2), (LineColumn{1, 2}));
  EXPECT_EQ(map.line_column(4), (LineColumn{2, 1}));
  EXPECT_EQ(map.line_column(12), (LineColumn{2, 7}));
  EXPECT_EQ(map.code_points(12), 9u);
}

TEST(LineMap, CountsOverManyStrides) {
  std::string text;
  for (int i = 0; i < 256; ++i) text += "ü";
  const LineMap map(text);
  for (std::uint32_t offset = 0; offset <= text.size(); offset += 2) {
    ASSERT_EQ(map.code_points(offset), offset / 2);
  }
}

}  // namespace
}  // namespace crosscheck
