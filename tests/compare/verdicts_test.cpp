// SPDX-License-Identifier: Apache-2.0
#include "compare/verdicts.hpp"

#include <gtest/gtest.h>

namespace crosscheck {
namespace {

enum Question : std::size_t { kCounted, kPredicate, kStatus, kWhere, kWhen, kRate, kValue };

Answers all_yes(Values values) {
  Answers answers;
  answers.steps.assign(kValue + 1, Step{"", Answer::Yes, ""});
  answers.values = values;
  return answers;
}

std::optional<Verdict> verdict_of(const Answers& answers) {
  const auto decision = decide(answers);
  if (!decision) return std::nullopt;
  return decision->verdict;
}

TEST(Verdicts, FollowTheValuesWhereAllElseIsOne) {
  EXPECT_EQ(verdict_of(all_yes(Values::Equal)), Verdict::Agrees);
  EXPECT_EQ(verdict_of(all_yes(Values::Converted)), Verdict::Agrees);
  EXPECT_EQ(verdict_of(all_yes(Values::Overlap)), Verdict::Compatible);
  EXPECT_EQ(verdict_of(all_yes(Values::StrictOverlap)), Verdict::Compatible);
  EXPECT_EQ(verdict_of(all_yes(Values::Disjoint)), Verdict::Differs);
  EXPECT_EQ(verdict_of(all_yes(Values::Incomparable)), std::nullopt);
}

TEST(Verdicts, AreNoneWhereOneAnswerIsNo) {
  for (std::size_t question = kCounted; question < kValue; ++question) {
    Answers answers = all_yes(Values::Equal);
    answers.steps[question].answer = Answer::No;
    EXPECT_EQ(verdict_of(answers), std::nullopt) << question;
  }
}

TEST(Verdicts, NeedAllToBeSureToDiffer) {
  Answers answers = all_yes(Values::Disjoint);
  answers.steps[kPredicate].answer = Answer::Unsure;
  EXPECT_EQ(verdict_of(answers), std::nullopt);
  answers.timing = Timing::Later;
  EXPECT_EQ(verdict_of(answers), Verdict::Evolves);
  answers.steps[kWhere].answer = Answer::Unsure;
  EXPECT_EQ(verdict_of(answers), std::nullopt);
}

TEST(Verdicts, AgreeWithOneThingUnsureAndNotWithTwo) {
  Answers answers = all_yes(Values::Equal);
  answers.steps[kPredicate].answer = Answer::Unsure;
  EXPECT_EQ(verdict_of(answers), Verdict::Agrees);
  EXPECT_LT(decide(answers)->confidence, decide(all_yes(Values::Equal))->confidence);
  answers.steps[kWhere].answer = Answer::Unsure;
  EXPECT_EQ(verdict_of(answers), std::nullopt);
}

// "Nearly five years" allows 14 months by the letter; then nothing else may be in doubt.
TEST(Verdicts, StretchAHedgeOnlyWhereAllElseIsSure) {
  Answers answers = all_yes(Values::StrictOverlap);
  answers.steps[kPredicate].answer = Answer::Unsure;
  EXPECT_EQ(verdict_of(answers), std::nullopt);
}

}  // namespace
}  // namespace crosscheck
