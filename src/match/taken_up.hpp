// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "crosscheck/model/document.hpp"
#include "match/scenes.hpp"

namespace crosscheck {

/// How a figure speaks of what the one before it speaks of.
struct TakenUp {
  std::uint32_t antecedent = 0;  ///< index of the figure before
  bool bare = false;             ///< "divers counted 44": the noun or unit is the other's
};

/// For each figure of an article the one that it takes up, if there is one: "The firm carried
/// 38 cars. Divers counted 44." Both stand in one paragraph, in sentences next to each other.
std::vector<std::optional<TakenUp>> find_taken_up(const Document& document,
                                                  const std::vector<FigureScene>& scenes);

/// The verb that governs the figure tells no event but gives the number: "police put it at 30".
bool is_told(const Document& document, const Figure& figure);

/// Somebody saw so many, of what the sentence before tells: "the police saw 1,800".
bool is_seen(const Document& document, const Figure& figure);

/// "There were 47 of them", "900 of us": of people or things told of before, whatever the number
/// before measures.
bool is_some_of_others(const Document& document, const Figure& figure);

/// What is aimed at or allowed, and not what is.
constexpr bool is_set(FigureStatus status) noexcept {
  return status == FigureStatus::Target || status == FigureStatus::Limit;
}

/// The token of the noun or name that is the subject of the figure's verb, if it comes first.
std::optional<std::uint32_t> subject_of_telling(const Document& document, const Figure& figure);

/// The token of whose number it is: "union" of "the union's figure is 410", "the union's is 410".
std::optional<std::uint32_t> owner_of_count(const Document& document, const Figure& figure);

/// The token of the list that has the number: "register" of "the court's register has 2,650".
std::optional<std::uint32_t> record_with_count(const Document& document, const Figure& figure);

/// A bare figure read with the noun or unit of the one that it takes up.
Figure read_as(const Figure& bare, const Figure& antecedent);

}  // namespace crosscheck
