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

/// "... and a half", "... and a quarter" behind a unit: "an hour and a half".
double fraction_behind(const Line& line, std::uint32_t& last) {
  const bool half = line.is(last + 2, "half");
  const bool part = half || line.is(last + 2, "quarter");
  if (!line.is(last, "and") || !line.is(last + 1, "a") || !part || line.is(last + 3, "of")) {
    return 0.0;
  }
  last += 3;
  return half ? 0.5 : 0.25;
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

/// "R46 million" and "R1,800" are money, "R75" is a road: a sign of one letter is none without a
/// scale, groups or a fraction.
bool is_doubtful_sign(const Line& line, std::size_t at, const Number& number) {
  const bool letter = line.word(at) && line.of(at).size() == 1 && line.word(number.first - 1) &&
                      number.first == at + 1;
  return letter && (!line.glued(number.first) || number.plain_digits);
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
  const double part = fraction_behind(line, measure.last);
  measure.number.value += part;
  if (part == 0.0) add_smaller_units(line, measure);
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
  const bool same =
      whole.code == part.code && (whole.family == part.family || whole.family.empty());
  const bool one_family = !whole.family.empty() && whole.family == part.family;
  if (whole.factor != 1.0 || part.factor != 0.01 || !(same || one_family)) return;
  measure.number.value += minor->value * part.factor;
  measure.number.step = part.factor;
  measure.last = money->last;
}

/// "eleven dollars sixty-two", "18 dollars and 60": minor units whose name is left out.
/// Two places, and nothing that they could count.
void add_bare_minor_money(const Line& line, Measure& measure) {
  if (lexicon().currencies[measure.money->currency].factor != 1.0) return;
  if (measure.number.scale != 1.0 || measure.number.step < 1.0) return;
  std::size_t at = measure.last;
  const bool joined = line.is(at, "and");
  if (joined) ++at;
  const bool digits = line.digits(at) && line.pieces[at].span.size() == 2;
  if (!digits && line.number_class(at) != NumberClass::Ten) return;
  const auto minor = read_number(line, at, Context::Plain);
  if (!minor || minor->form != measure.number.form || minor->value < 10.0 ||
      minor->value >= 100.0) {
    return;
  }
  const std::size_t end = minor->last;
  const bool closed = !line.has(end) || line.mark(end, U',') || line.mark(end, U';') ||
                      (line.mark(end, U'.') && !line.has(end + 1)) ||
                      (!joined && !line.glued(end) &&
                       line.is_one_of(end, {"more", "each", "a", "for"}));
  if (!closed) return;
  measure.number.value += minor->value * 0.01;
  measure.number.step = 0.01;
  measure.last = minor->last;
}

/// A symbol in brackets: "35 (kg)", "35 [kg]".
std::optional<UnitReading> read_bracketed_unit(const Line& line, const Number& number) {
  constexpr std::pair<char32_t, char32_t> kBrackets[] = {
      {U'(', U')'}, {U'[', U']'}, {U'{', U'}'}, {U'<', U'>'}};
  for (const auto& [open, close] : kBrackets) {
    if (!line.mark(number.last, open)) continue;
    Number inner = number;
    ++inner.last;
    const auto unit = read_unit(line, inner);
    // "35 (m)" are men.
    if (!unit || !line.mark(unit->last, close) || line.of(inner.last).size() < 2)
      return std::nullopt;
    return UnitReading{unit->unit, unit->last + 1, false};
  }
  return std::nullopt;
}

bool is_inch_mark(const Line& line, std::size_t i) {
  return line.mark(i, U'"') || line.mark(i, U'″') || line.mark(i, U'”');
}

/// "6'2\"": a height in feet and inches; "8\" long".
std::optional<Measure> read_inch_marks(const Line& line, const Number& number) {
  if (number.form != NumberForm::Digits) return std::nullopt;
  Measure measure;
  measure.number = number;
  measure.first = number.first;
  const std::size_t mark = number.last;
  if (is_inch_mark(line, mark) && !line.glued(mark + 1)) {
    if (!line.is_one_of(mark + 1, {"long", "wide", "tall", "high", "deep", "thick", "across"})) {
      return std::nullopt;
    }
    measure.last = static_cast<std::uint32_t>(mark + 1);
    measure.unit = UnitReading{lexicon().unit_by_symbol("in"), measure.last, false};
    return measure;
  }
  const bool feet = (line.mark(mark, U'\'') || line.mark(mark, U'′') || line.mark(mark, U'’')) &&
                    line.glued(mark);
  if (!feet || !line.digits(mark + 1) || !line.glued(mark + 1) || !is_inch_mark(line, mark + 2)) {
    return std::nullopt;
  }
  const auto part = read_number(line, mark + 1, Context::Plain);
  if (!part || part->form != NumberForm::Digits || part->value >= 12.0) return std::nullopt;
  measure.number.value += part->value / 12.0;
  measure.number.step = 0.0;
  measure.number.plain_digits = false;
  measure.last = static_cast<std::uint32_t>(mark + 3);
  measure.unit = UnitReading{lexicon().unit_by_symbol("ft"), measure.last, false};
  return measure;
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
        line.mark(number_at - 1, U'<') || line.mark(number_at - 1, U'>') ||
        line.mark(number_at - 1, U'=') || measure.money)) ||
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
  if (measure.money && is_doubtful_sign(line, at, *number)) return std::nullopt;
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
    const std::uint32_t whole = measure.last;
    add_minor_money(line, measure);
    if (measure.last == whole) add_bare_minor_money(line, measure);
    return measure;
  }
  Number behind = measure.number;
  if (number->form == NumberForm::Vague && line.is(behind.last, "of")) ++behind.last;
  measure.unit = read_unit(line, behind);
  if (!measure.unit) measure.unit = read_bracketed_unit(line, measure.number);
  if (!measure.unit) {
    if (auto inches = read_inch_marks(line, measure.number)) return inches;
  }
  if (!measure.unit) {
    behind.last = end_of_hedge_after(line, measure.number.last);  // "100-plus miles"
    if (behind.last > measure.number.last) measure.unit = read_unit(line, behind);
  }
  if (measure.unit) {
    measure.last = measure.unit->last;
    if (measure.number.form != NumberForm::Vague) {
      const double half = fraction_behind(line, measure.last);
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
                                       "aged", "varying", "varies", "vary", "varied", "between",
                                       "is", "are", "was", "were", "be", "cost", "costs"});
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
  // "a 5- to 10-year plan": the unit hangs on the second number.
  const bool suspended = line.dash(at) && line.glued(at) && !line.glued(at + 1) &&
                         line.is(at + 1, "to") && !first.unit && !first.money;
  const bool dash = line.dash(at) && !suspended;
  const bool or_word = line.is(at, "or");
  std::size_t next = suspended ? at + 2 : at + 1;
  if (dash && line.glued(at) && line.is(next, "to") && line.dash(next + 1)) next += 2;
  // "won by six-nought-two" is no range.
  if (dash && line.glued(at) && first.first > 0 && line.dash(first.first - 1) &&
      line.glued(first.first)) {
    return std::nullopt;
  }
  const auto second = read_measure(line, next);
  if (!second || !countable(second->number)) return std::nullopt;
  // "fell 2.10 euros to 31.20 euros", "up 3 cents to $5": a change and where it led. A range of
  // changes has one unit for both ("rose 3 to 5 metres"), or its ends are near each other.
  constexpr double kWidest = 3.0;
  const std::size_t verb = first.first > 1 && line.is(first.first - 1, "by") ? first.first - 2
                                                                             : first.first - 1;
  if (line.is(at, "to") && first.first > 0 &&
      (line.is(verb, kChange) || line.is_one_of(verb, {"up", "down", "higher", "lower"})) &&
      (first.unit || first.money) && (second->unit || second->money) &&
      (first.number.value * kWidest < second->number.value ||
       first.number.value >= second->number.value)) {
    return std::nullopt;
  }
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
      (high.number.value < 100 || high.number.value < 2100) &&
      line.pieces[low.number.first].span.size() == 4) {
    return std::nullopt;
  }
  if (between) --range.first;
  return range;
}

}  // namespace crosscheck::figures
