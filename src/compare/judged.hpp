// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// Two figures that came to a verdict.
struct Judged {
  Ref a;
  Ref b;
  Verdict verdict = Verdict::Agrees;
  double confidence = 0;
  double shared = 0;  ///< Scenes::shared
  double score = 0;   ///< how sure it is that the two are of one thing
  std::vector<Step> steps;
  /// A text itself says that the one took the place of the other, or is a part of it.
  bool stated = false;
  /// A headline and its own text: of one thing, whatever the other texts have.
  bool tied = false;
};

/// Two numbers on one thing side by side in one text, where the second takes up the first:
/// of two sources, or an old one and a new one.
std::vector<Judged> judge_rivals(const Evidence& evidence);

/// Leaves out where another article's figure parts from a part of a total and from the total as
/// well: "five were killed, three on the deck" says five, but to an article that tells of the deck
/// or gives parts itself.
void drop_parts_of_totals(const Evidence& evidence, std::vector<Judged>& judged);

}  // namespace crosscheck
