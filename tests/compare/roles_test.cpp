// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

std::string article(const std::string& day, const std::string& text) {
  return "Trouble at Quellport\n\nBy Ada Quill\n" + day +
         "\n\nMorrow Hides of Quellport is shut. " + text + " Rain fell on Quellport all night.\n";
}

bool differ_in_office(const std::string& a, const std::string& b) {
  const test::Run run =
      test::run_of_texts({article("10 March 2025", a), article("11 March 2025", b)});
  for (const Finding& finding : run.findings) {
    if (finding.verdict == Verdict::Differs && finding.rule == "person-role") return true;
  }
  return false;
}

TEST(Roles, TwoOfficesOfOneBoardAreADifference) {
  struct Case {
    std::string a;
    std::string b;
    bool differ;
  };
  const Case cases[] = {
      {"Its finance director, Otto Hale, has left.", "Operations director Otto Hale has left.",
       true},
      // One office in two ways, and a word for many offices.
      {"Its chief executive, Otto Hale, has left.", "Managing director Otto Hale has left.", false},
      {"Otto Hale, the head of the club, has left.", "Club president Otto Hale has left.", false},
      {"Otto Hale, the chairman of the board, has left.", "Chairman Otto Hale has left.", false},
      {"Otto Hale, the head of its finance department, has left.",
       "Finance director Otto Hale has left.", false},
      // What one may be called in short, and what one may be besides.
      {"General Otto Hale has left.", "Major General Otto Hale has left.", false},
      {"Energy minister Otto Hale has left.", "Economy minister Otto Hale has left.", false},
      {"Prosecutor Otto Hale has left.", "Lawyer Otto Hale has left.", false},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.a + " | " + c.b);
    EXPECT_EQ(differ_in_office(c.a, c.b), c.differ);
  }
}

}  // namespace
}  // namespace crosscheck
