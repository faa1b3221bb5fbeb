// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "annotate/complements.hpp"
#include "annotate/prose.hpp"
#include "annotate/subtrees.hpp"

namespace crosscheck {

/// What a verb gives as said, thought, wanted or shown, behind it.
struct ReportedContent {
  std::uint32_t cue_end = 0;  ///< past the preposition, if it is of the cue: "called for"
  ItemRange items;
  bool clause = false;  ///< a clause or words in quotation marks, no thing or infinitive
};

/// Reads on from the item `at` behind the verb at `verb`, up to `end`. Nothing: the verb takes
/// nothing that stands there. The parse tells where things end; clauses go on to `end`.
std::optional<ReportedContent> content_behind(const Paragraph& paragraph,
                                              std::span<const Token> tokens,
                                              const Subtrees& subtrees, Complements complements,
                                              std::uint32_t verb, std::uint32_t at,
                                              std::uint32_t end);

}  // namespace crosscheck
