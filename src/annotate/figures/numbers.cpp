// SPDX-License-Identifier: Apache-2.0
//
// Where a number begins it is decided what kind it is:
//
//   1,200   1.4bn   6 hundred and 47                 digits and their scale (digits.cpp)
//   two and a half million   a dozen                 word sums (word_sums.cpp)
//   a third of   two-thirds   half   one in nine     shares (fractions.cpp)
//   several hundred   tens of thousands              vague: [200, 999], [20000, 99999]
//   twice   tenfold                                  factors
//
// An ordinal is no number ("the third bridge"): "a third" is a share only where the words
// around it leave no other reading.
#include "annotate/figures/numbers.hpp"

#include "annotate/figures/digits.hpp"
#include "annotate/figures/fractions.hpp"
#include "annotate/figures/word_sums.hpp"

namespace crosscheck::figures {
namespace {

Number vague(std::size_t first, std::size_t last, double low, double high, double middle) {
  Number number;
  number.first = static_cast<std::uint32_t>(first);
  number.last = static_cast<std::uint32_t>(last);
  number.form = NumberForm::Vague;
  number.value = middle;
  number.low = low;
  number.high = high;
  number.step = 0.0;
  return number;
}

/// "hundreds", "tens of thousands", "several hundred", "by the thousand".
std::optional<Number> read_vague(const Line& line, std::size_t at) {
  const auto word = [&](std::size_t i) -> const NumberWord& {
    return lexicon().number_word(line.pieces[i]);
  };
  const auto wide = [&](std::size_t first, std::size_t last, double low) {
    return vague(first, last, low, low * 5 - 1, low * 2.5);
  };
  if (line.is(at, "tens") && line.is(at + 1, "of") &&
      line.number_class(at + 2) == NumberClass::Vague && word(at + 2).low >= 2000) {
    return wide(at, at + 3, word(at + 2).low * 10);
  }
  if (line.number_class(at) == NumberClass::Vague) {
    const NumberWord& first = word(at);
    if (line.is(at, "scores") && !line.is(at + 1, "of")) return std::nullopt;
    if (line.is(at + 1, "of") && line.number_class(at + 2) == NumberClass::Vague &&
        word(at + 2).low > first.low) {
      if (line.is(at, "hundreds")) return wide(at, at + 3, word(at + 2).low * 100);
      return vague(at, at + 3, word(at + 2).low * first.low / 2,
                   word(at + 2).low * first.high / 2, word(at + 2).low * first.value / 2);
    }
    return vague(at, at + 1, first.low, first.high, first.value);
  }
  // "by the thousand"
  if (line.is(at, "by") && line.is(at + 1, "the") && is_scale(line.number_class(at + 2))) {
    const double scale = word(at + 2).value;
    return vague(at, at + 3, scale == 12 ? 24 : 2 * scale, scale == 12 ? 99 : 10 * scale - 1,
                 scale == 12 ? 50 : 5 * scale);
  }
  // "several hundred", "a few thousand"
  std::size_t scale_at = at + 1;
  const bool few = line.is(at, "few") || line.is(at, "several");
  if (line.is(at, "a") && line.is(at + 1, "few")) scale_at = at + 2;
  if (!few && scale_at == at + 1) return std::nullopt;
  if (!is_scale(line.number_class(scale_at))) return std::nullopt;
  double scale = word(scale_at).value;
  std::size_t last = scale_at + 1;
  if (line.number_class(last) == NumberClass::Scale) scale *= word(last++).value;
  if (scale == 12) return vague(at, last, 24, 99, 50);
  return vague(at, last, 2 * scale, 10 * scale - 1, 5 * scale);
}

std::optional<Number> read_times(const Line& line, std::size_t at) {
  if (line.number_class(at) == NumberClass::Times) {
    Number number;
    number.first = static_cast<std::uint32_t>(at);
    number.last = number.first + 1;
    number.form = NumberForm::Factor;
    number.value = number_value(line, at);
    return number;
  }
  const bool twice = line.is(at, "twice");
  if (!twice && !line.is(at, "double") && !line.is(at, "triple")) return std::nullopt;
  const bool compared = line.is_one_of(at + 1, {"as", "the", "its", "their", "his", "her", "that",
                                                "what", "this"});
  if (!compared) return std::nullopt;
  Number number;
  number.first = static_cast<std::uint32_t>(at);
  number.last = number.first + 1;
  number.form = NumberForm::Factor;
  number.value = line.is(at, "triple") ? 3.0 : 2.0;
  return number;
}

/// "6 hundred and 47", "5 thousand 2 hundred": what the smaller scale adds.
void add_below_scale(const Line& line, Number& number) {
  const auto add = [&](const Number& tail) {
    if (is_scale(line.number_class(tail.last))) return;  // "6 hundred and 4 hundred"
    number.value += tail.value;
    number.step = tail.step;
    number.scale = 1.0;
    number.last = tail.last;
  };
  std::size_t at = number.last;
  if (line.is(at - 1, "hundred")) {
    if (line.is(at, "and")) ++at;
    if (line.digits(at) && line.pieces[at].span.size() <= 2 && !line.glued(at + 1)) {
      const Number tail = read_digits(line, at);
      if (tail.form == NumberForm::Digits && tail.value > 0.0) add(tail);
    } else if (is_small(line.number_class(at)) && !line.is(at + 1, "in")) {
      const Number tail = read_sum(line, at, at, {});
      if (tail.value > 0.0 && tail.value < 100.0) add(tail);
    }
    return;
  }
  if (number.scale >= 1000.0 && line.digits(at) &&
      line.number_class(at + 1) == NumberClass::Hundred) {
    Number tail = read_digits(line, at);
    if (tail.form != NumberForm::Digits || tail.value >= 10.0) return;
    tail.value *= 100.0;
    tail.step *= 100.0;
    ++tail.last;
    add_below_scale(line, tail);
    add(tail);
  }
}

/// The scale behind digits: "1.35 million", "1.4bn", "$5 m", "20k".
void read_scale(const Line& line, Number& number, Context context) {
  std::size_t at = number.last;
  if (line.dash(at) && line.glued(at) && line.glued(at + 1)) ++at;
  if (!line.word(at)) return;
  const NumberWord& word = lexicon().number_word(line.pieces[at]);
  const auto multiply = [&](std::size_t last) {
    number.value *= word.value;
    number.step *= word.value;
    number.scale = word.value;
    number.last = static_cast<std::uint32_t>(last);
    number.plain_digits = false;
  };
  if (line.is(at, "dozens") && number.plain_digits) {
    multiply(at + 1);  // "9 dozens"; the list has it as a vague plural
    number.value = number.value / word.value * 12.0;
    number.step = 12.0;
    return;
  }
  if (is_scale(word.kind)) {
    if (line.is(at, "score")) return;
    multiply(at + 1);
    if (const auto part = read_and_part(line, number.last);
        part && word.kind == NumberClass::Scale && !line.is(part->last, "of")) {
      number.value += part->part * word.value;  // "3 million and a half"
      number.last = static_cast<std::uint32_t>(part->last);
    }
    if (line.number_class(number.last) == NumberClass::Scale) {
      const double more = number_value(line, number.last);  // "5 hundred thousand"
      number.value *= more;
      number.step *= more;
      number.scale = more;
      ++number.last;
      return;
    }
    add_below_scale(line, number);
    return;
  }
  if (word.kind != NumberClass::Suffix || at != number.last) return;
  const bool glued = line.glued(at);
  const std::string_view printed = line.of(at);
  const bool letter = printed.size() == 1;
  if (line.is(at, "mm") && (context != Context::Money || printed != "MM")) return;  // millimetres
  if (!letter) {
    multiply(at + 1);
    return;
  }
  if (context == Context::Money) {
    if (glued || printed != "t") multiply(at + 1);
    return;
  }
  if (!glued) return;
  // "1.2m people" is a million, "7.4m long" is a length; "20k", "3M".
  const bool noun_follows = line.word(at + 1) && !line.glued(at + 1) &&
                            !line.is(at + 1, kStop) && !line.capital(at + 1);
  // "It drew 30M." is millions too, "the 100M" a race.
  const bool ends = !line.word(at + 1) && !(number.first > 0 && line.is(number.first - 1, "the"));
  const bool decimals = number.step < 1.0;
  if (printed == "k" || printed == "K" || (printed == "M" && (noun_follows || ends)) ||
      (printed == "m" && noun_follows) ||
      ((printed == "b" || printed == "B") && (decimals || noun_follows))) {
    multiply(at + 1);
  }
}

bool ends_in_tens(NumberClass c) { return c == NumberClass::Ten || is_scale(c); }

/// "the four hundred sixth member", "her thirty-third year": the piece behind the ordinal that
/// the number belongs to; 0 if it is none.
std::size_t end_of_ordinal(const Line& line, const Number& number) {
  const std::size_t at = past_hyphens(line, number.last);
  const bool joined = at > number.last;
  const bool named = number.first > 0 &&
                     line.is_one_of(number.first - 1, {"the", "a", "his", "her", "its", "their",
                                                       "our", "my", "your"});
  if ((!joined && !named) || !ends_in_tens(line.number_class(number.last - 1))) return 0;
  const bool ordinal = line.is(at, "first") || line.is(at, "second") ||
                       (line.number_class(at) == NumberClass::Part && line.of(at).back() != 's' &&
                        !line.is(at, "half") && !line.is(at, "quarter"));
  return ordinal && !(line.dash(at + 1) && line.glued(at + 1)) ? at + 1 : 0;
}

}  // namespace

std::optional<Number> read_number(const Line& line, std::size_t at, Context context) {
  if (!line.has(at)) return std::nullopt;
  const Piece& piece = line.pieces[at];
  if (piece.kind == PieceKind::Digits ||
      (piece.mark == U'.' && line.digits(at + 1) && line.glued(at + 1) && !piece.glued)) {
    Number number = read_digits(line, at);
    if (number.form == NumberForm::Digits) read_scale(line, number, context);
    return number;
  }
  if (piece.kind == PieceKind::Fraction) {
    Number number = share(at, at + 1, vulgar_fraction(piece.mark));
    return number;
  }
  if (piece.kind != PieceKind::Word || piece.word == kUnknownWord) return std::nullopt;
  if (auto factor = read_times(line, at)) return factor;
  if (auto plural = read_vague(line, at)) return plural;
  if (auto part = read_part(line, at)) return part;
  if (auto ratio = read_ratio_in_words(line, at)) return ratio;
  WordSum sum;
  if (line.is(at, "a") || line.is(at, "an")) {
    std::size_t next = at + 1;
    if (line.dash(next) && line.glued(next)) ++next;
    // "a couple of hundred", "a couple dozen", "a couple of weeks"
    if (line.is(next, "couple")) {
      next += line.is(next + 1, "of") ? 2 : 1;
      sum.set(2.0);
      Number number = read_sum(line, at, next, sum);
      if (number.last == next && !line.word(next)) return std::nullopt;
      if (number.last == next && line.is(next, kStop)) return std::nullopt;
      number.loose = true;
      return number;
    }
    if (!is_scale(line.number_class(next)) || line.is(next, "score")) return std::nullopt;
    sum.set(1.0);
    return read_sum(line, at, next, sum);
  }
  const NumberClass kind = line.number_class(at);
  if (kind == NumberClass::Hundred && line.number_class(at + 1) == NumberClass::Scale) {
    sum.set(1.0);  // "hundred thousand dollars"
    return read_sum(line, at, at, sum);
  }
  if (!is_small(kind)) return std::nullopt;
  Number number = read_sum(line, at, at, sum);
  if (number.last == at) return std::nullopt;
  if (const std::size_t end = end_of_ordinal(line, number); end > 0) {
    number.form = NumberForm::Unreadable;
    number.last = static_cast<std::uint32_t>(end);
  }
  return number;
}

}  // namespace crosscheck::figures
