// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// What is measured of two values of one thing that cannot both be true, to tell whether the later
/// one took the place of the earlier, or the sources are at odds; the names are those of
/// data/models/growth.tsv. "Later" is the figure of the later article.
enum class GrowthSign : std::uint8_t {
  DaysApart,     ///< logarithm of the days between the two articles
  OneDay,        ///< both articles are of one day
  Higher,        ///< the later value is the higher one
  Lower,         ///< the later value is the lower one
  Growing,       ///< both count what grows: people killed, homes damaged
  State,         ///< a measure that has another value every hour
  Cumulative,    ///< one is said to run on
  NowLater,      ///< the later sentence speaks of now
  NowEarlier,    ///< the earlier sentence does
  FirstEarlier,  ///< the earlier sentence says "first", "so far", "at least"
  Raised,        ///< one says that it was raised, lowered, changed to that
  SaidSame,      ///< both say when, and the days overlap
  SaidApart,     ///< both say when, one after the other
  SaidOnce,      ///< one says when
  Planned,       ///< one is a plan, a forecast, a target
  Rates,         ///< both are so much a day
  Slip,          ///< the one is what a slip of the pen makes of the other
  Ratio,         ///< logarithm of the ratio of the values, at most 3
  Sources,       ///< both texts name a source for the number, and two
  Count,
  People,
  Money,
  Share,
  Physical,
  Before,     ///< all who have the one value wrote before all who have the other
  Between,    ///< an article with the one lies between two with the other
  Alone,      ///< nobody else has the value of the later article
  RuleLater,  ///< the questions alone take it to follow
  RuleSame,   ///< the questions alone take them to be of one time
  SlipSmall,  ///< a slip of two digits, which chance makes as well: 96 and 69
  HigherGrowing,  ///< the later value of what grows is the higher one …
  LowerGrowing,   ///< … or the lower one
  kNumber
};
constexpr std::size_t kGrowthSigns = static_cast<std::size_t>(GrowthSign::kNumber);
using GrowthSigns = std::array<double, kGrowthSigns>;

std::string_view name_of(GrowthSign sign);

/// Whether the signs of a candidate are read at all: two articles, two values, and likely enough to
/// be of one thing.
bool may_follow(const Evidence& evidence, std::size_t candidate);

/// The signs of each candidate in `evidence.matches.figures` that may_follow(), in their order;
/// those of the others are all zero. Precondition: `evidence.figure_likelihoods` is set.
std::vector<GrowthSigns> read_growth_signs(const Evidence& evidence);

/// How likely the one value followed the other, in [0, 1]; -1 for candidates that are not asked.
std::vector<double> growth_likelihoods(const Evidence& evidence);

}  // namespace crosscheck
