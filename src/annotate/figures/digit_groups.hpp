// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "annotate/figures/line.hpp"

namespace crosscheck::figures {

/// A number has at most so many digits; longer runs are identifiers.
inline constexpr std::size_t kMostDigits = 60;

/// The digits of a number with its groups and its decimals, before exponents, fractions and
/// scales.
struct DigitBody {
  std::string digits;    ///< in ASCII, with at most one '.'
  std::size_t last = 0;  ///< the piece behind it
  bool grouped = false;
  bool point = false;  ///< it has decimals
  bool bad = false;    ///< not to be read, nor to be read in part
};

/// The digits of a piece in ASCII; at most kMostDigits + 1 of them.
std::string ascii_digits(const Line& line, std::size_t i);

/// Whether a mark that parts digits joins more of them on: "3.4" before ".5".
bool goes_on(const Line& line, std::size_t at, char32_t mark);

/// Whether one byte, a plain blank, stands before piece `i`.
bool is_single_blank(const Line& line, std::size_t i);

/// Groups of three (or Indian groups) behind `comma`, a mark that parts them.
void read_groups(const Line& line, DigitBody& body, char32_t comma);

/// "10 000" with a blank that does not break, or a plain one outside tables.
void read_blank_groups(const Line& line, DigitBody& body);

}  // namespace crosscheck::figures
