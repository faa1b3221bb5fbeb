// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/annotate/frames.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "crosscheck/annotate/figures.hpp"
#include "crosscheck/model/names.hpp"
#include "support/marked.hpp"

namespace crosscheck {
namespace {

/// A sentence with its parse, one "word/UPOS/head/relation" a token, heads counted from 1.
struct Parsed {
  SourceText text;
  std::vector<Segment> segments;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

Parsed parsed(const std::string& notation) {
  std::istringstream in(notation);
  std::string item;
  std::string plain;
  Parsed result;
  while (in >> item) {
    std::vector<std::string> parts;
    std::istringstream cells(item);
    for (std::string cell; std::getline(cells, cell, '/');) parts.push_back(cell);
    if (!plain.empty()) plain += ' ';
    Token token;
    token.span.begin = static_cast<std::uint32_t>(plain.size());
    plain += parts[0];
    token.span.end = static_cast<std::uint32_t>(plain.size());
    token.upos = upos_from_name(parts[1]).value();
    const int head = std::stoi(parts[2]);
    token.head = head == 0 ? kNoHead : static_cast<std::uint32_t>(head - 1);
    token.deprel = deprel_from_name(parts[3]).value();
    if (token.upos == Upos::Verb && parts.size() > 4) token.lemma = parts[4];
    result.tokens.push_back(token);
  }
  result.text = test::unmarked(plain);
  const Span all{0, result.text.size()};
  result.segments = {{SegmentKind::Text, all}};
  result.sentences = {{all, 0, static_cast<std::uint32_t>(result.tokens.size()), 0}};
  return result;
}

struct Read {
  std::vector<Figure> figures;
  std::vector<Frame> frames;
};

Read read(const Parsed& p, const std::vector<DateMention>& dates = {},
          const std::vector<Entity>& entities = {},
          const std::vector<Attribution>& attributions = {}) {
  const Words words{p.text, p.segments, p.tokens, p.sentences};
  Read result;
  result.figures = find_figures(words, dates);
  result.frames = find_frames(words, {}, result.figures, dates, entities, attributions);
  return result;
}

std::string words_of(const Parsed& p, Span span) { return std::string(p.text[span]); }

TEST(FindFrames, ReadsThePredicateFromTheParse) {
  struct Case {
    std::string sentence;
    std::vector<std::string> predicates;
    std::vector<std::string> actors;
  };
  const Case cases[] = {
      {"The/DET/2/det agency/NOUN/3/nsubj reported/VERB/0/root arresting/VERB/3/xcomp/arrest "
       "310/NUM/6/nummod people/NOUN/4/obj and/CCONJ/8/cc deporting/VERB/4/conj/deport "
       "42/NUM/8/obj ./PUNCT/3/punct",
       {"arrest", "deport"},
       {"The agency", "The agency"}},
      {"Seven/NUM/2/nummod people/NOUN/4/nsubj:pass were/AUX/4/aux:pass killed/VERB/0/root/kill "
       "by/ADP/7/case the/DET/7/det flood/NOUN/4/obl:agent",
       {"kill"},
       {"the flood"}},
      {"The/DET/2/det toll/NOUN/4/nsubj was/AUX/4/cop ten/NUM/0/root",
       {"die"},
       {""}},
      {"Officers/NOUN/2/nsubj made/VERB/0/root/make 300/NUM/4/nummod arrests/NOUN/2/obj "
       "daily/ADV/2/advmod",
       {"arrest"},
       {"Officers"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.sentence);
    const Parsed p = parsed(c.sentence);
    const Read found = read(p);
    ASSERT_EQ(found.frames.size(), c.predicates.size());
    for (std::size_t i = 0; i < c.predicates.size(); ++i) {
      EXPECT_EQ(found.frames[i].predicate, c.predicates[i]);
      EXPECT_EQ(words_of(p, found.frames[i].actor.span), c.actors[i]);
      EXPECT_EQ(found.frames[i].status, FigureStatus::Actual);
    }
  }
}

TEST(FindFrames, TellsWhatHappenedFromWhatWasMeantTo) {
  struct Case {
    std::string sentence;
    FigureStatus status;
    std::string cue;
  };
  const Case cases[] = {
      {"It/PRON/2/nsubj ordered/VERB/0/root/order officers/NOUN/2/obj to/PART/5/mark "
       "arrest/VERB/2/xcomp/arrest over/ADP/7/advmod 1000/NUM/8/nummod people/NOUN/5/obj "
       "per/ADP/10/case day/NOUN/8/nmod",
       FigureStatus::Target, "ordered"},
      {"They/PRON/2/nsubj set/VERB/0/root/set a/DET/4/det quota/NOUN/2/obj of/ADP/7/case "
       "3,000/NUM/7/nummod arrests/NOUN/4/nmod",
       FigureStatus::Target, "quota"},
      {"The/DET/2/det river/NOUN/4/nsubj will/AUX/4/aux reach/VERB/0/root/reach "
       "7.6/NUM/6/nummod metres/NOUN/4/obj",
       FigureStatus::Forecast, "will"},
      {"It/PRON/3/nsubj could/AUX/3/aux cost/VERB/0/root/cost 60/NUM/5/nummod euros/NOUN/3/obj",
       FigureStatus::Hypothetical, "could"},
      {"The/DET/2/det flood/NOUN/5/nsubj did/AUX/5/aux not/PART/5/advmod kill/VERB/0/root/kill "
       "12/NUM/7/nummod people/NOUN/5/obj",
       FigureStatus::Denied, "not"},
      {"The/DET/2/det limit/NOUN/5/nsubj is/AUX/5/cop 60/NUM/5/nummod tonnes/NOUN/0/root",
       FigureStatus::Limit, "limit"},
      {"They/PRON/2/nsubj asked/VERB/0/root/ask for/ADP/5/case nine/NUM/5/nummod looms/NOUN/2/obl",
       FigureStatus::Target, "asked"},
      {"Should/AUX/3/aux it/PRON/3/nsubj pay/VERB/0/root/pay 60/NUM/5/nummod euros/NOUN/3/obj",
       FigureStatus::Hypothetical, "Should"},
      {"The/DET/2/det flood/NOUN/3/nsubj killed/VERB/0/root/kill 12/NUM/5/nummod "
       "people/NOUN/3/obj",
       FigureStatus::Actual, ""},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.sentence);
    const Parsed p = parsed(c.sentence);
    const Read found = read(p);
    ASSERT_EQ(found.frames.size(), 1U);
    EXPECT_EQ(found.frames[0].status, c.status);
    EXPECT_EQ(words_of(p, found.frames[0].status_span), c.cue);
  }
}

/// The same questions to sentences that are cut into tokens but not parsed.
TEST(FindFrames, ReadsTheWordsAroundWithoutAParse) {
  struct Case {
    std::string sentence;
    std::vector<std::string> predicates;
    FigureStatus status;
  };
  const Case cases[] = {
      {"Nine walkers were killed and 31 injured .", {"kill", "injure"}, FigureStatus::Actual},
      {"The storm drove 70 people from home .", {"drive"}, FigureStatus::Actual},
      {"They set a quota of 50 arrests .", {"arrest"}, FigureStatus::Target},
      {"It could cost 60 euros .", {"cost"}, FigureStatus::Hypothetical},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.sentence);
    std::string notation;
    std::istringstream in(c.sentence);
    for (std::string word; in >> word;) notation += word + "/X/0/dep ";
    const Parsed p = parsed(notation);
    const Read found = read(p);
    ASSERT_EQ(found.frames.size(), c.predicates.size());
    for (std::size_t i = 0; i < c.predicates.size(); ++i) {
      EXPECT_EQ(found.frames[i].predicate, c.predicates[i]);
    }
    EXPECT_EQ(found.frames[0].status, c.status);
  }
}

TEST(FindFrames, SaysWhatAMeasureIsOfAndWhichWayItWent) {
  struct Case {
    std::string sentence;
    std::string measured;
    Trend trend;
  };
  const Case cases[] = {
      {"Oil/NOUN/2/compound output/NOUN/3/nsubj fell/VERB/0/root/fall 5/NUM/5/nummod "
       "percent/NOUN/3/obl",
       "Oil output", Trend::Down},
      {"They/PRON/2/nsubj raised/VERB/0/root/raise fares/NOUN/2/obj by/ADP/6/case 5/NUM/6/nummod "
       "percent/NOUN/2/obl",
       "fares", Trend::Up},
      {"A/DET/2/det fine/NOUN/0/root of/ADP/5/case 300/NUM/5/nummod dollars/NOUN/2/nmod",
       "fine", Trend::None},
      {"A/DET/4/det 5/NUM/3/nummod percent/NOUN/4/compound rise/NOUN/0/root in/ADP/6/case "
       "rents/NOUN/4/nmod",
       "rents", Trend::Up},
      {"Ten/NUM/2/nummod percent/NOUN/6/nsubj of/ADP/5/case the/DET/5/det farms/NOUN/2/nmod "
       "closed/VERB/0/root/close",
       "farms", Trend::None},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.sentence);
    const Parsed p = parsed(c.sentence);
    const Read found = read(p);
    ASSERT_EQ(found.frames.size(), 1U);
    EXPECT_EQ(words_of(p, found.frames[0].measured_span), c.measured);
    EXPECT_EQ(found.frames[0].trend, c.trend);
  }
}

/// A parse that loses the subject, or ends at a noun: the order of words gives both back.
TEST(FindFrames, GivesLostLinksBackByTheOrderOfWords) {
  struct Case {
    std::string sentence;
    std::string predicate;
    std::string actor;
  };
  const Case cases[] = {
      {"Weavers/NOUN/9/obl from/ADP/3/case Selby/PROPN/1/nmod ,/PUNCT/8/punct 3/NUM/6/nummod "
       "streets/NOUN/8/nmod behind/ADP/8/case mills/NOUN/3/appos sold/VERB/0/root/sell "
       "nine/NUM/11/nummod looms/NOUN/9/obj",
       "sell", "Weavers"},
      // The second clause leaves its verb out.
      {"Marsh/PROPN/2/nsubj has/VERB/0/root/have 90/NUM/4/nummod votes/NOUN/2/obj and/CCONJ/6/cc "
       "rivals/NOUN/4/conj 30/NUM/6/nummod",
       "have", "rivals"},
      {"The/DET/2/det frost/NOUN/4/nsubj:pass has/AUX/4/aux cracked/VERB/0/root/crack "
       "30/NUM/6/nummod jars/NOUN/4/obj",
       "crack", "The frost"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.sentence);
    const Parsed p = parsed(c.sentence);
    const Read found = read(p);
    ASSERT_FALSE(found.frames.empty());
    EXPECT_EQ(found.frames.back().predicate, c.predicate);
    EXPECT_EQ(words_of(p, found.frames.back().actor.span), c.actor);
  }
}

TEST(FindFrames, TakesTheNearestDateThatIsNotTheDayOfSpeaking) {
  const Parsed p = parsed(
      "Seven/NUM/2/nummod people/NOUN/3/nsubj died/VERB/9/ccomp/die on/ADP/5/case "
      "Monday/PROPN/3/obl ,/PUNCT/9/punct the/DET/8/det mayor/NOUN/9/nsubj "
      "said/VERB/0/root/say on/ADP/11/case Friday/PROPN/9/obl");
  const Day monday{std::chrono::year{2031} / 3 / 3};
  const Day friday{std::chrono::year{2031} / 3 / 7};
  std::vector<DateMention> dates(2);
  dates[0].span = p.tokens[4].span;
  dates[0].days = DayRange{monday, monday};
  dates[1].span = p.tokens[10].span;
  dates[1].days = DayRange{friday, friday};
  Attribution said;
  said.content = p.tokens[0].span.joined(p.tokens[4].span);
  said.pieces = {said.content};
  said.source.span = p.tokens[7].span;
  said.cue = p.tokens[8].span;
  const Read found = read(p, dates, {}, {said});
  ASSERT_EQ(found.frames.size(), 1U);
  ASSERT_TRUE(found.frames[0].time);
  EXPECT_EQ(found.frames[0].time->from, monday);
  EXPECT_EQ(words_of(p, found.frames[0].attributed_to.span), "mayor");
  EXPECT_EQ(words_of(p, found.frames[0].cue), "said");
}

TEST(FindFrames, LeavesTheDateOfAComparisonToIt) {
  const Parsed p = parsed(
      "Turnout/NOUN/4/nsubj was/AUX/4/cop 45/NUM/4/nummod percent/NOUN/0/root against/ADP/7/case "
      "41/NUM/7/nummod percent/NOUN/4/nmod in/ADP/9/case 2019/NUM/7/nmod");
  std::vector<DateMention> dates(1);
  dates[0].span = p.tokens[8].span;
  dates[0].days = DayRange{Day{std::chrono::year{2019} / 1 / 1}, Day{std::chrono::year{2019} / 12 / 31}};
  const Read found = read(p, dates);
  ASSERT_EQ(found.frames.size(), 2U);
  EXPECT_FALSE(found.frames[0].time);
  EXPECT_TRUE(found.frames[1].time);
}

/// What a date of the sentence is to the figure; rows in the parser's own words, which takes a
/// participle for the verb of the sentence.
TEST(FindFrames, LeavesTheDateOfADescriptionToIt) {
  struct Case {
    std::string sentence;
    std::uint32_t date;  // token
    bool dates;          // the last figure
  };
  const Case cases[] = {
      {"The/DET/2/det kiln/NOUN/4/nsubj ,/PUNCT/2/punct opened/VERB/0/root/open in/ADP/6/case "
       "1961/NUM/4/obl ,/PUNCT/8/punct fires/VERB/4/conj/fire 90/NUM/10/nummod pots/NOUN/8/obj",
       5, false},
      {"Two/NUM/2/nummod cooks/NOUN/0/root of/ADP/5/case the/DET/5/det inn/NOUN/2/nmod "
       ",/PUNCT/8/punct which/PRON/8/nsubj burned/VERB/2/advcl:relcl/burn in/ADP/10/case "
       "1985/NUM/8/obl ,/PUNCT/12/punct died/VERB/8/conj/die",
       9, false},
      {"The/DET/2/det kiln/NOUN/0/root that/PRON/4/nsubj shut/VERB/2/acl:relcl/shut in/ADP/6/case "
       "2003/NUM/4/obl fired/VERB/6/acl/fire 90/NUM/9/nummod pots/NOUN/7/obj",
       5, false},
      {"They/PRON/2/nsubj met/VERB/0/root/meet on/ADP/4/case Monday/PROPN/2/obl at/ADP/7/case "
       "the/DET/7/det weir/NOUN/2/obl ,/PUNCT/14/punct where/ADV/14/advmod the/DET/11/det "
       "limit/NOUN/14/nsubj is/AUX/14/cop 9/NUM/14/nummod metres/NOUN/2/obl",
       3, false},
      {"Marsh/PROPN/6/nsubj ,/PUNCT/3/punct 63/NUM/1/appos ,/PUNCT/3/punct was/AUX/6/aux:pass "
       "elected/VERB/0/root/elect in/ADP/8/case 2016/NUM/6/obl",
       7, false},
      {"They/PRON/2/nsubj met/VERB/0/root/meet on/ADP/4/case Monday/PROPN/2/obl in/ADP/7/case "
       "the/DET/7/det inn/NOUN/2/obl which/PRON/10/nsubj will/AUX/10/aux hire/VERB/7/acl:relcl/hire "
       "90/NUM/12/nummod dyers/NOUN/10/obj",
       3, false},
      {"Two/NUM/2/nummod cooks/NOUN/6/nsubj from/ADP/4/case Orby/PROPN/2/nmod had/AUX/6/aux "
       "died/VERB/0/root/die on/ADP/8/case Monday/PROPN/6/obl",
       7, true},
      {"The/DET/2/det record/NOUN/5/nsubj of/ADP/4/case 22/NUM/2/nmod dates/VERB/0/root/date "
       "from/ADP/7/case May/PROPN/5/obl",
       6, true},
      {"Two/NUM/2/nummod cooks/NOUN/3/nsubj lined/VERB/0/root/line up/ADP/3/compound:prt "
       "on/ADP/6/case Monday/PROPN/3/obl",
       5, true},
      // The figure stands in the description.
      {"The/DET/2/det kiln/NOUN/9/nsubj ,/PUNCT/5/punct which/PRON/5/nsubj fired/VERB/2/acl:relcl/fire "
       "90/NUM/7/nummod pots/NOUN/5/obj in/ADP/9/case 1961/NUM/5/obl ,/PUNCT/2/punct "
       "closed/VERB/0/root/close",
       8, true},
      // Nothing goes on behind the date.
      {"The/DET/2/det kiln/NOUN/4/nsubj ,/PUNCT/4/punct opened/VERB/0/root/open in/ADP/6/case "
       "1961/NUM/4/obl with/ADP/9/case 90/NUM/9/nummod pots/NOUN/4/obl",
       5, true},
      // Both verbs tell of one moment.
      {"Two/NUM/2/nummod cooks/NOUN/3/nsubj died/VERB/0/root/die when/ADV/7/advmod the/DET/6/det "
       "inn/NOUN/7/nsubj burned/VERB/3/advcl/burn on/ADP/9/case Monday/PROPN/7/obl",
       8, true},
  };
  const Day day{std::chrono::year{2031} / 3 / 3};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.sentence);
    const Parsed p = parsed(c.sentence);
    std::vector<DateMention> dates(1);
    dates[0].span = p.tokens[c.date].span;
    dates[0].days = DayRange{day, day};
    const Read found = read(p, dates);
    ASSERT_EQ(found.frames.size(), 1U);
    EXPECT_EQ(found.frames[0].time.has_value(), c.dates);
  }
}

