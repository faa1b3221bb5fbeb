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
    const ReadFrames found = test::read_frames(p, {}, entities);
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
    const ReadFrames found = test::read_frames(p, {}, entities);
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
  const ReadFrames found = test::read_frames(p, {}, entities);
  ASSERT_EQ(found.frames.size(), 1U);
  EXPECT_EQ(found.frames[0].actor.entity, 0U);
  EXPECT_EQ(found.frames[0].place.entity, 1U);
}

}  // namespace
}  // namespace crosscheck
