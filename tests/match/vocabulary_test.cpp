// SPDX-License-Identifier: Apache-2.0
#include "match/vocabulary.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "match/word_kin.hpp"

namespace crosscheck {
namespace {

TEST(Vocabulary, KnowsWhichNounsAreOneThing) {
  struct Case {
    std::string_view a;
    std::string_view b;
    Kinship kinship;
  };
  const Case cases[] = {
      {"plane", "plane", Kinship::Same},    {"plane", "airplane", Kinship::Same},
      {"turboprop", "plane", Kinship::Kind}, {"traveller", "passenger", Kinship::Kind},
      {"soldier", "pupil", Kinship::None},  {"aircraft", "city", Kinship::None},
      {"gate", "zzyzx", Kinship::None},     {"zzyzx", "zzyzx", Kinship::Same},
      {"", "", Kinship::None},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(kinship(c.a, c.b), c.kinship) << c.a << " " << c.b;
    EXPECT_EQ(kinship(c.b, c.a), c.kinship) << c.b << " " << c.a;
  }
}

TEST(Vocabulary, KnowsPeople) {
  for (const auto noun : {"resident", "student", "people", "person", "passenger", "zealot"}) {
    EXPECT_TRUE(is_human(noun)) << noun;
  }
  for (const auto noun : {"dam", "vote", "", "aaa", "zzz"}) EXPECT_FALSE(is_human(noun)) << noun;
  EXPECT_TRUE(is_anyone("people"));
  EXPECT_FALSE(is_anyone("student"));
}

TEST(Vocabulary, GathersTheWordsOfOneEvent) {
  EXPECT_EQ(event_class("die"), event_class("toll"));
  EXPECT_NE(event_class("die"), event_class("injure"));
  EXPECT_EQ(event_class("gannet"), EventClass::None);
  EXPECT_TRUE(are_related(event_class("arrest"), event_class("detain")));
  EXPECT_FALSE(are_related(event_class("arrest"), event_class("flood")));

  const std::string_view lost[] = {"ten", "people", "lose", "their", "life"};
  const auto events = paired_events(lost);
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0].event, event_class("die"));
  EXPECT_EQ(events[0].second, 4u);
  const std::string_view far[] = {"lose", "a", "b", "c", "d", "e", "f", "g", "life"};
  EXPECT_TRUE(paired_events(far).empty());
}

TEST(Vocabulary, KnowsOpposites) {
  EXPECT_TRUE(are_opposites("pass", "reject"));
  EXPECT_TRUE(are_opposites("sack", "resign"));
  EXPECT_FALSE(are_opposites("pass", "approve"));
}

TEST(Vocabulary, TellsWordsThatMayMeanOne) {
  EXPECT_TRUE(may_mean_one("halt", "stop"));
  EXPECT_TRUE(may_mean_one("evacuate", "evacuation"));
  EXPECT_TRUE(may_mean_one("drown", "die"));
  EXPECT_FALSE(may_mean_one("drown", "starve"));
  EXPECT_FALSE(may_mean_one("", "stop"));
}

TEST(WordKin, GoesBothWaysWithinARun) {
  const std::vector<std::string> words = {"halt", "evacuation", "stop", "evacuate", "Stop", "the"};
  const auto kin = find_word_kin(words, std::vector<bool>(words.size(), false));
  const auto has = [&](std::size_t a, std::uint32_t b) {
    return std::any_of(kin[a].begin(), kin[a].end(),
                       [&](const WordKin& k) { return k.word == b && k.strength > 0; });
  };
  EXPECT_TRUE(has(0, 2) && has(2, 0));
  EXPECT_TRUE(has(1, 3) && has(3, 1));
  EXPECT_FALSE(has(0, 1));
  EXPECT_TRUE(kin[5].empty());  // a stop word
  std::vector<bool> names(words.size(), false);
  names[2] = true;
  EXPECT_TRUE(find_word_kin(words, names)[0].empty());
}

}  // namespace
}  // namespace crosscheck
