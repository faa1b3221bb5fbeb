// SPDX-License-Identifier: Apache-2.0
//
// Whether two dates are of one event, from many small signs (see one_thing.cpp):
//
//     The fund was set up in 1974.            / Founded in 1947 for cane-mill hands, it had …
//     His appeal is down for 17 September.    / The application comes up on 19 September.
#include "compare/one_event.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string>

#include "compare/clocks.hpp"
#include "compare/event_network.hpp"
#include "compare/event_questions.hpp"
#include "compare/event_words.hpp"
#include "compare/logistic.hpp"
#include "compare/standings.hpp"
#include "compare/subjects.hpp"
#include "compare/surroundings.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/claim_pairs.hpp"
#include "match/day_gaps.hpp"
#include "match/digits.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, kDateSigns> kNames = {
    "verb-same",    "verb-kin",       "event-same",   "event-related", "event-other",
    "subject-same", "subject-other",  "shared",       "plain",         "kin",
    "likeness",     "similarity",     "entities",     "place-same",    "place-other",
    "years",        "years-of-event", "years-shared", "days",          "clocks",
    "mixed",        "meet",           "gap",          "year-gap",      "clock-gap",
    "day-far",      "day-once",       "alone-grain",  "swapped",       "one-digit",
    "once",         "like-elsewhere", "announced",    "put-off",       "plan-told",
    "came-of-plan", "hour-slip",      "since",        "one-since",     "one-said",
    "one-figure",   "through",        "leading",      "worded",        "one-worded",
    "said-alike",   "apart",          "deep",         "company-low",   "company-high",
    "titles",       "one-title",      "quoted",       "one-quoted",    "rivals-few",
    "rivals-many",  "margin-low",     "margin-high",  "mutual"};

enum class Grain : std::uint8_t { Clock, Day, Period, Year };

Grain grain_of(const Document& document, const DateMention& date) {
  constexpr int kShortestYear = 300;
  if (clock_of(document, date)) return Grain::Clock;
  if (date.days->days() == 1) return Grain::Day;
  return date.days->days() >= kShortestYear ? Grain::Year : Grain::Period;
}

Grain grain_of(const Evidence& evidence, Ref claim) {
  return grain_of(evidence.document(claim), date_of(evidence, claim));
}

/// A firm is founded, its works are built, open, date from that year: one beginning.
bool is_beginning(const Scene& scene, std::string_view verb) {
  static constexpr std::array<std::string_view, 4> kEvents = {"complete", "found", "open", "start"};
  return verb == "date" || verb == "commission" || is_one_of(scene.event, kEvents);
}

void read_event(const Evidence& evidence, Ref a, Ref b, DateSigns& signs) {
  const std::string& x = evidence.claim(a).predicate;
  const std::string& y = evidence.claim(b).predicate;
  const bool same = !x.empty() && x == y && !is_stop_word(x);
  at(signs, DateSign::VerbSame) = same;
  at(signs, DateSign::VerbKin) =
      !same && !is_stop_word(x) && !is_stop_word(y) && may_mean_one(x, y);
  at(signs, DateSign::Once) = happens_once(evidence.scenes.claim(a), x) &&
                              happens_once(evidence.scenes.claim(b), y);
  const EventClass p = evidence.scenes.claim(a).event;
  const EventClass q = evidence.scenes.claim(b).event;
  const bool began = is_beginning(evidence.scenes.claim(a), x) &&
                     is_beginning(evidence.scenes.claim(b), y) &&
                     grain_of(evidence, a) == Grain::Year && grain_of(evidence, b) == Grain::Year;
  if (!began && (p == EventClass::None || q == EventClass::None)) return;
  at(signs, p == q || began     ? DateSign::EventSame
            : are_related(p, q) ? DateSign::EventRelated
                                : DateSign::EventOther) = 1;
}

