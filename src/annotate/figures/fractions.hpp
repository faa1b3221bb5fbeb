// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annotate/figures/line.hpp"
#include "annotate/figures/numbers.hpp"

namespace crosscheck::figures {

/// A part of something at [first, last): "a third", "½".
Number share(std::size_t first, std::size_t last, double part);

/// "a third", "two-thirds", "half", "three quarters"; "half a million" is a number.
std::optional<Number> read_part(const Line& line, std::size_t at);

/// Fractions whose halves are numbers of several words: "five thirty-seconds", "a hundred
/// thousand billionths", "six and eighty-one hundredths". An ordinal ("four hundred sixth")
/// is none.
std::optional<Number> read_ratio_in_words(const Line& line, std::size_t at);

}  // namespace crosscheck::figures
