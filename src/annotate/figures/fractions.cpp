// SPDX-License-Identifier: Apache-2.0
//
//   a third of   two-thirds   half   one in nine     shares
//   five thirty-seconds                              5/32
//   a hundred thousand billionths                    100,000 / 10^9
//   six and eighty-one hundredths                    6.81
//
// A singular ordinal is a rank ("four hundred sixth") unless it leaves no other reading ("one
// fiftieth of the land"). Where a run of number words can be parted in two ways, the
// lower number takes as many as it can: "two hundred forty sixths" is 200/46.
#include "annotate/figures/fractions.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "annotate/figures/word_sums.hpp"

namespace crosscheck::figures {

Number share(std::size_t first, std::size_t last, double part) {
  Number number;
  number.first = static_cast<std::uint32_t>(first);
  number.last = static_cast<std::uint32_t>(last);
  number.form = NumberForm::Share;
  number.value = part;
  number.step = 0.05;
  return number;
}

namespace {

/// Whether "a third" at [.., last) is a part and not the third of a row.
bool leaves_a_part(const Line& line, std::size_t first, std::size_t last) {
  if (line.is(last, "of") || line.is(last, "off")) return true;
  if (line.is_one_of(last, {"more", "less", "fewer", "higher", "lower", "bigger", "larger",
                            "smaller", "as", "greater", "cheaper", "longer", "shorter"})) {
    return true;
  }
  if (first == 0) return !line.has(last);  // "A fifth" is all there is
  return line.is_one_of(
             first - 1,
             {"by",     "than",          "about", "nearly", "almost", "over",   "under", "roughly",
              "around", "only",          "just",  "from",   "to",     "some",   "least", "up",
              "down",   "approximately", "above", "below",  "exceed", "exceeds"}) &&
         (!line.word(last) ||
          line.is_one_of(last, {"and", "are", "at", "but", "from", "had", "has", "have", "in", "is",
                                "on", "or", "to", "was", "were", "when", "will"}));
}

/// The lower number of a fraction: "fifths", "thirty-seconds", "hundredth".
struct Denominator {
  double value = 0.0;
  bool plural = false;
};

/// "first" and "second" belong to fractions only behind tens: "forty-seconds".
double ordinal_value(const Line& line, std::size_t i) {
  if (line.is(i, "first") || line.is(i, "firsts")) return 1.0;
  if (line.is(i, "second") || line.is(i, "seconds")) return 2.0;
  return line.number_class(i) == NumberClass::Part ? number_value(line, i) : 0.0;
}

/// Number words from `at` that end with the ordinal at `last - 1`.
std::optional<Denominator> read_denominator(const Line& line, std::size_t at, std::size_t last) {
  const std::size_t ordinal = last - 1;
  const double value = ordinal_value(line, ordinal);
  const bool plural = line.of(ordinal).back() == 's';
  if (at == ordinal) {
    if (value < 3.0) return std::nullopt;
    return Denominator{value, plural};
  }
  if (value >= 100.0) return std::nullopt;  // "ten thousandths" are ten of them
  WordSum sum;
  for (std::size_t i = at; i < ordinal;) {
    if (line.is(i, "and") && is_scale(sum.last())) {
      ++i;
    } else if (sum.empty() && !is_small(line.number_class(i))) {
      return std::nullopt;
    } else if (line.word(i) && sum.take(lexicon().number_word(line.pieces[i]))) {
      ++i;
    } else {
      return std::nullopt;
    }
    i = past_hyphens(line, i);
  }
  const bool fits = (sum.last() == NumberClass::Ten && value < 10.0) ||
                    (is_scale(sum.last()) && value < 100.0);
  if (!fits) return std::nullopt;
  return Denominator{sum.value() + value, plural};
}

/// The sum that fills the pieces [first, last), or nothing.
std::optional<double> whole_sum(const Line& line, std::size_t first, std::size_t last) {
  if (last == first + 1 && (line.is(first, "a") || line.is(first, "an"))) return 1.0;
  Line part = line;
  part.pieces = line.pieces.first(last);
  WordSum sum;
  std::size_t at = first;
  if (line.is(first, "a") || line.is(first, "an")) {
    sum.set(1.0);
    ++at;
  } else if (!is_small(line.number_class(first))) {
    return std::nullopt;
  }
  const Number number = read_sum(part, first, at, sum);
  if (number.last != last || line.is(last - 1, "and")) return std::nullopt;
  return number.value;
}

/// The piece behind the ordinal that ends the number words from `at`; 0 if none does.
std::size_t end_of_ratio(const Line& line, std::size_t at) {
  constexpr std::size_t kLongest = 16;
  std::size_t i = at;
  while (i < at + kLongest) {
    if (i > at && ordinal_value(line, i) > 0.0) return i + 1;
    const NumberClass c = line.number_class(i);
    const bool joins = line.is(i, "and") || line.is(i, "a") || line.is(i, "an");
    if (!is_small(c) && !is_scale(c) && !joins) return 0;
    i = past_hyphens(line, i + 1);
    if (c == NumberClass::Ten && line.mark(i, U'-') && !line.glued(i)) ++i;  // "ninety - one"
  }
  return 0;
}

/// "81 hundredths": the fraction that fills [first, last).
std::optional<double> ratio_in(const Line& line, std::size_t first, std::size_t last) {
  for (std::size_t below = first + 1; below < last; ++below) {
    // "ninety-one hundredths": a hyphen parts the two only before the ordinal itself.
    if (!line.word(below) || (line.dash(below - 1) && below + 1 < last)) continue;
    std::size_t above_end = below;
    while (above_end > first && line.dash(above_end - 1)) --above_end;
    const auto above = whole_sum(line, first, above_end);
    if (!above || *above <= 0.0) continue;
    const auto under = read_denominator(line, below, last);
    if (!under) continue;
    if (!under->plural && *above != 1.0) continue;
    return *above / under->value;
  }
  return std::nullopt;
}

}  // namespace

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
  if (plural && !hyphen && line.of(part_at).back() != 's') return std::nullopt;
  if (!(plural || hyphen) && !leaves_a_part(line, at, last)) return std::nullopt;
  // "two fourth-graders", "one third-party app"
  if (line.dash(last) && line.glued(last) && !(plural && hyphen)) return std::nullopt;
  if (count >= below) return std::nullopt;
  return share(at, last, count / below);
}