void read_subject(const Evidence& evidence, Ref a, Ref b, DateSigns& signs) {
  const Claim& x = evidence.claim(a);
  const Claim& y = evidence.claim(b);
  const auto p = evidence.linked(a.article, x.subject);
  const auto q = evidence.linked(b.article, y.subject);
  const std::string noun = subject_noun(evidence.document(a), x);
  const std::string other = subject_noun(evidence.document(b), y);
  if (p && q) {
    at(signs, *p == *q ? DateSign::SubjectSame : DateSign::SubjectOther) = 1;
  } else if ((p && is_other_name(evidence, b, *p)) || (q && is_other_name(evidence, a, *q))) {
    at(signs, DateSign::SubjectOther) = 1;
  } else if (!noun.empty() && !is_stop_word(noun) && kinship(noun, other) != Kinship::None) {
    at(signs, DateSign::SubjectSame) = 1;
  }
}

template <typename List>
std::size_t common(const List& a, const List& b) {
  List both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

void read_words(const Evidence& evidence, Ref a, Ref b, DateSigns& signs) {
  constexpr double kMost = 4;
  const Scene& p = evidence.scenes.claim(a);
  const Scene& q = evidence.scenes.claim(b);
  at(signs, DateSign::Shared) = std::min(kMost, evidence.scenes.shared(p, q));
  at(signs, DateSign::Plain) = std::min(kMost, evidence.scenes.shared_plain(p, q));
  at(signs, DateSign::Kin) = std::min(kMost / 2, evidence.scenes.shared_kin(p, q));
  at(signs, DateSign::Likeness) = evidence.scenes.likeness(p, q);
  at(signs, DateSign::Entities) =
      std::min(3.0, static_cast<double>(common(p.entities, q.entities)));
  if (!p.places.empty() && !q.places.empty()) {
    at(signs, common(p.places, q.places) > 0 ? DateSign::PlaceSame : DateSign::PlaceOther) = 1;
  }
  at(signs, DateSign::Announced) = is_announced(evidence, a) && is_announced(evidence, b);
  at(signs, DateSign::Leading) =
      is_leading(evidence.document(a), evidence.claim(a).sentence) &&
      is_leading(evidence.document(b), evidence.claim(b).sentence);
}

/// The only year long past, or the only hour, that an article names.
bool is_alone(const Evidence& evidence, Ref claim, Grain grain) {
  constexpr int kLongAgo = 500;  // days
  const Document& document = evidence.document(claim);
  const DateMention& mine = date_of(evidence, claim);
  if (grain == Grain::Year && days_from_news(document, *mine.days) < kLongAgo) return false;
  if (grain != Grain::Year && grain != Grain::Clock) return false;
  return std::none_of(document.dates.begin(), document.dates.end(), [&](const DateMention& date) {
    if (!date.days || date.value == mine.value || grain_of(document, date) != grain) return false;
    return grain == Grain::Clock || days_from_news(document, *date.days) >= kLongAgo;
  });
}

bool has_days(const Document& document, const DateMention& like, const DateMention& mine) {
  return std::any_of(document.dates.begin(), document.dates.end(), [&](const DateMention& date) {
    return date.days && *date.days == *like.days && date.span != mine.span;
  });
}

/// The words of a date, and not its numbers: "last", "Friday"; sorted.
std::vector<std::string> words_of(const Evidence& evidence, Ref claim) {
  const Document& document = evidence.document(claim);
  const DateMention& date = date_of(evidence, claim);
  const Sentence& sentence = document.sentences[date.sentence];
  std::vector<std::string> words;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (!document.tokens[t].span.overlaps(date.span)) continue;
    std::string word = fold(document.article.body[document.tokens[t].span]);
    if (!word.empty() && word.front() >= 'a' && word.front() <= 'z') words.push_back(word);
  }
  std::sort(words.begin(), words.end());
  return words;
}

