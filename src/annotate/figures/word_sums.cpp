// SPDX-License-Identifier: Apache-2.0
//
//   one hundred and fifty   two and a half million   a million and a half
//   two billion and a quarter million           three hundred point sixty-two
#include "annotate/figures/word_sums.hpp"

#include <cmath>

namespace crosscheck::figures {

bool WordSum::take(const NumberWord& word) {
  switch (word.kind) {
    case NumberClass::Unit:
      if (last_ == NumberClass::Unit || last_ == NumberClass::Teen) return false;
      break;
    case NumberClass::Teen:
    case NumberClass::Ten:
      if (is_small(last_)) return false;
      break;
    case NumberClass::Hundred:
      if (current_ <= 0.0 || current_ >= 100.0) return false;
      current_ *= word.value;
      step_ = word.value;
      last_ = word.kind;
      return true;
    case NumberClass::Scale:
    case NumberClass::Group:
      if (current_ <= 0.0 && total_ <= 0.0) return false;
      if (current_ <= 0.0) {
        total_ *= word.value;  // "two hundred thousand million"
      } else {
        total_ += current_ * word.value;
      }
      if (!std::isfinite(total_)) return false;
      current_ = 0.0;
      scale_ = word.value;
      step_ = word.value;
      last_ = word.kind;
      return true;
    case NumberClass::None:
    case NumberClass::Suffix:
    case NumberClass::Part:
    case NumberClass::Vague:
    case NumberClass::Times:
      return false;
  }
  current_ += word.value;
  step_ = 1.0;
  last_ = word.kind;
  return true;
}

bool is_small(NumberClass c) noexcept {
  return c == NumberClass::Unit || c == NumberClass::Teen || c == NumberClass::Ten;
}

bool is_scale(NumberClass c) noexcept {
  return c == NumberClass::Hundred || c == NumberClass::Scale || c == NumberClass::Group;
}

double number_value(const Line& line, std::size_t i) {
  return lexicon().number_word(line.pieces[i]).value;
}

std::size_t past_hyphens(const Line& line, std::size_t at) {
  while (line.dash(at) && line.glued(at) && line.glued(at + 1)) ++at;
  return at;
}

std::optional<AndPart> read_and_part(const Line& line, std::size_t at) {
  at = past_hyphens(line, at);
  if (!line.is(at, "and")) return std::nullopt;
  at = past_hyphens(line, at + 1);
  double count = 1.0;
  if (line.is(at, "a") || line.is(at, "an")) {
    ++at;
  } else if (line.number_class(at) == NumberClass::Unit) {
    count = number_value(line, at++);
  } else {
    return std::nullopt;
  }
  at = past_hyphens(line, at);
  if (line.number_class(at) != NumberClass::Part) return std::nullopt;
  return AndPart{count / number_value(line, at), at + 1};
}

namespace {

Number finish(const WordSum& sum, std::size_t first, std::size_t last) {
  Number number;
  number.first = static_cast<std::uint32_t>(first);
  number.last = static_cast<std::uint32_t>(last);
  number.form = NumberForm::Words;
  number.value = sum.value();
  number.step = sum.step();
  number.scale = sum.scale();
  return number;
}

void multiply_by(const Line& line, Number& number, std::size_t scale_at) {
  const double scale = number_value(line, scale_at);
  number.value *= scale;
  number.step *= scale;
  number.scale = scale;
  number.last = static_cast<std::uint32_t>(scale_at + 1);
}

/// "two and a half million", "a million and a half", "a billion and a half million".
Number with_part(const Line& line, const WordSum& sum, std::size_t first, const AndPart& part) {
  Number number = finish(sum, first, part.last);
  const std::size_t scale_at = past_hyphens(line, part.last);
  const bool scale_follows = is_scale(line.number_class(scale_at));
  if (!is_scale(sum.last())) {
    number.value += part.part;
    number.step = 0.1;
    if (scale_follows) multiply_by(line, number, scale_at);
    return number;
  }
  double unit = sum.scale();
  if (scale_follows && number_value(line, scale_at) < unit) {
    unit = number_value(line, scale_at);
    number.last = static_cast<std::uint32_t>(scale_at + 1);
  }
  number.value += part.part * unit;
  number.step = unit * 0.1;
  return number;
}

/// "point three five", "point sixty-two" behind a sum, with a scale behind it.
std::optional<Number> with_decimals(const Line& line, const WordSum& sum, std::size_t first,
                                    std::size_t at) {
  if (!line.is(at, "point") || !is_small(line.number_class(at + 1))) return std::nullopt;
  double place = 1.0;
  double value = sum.value();
  std::size_t digit = at + 1;
  if (line.number_class(digit) == NumberClass::Unit) {
    constexpr std::size_t kMostDigits = 12;
    for (; line.number_class(digit) == NumberClass::Unit && digit < at + 1 + kMostDigits; ++digit) {
      place /= 10;
      value += number_value(line, digit) * place;
    }
  } else {
    place = 0.01;
    value += number_value(line, digit) * place;
    const bool ten = line.number_class(digit) == NumberClass::Ten;
    ++digit;
    const std::size_t unit = past_hyphens(line, digit);
    if (ten && line.number_class(unit) == NumberClass::Unit) {
      value += number_value(line, unit) * place;
      digit = unit + 1;
    }
  }
  WordSum decimal;
  decimal.set(value);
  Number number = finish(decimal, first, digit);
  number.step = place;
  if (is_scale(line.number_class(digit))) multiply_by(line, number, digit);
  return number;
}

}  // namespace

Number read_sum(const Line& line, std::size_t first, std::size_t at, WordSum sum) {
  for (;;) {
    std::size_t next = at;
    if (!sum.empty()) next = past_hyphens(line, next);
    // "fifty - two", as tokenised text has it
    if (sum.last() == NumberClass::Ten && line.mark(next, U'-') && !line.glued(next) &&
        !line.glued(next + 1) && line.number_class(next + 1) == NumberClass::Unit) {
      ++next;
    }
    // "five million and ten", "two hundred and five"; but "two and three" are two numbers.
    if (!sum.empty() && line.is(next, "and") && is_scale(sum.last()) &&
        is_small(line.number_class(next + 1)) && !line.is(next + 1, "zero")) {
      // "a hundred and one in five", "eight million and two fifths": the sum ends.
      const bool part = line.number_class(next + 1) == NumberClass::Unit &&
                        line.number_class(next + 2) == NumberClass::Part;
      if (!line.is(next + 2, "in") && !part) ++next;
    }
    if (!sum.empty() && line.is(next, "dozens") && is_small(sum.last()) &&
        sum.value() < 100.0) {
      sum.take({NumberClass::Group, 12.0, 0.0, 0.0});  // "nine dozens"
      at = next + 1;
      continue;
    }
    if (line.word(next) && line.number_class(next) != NumberClass::None &&
        sum.take(lexicon().number_word(line.pieces[next]))) {
      at = next + 1;
      continue;
    }
    if (!sum.empty()) {
      if (const auto part = read_and_part(line, at)) return with_part(line, sum, first, *part);
      if (const auto decimal = with_decimals(line, sum, first, at)) return *decimal;
    }
    return finish(sum, first, at);
  }
}

}  // namespace crosscheck::figures
