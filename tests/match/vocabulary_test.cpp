// SPDX-License-Identifier: Apache-2.0
#include "match/vocabulary.hpp"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace crosscheck
