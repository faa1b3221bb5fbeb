// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "annotate/frames/sentence_tree.hpp"
#include "crosscheck/model/figure.hpp"

namespace crosscheck::frames {

/// What governs a figure: tokens by their place in the sentence.
struct Clause {
  std::string predicate;                ///< lemma; empty: none found
  std::optional<std::uint32_t> event;   ///< the token of the predicate
  std::optional<std::uint32_t> verb;    ///< the verb above the figure, if there is a parse
  std::optional<std::uint32_t> actor;
  std::optional<std::uint32_t> patient;
  FigureStatus status = FigureStatus::Actual;
  std::optional<std::uint32_t> cue;     ///< the token that gives the status
};

/// Reads the clause from the dependencies. Precondition: the sentence is parsed.
Clause parsed_clause(const SentenceTree& tree, const Figure& figure);

/// Reads what it can from the words around the figure, for sentences without a parse: the
/// nearest word of an event in the stretch between commas and conjunctions.
Clause window_clause(const SentenceTree& tree, const Figure& figure);

/// Of two statuses the one that takes more away from the figure.
FigureStatus graver(FigureStatus a, FigureStatus b) noexcept;

/// "46 injured", "seven dead", "310 arrested": the word of an event right behind a figure.
std::optional<std::uint32_t> event_behind(const SentenceTree& tree, const Figure& figure);
/// "The injured number 412", "the dead now numbered 31": the word of the event before a figure.
std::optional<std::uint32_t> numbered_before(const SentenceTree& tree, const Figure& figure);

}  // namespace crosscheck::frames
