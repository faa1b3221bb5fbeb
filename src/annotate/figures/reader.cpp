// SPDX-License-Identifier: Apache-2.0
//
// One figure at a time, from left to right: what is no quantity is stepped over; then the
// measure, or a range of two; its rate, its head, its hedges.
//
//   [nearly 400 people]   [between £220 and £520]   [310 cubic metres of mud a second]
//   Dana Ruhl, [43], of Section 9, said [one in nine homes] stood empty in 1987.
#include "annotate/figures/reader.hpp"

#include <algorithm>
#include <cmath>

#include "annotate/figures/guards.hpp"
#include "annotate/figures/heads.hpp"
#include "annotate/figures/hedges.hpp"
#include "annotate/figures/measures.hpp"

namespace crosscheck::figures {
namespace {

constexpr double kOldest = 120.0;
constexpr std::size_t kNear = 8;  // pieces around a number in which a word tells its kind

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

/// "aged 84", "Yvon Cyr, 78,", "a woman of 84", "Ann Ott (61)": a bare number is an age.
bool is_bare_age(const Line& line, const Number& number) {
  if (number.value < 0 || number.value > kOldest || number.value != std::floor(number.value)) {
    return false;
  }
  const std::size_t at = number.first;
  if (at == 0) return false;
  if (line.is_one_of(at - 1, {"aged", "age"})) return true;
  if (at > 1 && line.is(at - 1, "of") && line.is(at - 2, "age")) return true;
  if (!number.plain_digits) return false;
  const bool ends = !line.word(number.last) || line.is_one_of(number.last, {"who", "when", "at"});
  if (at > 2 && line.is(at - 1, "of") && line.is(at - 2, kHuman) && line.is_one_of(at - 3, {"a", "an", "the"})) {
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

/// "fell 6.60 kroner", "up 7%", "by 11 points", "0.2 percent higher".
bool is_change(const Line& line, std::size_t first, std::size_t last) {
  if (line.is_one_of(last, {"higher", "lower", "more", "less", "fewer"})) return true;
  if (first == 0) return false;
  if (line.is(first - 1, "by")) return true;
  if (line.is(first - 1, "another")) return true;
  return line.is(first - 1, kChange);
}

bool has_vote_words(const Line& line, std::size_t around) {
  const std::size_t from = around > kNear ? around - kNear : 0;
  for (std::size_t i = from; i < around + kNear && line.has(i); ++i) {
    if (line.is(i, kVote)) return true;
  }
  return false;
}

class Reader {
 public:
  Reader(const Line& line, const Surroundings& around, std::vector<Figure>& out)
      : line_(line), around_(around), out_(out), begin_(out.size()) {}

  void read() {
    for (std::size_t at = 0; at < line_.size();) at = read_at(at);
  }

 private:
  std::size_t read_at(std::size_t at);
  bool may_begin(std::size_t at) const;
  std::size_t read_zero(std::size_t at);
  void emit(const Measure& measure, const std::optional<Range>& range, std::uint32_t first,
            std::uint32_t last);
  void set_money(Figure& figure, const CurrencyReading& money) const;
  void set_count(Figure& figure, const Number& number, std::uint32_t& last);
  void set_share(Figure& figure, std::uint32_t last) const;
  bool scaled_by_label(double& scale) const;
  bool means_money(const Measure& measure) const;

  const Line& line_;
  const Surroundings& around_;
  std::vector<Figure>& out_;
  std::size_t begin_;
  std::size_t covered_ = 0;  ///< the last emitted figure reaches to this piece
};

bool Reader::may_begin(std::size_t at) const {
  const Piece& piece = line_.pieces[at];
  switch (piece.kind) {
    case PieceKind::Digits:
    case PieceKind::Fraction:
      return true;
    case PieceKind::Word:
      return piece.word != kUnknownWord;
    case PieceKind::Mark:
      return true;
  }
  return false;
}

/// "no deaths", "no one was hurt", "none were killed".
std::size_t Reader::read_zero(std::size_t at) {
  std::size_t last = at + 1;
  std::size_t noun = 0;
  const bool none = line_.is(at, "none") || line_.is(at, "nobody");
  const bool no_one = line_.is(at, "no") && line_.is(at + 1, "one");
  if (no_one) last = at + 2;
  if (none || no_one) {
    if (!line_.is_one_of(last, {"was", "were", "has", "is", "are", "had"})) return 0;
    std::size_t done = last + 1;
    if (line_.is(done, "been")) ++done;
    if (!line_.is(done, kDone)) return 0;
  } else if (line_.is(at, "no")) {
    noun = at + 1;
    for (int words = 0; words < 2 && line_.word(noun) && !line_.is(noun, kHarm); ++words) ++noun;
    if (!line_.is(noun, kHarm)) return 0;
    last = noun + 1;
  } else {
    return 0;
  }
  Figure figure;
  figure.number = line_.span(at, none || noun > 0 ? at + 1 : at + 2);
  figure.span = line_.span(at, last);
  figure.dimension = "count";
  figure.meant = figure.strict = Interval::exactly(0.0);
  figure.sentence = around_.sentence;
  if (noun > 0) {
    const Span span = line_.pieces[noun].span;
    const std::string lemma = singular(line_.text.substr(span.begin, span.size()));
    figure.unit = is_human(lemma) ? "people" : plural(lemma);
    figure.frame.counted_span = span;
    figure.frame.counted = figure.frame.counted_head = lemma;
  } else {
    figure.unit = "people";
    figure.frame.counted = figure.frame.counted_head = "person";
  }
  out_.push_back(std::move(figure));
  return last;
}

std::size_t Reader::read_at(std::size_t at) {
  if (!may_begin(at)) return at + 1;
  if (const std::size_t pieces = no_quantity(line_, at)) return at + pieces;
  if (line_.is(at, "no") || line_.is(at, "none") || line_.is(at, "nobody")) {
    const std::size_t last = read_zero(at);
    return last > 0 ? last : line_.is(at, "no") && line_.is(at + 1, "one") ? at + 2 : at + 1;
  }
  auto measure = read_measure(line_, at);
  if (!measure) return at + 1;
  if (measure->number.form == NumberForm::Unreadable) return measure->last;
  const Number& number = measure->number;
  const Span printed = line_.span(number.first, number.last);
  if (is_in_date(printed, around_.dates)) return number.last;
  if (!measure->money && !measure->unit && is_label(line_, number)) return number.last;
  if (measure->unit && number.form == NumberForm::Digits) {
    // "Su-27 km", "F16 hours": the number belongs to a name all the same.
    Number alone = number;
    alone.last = measure->last;
    if (is_part_of_name(line_, alone)) return measure->last;
  }
  if (!measure->money && !measure->unit && is_idle_one(line_, number)) return number.last;
  const auto range = read_range(line_, *measure);
  std::uint32_t first = range ? range->first : measure->first;
  const std::uint32_t last = range ? range->last : measure->last;
  if (range && range->high.number.form != NumberForm::Share &&
      is_in_date(line_.span(range->high.number.first, range->high.number.last), around_.dates)) {
    return last;
  }
  const std::size_t before = out_.size();
  covered_ = last;
  emit(range ? range->high : *measure, range, first, last);
  return out_.size() > before ? std::max<std::size_t>(covered_, last) : last;
}

/// "pounds" are a weight unless the article is at home where they are money.
bool Reader::means_money(const Measure& measure) const {
  if (!measure.unit || lexicon().units[measure.unit->unit].symbol != "lb") return false;
  if (!line_.is_one_of(measure.unit->last - 1, {"pound", "pounds"})) return false;
  if (measure.number.scale >= 1e6 && !line_.is(measure.unit->last, "of")) return true;
  if (measure.unit->compound || line_.is(measure.unit->last, "of") ||
      !around_.home.knows("pound")) {
    return false;
  }
  const std::size_t at = measure.first;
  for (std::size_t i = at > kNear ? at - kNear : 0; i < at + kNear && line_.has(i); ++i) {
    if (line_.is(i, kMass)) return false;
  }
  return true;
}

void Reader::set_money(Figure& figure, const CurrencyReading& money) const {
  const Currency& currency = lexicon().currencies[money.currency];
  figure.unit = currency.family.empty() ? currency.code : around_.home.code(currency.family);
  if (figure.unit.empty()) figure.unit = currency.family;
  figure.dimension = "money";
  figure.kind = FigureKind::Money;
}

/// "Passengers (million) 11.2 4.6": the row's label scales the cells of a table.
bool Reader::scaled_by_label(double& scale) const {
  if (line_.segment != SegmentKind::Table) return false;
  constexpr std::size_t kLongestLabel = 30;
  for (std::size_t i = 0; i < kLongestLabel && i + 2 < line_.size(); ++i) {
    if (line_.mark(i, U'(') && line_.number_class(i + 1) == NumberClass::Scale &&
        line_.mark(i + 2, U')')) {
      scale = lexicon().number_word(line_.pieces[i + 1]).value;
      return true;
    }
  }
  return false;
}

void Reader::set_count(Figure& figure, const Number& number, std::uint32_t& last) {
  figure.dimension = "count";
  figure.kind = FigureKind::Count;
  Number behind = number;
  behind.last = end_of_hedge_after(line_, number.last);
  auto head = read_head(line_, behind);
  if (!head && line_.segment == SegmentKind::Table) head = read_noun_phrase(line_, 0);
  if (head && head->first < number.first) {
    // A table's label: not part of the span.
    figure.frame.counted_span = line_.span(head->first, head->last);
  } else if (head) {
    last = std::max(last, head->last);
    if (head->last > head->first) {
      const std::uint32_t from = head->part ? head->noun : head->first;
      figure.frame.counted_span = line_.span(std::min(from, head->last - 1), head->last);
    }
  }
  if (head && !head->lemma.empty()) {
    figure.frame.counted = head->counted;
    figure.frame.counted_head = head->lemma;
    figure.unit = head->humans ? "people" : plural(head->lemma);
    if (head->lemma == "vote") figure.kind = FigureKind::Vote;
    return;
  }
  // "46 injured", "seven dead", "58 were hurt", "leaving 12 in hospital", "a crew of four"
  std::size_t done = number.last;
  while (line_.is_one_of(done, {"were", "was", "are", "is", "have", "has", "had", "been", "people",
                                "others", "other", "more", "who"})) {
    ++done;
  }
  const bool harmed = line_.is(done, kDone) || line_.is(done, kDeed) || line_.is(done, "dead") || line_.is(done, "died") ||
                      (line_.is(done, "in") && line_.is(done + 1, "hospital"));
  const bool killing =
      number.first > 0 && line_.is_one_of(number.first - 1, {"killing", "killed", "kills",
                                                             "injuring", "injured", "wounding",
                                                             "arresting", "arrested"});
  const bool group = number.first > 1 && line_.is(number.first - 1, "of") &&
                     line_.is(number.first - 2, kGroupNoun);
  if (harmed || killing || group) {
    figure.unit = "people";
    figure.frame.counted = figure.frame.counted_head = "person";
  }
}

void Reader::set_share(Figure& figure, std::uint32_t last) const {
  if (!line_.is(last, "of")) return;
  if (const auto whole = read_noun_phrase(line_, last + 1)) figure.share_of = whole->counted;
}

void Reader::emit(const Measure& measure, const std::optional<Range>& range, std::uint32_t first,
                  std::uint32_t last) {
  const Number& number = measure.number;
  Figure figure;
  figure.sentence = around_.sentence;
  figure.number = range ? line_.span(range->low.number.first, number.last)
                        : line_.span(number.first, number.last);
  figure.value = number.value;
  double low = range ? range->low.number.value : number.value;
  double high = number.value;
  double scale = 1.0;
  const bool bare = !measure.money && !measure.unit;
  const std::uint32_t number_last = number.last;

  if (measure.money && !means_money(measure)) {
    set_money(figure, *measure.money);
    scale = lexicon().currencies[measure.money->currency].factor;
  } else if (means_money(measure)) {
    figure.unit = around_.home.code("pound");
    figure.dimension = "money";
    figure.kind = FigureKind::Money;
  } else if (measure.unit) {
    set_unit(figure, measure.unit->unit);
    if (figure.kind == FigureKind::Duration) {
      if (const std::uint32_t end = age_behind(line_, last, false)) {
        figure.kind = FigureKind::Age;
        last = end;
      }
    }
    if (figure.unit == "times" && line_.is_one_of(last, {"as", "more", "the", "its", "their",
                                                         "higher", "larger", "greater", "bigger",
                                                         "what", "that", "faster", "less"})) {
      set_symbol(figure, "factor");
    }
    // "the six Times reporters", "four-time": a word that only looks like the unit.
    if (figure.kind == FigureKind::Percent) set_share(figure, last);
  } else if (number.form == NumberForm::Share && line_.digits(number.first) && !range &&
             line_.word(last) && !line_.is(last, kStop) && line_.number_class(last) == NumberClass::None) {
    set_count(figure, number, last);  // "1/4 point"
  } else if (number.form == NumberForm::Share) {
    set_symbol(figure, "percent");
    figure.kind = FigureKind::Share;
    scale = 100.0;
    set_share(figure, last);
  } else if (number.form == NumberForm::Factor) {
    set_symbol(figure, "factor");
  } else if (!range && is_bare_age(line_, number)) {
    set_symbol(figure, "year");
    figure.kind = FigureKind::Age;
    if (first > 0 && line_.is_one_of(first - 1, {"aged", "age"})) --first;
  } else if (const std::uint32_t end = age_behind(line_, last, true)) {
    set_symbol(figure, "year");
    figure.kind = FigureKind::Age;
    last = end;
  } else {
    double cells = 1.0;
    if (scaled_by_label(cells) && number.scale == 1.0) scale = cells;
    set_count(figure, number, last);
    if (figure.frame.counted.empty() && line_.dash(number_last) && line_.glued(number_last) &&
        line_.word(number_last + 1) && line_.glued(number_last + 1) &&
        number.form == NumberForm::Words) {
      return;  // "two-faced", "one-off"
    }
    // "shortly before five"
    if (figure.unit.empty() && number.form == NumberForm::Words && number.value <= 12 &&
        first > 0 && line_.is_one_of(first - 1, {"before", "until", "till", "past", "at"})) {
      return;
    }
    if (figure.unit.empty() && number.plain_digits && first > 0 && line_.is(first - 1, kNameLabel)) {
      return;  // "exit 436"
    }
    // "1988 sales": a year, unless the nouns are people or a hedge stands before it.
    if (!range && is_year_like(line_, number) && figure.unit != "people" &&
        read_hedges(line_, first, number_last, last).hedge == Hedge::None) {
      return;
    }
    // "Fox 5", "Windows 10": a number that only a name stands before.
    if (figure.unit.empty() && number.plain_digits && first > 0 && line_.capital(first - 1) &&
        !line_.starts(first - 1) && line_.segment != SegmentKind::Table &&
        !line_.is(first - 1, kStop) && (number.value < 1000 || number.value >= 10'000)) {
      return;
    }
    if (figure.unit.empty() && has_vote_words(line_, first) && line_.dash(number_last) &&
        line_.digits(number_last + 1)) {
      figure.unit = "votes";
      figure.kind = FigureKind::Vote;
    }
  }
  const bool counts = bare && figure.kind == FigureKind::Count;
  if (counts && figure.unit.empty()) {
    if (const auto subject =
            read_measured_subject(line_, first, around_.sentence, around_.measured)) {
      around_.measured = subject;
      figure.frame.counted = figure.frame.counted_head = subject->lemma;
      figure.frame.counted_span = subject->span;
      figure.unit = is_human(subject->lemma) ? "people" : plural(subject->lemma);
      figure.rate = subject->rate;
    }
  }
  // A lone "one" or "a couple" without anything that it counts says nothing.
  if (bare && number.form == NumberForm::Words && figure.unit.empty() &&
      (number.loose || (number.value == 1.0 && number.last == number.first + 1))) {
    return;
  }

  std::uint32_t rate_at = last;
  if (measure.unit && line_.is(last, "of") &&
      (figure.kind == FigureKind::Volume || figure.kind == FigureKind::Mass)) {
    // "cubic metres of mud a second", "gallons of jet fuel a year"
    for (rate_at = last + 1; rate_at < last + 4 && line_.word(rate_at) &&
                             !line_.is(rate_at, kStop); ++rate_at) {
    }
  }
  if (const auto rate = read_rate(line_, rate_at);
      rate && figure.kind != FigureKind::Age) {
    const auto combined = measure.unit ? unit_per(measure.unit->unit, rate->rate) : std::nullopt;
    if (combined) {
      set_unit(figure, *combined);
    } else {
      figure.rate = rate->rate;
    }
    last = rate->last;
  } else if (const auto behind = read_rate(line_, last); rate_at == last && behind) {
    figure.rate = behind->rate;
    last = behind->last;
  }

  const HedgeReading hedge = read_hedges(line_, first, number_last, last);
  first = std::min(first, hedge.first);
  last = std::max(last, hedge.last);
  figure.hedge = hedge.hedge;
  figure.change = is_change(line_, first, last);

  low *= scale;
  high *= scale;
  figure.value = number.form == NumberForm::Vague ? number.value * scale : (low + high) / 2;
  if (number.form == NumberForm::Vague) {
    figure.hedge = Hedge::Vague;
    figure.meant = {number.low * scale, number.high * scale, false, false};
    figure.strict = {number.low * scale, std::numeric_limits<double>::infinity(), false, true};
  } else if (range) {
    figure.hedge = Hedge::Range;
    figure.meant = figure.strict = {low, high, false, false};
  } else {
    const Meaning meant = meaning(figure.value, figure.hedge);
    figure.meant = meant.meant;
    figure.strict = meant.strict;
    if (figure.hedge == Hedge::None) {
      const double step = number.step * scale;
      const bool rounded = std::abs(figure.value) >= 1000.0 || step < 1.0 ||
                           figure.kind == FigureKind::Percent || figure.kind == FigureKind::Share;
      if (rounded) figure.rounding_step = step;
    }
    if (number.form == NumberForm::Share && figure.hedge == Hedge::None &&
        figure.kind == FigureKind::Share) {
      figure.hedge = Hedge::LooseShare;
    }
  }
  figure.in_base = figure.value * figure.base_factor + figure.base_offset;
  figure.span = line_.span(first, last);
  if (!out_.empty() && out_.size() > begin_ && figure.span.begin < out_.back().span.end) {
    figure.span.begin = std::min(out_.back().span.end, figure.number.begin);
  }
  covered_ = last;
  out_.push_back(std::move(figure));
}

}  // namespace

void append_figures(const Line& line, const Surroundings& around, std::vector<Figure>& out) {
  const std::size_t begin = out.size();
  Reader(line, around, out).read();
  join_bounds(line, out, begin);
  share_units(line, std::span(out).subspan(begin));
}

}  // namespace crosscheck::figures
