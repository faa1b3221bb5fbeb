// SPDX-License-Identifier: Apache-2.0
//
// A writer names the unit once: "from 61 euros to 48", "23 to 37 percent", "put it at 60
// percent, down from 90", "killed seven people and injured 46". A number without a unit takes
// it from its neighbour where a word of comparison joins the two; a count without a noun
// takes the noun of the count before it in the sentence.
#include <algorithm>

#include "annotate/figures/kinds.hpp"
#include "annotate/figures/reader.hpp"

namespace crosscheck::figures {
namespace {

/// "after 900 working hours, 12 of them": what follows is hardly counted in them.
bool is_unit_name(std::string_view head) {
  const std::uint32_t word = lexicon().id(head);
  Piece piece;
  piece.word = word;
  return word != kUnknownWord && lexicon().unit_phrases.longest({&piece, 1}, 0).length > 0;
}

bool is_bare(const Figure& figure) {
  return figure.kind == FigureKind::Count && figure.unit.empty();
}

void take_unit(Figure& to, const Figure& from) {
  to.unit = from.unit;
  to.dimension = from.dimension;
  to.kind = from.kind;
  to.base_factor = from.base_factor;
  to.base_offset = from.base_offset;
  to.in_base = to.value * to.base_factor + to.base_offset;
  if (to.rate.empty()) to.rate = from.rate;
}

std::string_view between(const Line& line, const Figure& a, const Figure& b) {
  return a.span.end <= b.span.begin ? line.text.substr(a.span.end, b.span.begin - a.span.end)
                                    : std::string_view{};
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const bool starts = at == 0 || text[at - 1] == ' ';
    const std::size_t end = at + word.size();
    if (starts && (end == text.size() || text[end] == ' ' || text[end] == ',')) return true;
  }
  return false;
}

constexpr std::size_t kNear = 40;  // bytes between two numbers that are compared

/// Whether the figure's money stands before its number: then every number has its own.
bool has_sign_before(const Figure& figure) {
  return figure.kind == FigureKind::Money && figure.span.begin < figure.number.begin &&
         figure.span.end == figure.number.end;
}

bool are_compared(std::string_view gap) {
  if (gap.empty() || gap.size() > kNear) return false;
  for (const std::string_view word : {"to", "from", "against", "than", "or", "versus"}) {
    if (has_word(gap, word)) return true;
  }
  return gap == " and " || gap == ", " || gap == "-" || gap == "–";
}

/// "280 men [on the] three wings, 96 in the hall": the wings are where the men are.
bool is_place_of(std::string_view gap) {
  return gap == " on the " || gap == " in the " || gap == " at the " || gap == " in its ";
}

bool is_lower_bound(Hedge hedge) { return hedge == Hedge::Over || hedge == Hedge::AtLeast; }
bool is_upper_bound(Hedge hedge) {
  return hedge == Hedge::LessThan || hedge == Hedge::Under || hedge == Hedge::UpTo;
}

void set_bounds(Figure& both, const Figure& low, const Figure& high) {
  both.value = (low.value + high.value) / 2;
  both.in_base = both.value * both.base_factor + both.base_offset;
  both.meant = both.strict = {low.value, high.value, low.hedge == Hedge::Over,
                              high.hedge != Hedge::UpTo};
  both.hedge = Hedge::Range;
  both.rounding_step = 0.0;
}

}  // namespace

void join_bounds(const Line& line, std::vector<Figure>& figures, std::size_t begin) {
  std::size_t kept = begin;
  for (std::size_t i = begin; i < figures.size(); ++i) {
    if (kept > begin) {
      Figure& low = figures[kept - 1];
      const Figure& high = figures[i];
      const std::string_view gap = between(line, low, high);
      const bool joined = gap == " and " || gap == " but " || gap == ", but " || gap == ", ";
      const bool reversed = is_upper_bound(low.hedge) && is_lower_bound(high.hedge) &&
                            gap == " and " && high.value < low.value;
      if (reversed && (is_bare(low) || low.unit == high.unit)) {
        // "at most 100 and at least 20 boats"
        Figure both = high;
        both.span = low.span.joined(high.span);
        both.number = low.number.joined(high.number);
        set_bounds(both, high, low);
        low = std::move(both);
        continue;
      }
      const bool same = is_bare(low) || (low.unit == high.unit && low.rate == high.rate);
      if (joined && same && is_lower_bound(low.hedge) && is_upper_bound(high.hedge) &&
          low.value < high.value) {
        Figure both = high;
        both.span = low.span.joined(high.span);
        both.number = low.number.joined(high.number);
        set_bounds(both, low, high);
        low = std::move(both);
        continue;
      }
    }
    if (kept != i) figures[kept] = std::move(figures[i]);
    ++kept;
  }
  figures.resize(kept);
}

void share_units(const Line& line, std::span<Figure> figures) {
  const Figure* counted = nullptr;  // the nearest count before that has a noun
  for (std::size_t i = 0; i < figures.size(); ++i) {
    Figure& figure = figures[i];
    const bool place = i > 0 && is_place_of(between(line, figures[i - 1], figure));
    if (figure.dimension == "count" && !figure.frame.counted.empty() && !place &&
        !is_unit_name(figure.frame.counted_head)) {
      counted = &figure;
    }
    if (!is_bare(figure)) continue;
    const bool measured_before = i > 0 && figures[i - 1].dimension != "count" &&
                                 figures[i - 1].kind != FigureKind::Age &&
                                 figures[i - 1].kind != FigureKind::Duration;
    const std::string_view before =
        measured_before ? between(line, figures[i - 1], figure) : std::string_view{};
    const bool listed = before == " and " || before == ", ";
    if (are_compared(before) && !(listed && has_sign_before(figures[i - 1]))) {
      take_unit(figure, figures[i - 1]);
      continue;
    }
    const bool measured_after = i + 1 < figures.size() && figures[i + 1].dimension != "count" &&
                                figures[i + 1].kind != FigureKind::Age &&
                                figures[i + 1].kind != FigureKind::Duration;
    if (measured_after) {
      const std::string_view gap = between(line, figure, figures[i + 1]);
      if (gap == " to " || gap == " and " || gap == "-") {
        take_unit(figure, figures[i + 1]);
        continue;
      }
    }
    if (counted != nullptr && (may_count(figure) || !may_count(*counted))) {
      figure.unit = counted->unit;
      figure.kind = counted->kind;
      figure.frame.counted = counted->frame.counted;
      figure.frame.counted_head = counted->frame.counted_head;
    }
  }
}

}  // namespace crosscheck::figures
