// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/questions.hpp"

namespace crosscheck {

// Whether two figures meet too well for chance, so that few words need to tie their sentences.

/// Two measures that meet: in two units, in two currencies at the rate that the texts give, or
/// in one unit with three digits.
bool is_telling_conversion(const FigurePair& pair);
/// Beside both stands another number that is one: "21 to 14", "48 carriages and 31 wagons".
bool has_companion(const FigurePair& pair);
/// A length of the one text that one length of the other can be, and no other there: "three
/// miles up" and "17,000 feet". Cost: the figures of both texts.
bool is_only_match(const FigurePair& pair);
/// One number in both articles that is hardly there by chance.
bool is_one_telling_number(const FigurePair& pair);

}  // namespace crosscheck
