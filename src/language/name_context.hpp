// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "language/name_runs.hpp"
#include "language/name_words.hpp"

namespace crosscheck {

/// What the model may pass over though its words tell: a run of capitals that ends in a head
/// ("the Veldt Dam") or begins with a first name ("Ivo Tamm"), a place by the small words
/// around it ("in Veldt valley"). In reading order, without overlap.
std::vector<FoundName> names_by_words(std::span<const NameWord> words);

/// Gives the names the kinds that their neighbours tell ("the chairman of Solvind", "the ferry
/// Hale"), and adds a body before its chairman. Tells for each name whether it was settled so.
std::vector<bool> settle_by_context(std::span<const NameWord> words,
                                    std::vector<FoundName>& names);

}  // namespace crosscheck