void read_days(const Evidence& evidence, Ref a, Ref b, DateSigns& signs) {
  const DateMention& x = date_of(evidence, a);
  const DateMention& y = date_of(evidence, b);
  const Grain p = grain_of(evidence, a);
  const Grain q = grain_of(evidence, b);
  at(signs, DateSign::Years) = p == Grain::Year && q == Grain::Year;
  if (at(signs, DateSign::Years) > 0) {
    at(signs, DateSign::YearsOfEvent) =
        at(signs, DateSign::VerbSame) + at(signs, DateSign::EventSame) > 0;
    at(signs, DateSign::YearsShared) = at(signs, DateSign::Shared);
  }
  at(signs, DateSign::Days) = p == Grain::Day && q == Grain::Day;
  at(signs, DateSign::Clocks) = p == Grain::Clock && q == Grain::Clock;
  at(signs, DateSign::Mixed) = p != q;
  constexpr double kMost = 8;
  const auto clock_x = clock_of(evidence.document(a), x);
  const auto clock_y = clock_of(evidence.document(b), y);
  const bool alone = (clock_x && clock_x->alone) || (clock_y && clock_y->alone);
  const bool one_day = alone || x.days->overlaps(*y.days);
  const double gap = one_day ? 0 : gap_in_days(*x.days, *y.days);
  const bool clocks = clock_x && clock_y;
  const int minutes = clocks ? minutes_apart(*clock_x, *clock_y) : 0;
  at(signs, DateSign::Meet) =
      one_day && (!clocks || compare_clocks(*clock_x, *clock_y) != Clocks::Apart);
  const bool years = p == Grain::Year && q == Grain::Year;
  if (years) {
    constexpr double kYear = 365.25;
    at(signs, DateSign::YearGap) = std::min(kMost / 2, std::log1p(gap / kYear));
  } else {
    at(signs, DateSign::Gap) = std::min(kMost, std::log1p(gap));
    at(signs, DateSign::ClockGap) = std::min(kMost, std::log1p(static_cast<double>(minutes)));
  }
  if (at(signs, DateSign::Meet) > 0) {
    constexpr double kFarthest = 6;
    const int far = std::min(days_from_news(evidence.document(a), *x.days),
                             days_from_news(evidence.document(b), *y.days));
    at(signs, DateSign::DayFar) = std::min(kFarthest, std::log1p(far));
  }
  at(signs, DateSign::DayOnce) = *x.days == *y.days && !has_days(evidence.document(a), x, x) &&
                                 !has_days(evidence.document(b), y, y);
  at(signs, DateSign::AloneGrain) = p == q && is_alone(evidence, a, p) && is_alone(evidence, b, q);
  const std::chrono::year_month_day from_x{x.days->from};
  const std::chrono::year_month_day from_y{y.days->from};
  Digits digits = Digits::Unlike;
  if (years) {
    digits = compare_digits(static_cast<int>(from_x.year()), static_cast<int>(from_y.year()));
  } else if (p == q && p == Grain::Day && from_x.year() == from_y.year() &&
             from_x.month() == from_y.month()) {
    digits = compare_digits(static_cast<int>(static_cast<unsigned>(from_x.day())),
                            static_cast<int>(static_cast<unsigned>(from_y.day())));
  } else if (p == q && p == Grain::Period && from_x.month() == from_y.month() &&
             x.days->days() == y.days->days()) {  // June 2020, June 2021
    digits = compare_digits(static_cast<int>(from_x.year()), static_cast<int>(from_y.year()));
  }
  at(signs, DateSign::Swapped) = digits == Digits::Swapped;
  at(signs, DateSign::OneDigit) = digits == Digits::One;
  const auto worded = [&](Ref claim) {
    const std::string_view text = evidence.text(claim.article, date_of(evidence, claim).span);
    return std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  at(signs, DateSign::Worded) = worded(a) && worded(b);
  at(signs, DateSign::OneWorded) = worded(a) != worded(b);
  at(signs, DateSign::SaidAlike) = common(words_of(evidence, a), words_of(evidence, b)) > 0;
  at(signs, DateSign::LikeElsewhere) = *x.days != *y.days &&
                                       (has_days(evidence.document(b), x, y) ||
                                        has_days(evidence.document(a), y, x));
}

}  // namespace

