// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// What a text says makes up a number: "412 men: 280 in the old wings, 96 in the new block".
struct OwnList {
  Ref whole;
  std::vector<Ref> parts;  ///< those that are figures, in the order of the text
  double sum = 0;          ///< of all parts; "a porter" counts as one
  bool all = false;        ///< the parts are said to be all there is, not "of these"
};

/// The list that a figure is the whole of: behind a colon, behind "of these" at the head of the
/// next sentence, or in the lines below, "of which in Orby: 412". Nothing if there are not two
/// parts, or one of them is hedged, or a piece of the list has no number. Cost: linear in the two
/// sentences.
std::optional<OwnList> list_of(const Evidence& evidence, Ref whole);

/// The number before it in the sentence that a figure is a part of, by the sum: five for the three
/// of "killed five people, three on the deck and two on the pier". Nothing if there is none. Cost:
/// linear in the sentence.
std::optional<Ref> total_of(const Evidence& evidence, Ref part);

}  // namespace crosscheck
