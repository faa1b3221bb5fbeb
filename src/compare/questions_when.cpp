// SPDX-License-Identifier: Apache-2.0
//
// "When?" Counts grow while an event goes on and levels change by the hour, so for these the
// day decides: one day, one after the other, one period in another. What does not change
// needs no day.
//
//     three dead on Monday / five dead by Thursday        later
//     90 held in March / 400 held from January to June    nested
//     four engines / six engines                          no matter when
#include <algorithm>
#include <array>
#include <cstdlib>

#include "compare/print.hpp"
#include "compare/questions.hpp"
#include "crosscheck/model/names.hpp"
#include "match/day_gaps.hpp"

namespace crosscheck {
namespace {

/// Sentences that share so much tell of one moment, though only one may say which.
constexpr double kOneSentence = 2.4;
constexpr double kOneLikeness = 0.5;
/// Counts as of days further apart than that are of two events.
constexpr int kOneEventDays = 120;

}  // namespace

bool is_growing(const FigureScene& scene, const Figure& figure) {
  static constexpr std::array<std::string_view, 22> kGrowing = {
      "kill",     "injure", "hospital", "miss",    "rescue",   "arrest",   "detain", "deport",
      "displace", "damage", "flood",    "burn",    "outage",   "cancel",   "infect", "donate",
      "lose",     "charge", "delay",    "sign-up", "register", "vaccinate"};
  // A share of the water that is lost is no tally, nor are 900 hogs a day. Firms charge, too.
  const bool charged = figure.frame.predicate == "charge" && scene.human;
  return figure.frame.cumulative || (scene.group != "share" && figure.rate.empty() &&
                                     (charged || is_one_of(scene.scene.event, kGrowing)));
}

namespace {

/// "The fund stood at 48,000", "has passed 212,000": as of the day on which it is told.
bool tells_where_it_stands(const FigureScene& scene, const Figure& figure) {
  static constexpr std::array<std::string_view, 10> kVerbs = {
      "climb", "exceed", "grow", "mount", "pass", "reach", "stand", "swell", "top", "total"};
  return !is_physical(scene) && scene.group != "duration" && scene.group != "age" &&
         std::binary_search(kVerbs.begin(), kVerbs.end(), figure.frame.predicate);
}

}  // namespace

bool is_state(const FigureScene& scene, const Figure& figure) {
  static constexpr std::array<std::string_view, 15> kState = {
      "level", "flow", "rise", "fall", "peak", "rain", "wind", "win",
      "vote", "turnout", "seat", "share", "profit", "revenue", "open"};
  // "Loses 38 percent of its water" is a share like any other.
  const bool change = figure.change && (scene.group != "share" || figure.share_of.empty());
  return change || figure.kind == FigureKind::Vote || is_one_of(scene.scene.event, kState) ||
         tells_where_it_stands(scene, figure);
}

namespace {

/// People and cases that no event dates are counted anew as the weeks go by.
bool is_counted_anew(const FigurePair& pair) {
  constexpr int kWeek = 7;
  const auto counts = [](const FigureScene& scene) {
    const bool open =
        scene.scene.event == EventClass::None || is_one_of(scene.scene.event, {"confirm"});
    return scene.group == "count" && open && (scene.human || scene.head == "case");
  };
  const auto& a = pair.document_a.time.days;
  const auto& b = pair.document_b.time.days;
  const bool rate = !pair.a.rate.empty() || !pair.b.rate.empty();
  return !rate && counts(pair.scene_a) && counts(pair.scene_b) && a && b &&
         gap_in_days(*a, *b) >= kWeek;
}

bool both_varying(const FigurePair& pair) {
  return is_counted_anew(pair) || pair.words_a.changed_to || pair.words_b.changed_to ||
         pair.words_a.now || pair.words_b.now || is_growing(pair.scene_a, pair.a) ||
         is_growing(pair.scene_b, pair.b) || is_state(pair.scene_a, pair.a) ||
         is_state(pair.scene_b, pair.b);
}

TimeAnswer when_said(const FigurePair& pair) {
  const DayRange& a = *pair.scene_a.time;
  const DayRange& b = *pair.scene_b.time;
  const std::string days = long_dates(a) + " and " + long_dates(b);
  TimeAnswer result{{"When", Answer::Yes, ""}, Timing::Same};
  if (a == b) {
    result.step.because = "Both are of " + long_dates(a) + ".";
    return result;
  }
  if (a.contains(b) || b.contains(a)) {
    result.timing = Timing::Nested;
    result.step.because = (a.contains(b) ? long_dates(b) + " lies in " + long_dates(a)
                                         : long_dates(a) + " lies in " + long_dates(b)) + ".";
    return result;
  }
  const int gap = gap_in_days(a, b);
  const bool one_place = pair.scene_a.place && pair.scene_a.place == pair.scene_b.place;
  if (gap > kOneEventDays && (!is_growing(pair.scene_a, pair.a) || !one_place)) {
    return {{"When", Answer::No, days + " are too far apart."}, Timing::Apart};
  }
  const bool long_periods = a.days() > 1 && b.days() > 1;
  if (long_periods && !is_growing(pair.scene_a, pair.a)) {
    return {{"When", Answer::Related, days + " are two periods."}, Timing::Apart};
  }
  result.timing = Timing::Later;
  result.step.because = days + ": one after the other.";
  return result;
}

TimeAnswer when_published(const FigurePair& pair) {
  const auto& a = pair.document_a.time.days;
  const auto& b = pair.document_b.time.days;
  if (!a || !b) return {{"When", Answer::Unsure, "One article gives no day."}, Timing::Same};
  if (*a == *b) {
    return {{"When", Answer::Yes, "Both articles are of " + long_dates(*a) + "."}, Timing::Same};
  }
  return {{"When", a->overlaps(*b) ? Answer::Unsure : Answer::Yes,
           "Counted as of " + long_dates(*a) + " and of " + long_dates(*b) + "."},
          Timing::Later};
}

/// How many days the article of the one came out behind that of the other; nothing if that is not
/// known.
std::optional<int> days_behind(const Document& one, const Document& other) {
  const auto& a = one.time.days;
  const auto& b = other.time.days;
  if (!a || !b || (a->overlaps(*b) && a != b)) return std::nullopt;
  return static_cast<int>((a->from - b->from).count());
}

/// "The number of fires has risen to 23" against the 17 of an article that is no later.
bool has_risen(const FigurePair& pair) {
  const bool a = pair.words_a.raised_to;
  const bool b = pair.words_b.raised_to;
  if (a == b || (a ? pair.b.value >= pair.a.value : pair.a.value >= pair.b.value)) return false;
  const auto days = a ? days_behind(pair.document_a, pair.document_b)
                      : days_behind(pair.document_b, pair.document_a);
  return !days || *days >= 0;
}

/// Who died, or was arrested, stays so: the later of two counts cannot be the lower one.
bool has_fallen(const FigurePair& pair) {
  static constexpr std::array<std::string_view, 6> kLasting = {"arrest", "damage", "deport",
                                                               "donate", "infect", "kill"};
  const EventClass event = pair.scene_a.scene.event;
  if (event != pair.scene_b.scene.event || !is_one_of(event, kLasting)) return false;
  const auto days = days_behind(pair.document_b, pair.document_a);
  // Months later four more may have been arrested.
  constexpr int kOneTally = 31;
  if (!days || *days == 0 || std::abs(*days) > kOneTally) return false;
  if (pair.a.meant.overlaps(pair.b.meant)) return false;
  const Figure& before = *days > 0 ? pair.a : pair.b;
  const Figure& after = *days > 0 ? pair.b : pair.a;
  return after.value < before.value;
}

/// Votes and shares of votes, one of them from an article that has no final count yet.
bool is_counted_out(const FigurePair& pair) {
  static constexpr std::array<std::string_view, 3> kResults = {"seat", "vote", "win"};
  constexpr double kLikely = 0.5;
  const auto votes = [&](const FigureScene& scene, const Figure& figure) {
    const bool share = scene.group == "share" && pair.likely >= kLikely;
    return share || figure.kind == FigureKind::Vote || is_one_of(scene.scene.event, kResults);
  };
  return votes(pair.scene_a, pair.a) && votes(pair.scene_b, pair.b) &&
         pair.words_a.provisional != pair.words_b.provisional;
}

/// How high a wall is, and what a statue weighs: no word of a change, and no water level.
bool is_lasting(const FigurePair& pair) {
  static constexpr std::array<std::string_view, 5> kLasting = {"area", "high", "long", "radius",
                                                               "wide"};
  const auto lasts = [](const FigureScene& scene) {
    return scene.scene.event == EventClass::None || is_one_of(scene.scene.event, kLasting);
  };
  return measure_one_thing(pair.scene_a, pair.scene_b) && lasts(pair.scene_a) &&
         lasts(pair.scene_b) && !pair.a.change && !pair.b.change && !pair.words_a.changed_to &&
         !pair.words_b.changed_to && !pair.words_a.now && !pair.words_b.now;
}

}  // namespace

namespace {

/// "In the first week" and "in the first month": the one lies in the other.
std::optional<TimeAnswer> when_windowed(const FigurePair& pair) {
  constexpr double kApart = 1.3;
  if (pair.one_article()) return std::nullopt;
  const std::optional<double>& a = pair.words_a.window;
  const std::optional<double>& b = pair.words_b.window;
  if (!a || !b || std::max(*a, *b) < kApart * std::min(*a, *b)) return std::nullopt;
  return TimeAnswer{
      {"When", Answer::Yes,
       "One counts over " + print_number(*a) + " days, the other over " + print_number(*b) + "."},
      Timing::Nested,
      true};
}

}  // namespace

bool are_two_gatherings(const FigurePair& pair) {
  constexpr int kMonth = 31;
  const FigureScene& a = pair.scene_a;
  const FigureScene& b = pair.scene_b;
  if (!a.crowd || !b.crowd || !a.time || !b.time || pair.one_article()) return false;
  // Nobody counts a crowd before it comes.
  const auto is_to_come = [](const FigureScene& crowd, const FigureScene& other) {
    return crowd.time_said && !other.time_said && other.time->to < crowd.time->from;
  };
  if (is_to_come(a, b) || is_to_come(b, a)) return true;
  // A magazine may tell of it weeks later, and neither says when it was.
  constexpr double kOneGathering = 0.6;
  if (!a.time_said && !b.time_said && pair.likely >= kOneGathering) return false;
  return gap_in_days(*a.time, *b.time) > (a.time_said && b.time_said ? 0 : kMonth);
}

bool is_headline(const FigurePair& pair) {
  if (!pair.one_article()) return false;
  const auto in_title = [&](const Figure& figure) {
    const Sentence& sentence = pair.document_a.sentences[figure.sentence];
    return pair.document_a.article.segments[sentence.segment].kind == SegmentKind::Title;
  };
  if (in_title(pair.a) == in_title(pair.b)) return false;
  // A headline that has the number of another line of the text is of that line.
  const Figure& title = in_title(pair.a) ? pair.a : pair.b;
  return std::none_of(pair.document_a.figures.begin(), pair.document_a.figures.end(),
                      [&](const Figure& figure) {
                        return figure.span != title.span && figure.value == title.value &&
                               figure.unit == title.unit;
                      });
}

TimeAnswer ask_when(const FigurePair& pair) {
  TimeAnswer result{{"When", Answer::Yes, ""}, Timing::Same};
  const auto& a = pair.scene_a;
  const auto& b = pair.scene_b;
  const bool growing = is_growing(a, pair.a) && is_growing(b, pair.b);
  if (are_two_gatherings(pair)) {
    return {{"When", Answer::No,
             long_dates(*a.time) + " and " + long_dates(*b.time) + " are two gatherings."},
            Timing::Apart};
  }
  if (auto windowed = when_windowed(pair)) return *std::move(windowed);
  // The day of an accident is not the day as of which its dead are counted.
  const bool day_of_event = growing && a.time && b.time && a.time_said && b.time_said &&
                            a.time->overlaps(*b.time) &&
                            (a.time->days() == 1 || b.time->days() == 1) &&
                            !pair.a.frame.cumulative && !pair.b.frame.cumulative;
  if (day_of_event) return when_published(pair);
  if (is_lasting(pair)) {
    result.step.because = "It does not change with the time.";
    return result;
  }
  if (a.time && b.time && a.time_said && b.time_said) return when_said(pair);
  if (is_headline(pair)) {
    return {{"When", Answer::Yes, "A headline counts as its text does."}, Timing::Same};
  }
  if (!pair.one_article() && has_risen(pair)) {
    return {{"When", Answer::Yes, "One text says that it has risen to that."}, Timing::Later, true};
  }
  if (!pair.one_article() && !a.time_said && !b.time_said && is_counted_out(pair)) {
    return {{"When", Answer::Yes, "One article has no final count yet."}, Timing::Later, true};
  }
  // "The area was widened to 140 km": the other text may speak of before.
  if (!growing && pair.words_a.changed_to != pair.words_b.changed_to &&
      pair.a.value != pair.b.value) {
    return {{"When", Answer::Unsure, "One text says that it was changed to that."},
            Timing::Later,
            true};
  }
  if (!both_varying(pair)) {
    result.step.because = "It does not change with the time.";
    return result;
  }
  if (!growing && pair.common.shared >= kOneSentence && pair.common.likeness >= kOneLikeness) {
    result.step.because = "The sentences are nearly one.";
    return result;
  }
  if (!a.time || !b.time) {
    return {{"When", Answer::Unsure, "One text gives no day."}, Timing::Same};
  }
  if (growing && a.time_said != b.time_said && a.time->overlaps(*b.time)) {
    return {{"When", Answer::Unsure, "Only one text says as of when it counts."}, Timing::Later};
  }
  if (*a.time == *b.time) {
    result.step.because = "Both are as of " + long_dates(*a.time) + ".";
    return result;
  }
  if (a.time->overlaps(*b.time)) {
    return {{"When", Answer::Unsure, "The days are known only roughly."}, Timing::Later};
  }
  result.timing = Timing::Later;
  const int gap = gap_in_days(*a.time, *b.time);
  const bool one_place = a.place && a.place == b.place;
  const bool state = is_state(a, pair.a) && is_state(b, pair.b);
  if (gap > kOneEventDays && (state || !one_place)) {
    return {{"When", Answer::No, "The articles are too far apart."}, Timing::Apart};
  }
  result.step.because = "As of " + long_dates(*a.time) + " and of " + long_dates(*b.time) +
                        ", by the day of the articles where the text gives none.";
  if (!a.time_said && !b.time_said && !pair.one_article() && has_fallen(pair)) {
    result.timing = Timing::Same;
    result.step.because += " The later count is the lower one, and such a tally does not fall.";
  }
  return result;
}

}  // namespace crosscheck
