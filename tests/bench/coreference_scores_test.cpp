// SPDX-License-Identifier: Apache-2.0
#include "coreference_scores.hpp"

#include <gtest/gtest.h>

namespace crosscheck::bench {
namespace {

constexpr double kExact = 1e-9;

TEST(CoreferenceScores, AgreeWithCasesWorkedByHand) {
  struct Case {
    const char* what;
    Clusters gold, ours;
    double muc, b_cubed, ceaf_e;
  };
  const Case cases[] = {
      {"the same", {{1, 2, 3}, {4, 5}}, {{4, 5}, {3, 2, 1}}, 1.0, 1.0, 1.0},
      // MUC: recall (3-2 + 4-3) / (2 + 3) = 2/5, precision (2-1 + 2-1 + 3-3) / (1 + 1 + 2).
      // B3: recall (2 * 2/3 + 2 * 2/4 + 1/4) / 7 = 31/84, precision (4 + 1/3) / 7 = 13/21.
      // CEAFe: gold A with {1,2} is 4/5, gold B with {4,5} is 4/6: 22/15 of 2 and of 3.
      {"a cluster parted, two mentions lost, two of our own",
       {{1, 2, 3}, {4, 5, 6, 7}},
       {{1, 2}, {4, 5}, {6, 8, 9}},
       2 * 0.4 * 0.5 / 0.9,
       2 * (31.0 / 84) * (13.0 / 21) / (31.0 / 84 + 13.0 / 21),
       2 * (11.0 / 15) * (22.0 / 45) / (11.0 / 15 + 22.0 / 45)},
      // All in one: MUC recall 1, precision 3/4; B3 recall 1, precision (9 + 4) / 5 / 5.
      {"all in one",
       {{1, 2, 3}, {4, 5}},
       {{1, 2, 3, 4, 5}},
       2 * 0.75 / 1.75,
       2 * 0.52 / 1.52,
       2 * 0.375 * 0.75 / 1.125},
      // Nothing joined: MUC has no link of ours; B3 recall (3/3 + 2/2) / 5, precision 1.
      {"nothing joined",
       {{1, 2, 3}, {4, 5}},
       {{1}, {2}, {3}, {4}, {5}},
       0.0,
       2 * 0.4 / 1.4,
       2 * (7.0 / 12) * (7.0 / 30) / (7.0 / 12 + 7.0 / 30)},
      {"nothing found", {{1, 2}}, {}, 0.0, 0.0, 0.0},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.what);
    EXPECT_NEAR(muc(c.gold, c.ours).f1(), c.muc, kExact);
    EXPECT_NEAR(b_cubed(c.gold, c.ours).f1(), c.b_cubed, kExact);
    EXPECT_NEAR(ceaf_e(c.gold, c.ours).f1(), c.ceaf_e, kExact);
  }
}

TEST(CoreferenceScores, CountMentionsThatOneSideLacksAsTheyStand) {
  const Clusters gold = {{1, 2, 3}, {4, 5, 6, 7}};
  const Clusters ours = {{1, 2}, {4, 5}, {6, 8, 9}};
  const Ratio b3 = b_cubed(gold, ours);
  // 1 and 2: 2/3 each; 3: none; 4 and 5: 2/4 each; 6: 1/4; 7: none.
  EXPECT_NEAR(b3.recall(), (2 * 2.0 / 3 + 2 * 2.0 / 4 + 1.0 / 4) / 7, kExact);
  // 1, 2, 4, 5: 1 each; 6: 1/3; 8 and 9: none.
  EXPECT_NEAR(b3.precision(), (4 + 1.0 / 3) / 7, kExact);
}

TEST(CoreferenceScores, AddTopicsUpAndTakeTheMean) {
  Conll both;
  both.add({{1, 2}}, {{1, 2}});
  both.add({{1, 2}, {3}}, {{1}, {2, 3}});
  EXPECT_NEAR(both.muc.recall(), 0.5, kExact);
  EXPECT_NEAR(both.muc.precision(), 0.5, kExact);
  EXPECT_NEAR(both.f1(), (both.muc.f1() + both.b_cubed.f1() + both.ceaf_e.f1()) / 3, kExact);
}

TEST(CoreferenceScores, FindTheBestAssignment) {
  using Gain = std::vector<std::vector<double>>;
  EXPECT_NEAR(best_assignment(Gain{}), 0.0, kExact);
  EXPECT_NEAR(best_assignment(Gain{{7}}), 7.0, kExact);
  // The greedy choice, 9, leaves 1: 8 + 8 is better.
  EXPECT_NEAR(best_assignment(Gain{{9, 8}, {8, 1}}), 16.0, kExact);
  EXPECT_NEAR(best_assignment(Gain{{1, 5, 3}, {2, 4, 6}}), 11.0, kExact);
  EXPECT_NEAR(best_assignment(Gain{{1, 2}, {5, 4}, {3, 6}}), 11.0, kExact);
}

}  // namespace
}  // namespace crosscheck::bench
