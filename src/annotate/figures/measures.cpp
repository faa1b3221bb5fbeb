// SPDX-License-Identifier: Apache-2.0
//
// "$5 m" is money and "5 m" a length, so the sign is looked for first. A smaller unit behind
// a larger one adds up: "two hours and 20 minutes", "6ft 2in", "a year and three months".
#include "annotate/figures/measures.hpp"

#include <cmath>

#include "annotate/figures/hedges.hpp"

namespace crosscheck::figures {
namespace {

const Unit& unit_of(const UnitReading& reading) { return lexicon().units[reading.unit]; }

bool adds_up(const Unit& larger, const Unit& smaller) {
  if (larger.dimension != smaller.dimension || smaller.factor >= larger.factor) return false;
  if (larger.dimension == "duration") return true;
  return (larger.symbol == "ft" && smaller.symbol == "in") ||
         (larger.symbol == "lb" && smaller.symbol == "oz") ||
         (larger.symbol == "stone" && smaller.symbol == "lb") ||
         (larger.symbol == "m" && smaller.symbol == "cm");
}

/// "... and a half" behind a unit: "an hour and a half".
double half_behind(const Line& line, std::uint32_t& last) {
  if (line.is(last, "and") && line.is(last + 1, "a") && line.is(last + 2, "half") &&
      !line.is(last + 3, "of")) {
    last += 3;
    return 0.5;
  }
  return 0.0;
}

void add_smaller_units(const Line& line, Measure& measure) {
  if (!measure.unit || measure.unit->compound) return;
  for (int parts = 0; parts < 3; ++parts) {
    const Unit& larger = unit_of(*measure.unit);
    std::size_t at = measure.last;
    if (line.mark(at, U',')) ++at;
    if (line.is(at, "and")) ++at;
    const auto smaller = read_number(line, at, Context::Plain);
    if (!smaller || (smaller->form != NumberForm::Digits && smaller->form != NumberForm::Words)) {
      break;
    }
    auto unit = read_unit(line, *smaller);
    if (!unit && larger.symbol == "ft" && line.is(smaller->last, "in")) {
      unit = UnitReading{lexicon().unit_by_symbol("in"), smaller->last + 1, false};
    }
    if (!unit || unit->compound || !adds_up(larger, unit_of(*unit))) break;
    const double part = smaller->value * unit_of(*unit).factor / larger.factor;
    if (part >= 1.0) break;
    measure.number.value += part;
    measure.number.step = 0.0;
    measure.last = unit->last;
  }
}

/// "an hour and a half", "a year and three months": one, but only with a part behind it.
std::optional<Measure> read_article_unit(const Line& line, std::size_t at) {
  Measure measure;
  measure.number.first = static_cast<std::uint32_t>(at);
  measure.number.last = measure.number.first + 1;
  measure.number.form = NumberForm::Words;
  measure.number.value = 1.0;
  measure.unit = read_unit(line, measure.number);
  if (!measure.unit || measure.unit->compound) return std::nullopt;
  measure.first = measure.number.first;
  measure.last = measure.unit->last;
  const double half = half_behind(line, measure.last);
  measure.number.value += half;
  if (half == 0.0) add_smaller_units(line, measure);
  if (measure.last == measure.unit->last) return std::nullopt;
  return measure;
}

/// "75 USD million"
void read_scale_behind_money(const Line& line, Measure& measure) {
  if (measure.number.scale != 1.0 || line.number_class(measure.last) != NumberClass::Scale) return;
  measure.number.scale = lexicon().number_word(line.pieces[measure.last]).value;
  measure.number.value *= measure.number.scale;
  measure.number.step *= measure.number.scale;
  ++measure.last;
}

/// "three dollars and fifty cents"
void add_minor_money(const Line& line, Measure& measure) {
  std::size_t at = measure.last;
  if (line.is(at, "and")) ++at;
  const auto minor = read_number(line, at, Context::Plain);
  if (!minor || (minor->form != NumberForm::Digits && minor->form != NumberForm::Words)) return;
  const auto money = read_currency_after(line, minor->last);
  if (!money || minor->value >= 100.0) return;
  const Currency& whole = lexicon().currencies[measure.money->currency];
  const Currency& part = lexicon().currencies[money->currency];
  const bool same = whole.code == part.code && (whole.family == part.family || whole.family.empty());
  const bool one_family = !whole.family.empty() && whole.family == part.family;
  if (whole.factor != 1.0 || part.factor != 0.01 || !(same || one_family)) return;
  measure.number.value += minor->value * part.factor;
  measure.number.step = part.factor;
  measure.last = money->last;
}

/// "half a metre", "three-quarters of an hour": where the unit may begin.
void step_to_unit(const Line& line, Number& number) {
  std::size_t at = number.last;
  if (line.is(at, "of")) ++at;
  if (line.is(at, "a") || line.is(at, "an")) ++at;
  if (at == number.last) return;
  Number probe = number;
  probe.last = static_cast<std::uint32_t>(at);
  if (read_unit(line, probe)) number.last = probe.last;
}

}  // namespace

std::optional<Measure> read_measure(const Line& line, std::size_t at) {
  Measure measure;
  measure.first = static_cast<std::uint32_t>(at);
  measure.money = read_sign(line, at);
  std::size_t number_at = measure.money ? measure.money->last : at;
  const bool minus =
      (line.dash(number_at) && line.digits(number_at + 1) && line.glued(number_at + 1) &&
       (number_at == 0 || !line.glued(number_at) || line.mark(number_at - 1, U'(') ||
        measure.money)) ||
      ((line.is(number_at, "minus") || line.is(number_at, "negative")) &&
       (line.digits(number_at + 1) || line.number_class(number_at + 1) == NumberClass::Unit ||
        line.number_class(number_at + 1) == NumberClass::Teen ||
        line.number_class(number_at + 1) == NumberClass::Ten));
  if (minus) ++number_at;
  // "-$5 million"
  bool minus_before_sign = false;
  if (!measure.money && line.dash(at) && line.glued(at + 1) && !line.glued(at)) {
    if (const auto sign = read_sign(line, at + 1); sign && line.digits(sign->last)) {
      measure.money = sign;
      number_at = sign->last;
      minus_before_sign = true;
    }
  }
  const Context context = measure.money ? Context::Money : Context::Plain;
  const auto number = read_number(line, number_at, context);
  if (!number) {
    if (measure.money || minus) return std::nullopt;
    if (line.is(at, "a") || line.is(at, "an")) return read_article_unit(line, at);
    return std::nullopt;
  }
  measure.number = *number;
  if (number->form == NumberForm::Unreadable) {
    measure.last = number->last;
    measure.money.reset();
    return measure;
  }
  if (measure.money && number->form != NumberForm::Digits && number->form != NumberForm::Words) {
    if (number->form != NumberForm::Share || !line.digits(number_at)) return std::nullopt;
  }
  if (minus || minus_before_sign) {
    measure.number.value = -measure.number.value;
    measure.number.plain_digits = false;
  }
  if (!measure.money &&
      (number->form == NumberForm::Digits || number->form == NumberForm::Words)) {
    if (const auto part = read_one_in(line, *number)) measure.number = *part;
  }
  if (measure.number.form == NumberForm::Share) step_to_unit(line, measure.number);
  measure.last = measure.number.last;
  if (measure.money) {
    // "$5 million US", "US$10 dollars"
    if (const auto again = read_currency_after(line, measure.last)) measure.last = again->last;
    return measure;
  }
  // "thousands of dollars", "two-thirds of a million euros"
  std::size_t money_at = measure.last;
  if (number->form == NumberForm::Vague && line.is(money_at, "of")) ++money_at;
  measure.money = read_currency_after(line, money_at);
  if (measure.money) {
    measure.last = measure.money->last;
    read_scale_behind_money(line, measure);
    add_minor_money(line, measure);
    return measure;
  }
  Number behind = measure.number;
  if (number->form == NumberForm::Vague && line.is(behind.last, "of")) ++behind.last;
  measure.unit = read_unit(line, behind);
  if (!measure.unit) {
    behind.last = end_of_hedge_after(line, measure.number.last);  // "100-plus miles"
    if (behind.last > measure.number.last) measure.unit = read_unit(line, behind);
  }
  if (measure.unit) {
    measure.last = measure.unit->last;
    if (measure.number.form != NumberForm::Vague) {
      const double half = half_behind(line, measure.last);
      measure.number.value += half;
      if (half == 0.0) add_smaller_units(line, measure);
    }
  }
  return measure;
}

std::optional<Range> read_range(const Line& line, const Measure& first) {
  const auto countable = [](const Number& number) {
    return number.form == NumberForm::Digits || number.form == NumberForm::Words ||
           number.form == NumberForm::Share;
  };
  if (!countable(first.number) || (first.unit && first.unit->compound)) return std::nullopt;
  std::size_t at = first.last;
  const bool between = first.first > 0 && line.is(first.first - 1, "between");
  const bool from = first.first > 0 && line.is(first.first - 1, "from");
  const bool ranging =
      from && first.first > 1 &&
      line.is_one_of(first.first - 2, {"range", "ranges", "ranged", "ranging", "anywhere", "ages",
                                       "aged", "varying", "varies", "vary", "varied", "between"});
  if (line.is(at, "and")) {
    if (!between) return std::nullopt;
  } else if (line.is(at, "through") || (line.mark(at, U'~') && line.glued(at))) {
    if (line.is(at, "through") && !line.digits(at + 1)) return std::nullopt;
  } else if (line.is(at, "to")) {
    if (from && !ranging) return std::nullopt;
  } else if (line.is(at, "or")) {
    // "two or three", neighbours only.
  } else if (!line.dash(at)) {
    return std::nullopt;
  }
  const bool dash = line.dash(at);
  const bool or_word = line.is(at, "or");
  std::size_t next = at + 1;
  if (dash && line.glued(at) && line.is(next, "to") && line.dash(next + 1)) next += 2;
  const auto second = read_measure(line, next);
  if (!second || !countable(second->number)) return std::nullopt;
  // A dash between digits is glued on both sides or on neither.
  if (dash && line.glued(at) != line.glued(next)) return std::nullopt;
  if (dash && (line.dash(second->last) && line.glued(second->last) && !second->unit &&
               line.digits(second->last + 1))) {
    return std::nullopt;
  }
  Range range{first, *second, first.first, second->last};
  Measure& low = range.low;
  Measure& high = range.high;
  if (low.number.scale == 1.0 && high.number.scale > 1.0 && low.number.value < 1000.0 &&
      low.number.value <= high.number.value / high.number.scale) {
    // "$2-3 million", "two to three million"
    low.number.value *= high.number.scale;
    low.number.step *= high.number.scale;
    low.number.scale = high.number.scale;
  }
  if (!(low.number.value < high.number.value)) return std::nullopt;
  if (or_word && (high.number.value - low.number.value != 1.0 || low.unit || low.money)) {
    return std::nullopt;
  }
  if (low.money && high.money) {
    const Currency& a = lexicon().currencies[low.money->currency];
    const Currency& b = lexicon().currencies[high.money->currency];
    if (a.code != b.code || a.family != b.family) return std::nullopt;
  }
  if ((low.money && high.unit) || (low.unit && high.money)) return std::nullopt;
  if (low.unit && high.unit) {
    const Unit& a = unit_of(*low.unit);
    const Unit& b = unit_of(*high.unit);
    if (a.dimension != b.dimension) return std::nullopt;
    if (a.symbol != b.symbol) {
      low.number.value *= a.factor / b.factor;
      if (!(low.number.value < high.number.value)) return std::nullopt;
    }
  }
  if (low.unit && !high.unit && !high.money) return std::nullopt;  // "5 metres to 10 people"
  if (!high.money) high.money = low.money;
  if (!low.unit) low.unit = high.unit;
  // "2019-2021" and "2023-24" are years.
  if (dash && low.number.plain_digits && low.number.value >= 1100 && low.number.value < 2100 &&
      !high.unit && !high.money && high.number.plain_digits &&
      (high.number.value < 100 || high.number.value < 2100) && line.pieces[low.number.first].span.size() == 4) {
    return std::nullopt;
  }
  if (between) --range.first;
  return range;
}

}  // namespace crosscheck::figures
