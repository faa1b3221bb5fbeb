// SPDX-License-Identifier: Apache-2.0
//
// Two dates may date one event if the events are told with one verb or with words of one
// kind, or if the sentences have much in common:
//
//     The footbridge was completed in 1962.    complete, footbridge
//     Built in 1964, the footbridge …          built: words of one kind
//
// Hours are few, and so are the days that a later article calls moved: of these all are asked.
#include <algorithm>
#include <chrono>

#include "crosscheck/match/match.hpp"
#include "match/claim_pairs.hpp"
#include "match/day_gaps.hpp"
#include "match/day_moves.hpp"
#include "match/digits.hpp"

namespace crosscheck {
namespace {

/// Shared words, in the measure of Scenes::shared, below which nothing is asked.
constexpr double kWorthAsking = 0.7;
constexpr double kOneSubject = 0.3;
/// Between articles the signs are weighed together afterwards, so that fewer will do.
constexpr double kWorthWeighing = 0.3;
/// Without a verb in common the words must say it alone.
constexpr double kWordsAlone = 2.2;

bool tells_nothing(std::string_view verb) {
  return verb.empty() || verb == "be" || verb == "have" || verb == "say" || verb == "do" ||
         verb == "make" || verb == "go" || verb == "come" || verb == "get" || verb == "take";
}

/// Two days are the same, and no day on which the news itself was made; or two years long past are
/// written nearly alike: chance seldom brings both articles to that.
bool is_telling(const Document& document_a, const DateMention& a, const Document& document_b,
                const DateMention& b) {
  constexpr int kNews = 10;  // days
  constexpr int kShortestYear = 300;
  constexpr int kLongAgo = 500;
  if (!a.days || !b.days || !document_a.time.days || !document_b.time.days) return false;
  const int near =
      std::min(days_from_news(document_a, *a.days), days_from_news(document_b, *b.days));
  if (*a.days == *b.days) return a.days->days() == 1 && near > kNews;
  const bool years = a.days->days() >= kShortestYear && b.days->days() >= kShortestYear;
  const auto year_of = [](const DayRange& days) {
    return static_cast<int>(std::chrono::year_month_day{days.from}.year());
  };
  return years && near > kLongAgo &&
         compare_digits(year_of(*a.days), year_of(*b.days)) != Digits::Unlike;
}

/// Two hours of one day or of none, of which an article has few.
bool are_hours(const DateMention& a, const DateMention& b) {
  return a.type == DateType::Time && b.type == DateType::Time;
}

/// A day that is to come, and another one in a later article that says it was moved.
bool is_moved(const Document& document_a, const DateMention& a, const Document& document_b,
              const DateMention& b) {
  for (const PlanAndDay& pair :
       {PlanAndDay{document_a, a, document_b, b}, PlanAndDay{document_b, b, document_a, a}}) {
    if (may_be_put_off(pair) && (is_new_day(pair.late, pair.day) || tells_plan(pair))) return true;
  }
  return false;
}

}  // namespace

std::vector<Candidate> match_dates(std::span<const Document> documents, const Scenes& scenes) {
  const auto claim_of = [&](Ref ref) -> const Claim& {
    return documents[index_of(ref.article)].claims[ref.index];
  };
  const auto keys = [&](Ref, const Claim& claim) {
    return claim.kind == ClaimKind::Date ? std::vector<std::string>{"date"}
                                         : std::vector<std::string>{};
  };
  const auto alike = [&](Ref a, Ref b) {
    const Claim& x = claim_of(a);
    const Claim& y = claim_of(b);
    if (a.article == b.article && x.sentence == y.sentence) return 0.0;
    const Scene& p = scenes.claim(a);
    const Scene& q = scenes.claim(b);
    const double shared = scenes.shared(p, q);
    const bool verb = !tells_nothing(x.predicate) && x.predicate == y.predicate;
    const bool event = p.event != EventClass::None && p.event == q.event;
    // "The police were informed", "police were told": little else need be alike.
    if ((verb || event) && have_one_subject(documents[index_of(a.article)], x, documents[index_of(b.article)], y)) {
      return std::max(kOneSubject, shared / (shared + 1.0));
    }
    const double words = shared + scenes.shared_kin(p, q);
    const Document& document_a = documents[index_of(a.article)];
    const Document& document_b = documents[index_of(b.article)];
    const DateMention& date_a = document_a.dates[x.index];
    const DateMention& date_b = document_b.dates[y.index];
    if (a.article != b.article &&
        (is_telling(document_a, date_a, document_b, date_b) || are_hours(date_a, date_b) ||
         is_moved(document_a, date_a, document_b, date_b))) {
      return std::max(kOneSubject, shared / (shared + 1.0));
    }
    if (a.article == b.article ? shared < (verb || event ? kWorthAsking : kWordsAlone)
                               : words < kWorthWeighing) {
      return 0.0;
    }
    return shared / (shared + 1.0);
  };
  return pair_claims(documents, scenes, keys, alike, 0.01);
}

}  // namespace crosscheck
