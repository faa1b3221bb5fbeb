// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "annotate/frames/clause.hpp"

namespace crosscheck::frames {

/// What the text tells of the thing counted or measured, for a reader: "be evacuated", "call off",
/// "not take part", "fine". Empty where it tells nothing: of the 40 in "nine of the 40 boats sank"
/// nothing is said.
struct Told {
  std::string words;
  Span span;  ///< the verb with its auxiliaries, or the noun; empty if `words` are
};

/// `clause` is what the parse gives, which the order of the words may correct.
Told told_of(const SentenceTree& tree, const Figure& figure, const Clause& clause);

/// "4 km south of Orby": it tells where, wherever it stands.
bool tells_direction(const SentenceTree& tree, const Figure& figure);

}  // namespace crosscheck::frames
