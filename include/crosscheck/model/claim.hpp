// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "crosscheck/model/entity.hpp"
#include "crosscheck/text/span.hpp"

namespace crosscheck {

enum class ClaimKind : std::uint8_t { Figure, Date, Quote, Role, Statement };
enum class Polarity : std::uint8_t { Affirmed, Denied };

/// What one sentence says of one subject.
struct Claim {
  ClaimKind kind = ClaimKind::Statement;
  Span span;                   ///< the shortest stretch that makes the claim
  std::uint32_t sentence = 0;  ///< index into Document::sentences
  std::uint32_t index = 0;     ///< of the figure, date or quote in its list; else unused
  Participant subject;
  std::string predicate;       ///< lemma: "be over", "pass", "resign"
  std::string object;          ///< folded words: "officially over", "acting director"
  Polarity polarity = Polarity::Affirmed;
  Participant attributed_to;   ///< nobody: the article's own voice
  /// Who tells that, the outermost first: "the Courier" of "the Courier reported that the ministry
  /// said". Empty: the article itself.
  std::vector<Participant> through;
  Span document;               ///< "report", in which it is said; empty: none is named
  bool hedged = false;         ///< may, could, if, reportedly: never a firm claim
};

}  // namespace crosscheck
