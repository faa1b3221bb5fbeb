// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "annotate/figures/line.hpp"
#include "annotate/figures/numbers.hpp"
#include "crosscheck/model/date.hpp"

namespace crosscheck::figures {

/// How many pieces from `at` on are figures that measure nothing, whatever stands around
/// them: a telephone number, a clock time, a date in digits, a footnote; 0 if none.
std::size_t no_quantity(const Line& line, std::size_t at);

/// Whether a number without unit is a name, a place in a row, a day or a year.
bool is_label(const Line& line, const Number& number);

/// Whether letters touch the number and make a name of it: "Q80", "F-16".
bool is_part_of_name(const Line& line, const Number& number);

/// Whether it could be a year of our time: four bare digits.
bool is_year_like(const Line& line, const Number& number);

/// Whether "one" here is a pronoun or an idiom and counts nothing.
bool is_idle_one(const Line& line, const Number& number);

/// Whether the span lies in a date (durations are quantities).
bool is_in_date(Span span, std::span<const DateMention> dates);

}  // namespace crosscheck::figures
