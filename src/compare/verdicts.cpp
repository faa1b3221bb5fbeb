// SPDX-License-Identifier: Apache-2.0
//
// From seven answers to one word.
//
//     any no                            nothing
//     values agree                      agrees, compatible
//     values part, a later time         evolves
//     values part, something related    scope-differs
//     values part, all yes              differs
//     values part, something unsure     nothing, or a softer word
#include "compare/verdicts.hpp"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr double kCertain = 0.95;
constexpr double kEachUnsure = 0.7;   ///< what an unsure answer leaves of the confidence
constexpr double kEachRelated = 0.8;
constexpr int kMostUnsure = 1;
constexpr std::size_t kStatus = 2;    ///< the place of that question

struct Tally {
  int no = 0;
  int related = 0;
  int unsure = 0;
};

/// The value is the last step and no condition: it is what the others are asked for.
Tally count(const Answers& answers) {
  Tally tally;
  for (std::size_t i = 0; i + 1 < answers.steps.size(); ++i) {
    switch (answers.steps[i].answer) {
      case Answer::Yes: break;
      case Answer::Related: ++tally.related; break;
      case Answer::No: ++tally.no; break;
      case Answer::Unsure: ++tally.unsure; break;
    }
  }
  return tally;
}

double confidence(const Answers& answers, const Tally& tally) {
  double result = std::min(kCertain, answers.settled);
  for (int i = 0; i < tally.unsure; ++i) result *= kEachUnsure;
  for (int i = 0; i < tally.related; ++i) result *= kEachRelated;
  return result;
}

std::optional<Decision> parted(const Answers& answers, const Tally& tally) {
  if (tally.related > 0) {
    // What the texts say themselves makes up for one thing that is unsure.
    const int most = answers.ranged || answers.goal_and_deed ? kMostUnsure : 0;
    if (tally.unsure > most || tally.related > 1) return std::nullopt;
    return Decision{Verdict::ScopeDiffers, confidence(answers, tally)};
  }
  if (answers.timing == Timing::Later || answers.timing == Timing::Nested) {
    // People are arrested every day and everywhere, and a quota does not grow.
    if ((answers.where == Answer::Unsure && answers.repeatable) || answers.planned) {
      return std::nullopt;
    }
    if (tally.unsure > kMostUnsure || (tally.unsure > 0 && answers.unlike)) return std::nullopt;
    return Decision{Verdict::Evolves, confidence(answers, tally)};
  }
  if (answers.timing == Timing::Apart || tally.unsure > 0 || answers.far_apart) {
    return std::nullopt;
  }
  return Decision{Verdict::Differs, confidence(answers, tally)};
}

}  // namespace

std::optional<Decision> decide(const Answers& answers) {
  const Tally tally = count(answers);
  if (tally.no > 0) return std::nullopt;
  switch (answers.values) {
    case Values::Incomparable: return std::nullopt;
    case Values::Disjoint: return parted(answers, tally);
    case Values::StrictOverlap:
      // "Over 500" by May does not meet the 3,000 of June; it grew.
      if (answers.timing == Timing::Later || answers.timing == Timing::Nested) {
        return parted(answers, tally);
      }
      if (answers.unlike || tally.unsure > 0) return std::nullopt;
      break;
    case Values::Rough:
      if (tally.unsure > 0 || tally.related > 0) return std::nullopt;
      break;
    case Values::Equal:
    case Values::Converted:
    case Values::Overlap: break;
  }
  if (tally.unsure > kMostUnsure) return std::nullopt;
  const bool exact = answers.values == Values::Equal || answers.values == Values::Converted;
  // What is planned in one text and done in the other is one thing if the number is one.
  const bool status_alone = tally.related == 1 && tally.no == 0 &&
                            answers.steps[kStatus].answer == Answer::Related;
  if (status_alone && answers.hardly_chance) {
    return Decision{exact ? Verdict::Agrees : Verdict::Compatible, confidence(answers, tally)};
  }
  // The same number of two things that go together: 43 hurt, 43 in hospital.
  if (tally.related > 0) {
    // Who is in hospital was hurt where the others were, though no text may say where.
    const int unsure_elsewhere = tally.unsure - (answers.where == Answer::Unsure ? 1 : 0);
    if (answers.values != Values::Equal || tally.related > 1 || unsure_elsewhere > 0 ||
        !answers.telling || !answers.two_events) {
      return std::nullopt;
    }
    return Decision{Verdict::ScopeDiffers, 0.6 * confidence(answers, tally)};
  }
  double sure = confidence(answers, tally);
  if (answers.values == Values::StrictOverlap || answers.values == Values::Rough) sure *= 0.6;
  return Decision{exact ? Verdict::Agrees : Verdict::Compatible, sure};
}

}  // namespace crosscheck
