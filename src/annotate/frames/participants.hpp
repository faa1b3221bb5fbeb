// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "annotate/frames/sentence_tree.hpp"
#include "crosscheck/model/entity.hpp"

namespace crosscheck::frames {

/// Where entities are named or referred to, in reading order.
class MentionIndex {
 public:
  explicit MentionIndex(std::span<const Entity> entities);

  struct Mention {
    Span span;
    std::uint32_t entity = 0;
    EntityKind kind = EntityKind::Person;
    bool name = true;    ///< not a pronoun or "the agency"
    bool inner = false;  ///< a place within the name of a body
  };
  /// The mentions that begin in `span`, in reading order.
  std::span<const Mention> in(Span span) const noexcept;
  /// The longest mention that overlaps `span`.
  const Mention* at(Span span) const noexcept;

 private:
  std::vector<Mention> mentions_;
};

/// The phrase of a noun or pronoun, and the entity it names.
Participant participant(const SentenceTree& tree, std::uint32_t token,
                        const MentionIndex& mentions);

/// The same for a reader: the whole of "twenty-two court clerks", "third-quarter sales" and
/// "alderman Ines Marsh", of which the parse or the names give a part.
Participant shown_participant(const SentenceTree& tree, std::uint32_t token,
                              const MentionIndex& mentions);

}  // namespace crosscheck::frames
