// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/parsed_frames.hpp"

namespace crosscheck {
namespace {

using test::parsed;
using test::Parsed;
using test::ReadFrames;
using test::words_of;

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
    const ReadFrames found = test::read_frames(p);
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
      // a rule is no denial
      {"He/PRON/4/nsubj may/AUX/4/aux not/PART/4/advmod drive/VERB/0/root/drive for/ADP/7/case "
       "nine/NUM/7/nummod years/NOUN/4/obl",
       FigureStatus::Limit, "not"},
      {"Nine/NUM/2/nummod votes/NOUN/5/nsubj is/AUX/5/cop a/DET/5/det mandate/NOUN/0/root",
       FigureStatus::Actual, ""},
      {"The/DET/2/det maximum/NOUN/5/nsubj was/AUX/5/cop 31/NUM/5/nummod degrees/NOUN/0/root",
       FigureStatus::Actual, ""},
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
    const ReadFrames found = test::read_frames(p);
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
    const ReadFrames found = test::read_frames(p);
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
    const ReadFrames found = test::read_frames(p);
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
    const ReadFrames found = test::read_frames(p);
    ASSERT_FALSE(found.frames.empty());
    EXPECT_EQ(found.frames.back().predicate, c.predicate);
    EXPECT_EQ(words_of(p, found.frames.back().actor.span), c.actor);
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
    const ReadFrames found = test::read_frames(p);
    ASSERT_FALSE(found.frames.empty());
    for (const Frame& frame : found.frames) EXPECT_EQ(frame.predicate, c.predicate);
  }
}

}  // namespace
}  // namespace crosscheck