/// What is set beside a noun is told by no verb; what a noun of the measure says is its predicate.
TEST(FindFrames, TellsADescriptionFromADeed) {
  struct Case {
    std::string sentence;
    std::string predicate;
  };
  const Case cases[] = {
      {"Boats/NOUN/9/nsubj from/ADP/3/case Orby/PROPN/1/nmod ,/PUNCT/6/punct 20/NUM/6/nummod "
       "miles/NOUN/3/appos upstream/ADV/6/advmod ,/PUNCT/3/punct came/VERB/0/root/come",
       ""},
      {"A/DET/2/det mill/NOUN/11/nsubj in/ADP/4/case Orby/PROPN/2/nmod 20/NUM/6/nummod "
       "miles/NOUN/4/nmod (/PUNCT/9/punct 32/NUM/9/nummod kilometres/NOUN/6/appos )/PUNCT/9/punct "
       "north/ADV/6/advmod burned/VERB/0/root/burn",
       ""},
      {"They/PRON/2/nsubj rowed/VERB/0/root/row 20/NUM/4/nummod miles/NOUN/2/obj "
       "upstream/ADV/2/advmod",
       "row"},
      {"Marsh/PROPN/5/nsubj ,/PUNCT/3/punct 63/NUM/1/appos ,/PUNCT/3/punct sang/VERB/0/root/sing",
       ""},
      {"They/PRON/2/nsubj drove/VERB/0/root/drive beyond/ADP/5/case the/DET/5/det "
       "limit/NOUN/2/obl of/ADP/8/case 60/NUM/8/nummod mph/NOUN/5/nmod",
       "limit"},
      {"Nine/NUM/2/nummod barns/NOUN/5/nsubj are/AUX/5/cop under/ADP/5/case water/NOUN/0/root",
       "under water"},
      {"Nine/NUM/2/nummod men/NOUN/5/nsubj are/AUX/5/cop under/ADP/5/case arrest/NOUN/0/root",
       "arrest"},
      {"They/PRON/2/nsubj found/VERB/0/root/find a/DET/4/det crack/NOUN/2/obj 9/NUM/6/nummod "
       "metres/NOUN/7/obl:unmarked long/ADV/4/advmod",
       "long"},
      {"Marsh/PROPN/4/nsubj ,/PUNCT/4/punct who/PRON/4/nsubj toured/VERB/0/root/tour "
       "Orby/PROPN/4/obj ,/PUNCT/7/punct promised/VERB/4/conj/promise 90/NUM/9/nummod "
       "boats/NOUN/4/obj",
       "promise"},
      {"said/VERB/0/root/say Marsh/PROPN/1/nsubj ,/PUNCT/4/punct 63/NUM/2/appos ./PUNCT/1/punct", ""},
      {"They/PRON/2/nsubj read/VERB/0/root/read 2/NUM/5/nummod arrest/NOUN/5/compound "
       "warrants/NOUN/2/obj",
       "read"},
      {"Marsh/PROPN/4/nsubj is/AUX/4/cop third/ADJ/4/amod runner/NOUN/0/root with/ADP/7/case "
       "90/NUM/7/nummod points/NOUN/4/nmod",
       "be"},
      {"The/DET/2/det mill/NOUN/3/nsubj costs/VERB/0/root/cost 9/NUM/5/nummod euros/NOUN/3/obj "
       "(/PUNCT/8/punct 10/NUM/8/nummod dollars/NOUN/2/appos )/PUNCT/8/punct",
       "cost"},
      {"The/DET/2/det wall/NOUN/5/nsubj is/AUX/5/cop 9/NUM/5/nummod metres/NOUN/0/root "
       "(/PUNCT/8/punct 30/NUM/8/nummod feet/NOUN/5/appos )/PUNCT/8/punct high/ADJ/5/amod",
       "high"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.sentence);
    const Parsed p = parsed(c.sentence);
    const Read found = read(p);
    ASSERT_FALSE(found.frames.empty());
    for (const Frame& frame : found.frames) EXPECT_EQ(frame.predicate, c.predicate);
  }
}

