// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annotate/frames/clause.hpp"
#include "annotate/frames/participants.hpp"

namespace crosscheck::frames {

/// Where the thing counted is or what is told of it happens, by the places named in the sentence of
/// the figure; both of "in Orby and Elm", which are no one entity. `frame` holds what is told.
Participant place_of(const SentenceTree& tree, const Clause& clause, const Frame& frame,
                     Span figure, const MentionIndex& mentions);

}  // namespace crosscheck::frames
