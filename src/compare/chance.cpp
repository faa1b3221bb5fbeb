// SPDX-License-Identifier: Apache-2.0
//
// How many digits a number has, how many figures of its dimension a story has and what stands
// beside it say how likely it is that two texts have it by chance:
//
//     80 litres / 80 litres                    few volumes are told: one thing
//     1,145 votes / 1,145 votes                four digits: one thing
//     12 buses / 12 buses                      may be chance
//     three miles up / at 17,000 feet          no other length comes near: perhaps one
#include "compare/chance.hpp"

#include <algorithm>
#include <cmath>

namespace crosscheck {
namespace {

int digits_of(double value) {
  int digits = 0;
  value = std::abs(value);
  if (value == 0 || !std::isfinite(value)) return 0;
  while (value >= 1e6) value /= 10;
  for (int i = 0; i < 3 && value != std::floor(value); ++i) value *= 10;
  long long whole = std::llround(value);
  while (whole >= 100 && whole % 10 == 0) whole /= 10;
  for (; whole > 0; whole /= 10) ++digits;
  return digits;
}

}  // namespace

bool is_telling_conversion(const FigurePair& pair) {
  const std::string& group = pair.scene_a.group;
  if (group == "count" || group == "share" || group == "duration") return false;
  if (pair.one_article() || pair.a.in_base <= 0) return false;
  if (group == "money") {
    if (pair.a.unit == pair.b.unit) return false;
    const auto rate = pair.rates.convert(1.0, pair.b.unit, pair.a.unit);
    constexpr double kNear = 0.015;
    return rate && digits_of(pair.a.value) >= 2 && digits_of(pair.b.value) >= 2 &&
           std::abs(pair.b.value * *rate - pair.a.value) < kNear * pair.a.value;
  }
  if (pair.a.unit == pair.b.unit) {
    return pair.a.value == pair.b.value && digits_of(pair.a.value) >= 3;
  }
  const double apart = std::abs(pair.a.in_base - pair.b.in_base) / pair.a.in_base;
  return apart < 0.01 && digits_of(pair.a.value) >= 2 && digits_of(pair.b.value) >= 2;
}

bool has_companion(const FigurePair& pair) {
  constexpr double kTelling = 13;  // smaller numbers meet by chance
  const auto beside = [](const Document& document, const Figure& figure, auto wanted) {
    // Figures stand in reading order.
    const auto [first, last] =
        std::equal_range(document.figures.begin(), document.figures.end(), figure,
                         [](const Figure& x, const Figure& y) { return x.sentence < y.sentence; });
    return std::any_of(first, last, [&](const Figure& other) {
      return other.span != figure.span && wanted(other);
    });
  };
  return beside(pair.document_a, pair.a, [&](const Figure& x) {
    // "Eight of the 14 are women", "the party has six of the 14".
    if (pair.scene_a.whole && pair.scene_a.whole->value == x.value) return false;
    return x.value >= kTelling && x.value != pair.a.value &&
           beside(pair.document_b, pair.b, [&](const Figure& y) {
             return y.value == x.value && y.dimension == x.dimension;
           });
  });
}

namespace {

/// Dimensions of which a story has few figures: lengths, volumes, speeds.
bool is_rare(const std::string& group) {
  return group != "count" && group != "money" && group != "share" && group != "points" &&
         group != "duration" && group != "age";
}

/// What a measure may be in the base unit of its dimension, by its hedge and its last digit.
Interval span_in_base(const Figure& figure) {
  Interval meant = figure.meant;
  const double by = half_step(figure);
  meant.low = (meant.low - by) * figure.base_factor + figure.base_offset;
  meant.high = (meant.high + by) * figure.base_factor + figure.base_offset;
  return meant;
}

}  // namespace

bool is_only_match(const FigurePair& pair) {
  if (pair.one_article() || pair.a.value <= 0 || pair.common.closeness < kSameStory ||
      pair.a.rate != pair.b.rate) {
    return false;
  }
  constexpr double kLarge = 1000;
  const bool large = pair.scene_a.group == "count" && pair.a.value >= kLarge &&
                     pair.b.value >= kLarge && digits_of(pair.a.value) >= 2 &&
                     digits_of(pair.b.value) >= 2 &&
                     compare_counted(pair.scene_a, pair.scene_b) == Counted::Same;
  if (!large && !is_rare(pair.scene_a.group)) return false;
  const Interval a = span_in_base(pair.a);
  const Interval b = span_in_base(pair.b);
  if (!a.overlaps(b)) return false;
  const auto alone = [&](const Document& document, const Figure& mine, const Interval& other,
                         const Interval& own) {
    return std::none_of(document.figures.begin(), document.figures.end(), [&](const Figure& f) {
      if (f.span == mine.span || f.dimension != mine.dimension) return false;
      const Interval interval = span_in_base(f);
      return interval.overlaps(other) && !interval.overlaps(own);
    });
  };
  return alone(pair.document_a, pair.a, b, a) && alone(pair.document_b, pair.b, a, b);
}

bool is_one_telling_number(const FigurePair& pair) {
  constexpr double kSmall = 12;
  if (pair.one_article() || pair.a.value != pair.b.value || pair.common.closeness < kSameStory) {
    return false;
  }
  const int digits = digits_of(pair.a.value);
  if (pair.a.value > kSmall && digits >= 2 && pair.a.unit == pair.b.unit) {
    // 80 litres and 80 litres, 46 trucks and 46 trucks, 7,300 people and a staff of 7,300.
    constexpr double kLargeSum = 10'000;
    constexpr double kLargeCount = 1'000;
    if (is_rare(pair.scene_a.group)) return true;
    if (pair.scene_a.group == "money" && pair.a.value >= kLargeSum) return true;
    if (pair.scene_a.group == "count" && !pair.scene_a.head.empty() &&
        pair.scene_a.head == pair.scene_b.head && !is_anyone(pair.scene_a.head) &&
        std::fmod(pair.a.value, 10) != 0) {
      return true;
    }
    if (pair.scene_a.group == "count" && pair.a.value >= kLargeCount &&
        std::fmod(pair.a.value, 1'000) != 0 && pair.a.hedge == Hedge::None &&
        pair.b.hedge == Hedge::None &&
        compare_counted(pair.scene_a, pair.scene_b) == Counted::Anyone) {
      return true;
    }
  }
  if (pair.a.rate != pair.b.rate || pair.a.hedge != pair.b.hedge) return false;
  return digits >= 3 || has_companion(pair);
}

}  // namespace crosscheck
