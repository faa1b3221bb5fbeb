// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/language/inflect.hpp"

#include <gtest/gtest.h>

namespace crosscheck {
namespace {

TEST(Inflect, PresentParticiple) {
  const std::pair<const char*, const char*> rows[] = {
      {"take", "taking"},     {"die", "dying"},        {"see", "seeing"},
      {"dye", "dyeing"},      {"stop", "stopping"},    {"walk", "walking"},
      {"be", "being"},        {"admit", "admitting"},  {"visit", "visiting"},
      {"offer", "offering"},  {"refer", "referring"},  {"quit", "quitting"},
      {"equip", "equipping"}, {"fix", "fixing"},       {"show", "showing"},
      {"load", "loading"},    {"carry", "carrying"},   {"", ""},
      {"go", "going"},        {"evacuate", "evacuating"}};
  for (const auto& [lemma, participle] : rows) {
    EXPECT_EQ(present_participle(lemma), participle) << lemma;
  }
}

}  // namespace
}  // namespace crosscheck
