// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "annotate/quote_cues.hpp"
#include "annotate/subtrees.hpp"

namespace crosscheck {

/// A clause that names a source: "the Board said on Monday".
struct AttributionClause {
  std::uint32_t first = 0;  ///< items
  std::uint32_t last = 0;
  ItemRange cue;
  Introduction said;
  std::vector<ItemRange> contents;  ///< empty: what stands before the clause
  bool stated = true;   ///< said, thought or shown; else wanted, judged or done with words
  bool shared = false;  ///< its speaker is the subject of a clause before it: "and added"
};

/// The clauses of a sentence, in reading order of their cues. Cost: linear in the sentence.
std::vector<AttributionClause> find_attribution_clauses(const Words& words, const Sources& sources,
                                                        const Subtrees& subtrees,
                                                        const Paragraph& paragraph,
                                                        ItemRange sentence);

}  // namespace crosscheck
