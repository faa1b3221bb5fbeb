// SPDX-License-Identifier: Apache-2.0
//
// The other value is what a slip makes of the first, and that is evidence that the two are of
// one thing, so that fewer words are needed:
//
//     a fine of 240,000 / a fine of 420,000      two digits have changed places
//     60,000 litres a day / 600,000 litres       ten times, by a nought
//     1.4 million visitors / 1.4 billion         a thousand times
//     14 dead on Monday / 41 dead on Friday      nothing: the count has grown
//     184 sheep by Monday / 148 sheep by Friday  too many digits for chance, if all signs say that
//                                                they are the same sheep
#include "compare/digit_slips.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "compare/print.hpp"
#include "compare/weigh_signs.hpp"

namespace crosscheck {
namespace {

/// Shared words that a slip needs, in the measure of Scenes::shared, by its digits: one digit
/// and noughts are ten times another by chance.
constexpr double kFewWords = 0.6;
constexpr double kManyWords = 1.2;
/// "Million" for "billion", two digits before it and one kind of event: hardly chance.
constexpr double kHardlyAny = 0.3;
/// From where on all signs together make them of one thing, if the slip is telling.
constexpr double kLikely = 0.6;
/// … and from where on whatever the texts take it for, and whenever they have it.
constexpr double kVeryLikely = 0.8;
/// So many digits are swapped by no chance: 50,960 and 50,690.
constexpr std::size_t kTellingDigits = 4;
/// So much of it must be no names: a firm is fined one sum and gives another.
constexpr double kPlainWords = 0.3;

/// The digits of a number without the noughts behind them: 240,000 is "24".
std::string digits_of(double value) {
  std::string digits = std::to_string(std::llround(value * 1000));
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  return digits;
}

/// The one difference is that two digits next to each other have changed places.
bool are_swapped(std::string a, std::string b) {
  // Of 140 and 104 the nought is one of the two.
  const std::size_t size = std::max(a.size(), b.size());
  if (size < 2 || std::min(a.size(), b.size()) + 1 < size) return false;
  a.resize(size, '0');
  b.resize(size, '0');
  std::size_t at = 0;
  while (at < a.size() && a[at] == b[at]) ++at;
  if (at + 1 >= a.size() || a[at] != b[at + 1] || a[at + 1] != b[at]) return false;
  return a.substr(at + 2) == b.substr(at + 2);
}

std::optional<int> times_ten(double a, double b) {
  static constexpr std::array<int, 2> kTimes = {10, 1000};
  const double low = std::min(a, b);
  const double ratio = low > 0 ? std::max(a, b) / low : 0;
  for (const int times : kTimes) {
    if (std::abs(ratio - times) < 1e-9 * times) return times;
  }
  return std::nullopt;
}

/// What was measured once: counts and levels that run on may well be ten times the first.
bool is_fixed(const FigurePair& pair, const Answers& answers) {
  if (answers.timing == Timing::Same) return true;
  return !is_growing(pair.scene_a, pair.a) && !is_growing(pair.scene_b, pair.b) &&
         !is_state(pair.scene_a, pair.a) && !is_state(pair.scene_b, pair.b);
}

bool is_planned(FigureStatus status) {
  return status == FigureStatus::Target || status == FigureStatus::Limit ||
         status == FigureStatus::Denied;
}

/// Four digits and more, two of which have changed places, and neither text has the other's number.
bool is_swap_beyond_chance(const FigurePair& pair) {
  const auto has = [](const Document& document, double value) {
    return std::any_of(document.figures.begin(), document.figures.end(),
                       [&](const Figure& figure) { return figure.value == value; });
  };
  return digits_of(pair.a.value).size() >= kTellingDigits && !pair.one_article() &&
         are_swapped(digits_of(pair.a.value), digits_of(pair.b.value)) &&
         !has(pair.document_a, pair.b.value) && !has(pair.document_b, pair.a.value);
}

}  // namespace

bool looks_like_slip(const Figure& a, const Figure& b) {
  if (a.value <= 0 || b.value <= 0 || a.unit != b.unit || a.value == b.value) return false;
  // "Some 140", "about 410": who rounds copies no digits.
  const bool rough = a.hedge == Hedge::About && b.hedge == Hedge::About;
  return times_ten(a.value, b.value) ||
         (!rough && std::floor(std::log10(a.value)) == std::floor(std::log10(b.value)) &&
          are_swapped(digits_of(a.value), digits_of(b.value)));
}

bool looks_like_telling_slip(const Figure& a, const Figure& b) {
  if (!looks_like_slip(a, b)) return false;
  const std::string x = digits_of(a.value);
  const std::string y = digits_of(b.value);
  const std::size_t enough = x == y ? 2 : 3;
  return std::max(x.size(), y.size()) >= enough;
}

std::optional<Step> ask_slip(const FigurePair& pair, const Answers& answers) {
  constexpr double kSmall = 12;
  if (pair.one_article() || answers.values != Values::Disjoint) return std::nullopt;
  const auto is_small = [](double value) {
    return value <= kSmall && digits_of(value).size() < kTellingDigits;
  };
  if (is_small(pair.a.value) || is_small(pair.b.value) || pair.a.hedge != pair.b.hedge) {
    return std::nullopt;
  }
  const bool telling_slip = looks_like_telling_slip(pair.a, pair.b) && !are_of_two_years(pair);
  const bool very_sure = telling_slip && pair.likely >= kVeryLikely;
  constexpr std::size_t kCounted = 0;
  constexpr std::size_t kWhere = 3;
  for (std::size_t i = 0; i + 1 < answers.steps.size(); ++i) {
    const bool open = very_sure && i != kCounted && i != kWhere;
    if (answers.steps[i].answer == Answer::No && !open) return std::nullopt;
  }
  if (compare_events(pair.scene_a, pair.scene_b) == Events::Related) return std::nullopt;
  const bool sure = telling_slip && pair.likely >= kLikely;
  const bool beyond_chance = is_swap_beyond_chance(pair);
  const bool counted = answers.steps[0].answer == Answer::Yes ||
                       (answers.steps[0].answer == Answer::Unsure && beyond_chance);
  if (!counted || !(sure || beyond_chance || is_fixed(pair, answers))) return std::nullopt;
  if (is_planned(pair.a.frame.status) != is_planned(pair.b.frame.status) && !very_sure) {
    return std::nullopt;
  }
  const std::string a = digits_of(pair.a.value);
  const std::string b = digits_of(pair.b.value);
  const bool one_event = sure || compare_events(pair.scene_a, pair.scene_b) == Events::Same ||
                         Scenes::common_core(pair.scene_a, pair.scene_b) > 0;
  const bool swapped =
      std::floor(std::log10(pair.a.value)) == std::floor(std::log10(pair.b.value)) &&
      are_swapped(a, b);
  const auto times = pair.a.unit == pair.b.unit ? times_ten(pair.a.value, pair.b.value)
                                                : times_ten(pair.a.in_base, pair.b.in_base);
  // "Yes: 50,960" is of people, though no word says so.
  const bool one_unit =
      pair.a.unit == pair.b.unit ||
      (beyond_chance && pair.scene_a.group == "count" && pair.scene_b.group == "count");
  const double words = sure ? kManyWords : pair.common.plain < kPlainWords ? 0 : pair.common.shared;
  const double few = beyond_chance ? kHardlyAny : kFewWords;
  if (swapped && one_unit && (one_event || beyond_chance) && words >= few) {
    return Step{
        "Value", Answer::No,
        print_value(pair.a) + " and " + print_value(pair.b) + ": two digits have changed places."};
  }
  const bool telling = a.size() >= 2 && one_event;
  const double needed = !telling ? kManyWords : times == 1000 ? kHardlyAny : kFewWords;
  if (times && words >= needed) {
    return Step{"Value", Answer::No,
                print_value(pair.a) + " and " + print_value(pair.b) + ": one is " +
                    print_number(*times) + " times the other."};
  }
  return std::nullopt;
}

}  // namespace crosscheck
