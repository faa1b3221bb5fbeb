// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotate/quote_cases.hpp"
#include "crosscheck/annotate/claims.hpp"
#include "crosscheck/annotate/figures.hpp"
#include "crosscheck/annotate/frames.hpp"

namespace crosscheck {
namespace {

using Strings = std::vector<std::string>;

TEST(FindAttributions, TellsWhoIsNamedForWhat) {
  struct Case {
    std::string text;  // [brackets] mark what is attributed
    Strings sources;
  };
  const Case cases[] = {
      {"The Harbour Board said [that 12 boats had sunk].", {"Harbour Board"}},
      {"The Harbour Board said [12 boats had sunk].", {"Harbour Board"}},
      {"The Harbour Board said on Monday [that 12 boats had sunk].", {"Harbour Board"}},
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
      {"Radio Norwick reported [that the Harbour Board said [12 boats had sunk]].",
       {"Radio Norwick", "Harbour Board"}},
      {"Boasting of its year, the Harbour Board told Ada Quill [that 12 boats had sunk].",
       {"Harbour Board"}},
      {"The Harbour Board puts [the repairs at $3 million].", {"Harbour Board"}},
      {"Ada Quill runs the ferry. She said [it had left at nine].", {"Ada Quill"}},
      {"[Twelve boats were said to have sunk].", {"-"}},
      // Nothing is said.
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

TEST(FindAttributions, OfAChainTheInnermostSourceHasTheFigureAndTheOuterOneStays) {
  struct Case {
    std::string text;
    std::string source;  // of the first figure and of its claim
    Strings chain;
  };
  const Case cases[] = {
      {"Radio Norwick reported that the Harbour Board said 12 boats had sunk.",
       "Harbour Board",
       {"Radio Norwick", "Harbour Board"}},
      {"Radio Norwick reported on Monday that Ada Quill told the Harbour Board that 12 boats had "
       "sunk.",
       "Ada Quill",
       {"Radio Norwick", "Ada Quill"}},
      {"According to Radio Norwick, the Harbour Board said that 12 boats had sunk.",
       "Harbour Board",
       {"Radio Norwick", "Harbour Board"}},
      {"Radio Norwick reported that 12 boats had sunk.", "Radio Norwick", {"Radio Norwick"}},
      {"The Harbour Board lost 12 boats, and Radio Norwick said that it rained.",
       "-",
       {"Radio Norwick"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const test::QuoteCase read(c.text,
                               {"Ada Quill", "organization:Harbour Board", "media:Radio Norwick"});
    const auto found = find_attributions(read.words(), read.entities, read.quotes);
    Strings chain;
    for (const Attribution& attribution : found) chain.push_back(read.name(attribution.source));
    EXPECT_EQ(chain, c.chain);
    Document document = read.document();
    document.figures = find_figures(read.words(), {});
    ASSERT_FALSE(document.figures.empty());
    const auto frames = find_frames(read.words(), {}, document.figures, {}, read.entities, found);
    document.figures[0].frame = frames[0];
    EXPECT_EQ(read.name(frames[0].attributed_to), c.source);
    for (const Claim& claim : find_claims(document, found)) {
      if (claim.kind != ClaimKind::Figure) continue;
      EXPECT_EQ(read.name(claim.attributed_to), c.source);
      Strings through;
      for (const Participant& teller : claim.through) through.push_back(read.name(teller));
      EXPECT_EQ(through, c.source == "-" ? Strings() : Strings(c.chain.begin(), c.chain.end() - 1));
    }
  }
}

TEST(FindAttributions, NobodyTellsATableAndHowLongHeSpoke) {
  struct Case {
    std::string text;
    std::string source;  // of the first figure
  };
  const Case cases[] = {
      {"Harbour Board: 900 boats (37 percent), 61 piers", "-"},
      {"Harbour Board: 12 boats sank on Monday", "Harbour Board"},
      {"Ada Quill spoke for nine minutes, mostly about drains.", "-"},
      {"Ada Quill spoke of nine boats.", "Ada Quill"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const test::QuoteCase read(c.text, {"Ada Quill", "organization:Harbour Board"});
    const auto found = find_attributions(read.words(), read.entities, read.quotes);
    const auto figures = find_figures(read.words(), {});
    ASSERT_FALSE(figures.empty());
    const auto frames = find_frames(read.words(), {}, figures, {}, read.entities, found);
    EXPECT_EQ(read.name(frames[0].attributed_to), c.source);
  }
}

TEST(FindAttributions, GivesQuotesToTheirSpeakers) {
  const test::QuoteCase read("“Twelve boats sank,” said Ada Quill.", {"Ada Quill"});
  const auto found = find_attributions(read.words(), read.entities, read.quotes);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(read.read.text[found[0].content], "“Twelve boats sank,”");
  EXPECT_EQ(read.name(found[0].source), "Ada Quill");
}

/// The text with {source}, <cue> and [pieces of the content] of one attribution.
std::string marked_up(const test::QuoteCase& read, const Attribution& attribution) {
  std::vector<std::pair<std::uint32_t, char>> marks;
  const auto mark = [&](Span span, char open, char close) {
    if (span.empty()) return;
    marks.emplace_back(span.begin, open);
    marks.emplace_back(span.end, close);
  };
  mark(attribution.source_phrase, '{', '}');
  mark(attribution.cue_phrase, '<', '>');
  for (const Span piece : attribution.pieces) mark(piece, '[', ']');
  std::string text(read.read.text.view());
  std::stable_sort(marks.begin(), marks.end(), [](auto a, auto b) { return a.first < b.first; });
  for (std::size_t i = marks.size(); i-- > 0;) text.insert(marks[i].first, 1, marks[i].second);
  return text;
}

TEST(FindAttributions, MarksSourceCueAndContentAsWholePhrases) {
  const Strings cases = {
      "{The Harbour Board} <has also said> [that 12 boats had sunk].",
      "{The Harbour Board} <said in a statement> [that 12 boats had sunk].",
      "{Ada Quill, who runs the ferry,} <said> [the gates held].",
      "{Ada Quill} <told> reporters [that the gates held].",
      "{Ada Quill} <asked> [whether the gates held].",
      "{Ada Quill} <denied> [the charge].",
      "{Ada Quill} <denied> [the charge], which Meera Rao had made.",
      "{Ada Quill} <blamed> [the board, the mayor and the press].",
      "{Ada Quill} <explained> [how the gates work].",
      "{Ada Quill} <called for> [an inquiry].",
      "{Ada Quill} <vowed> [to stay in office].",
      "{Ada Quill} <urged> [the council to close the gates].",
      "{Ada Quill} <does not believe> [that the gates held].",
      "[The gates] <seemed> [to hold].",
      "[Ada Quill] <was endorsed> by {the Harbour Board}.",
      "[“We waited,”] <said> {Ada Quill, the harbour master}.",
      "[“We waited,”] {Ada Quill} <said>. [“Nobody came.”]",
      "[“We waited,”] {Ada Quill} <said>, [“and nobody came.”]",
      "{Ada Quill} <said:> [“We waited.”]",
      "{Ada Quill} <asked> the mayor, [“Who let them in?”]",
      "{Ada Quill} <called> [the plan “a farce”].",
      "{Ada Quill} <said> [the line “would wait” for them].",
      "[The ferry], {Ada Quill} <said>, [had left at nine].",
      "As {the Harbour Board} <reported>, [12 boats had sunk].",
      "When <asked> [whether the gates held], Ada Quill shrugged.",
      "They built a gate [that] {the officials} <say> [was rotten].",
      "{A survey of 1,200 sailors by the Harbour Board} <had> [58 per cent in doubt].",
      "{Ada Quill}<:> [The gates held]",
      "{QUILL}<:> [The gates held. Nobody came].",
  };
  for (const std::string& wanted : cases) {
    SCOPED_TRACE(wanted);
    std::string text = wanted;
    std::erase_if(
        text, [](char c) { return std::string_view("{}<>[]").find(c) != std::string_view::npos; });
    const test::QuoteCase read(text, {"Ada Quill", "organization:Harbour Board"});
    const auto found = find_attributions(read.words(), read.entities, read.quotes);
    std::vector<std::string> all;
    for (const Attribution& attribution : found) all.push_back(marked_up(read, attribution));
    EXPECT_EQ(all, Strings{wanted});
  }
}

TEST(FindAttributions, TellsWhatIsStatedFromWhatIsWanted) {
  const std::vector<std::pair<std::string, bool>> cases = {
      {"Ada Quill said that the gates held.", true},
      {"Ada Quill believes that the gates held.", true},
      {"Ada Quill endorsed the plan.", false},
      {"Ada Quill is expected to stay.", false},
  };
  for (const auto& [text, stated] : cases) {
    SCOPED_TRACE(text);
    const test::QuoteCase read(text, {"Ada Quill"});
    const auto found = find_attributions(read.words(), read.entities, read.quotes);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].stated, stated);
  }
}

TEST(FindAttributions, GivesASurveyToItsMaker) {
  for (const std::string text :
       {"A survey of 1,200 sailors by the Harbour Board had 58 per cent in doubt.",
        "The Harbour Board’s poll found 58 per cent in doubt."}) {
    SCOPED_TRACE(text);
    const test::QuoteCase read(text, {"organization:Harbour Board"});
    const auto found = find_attributions(read.words(), read.entities, read.quotes);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(read.name(found[0].source), "Harbour Board");
  }
}

TEST(FindAttributions, NamesWhomASourceCites) {
  struct Case {
    std::string text;
    std::string source;
    std::string cited;
  };
  const Case cases[] = {
      {"Radio Norwick, citing the Harbour Board, said that 12 boats had sunk.", "Radio Norwick",
       "Harbour Board"},
      {"Radio Norwick reported that 12 boats had sunk, citing Ada Quill.", "Radio Norwick",
       "Ada Quill"},
      {"Radio Norwick reported that 12 boats had sunk, citing a report by the Harbour Board.",
       "Radio Norwick", "Harbour Board"},
      // A reason is no source, and whoever is told of may be the one who cites.
      {"Radio Norwick said that 12 boats had sunk, citing bad weather.", "Radio Norwick", "-"},
      {"Ada Quill said that the gates were shut, citing the Harbour Board.", "Ada Quill", "-"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const test::QuoteCase read(c.text,
                               {"Ada Quill", "organization:Harbour Board", "media:Radio Norwick"});
    const auto found = find_attributions(read.words(), read.entities, read.quotes);
    const auto told = std::find_if(found.begin(), found.end(), [&](const Attribution& a) {
      return read.read.text[a.cue] != "citing";
    });
    ASSERT_NE(told, found.end());
    EXPECT_EQ(read.name(told->source), c.source);
    EXPECT_EQ(read.name(told->cited), c.cited);
  }
}

TEST(FindAttributions, NamesTheDocumentAndItsMaker) {
  struct Case {
    std::string text;
    std::string document;  // "-": none
    std::string source;
  };
  const Case cases[] = {
      {"According to a report published on Monday by the Harbour Board, 12 boats sank.", "report",
       "Harbour Board"},
      {"The Harbour Board’s annual report said that 12 boats had sunk.", "report", "Harbour Board"},
      {"A Harbour Board study found that 12 boats had sunk.", "study", "Harbour Board"},
      {"The Harbour Board said in a statement that 12 boats had sunk.", "statement",
       "Harbour Board"},
      {"Ada Quill said that 12 boats had sunk.", "-", "Ada Quill"},
      {"The Harbour Board said that 12 boats had sunk in a report of storms.", "-",
       "Harbour Board"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const test::QuoteCase read(c.text, {"Ada Quill", "organization:Harbour Board"});
    const auto found = find_attributions(read.words(), read.entities, read.quotes);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(read.name(found[0].source), c.source);
    const std::string_view document = read.read.text[found[0].document];
    EXPECT_EQ(document.empty() ? "-" : document, c.document);
  }
}

TEST(FindAttributions, ReadsARemarkOfTenThousandParagraphs) {
  std::string text = "“We waited,” said Ada Quill.";
  for (int i = 0; i < 10'000; ++i) text += "\n“We waited for tide " + std::to_string(i) + ".”";
  const test::QuoteCase read(text, {"Ada Quill"});
  const auto found = find_attributions(read.words(), read.entities, read.quotes);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].pieces.size(), 10'001u);
}

TEST(FindAttributions, FindsNothingWhereNothingIsGiven) {
  for (const std::string text : {"Ada Quill spoke at noon.", "Ada Quill said in the rain.",
                                 "Ada Quill was seen at noon.", "The gates were held by a bar.",
                                 "Norwick: The gates held", "Ada Quill continued to the pier."}) {
    SCOPED_TRACE(text);
    const test::QuoteCase read(text, {"Ada Quill", "place:Norwick"});
    EXPECT_TRUE(find_attributions(read.words(), read.entities, read.quotes).empty());
  }
}

}  // namespace
}  // namespace crosscheck
