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

#include "annotate/figures/ages.hpp"
#include "annotate/figures/guards.hpp"
#include "annotate/figures/heads.hpp"
#include "annotate/figures/hedges.hpp"
#include "annotate/figures/kinds.hpp"
#include "annotate/figures/measures.hpp"
#include "annotate/figures/people.hpp"
#include "annotate/figures/subjects.hpp"
#include "annotate/figures/zeros.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck::figures {
namespace {

bool has_capital(const Line& line, std::size_t i) {
  if (!line.word(i)) return false;
  const std::string_view word = line.of(i);
  return line.capital(i) ||
         std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Of which there may be so much a day.
bool is_amount(FigureKind kind) {
  return kind == FigureKind::Count || kind == FigureKind::Money || kind == FigureKind::Volume ||
         kind == FigureKind::Mass || kind == FigureKind::Energy;
}

bool is_idle(const std::string& noun) {
  const std::uint32_t word = lexicon().id(noun);
  return word != kUnknownWord && (lexicon().classes[word] & kIdle) != 0;
}

/// Whether a table's label is no kind of thing: "Orby", "DRURY, Colin".
bool is_name(const Line& line, const Head& head) {
  const Token* token = line.tagged ? line.token(head.noun) : nullptr;
  return token != nullptr && token->upos == Upos::Propn && !head.humans &&
         token->xpos != Xpos::Nnps;
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

std::size_t Reader::read_at(std::size_t at) {
  if (!may_begin(at)) return at + 1;
  if (const std::size_t pieces = no_quantity(line_, at)) return at + pieces;
  if (line_.is_one_of(at, {"no", "nobody", "none", "not"})) {
    const std::size_t last = read_zero(line_, at, around_.sentence, out_);
    return last > 0 ? last : line_.is(at, "no") && line_.is(at + 1, "one") ? at + 2 : at + 1;
  }
  auto measure = read_measure(line_, at);
  if (!measure) return at + 1;
  if (measure->number.form == NumberForm::Unreadable) return measure->last;
  const Number& number = measure->number;
  const Span printed = line_.span(number.first, number.last);
  // "can be mended in nine weeks": how long, whatever day that may be.
  const bool takes = measure->unit && number.first > 0 && line_.is(number.first - 1, "in");
  if (!takes && is_in_date(printed, around_.dates)) return number.last;
  // "could one day be sold"
  if (measure->unit && line_.is(at, "one") && line_.is(at + 1, "day") && at > 0 &&
      line_.is_one_of(at - 1, {"can", "could", "may", "might", "to", "will", "would"})) {
    return measure->last;
  }
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
  // "hundreds leaving town": who is counted stands behind "of".
  const Token* next = line_.tagged ? line_.token(number.last) : nullptr;
  const bool acts = number.form == NumberForm::Vague && next != nullptr &&
                    line_.word(number.last) && next->upos == Upos::Verb;
  auto head = acts ? std::optional<Head>() : read_head(line_, behind);
  const bool labelled = is_labelled(line_, number);
  if (!head && (labelled || line_.segment == SegmentKind::Table || line_.mark(0, U'|'))) {
    std::size_t label = 0;
    while (line_.mark(label, U'|') || (labelled && !line_.word(label))) ++label;
    head = read_noun_phrase(line_, label);
    // "Orby 420": so many of something else
    if (head && (is_name(line_, *head) || head->lemma == "total")) head.reset();
  }
  if (head) join_men_and_women(line_, *head);
  if (head && head->lemma == "other") {  // "ten cases and five others"
    last = std::max(last, head->last);
    head.reset();
  }
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
  if (const auto child = child_of_parent(line_, number)) {
    figure.frame.counted = figure.frame.counted_head = *child;
    figure.unit = "people";
    return;
  }
  if (may_count(figure) && counts_people(line_, number)) {
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

  if (measure.money && is_in_the_pound(line_, last) &&
      lexicon().currencies[measure.money->currency].factor < 1) {
    set_symbol(figure, "percent");
    figure.kind = FigureKind::Share;
    last += kWordsInThePound;
  } else if (measure.money && !means_money(measure)) {
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
    // "63 times the limit", "63 times that winter"
    const bool over_time = line_.is_one_of(
        last + 1, {"day", "decade", "evening", "month", "morning", "night", "quarter", "season",
                   "spring", "summer", "autumn", "week", "weekend", "winter", "year"});
    if (figure.unit == "times" && !over_time &&
        line_.is_one_of(last, {"as", "more", "the", "its", "their", "higher", "larger", "greater",
                               "bigger", "what", "that", "faster", "less"})) {
      set_symbol(figure, "factor");
    }
    if (figure.unit == "degree" && is_angle(line_, measure.first, last)) set_angle(figure);
    if (figure.kind == FigureKind::Percent) set_share(figure, last);
  } else if (number.form == NumberForm::Share && line_.digits(number.first) && !range &&
             line_.word(last) && !line_.is(last, kStop) &&
             line_.number_class(last) == NumberClass::None) {
    set_count(figure, number, last);  // "1/4 point"
  } else if (number.form == NumberForm::Share) {
    set_symbol(figure, "percent");
    figure.kind = FigureKind::Share;
    scale = 100.0;
    set_share(figure, last);
  } else if (number.form == NumberForm::Factor) {
    set_symbol(figure, "factor");
  } else if (read_suffix(line_, number, figure, last)) {
  } else if (is_magnitude(line_, number)) {
    set_symbol(figure, "magnitude");
  } else if (is_factor(line_, number)) {
    set_symbol(figure, "factor");
  } else if ((!range && is_bare_age(line_, number)) ||
             (range && first > 0 && line_.is_one_of(first - 1, {"aged", "ages"}))) {
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
        line_.number_class(number_last + 1) == NumberClass::None &&
        number.form == NumberForm::Words) {
      return;  // "two-faced", "one-off"
    }
    // "shortly before five"
    if (figure.unit.empty() && number.form == NumberForm::Words && number.value <= 12 &&
        first > 0 && line_.is_one_of(first - 1, {"before", "until", "till", "past", "at"})) {
      return;
    }
    if (figure.unit.empty() && number.plain_digits && first > 0 &&
        line_.is(first - 1, kNameLabel)) {
      return;  // "exit 436"
    }
    // "1988 sales": a year, unless the nouns are people or a hedge stands before it.
    if (!range && is_year_like(line_, number) && figure.unit != "people" &&
        read_hedges(line_, first, number_last, last).hedge == Hedge::None) {
      return;
    }
    // "Fox 5", "Windows 10", "iPhone 15": a number that only a name stands before.
    if (figure.unit.empty() && number.plain_digits && first > 0 && has_capital(line_, first - 1) &&
        !line_.starts(first - 1) && line_.segment != SegmentKind::Table &&
        !line_.is(first - 1, kStop) && (number.value < 1000 || number.value >= 10'000)) {
      return;
    }
    pair_scores(line_, number, figure);
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
  // "One last thing"
  if (bare && number.value == 1.0 && is_idle(figure.frame.counted_head)) return;
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
  } else if (figure.rate.empty() && is_amount(figure.kind)) {
    figure.rate = read_pace(line_, first, last);
  }

  const HedgeReading hedge = read_hedges(line_, first, number_last, last);
  first = std::min(first, hedge.first);
  last = std::max(last, hedge.last);
  figure.hedge = hedge.hedge;
  figure.change = is_change(line_, first, last, of_what(figure));

  set_intervals(figure, number, {low * scale, high * scale, false, false}, scale,
                range.has_value());
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
  // In another language a unit may stand there that is not known.
  if (!line.notation) share_units(line, std::span(out).subspan(begin));
}

}  // namespace crosscheck::figures
