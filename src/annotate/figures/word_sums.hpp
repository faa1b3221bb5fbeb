// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annotate/figures/line.hpp"
#include "annotate/figures/numbers.hpp"

namespace crosscheck::figures {

/// Number words add up from the largest scale to the smallest: "two million three hundred and
/// five".
class WordSum {
 public:
  /// Takes the next word, or says that it cannot stand here ("five six").
  bool take(const NumberWord& word);
  void set(double value) {
    current_ = value;
    last_ = NumberClass::Unit;
  }
  double value() const { return total_ + current_; }
  double step() const { return step_; }
  double scale() const { return last_ == NumberClass::Scale ? scale_ : 1.0; }
  NumberClass last() const { return last_; }
  bool empty() const { return last_ == NumberClass::None; }

 private:
  double total_ = 0.0;
  double current_ = 0.0;
  double scale_ = 1.0;
  double step_ = 1.0;
  NumberClass last_ = NumberClass::None;
};

/// Below a hundred, one word: "five", "fifteen", "fifty".
bool is_small(NumberClass c) noexcept;
/// What multiplies: "hundred", "million", "dozen".
bool is_scale(NumberClass c) noexcept;
/// The value of the number word at `i`. Precondition: it is one.
double number_value(const Line& line, std::size_t i);
/// The piece behind hyphens that glue the words of a number: "twenty-five".
std::size_t past_hyphens(const Line& line, std::size_t at);

/// Number words from `at`; `sum` may hold what "a", "half a" or digits gave. Its `last` is
/// `at` if there is none.
Number read_sum(const Line& line, std::size_t first, std::size_t at, WordSum sum);

/// "and a half", "and one-half", "and three quarters" at `at`.
struct AndPart {
  double part = 0.0;
  std::size_t last = 0;
};
std::optional<AndPart> read_and_part(const Line& line, std::size_t at);

}  // namespace crosscheck::figures
