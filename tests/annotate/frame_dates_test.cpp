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
  const ReadFrames found = test::read_frames(p, dates, {}, {said});
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
  const ReadFrames found = test::read_frames(p, dates);
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
    const ReadFrames found = test::read_frames(p, dates);
    ASSERT_EQ(found.frames.size(), 1U);
    EXPECT_EQ(found.frames[0].time.has_value(), c.dates);
  }
}

}  // namespace
}  // namespace crosscheck
