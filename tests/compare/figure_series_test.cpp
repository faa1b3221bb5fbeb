// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::Not;
using ::testing::StartsWith;
using test::reported;

const std::string kHead = "Mill at Tarnbrook counts its years\n\nBy Ada Quill\n4 March 2025\n\n";

TEST(FigureSeries, LaysPeriodsSideBySide) {
  EXPECT_THAT(
      reported({kHead + "From 1990 to 1994 the mill in Tarnbrook averaged 31 accidents per year. "
                        "From 1995 to 1999 it averaged 44 accidents per year. "
                        "From 2000 to 2004 it averaged 18 accidents per year.\n"}),
      Contains("scope-differs: 31 accidents per year / 44 accidents per year / "
               "18 accidents per year"));
}

TEST(FigureSeries, NeedsThreePeriodsOfOneRate) {
  const std::string two = "From 1990 to 1994 the mill averaged 31 accidents per year. "
                          "From 1995 to 1999 it averaged 44 accidents per year. ";
  for (const std::string& third :
       {std::string("From 2000 to 2004 it averaged 18 accidents per month.\n"),
        std::string("From 2000 to 2004 it averaged 18 visits per year.\n"),
        std::string("The owner wants 20 accidents per year at most.\n")}) {
    EXPECT_THAT(reported({kHead + two + third}), Each(Not(StartsWith("scope-differs")))) << third;
  }
}

}  // namespace
}  // namespace crosscheck
