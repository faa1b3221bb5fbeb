// SPDX-License-Identifier: Apache-2.0
//
// Hedges stand before the number ("nearly 400 people", "up to about $5m") or behind it ("60
// or so", "$100 at the very least"). "over three days" is a time spanned, unless a verb of
// lasting stands before it ("lasted over three days").
#include "annotate/figures/hedges.hpp"

#include <array>
#include <cassert>
#include <charconv>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck::figures {
namespace {

struct Row {
  double low = 1.0;
  double high = 1.0;
  bool low_open = false;
  bool high_open = false;
  bool low_unbounded = false;
  bool high_unbounded = false;
};

constexpr std::size_t index_of(Hedge hedge) noexcept { return static_cast<std::size_t>(hedge); }

using Table = std::array<Row, index_of(Hedge::LooseShare) + 1>;

Table read_table() {
  constexpr std::pair<std::string_view, Hedge> kNames[] = {
      {"about", Hedge::About},        {"nearly", Hedge::Nearly}, {"under", Hedge::Under},
      {"less_than", Hedge::LessThan}, {"over", Hedge::Over},     {"at_least", Hedge::AtLeast},
      {"up_to", Hedge::UpTo}};
  Table table;
  for (const auto& cells : rows(embedded_file("lexicons/hedge_intervals.tsv"))) {
    assert(cells.size() == 5);
    for (const auto& [name, hedge] : kNames) {
      if (name != cells[0]) continue;
      Row& row = table[index_of(hedge)];
      std::from_chars(cells[1].data(), cells[1].data() + cells[1].size(), row.low);
      std::from_chars(cells[2].data(), cells[2].data() + cells[2].size(), row.high);
      row.low_open = cells[3] == "low";
      row.high_open = cells[3] == "high";
      row.low_unbounded = cells[4] == "low";
      row.high_unbounded = cells[4] == "high";
    }
  }
  return table;
}

bool is_bound(Hedge hedge) { return hedge != Hedge::None && hedge != Hedge::About; }

/// Of two hedges on one number, the one that says more.
Hedge stronger(Hedge outer, Hedge inner) {
  if (inner == Hedge::None) return outer;
  if (outer == Hedge::None) return inner;
  if (is_bound(outer) || !is_bound(inner)) return outer;
  return inner;
}

bool is_time(const Line& line, std::size_t at) {
  const auto match = lexicon().unit_phrases.longest(line.pieces, at);
  for (const std::uint32_t entry : match.entries) {
    if (lexicon().units[lexicon().unit_forms[entry].unit].dimension == "duration") return true;
  }
  return false;
}

/// "over three days", "over the 12 months": how long, not how much more.
bool spans_a_time(const Line& line, std::size_t first, std::size_t number_last) {
  if (!line.is(first, "over") || !is_time(line, number_last)) return false;
  if (line.is(number_last + 1, "old") || line.is(number_last + 1, "of")) return false;
  return first == 0 || !line.is(first - 1, kLasting);
}

/// "has gone up to nine", "is now up to 31": where a count has got to, and no limit.
bool is_arrival(const Line& line, std::size_t first) {
  return line.is(first, "up") && line.is(first + 1, "to") && first > 0 &&
         line.is_one_of(first - 1, {"climb", "climbed", "climbing", "climbs", "creep", "crept", "edged", "heat", "heats", "heated",
                                    "go", "goes", "going", "gone", "inched", "jumped", "moved", "now",
                                    "pushed", "revised", "rise", "risen", "rises", "rising", "rose",
                                    "shot", "speeded", "sped", "warmed", "went"});
}

/// "must hand over 12 slots": all of them.
bool is_particle(const Line& line, std::size_t first) {
  return line.is(first, "over") && first > 0 &&
         line.is_one_of(first - 1, {"hand", "handed", "handing", "hands", "knock", "knocked",
                                    "knocking", "knocks", "turn", "turned", "turning", "turns"});
}

/// "did not at any time exceed 34 degrees": at most.
bool is_denied(const Line& line, std::size_t first) {
  constexpr std::size_t kReach = 5;
  if (!line.is_one_of(first, {"exceed", "exceeded", "exceeding", "exceeds"})) return false;
  for (std::size_t i = first; i > 0 && first - i < kReach; --i) {
    if (line.is_one_of(i - 1, {"cannot", "never", "not", "without"})) return true;
    if (line.mark(i - 1, U',') || line.mark(i - 1, U';')) return false;
  }
  return false;
}

}  // namespace

