// SPDX-License-Identifier: Apache-2.0
//
//   Dana Ruhl, [43]   a baker of [79]   aged [18 to 65]      ages
//   won by [14 votes]   rose [7%]                            by how much, not how much
//   a council voted [7]-[4]   the Rovers won [3]-[1]         votes and scores
//   turned [30 degrees]   a magnitude [6.2] quake            an angle, no temperature
#include "annotate/figures/kinds.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "annotate/figures/hedges.hpp"
#include "annotate/figures/units.hpp"

namespace crosscheck::figures {
namespace {

constexpr double kRadiansPerDegree = 0.017453292519943295;
constexpr double kOldest = 120.0;

FigureKind kind_of(const Unit& unit) {
  constexpr std::pair<std::string_view, FigureKind> kKinds[] = {
      {"length", FigureKind::Length},           {"area", FigureKind::Area},
      {"volume", FigureKind::Volume},           {"mass", FigureKind::Mass},
      {"speed", FigureKind::Speed},             {"temperature", FigureKind::Temperature},
      {"angle or temperature", FigureKind::Temperature},
      {"pressure", FigureKind::Pressure},       {"energy", FigureKind::Energy},
      {"power", FigureKind::Power},             {"duration", FigureKind::Duration},
      {"share", FigureKind::Percent},           {"share difference", FigureKind::PercentagePoints},
      {"flow", FigureKind::Rate},               {"factor", FigureKind::Ratio},
      {"times", FigureKind::Count}};
  for (const auto& [dimension, kind] : kKinds) {
    if (dimension == unit.dimension) return kind;
  }
  return FigureKind::Other;
}

}  // namespace

void set_unit(Figure& figure, std::uint32_t index) {
  const Unit& unit = lexicon().units[index];
  figure.unit = unit.symbol;
  figure.dimension = unit.dimension;
  figure.kind = kind_of(unit);
  figure.base_factor = unit.factor;
  figure.base_offset = unit.offset;
}

void set_symbol(Figure& figure, std::string_view symbol) {
  set_unit(figure, lexicon().unit_by_symbol(symbol));
}

/// "61-year-old", "5 years old", "3 years of age", "87 yo": where it ends; 0 if no age.
std::uint32_t age_behind(const Line& line, std::uint32_t at, bool bare) {
  std::size_t i = at;
  if (line.dash(i) && (line.is(i + 1, "old") || line.is(i + 1, "olds"))) {
    return static_cast<std::uint32_t>(i + 2);
  }
  if (bare) {
    if (line.is(i, "yo")) return static_cast<std::uint32_t>(i + 1);
    if (line.is(i, "y") && line.mark(i + 1, U'/') && line.is(i + 2, "o")) {
      return static_cast<std::uint32_t>(i + 3);
    }
    return 0;
  }
  if (line.is(i, "old") || line.is(i, "olds")) return static_cast<std::uint32_t>(i + 1);
  if (line.is(i, "of") && line.is(i + 1, "age")) return static_cast<std::uint32_t>(i + 2);
  return 0;
}

/// "aged 84", "Orla Penn, 64,", "a woman of 84", "Ann Ott (61)": a bare number is an age.
/// Whether a noun may stand here that a number before it counts.
static bool is_counting(const Line& line, std::size_t i) {
  return line.word(i) && !line.is(i, kStop);
}

bool is_bare_age(const Line& line, const Number& number) {
  if (number.value < 0 || number.value > kOldest || number.value != std::floor(number.value)) {
    return false;
  }
  const std::size_t at = number.first;
  if (at == 0) return false;
  if (line.is_one_of(at - 1, {"aged", "age"})) return true;
  if (at > 1 && line.is(at - 1, "of") && line.is(at - 2, "age")) return true;
  // "children under three", "those over 50,"
  if (at > 1 && line.is_one_of(at - 1, {"over", "under"}) && !is_counting(line, number.last) &&
      (line.is(at - 2, "those") || is_human(line.of(at - 2)))) {
    return true;
  }
  // "She was nine.", "He turned 41,"
  const bool clause_ends = line.mark(number.last, U',') || line.mark(number.last, U'.') ||
                           line.mark(number.last, U';') || !line.has(number.last);
  const bool years = number.plain_digits || number.form == NumberForm::Words;
  if (years && at > 1 && number.value >= 2 && clause_ends &&
      line.is_one_of(at - 1, {"was", "is", "turned", "turns"}) &&
      line.is_one_of(at - 2, {"he", "she"})) {
    return true;
  }
  // "Ina Lund, seven, was lifted out"
  if (number.form == NumberForm::Words && number.value >= 1 && at > 2 && line.mark(at - 1, U',') &&
      line.capital(at - 2) && line.capital(at - 3) && !line.is(at - 2, kMonth) &&
      !line.is(at - 2, kLabel) && line.mark(number.last, U',')) {
    return true;
  }
  if (!number.plain_digits) return false;
  // "a woman of 79", "men of 67 and 81"
  const bool listed = at > 3 && line.is(at - 1, "and") && line.digits(at - 2);
  const std::size_t of = listed ? at - 3 : at - 1;
  if (of > 0 && line.is(of, "of") && !is_counting(line, number.last) &&
      line.is_one_of(of - 1, {"man", "men", "woman", "women", "boy", "boys", "girl", "girls"})) {
    return true;
  }
  const bool ends =
      !line.word(number.last) ||
      line.is_one_of(number.last, {"at", "died", "from", "had", "has", "is", "was", "when", "who"});
  if (at > 2 && line.is(at - 1, "of") && line.is(at - 2, kHuman) &&
      line.is_one_of(at - 3, {"a", "an", "the"})) {
    return number.value >= 1 && ends;
  }
  const bool closed = line.mark(number.last, U',') || line.mark(number.last, U'.') ||
                      line.mark(number.last, U';') || line.mark(number.last, U')') ||
                      line.mark(number.last, U'(') || line.is(number.last, "who") ||
                      line.mark(number.last, U':') || line.dash(number.last) ||
                      !line.has(number.last);
  if (at < 2 || number.value < 1 || !closed) return false;
  const bool named = line.capital(at - 2) && !line.is(at - 2, kMonth) && !line.is(at - 2, kLabel);
  if (line.mark(at - 1, U',')) {
    // "his mother-in-law, 43,"
    return named || (line.is(at - 2, kHuman) && line.mark(number.last, U','));
  }
  return line.mark(at - 1, U'(') && named && at > 2 && line.capital(at - 3) &&
         line.mark(number.last, U')') && number.value >= 5;
}

/// "fell 7.25 kroner", "up 7%", "by 11 points", "0.7 percent higher".
bool is_change(const Line& line, std::size_t first, std::size_t last, Of of) {
  if (line.is_one_of(last, {"higher", "lower", "more", "less", "fewer"})) return true;
  if (first == 0) return false;
  // "rose by 7%", "won by 14 votes"; but "was seen by 300 people".
  if (line.is(first - 1, "by")) return of != Of::People || (first > 1 && line.is(first - 2, kChange));
  if (line.is(first - 1, "another")) return true;
  if (!line.is(first - 1, kChange)) return false;
  // "lost 94 seconds after it took off", "has raised $210 million": when, and how much there is.
  if (line.is_one_of(last, {"after", "before", "into"})) return false;
  return !(of == Of::Money && line.is_one_of(first - 1, {"raise", "raised", "raises", "raising"}));
}

namespace {

bool has_vote_words(const Line& line, std::size_t around) {
  const std::size_t from = around > kNear ? around - kNear : 0;
  for (std::size_t i = from; i < around + kNear && line.has(i); ++i) {
    if (line.is(i, kVote)) return true;
  }
  return false;
}

}  // namespace

/// "turn a 30 degree angle", "tilted 12°", "30 degrees north".
bool is_angle(const Line& line, std::size_t first, std::size_t last) {
  if (line.is(last, kAngle) || line.is(last + 1, kAngle)) return true;
  for (std::size_t i = first; i > 0 && first - i < 3; --i) {
    if (line.is(i - 1, kAngle)) return true;
  }
  return false;
}

/// "a magnitude 6.2 quake", "magnitude-6.2", "of magnitude 6.2".
bool is_magnitude(const Line& line, std::size_t first) {
  if (first > 0 && line.is(first - 1, "magnitude")) return true;
  return first > 1 && line.dash(first - 1) && line.is(first - 2, "magnitude");
}

void set_angle(Figure& figure) {
  figure.dimension = "angle";
  figure.kind = FigureKind::Other;
  figure.base_factor = kRadiansPerDegree;
}

/// "a 300-strong crowd" counts people, "a 10-fold rise" is a factor.
bool is_in_the_pound(const Line& line, std::size_t behind) {
  return line.is_one_of(behind, {"in", "on"}) && line.is(behind + 1, "the") &&
         line.is_one_of(behind + 2, {"dollar", "euro", "pound", "rand", "rupee"});
}

bool read_suffix(const Line& line, const Number& number, Figure& figure, std::uint32_t& last) {
  if (!line.dash(number.last) || !line.glued(number.last)) return false;
  if (line.is(number.last + 1, "strong")) {
    figure.unit = "people";
    figure.dimension = "count";
    figure.frame.counted = figure.frame.counted_head = "person";
  } else if (line.is(number.last + 1, "fold")) {
    set_symbol(figure, "factor");
  } else {
    return false;
  }
  last = number.last + 2;
  return true;
}

/// "7-4": either number of a vote or a score.
void pair_scores(const Line& line, const Number& number, Figure& figure) {
  if (!number.plain_digits || !figure.unit.empty()) return;
  const std::size_t at = number.first;
  const bool opens = line.dash(number.last) && line.glued(number.last) &&
                     line.digits(number.last + 1) && line.glued(number.last + 1);
  const bool closes = at > 1 && line.dash(at - 1) && line.glued(at) && line.digits(at - 2) &&
                      line.glued(at - 1);
  if (!opens && !closes) return;
  const bool vote = has_vote_words(line, at);
  figure.kind = vote ? FigureKind::Vote : FigureKind::Ratio;
  if (vote) figure.unit = "votes";
}

void set_intervals(Figure& figure, const Number& number, Interval ends, double scale,
                   bool is_range) {
  const double low = ends.low;
  const double high = ends.high;
  figure.value = number.form == NumberForm::Vague ? number.value * scale : (low + high) / 2;
  if (number.form == NumberForm::Vague) {
    figure.hedge = Hedge::Vague;
    figure.meant = {number.low * scale, number.high * scale, false, false};
    figure.strict = {number.low * scale, std::numeric_limits<double>::infinity(), false, true};
  } else if (is_range) {
    figure.hedge = Hedge::Range;
    figure.meant = figure.strict = {low, high, false, false};
  } else {
    const Meaning meant = meaning(figure.value, figure.hedge);
    figure.meant = meant.meant;
    figure.strict = meant.strict;
    if (figure.hedge == Hedge::None) {
      double step = number.step * scale;
      // "Half a million" is not rounded to whole millions.
      if (step >= 1000.0 && std::fmod(std::abs(figure.value), step) != 0.0) step /= 10.0;
      const bool rounded = std::abs(figure.value) >= 1000.0 || step < 1.0 ||
                           figure.kind == FigureKind::Percent || figure.kind == FigureKind::Share;
      if (rounded) figure.rounding_step = step;
    }
    if (number.form == NumberForm::Share && figure.hedge == Hedge::None &&
        figure.kind == FigureKind::Share) {
      figure.hedge = Hedge::LooseShare;
    }
  }
}

}  // namespace crosscheck::figures
