// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "crosscheck/annotate/annotate.hpp"
#include "crosscheck/read/read.hpp"

namespace crosscheck {
namespace {

Figure first_figure(const std::string& sentence) {
  const std::string text = "Quake in Quellport\n\n12 March 2024\n\n" + sentence + "\n";
  const Document document = annotate(*read_text(text, "a.txt"), std::nullopt);
  return document.figures.empty() ? Figure{} : document.figures.front();
}

TEST(AsOf, ACountUpToADayIsCumulative) {
  for (const char* sentence :
       {"By dawn the institute had recorded 57 aftershocks.", "Aftershocks up to noon today: 310.",
        "To 10 March, 120 people had fallen ill.", "As of 10 March, 120 people had fallen ill.",
        "Up to 10 March 120 people had fallen ill.", "So far 40 people have been rescued.",
        "By Sunday evening 40 people had been rescued.",
        "It had located 140 aftershocks by the end of February."}) {
    SCOPED_TRACE(sentence);
    EXPECT_TRUE(first_figure(sentence).frame.cumulative);
  }
}

TEST(AsOf, WhatHappensByAnHourOrIsMovedToADayIsNot) {
  for (const char* sentence :
       {"By nightfall 90 rescuers were at the site.", "It moved 40 hearings to 10 March.",
        "On 10 March 120 people fell ill."}) {
    SCOPED_TRACE(sentence);
    EXPECT_FALSE(first_figure(sentence).frame.cumulative);
  }
}

TEST(AsOf, WhoIsInABuildingBuildsNothing) {
  EXPECT_EQ(first_figure("Only nine guards were in the building.").frame.predicate, "in building");
}

TEST(AsOf, TheInjuredThatNumberSoManyAreInjured) {
  EXPECT_EQ(first_figure("The injured number 412, of whom 96 lie in hospital.").frame.predicate,
            "injure");
  EXPECT_EQ(first_figure("The dead now number 31.").frame.predicate, "die");
}

}  // namespace
}  // namespace crosscheck
