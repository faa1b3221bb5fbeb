// SPDX-License-Identifier: Apache-2.0
//
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

namespace {

bool is_change_noun(const Line& line, std::size_t at) {
  return line.is(at, kChange) || line.is_one_of(at, {"growth", "reduction"});
}

}  // namespace

/// "fell 7.25 kroner", "up 7%", "by 11 points", "0.7 percent higher".
Of of_what(const Figure& figure) {
  if (figure.unit == "people") return Of::People;
  if (figure.kind == FigureKind::Money) return Of::Money;
  const bool share =
      figure.kind == FigureKind::Percent || figure.kind == FigureKind::PercentagePoints;
  return share ? Of::Share : Of::Things;
}

bool is_change(const Line& line, std::size_t first, std::size_t last, Of of) {
  if (line.is_one_of(last, {"higher", "lower", "more", "less", "fewer"})) return true;
  if (first == 0) return false;
  // "rose by 7%", "won by 14 votes"; but "was seen by 300 people".
  if (line.is(first - 1, "by")) return of != Of::People || (first > 1 && line.is(first - 2, kChange));
  if (line.is(first - 1, "another")) return true;
  // "an increase of 6%", but "a rise of 5 metres" may be a hill
  if (of == Of::Share && first > 1 && line.is(first - 1, "of") && is_change_noun(line, first - 2)) {
    return true;
  }
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

namespace {

/// The piece behind the word that a number hangs on: before "at least", "about", "only".
std::size_t before_hedge(const Line& line, std::size_t first) {
  constexpr int kLongest = 3;
  for (int words = 0; words < kLongest && first > 0 &&
                      line.is_one_of(first - 1, {"about", "almost", "around", "at", "just", "least",
                                                 "nearly", "only", "over", "roughly", "some"});
       ++words) {
    --first;
  }
  return first;
}

bool has_quake(const Line& line, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to && line.has(i); ++i) {
    if (line.is(i, kQuake)) return true;
  }
  return false;
}

}  // namespace

/// "a magnitude 6.2 quake", "magnitude-6.2", "of magnitude 6.2", "magnitude: 6.2", "a quake
/// measuring 6.2", "the 6.2 quake", "the tremor, a 6.2".
bool is_magnitude(const Line& line, const Number& number) {
  const std::size_t first = number.first;
  if (first > 0 && line.is(first - 1, "magnitude")) return true;
  if (first > 1 && line.is(first - 2, "magnitude") &&
      (line.dash(first - 1) || line.mark(first - 1, U':') || line.is(first - 1, "of"))) {
    return true;
  }
  constexpr double kGreatest = 10;
  const bool decimal = number.value != std::floor(number.value);
  if (number.form != NumberForm::Digits || !decimal || number.value >= kGreatest) return false;
  // "a 6.2 quake", "a 6.2 undersea earthquake"
  if (has_quake(line, number.last, number.last + 1) ||
      (line.word(number.last) && !line.is(number.last, kStop) &&
       has_quake(line, number.last + 1, number.last + 2))) {
    return true;
  }
  const std::size_t at = before_hedge(line, first);
  constexpr std::size_t kReach = 4;
  const std::size_t from = at > kReach ? at - kReach : 0;
  if (at > 0 && line.is_one_of(at - 1, {"measure", "measured", "measuring", "registered",
                                        "registering", "of", "at"})) {
    return has_quake(line, from, at);
  }
  return first > 0 && line.is_one_of(first - 1, {"a", "an"}) && has_quake(line, 0, first);
}

/// "a factor of safety of 1.1", "the safety factor was only 1.3".
bool is_factor(const Line& line, const Number& number) {
  if (number.form != NumberForm::Digits || number.value == std::floor(number.value)) return false;
  const std::size_t at = before_hedge(line, number.first);
  if (at == 0 || !line.is_one_of(at - 1, {"of", "is", "was", "be", "below", "above", "under"})) {
    return false;
  }
  constexpr std::size_t kReach = 5;
  for (std::size_t i = at; i > 0 && at - i < kReach; --i) {
    if (line.is(i - 1, "factor")) return true;
    if (!line.word(i - 1)) return false;
  }
  return false;
}

bool may_count(const Figure& figure) { return figure.value == std::floor(figure.value); }

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
