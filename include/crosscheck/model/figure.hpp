// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "crosscheck/model/article.hpp"
#include "crosscheck/model/entity.hpp"
#include "crosscheck/text/span.hpp"

namespace crosscheck {

/// A set of real numbers between two ends; an end at infinity is open.
struct Interval {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  bool low_open = false;
  bool high_open = false;

  static Interval exactly(double value) noexcept { return {value, value, false, false}; }
  bool contains(double value) const noexcept {
    return (low_open ? value > low : value >= low) && (high_open ? value < high : value <= high);
  }
  bool overlaps(const Interval& other) const noexcept;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// The words around a number that widen it; the intervals they mean stand in
/// data/lexicons/hedges.tsv and are explained in ARCHITECTURE.md.
enum class Hedge : std::uint8_t {
  None, About, Nearly, Under, LessThan, Over, AtLeast, UpTo, Range, Vague, LooseShare,
};

enum class FigureStatus : std::uint8_t {
  Actual, Estimate, Forecast, Target, Limit, Hypothetical, Denied,
};

/// Whether a figure tells of a rise or a fall: "up 7%", "fell to 40".
enum class Trend : std::uint8_t { None, Up, Down };

enum class FigureKind : std::uint8_t {
  Count, Money, Percent, PercentagePoints, Share, Rate, Length, Area, Volume, Mass, Speed,
  Temperature, Pressure, Energy, Power, Duration, Age, Vote, Ratio, Ordinal, Other,
};

/// What a figure says of the world: who did how many what, where, when, as told by whom.
/// Read from the parse; whatever is not said stays empty.
struct Frame {
  Span counted_span;        ///< "long-haul flights"
  std::string counted;      ///< its lemmas, folded, head last: "long-haul flight"; "" unknown
  std::string counted_of;   ///< for a reader: "of the crew" of "nine members of the crew"; or ""
  std::string counted_head; ///< "arrest", "person", "gate"
  Span measured_span;       ///< what a figure with a unit is told of: "output" of "output fell 5%"
  Trend trend = Trend::None;  ///< of the figure, or of what it is told of
  Span predicate_span;
  std::string predicate;    ///< lemma of the verb or of the noun of an event: "arrest", "kill"
  Span told_span;
  std::string told;         ///< for a reader what is told of the thing: "be called off"; "" nothing
  Participant actor;        ///< who did it
  Participant patient;      ///< to whom, if not the thing counted
  Participant told_actor;   ///< for a reader: who does what is told, where that is sure
  Participant told_patient;  ///< for a reader: to whom
  Participant place;
  Participant population;   ///< of whom it is a share: "the county's last harvest"
  std::optional<DayRange> time;  ///< the period, or the day as of which it counts
  Span time_span;           ///< the words that say so; empty: the article's own time
  std::optional<DayRange> told_time;  ///< for a reader: "since May" goes on to the day of writing
  bool cumulative = false;  ///< counts from a start on: "so far", "since", "by mid-May"
  FigureStatus status = FigureStatus::Actual;
  Span status_span;         ///< the words that make it a target, forecast …
  Participant attributed_to;
  Span cue;                 ///< "said", "according to"
};

/// A quantity, as written and as meant. Years, dates, clock times, phone numbers, section
/// numbers and names with numbers are none.
struct Figure {
  Span span;    ///< the shortest stretch with hedge, value, unit and head: "nearly 400 people"
  Span number;  ///< the digits or number words: "400", "two and a half million"
  FigureKind kind = FigureKind::Count;
  double value = 0.0;      ///< in `unit`; the middle of a range
  Interval meant;          ///< what the writer means (table of hedges)
  Interval strict;         ///< what the words allow
  double rounding_step = 0.0;  ///< place of the last non-zero digit; 0: taken as exact
  Hedge hedge = Hedge::None;
  std::string unit;        ///< "people", "gates", "USD", "percent", "km", "m3/s", "year"
  std::string dimension;   ///< "count", "money", "share", "length" … as in units.tsv
  double in_base = 0.0;    ///< `value` in the base unit of its dimension
  double base_factor = 1.0;    ///< base = value * base_factor + base_offset
  double base_offset = 0.0;
  std::string rate;        ///< per what: "day", "week", "100000 people"; "" none
  std::string share_of;    ///< "30 percent of the county's farms": "farm"
  bool change = false;     ///< "up 7%", "fell by 250": by how much, not how much
  std::uint32_t sentence = 0;  ///< index into Document::sentences
  Frame frame;
};

}  // namespace crosscheck
