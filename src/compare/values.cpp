// SPDX-License-Identifier: Apache-2.0
//
// Whether two values can both be true. In one unit the intervals that the writers mean are
// compared; a number that is printed round is as wide as its rounding, from 1,000 on, for
// decimals and for shares, and never for people dead:
//
//     "about 12,400 crates" and "12,350 crates"     [11160, 13640], both can be true
//     "four dead" and "five dead"                   cannot
//
// A share is rounded to a whole point at most: who means 56.7 percent writes 57 and not 60.
//
// In two units both are brought to the base unit, and each is as wide as its last digit:
// 11.6 m is 37.89 ft to 38.22 ft and agrees with 38 ft.
#include "compare/values.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "compare/print.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

constexpr double kNoise = 1e-9;  // of the arithmetic itself
/// What a fraction leaves open, of itself.
constexpr double kLooseShare = 0.05;
/// A converted number is never taken to be rounded more than that: 80 mph is not 75.
constexpr double kMostRounding = 0.05;

bool nearly_equal(double a, double b) {
  return std::abs(a - b) <= kNoise * std::max({1.0, std::abs(a), std::abs(b)});
}

double last_digit(double value) {
  if (value == 0 || !std::isfinite(value)) return 0;
  double step = 1;
  for (int i = 0; i < 4 && !nearly_equal(std::round(value / step) * step, value); ++i) step /= 10;
  if (step < 1) return step;
  while (step < 1e15 && nearly_equal(std::round(value / (step * 10)) * (step * 10), value)) {
    step *= 10;
  }
  return step;
}

bool counts_the_dead(const Figure& figure) {
  const EventClass kill = event_class("kill");
  return event_class(figure.frame.predicate) == kill ||
         event_class(figure.frame.counted_head) == kill;
}

bool is_share(const Figure& figure) {
  return figure.dimension == "share" || figure.kind == FigureKind::Percent;
}

/// The place to which a number is rounded, in its unit.
double step_of(const Figure& figure) {
  const double step = figure.rounding_step > 0 ? figure.rounding_step : last_digit(figure.value);
  return is_share(figure) ? std::min(step, 1.0) : step;
}

/// What a plainly printed number leaves open, in its unit.
double rounding(const Figure& figure) {
  if (figure.hedge != Hedge::None || counts_the_dead(figure)) return 0;
  const bool decimal = figure.value != std::floor(figure.value);
  const bool share = is_share(figure);
  if (std::abs(figure.value) < 1000 && !decimal && !share) return 0;
  const double step = step_of(figure);
  // A number printed to its last unit is exact; a fine of 200,000 is none of 240,000.
  constexpr double kWidest = 0.1;  // of the number, as "about" has it
  return step <= 1 && !decimal && !share ? 0 : std::min(step / 2, kWidest * std::abs(figure.value));
}

Interval widened(Interval interval, double by) {
  if (by <= 0) return interval;
  return {interval.low - by, interval.high + by, false, false};
}

Interval in_base(const Figure& figure, Interval interval, double by) {
  interval = widened(interval, by);
  interval.low = interval.low * figure.base_factor + figure.base_offset;
  interval.high = interval.high * figure.base_factor + figure.base_offset;
  return interval;
}

Interval scaled(Interval interval, double by) {
  interval.low *= by;
  interval.high *= by;
  return interval;
}

bool is_money(const Figure& figure) { return figure.kind == FigureKind::Money; }

/// "17 hours" of 17 hours and 11 minutes; but two years are not two and a half.
bool is_rounded_down(const Figure& whole, const Figure& finer) {
  constexpr double kFewest = 10;
  return whole.dimension == "duration" && finer.dimension == "duration" &&
         whole.hedge == Hedge::None && finer.hedge == Hedge::None && whole.value >= kFewest &&
         whole.value == std::floor(finer.value) && finer.value - whole.value < 0.5;
}

/// What a number leaves open beside another one. "Two in five" is said of 41 percent as well.
double width_beside(const Figure& figure, const Figure& other) {
  if (figure.hedge == Hedge::LooseShare) {
    return other.hedge == Hedge::None ? kLooseShare * std::abs(figure.value) : 0;
  }
  return is_rounded_down(figure, other) ? 0.5 : rounding(figure);
}

/// "Rose by 6 percent", "a fall of 6 percent".
bool go_opposite_ways(const Figure& a, const Figure& b) {
  const Trend up = a.frame.trend;
  const Trend down = b.frame.trend;
  return a.change && b.change && up != down && up != Trend::None && down != Trend::None;
}