TEST(FindFrames, TakesNoHomeForAPlace) {
  struct Case {
    std::string sentence;
    std::uint32_t place;  // token
    bool taken;
  };
  const Case cases[] = {
      {"Two/NUM/2/nummod men/NOUN/3/nsubj sang/VERB/0/root/sing in/ADP/6/case downtown/NOUN/6/compound "
       "Orby/PROPN/3/obl",
       5, true},
      {"Two/NUM/2/nummod men/NOUN/3/nsubj marched/VERB/0/root/march through/ADP/5/case "
       "Orby/PROPN/3/obl",
       4, true},
      {"Marsh/PROPN/4/nsubj of/ADP/3/case Orby/PROPN/1/nmod broke/VERB/0/root/break 90/NUM/6/nummod "
       "jars/NOUN/4/obj",
       2, false},
      {"An/DET/3/det Orby/PROPN/3/compound dyer/NOUN/4/nsubj broke/VERB/0/root/break "
       "90/NUM/6/nummod jars/NOUN/4/obj",
       1, false},
      {"Two/NUM/3/nummod Orby/PROPN/3/compound dyers/NOUN/4/nsubj sang/VERB/0/root/sing", 1, true},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.sentence);
    const Parsed p = parsed(c.sentence);
    std::vector<Entity> entities(1);
    entities[0].kind = EntityKind::Place;
    entities[0].mentions = {p.tokens[c.place].span};
    const Read found = read(p, {}, entities);
    ASSERT_EQ(found.frames.size(), 1U);
    EXPECT_EQ(found.frames[0].place.entity.has_value(), c.taken);
  }
}

