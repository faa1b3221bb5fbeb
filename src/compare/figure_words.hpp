// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "crosscheck/model/document.hpp"
#include "match/scenes.hpp"

namespace crosscheck {

// What the words around a figure make of it, beyond what its frame says.

/// What is asked of a figure in each of its pairs, and therefore read once.
struct FigureWords {
  /// What is usual, not what was: "in a normal year 40 sheep", "an average of 390 mm".
  bool usual = false;
  bool now = false;  ///< "now", "currently": the sentence tells of a state that changes
  /// "The first count", "so far", "at least": the sentence tells of a state that will change.
  bool beginning = false;
  /// What a change ends in: "was widened to 140 km", "lowered to 520", "the number of people
  /// charged has risen to 23".
  bool changed_to = false;
  bool raised_to = false;  ///< the same of a rise alone
  /// The first half of the article says that what it counts is not the last count: "the preliminary
  /// count", "partial results".
  bool provisional = false;
  std::optional<double> window;  ///< days over which it counts (windows.hpp)
};

/// Of all figures of an article, which is number `article` of `scenes`. Cost: linear in its words
/// and in the words of the sentences of its figures.
std::vector<FigureWords> read_figure_words(const Document& document, const Scenes& scenes,
                                           ArticleId article);

/// By how much, not how much: "fell 9.4 percent" is a move even where no "by" says so.
bool is_move(const Document& document, const FigureScene& scene, const Figure& figure);

/// "31 of them": of those that are told of before.
bool is_part_of_them(const Document& document, const Figure& figure);

/// "Eight further counts", "another 40 goats": of others than those that are told of.
bool is_beside_others(const Document& document, const Figure& figure);
/// What a line says that its number is of, folded: "blank votes: " of "Blank votes: 1,300"; ""
/// where no colon stands in front of the figure.
std::string label_of(const Document& document, const Figure& figure);

/// What a share trades at: "closed at 31.20 crowns", "shares fell to 29.80 crowns".
bool is_share_price(const Document& document, const FigureScene& scene, const Figure& figure);

}  // namespace crosscheck
