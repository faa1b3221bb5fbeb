// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "crosscheck/model/document.hpp"
#include "crosscheck/model/names.hpp"

namespace crosscheck {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(Interval, OverlapsWhereANumberLiesInBoth) {
  struct Case {
    Interval a, b;
    bool overlap;
  };
  const Case cases[] = {
      {Interval::exactly(3), Interval::exactly(3), true},
      {Interval::exactly(3), Interval::exactly(4), false},
      {{360, 400, false, true}, {370, 444, true, false}, true},   // nearly 400, over 370
      {{360, 400, false, true}, {400, 480, false, false}, false},  // nearly 400, at least 400
      {{360, 400, false, true}, {400, 480, true, false}, false},
      {{400, kInfinity, true, true}, Interval::exactly(1e300), true},
      {{-kInfinity, 10, true, false}, {10, kInfinity, false, true}, true},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(c.a.overlaps(c.b), c.overlap);
    EXPECT_EQ(c.b.overlaps(c.a), c.overlap);
  }
}

TEST(Names, ComeBackAsTheValueTheyStandFor) {
  for (int i = 0; i <= static_cast<int>(Verdict::OnlyIn); ++i) {
    const auto verdict = static_cast<Verdict>(i);
    EXPECT_EQ(verdict_from_name(name_of(verdict)), verdict);
  }
  for (int i = 0; i <= static_cast<int>(Deprel::Xcomp); ++i) {
    const auto relation = static_cast<Deprel>(i);
    EXPECT_EQ(deprel_from_name(name_of(relation)), relation);
  }
  for (int i = 0; i <= static_cast<int>(Xpos::Dollar); ++i) {
    const auto tag = static_cast<Xpos>(i);
    EXPECT_EQ(xpos_from_name(name_of(tag)), tag);
  }
  EXPECT_EQ(deprel_from_name("nmod:unheard"), Deprel::Nmod);
  EXPECT_EQ(verdict_from_name("is wrong"), std::nullopt);
}

/// One sentence of two tokens with one entity and one figure.
Document small_document() {
  Document document;
  document.article.body = *SourceText::from_utf8("Orme 3é");
  document.article.segments = {{SegmentKind::Text, {0, 8}}};
  document.tokens.resize(2);
  document.tokens[0].span = {0, 4};
  document.tokens[1].span = {5, 6};
  document.tokens[1].head = 0;
  document.sentences = {{.span = {0, 8}, .first = 0, .last = 2, .segment = 0}};
  Entity entity;
  entity.mentions = {{0, 4}};
  document.entities = {entity};
  Figure figure;
  figure.span = figure.number = {5, 6};
  document.figures = {figure};
  return document;
}

TEST(FindDefect, IsSilentOnASoundDocument) {
  EXPECT_EQ(find_defect(small_document()), std::nullopt);
}

TEST(FindDefect, NamesTheFirstBrokenInvariant) {
  struct Case {
    void (*break_it)(Document&);
    std::string defect;
  };
  const Case cases[] = {
      {[](Document& d) { d.figures[0].span.end = 99; }, "figure 0: span outside the text"},
      {[](Document& d) { d.figures[0].span.end = 7; }, "figure 0: span cuts a code point"},
      {[](Document& d) { d.figures[0].number = {0, 4}; }, "figure 0: its number lies outside"},
      {[](Document& d) { d.figures[0].sentence = 1; }, "figure 0: without a sentence"},
      {[](Document& d) { d.figures[0].frame.actor.entity = 1; },
       "figure 0: participant is no entity of the document"},
      {[](Document& d) { d.tokens[1].head = 1; }, "token 1: head outside its sentence"},
      {[](Document& d) { d.tokens[1].span = {3, 6}; }, "token 1: overlaps the one before"},
      {[](Document& d) { d.sentences[0].last = 1; }, "sentence 1: tokens without a sentence"},
      {[](Document& d) { d.entities[0].mentions.clear(); }, "entity 0: without a mention"},
      {[](Document& d) { d.article.segments[0].span.end = 6; }, "sentence 0: not in its segment"},
  };
  for (const Case& c : cases) {
    Document document = small_document();
    c.break_it(document);
    EXPECT_EQ(find_defect(document), c.defect);
  }
}

TEST(Names, WritesDaysAsShortAsTheyAreClear) {
  using namespace std::chrono_literals;
  struct Case {
    std::chrono::year_month_day from;
    std::chrono::year_month_day to;
    std::string_view words;
  };
  const Case cases[] = {
      {2031y / 5 / 4, 2031y / 5 / 4, "4 May 2031"},
      {2031y / 5 / 4, 2031y / 5 / 9, "4–9 May 2031"},
      {2031y / 5 / 1, 2031y / 5 / 31, "May 2031"},
      {2031y / 2 / 1, 2031y / 2 / 28, "February 2031"},
      {2032y / 2 / 1, 2032y / 2 / 28, "1–28 February 2032"},
      {2031y / 4 / 1, 2031y / 6 / 30, "April – June 2031"},
      {2031y / 4 / 30, 2031y / 5 / 2, "30 April – 2 May 2031"},
      {2031y / 1 / 1, 2031y / 12 / 31, "2031"},
      {2021y / 1 / 1, 2030y / 12 / 31, "2021 – 2030"},
      {2031y / 12 / 30, 2032y / 1 / 2, "30 December 2031 – 2 January 2032"},
  };
  for (const Case& c : cases) EXPECT_EQ(long_dates({c.from, c.to}), c.words);
}

}  // namespace
}  // namespace crosscheck
