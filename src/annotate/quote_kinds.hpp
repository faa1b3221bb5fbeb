// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "annotate/quote_cues.hpp"
#include "crosscheck/model/quote.hpp"

namespace crosscheck {

/// What the quoted words are; see QuoteKind. `at`: the item of the stretch.
QuoteKind kind_of_quote(const Paragraph& paragraph, std::uint32_t at, std::string_view quoted,
                        bool block, const std::optional<Introduction>& introduction);

/// Does it read as a sentence: begins as one, and ends as one or is long?
bool is_sentence(std::string_view quoted);

/// "he", "she", "they", "I".
bool is_person_pronoun(std::string_view word);

}  // namespace crosscheck
