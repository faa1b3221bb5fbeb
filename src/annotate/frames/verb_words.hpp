// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "annotate/frames/verb_group.hpp"

namespace crosscheck::frames {

/// A word for a reader: names keep their capital.
std::string shown(const SentenceTree& tree, std::uint32_t at);

/// What a figure is to the verb that tells of it.
enum class Part : std::uint8_t { Subject, Object };

/// What a reader calls the deed, with all that belongs to it: "call off", "be evacuated", "not take
/// part", "be in hospital", "leave homeless", "amount to". The figure is the tokens [begin, end),
/// `timed` if it says for how long.
std::string verb_words(const SentenceTree& tree, const VerbGroup& group, Part part,
                       std::uint32_t begin, std::uint32_t end, bool timed);

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
