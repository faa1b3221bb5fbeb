// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "crosscheck/text/source_text.hpp"
#include "crosscheck/text/span.hpp"

namespace crosscheck {

/// Where the sentences of one segment end: indices one past their last tokens, rising; the
/// last is `tokens.size()`. Empty if there are no tokens. Blank lines and datelines end
/// sentences by rule; which stops do is learnt (data/models/README.md). Cost: linear.
std::vector<std::uint32_t> find_sentence_ends(const SourceText& text,
                                              std::span<const Span> tokens);

}  // namespace crosscheck
