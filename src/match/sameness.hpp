// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "match/scenes.hpp"

namespace crosscheck {

/// What two figures or claims have in common, measured once and asked by every question.
struct Common {
  double shared = 0;     ///< Scenes::shared
  double plain = 0;      ///< Scenes::shared_plain
  double kin = 0;        ///< Scenes::shared_kin
  double likeness = 0;   ///< Scenes::likeness
  double closeness = 0;  ///< of their articles; 1 within one article
};

/// How the things counted go together.
enum class Counted : std::uint8_t {
  Same,      ///< one noun, synonyms, or one a kind of the other
  Anyone,    ///< both are people, and one of them says no more than that
  People,    ///< both are people of two descriptions: students, workers
  Unknown,   ///< one of them is not said
  Different,
};
Counted compare_counted(const FigureScene& a, const FigureScene& b);

/// Both are of one noun, in one of its measures: "a 17-foot wall", "the wall is 5.2 m high".
bool measure_one_thing(const FigureScene& a, const FigureScene& b);

/// How the events go together that the figures count or measure.
enum class Events : std::uint8_t { Same, Related, Unknown, Different };
Events compare_events(const FigureScene& a, const FigureScene& b);

/// Whether the figures may be of one thing at all, as a number in [0, 1]; 0: surely not.
/// Cheap: this is asked of every pair that shares an article's story and a dimension.
double sameness(const FigureScene& a, const FigureScene& b, const Common& common);

}  // namespace crosscheck
