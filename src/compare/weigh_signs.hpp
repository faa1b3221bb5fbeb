// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/questions.hpp"

namespace crosscheck {

/// From where on two values that cannot both be true, of two days, are of one thing that grew.
constexpr double kLikelyToGrow = 0.25;

/// Lets all signs of a pair together (one_thing.hpp) settle what a question alone leaves open, and
/// open what one alone would settle: on stories that taught them nothing they know better than any
/// question what is of one thing. Two years stay two things, and so do, where the signs are weaker,
/// two nouns, two kinds of harm, two crowds and what shares names alone. Precondition: all seven
/// questions are answered.
void weigh_signs(const FigurePair& pair, Answers& answers);

/// Lets all signs together (growth.hpp) settle whether one value followed the other.
void weigh_growth(const FigurePair& pair, Answers& answers);

/// Each text says when, and that is a year or more apart: "fined 240,000 in 2021", "fined 420,000
/// in 2019".
bool are_of_two_years(const FigurePair& pair);

}  // namespace crosscheck
