// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "compare/questions.hpp"
#include "compare/rules.hpp"
#include "compare/second_look.hpp"

namespace crosscheck {

/// What is measured of two figures of two articles to tell whether they are of one thing; the
/// names are those of data/models/one_thing.tsv.
enum class Sign : std::uint8_t {
  HeadSame,        ///< one noun is counted
  HeadKin,         ///< synonyms, or one a kind of the other
  Anyone,          ///< people, and one text says no more
  People,          ///< people of two descriptions
  CountedUnknown,  ///< one text does not say what it counts
  CountedOther,    ///< two nouns
  EventSame,       ///< one class of events, both times from the frame or the noun
  EventLike,       ///< the same class, from a word near by
  EventRelated,
  EventOther,
  Shared,      ///< Scenes::shared, at most 4
  Plain,       ///< Scenes::shared_plain, at most 4
  Kin,         ///< Scenes::shared_kin, at most 2
  Likeness,    ///< Scenes::likeness
  Similarity,  ///< of what the sentences mean: see Surroundings
  Core,        ///< Scenes::common_core, at most 3
  Modifiers,   ///< share of the words of the thing counted that both have
  Entities,    ///< linked entities that both sentences name, at most 3
  ActorSame,
  OwnerSame,
  OwnerOther,
  PlaceSame,
  PlaceOther,
  DaysMeet,  ///< both say when, and the days overlap
  DaysPart,
  SourceSame,  ///< both texts name one source
  PredicateSame,
  PredicateKin,
  MeasuredSame,  ///< both measure one noun
  MeasuredKin,
  TellingNumber,  ///< one number that is hardly in both by chance
  Companion,      ///< another number stands beside both
  Conversion,     ///< two units, and the values meet too well for chance
  OnlyMatch,      ///< no other figure of either text comes near
  RoundNumber,    ///< the values are one number of one digit and noughts: 40, 7,000
  ValuesEqual,
  ValuesOverlap,  ///< as meant
  ValuesStrict,   ///< only as the words allow
  Slip,           ///< the one is what a slip of the pen makes of the other
  SlipTelling,    ///< … and of so many digits that it is hardly chance
  AloneHead,      ///< neither text counts that noun a second time
  AloneGroup,     ///< neither text has another measure of that dimension
  Ratio,          ///< logarithm of the ratio of the values, at most 3
  FarApart,
  LikeElsewhere,  ///< the other article has the very value of one of them elsewhere
  WholeAndPart,
  StatusSame,
  ChangeSame,  ///< both a change or both a level
  RateSame,
  Told,        ///< two sources give a number for one kind of event: "police put it at 400"
  TwoSources,  ///< two sources that the texts name count people
  Leading,     ///< both stand at the head of their articles
  Apart,       ///< how they stand in their articles: see StandingSigns
  Deep,
  CompanyLow,
  CompanyHigh,
  Titles,
  OneTitle,
  Quoted,
  OneQuoted,
  RivalsFew,   ///< logarithm of how many figures of the other article each could be in a pair
  RivalsMany,  ///< with: of the two the smaller, and the greater
  MarginLow,   ///< how far it is ahead of the best other figure, in the article where that
  MarginHigh,  ///< comes nearer, and in the other one; in [-2, 2]
  Mutual,      ///< each is the best of the other
  Count,
  Money,
  Share,
  Duration,
  Physical,
  Age,
  CountShared,  ///< Shared, of a count
  MoneyShared,
  PhysicalShared,
  Crowds,      ///< both say how many came to a gathering
  CrowdOther,  ///< one says it of people, the other speaks of other people
  kNumber
};
constexpr std::size_t kSigns = static_cast<std::size_t>(Sign::kNumber);
using Signs = std::array<double, kSigns>;

std::string_view name_of(Sign sign);

/// The signs of each candidate in `evidence.matches.figures`, in their order. Those of one article
/// have none: all zero. Cost: a few comparisons of words a candidate.
std::vector<Signs> read_signs(const Evidence& evidence);

/// The candidates of two articles with their values, in the order of `evidence.matches.figures`;
/// their likelihoods by logistic regression on `signs` (weights in data/models/one_thing.tsv, learnt
/// by bench/train_signs.py).
std::vector<FirstLook> first_looks(const Evidence& evidence, std::span<const Signs> signs);

/// How likely each candidate is to be of one thing, in [0, 1], by its signs and then by what the
/// other candidates say of it (second_look.hpp); -1 for two figures of one article, on which
/// nothing was learnt.
std::vector<double> one_thing_likelihoods(const Evidence& evidence);

}  // namespace crosscheck
