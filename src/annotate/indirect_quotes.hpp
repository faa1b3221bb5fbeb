// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "crosscheck/annotate/quotes.hpp"

namespace crosscheck {

/// The quotes, and between them what is reported without marks: "she said [that the dam had
/// held]", “according to Quill [the ferry was late]”. One whole stretch of a known speaker; the
/// outer one of a chain; nothing that a quote in marks is a part of. In reading order.
std::vector<Quote> with_indirect_quotes(const Words& words, std::vector<Quote> quotes,
                                        std::span<const Attribution> attributions);

}  // namespace crosscheck
