// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "annotate/quote_marks.hpp"
#include "annotate/sources.hpp"
#include "crosscheck/annotate/words.hpp"

namespace crosscheck {

/// Index of the sentence that holds `offset`, or of the last one before it; 0 if none.
std::uint32_t sentence_at(const Words& words, std::uint32_t offset);

/// The first person named in the last sentence within [from, at) that names one outside of
/// quotes: whom `pronoun` at `at` is likeliest to mean if nothing better is known. "she" is
/// nobody who is known for a man; an earlier "she" of that sentence is the same one.
std::optional<std::uint32_t> nearest_person(const Words& words, const Sources& sources,
                                            std::span<const QuotedStretch> stretches,
                                            std::uint32_t from, std::uint32_t at,
                                            std::string_view pronoun);

}  // namespace crosscheck
