// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "annotate/frames/sentence_tree.hpp"
#include "compare/deeds.hpp"

namespace crosscheck {

/// "not", "never" …; "nobody", "none" …
bool is_not(std::string_view word);
bool is_nobody(std::string_view word);
/// "day", "month": such a phrase says when or for how long.
bool is_period(std::string_view noun);

/// The phrases of one sentence that may have part in a deed. Tokens are given by their place in
/// the sentence, as the tree has them.
class DeedPhrases {
 public:
  DeedPhrases(const Document& document, const Sentence& sentence,
              const std::vector<Naming>& namings);

  const frames::SentenceTree& tree() const noexcept { return tree_; }
  DeedPart part_of(std::uint32_t top, Part kind) const;
  /// What "who" and "which" stand for: the noun that the clause of `head` hangs on.
  std::uint32_t antecedent(std::uint32_t subject, std::uint32_t head) const;
  /// The noun right before a verb: "[warning sirens] sounded", whatever the parse says.
  std::optional<std::uint32_t> noun_before(std::uint32_t verb) const;
  /// "It was the deputy who took it": the clause of `head` tells of what stands in the light.
  bool is_cleft(std::uint32_t subject, std::uint32_t head) const;

 private:
  std::vector<std::uint32_t> words_below(std::uint32_t top) const;
  std::optional<std::uint32_t> entity_at(std::uint32_t token) const;

  const Document& document_;
  frames::SentenceTree tree_;
  const std::vector<Naming>& namings_;
};

/// The last two words of a phrase: "exclusion zone" of "the maritime exclusion zone"; "" of one.
std::string short_phrase(const DeedPart& part);

}  // namespace crosscheck
