// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "crosscheck/model/document.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {

/// The event that a verb tells of only in the company of small words: "have not been found" and
/// "are still being looked for" are missing, "have been charged" is no bill. None for any other.
/// Precondition: `lemma` is that of the token `t` of the sentence.
EventClass worded_event(const Document& document, const Sentence& sentence, std::uint32_t t,
                        std::string_view lemma);

}  // namespace crosscheck
