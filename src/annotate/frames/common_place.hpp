// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "annotate/frames/clause.hpp"
#include "annotate/frames/sentence_tree.hpp"
#include "crosscheck/model/figure.hpp"

namespace crosscheck::frames {

/// Where something is that no name tells: "on the pier", "in that chapel", "at the old
/// bridge", "downtown". The phrase nearest to the figure in its own clause, without its
/// preposition. Cost: the words around the figure.
std::optional<Span> common_place(const SentenceTree& tree, const Clause& clause, const Frame& frame,
                                 Span figure);

/// "pier", "schools": a noun that names of places and houses end with, or another of that kind.
bool is_place_noun(const std::string& word);

/// The name of a place with the noun behind it that says what is meant: "Orby [school hall]",
/// "Orby['s Upper Tarn region]". What reaches into the figure stays out.
Span with_place_noun(const SentenceTree& tree, Span name, Span figure);

}  // namespace crosscheck::frames
