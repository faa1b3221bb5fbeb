// SPDX-License-Identifier: Apache-2.0
// Clock times as they are spoken: "half past four", "a quarter to 6 in the morning", "10 minutes
// past three", "nine twenty p.m.", "tonight at 9".
//
// "Up a quarter to 8 percent" and "ten to five" are none: minutes are named, or the half of the
// day is.
#include "annotate/dates/reader.hpp"

namespace crosscheck {

int DateReader::hour_at(Place i) const {
  if (number(i) && at(i).digits <= 2 && at(i).number >= 1 && at(i).number <= 12) {
    const bool more = joined(i + 1) && (at(i + 1).kind != AtomKind::Mark || number(i + 2)) &&
                      !word_in(i + 1, {"am", "pm", "a", "p"});
    return more && joined(i + 2) ? 0 : static_cast<int>(at(i).number);
  }
  const auto hour = value(i, DateClass::Number);
  return hour && *hour >= 1 && *hour <= 12 ? *hour : 0;
}

bool DateReader::behind_hour_cue(Place i) const {
  return i > 0 && word_in(i - 1, {"about", "after", "around", "at", "before", "by", "from", "since",
                                  "until"});
}

auto DateReader::read_spoken_clock(Place i, ClockTime& clock) const -> Place {
  const Place plain = word_is(i, "a") ? i + 1 : i;
  int minutes = 0;
  Place place = plain + 1;
  bool sure = true;
  if (word_is(plain, "half") && plain == i && word_is(place, "past")) {
    minutes = 30;
  } else if (word_is(plain, "quarter")) {
    minutes = 15;
  } else if (plain == i) {
    double amount = 0;
    bool vague = false;
    place = read_amount(i, amount, vague);
    if (place == i || vague || amount < 1 || amount > 59) return read_spelled_clock(i, clock);
    minutes = static_cast<int>(amount);
    sure = word_in(place, {"minutes", "minute", "mins", "min"});
    if (sure) ++place;
    // "Twenty past three", "at twenty to ten"
    const bool fives = minutes % 5 == 0 && minutes <= 25;
    sure =
        sure || (fives && (word_is(place, "past") || (behind_hour_cue(i) && word_is(place, "to"))));
  } else {
    return i;
  }
  const bool to = word_is(place, "to");
  if (!to && !word_is(place, "past")) return read_spelled_clock(i, clock);
  const int hour = hour_at(place + 1);
  if (hour == 0 || counts_something(place + 2)) return i;
  ClockTime read;
  read.hour = hour;
  read.minute = minutes;
  read.open_half = true;
  Place end = place + 2;
  if (word_is(end, "o") && mark(end + 1, '\'') && word_is(end + 2, "clock")) {
    end += 3;
    sure = true;
  }
  const Place half = read_meridiem(end, read);
  const Place part = word_in(end, {"in", "at"}) ? past_article(end + 1) : end;
  sure = sure || half > end || (part > end && is(part, DateClass::DayPart));
  if (!sure) return i;
  if (to) {
    read.minute = 60 - minutes;
    read.hour = (read.hour + 23) % 24;
    if (read.hour == 0) read.open_half = false;
  }
  clock = read;
  return half;
}

auto DateReader::read_spelled_clock(Place i, ClockTime& clock) const -> Place {
  // "nine twenty p.m.", "eleven p.m."
  if (number(i) || hour_at(i) == 0) return i;
  ClockTime read;
  read.hour = hour_at(i);
  read.minute = 0;
  Place end = i + 1;
  // "At six in the morning", "shortly after four on Saturday"
  const bool of_part = word_in(end, {"in", "at"}) && is(past_article(end + 1), DateClass::DayPart);
  const bool of_day = word_is(end, "on") && is(past_article(end + 1), DateClass::Weekday);
  if (behind_hour_cue(i) && (of_part || of_day)) {
    read.open_half = true;
    clock = read;
    return end;
  }
  double minutes = 0;
  bool vague = false;
  if (const Place behind = read_amount(end, minutes, vague);
      behind > end && !number(end) && !vague && minutes < 60) {
    read.minute = static_cast<int>(minutes);
    end = behind;
  }
  const Place half = read_meridiem(end, read);
  if (half == end) return i;
  clock = read;
  return half;
}

auto DateReader::read_hour_of_part(Place i, DateExpression& e) const -> Place {
  // [tomorrow morning] "at 10", [tonight] "around nine"
  if (e.part == DayPart::None || !word_in(i, {"at", "around", "about"})) return i;
  const Place place = word_is(i, "at") && word_in(i + 1, {"around", "about"}) ? i + 2 : i + 1;
  const int hour = hour_at(place);
  if (hour == 0 || counts_something(place + 1) || !clause_ends(place + 1)) return i;
  e.clock.hour = hour;
  e.clock.minute = 0;
  e.clock.open_half = true;
  settle_half(e.clock, e.part);
  e.part = DayPart::None;
  e.type = DateType::Time;
  return place + 1;
}

}  // namespace crosscheck
