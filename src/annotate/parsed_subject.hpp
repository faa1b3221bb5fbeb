// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "crosscheck/model/token.hpp"

namespace crosscheck {

/// The tokens [first, last).
struct PhraseRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// The noun phrase that the parse gives as the subject of the verb at `verb`, through "who",
/// "and", "to" and participles. Nothing if the verb was not parsed or has none. Looks at most
/// 60 tokens to each side.
std::optional<PhraseRange> parsed_subject(std::span<const Token> tokens, std::uint32_t verb);

}  // namespace crosscheck
