// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// What a figure tells of, for a reader. If the parse knows what the thing counted does or
/// what is done to it, these in the words of the text: "people killed", "taking hostages (the
/// rebels)", "students walking out"; else the words around the figure: "“Repairs will cost …”".
/// `actor` is the name of the frame's actor, "" if it has none.
std::string subject_words(const Document& document, const Figure& figure, std::string_view actor);

/// The words around a figure up to the next marks, some on either side: "Repairs will cost $14
/// million"; with `gap` in the place of the figure unless it is empty.
std::string words_around(const Document& document, const Figure& figure, std::string_view gap);

/// The noun of the thing counted as it was printed: "students" of "30,000 students"; "" if none
/// stands there or it names nobody.
std::string counted_noun(const Document& document, const Figure& figure);

}  // namespace crosscheck
