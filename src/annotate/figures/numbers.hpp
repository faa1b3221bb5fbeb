// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "annotate/figures/line.hpp"

namespace crosscheck::figures {

enum class NumberForm : std::uint8_t {
  Digits,  ///< "1,200", "1.4bn", "2 ½"
  Words,   ///< "two and a half million", "a dozen"
  Vague,   ///< "hundreds", "tens of thousands", "several hundred"
  Share,   ///< "a third", "one in nine", "half": a part of something
  Factor,  ///< "twice", "tenfold"
  Unreadable,  ///< digits that are no number: "3.4.5", "1e400", "0/0"; to be stepped over
};

/// A number as it stands in the pieces [first, last) of a line.
struct Number {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  NumberForm form = NumberForm::Digits;
  double value = 0.0;
  double low = 0.0;   ///< of a Vague number
  double high = 0.0;
  double step = 1.0;  ///< the place of the last non-zero digit: 100 for "1,200", 1e7 for "1.86bn"
  double scale = 1.0;     ///< of its last word: 1e6 for "3.5 million"
  bool plain_digits = false;  ///< digits without separator, sign, point or scale: "1987"
  bool loose = false;     ///< "a", "an": the number is one only by its unit ("an hour and a half")
};

/// Whether money stands before the number: then "m", "b" and "t" are scales.
enum class Context : std::uint8_t { Plain, Money };

/// The number that begins at piece `at`.
///
/// Notation: groups of three parted by commas, apostrophes or blanks, the Indian grouping
/// 1,23,456, a decimal point, vulgar and slashed fractions, exponents, digits of any script.
/// "1,5" and "3.4.5" are Unreadable: what they mean depends on the country. At most 60
/// digits are a number; longer runs are identifiers. Cost: the length of the number.
std::optional<Number> read_number(const Line& line, std::size_t at, Context context);

/// "one in nine", "four out of ten", "1 in 5": a share in percent.
std::optional<Number> read_one_in(const Line& line, const Number& part);

}  // namespace crosscheck::figures