std::optional<Number> read_ratio_in_words(const Line& line, std::size_t at) {
  const std::size_t last = end_of_ratio(line, at);
  if (last == 0 || (line.dash(last) && line.glued(last))) return std::nullopt;
  const bool plural = line.of(last - 1).back() == 's';
  if (!plural && !leaves_a_part(line, at, last) && line.has(last)) return std::nullopt;
  for (std::size_t i = at + 1; i + 1 < last; ++i) {
    // "eight million and two fifths" are two fifths of a million: a word sum.
    if (!line.is(i, "and")) continue;
    if (line.number_class(i - 1) == NumberClass::Scale) return std::nullopt;
    const auto whole = whole_sum(line, at, i);
    const auto part = ratio_in(line, i + 1, last);
    if (!whole || !part || *part >= 1.0) continue;
    Number number = share(at, last, *whole + *part);
    number.form = NumberForm::Words;
    return number;
  }
  const auto part = ratio_in(line, at, last);
  if (!part) return std::nullopt;
  return share(at, last, *part);
}

namespace {

/// "Four schools in five have tanks", "one man in ten"; but "four goals in five games".
std::optional<Number> read_one_thing_in(const Line& line, const Number& part) {
  constexpr std::size_t kMostWords = 2;
  constexpr double kMostParts = 9;
  static constexpr double kWholes[] = {3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100};
  if (part.value < 1 || part.value > kMostParts || part.value != std::floor(part.value)) {
    return std::nullopt;
  }
  std::size_t at = part.last;
  while (at < part.last + kMostWords && line.word(at) && !line.is(at, "in") &&
         line.number_class(at) == NumberClass::None) {
    ++at;
  }
  if (at == part.last || !line.is(at, "in")) return std::nullopt;
  const auto whole = read_number(line, at + 1, Context::Plain);
  if (!whole || whole->value <= part.value ||
      std::find(std::begin(kWholes), std::end(kWholes), whole->value) == std::end(kWholes)) {
    return std::nullopt;
  }
  const std::size_t next = whole->last;
  const bool ends = !line.has(next) ||
                    (!line.word(next) && !line.digits(next) && !line.dash(next)) ||
                    line.is_one_of(next, {"and",   "are",  "but", "can",  "do",  "does", "had",
                                          "has",   "have", "is",  "lost", "now", "of",   "said",
                                          "still", "this", "was", "were", "who", "will", "would"});
  return ends ? std::optional(share(part.first, next, part.value / whole->value)) : std::nullopt;
}

}  // namespace

std::optional<Number> read_one_in(const Line& line, const Number& part) {
  if (auto thing = read_one_thing_in(line, part)) return thing;
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
  if (!whole || whole->value <= part.value || part.value <= 0) return std::nullopt;
  if (whole->form != NumberForm::Digits && whole->form != NumberForm::Words) return std::nullopt;
  // "one in 20" as well as "one in nine", but "nine in 40" are nine of something.
  if (whole->form != part.form && in && part.value != 1.0 && whole->value != 10.0) {
    return std::nullopt;
  }
  // "four in 2010", "two in three days", "killed 3 in 10 minutes".
  if (in && (part.value > 10 || (whole->plain_digits && whole->value > 1000))) return std::nullopt;
  std::size_t unit_at = whole->last;
  if (line.dash(unit_at)) ++unit_at;
  if (lexicon().unit_phrases.longest(line.pieces, unit_at).length > 0) return std::nullopt;
  return share(part.first, whole->last, part.value / whole->value);
}

}  // namespace crosscheck::figures
