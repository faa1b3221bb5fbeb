// SPDX-License-Identifier: Apache-2.0
#include "compare/paces.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "compare/print.hpp"
#include "match/dollars.hpp"

namespace crosscheck {
namespace {

struct Period {
  std::string_view shorter;
  std::string_view longer;
  double times;
};

constexpr std::array<Period, 10> kPeriods = {{{"hour", "day", 24},
                                              {"day", "week", 7},
                                              {"day", "week", 6},
                                              {"day", "week", 5},
                                              {"day", "month", 30},
                                              {"day", "year", 365},
                                              {"week", "month", 4.345},
                                              {"week", "year", 52},
                                              {"month", "year", 12},
                                              {"hour", "week", 168}}};

std::optional<std::string> as_longer(const Figure& figure, const Figure& other) {
  constexpr double kNear = 0.02;
  for (const Period& period : kPeriods) {
    if (figure.rate != period.shorter || other.rate != period.longer) continue;
    const double least = std::min(figure.meant.low * period.times * (1 - kNear),
                                  (figure.value - half_step(figure)) * period.times);
    const double most = std::max(figure.meant.high * period.times * (1 + kNear),
                                 (figure.value + half_step(figure)) * period.times);
    if (other.meant.high < least || other.meant.low > most) continue;
    Figure longer = figure;
    longer.value *= period.times;
    longer.rate = other.rate;
    return print_value(figure) + " are " + print_value(longer) + "; the other text has " +
           print_value(other) + ".";
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> one_pace(const FigurePair& pair) {
  if (pair.scene_a.group != pair.scene_b.group) return std::nullopt;
  if (pair.a.rate.empty() || pair.b.rate.empty() || pair.a.rate == pair.b.rate) {
    return std::nullopt;
  }
  Figure a = pair.a;
  Figure b = pair.b;
  if (a.unit != b.unit) {
    // "Twenty dollars a month" are of the place, whatever they were taken for.
    const bool money = pair.scene_a.group == "money";
    if (!money || !may_be_one_currency(pair.document_a, a, pair.document_b, b)) return std::nullopt;
    (a.unit == "USD" ? a.unit : b.unit) = a.unit == "USD" ? b.unit : a.unit;
  }
  if (auto told = as_longer(a, b)) return told;
  return as_longer(b, a);
}

std::optional<Step> pace_of(const FigurePair& pair) {
  const auto is_period = [](const Figure& figure, const FigureScene& scene) {
    return scene.time_said && scene.time && scene.time->days() > 1 && figure.rate.empty() &&
           figure.dimension == "count" && figure.value >= scene.time->days();
  };
  if (!is_period(pair.a, pair.scene_a) || !is_period(pair.b, pair.scene_b)) return std::nullopt;
  const auto daily = [](const Figure& figure, const FigureScene& scene) {
    const int days = scene.time->days();
    return print_value(figure) + " in " + std::to_string(days) + " days are " +
           print_number(std::round(figure.value / days)) + " a day";
  };
  return Step{std::string(kPace), Answer::Yes,
              daily(pair.a, pair.scene_a) + "; " + daily(pair.b, pair.scene_b) + "."};
}

}  // namespace crosscheck
