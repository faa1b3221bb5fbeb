// SPDX-License-Identifier: Apache-2.0
#include "compare/event_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string>

#include "compare/clocks.hpp"
#include "compare/event_questions.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/day_gaps.hpp"
#include "match/day_moves.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

bool happens_first(std::string_view verb) {
  static constexpr std::array<std::string_view, 5> kVerbs = {"begin", "commission", "enter",
                                                             "launch", "start"};
  return std::find(kVerbs.begin(), kVerbs.end(), verb) != kVerbs.end();
}

/// "In force since 5 February", "closed from Monday".
bool tells_since(const Evidence& evidence, Ref claim) {
  const Document& document = evidence.document(claim);
  const DateMention& date = date_of(evidence, claim);
  const Sentence& sentence = document.sentences[date.sentence];
  const auto first = document.tokens.begin() + sentence.first;
  const auto token =
      std::partition_point(first, document.tokens.begin() + sentence.last,
                           [&](const Token& t) { return t.span.end <= date.span.begin; });
  const std::string before =
      token == first ? "" : fold(document.article.body[std::prev(token)->span]);
  const std::string opening = fold(document.article.body[date.span]).substr(0, 5);
  return before == "since" || before == "from" || before == "effective" || opening == "since";
}

bool tells_of_beginning(const Evidence& evidence, Ref claim) {
  const Scene& scene = evidence.scenes.claim(claim);
  return tells_since(evidence, claim) || is_one_of(scene.event, {"start", "open", "found"}) ||
         happens_first(evidence.claim(claim).predicate);
}

void read_hour_slip(const Evidence& evidence, Ref a, Ref b, DateSigns& signs) {
  constexpr int kHour = 60;
  const DateMention& x = date_of(evidence, a);
  const DateMention& y = date_of(evidence, b);
  const auto p = clock_of(evidence.document(a), x);
  const auto q = clock_of(evidence.document(b), y);
  if (!p || !q || !(p->alone || q->alone || x.days->overlaps(*y.days))) return;
  at(signs, DateSign::HourSlip) = is_hour_slip(*p, *q)             ? 1
                                  : minutes_apart(*p, *q) == kHour ? 0.5
                                                                   : 0;
}

/// What two articles may tell of a plan and of what came of it.
void read_plans(const Evidence& evidence, Ref a, Ref b, DateSigns& signs) {
  constexpr int kSoon = 14;  // days
  const Document& document_a = evidence.document(a);
  const Document& document_b = evidence.document(b);
  const DateMention& x = date_of(evidence, a);
  const DateMention& y = date_of(evidence, b);
  for (const PlanAndDay& pair :
       {PlanAndDay{document_a, x, document_b, y}, PlanAndDay{document_b, y, document_a, x}}) {
    if (!may_be_put_off(pair)) continue;
    at(signs, DateSign::PutOff) = is_new_day(pair.late, pair.day);
    at(signs, DateSign::PlanTold) = tells_plan(pair);
    at(signs, DateSign::CameOfPlan) = pair.day.days->to <= pair.late.time.days->to &&
                                      gap_in_days(*pair.plan.days, *pair.day.days) <= kSoon;
  }
}

/// "The mayor said on Tuesday": the day of the telling.
bool is_saying(const Evidence& evidence, Ref claim) {
  static constexpr std::array<std::string_view, 6> kVerbs = {"add", "announce", "report",
                                                             "say", "tell",     "write"};
  const std::string& verb = evidence.claim(claim).predicate;
  return std::find(kVerbs.begin(), kVerbs.end(), verb) != kVerbs.end();
}

/// One number of two digits and more in both sentences, of one unit.
bool have_one_figure(const Evidence& evidence, Ref a, Ref b) {
  constexpr double kTelling = 13;  // smaller numbers meet by chance
  const auto in_sentence = [&](Ref claim) {
    const auto& figures = evidence.document(claim).figures;
    const std::uint32_t sentence = evidence.claim(claim).sentence;
    const auto first = std::partition_point(figures.begin(), figures.end(),
                                            [&](const Figure& f) { return f.sentence < sentence; });
    const auto last = std::partition_point(first, figures.end(),
                                           [&](const Figure& f) { return f.sentence == sentence; });
    return std::span(first, last);
  };
  const auto others = in_sentence(b);
  const auto mine = in_sentence(a);
  return std::any_of(mine.begin(), mine.end(), [&](const Figure& x) {
    return x.value >= kTelling && std::any_of(others.begin(), others.end(), [&](const Figure& y) {
             return x.value == y.value && x.unit == y.unit;
           });
  });
}

}  // namespace

void read_words_of_dates(const Evidence& evidence, Ref a, Ref b, DateSigns& signs) {
  read_hour_slip(evidence, a, b, signs);
  read_plans(evidence, a, b, signs);
  at(signs, DateSign::Since) = tells_of_beginning(evidence, a) && tells_of_beginning(evidence, b);
  at(signs, DateSign::OneSince) = tells_since(evidence, a) != tells_since(evidence, b);
  at(signs, DateSign::OneSaid) = is_saying(evidence, a) != is_saying(evidence, b);
  at(signs, DateSign::OneFigure) = have_one_figure(evidence, a, b);
}

namespace {

/// Of a day that is to come when the article appears, or may be.
bool speaks_of_future(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kWords = {
      "due",     "expect",    "expected",  "hope",  "hoped",  "hopes", "plan",
      "planned", "postponed", "scheduled", "shall", "should", "will",  "would"};
  return std::binary_search(kWords.begin(), kWords.end(), word);
}

/// Of a day that has passed when the article appears: "was due on Monday", "promised for May".
bool spoke_of_future(std::string_view word) {
  static constexpr std::array<std::string_view, 11> kWords = {
      "due",      "expected",  "hoped",  "meant",    "planned", "postponed",
      "promised", "scheduled", "should", "supposed", "would"};
  return std::binary_search(kWords.begin(), kWords.end(), word);
}

}  // namespace

bool is_announced(const Evidence& evidence, Ref ref) {
  constexpr std::uint32_t kBefore = 90;  // bytes
  constexpr std::uint32_t kBehind = 30;
  const Document& document = evidence.document(ref);
  const Claim& claim = evidence.claim(ref);
  const auto& days = date_of(evidence, ref).days;
  const auto& news = document.time.days;
  // A day behind that of the article is announced whatever the words.
  if (days && news && days->from > news->to) return true;
  const bool passed = days && news && days->to < news->from;
  if (passed && was_planned(document, date_of(evidence, ref))) return true;
  // "The report, promised for the end of August, finds that the hut, built in 1913": of the former.
  const std::uint32_t here = date_of(evidence, ref).span.begin;
  const auto behind =
      std::partition_point(document.dates.begin(), document.dates.end(),
                           [&](const DateMention& date) { return date.span.end <= here; });
  const std::uint32_t before = behind == document.dates.begin() ? 0 : std::prev(behind)->span.begin;
  const Sentence& sentence = document.sentences[claim.sentence];
  return std::any_of(document.tokens.begin() + sentence.first,
                     document.tokens.begin() + sentence.last, [&](const Token& token) {
                       if (token.span.end + kBefore < claim.span.begin ||
                           token.span.begin > claim.span.end + (passed ? 0 : kBehind)) {
                         return false;
                       }
                       const std::string word = fold(document.article.body[token.span]);
                       return passed ? spoke_of_future(word) && token.span.end > before
                                     : speaks_of_future(word);
                     });
}

}  // namespace crosscheck
