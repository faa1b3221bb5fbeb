// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "compare/rules.hpp"

namespace crosscheck {

// How values and days are put into words for a reader. The JSON report has them as numbers.

/// "1,260", "11.6", "38.06", "4 million", "1.35 billion"; a round number of millions only.
std::string print_number(double value);
/// With its hedge and unit: "nearly 400 people", "90 minutes", "4 million USD per year"; with
/// `noun` in the place of the unit if it is given: "400 students".
std::string print_value(const Figure& figure, std::string_view noun = {});
/// The days of a date, or its clock time on them: "4 May 2031", "16:52 on 4 May 2031".
std::string print_date(const DateMention& date);
/// Each value once, with the sources that have it if there are several:
/// "4 gates (Courant, Beacon); 3 gates (Lantern)". In the order of the members.
std::string print_sides(const Evidence& evidence, std::span<const Member> members);

/// A passage on one line, cut where it is long.
std::string print_passage(const Document& document, Span span);

}  // namespace crosscheck
