// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "annotate/frames/told.hpp"

namespace crosscheck::frames {

/// Who does what is told of a figure, and to whom: tokens by their place in the sentence.
struct Parties {
  std::optional<std::uint32_t> actor;
  std::optional<std::uint32_t> patient;
};

/// The parties of `told`, the verb or noun that a reader sees, and of no other. What the parse
/// leaves in doubt stays empty. `figures` are those of the sentence.
Parties told_parties(const SentenceTree& tree, const Figure& figure, const Clause& clause,
                     const Told& told, std::span<const Figure> figures);

}  // namespace crosscheck::frames
