// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <vector>

#include "crosscheck/model/document.hpp"
#include "crosscheck/model/finding.hpp"

namespace crosscheck {

/// Who the speakers of a run's quotes are, as far as it takes to tell two of them apart.
class Speakers {
 public:
  /// `entity_links` as in Matches. Cost: linear in the entities and quotes.
  Speakers(std::span<const Document> documents,
           const std::vector<std::vector<std::uint32_t>>& entity_links);

  /// Yes: one linked entity spoke. No: surely two people did: two names, or a minister and "a
  /// passenger". Related: two names, but the one stands beside the words of the other, as in "he
  /// said, quoting Rao", or in words that are said to be its own. Unsure: someone who is not named
  /// at all, a body and whoever may speak for it. Cost: linear in the names of the two articles.
  Answer are_one(Ref a, Ref b) const;

 private:
  /// What is known of someone: an office makes a public person, "a passenger" a private one.
  enum class Standing : std::uint8_t { Unknown, Public, Private };

  Standing standing_of(Ref quote) const;
  const Entity* entity_of(Ref quote) const;
  std::uint32_t link_of(Ref quote) const;
  bool tells_of(Ref quote, Ref other) const;
  bool names_itself(Ref quote) const;

  std::span<const Document> documents_;
  const std::vector<std::vector<std::uint32_t>>& entity_links_;
  std::set<std::uint32_t> public_;  ///< linked entities that hold an office
};

}  // namespace crosscheck
