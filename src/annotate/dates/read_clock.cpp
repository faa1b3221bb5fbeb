// SPDX-License-Identifier: Apache-2.0
// Times of the day: "5:10 a.m. local time", "0810 GMT", "9.48 pm", "16h30", "noon", "11:30 on
// Saturday night, Eastern time". A score (3-2), a verse (John 3:16) and a ratio (4:1) are none: a
// bare "2:05" needs a preposition, a zone or another date beside it, or the head of a line.
#include <string>

#include "annotate/dates/reader.hpp"

namespace crosscheck {

void settle_half(ClockTime& clock, DayPart part) {
  if (!clock.open_half) return;
  const bool late = part == DayPart::Afternoon || part == DayPart::Evening ||
                    (part == DayPart::Night && clock.hour >= 5);
  if (part == DayPart::None) return;
  if (late && clock.hour < 12) clock.hour += 12;
  if (!late && clock.hour == 12) clock.hour = 0;
  if (part == DayPart::Night && clock.hour == 24) clock.hour = 0;
  clock.open_half = false;
}

auto DateReader::read_meridiem(Place i, ClockTime& clock) const -> Place {
  Place end = i;
  bool afternoon = false;
  if (word_in(i, {"am", "pm"})) {
    // "at 9 am" but not "I am"; the caller has read digits before.
    afternoon = (word(i)[0] | 0x20) == 'p';
    end = i + 1;
  } else if (word_in(i, {"a", "p"}) && mark(i + 1, '.') && joined(i + 1) && word_is(i + 2, "m") &&
             joined(i + 2)) {
    afternoon = (word(i)[0] | 0x20) == 'p';
    end = mark(i + 3, '.') && joined(i + 3) ? i + 4 : i + 3;
  } else {
    return i;
  }
  if (clock.hour > 12 || clock.hour < 1)
    return clock.hour == 0 && !afternoon
               ? end
               : (clock.hour > 12 && afternoon ? (clock.open_half = false, end) : i);
  if (afternoon && clock.hour < 12) clock.hour += 12;
  if (!afternoon && clock.hour == 12) clock.hour = 0;
  clock.open_half = false;
  return end;
}

auto DateReader::read_clock(Place i, ClockTime& clock, bool expected) const -> Place {
  if (const auto hour = value(i, DateClass::ClockWord)) {
    if (at(i).capital && i > 0 && !mark(i - 1, '.') && at(i + 1).capital) return i;
    clock.hour = *hour;
    clock.minute = 0;
    return i + 1;
  }
  if (const Place spoken = read_spoken_clock(i, clock); spoken > i) return spoken;
  if (!number(i)) {
    // "three o'clock"
    const auto hour = value(i, DateClass::Number);
    if (hour && *hour <= 12 && word_is(i + 1, "o") && mark(i + 2, '\'') &&
        word_is(i + 3, "clock")) {
      clock.hour = *hour;
      clock.minute = 0;
      clock.open_half = true;
      return i + 4;
    }
    return i;
  }
  if (i > 0 && joined(i) &&
      (at(i - 1).kind == AtomKind::Word ||
       std::string_view("$#.:/+'").find(at(i - 1).mark) != std::string_view::npos)) {
    if (!expected || at(i - 1).kind != AtomKind::Word) return i;
  }
  const auto hour = static_cast<int>(at(i).number);
  // "0810 GMT", "1900 hours"
  if (at(i).digits == 4) {
    const int h = hour / 100;
    const int m = hour % 100;
    const bool zone =
        word_in(i + 1, {"gmt", "utc", "hours", "hrs"}) || (word_is(i + 1, "z") && joined(i + 1));
    if (!zone || h > 23 || m > 59) return i;
    clock.hour = h;
    clock.minute = m;
    return word_in(i + 1, {"hours", "hrs"}) ? i + 2 : i + 1;
  }
  if (at(i).digits > 2 || hour > 24) return i;
  clock.hour = hour;
  // "9 p.m.", "7am"
  if (const Place end = read_meridiem(i + 1, clock); end > i + 1) return end;
  if (word_is(i + 1, "o") && mark(i + 2, '\'') && word_is(i + 3, "clock") && hour <= 12 &&
      hour > 0) {
    clock.minute = 0;
    clock.open_half = true;
    return i + 4;
  }
  const bool colon = mark(i + 1, ':');
  const bool dot = mark(i + 1, '.');
  const bool h = word_is(i + 1, "h") && !at(i + 1).capital;
  if ((colon || dot || h) && joined(i + 1) && number(i + 2) && joined(i + 2) &&
      at(i + 2).digits == 2) {
    if (at(i + 2).number > 59 || hour > 23) return i;
    clock.minute = static_cast<int>(at(i + 2).number);
    Place end = i + 3;
    if (colon && mark(end, ':') && joined(end) && number(end + 1) && joined(end + 1) &&
        at(end + 1).digits == 2 && at(end + 1).number < 60) {
      clock.second = static_cast<int>(at(end + 1).number);
      end += 2;
    }
    if (joined(end) && ((mark(end, '.') || mark(end, ':') || mark(end, ',')) && number(end + 1) &&
                        joined(end + 1)))
      return i;
    if (joined(end) && mark(end, '%')) return i;
    if (const Place half = read_meridiem(end, clock); half > end) return half;
    clock.open_half = hour >= 1 && hour <= 12 && at(i).digits == 1;
    if (hour >= 1 && hour <= 12 && at(i).digits == 2 && hour >= 10) clock.open_half = true;
    if (word_in(end, {"hours", "hrs", "h"}) && !at(end).capital) return end + 1;
    if (expected || h) return dot && !expected ? i : end;
    DateExpression zoned;
    zoned.clock = clock;
    if (dot) {
      // "until 5.35", "3.40 on the afternoon of", "9.15 in the morning"
      const bool hour_of_day =
          (i > 0 && word_in(i - 1, {"until", "till"})) ||
          (word_in(end, {"on", "in"}) && is(past_article(end + 1), DateClass::DayPart)) ||
          (word_is(end, "on") && is(end + 1, DateClass::Weekday)) ||
          (i > 0 && word_is(i - 1, "at") && word_is(end, "on") && number(end + 1));
      return hour_of_day || read_zone(end, zoned) > end ? end : i;
    }
    const bool cue = i == 0 ||
                     word_in(i - 1, {"at", "by", "until", "till", "from", "around", "about",
                                     "before", "after", "since", "to", "between", "and"}) ||
                     mark(i - 1, '(') || mark(i - 1, ',') || mark(i - 1, '|') || mark(i - 1, ':');
    if (cue || read_zone(end, zoned) > end) return end;
    return word_in(end, {"on"}) ? end : i;
  }
  if (joined(i + 1) && at(i + 1).kind == AtomKind::Word) return i;
  // "7 in the morning", "at 10 on Friday night"
  const bool of_part =
      word_in(i + 1, {"in", "at"}) &&
      (is(i + 2, DateClass::DayPart) || (word_is(i + 2, "the") && is(i + 3, DateClass::DayPart)));
  const bool of_day =
      behind_hour_cue(i) && word_is(i + 1, "on") && is(past_article(i + 2), DateClass::Weekday);
  if (hour >= 1 && hour <= 12 && (of_part || of_day)) {
    clock.minute = 0;
    clock.open_half = true;
    return i + 1;
  }
  return i;
}

auto DateReader::read_zone(Place i, DateExpression& e) const -> Place {
  // "5 a.m. Lisbon time": a full stop before a capital ends no sentence here.
  Place place = mark(i, ',') || mark(i, '.') ? i + 1 : i;
  const bool bracket = mark(place, '(');
  if (bracket) ++place;
  const auto closed = [&](Place end) { return bracket ? (mark(end, ')') ? end + 1 : i) : end; };
  if (word_is(place, "local") && word_is(place + 1, "time")) {
    e.local_time = true;
    return closed(place + 2);
  }
  // "10.17am our time": of a zone, and nobody says of which.
  if (word_in(place, {"our", "their", "your"}) && word_is(place + 1, "time")) return closed(place + 2);
  // "+02:00", "GMT+2"
  if ((mark(place, '+') || mark(place, '-')) && joined(place) && number(place + 1) &&
      joined(place + 1) && at(place + 1).digits == 2 && mark(place + 2, ':') && number(place + 3) &&
      at(place + 3).digits == 2) {
    const int minutes = static_cast<int>(at(place + 1).number * 60 + at(place + 3).number);
    e.clock.zone = TimeZone{mark(place, '-') ? -minutes : minutes, {}};
    return place + 4;
  }
  if (at(place).kind != AtomKind::Word || !at(place).capital) return i;
  if (at(place).all_caps || (word_is(place, "z") && joined(place))) {
    const auto zone = time_zone(word(place));
    if (zone) {
      e.clock.zone = zone;
      Place end = place + 1;
      if (word_is(end, "time")) ++end;
      return closed(end);
    }
  }
  // "Eastern time", "New York time", "Eastern Daylight Time"
  std::string name;
  for (Place end = place; end < place + 3; ++end) {
    if (at(end).kind != AtomKind::Word || at(end).span.size() > 20) return i;
    if (word_in(end, {"time", "standard", "daylight", "summer"}) && !name.empty()) {
      const Place time = word_is(end, "time") ? end : end + 1;
      const auto zone = word_is(time, "time") ? time_zone(name) : std::nullopt;
      // "Orby time" is of a zone too, and nobody says how far ahead; "some time later" is not.
      const bool named = time == place + 1 && word_is(time, "time") && at(place).word == nullptr &&
                         !word_in(place, {"any", "each", "most", "no", "some"});
      if (!zone && !named) return i;
      e.clock.zone = zone;
      return closed(time + 1);
    }
    if (!name.empty()) name += ' ';
    for (const char c : word(end)) name += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  return i;
}

}  // namespace crosscheck
