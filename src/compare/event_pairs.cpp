// SPDX-License-Identifier: Apache-2.0
#include "compare/event_pairs.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <set>
#include <tuple>

#include "compare/clocks.hpp"
#include "compare/event_days.hpp"
#include "compare/event_questions.hpp"
#include "compare/one_event.hpp"
#include "compare/print.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/day_gaps.hpp"
#include "match/day_moves.hpp"
#include "match/digits.hpp"

namespace crosscheck {
namespace {

constexpr double kLikely = 0.4;
constexpr double kVeryLikely = 0.6;
constexpr double kNearlySure = 0.9;
/// Much happens in one day.
constexpr double kLikelyHours = 0.55;
/// "The day has changed, or the plan has" is said more lightly.
constexpr double kLikelyLater = 0.34;
constexpr double kOneVerbLater = 0.3;
constexpr double kHourWords = 0.6;
/// From where on two dates that can be one are told to be one, and two months or years.
constexpr double kOneDay = 0.32;
constexpr double kOnePeriod = 0.75;
/// Days of a repeatable event further apart than that are two events, and no question.
constexpr int kOneOccasion = 10;
/// Nor are days of an event that happens once, if they are years apart and one is said as a day.
constexpr int kOneEvent = 400;

/// Says that a day is another one than was said before.
bool tells_of_move(const Evidence& evidence, Ref ref) {
  static constexpr std::array<std::string_view, 16> kWords = {
      "bring", "defer", "delay",      "earlier",  "extend", "forward",    "instead", "later",
      "move",  "now",   "originally", "postpone", "push",   "reschedule", "revise",  "slip"};
  const Document& document = evidence.document(ref);
  const Sentence& sentence = document.sentences[evidence.claim(ref).sentence];
  return std::any_of(document.tokens.begin() + sentence.first,
                     document.tokens.begin() + sentence.last, [&](const Token& token) {
                       const std::string word = fold(document.article.body[token.span]);
                       return std::binary_search(kWords.begin(), kWords.end(), token.lemma) ||
                              std::binary_search(kWords.begin(), kWords.end(), word);
                     });
}

bool has_day(const std::vector<DayRange>& days, const DayRange& day) {
  return std::binary_search(days.begin(), days.end(), day,
                            [](const DayRange& a, const DayRange& b) {
                              return std::tie(a.from, a.to) < std::tie(b.from, b.to);
                            });
}

/// Whether the sentence of `other` has the date of `one` as well: "reported at 6.40 p.m. and put
/// out by midnight".
bool has_both(const Evidence& evidence, Ref one, Ref other) {
  const DateMention& mine = date_of(evidence, one);
  const DateMention& theirs = date_of(evidence, other);
  const Document& document = evidence.document(other);
  const auto clock = clock_of(evidence.document(one), mine);
  return std::any_of(document.dates.begin(), document.dates.end(), [&](const DateMention& date) {
    if (date.sentence != theirs.sentence || date.span == theirs.span || !date.days) return false;
    return compare_days(mine, date, clock, clock_of(document, date)) == Days::Meet;
  });
}

/// Many small signs together settle what one alone leaves open.
void weigh_signs(double likely, Step& event, Step& subject) {
  const std::string chance =
      " All signs together make it " + print_number(std::round(100 * likely)) + " % likely.";
  for (Step* step : {&event, &subject}) {
    if (step->answer == Answer::Yes) continue;
    // Whom each of two sentences names as what it speaks of weighs more.
    if (step == &subject && step->answer == Answer::No && likely < kVeryLikely) continue;
    step->answer = Answer::Yes;
    step->because += chance;
  }
}

/// A day may be what came of a plan, if it lies neither before the plan was told nor before the
/// day that was planned.
bool may_come_of(const DayRange& told, const DayRange& planned, const DayRange& came) {
  return came.to >= told.from && came.to >= planned.from;
}

enum class Moved : std::uint8_t { No, Called, Told };

/// Of a day that was to come and of another one whether a later article calls this one moved, or
/// tells of the plan as well.
Moved was_put_off(const Evidence& evidence, Ref a, Ref b) {
  const Document& document_a = evidence.document(a);
  const Document& document_b = evidence.document(b);
  const DateMention& x = date_of(evidence, a);
  const DateMention& y = date_of(evidence, b);
  for (const PlanAndDay& pair :
       {PlanAndDay{document_a, x, document_b, y}, PlanAndDay{document_b, y, document_a, x}}) {
    if (!may_be_put_off(pair)) continue;
    if (tells_plan(pair)) return Moved::Told;
    if (is_new_day(pair.late, pair.day)) return Moved::Called;
  }
  return Moved::No;
}

/// Two years with two digits the other way round.
bool are_swapped_years(const DayRange& a, const DayRange& b) {
  const auto year_of = [](const DayRange& days) {
    return static_cast<int>(std::chrono::year_month_day{days.from}.year());
  };
  return compare_digits(year_of(a), year_of(b)) == Digits::Swapped;
}

/// Two dates that can be one, if they very likely are.
std::optional<DatePair> judge_meeting(const Evidence& evidence, DatePair pair, double likely) {
  const DateMention& a = date_of(evidence, pair.a);
  const DateMention& b = date_of(evidence, pair.b);
  if (pair.a.article == pair.b.article) return std::nullopt;
  // Much happens in one month, and much in one year.
  const bool periods = a.days->days() > 1 && b.days->days() > 1;
  Step event = ask_event(evidence, pair.a, pair.b);
  Step subject = ask_subject(evidence, pair.a, pair.b);
  if (likely < (periods ? kOnePeriod : kOneDay)) return std::nullopt;
  if (periods && event.answer != Answer::Yes) return std::nullopt;
  weigh_signs(likely, event, subject);
  const auto clock_a = clock_of(evidence.document(pair.a), a);
  const auto clock_b = clock_of(evidence.document(pair.b), b);
  const bool exact = clock_a && clock_b ? minutes_apart(*clock_a, *clock_b) == 0
                                        : *a.days == *b.days && a.type == b.type;
  pair.verdict = exact ? Verdict::Agrees : Verdict::Compatible;
  pair.confidence = std::min(likely, 0.95);
  pair.steps = {event,
                subject,
                {"Value", Answer::Yes,
                 printed_date(evidence, pair.a) + " and " + printed_date(evidence, pair.b) + "."}};
  return pair;
}

}  // namespace

std::string printed_date(const Evidence& evidence, Ref ref) {
  const DateMention& date = date_of(evidence, ref);
  const auto clock = clock_of(evidence.document(ref), date);
  const std::string words = print_date(date);
  return clock && clock->alone ? words.substr(0, words.find(" on ")) : words;
}

std::vector<DayRange> moved_days(const Evidence& evidence) {
  std::vector<DayRange> result;
  std::set<Ref> claims;
  for (const Candidate& candidate : evidence.matches.dates)
    claims.insert({candidate.a, candidate.b});
  for (const Ref& ref : claims) {
    const auto& days = date_of(evidence, ref).days;
    if (days && tells_of_move(evidence, ref)) result.push_back(*days);
  }
  std::sort(result.begin(), result.end(), [](const DayRange& a, const DayRange& b) {
    return std::tie(a.from, a.to) < std::tie(b.from, b.to);
  });
  return result;
}

std::optional<DatePair> judge_dates(const Evidence& evidence, const Candidate& candidate,
                                    double likely, const std::vector<DayRange>& moved_days) {
  DatePair pair;
  pair.a = candidate.a;
  pair.b = candidate.b;
  const Scene& p = evidence.scenes.claim(pair.a);
  const Scene& q = evidence.scenes.claim(pair.b);
  pair.shared = evidence.scenes.shared(p, q);
  const DateMention& a = date_of(evidence, pair.a);
  const DateMention& b = date_of(evidence, pair.b);
  const auto clock_a = clock_of(evidence.document(pair.a), a);
  const auto clock_b = clock_of(evidence.document(pair.b), b);
  const bool clock_alone = (clock_a && clock_a->alone) || (clock_b && clock_b->alone);
  const Days days = compare_days(a, b, clock_a, clock_b);
  if (days == Days::Meet) return judge_meeting(evidence, std::move(pair), likely);
  if (days == Days::Unclear) return std::nullopt;
  pair.clocks = days == Days::ClocksApart;
  const bool announced_a = is_announced(evidence, pair.a);
  const bool announced_b = is_announced(evidence, pair.b);
  // What is put off from one day to another has both days in one sentence, and is told all the
  // same.
  const bool planned = !pair.clocks && (announced_a || announced_b);
  const Moved how = planned ? was_put_off(evidence, pair.a, pair.b) : Moved::No;
  const bool moved = how != Moved::No;
  if (!planned && (has_both(evidence, pair.a, pair.b) || has_both(evidence, pair.b, pair.a))) {
    return std::nullopt;
  }

  Step event = ask_event(evidence, pair.a, pair.b);
  Step subject = ask_subject(evidence, pair.a, pair.b);
  // Much happens in one night, and an hour beside a day says little of what.
  const bool hours = clock_a.has_value() != clock_b.has_value();
  const bool again = is_one_of(p.event, {"attend", "fine", "protest", "strike", "walkout"});
  // Much happens in one day: what is told of two hours has words in common.
  const bool told = days != Days::ClocksApart || is_hour_slip(*clock_a, *clock_b) ||
                    (pair.shared >= kHourWords && !stranger_in(evidence, pair.a, pair.b));
  const bool surely = !hours && !again && told &&
                      likely >= (days == Days::ClocksApart ? kLikelyHours : kVeryLikely);
  // Much happens in a year: signs alone make nothing of two verbs with no subject that both name.
  constexpr int kMonth = 31;
  const bool long_times = a.days->days() > kMonth && b.days->days() > kMonth;
  const bool strangers = long_times && event.answer == Answer::No &&
                         subject.answer != Answer::Yes &&
                         pair.shared + evidence.scenes.shared_kin(p, q) < kHourWords;
  const bool swapped = long_times && are_swapped_years(*a.days, *b.days);
  if (strangers && likely < (swapped ? kVeryLikely : kNearlySure)) return std::nullopt;
  const double enough = days == Days::ClocksApart      ? kLikelyHours
                        : !announced_a && !announced_b ? kLikely
                        : event.answer == Answer::Yes  ? kOneVerbLater
                                                       : kLikelyLater;
  if (!hours && told && likely >= enough) weigh_signs(likely, event, subject);
  if (event.answer == Answer::No || subject.answer == Answer::No) return std::nullopt;
  const int unsure = (event.answer == Answer::Unsure) + (subject.answer == Answer::Unsure);
  const bool one_article = pair.a.article == pair.b.article;
  if (unsure > 1 || (one_article && unsure > 0)) return std::nullopt;

  const int gap = clock_alone ? 0 : gap_in_days(*a.days, *b.days);
  const bool once = happens_once(p, evidence.claim(pair.a).predicate) ||
                    happens_once(q, evidence.claim(pair.b).predicate) || surely ||
                    are_clocks_of_one(evidence, pair.a, pair.b);
  pair.steps = {event,
                {"Status", announced_a == announced_b ? Answer::Yes : Answer::Related,
                 announced_a && announced_b   ? "Both days are announced."
                 : announced_a || announced_b ? "One day is announced, the other past."
                                              : "Both days are past."},
                subject,
                {"Value", Answer::No,
                 printed_date(evidence, pair.a) + " and " + printed_date(evidence, pair.b) + "."}};
  const double sure = 0.85 * (unsure > 0 ? 0.7 : 1.0);
  if (announced_a || announced_b) {
    if (one_article || gap > kOneEvent * 4 || unsure > 0) return std::nullopt;
    // Much is planned: a plan and what came of it have a verb, an event or a word in common.
    const bool nothing = pair.shared + evidence.scenes.shared_kin(p, q) == 0;
    if (nothing && ask_event(evidence, pair.a, pair.b).answer == Answer::No && how != Moved::Told) {
      return std::nullopt;
    }
    if (pair.clocks && clock_alone) return std::nullopt;  // an hour of who knows which day
    const auto& day_a = evidence.document(pair.a).time.days;
    const auto& day_b = evidence.document(pair.b).time.days;
    const bool two_days = day_a && day_b && !day_a->overlaps(*day_b);
    const bool years = a.days->days() > 300 && b.days->days() > 300;
    if (announced_a && announced_b && years && once && !moved) {
      pair.verdict = Verdict::Differs;
      pair.confidence = sure * 0.9;
      return pair;
    }
    if (!two_days && announced_a && announced_b && surely) {  // two plans, told on one day
      pair.verdict = Verdict::Differs;
      pair.confidence = sure * 0.85;
      return pair;
    }
    if (!two_days || (gap > 90 && !moved)) return std::nullopt;
    if (announced_a != announced_b && !(announced_a ? may_come_of(*day_a, *a.days, *b.days)
                                                    : may_come_of(*day_b, *b.days, *a.days))) {
      return std::nullopt;
    }
    // Two days for what is to come, and no word that it was put off.
    const bool put_off = moved || has_day(moved_days, *a.days) || has_day(moved_days, *b.days);
    const bool parts = announced_a && announced_b && surely && !put_off;
    const bool sooner = (day_a->to < day_b->from) != (a.days->to < b.days->from);
    if (!parts && !put_off && sooner) return std::nullopt;
    pair.verdict = parts ? Verdict::Differs : Verdict::Evolves;
    pair.confidence = sure * 0.85;
    return pair;
  }
  if (once && unsure == 0 && !(gap > kOneEvent && (a.days->days() == 1 || b.days->days() == 1))) {
    pair.verdict = Verdict::Differs;
    pair.confidence = sure * (one_article ? 0.8 : 1.0);
    return pair;
  }
  if (one_article || gap > kOneOccasion || a.days->days() > 7 || b.days->days() > 7) {
    return std::nullopt;
  }
  if (pair.shared >= kVerySureWords && !is_one_of(p.event, {"protest", "walkout", "strike"})) {
    pair.verdict = Verdict::Differs;
    pair.confidence = 0.55;
    return pair;
  }
  const bool places = [&] {
    std::vector<std::uint32_t> common;
    std::set_intersection(p.places.begin(), p.places.end(), q.places.begin(), q.places.end(),
                          std::back_inserter(common));
    return !common.empty();
  }();
  if (!places || subject.answer != Answer::Yes) return std::nullopt;
  pair.verdict = Verdict::ScopeDiffers;
  pair.confidence = 0.5;
  return pair;
}

}  // namespace crosscheck
