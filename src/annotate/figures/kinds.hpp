// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annotate/figures/line.hpp"
#include "annotate/figures/numbers.hpp"

namespace crosscheck::figures {

constexpr std::size_t kNear = 8;  ///< pieces around a number in which a word tells its kind

/// Gives a figure the unit of this index of Lexicon::units, with dimension, kind and factor.
void set_unit(Figure& figure, std::uint32_t index);
/// The same by its symbol. Precondition: units.tsv has it.
void set_symbol(Figure& figure, std::string_view symbol);

/// What a number counts, as far as it tells whether it is a change.
enum class Of : std::uint8_t { Things, People, Money, Share };
Of of_what(const Figure& figure);
/// Whether the pieces [first, last) say by how much: "up 7%", "won by 14 votes".
bool is_change(const Line& line, std::size_t first, std::size_t last, Of of);
/// Whether the degrees at [first, last) are an angle.
bool is_angle(const Line& line, std::size_t first, std::size_t last);
void set_angle(Figure& figure);
/// Whether a number is the magnitude of a quake: "a quake measuring 6.2".
bool is_magnitude(const Line& line, const Number& number);
/// Whether a number is a factor of something: "a factor of safety of 1.1".
bool is_factor(const Line& line, const Number& number);
/// Whether the figure is a count that may be of whole things: of people there are no 1.1.
bool may_count(const Figure& figure);
/// Whether the words from `behind` on make minor money a share: "25 pence in the pound", "40 cents
/// on the dollar".
bool is_in_the_pound(const Line& line, std::size_t behind);
constexpr std::uint32_t kWordsInThePound = 3;
/// Reads "-strong" and "-fold" behind a number; `last` is moved behind it.
bool read_suffix(const Line& line, const Number& number, Figure& figure, std::uint32_t& last);
/// Makes a vote or a score of either number of "7-4".
void pair_scores(const Line& line, const Number& number, Figure& figure);

/// Value, meant and strict interval and rounding step from the number, its ends in the figure's
/// unit (alike unless it is a range) and the figure's hedge. `scale`: of the unit, 100 for shares.
void set_intervals(Figure& figure, const Number& number, Interval ends, double scale,
                   bool is_range);

}  // namespace crosscheck::figures
