// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "annotate/frames/sentence_tree.hpp"
#include "compare/deeds.hpp"

namespace crosscheck {

// What a clause claims: whether it is denied, of a part only, or no claim at all.

/// "Yet", "other", "only": a denial with such a word is of a part, or of a time.
bool is_bound(std::string_view word);
/// "Wearing a helmet" claims nothing of itself; "rock falls" tells of no time in particular.
void weigh_form(const frames::SentenceTree& tree, std::uint32_t head, Deed& deed);
/// What a word right below the verb makes of the clause.
void weigh_word(const frames::SentenceTree& tree, std::uint32_t head, std::uint32_t c, Deed& deed);
/// What the verbs above make of a clause: a plan, a fear, a denial.
void weigh_above(const frames::SentenceTree& tree, std::uint32_t head, Deed& deed);

}  // namespace crosscheck
