// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using test::reported;

std::string article(const std::string& day, const std::string& text) {
  return "Trouble at Quellport\n\nBy Ada Quill\n" + day +
         "\n\nThe town of Quellport and its tannery, Morrow Hides, are at odds. " + text +
         " Rain fell on Quellport all night.\n";
}

/// What two articles differ in.
std::vector<std::string> differences(const std::string& a, const std::string& b) {
  std::vector<std::string> result;
  for (std::string& line : reported({article("10 March 2025", a), article("11 March 2025", b)})) {
    if (line.starts_with("differs")) result.push_back(std::move(line));
  }
  return result;
}

TEST(DigitSlips, AreDifferences) {
  struct Case {
    std::string a;
    std::string b;
    std::vector<std::string> told;
  };
  const Case cases[] = {
      {"Morrow Hides was fined $240,000 in 2021.",
       "In 2021 Morrow Hides was fined $420,000.",
       {"differs: $240,000 / $420,000"}},
      {"A new plant in Quellport will clean 64,000 litres of tannery water a day.",
       "The new plant in Quellport will clean 640,000 litres of tannery water a day.",
       {"differs: 64,000 litres of tannery water a day / 640,000 litres of tannery water a day"}},
      // The nought is one of the two that have changed places.
      {"The 140 families of Tanner Street were moved out of Quellport.",
       "The 104 families of Tanner Street had been moved out of Quellport by then.",
       {"differs: 140 families / 104 families"}},
      // The year that a rise is counted from is not when it was.
      {"The share of hides from abroad has gone up by four percent since 1995.",
       "In 2023 every third hide was from abroad, a rise of four percentage points.",
       {"differs: four percent / four percentage points"}},
      // Whatever the texts take it for: a plan here, a fact there.
      {"The ministry is to limit the 41,200 residents of Quellport to 50 litres of water a day.",
       "The 42,100 residents of Quellport use 50 litres of water a day.",
       {"differs: 41,200 residents / 42,100 residents"}},
      // Four digits of which two have changed places, whatever the words are.
      {"The tannery poll of Quellport had 50,960 for the plan.",
       "In Quellport 50,690 people were for the plan of Morrow Hides.",
       {"differs: 50,960 / 50,690 people"}},
      {"Shares of Morrow Hides closed 7.2 percent lower at 231.8 pence.",
       "By the close the shares of Morrow Hides stood at 238.1 pence.",
       {"differs: 231.8 pence / 238.1 pence"}},
      // A second fine beside both ties the two first ones together.
      {"Whoever wastes hides will pay a fine of $250, and $1,000 the second time.",
       "Who wastes a hide will be fined $200 the first time and $1,000 the second.",
       {"differs: $250 / $200"}},
      // Two years, two fines.
      {"Morrow Hides was fined $240,000 in 2021.", "In 2019 Morrow Hides was fined $420,000.", {}},
      // A fine and a gift.
      {"Morrow Hides was fined $240,000 in 2021.", "Morrow Hides gave $420,000 to the school.", {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.a);
    EXPECT_EQ(differences(c.a, c.b), c.told);
  }
}

}  // namespace
}  // namespace crosscheck