TEST(FindFrames, TakesThePlaceOfABodyForWhereItActs) {
  struct Case {
    std::string sentence;
    std::pair<std::uint32_t, std::uint32_t> body;  // first and last token
    std::uint32_t inner;
    bool taken;
  };
  const Case cases[] = {
      {"Twelve/NUM/2/nummod students/NOUN/8/nsubj at/ADP/5/case the/DET/5/det "
       "University/PROPN/2/nmod of/ADP/7/case Orby/PROPN/5/nmod sang/VERB/0/root/sing",
       {4, 6}, 6, true},
      {"Orby/PROPN/3/compound police/NOUN/3/compound department/NOUN/4/nsubj "
       "held/VERB/0/root/hold 12/NUM/6/nummod people/NOUN/4/obj",
       {0, 2}, 0, true},
      // They may have counted anywhere.
      {"Researchers/NOUN/7/nsubj at/ADP/4/case the/DET/4/det University/PROPN/1/nmod of/ADP/6/case "
       "Orby/PROPN/4/nmod counted/VERB/0/root/count 12/NUM/9/nummod whales/NOUN/7/obj",
       {3, 5}, 5, false},
      {"Orby/PROPN/2/compound Bank/PROPN/3/nsubj sold/VERB/0/root/sell 12/NUM/5/nummod "
       "mills/NOUN/3/obj",
       {0, 1}, 0, false},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.sentence);
    const Parsed p = parsed(c.sentence);
    std::vector<Entity> entities(2);
    entities[0].kind = EntityKind::Organization;
    entities[0].mentions = {p.tokens[c.body.first].span.joined(p.tokens[c.body.second].span)};
    entities[1].kind = EntityKind::Place;
    entities[1].mentions = {p.tokens[c.inner].span};
    const Read found = read(p, {}, entities);
    ASSERT_EQ(found.frames.size(), 1U);
    EXPECT_EQ(found.frames[0].place.entity.has_value(), c.taken);
    EXPECT_NE(found.frames[0].actor.entity, 1U);
  }
}

TEST(FindFrames, NamesThePlaceAndTheActorAsEntities) {
  const Parsed p = parsed(
      "Orby/PROPN/2/compound Police/PROPN/3/nsubj arrested/VERB/0/root/arrest 12/NUM/5/nummod "
      "people/NOUN/3/obj in/ADP/7/case Elm/PROPN/3/obl");
  std::vector<Entity> entities(2);
  entities[0].kind = EntityKind::Organization;
  entities[0].mentions = {p.tokens[0].span.joined(p.tokens[1].span)};
  entities[1].kind = EntityKind::Place;
  entities[1].mentions = {p.tokens[6].span};
  const Read found = read(p, {}, entities);
  ASSERT_EQ(found.frames.size(), 1U);
  EXPECT_EQ(found.frames[0].actor.entity, 0U);
  EXPECT_EQ(found.frames[0].place.entity, 1U);
}

}  // namespace
}  // namespace crosscheck
