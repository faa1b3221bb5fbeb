// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "crosscheck/model/document.hpp"
#include "match/word_sequence.hpp"

namespace crosscheck {

/// What someone said in one go: a quote, or several that only the naming of the speaker parts,
/// as in “It held,” said Quill, “and it will hold.”
struct Remark {
  std::vector<Ref> parts;        ///< into Document::quotes; never empty, of one article
  std::vector<PlainWord> words;  ///< of all parts
  std::uint32_t telling = 0;     ///< how many of the words are not common
  bool cut = false;              ///< it has an ellipsis: words are left out
};

/// The quotes of all articles that give words as said, each by itself and then, where they are
/// parts of one remark, together. What has few words or none that tells anything is left out.
/// Cost: linear in the words of the quotes.
std::vector<Remark> read_remarks(std::span<const Document> documents, WordIds& ids);

/// The pairs of parts by which two remarks touch: those that have half of the words of the shorter
/// part and some that tell in common. First the one of the earlier article.
std::vector<std::pair<Ref, Ref>> touching_parts(std::span<const Document> documents,
                                                const Remark& a, const Remark& b);

}  // namespace crosscheck
