// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "annotate/frames/sentence_tree.hpp"

namespace crosscheck::frames {

/// The subject of a verb, of a passive one too, where the parse and the order of the words agree;
/// of "who" and "which" the noun that they stand for. Nothing where they do not.
std::optional<std::uint32_t> subject_of_verb(const SentenceTree& tree, std::uint32_t verb);

/// Whether a word can be somebody or something that does or suffers: a noun, pronoun or number.
bool is_party(const SentenceTree& tree, std::uint32_t at);

/// The first word of the noun phrase of `noun`, by what the parse hangs on it.
std::uint32_t phrase_begin(const SentenceTree& tree, std::uint32_t noun);

}  // namespace crosscheck::frames
