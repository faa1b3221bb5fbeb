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
  bool near = false;       ///< they are surely the parts of it only where they come near it
};

/// What counts or is a sum of money, neither hedged nor a rate.
bool is_plain_sum(const Figure& figure);
/// Sums are of one currency; counts of anything that makes up the whole.
bool may_be_part(const Figure& part, const Figure& whole);

/// A line "label: number": its last figure, and the token that its label begins with.
struct OwnLine {
  std::uint32_t figure = 0;
  std::uint32_t label = 0;
};
/// The sentence read as such a line; nothing if anything but a stop follows the number. Cost:
/// linear in the sentence.
std::optional<OwnLine> own_line(const Document& document, std::uint32_t sentence);

/// The list that a figure is the whole of: behind a colon, in brackets, behind "of these" at the
/// head of the next sentence, or in the lines below, "of which in Orby: 412". Nothing if there are
/// not two parts, or one of them is hedged, or a piece of the list has no number. Cost: linear in
/// the two sentences.
std::optional<OwnList> list_of(const Evidence& evidence, Ref whole);

/// The number before it in the sentence that a figure is a part of, by the sum: five for the three
/// of "killed five people, three on the deck and two on the pier". Nothing if there is none. Cost:
/// linear in the sentence.
std::optional<Ref> total_of(const Evidence& evidence, Ref part);

}  // namespace crosscheck
