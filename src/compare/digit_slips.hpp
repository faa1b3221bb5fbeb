// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "compare/questions.hpp"

namespace crosscheck {

/// Two values that a slip of the pen makes of one: digits that changed places, a nought too
/// many, thousand for million. Answer::No with the reason, as a value that cannot be true
/// beside the other; nothing if it looks like no slip or the sentences tell of two things.
std::optional<Step> ask_slip(const FigurePair& pair, const Answers& answers);

/// The one value is what a slip of the pen makes of the other.
bool looks_like_slip(const Figure& a, const Figure& b);

/// … and so many digits are the same that chance hardly makes it: 2.5 million and 2.5 billion.
bool looks_like_telling_slip(const Figure& a, const Figure& b);

}  // namespace crosscheck
