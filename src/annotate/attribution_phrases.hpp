// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annotate/prose.hpp"

namespace crosscheck {

/// The cue whose head is the verb at `verb`: with its auxiliaries and adverbs before it, its
/// particle behind it, the text that bears the words and a colon.
ItemRange cue_phrase(const Paragraph& paragraph, std::span<const Token> tokens, std::uint32_t verb);

/// The whole phrase of a source that stands before or behind the cue phrase `cue`.
Span source_phrase(const Paragraph& paragraph, ItemRange cue, Span source);

}  // namespace crosscheck