std::uint32_t end_of_hedge_after(const Line& line, std::size_t at) {
  const auto none = static_cast<std::uint32_t>(at);
  const auto match = lexicon().hedges_after.longest(line.pieces, at);
  if (match.length == 0) return none;
  const std::size_t end = at + match.length;
  if (line.is(at, "odd") && !line.glued(at)) return none;
  if ((line.mark(at, U'-') || line.mark(at, U'+')) && !line.glued(at)) return none;
  // "plus" joins two numbers; "minimum" may begin "minimum wage".
  if (line.is(at, "plus") && (line.digits(end) || line.mark(end, U'$'))) return none;
  if (line.is(end, "than")) {  // "60 or more than 40"; but "70 or greater than"
    return line.has(end + 1) && !line.mark(end + 1, U'.') ? none
                                                           : static_cast<std::uint32_t>(end + 1);
  }
  if (line.is_one_of(at, {"minimum", "maximum", "max"}) && line.word(end)) return none;
  return static_cast<std::uint32_t>(end);
}

HedgeReading read_hedges(const Line& line, std::size_t first, std::size_t number_last,
                         std::size_t last) {
  HedgeReading reading{Hedge::None, static_cast<std::uint32_t>(first),
                       static_cast<std::uint32_t>(last)};
  const Lexicon& words = lexicon();
  std::size_t at = first;
  // At most three in a row: "possibly up to about 500".
  for (int stacked = 0; stacked < 3 && at > 0; ++stacked) {
    std::size_t end = at;
    // "about: 500", "at least, 500" do not hedge; "up to (about) 500" does not occur.
    const auto match = words.hedges_before.longest_before(line.pieces, end);
    if (match.length == 0) break;
    const std::size_t begin = end - match.length;
    const HedgePhrase& entry = words.hedge_entries[match.entries.front()];
    // "<>", "=>" and "=<" compare nothing.
    const bool symbol = line.mark(begin, U'<') || line.mark(begin, U'>');
    if (symbol && begin > 0 && line.glued(begin) &&
        (line.mark(begin - 1, U'<') || line.mark(begin - 1, U'='))) {
      break;
    }
    if (!entry.plain && spans_a_time(line, begin, number_last)) break;
    if (is_arrival(line, begin) || is_particle(line, begin)) break;
    // "above 300 m" of a place, "the over-60s", "as much as 5 million" read well enough; but
    // an apposition ("the rest, some 40") keeps its hedge.
    if (!entry.plain) {
      const Hedge hedge = is_denied(line, begin) ? Hedge::UpTo : entry.hedge;
      reading.hedge = stronger(hedge, reading.hedge);
      reading.first = static_cast<std::uint32_t>(begin);
    }
    at = begin;
  }
  const auto after = [&](std::size_t from) {
    const std::uint32_t end = end_of_hedge_after(line, from);
    if (end == from) return false;
    const auto match = words.hedges_after.longest(line.pieces, from);
    reading.hedge = stronger(reading.hedge, words.hedge_entries[match.entries.front()].hedge);
    reading.last = std::max(reading.last, end);
    return true;
  };
  if (!after(number_last) && last > number_last) after(last);
  return reading;
}

Meaning meaning(double value, Hedge hedge) {
  static const Table table = read_table();
  if (hedge == Hedge::None || hedge == Hedge::Range || hedge == Hedge::Vague ||
      hedge == Hedge::LooseShare) {
    return {Interval::exactly(value), Interval::exactly(value)};
  }
  const Row& row = table[index_of(hedge)];
  Meaning result;
  // Of a negative number the multiples lie the other way round: "over -5" is above it.
  const double low = value >= 0 ? row.low : 2.0 - row.low;
  const double high = value >= 0 ? row.high : 2.0 - row.high;
  result.meant = {value * low, value * high, row.low_open, row.high_open};
  if (value < 0) {
    result.meant.low = value + std::abs(value) * (row.low - 1.0);
    result.meant.high = value + std::abs(value) * (row.high - 1.0);
  }
  if (result.meant.low == result.meant.high) {
    result.meant.low_open = result.meant.high_open = false;
  }
  result.strict = result.meant;
  if (row.low_unbounded) {
    result.strict.low = -std::numeric_limits<double>::infinity();
    result.strict.low_open = true;
  }
  if (row.high_unbounded) {
    result.strict.high = std::numeric_limits<double>::infinity();
    result.strict.high_open = true;
  }
  return result;
}

}  // namespace crosscheck::figures
