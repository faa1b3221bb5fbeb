// SPDX-License-Identifier: Apache-2.0
//
// Numbers in words, and the scales behind digits.
//
//   two and a half million   one hundred and fifty   a dozen   half a million
//   several hundred   tens of thousands              [200, 999]   [20000, 99999]
//   a third of   two-thirds   half   one in nine     shares, in percent
//   twice   tenfold                                  factors
//
// An ordinal is no number ("the third bridge"): "a third" is a share only where the words
// around it leave no other reading.
#include "annotate/figures/numbers.hpp"

#include <cmath>

#include "annotate/figures/digits.hpp"

namespace crosscheck::figures {
namespace {

/// Number words add up from the largest scale to the smallest.
class WordSum {
 public:
  bool take(const NumberWord& word) {
    switch (word.kind) {
      case NumberClass::Unit:
        if (last_ == NumberClass::Unit || last_ == NumberClass::Teen) return false;
        break;
      case NumberClass::Teen:
      case NumberClass::Ten:
        if (last_ == NumberClass::Unit || last_ == NumberClass::Teen || last_ == NumberClass::Ten) {
          return false;
        }
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
  void set(double value) {
    current_ = value;
    last_ = NumberClass::Unit;
  }
  void add(double part) { current_ += part; }
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

bool is_small(NumberClass c) {
  return c == NumberClass::Unit || c == NumberClass::Teen || c == NumberClass::Ten;
}
bool is_scale(NumberClass c) {
  return c == NumberClass::Hundred || c == NumberClass::Scale || c == NumberClass::Group;
}

double number_value(const Line& line, std::size_t i) {
  return lexicon().number_word(line.pieces[i]).value;
}

/// "and a half", "and one-half", "and three quarters" at `at`: the part, and where it ends.
std::optional<std::pair<double, std::size_t>> read_and_part(const Line& line, std::size_t at) {
  while (line.dash(at) && line.glued(at)) ++at;
  if (!line.is(at, "and")) return std::nullopt;
  ++at;
  while (line.dash(at) && line.glued(at)) ++at;
  double count = 1.0;
  if (line.is(at, "a") || line.is(at, "an")) {
    ++at;
  } else if (line.number_class(at) == NumberClass::Unit) {
    count = number_value(line, at++);
  } else {
    return std::nullopt;
  }
  while (line.dash(at) && line.glued(at)) ++at;
  if (line.number_class(at) != NumberClass::Part) return std::nullopt;
  return std::pair{count / number_value(line, at), at + 1};
}

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

/// Number words from `at`; `sum` may hold what "a", "half a" or digits gave.
Number read_sum(const Line& line, std::size_t first, std::size_t at, WordSum sum) {
  for (;;) {
    std::size_t next = at;
    if (!sum.empty() && line.dash(next) && line.glued(next) && line.glued(next + 1)) ++next;
    // "fifty - two", as tokenised text has it
    if (sum.last() == NumberClass::Ten && line.mark(next, U'-') && !line.glued(next) &&
        !line.glued(next + 1) && line.number_class(next + 1) == NumberClass::Unit) {
      ++next;
    }
    // "five million and ten", "two hundred and five"; but "two and three" are two numbers.
    if (!sum.empty() && line.is(next, "and") && is_scale(sum.last()) &&
        is_small(line.number_class(next + 1)) && !line.is(next + 1, "zero")) {
      // "a hundred and one in five", "six million and two thirds": the sum ends.
      if (!line.is(next + 2, "in") && line.number_class(next + 2) != NumberClass::Part) ++next;
    }
    if (line.word(next) && line.number_class(next) != NumberClass::None &&
        sum.take(lexicon().number_word(line.pieces[next]))) {
      at = next + 1;
      continue;
    }
    if (!sum.empty()) {
      if (const auto part = read_and_part(line, at)) {
        // "two and a half million", "a million and a half".
        const bool behind_scale = is_scale(sum.last());
        Number number = finish(sum, first, part->second);
        number.value += part->first * (behind_scale ? sum.scale() : 1.0);
        number.step = behind_scale ? sum.scale() * 0.1 : 0.1;
        std::size_t scale_at = part->second;
        if (line.dash(scale_at) && line.glued(scale_at)) ++scale_at;
        const NumberClass next_class = line.number_class(scale_at);
        if (!behind_scale && is_scale(next_class)) {
          const double scale = number_value(line, scale_at);
          number.value *= scale;
          number.step *= scale;
          number.scale = scale;
          number.last = static_cast<std::uint32_t>(scale_at + 1);
        }
        return number;
      }
      if (line.is(at, "point") && is_small(line.number_class(at + 1))) {
        double place = 0.1;
        double value = sum.value();
        std::size_t digit = at + 1;
        for (; line.number_class(digit) == NumberClass::Unit; ++digit, place /= 10) {
          value += number_value(line, digit) * place;
        }
        if (digit > at + 1) {
          WordSum decimal;
          decimal.set(value);
          Number number = finish(decimal, first, digit);
          number.step = place * 10;
          if (is_scale(line.number_class(digit))) {
            number.scale = number_value(line, digit);
            number.value *= number.scale;
            number.step *= number.scale;
            ++number.last;
          }
          return number;
        }
      }
    }
    return finish(sum, first, at);
  }
}

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

Number share(std::size_t first, std::size_t last, double part) {
  Number number;
  number.first = static_cast<std::uint32_t>(first);
  number.last = static_cast<std::uint32_t>(last);
  number.form = NumberForm::Share;
  number.value = part;
  number.step = 0.05;
  return number;
}

/// Whether "a third" at [.., last) is a part and not the third of a row.
bool leaves_a_part(const Line& line, std::size_t first, std::size_t last) {
  if (line.is(last, "of") || line.is(last, "off")) return true;
  if (line.is_one_of(last, {"more", "less", "fewer", "higher", "lower", "bigger", "larger",
                            "smaller", "as", "greater", "cheaper", "longer", "shorter"})) {
    return true;
  }
  if (first == 0) return !line.has(last);  // "A fifth" is all there is
  return line.is_one_of(first - 1, {"by", "than", "about", "nearly", "almost", "over", "under",
                                    "roughly", "around", "only", "just", "from", "to", "some",
                                    "least", "up", "down", "approximately",
                                    "above", "below", "exceed", "exceeds"}) &&
         !line.word(last);
}

/// "a third", "two-thirds", "half", "three quarters"; "half a million" is a number.
std::optional<Number> read_part(const Line& line, std::size_t at) {
  if (line.is(at, "half") || (line.is(at, "a") && line.is(at + 1, "half"))) {
    std::size_t next = line.is(at, "half") ? at + 1 : at + 2;
    const bool article = line.is(next, "a") || line.is(next, "an");
    std::size_t scale_at = article ? next + 1 : next;
    if (line.dash(scale_at) && line.glued(scale_at)) ++scale_at;
    if (is_scale(line.number_class(scale_at))) {
      WordSum sum;
      sum.set(0.5);
      return read_sum(line, at, scale_at, sum);
    }
    const bool ordinal = at > 0 && line.is_one_of(at - 1, {"first", "second", "last", "other",
                                                           "latter", "top", "bottom", "better",
                                                           "that", "this", "each", "upper",
                                                           "lower", "opening", "early", "other"});
    const bool joined = at > 0 && line.glued(at) && line.dash(at - 1);
    if (ordinal || joined) return std::nullopt;
    return share(at, article ? next : next, 0.5);
  }
  std::size_t part_at = at;
  double count = 1.0;
  const bool article = line.is(at, "a") || line.is(at, "an");
  if (article) {
    part_at = at + 1;
  } else if (line.number_class(at) == NumberClass::Unit && number_value(line, at) > 0) {
    count = number_value(line, at);
    part_at = at + 1;
    if (line.dash(part_at) && (line.glued(part_at) == line.glued(part_at + 1))) ++part_at;
  } else if (!line.is(at, "quarter")) {
    return std::nullopt;
  }
  if (line.number_class(part_at) != NumberClass::Part) return std::nullopt;
  const double below = number_value(line, part_at);
  const std::size_t last = part_at + 1;
  const bool hyphen = part_at > at + 1;
  const bool plural = count > 1.0;
  // "quarter of a million", "three quarters of a million"
  if (line.is(last, "of") && line.is(last + 1, "a") &&
      line.number_class(last + 2) == NumberClass::Scale) {
    Number number = share(at, last + 3, count / below * number_value(line, last + 2));
    number.form = NumberForm::Words;
    number.step = 0.0;
    return number;
  }
  // "a quarter million", "three quarters billion"
  if (line.number_class(last) == NumberClass::Scale && below == 4) {
    Number number = share(at, last + 1, count / below * number_value(line, last));
    number.form = NumberForm::Words;
    number.step = 0.0;
    return number;
  }
  if (part_at == at && !line.is(last, "of")) return std::nullopt;
  if (!(plural || hyphen) && !leaves_a_part(line, at, last)) return std::nullopt;
  // "two fourth-graders", "one third-party app"
  if (line.dash(last) && line.glued(last) && !(plural && hyphen)) return std::nullopt;
  if (count >= below) return std::nullopt;
  return share(at, last, count / below);
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
  if (is_scale(word.kind)) {
    if (line.is(at, "score")) return;
    multiply(at + 1);
    if (const auto part = read_and_part(line, number.last);
        part && word.kind == NumberClass::Scale && !line.is(part->second, "of")) {
      number.value += part->first * word.value;  // "3 million and a half"
      number.last = static_cast<std::uint32_t>(part->second);
    }
    if (line.number_class(number.last) == NumberClass::Scale) {
      const double more = number_value(line, number.last);  // "5 hundred thousand"
      number.value *= more;
      number.step *= more;
      number.scale = more;
      ++number.last;
    }
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
  if (printed == "k" || printed == "K" || (printed == "M" && noun_follows) ||
      (printed == "m" && noun_follows)) {
    multiply(at + 1);
  }
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
  // "twenty-three fifths"; two halves and three quarters are games and seasons.
  if (line.number_class(number.last) == NumberClass::Part && number.value > 1.0) {
    const double below = number_value(line, number.last);
    const std::string_view printed = line.of(number.last);
    if (below > 4.0 && printed.back() == 's') {
      return share(at, number.last + 1, number.value / below);
    }
  }
  return number;
}

std::optional<Number> read_one_in(const Line& line, const Number& part) {
  std::size_t at = part.last;
  if (line.is(at, "out") && line.is(at + 1, "of")) {
    at += 2;
  } else if (line.is(at, "of") && line.is(at + 1, "every")) {
    at += 1;
  } else if (line.is(at, "in")) {
    at += 1;
  } else {
    return std::nullopt;
  }
  const bool in = line.is(at - 1, "in");
  if (line.is(at, "every") || line.is(at, "each")) ++at;
  const auto whole = read_number(line, at, Context::Plain);
  if (!whole || whole->form != part.form || whole->value <= part.value || part.value <= 0) {
    return std::nullopt;
  }
  if (whole->form != NumberForm::Digits && whole->form != NumberForm::Words) return std::nullopt;
  // "four in 2010", "two in three days", "killed 3 in 10 minutes".
  if (in && (part.value > 10 || (whole->plain_digits && whole->value > 1000))) return std::nullopt;
  std::size_t unit_at = whole->last;
  if (line.dash(unit_at)) ++unit_at;
  if (lexicon().unit_phrases.longest(line.pieces, unit_at).length > 0) return std::nullopt;
  return share(part.first, whole->last, part.value / whole->value);
}

}  // namespace crosscheck::figures
