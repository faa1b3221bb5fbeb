// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/quote_cases.hpp"

namespace crosscheck {
namespace {

using Strings = std::vector<std::string>;

TEST(FindAttributions, TellsWhoIsNamedForWhat) {
  struct Case {
    std::string text;  // [brackets] mark what is attributed
    Strings sources;
  };
  const Case cases[] = {
      {"The Harbour Board said that [12 boats had sunk].", {"Harbour Board"}},
      {"The Harbour Board said [12 boats had sunk].", {"Harbour Board"}},
      {"The Harbour Board said on Monday that [12 boats had sunk].", {"Harbour Board"}},
      {"[Twelve boats sank], the Harbour Board said.", {"Harbour Board"}},
      {"[Twelve boats sank], said the Harbour Board.", {"Harbour Board"}},
      {"[Twelve boats sank], officials said on Thursday.", {"<officials>"}},
      {"[Twelve boats sank], according to Radio Norwick.", {"Radio Norwick"}},
      {"According to Radio Norwick, [twelve boats sank].", {"Radio Norwick"}},
      {"[The ferry, Ada Quill said, had left at nine].", {"Ada Quill"}},
      {"[Twelve boats sank], the Harbour Board says, and [the repairs may cost $3 million], "
       "according to Ada Quill.",
       {"Harbour Board", "Ada Quill"}},
      {"Ada Quill said [the gates held], but Meera Rao said [they failed].",
       {"Ada Quill", "Meera Rao"}},
      {"Radio Norwick reported that [the Harbour Board said [12 boats had sunk]].",
       {"Radio Norwick", "Harbour Board"}},
      {"Boasting of its year, the Harbour Board told Ada Quill that [12 boats had sunk].",
       {"Harbour Board"}},
      {"The Harbour Board puts [the repairs at $3 million].", {"Harbour Board"}},
      {"Ada Quill runs the ferry. She said [it had left at nine].", {"Ada Quill"}},
      // Nobody is named, or nothing is said.
      {"Twelve boats were said to have sunk.", {}},
      {"The Harbour Board met on Monday.", {}},
      {"Ada Quill knows the river.", {}},
      {"The report is on its way.", {}},
  };
  const Strings names = {"Ada Quill", "Meera Rao", "organization:Harbour Board",
                         "media:Radio Norwick"};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    std::string flat = c.text;  // nested contents are told by their sources
    const bool nested = c.text.find("]]") != std::string::npos;
    if (nested) {
      flat.erase(flat.rfind('['), 1);
      flat.erase(flat.rfind(']'), 1);
    }
    const test::QuoteCase read(flat, names);
    const auto found = find_attributions(read.words(), read.entities, read.quotes);
    Strings sources;
    std::vector<Span> contents;
    for (const Attribution& attribution : found) {
      sources.push_back(read.name(attribution.source));
      if (contents.empty() || !contents.back().contains(attribution.content)) {
        contents.push_back(attribution.content);
      }
    }
    EXPECT_EQ(test::marked(read.read.text, contents), flat);
    EXPECT_EQ(sources, c.sources);
  }
}

TEST(FindAttributions, GivesQuotesToTheirSpeakers) {
  const test::QuoteCase read("“Twelve boats sank,” said Ada Quill.", {"Ada Quill"});
  const auto found = find_attributions(read.words(), read.entities, read.quotes);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(read.read.text[found[0].content], "Twelve boats sank,");
  EXPECT_EQ(read.name(found[0].source), "Ada Quill");
}

}  // namespace
}  // namespace crosscheck
