// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "annotate/frames/sentence_tree.hpp"

namespace crosscheck::frames {

/// A word for a reader: names keep their capital.
std::string shown(const SentenceTree& tree, std::uint32_t at);

/// The words [begin, last] as they are written one after the other.
std::string written_words(const SentenceTree& tree, std::uint32_t begin, std::uint32_t last);

/// Words that may stand before a noun of the same phrase.
bool opens_noun(const SentenceTree& tree, std::uint32_t i);

/// The last noun of the phrase that begins at `at`; nothing if none begins there.
std::optional<std::uint32_t> noun_at(const SentenceTree& tree, std::uint32_t at);

/// "ashore", "off", "away": whether the word at `at` belongs to a verb before it and brings no
/// noun in.
bool is_particle(const SentenceTree& tree, std::uint32_t at);

/// The words of what something is, behind a form of "be": "in hospital" of "are still in the
/// hospital", "women", "part"; empty if it is told otherwise.
std::string complement_words(const SentenceTree& tree, std::uint32_t at);

/// "on board", "in custody", "without power" at `at`: no name, and no article before the noun; else
/// empty.
std::string bare_place(const SentenceTree& tree, std::uint32_t at);

/// Whether "homeless", "missing", "injured" stands at `at` with no noun behind it.
bool is_bare_quality(const SentenceTree& tree, std::uint32_t at);

}  // namespace crosscheck::frames
