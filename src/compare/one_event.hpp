// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// What is measured of two dated claims of two articles to tell whether they date one event; the
/// names are those of data/models/one_event.tsv.
enum class DateSign : std::uint8_t {
  VerbSame,   ///< one verb that tells something
  VerbKin,    ///< two that may mean one thing
  EventSame,  ///< one class of events
  EventRelated,
  EventOther,
  SubjectSame,  ///< one linked entity, or one noun
  SubjectOther,
  Shared,  ///< Scenes::shared, at most 4
  Plain,   ///< Scenes::shared_plain, at most 4
  Kin,     ///< Scenes::shared_kin, at most 2
  Likeness,
  Similarity,  ///< of what the sentences mean: see Surroundings
  Entities,    ///< linked entities that both sentences name, at most 3
  PlaceSame,
  PlaceOther,
  Years,          ///< both give a year
  YearsOfEvent,   ///< both give a year of one event, by the verb or the class
  YearsShared,    ///< both give a year: the words shared, at most 4
  Days,           ///< both give a day
  Clocks,         ///< both give an hour
  Mixed,          ///< the one is finer than the other
  Meet,           ///< they can be one
  Gap,            ///< logarithm of the days between them, at most 8; none of two years or
                  ///< of an hour of no day
  YearGap,        ///< logarithm of the years between two years, at most 4
  ClockGap,       ///< logarithm of the minutes between two hours, at most 8
  DayFar,         ///< they meet: logarithm of the days to the nearer day of publication, at most 6
  DayOnce,        ///< they are the same days, and neither article names them elsewhere
  AloneGrain,     ///< neither article has another year long past, or another hour
  Swapped,        ///< two years that differ in the order of two digits
  OneDigit,       ///< two years, or two days of one month, that differ in one digit
  Once,           ///< both tell of what happens to a thing once: it is founded, it opens
  LikeElsewhere,  ///< the other article has one of the dates elsewhere
  Announced,      ///< both speak of what is to come
  PutOff,         ///< one is to come, and a later article has a later day that it calls moved
  PlanTold,       ///< … and names the first one as it was planned (tells_plan)
  CameOfPlan,     ///< one is to come; a later article tells of a day not before it, that is past
  HourSlip,       ///< hours apart to the minute: 4:40 and 5:40; half of it for 6:00 and 7:00
  Since,          ///< both say since when, or tell of a beginning
  OneSince,       ///< only one says "since" or "from"
  OneSaid,        ///< one is the day on which somebody said so, the other is not
  OneFigure,      ///< both sentences have one figure of two digits and more
  Through,        ///< how well the date of a third article that meets one of them fits the other
  Leading,
  Worded,     ///< both are told in words: "on Friday", "last month"
  OneWorded,  ///< one in words, one in numbers
  SaidAlike,  ///< a word of the one is in the other: "on Friday", "last Friday"
  Apart,      ///< how they stand in their articles: see StandingSigns
  Deep,
  CompanyLow,
  CompanyHigh,
  Titles,
  OneTitle,
  Quoted,
  OneQuoted,
  RivalsFew,   ///< logarithm of how many dates of the other article each could be in a pair
  RivalsMany,  ///< with: of the two the smaller, and the greater
  MarginLow,   ///< how far it is ahead of the best other date, where that comes nearer …
  MarginHigh,  ///< … and in the other article
  Mutual,
  kNumber
};
constexpr std::size_t kDateSigns = static_cast<std::size_t>(DateSign::kNumber);
using DateSigns = std::array<double, kDateSigns>;

inline double& at(DateSigns& signs, DateSign sign) { return signs[static_cast<std::size_t>(sign)]; }
inline double at(const DateSigns& signs, DateSign sign) {
  return signs[static_cast<std::size_t>(sign)];
}
/// What the choice among the dates of an article goes by.
double fit(const DateSigns& signs);

std::string_view name_of(DateSign sign);

/// The signs of each candidate in `evidence.matches.dates`, in their order; those of one article
/// have none.
std::vector<DateSigns> read_date_signs(const Evidence& evidence);

/// How likely each candidate is to date one event, in [0, 1]; -1 for two dates of one article.
std::vector<double> one_event_likelihoods(const Evidence& evidence);

/// The words of the sentence put the event in the future.
bool is_announced(const Evidence& evidence, Ref claim);

/// Happens to one thing once, or so seldom that two days are a contradiction.
bool happens_once(const Scene& scene, std::string_view verb);

}  // namespace crosscheck
