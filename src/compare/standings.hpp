// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// Where a figure or a date stands in its article.
struct Standing {
  double depth = 0;    ///< share of the article's sentences before its own, in [0, 1)
  double company = 0;  ///< logarithm of how many figures, or dates, its sentence has
  bool title = false;
  bool quoted = false;  ///< within quotation marks
};

/// What the places of two tell of whether they are of one thing: news is told in the order of
/// weight (the inverted pyramid), so that what two articles tell stands about as deep in both.
struct StandingSigns {
  double apart = 0;        ///< difference of the depths
  double deep = 0;         ///< sum of the depths
  double company_low = 0;  ///< of the two
  double company_high = 0;
  double titles = 0;  ///< both stand in a title
  double one_title = 0;
  double quoted = 0;  ///< both stand within quotation marks
  double one_quoted = 0;
};
StandingSigns compare_standings(const Standing& a, const Standing& b);

/// Sets the signs of `Sign` that have the names of `StandingSigns`.
template <typename Sign, std::size_t N>
void set_standings(const Standing& a, const Standing& b, std::array<double, N>& signs) {
  const StandingSigns read = compare_standings(a, b);
  const auto set = [&](Sign sign, double value) { signs[static_cast<std::size_t>(sign)] = value; };
  set(Sign::Apart, read.apart);
  set(Sign::Deep, read.deep);
  set(Sign::CompanyLow, read.company_low);
  set(Sign::CompanyHigh, read.company_high);
  set(Sign::Titles, read.titles);
  set(Sign::OneTitle, read.one_title);
  set(Sign::Quoted, read.quoted);
  set(Sign::OneQuoted, read.one_quoted);
}

/// Where the figures, or the dates, of an article stand, in its order. Cost: linear in the text.
std::vector<Standing> standings_of_figures(const Document& document);
std::vector<Standing> standings_of_dates(const Document& document);

}  // namespace crosscheck
