// SPDX-License-Identifier: Apache-2.0
//
// What one sign leaves open, all together may settle, but for what they must not overrule:
//
//     three dead / 17 hurt                           two kinds of harm
//     fined 240,000 in 2021 / fined 420,000 in 2019  two years
//     Morrow Hides was fined / Morrow Hides gave     names alone
//     four drivers / four packers                    two crowds
#include "compare/weigh_signs.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "compare/chance.hpp"
#include "compare/figure_words.hpp"
#include "compare/print.hpp"
#include "compare/stages.hpp"

namespace crosscheck {
namespace {

/// From where on all signs together settle what one alone leaves open: of values that can both be
/// true (of which the model thinks too much, for no gold lists all that agrees), of values that
/// cannot, and of people of two descriptions.
constexpr double kLikely = 0.65;
constexpr double kLikelyApart = 0.4;
constexpr double kLikelyOneCrowd = 0.8;
/// Of a change here and a level there; of shares that meet.
constexpr double kLikelyOneLevel = 0.6;
constexpr double kLikelyOneShare = 0.8;
/// What cannot be true of one place may be of two.
constexpr double kLikelyOnePlace = 0.6;
constexpr double kLikelyOneWall = 0.8;
/// Of values that cannot both be true, told in one way of one time.
constexpr double kLikelyOneTime = 0.8;
/// From where on all signs overrule the questions: of values that part at one time, and of values
/// that meet. Set on stories that taught the signs nothing.
constexpr double kOverruleApart = 0.3;
constexpr double kOverruleMeeting = 0.85;
/// That one value took the place of the other, or hardly did.
constexpr double kFollowed = 0.55;
constexpr double kAtOdds = 0.4;
/// One value of one thing, whatever the texts take it for, per what and whenever they have it;
/// and of two nouns.
constexpr double kVeryLikely = 0.9;
constexpr double kNearlySure = 0.97;
constexpr double kPerhaps = 0.3;
/// Below that, what the words say of one event is in doubt, and of values that part is not
/// believed.
constexpr double kUnlikely = 0.1;
constexpr double kHardly = 0.02;

constexpr std::size_t kCounted = 0;
constexpr std::size_t kPredicate = 1;
constexpr std::size_t kStatus = 2;
constexpr std::size_t kWhere = 3;
constexpr std::size_t kWhen = 4;
constexpr std::size_t kRate = 5;

/// "Thousands" meet by chance, and what a share trades at is another thing every hour.
bool goes_by_itself(const FigurePair& pair) {
  return pair.a.hedge == Hedge::Vague || pair.b.hedge == Hedge::Vague ||
         is_share_price(pair.document_a, pair.scene_a, pair.a) ||
         is_share_price(pair.document_b, pair.scene_b, pair.b);
}

}  // namespace

bool are_of_two_years(const FigurePair& pair) {
  constexpr std::chrono::days kYear{365};
  const FigureScene& a = pair.scene_a;
  const FigureScene& b = pair.scene_b;
  if (!a.time || !b.time || a.time->overlaps(*b.time)) return false;
  // "Turnout was 38 percent in 2015", and 42 percent now; but a wall of 1964 still stands.
  const bool lasts = is_physical(a) || (!is_growing(a, pair.a) && !is_state(a, pair.a));
  if (!a.time_said && !b.time_said) return false;
  if (!(a.time_said && b.time_said) && lasts) return false;
  return std::max(a.time->from, b.time->from) - std::min(a.time->from, b.time->from) >= kYear;
}

namespace {

/// What the sentences share beside names, in the measure of Scenes::shared.
double words_in_common(const FigurePair& pair) { return pair.common.plain + pair.common.kin; }

/// Names tell of whom two sentences speak, and not of what: they share names alone, and neither the
/// noun nor the event nor a number that chance does not repeat says that it is one thing.
bool share_names_alone(const FigurePair& pair, Counted counted) {
  constexpr double kNames = 0.8;
  constexpr double kSomeWord = 0.1;
  if (pair.common.shared < kNames || words_in_common(pair) >= kSomeWord) return false;
  const bool noun = counted == Counted::Same && !pair.scene_a.head.empty();
  return !noun && compare_events(pair.scene_a, pair.scene_b) != Events::Same &&
         !is_one_telling_number(pair) && !is_telling_conversion(pair) && !is_only_match(pair);
}

constexpr std::array<std::string_view, 10> kBefell = {"kill",     "injure", "hospital", "miss",
                                                      "rescue",   "arrest", "detain",   "deport",
                                                      "displace", "infect"};

/// What befell people is told of side by side, three dead and 17 hurt, and nothing but the event
/// keeps the counts apart.
bool befell_otherwise(const FigurePair& pair) {
  const EventClass a = pair.scene_a.scene.event;
  const EventClass b = pair.scene_b.scene.event;
  return a != b && a != EventClass::None && b != EventClass::None &&
         (is_one_of(a, kBefell) || is_one_of(b, kBefell));
}

/// Dead and in hospital, hurt and missing: no tally grows from the one into the other.
bool are_two_tallies(const FigurePair& pair) {
  const EventClass a = pair.scene_a.scene.event;
  const EventClass b = pair.scene_b.scene.event;
  return a != b && is_one_of(a, kBefell) && is_one_of(b, kBefell);
}

bool befell_in_two_years(const FigurePair& pair) {
  return pair.scene_a.time_said && pair.scene_b.time_said && are_of_two_years(pair) &&
         compare_events(pair.scene_a, pair.scene_b) == Events::Same &&
         is_one_of(pair.scene_a.scene.event, kBefell);
}

/// Packers here and drivers there are one crowd only in sentences that have much in common.
bool are_two_crowds(const FigurePair& pair, Counted counted) {
  constexpr double kMuch = 1;
  return counted == Counted::People && pair.common.plain < kMuch;
}

/// 7,400 fines and 7,400 drivers, if nearly all speaks for it and the event or the number does too.
bool is_one_of_two_nouns(const FigurePair& pair, Values values) {
  return pair.likely >= kVeryLikely &&
         (compare_events(pair.scene_a, pair.scene_b) == Events::Same || values == Values::Overlap ||
          is_one_telling_number(pair));
}

/// "The other two by noon" and "two countries", "two managers" and "two of the dead": a small number
/// of who knows what.
bool is_small_chance(const FigurePair& pair, Counted counted) {
  constexpr double kSmall = 12;
  constexpr double kSome = 0.4;
  const bool open = counted == Counted::Unknown ||
                    (counted != Counted::Same &&
                     compare_events(pair.scene_a, pair.scene_b) != Events::Same);
  return open && pair.a.value == pair.b.value && pair.a.value <= kSmall &&
         words_in_common(pair) < kSome;
}

bool is_one_value(Values values) { return values == Values::Equal || values == Values::Converted; }

bool is_nearly_sure(const FigurePair& pair, Values values) {
  constexpr double kSmallCount = 12;
  return is_one_value(values) && pair.likely >= kNearlySure && pair.a.value > kSmallCount &&
         compare_events(pair.scene_a, pair.scene_b) != Events::Related;
}

/// What all signs together may not overrule.
bool is_beyond_signs(const FigurePair& pair, const Answers& answers, Counted counted, bool meet) {
  const bool nearly_sure = is_nearly_sure(pair, answers.values);
  if (is_small_chance(pair, counted) || are_two_gatherings(pair)) return true;
  if (goes_by_itself(pair) && !(nearly_sure && answers.values == Values::Equal)) return true;
  if (counted == Counted::Different && !(meet && is_one_of_two_nouns(pair, answers.values))) {
    return true;
  }
  const bool related = answers.steps[kPredicate].answer == Answer::Related;
  if (related && !(meet && pair.likely >= kVeryLikely)) return true;
  if (share_names_alone(pair, counted)) return true;
  constexpr double kSmallCount = 12;
  const bool one_crowd = meet && pair.likely >= kVeryLikely && pair.a.value >= kSmallCount;
  return !nearly_sure && ((are_two_crowds(pair, counted) && !one_crowd) || befell_otherwise(pair) ||
                          (!meet && (are_of_two_years(pair) || are_two_stages(pair))));
}

/// Values that cannot both be true, of articles on one story, are of one thing, whatever one
/// question alone says.
bool overrules_apart(const FigurePair& pair, const Answers& answers, Counted counted) {
  const double needed = answers.timing == Timing::Same ? kOverruleApart : kLikelyToGrow;
  // "Arrested over a week", "died in a four-day span".
  const bool two_measures = pair.scene_a.group != "count" && pair.likely < kLikely &&
                            compare_events(pair.scene_a, pair.scene_b) == Events::Different;
  return answers.values == Values::Disjoint && pair.likely >= needed &&
         pair.common.closeness >= kSameStory &&
         answers.steps[kPredicate].answer != Answer::Related && counted != Counted::Different &&
         counted != Counted::People && !two_measures && !are_two_tallies(pair) &&
         !share_names_alone(pair, counted) && !are_of_two_years(pair) && !are_two_stages(pair) &&
         !are_two_gatherings(pair) && !goes_by_itself(pair);
}

}  // namespace

void weigh_signs(const FigurePair& pair, Answers& answers) {
  std::vector<Step>& steps = answers.steps;
  const Values values = answers.values;
  const bool meet = is_one_value(values) || values == Values::Overlap || values == Values::Rough;
  const Counted counted = compare_counted(pair.scene_a, pair.scene_b);
  if (!meet && befell_in_two_years(pair)) {
    steps[kWhen].answer = Answer::No;
    steps[kWhen].because = "What befell people in two years is two things.";
  }
  if (pair.likely < 0) return;
  const std::string chance =
      " All signs together make it " + print_number(std::round(100 * pair.likely)) + " % likely.";
  const auto answer = [&](std::size_t step, Answer now) {
    if (steps[step].answer == now) return;
    if (now == Answer::Yes) answers.settled = pair.likely;
    steps[step].answer = now;
    steps[step].because += chance;
  };
  if (steps[kPredicate].answer == Answer::Yes) {
    if (!meet && pair.likely < kHardly) {
      answer(kPredicate, Answer::No);
    } else if (pair.likely < kUnlikely) {
      answer(kPredicate, Answer::Unsure);
    }
  }
  if (overrules_apart(pair, answers, counted)) {
    if (answers.timing == Timing::Apart) answers.timing = Timing::Later;
    for (const std::size_t step : {kCounted, kPredicate, kWhere, kWhen}) {
      // "A prison whose wall is 20 feet high" may be another one.
      const bool wall = measure_one_thing(pair.scene_a, pair.scene_b);
      if (step == kWhere && wall && pair.likely < kLikelyOneWall) continue;
      // "37 percent for Vell", "turnout was up 3.7 percent": a level here and a change there.
      const bool two_things = steps[step].answer == Answer::No;
      if (step == kCounted && two_things && pair.likely < kLikelyOneLevel) continue;
      // People are arrested every day and everywhere.
      if (step == kWhere && answers.repeatable && pair.likely < kLikelyOnePlace) continue;
      answer(step, Answer::Yes);
    }
  }
  if (is_beyond_signs(pair, answers, counted, meet)) return;
  if (meet && pair.likely >= kOverruleMeeting) {
    const bool hardly_chance = is_one_telling_number(pair) || is_telling_conversion(pair);
    for (std::size_t step = 0; step + 1 < steps.size(); ++step) {
      if (step == kWhen && are_of_two_years(pair) && !is_nearly_sure(pair, values)) continue;
      // "Over 100 people" in May and in November.
      const bool dated = pair.scene_a.time_said && pair.scene_b.time_said;
      if (step == kWhen && steps[kWhen].answer == Answer::No && dated && !hardly_chance) continue;
      // What was planned, and nearly so much that was done, are two things.
      const bool planned = steps[kStatus].answer == Answer::Related;
      const bool one_number = is_one_value(values) || pair.a.value == pair.b.value;
      if (step == kStatus && planned && !one_number && pair.likely < kNearlySure) continue;
      // "24 in Orby", "24 in Elm".
      const bool placed = pair.a.frame.place.entity && pair.b.frame.place.entity;
      if (step == kWhere && steps[kWhere].answer == Answer::No && (placed || !hardly_chance)) {
        continue;
      }
      // "£750 per person", "£750 per cabin".
      const bool two_rates = !pair.a.rate.empty() && !pair.b.rate.empty();
      if (step == kRate && two_rates) continue;
      answer(step, Answer::Yes);
    }
    return;
  }
  const Answer predicate = steps[kPredicate].answer;
  const double needed = counted == Counted::People ? kLikelyOneCrowd
                        : meet                     ? kLikely
                                                   : kLikelyApart;
  if (pair.likely >= needed) {
    for (const std::size_t step : {kCounted, kPredicate, kWhere}) {
      // "A prison whose wall is 20 feet high" may be another one.
      const double one_place =
          measure_one_thing(pair.scene_a, pair.scene_b) ? kLikelyOneWall : kLikelyOnePlace;
      if (step == kWhere && !meet && pair.likely < one_place) continue;
      if (steps[step].answer == Answer::Unsure) answer(step, Answer::Yes);
    }
    if (predicate == Answer::No) answer(kPredicate, Answer::Yes);
    // "Lost three spans", "three spans": a change here and a level there. "A rise of 12 percent",
    // "they ask for 12": shares are of anything.
    const bool is_share = pair.scene_a.group == "share";
    const double one_noun = !meet ? kLikelyOneLevel : is_share ? kLikelyOneShare : needed;
    if (pair.likely >= one_noun) answer(kCounted, Answer::Yes);
    // "1.4 billion ($280 million) a year": a rate that is lost on the way.
    const bool one_rate = pair.a.rate.empty() != pair.b.rate.empty();
    if (steps[kRate].answer == Answer::No && one_rate && !answers.unlike &&
        pair.likely >= kLikelyOneTime) {
      answer(kRate, Answer::Yes);
    }
    // What is told of one thing months later is of that thing, and "an average" may be no habit.
    if (pair.likely >= kLikelyOneTime && !are_of_two_years(pair)) {
      if (steps[kWhen].answer == Answer::No) {
        answers.timing = Timing::Later;
        answer(kWhen, Answer::Yes);
      }
      const bool both = pair.a.frame.status == FigureStatus::Actual &&
                        pair.b.frame.status == FigureStatus::Actual;
      if (both) answer(kStatus, Answer::Yes);
    }
  } else if (pair.likely >= kPerhaps && predicate == Answer::No) {
    answer(kPredicate, Answer::Unsure);
  }
}

void weigh_growth(const FigurePair& pair, Answers& answers) {
  if (pair.followed < 0 || answers.values != Values::Disjoint || answers.told_later) return;
  Step& when = answers.steps[kWhen];
  if (when.answer == Answer::No || when.answer == Answer::Related) return;
  const bool later = answers.timing == Timing::Later || answers.timing == Timing::Nested;
  const std::string chance = print_number(std::round(100 * pair.followed)) + " % likely.";
  if (answers.timing == Timing::Same && pair.followed >= kFollowed) {
    answers.timing = Timing::Later;
    when.because += " All signs together make it " + chance.substr(0, chance.size() - 1) +
                    " that one took the place of the other.";
  } else if (later && pair.followed < kAtOdds) {
    answers.timing = Timing::Same;
    when.because += " That one took the place of the other is " + chance;
  }
}

}  // namespace crosscheck