double fit(const DateSigns& signs) {
  return at(signs, DateSign::Shared) + at(signs, DateSign::Kin) +
         2 * at(signs, DateSign::Similarity) +
         0.7 * (at(signs, DateSign::VerbSame) + at(signs, DateSign::EventSame)) +
         0.5 * (at(signs, DateSign::SubjectSame) + at(signs, DateSign::VerbKin)) -
         0.5 * (at(signs, DateSign::SubjectOther) + at(signs, DateSign::EventOther) +
                at(signs, DateSign::Mixed));
}

bool happens_once(const Scene& scene, std::string_view verb) {
  static constexpr std::array<std::string_view, 28> kVerbs = {
      "begin",   "birth",  "build",  "capsize",    "collapse",    "commission", "complete",
      "crash",   "date",   "derail", "die",        "elect",       "erupt",      "establish",
      "explode", "finish", "found",  "inaugurate", "incorporate", "install",    "launch",
      "open",    "reopen", "resign", "sign",       "sink",        "start",      "strike"};
  if (std::find(kVerbs.begin(), kVerbs.end(), verb) != kVerbs.end()) return true;
  return is_one_of(scene.event, {"complete", "found", "open", "derail", "crash", "born", "pass",
                                 "elect", "sentence", "convict"});
}

std::string_view name_of(DateSign sign) { return kNames[static_cast<std::size_t>(sign)]; }

std::vector<DateSigns> read_date_signs(const Evidence& evidence) {
  const std::vector<Candidate>& candidates = evidence.matches.dates;
  std::vector<DateSigns> result(candidates.size());
  const Surroundings surroundings(evidence.documents);
  std::vector<std::vector<Standing>> standings;
  std::vector<std::vector<PassageVector>> vectors;
  for (const Document& document : evidence.documents) {
    standings.push_back(standings_of_dates(document));
    vectors.push_back(surroundings.around_dates(static_cast<ArticleId>(vectors.size())));
  }
  Rivals rivals;
  std::vector<std::size_t> read;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto& [a, b, alike] = candidates[i];
    if (a.article == b.article) continue;
    if (!date_of(evidence, a).days || !date_of(evidence, b).days) continue;
    read_event(evidence, a, b, result[i]);
    read_subject(evidence, a, b, result[i]);
    read_words(evidence, a, b, result[i]);
    read_days(evidence, a, b, result[i]);
    read_words_of_dates(evidence, a, b, result[i]);
    const std::uint32_t x = evidence.claim(a).index;
    const std::uint32_t y = evidence.claim(b).index;
    set_standings<DateSign>(standings[index_of(a.article)][x], standings[index_of(b.article)][y],
                            result[i]);
    at(result[i], DateSign::Similarity) =
        similarity(vectors[index_of(a.article)][x], vectors[index_of(b.article)][y]);
    rivals.add(a, b, fit(result[i]));
    read.push_back(i);
  }
  read_other_pairs(evidence, read, result);
  for (const std::size_t i : read) {
    set_margins<DateSign>(rivals.of(candidates[i].a, candidates[i].b, fit(result[i])), result[i]);
  }
  return result;
}

std::vector<double> one_event_likelihoods(const Evidence& evidence) {
  static const Logistic model("models/one_event.tsv", kNames);
  std::vector<double> result;
  const std::vector<DateSigns> signs = read_date_signs(evidence);
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const auto& [a, b, alike] = evidence.matches.dates[i];
    const bool known = a.article != b.article && date_of(evidence, a).days &&
                       date_of(evidence, b).days;
    result.push_back(known ? model.likelihood(signs[i]) : -1);
  }
  return result;
}

}  // namespace crosscheck
