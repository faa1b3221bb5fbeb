// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "crosscheck/text/source_text.hpp"
#include "crosscheck/text/span.hpp"

namespace crosscheck {

/// The words, numbers and marks of a stretch of text, in reading order, as UD English
/// (EWT, GUM) splits them: "don't" is "do" and "n't", "24km" is "24" and "km", "10-year"
/// is three tokens, "co-founder" and "U.S." are one. Tokens do not overlap; what lies
/// between them is white space alone. Cost: linear, whatever the text.
///
/// Precondition: `where` lies in the text, between code points.
std::vector<Span> find_tokens(const SourceText& text, Span where);

}  // namespace crosscheck
