// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "crosscheck/model/document.hpp"
#include "match/scene_words.hpp"

namespace crosscheck {

/// The first token of what a line says that its number is of, "blank" of "Blank votes: 1,300";
/// nothing where no colon stands in front of the figure.
std::optional<std::uint32_t> label_before(const Document& document, const Figure& figure);

/// A label that begins with this token is of a place: "Orby: 33", "town: 12", "elsewhere: 3".
bool is_label_of_place(const Document& document, std::uint32_t token);

/// Marks what is told of several places side by side, "41 cases in Orby, 24 in Elm", and reads
/// lists of them: a line counts what the line that opens the list counts, "Orby: 33" below
/// "Confirmed cases: 134" and below "The number of sheep lost stands at 61:". Cost: linear in the
/// figures.
void find_list_lines(const Document& document, std::span<const Mention> mentions,
                     std::vector<FigureScene>& scenes);

}  // namespace crosscheck
