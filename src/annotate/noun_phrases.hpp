// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "annotate/prose.hpp"

namespace crosscheck {

constexpr std::uint32_t kClauseEdge = kStop | kColon | kDash;

/// "soaked" in "one soaked passenger said": a participle between a determiner and its noun, before
/// `limit`.
bool is_attribute(const Paragraph& paragraph, std::uint32_t at, std::uint32_t limit) noexcept;

/// Past the noun phrase that begins at `at`, its phrases with "of", "for" … included.
std::uint32_t phrase_end(const Paragraph& paragraph, std::uint32_t at, std::uint32_t limit);

/// Past the head part of a chunk: before its first preposition.
std::uint32_t head_end(const Paragraph& paragraph, ItemRange chunk);

/// "On Monday", "when it was over": begins with a preposition or a word like it.
bool is_adverbial(const Paragraph& paragraph, ItemRange chunk);

/// What lies between the commas of a region, but for those in brackets.
std::vector<ItemRange> chunks_of(const Paragraph& paragraph, ItemRange region);

}  // namespace crosscheck