ValueAnswer in_one_unit(const Figure& a, const Figure& b) {
  const std::string both = print_value(a) + " and " + print_value(b);
  if (go_opposite_ways(a, b)) {
    const Figure& up = a.frame.trend == Trend::Up ? a : b;
    const Figure& down = a.frame.trend == Trend::Up ? b : a;
    return {Values::Disjoint,
            "One is up by " + print_value(up) + ", the other down by " + print_value(down) + "."};
  }
  if (nearly_equal(a.value, b.value) && a.hedge == b.hedge) {
    return {Values::Equal, "Both give " + print_value(a) + "."};
  }
  const double by_a = width_beside(a, b);
  const double by_b = width_beside(b, a);
  if (a.meant.overlaps(b.meant)) return {Values::Overlap, both + " can both be true."};
  // The finer number is rounded to the coarser one, not both to each other.
  if (widened(a.meant, by_a).overlaps(b.meant) || widened(b.meant, by_b).overlaps(a.meant)) {
    return {Values::Overlap, both + " are one value, rounded."};
  }
  // "A maximum of 10 years" and "up to 15 years" are two limits.
  const bool limits = a.hedge == Hedge::UpTo && b.hedge == Hedge::UpTo;
  if (!limits && a.strict.overlaps(b.strict)) {
    return {Values::StrictOverlap, both + " can both be true only as the words strictly allow."};
  }
  return {Values::Disjoint, both + " cannot both be true."};
}

ValueAnswer in_two_units(const Figure& a, const Figure& b, double half_a, double half_b,
                         const std::string& converted) {
  const std::string both = print_value(a) + " and " + print_value(b);
  const bool plain = a.hedge == Hedge::None && b.hedge == Hedge::None;
  const bool meet = in_base(a, a.meant, half_a).overlaps(in_base(b, b.meant, half_b));
  if (meet && plain) return {Values::Converted, converted};
  if (meet) return {Values::Overlap, converted + " Both can be true."};
  if (in_base(a, a.strict, half_a).overlaps(in_base(b, b.strict, half_b))) {
    return {Values::StrictOverlap, both + " can both be true only as the words strictly allow."};
  }
  return {Values::Disjoint, converted + " They cannot both be true."};
}

/// What a number leaves open that is converted. The end of "up to 58 degrees Fahrenheit" is printed
/// to the degree as well: it is 14.4 degrees Celsius, or 14.6.
double half_of_end(const Figure& figure) {
  if (figure.hedge == Hedge::None) return half_step(figure);
  constexpr std::array<Hedge, 4> kEnds = {Hedge::AtLeast, Hedge::LessThan, Hedge::Over,
                                          Hedge::UpTo};
  if (std::find(kEnds.begin(), kEnds.end(), figure.hedge) == kEnds.end()) return 0;
  const double most = kMostRounding / 2 * std::abs(figure.value);
  return std::min({last_digit(figure.value) / 2, 0.5, most});
}

/// Enough to set two sums side by side, and never to set them at odds.
ValueAnswer at_usual_rates(const Figure& a, const Figure& b, const Rates& rates) {
  const std::string both = print_value(a) + " and " + print_value(b);
  const auto rate = rates.usual(b.unit, a.unit);
  if (rate) {
    Interval other = widened(b.meant, half_step(b));
    other.low *= rate->low;
    other.high *= rate->high;
    if (other.overlaps(widened(a.meant, half_step(a)))) {
      return {Values::Rough, "No text gives a rate between " + both +
                                 ", but by the usual ones they are about one sum."};
    }
  }
  return {Values::Incomparable, "No text gives a rate between " + both + "."};
}

ValueAnswer in_two_currencies(const Figure& a, const Figure& b, const Rates& rates) {
  const auto amount = rates.convert(1.0, b.unit, a.unit);
  const std::string both = print_value(a) + " and " + print_value(b);
  if (!amount) return at_usual_rates(a, b, rates);
  const std::string converted = print_value(b) + " are about " +
                                print_number(b.value * *amount) + " " + a.unit +
                                " at the rate that the texts give.";
  // A rate read off rounded sums is good to some hundredths.
  constexpr double kRateError = 0.02;
  Interval other = scaled(widened(b.meant, half_step(b)), *amount);
  other.low *= 1 - kRateError;
  other.high *= 1 + kRateError;
  if (other.overlaps(widened(a.meant, half_step(a)))) return {Values::Overlap, converted};
  return {Values::Disjoint, converted + " That is not " + print_value(a) + "."};
}

}  // namespace

double half_step(const Figure& figure) {
  if (figure.hedge != Hedge::None) return 0;
  return std::min(step_of(figure) / 2, kMostRounding * std::abs(figure.value));
}

ValueAnswer compare_values(const Figure& a, const Figure& b, const Rates& rates) {
  if (is_money(a) && is_money(b) && a.unit != b.unit) return in_two_currencies(a, b, rates);
  const bool one_unit = a.unit == b.unit || (a.base_factor == b.base_factor &&
                                             a.base_offset == b.base_offset);
  if (one_unit) return in_one_unit(a, b);
  const double value = b.base_factor == 0 ? 0 : (a.in_base - b.base_offset) / b.base_factor;
  return in_two_units(a, b, half_of_end(a), half_of_end(b),
                      print_value(a) + " are " + print_number(value) + " " + b.unit +
                          "; the other text has " + print_value(b) + ".");
}

}  // namespace crosscheck
