// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/word_sequence.hpp"

namespace crosscheck {

/// A hash of kShingle words, kept by winnowing, and where they begin.
struct Fingerprint {
  std::uint64_t hash = 0;
  std::uint32_t at = 0;  ///< index of the first of the words
  friend auto operator<=>(const Fingerprint&, const Fingerprint&) = default;
};

constexpr std::uint32_t kShingle = 5;  ///< words to a hash
constexpr std::uint32_t kWindow = 4;   ///< hashes of which the least is kept

/// The fingerprints of a text (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003): two texts
/// that share kShingle + kWindow - 1 words in a row share one of them.
std::vector<Fingerprint> fingerprints(std::span<const PlainWord> words);

/// A stretch of two word sequences that is the same but for edits.
struct SharedRegion {
  std::uint32_t begin_a = 0, end_a = 0;
  std::uint32_t begin_b = 0, end_b = 0;
  std::uint32_t words = 0;  ///< in common
};

/// Extends the match of `at_a` and `at_b` both ways, over edits of a few words, as far as the
/// texts run along. Cost: linear in the region.
SharedRegion extend(std::span<const PlainWord> a, std::span<const PlainWord> b,
                    std::uint32_t at_a, std::uint32_t at_b);

}  // namespace crosscheck
