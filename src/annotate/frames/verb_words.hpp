// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "annotate/frames/phrase_words.hpp"
#include "annotate/frames/verb_group.hpp"

namespace crosscheck::frames {

/// What a figure is to the verb that tells of it.
enum class Part : std::uint8_t { Subject, Object };

/// What a reader calls the deed, with all that belongs to it: "call off", "be evacuated", "not take
/// part", "be in hospital", "leave homeless", "amount to". The figure is the tokens [begin, end),
/// `timed` if it says for how long.
std::string verb_words(const SentenceTree& tree, const VerbGroup& group, Part part,
                       std::uint32_t begin, std::uint32_t end, bool timed);

/// "to appear", "to be paid for" at `to`, with a blank before it; empty if none begins there.
std::string infinitive_words(const SentenceTree& tree, std::uint32_t to);

}  // namespace crosscheck::frames
