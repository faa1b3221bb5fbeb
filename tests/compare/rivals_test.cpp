// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

using test::reported;

/// What one article on a goat show tells that contradicts itself or changes.
std::vector<std::string> told_of(const std::string& sentences) {
  std::vector<std::string> told;
  for (std::string& line : reported({"Goat show in Quellport\n\nBy Ada Quill\n10 March 2025\n\n" +
                                     sentences + "\n\nIt rained on Quellport all night.\n"})) {
    if (line.starts_with("differs") || line.starts_with("evolves") ||
        line.starts_with("scope-differs")) {
      told.push_back(std::move(line));
    }
  }
  return told;
}

struct Case {
  std::string text;
  std::vector<std::string> told;
};

TEST(Rivals, SetsTwoSourcesOfOneTextSideBySide) {
  const Case cases[] = {
      {"The show drew 300 goats, the mayor said. Police counted 240.",
       {"differs: 300 goats / 240"}},
      {"The fence is 14 metres long, the builder said. The surveyor put it at 11 metres.",
       {"differs: 14 metres / 11 metres"}},
      {"The radar read 88 km/h. The driver speaks of 70.", {"differs: 88 km/h / 70"}},
      {"The show drew many goats. The mayor's figure is 300 goats; the herders' union's is 410.",
       {"differs: 300 goats / 410"}},
      {"The fair has 310 herders, says the mayor; the court's register has 260.",
       {"differs: 310 herders / 260"}},
      {"The mayor says that 3,000 goats lined the road. The police, from the hill, saw something "
       "like 1,800.",
       {"differs: 3,000 goats / something like 1,800"}},
      {"The herders say that milk has lost 17 percent of its value since 2015. The institute makes "
       "it 11 percent over the same years.",
       {"differs: 17 percent / 11 percent"}},
      // What the text works out, and what counts others.
      {"Take 70 goats and add 18 that were sold at the gate, the mayor said. That gives 88.", {}},
      {"A herder had driven goats for 14 years. There were 47 of them, she said.", {}},
      {"The show drew 300 goats, the mayor said. Police counted 24 of them in the hall.", {}},
      {"The fair of 2015 drew 900 goats, the mayor said. This week police counted 640.", {}},
      // What people were asked and what they did.
      {"A survey had 33 per cent for the show. The voters made it 41.",
       {"scope-differs: 33 per cent / 41"}},
      // One source, two numbers.
      {"The mayor counted 300 goats. Later the mayor said 310.", {}},
      // The second number tells of another event.
      {"The show drew 300 goats, the mayor said. Police said 240 were sold.", {}},
      // Both can be true.
      {"The show drew nearly 300 goats, the mayor said. Police counted 285.", {}},
      // One verb, two places.
      {"The ministry recorded 83 mm of rain in Bergen and 66 mm in Aberdeen.", {}},
      // What is usual is no rival of what was.
      {"The show drew 300 goats, the mayor said. In a normal year it is 120, police say.", {}},
      // Another paragraph speaks of other things.
      {"The show drew 300 goats, the mayor said.\n\nPolice counted 240.", {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(told_of(c.text), c.told);
  }
}

TEST(Rivals, SeesTheOlderNumberOfATextAndItsCorrection) {
  const Case cases[] = {
      {"The farm now sells 97 goats a year. Before, it was 134.", {"evolves: 97 goats a year / 134"}},
      {"The fair lowered its estimate of the crowd to 520 visitors. It had been 640.",
       {"evolves: 520 visitors / 640"}},
      {"The mayor says 121 goats were sold. The mayor had first said 94.",
       {"evolves: 121 goats / 94"}},
      {"Correction: on Monday we gave the depth of the pond as 64 metres. It is 46 metres.",
       {"evolves: 64 metres / 46 metres"}},
      // The one in its place has a rival of its own, though it rounds to the wrong one.
      {"Corrections: on Monday we said that 3,500 people had marched. The sheriff's figure is "
       "3,000; the herders' is 7,500.",
       {"differs: 3,000 / 7,500", "evolves: 3,500 people / 3,000"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(told_of(c.text), c.told);
  }
}

}  // namespace
}  // namespace crosscheck
