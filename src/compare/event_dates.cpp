// SPDX-License-Identifier: Apache-2.0
//
// Rule date-of-event. When did one event happen?
//
//     differs         The footbridge was completed in 1962. / … in 1964.
//     scope-differs   Pupils marched in Orby on Friday. / … on Sunday.    two marches, perhaps
//     evolves         It is to reopen on 6 May. / It will now reopen on 16 May.
//
// What happens once (a building is completed, a train derails) has one day; what may happen
// again (a march, a meeting) may have two, so that is put as a question. What is announced
// may be put off. Two events of one kind in two places are none of this.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "compare/clocks.hpp"
#include "compare/one_event.hpp"
#include "compare/print.hpp"
#include "compare/subjects.hpp"
#include "crosscheck/language/inflect.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/claim_pairs.hpp"

namespace crosscheck {
namespace {

constexpr double kSureWords = 1.5;
constexpr double kSomeWords = 0.75;   ///< enough for what happens once, with one verb
constexpr double kVerySureWords = 2.6;
constexpr double kLikely = 0.5;
constexpr double kVeryLikely = 0.6;
/// Days of a repeatable event further apart than that are two events, and no question.
constexpr int kOneOccasion = 10;
/// Nor are days of an event that happens once, if they are years apart and said as days.
constexpr int kOneEvent = 400;

const DateMention& date_of(const Evidence& evidence, Ref claim) {
  return evidence.document(claim).dates[evidence.claim(claim).index];
}

/// Happens to one thing once a day, as a rule, so that two clock times are a contradiction.
bool happens_once_a_day(std::string_view verb) {
  static constexpr std::array<std::string_view, 9> kVerbs = {
      "abscond", "alert", "arrive", "depart", "escape", "inform", "land", "leave", "notify"};
  return std::find(kVerbs.begin(), kVerbs.end(), verb) != kVerbs.end();
}

/// Two clock times of one verb and one noun: "police were told at six", "the police were told at
/// half past five".
bool are_clocks_of_one(const Evidence& evidence, Ref a, Ref b) {
  const Claim& x = evidence.claim(a);
  const Claim& y = evidence.claim(b);
  return date_of(evidence, a).type == DateType::Time && date_of(evidence, b).type == DateType::Time &&
         x.predicate == y.predicate && happens_once_a_day(x.predicate) &&
         have_one_subject(evidence.document(a), x, evidence.document(b), y);
}

/// Says that a day is another one than was said before.
bool tells_of_move(const Evidence& evidence, Ref ref) {
  static constexpr std::array<std::string_view, 16> kWords = {
      "bring", "defer", "delay", "earlier", "extend", "forward", "instead", "later",
      "move",  "now",   "originally", "postpone", "push", "reschedule", "revise", "slip"};
  const Document& document = evidence.document(ref);
  const Sentence& sentence = document.sentences[evidence.claim(ref).sentence];
  return std::any_of(document.tokens.begin() + sentence.first,
                     document.tokens.begin() + sentence.last, [](const Token& token) {
                       return std::binary_search(kWords.begin(), kWords.end(), token.lemma);
                     });
}

/// The days of which an article says that they are other ones than were said before.
std::vector<DayRange> moved_days(const Evidence& evidence) {
  std::vector<DayRange> result;
  std::set<Ref> claims;
  for (const Candidate& candidate : evidence.matches.dates) claims.insert({candidate.a, candidate.b});
  for (const Ref& ref : claims) {
    const auto& days = date_of(evidence, ref).days;
    if (days && tells_of_move(evidence, ref)) result.push_back(*days);
  }
  std::sort(result.begin(), result.end(), [](const DayRange& a, const DayRange& b) {
    return std::tie(a.from, a.to) < std::tie(b.from, b.to);
  });
  return result;
}

bool has_day(const std::vector<DayRange>& days, const DayRange& day) {
  return std::binary_search(days.begin(), days.end(), day,
                            [](const DayRange& a, const DayRange& b) {
                              return std::tie(a.from, a.to) < std::tie(b.from, b.to);
                            });
}

struct DatePair {
  Ref a;
  Ref b;
  double shared = 0;
  std::vector<Step> steps;
  Verdict verdict = Verdict::Differs;
  double confidence = 0;
};

Step ask_event(const Evidence& evidence, const DatePair& pair) {
  const Claim& a = evidence.claim(pair.a);
  const Claim& b = evidence.claim(pair.b);
  const Scene& p = evidence.scenes.claim(pair.a);
  const Scene& q = evidence.scenes.claim(pair.b);
  if (!a.predicate.empty() && a.predicate == b.predicate && a.predicate != "be" &&
      a.predicate != "say" && a.polarity == b.polarity) {
    return {"Predicate", Answer::Yes, "Both date the verb \"" + a.predicate + "\"."};
  }
  const EventClass verb_a = event_class(a.predicate);
  if (verb_a != EventClass::None && verb_a == event_class(b.predicate)) {
    return {"Predicate", Answer::Yes,
            "Both date one kind of event: " + std::string(name_of(verb_a)) + "."};
  }
  if (p.event != EventClass::None && p.event == q.event) {
    return {"Predicate", Answer::Unsure,
            "Both sentences tell of " + std::string(name_of(p.event)) + ", with other verbs."};
  }
  if (pair.shared >= kVerySureWords) {
    return {"Predicate", Answer::Unsure, "The verbs are two, but the sentences are much alike."};
  }
  return {"Predicate", Answer::No, "The verbs are two."};
}

/// The subject of a claim; of "Elm Ltd, which was founded in 1974" and "Elm Ltd, founded in
/// 1974" the name in front of the comma.
std::optional<std::uint32_t> subject_of_claim(const Evidence& evidence, Ref ref) {
  const Claim& claim = evidence.claim(ref);
  if (const auto linked = evidence.linked(ref.article, claim.subject)) return linked;
  const std::string pronoun = fold(evidence.text(ref.article, claim.subject.span));
  if (!pronoun.empty() && pronoun != "which" && pronoun != "that" && pronoun != "who") {
    return std::nullopt;
  }
  constexpr std::uint32_t kComma = 2;  // bytes
  const std::uint32_t at = pronoun.empty() ? claim.span.begin : claim.subject.span.begin;
  const Document& document = evidence.document(ref);
  for (std::uint32_t e = 0; e < document.entities.size(); ++e) {
    const auto& mentions = document.entities[e].mentions;
    const auto next = std::partition_point(mentions.begin(), mentions.end(),
                                           [&](Span span) { return span.end <= at; });
    if (next == mentions.begin() || std::prev(next)->end + kComma < at) continue;
    const auto linked = evidence.linked(ref.article, Participant{*std::prev(next), e});
    // "The bridge to Elm, Ohio, reopened": no place reopens.
    if (linked && evidence.matches.entities[*linked].kind == EntityKind::Place) continue;
    return linked;
  }
  return std::nullopt;
}

Step ask_subject(const Evidence& evidence, const DatePair& pair) {
  const auto a = subject_of_claim(evidence, pair.a);
  const auto b = subject_of_claim(evidence, pair.b);
  if (a && b && *a == *b) {
    return {"Who and where", Answer::Yes,
            "Both are about " + evidence.matches.entities[*a].name + "."};
  }
  if (a && b) {
    return {"Who and where", Answer::No,
            "One is about " + evidence.matches.entities[*a].name + ", the other about " +
                evidence.matches.entities[*b].name + "."};
  }
  const Scene& p = evidence.scenes.claim(pair.a);
  const Scene& q = evidence.scenes.claim(pair.b);
  // "The firm was founded in 1974" and "its rival, founded in 2008".
  const auto names = [](const Scene& scene, std::uint32_t entity) {
    return std::binary_search(scene.entities.begin(), scene.entities.end(), entity);
  };
  if ((a && !names(q, *a)) || (b && !names(p, *b))) {
    return {"Who and where", Answer::Unsure,
            "Only one sentence names " + evidence.matches.entities[a ? *a : *b].name + "."};
  }
  std::string words;
  for (const std::string& word : evidence.scenes.common_words(p, q, 4)) {
    words += (words.empty() ? "" : ", ") + word;
  }
  const bool once = happens_once(p, evidence.claim(pair.a).predicate) &&
                    evidence.claim(pair.a).predicate == evidence.claim(pair.b).predicate;
  if (are_clocks_of_one(evidence, pair.a, pair.b)) {
    return {"Who and where", Answer::Yes,
            "Both are about \"" +
                subject_noun(evidence.document(pair.a), evidence.claim(pair.a)) + "\"."};
  }
  if (pair.shared >= (once ? kSomeWords : kSureWords)) {
    return {"Who and where", Answer::Yes, "Both sentences speak of " + words + "."};
  }
  return {"Who and where", Answer::Unsure, "The sentences share no more than " + words + "."};
}

int gap_in_days(const DayRange& a, const DayRange& b) {
  if (a.overlaps(b)) return 0;
  return static_cast<int>(a.to < b.from ? (b.from - a.to).count() : (a.from - b.to).count());
}

enum class Days : std::uint8_t { Meet, Apart, ClocksApart, Unclear };

Days compare_days(const DateMention& a, const DateMention& b, const std::optional<Clock>& p,
                  const std::optional<Clock>& q) {
  if (!a.alternatives.empty() || !b.alternatives.empty()) return Days::Unclear;
  // An hour without a day was put on the day of the article.
  const bool alone = (p && p->alone) || (q && q->alone);
  if (alone && (!p || !q)) return Days::Unclear;
  const int gap = alone ? 0 : gap_in_days(*a.days, *b.days);
  if (gap == 0 && p && q && a.days->days() == 1) {
    switch (compare_clocks(*p, *q)) {
      case Clocks::Same: return Days::Meet;
      case Clocks::Apart: return Days::ClocksApart;
      case Clocks::Unclear: return Days::Unclear;
    }
  }
  if (gap == 0) return Days::Meet;
  // Around midnight a zone moves the day.
  if (gap <= 1 && ((p && is_near_midnight(*p)) || (q && is_near_midnight(*q)))) {
    return Days::Unclear;
  }
  return Days::Apart;
}

/// Many small signs together settle what one alone leaves open.
void weigh_signs(double likely, Step& event, Step& subject) {
  const std::string chance =
      " All signs together make it " + print_number(std::round(100 * likely)) + " % likely.";
  for (Step* step : {&event, &subject}) {
    if (step->answer == Answer::Yes) continue;
    step->answer = Answer::Yes;
    step->because += chance;
  }
}

/// The verdict, from the two events and how their days stand; nothing: silence.
std::optional<DatePair> judge(const Evidence& evidence, const Candidate& candidate,
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
  if (days == Days::Meet || days == Days::Unclear) return std::nullopt;

  Step event = ask_event(evidence, pair);
  Step subject = ask_subject(evidence, pair);
  // Much happens in one night, and an hour beside a day says little of what.
  const bool hours = clock_a.has_value() != clock_b.has_value();
  const bool again = is_one_of(p.event, {"attend", "fine", "protest", "strike", "walkout"});
  const bool surely = !hours && !again && likely >= kVeryLikely;
  if (!hours && likely >= kLikely) weigh_signs(likely, event, subject);
  if (event.answer == Answer::No || subject.answer == Answer::No) return std::nullopt;
  const int unsure = (event.answer == Answer::Unsure) + (subject.answer == Answer::Unsure);
  const bool one_article = pair.a.article == pair.b.article;
  if (unsure > 1 || (one_article && unsure > 0)) return std::nullopt;

  const bool announced_a = is_announced(evidence, pair.a);
  const bool announced_b = is_announced(evidence, pair.b);
  const int gap = clock_alone ? 0 : gap_in_days(*a.days, *b.days);
  const bool once = happens_once(p, evidence.claim(pair.a).predicate) ||
                    happens_once(q, evidence.claim(pair.b).predicate) || surely ||
                    are_clocks_of_one(evidence, pair.a, pair.b);
  pair.steps = {event,
                {"Status", announced_a == announced_b ? Answer::Yes : Answer::Related,
                 announced_a && announced_b ? "Both days are announced."
                 : announced_a || announced_b ? "One day is announced, the other past."
                                              : "Both days are past."},
                subject,
                {"Value", Answer::No, print_date(a) + " and " + print_date(b) + "."}};
  const double sure = 0.85 * (unsure > 0 ? 0.7 : 1.0);
  if (announced_a != announced_b || (announced_a && announced_b)) {
    if (one_article || gap > kOneEvent * 4 || unsure > 0) return std::nullopt;
    const auto& day_a = evidence.document(pair.a).time.days;
    const auto& day_b = evidence.document(pair.b).time.days;
    const bool two_days = day_a && day_b && !day_a->overlaps(*day_b);
    const bool years = a.days->days() > 300 && b.days->days() > 300;
    if (announced_a && announced_b && years && once) {
      pair.verdict = Verdict::Differs;
      pair.confidence = sure * 0.9;
      return pair;
    }
    if (!two_days || gap > 90) return std::nullopt;
    // Two days for what is to come, and no word that it was put off.
    const bool moved = has_day(moved_days, *a.days) || has_day(moved_days, *b.days);
    const bool parts = announced_a && announced_b && surely && !moved;
    pair.verdict = parts ? Verdict::Differs : Verdict::Evolves;
    pair.confidence = sure * 0.85;
    return pair;
  }
  if (once && unsure == 0 && !(gap > kOneEvent && a.days->days() == 1 && b.days->days() == 1)) {
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

Member date_member(const Evidence& evidence, Ref ref) {
  const Claim& claim = evidence.claim(ref);
  return {{ref.article, claim.span}, MemberKind::Date, claim.index,
          print_date(date_of(evidence, ref))};
}

/// "walkout, San Jose", "completing the footbridge": what both date, then what both name.
std::string event_words(const Evidence& evidence, const DatePair& pair) {
  constexpr std::size_t kMostNames = 3;
  const Claim& claim = evidence.claim(pair.a);
  const Scene& p = evidence.scenes.claim(pair.a);
  const Scene& q = evidence.scenes.claim(pair.b);
  const bool one_verb = claim.predicate == evidence.claim(pair.b).predicate;
  std::string words = one_verb || p.event == EventClass::None ? present_participle(claim.predicate)
                                                              : std::string(name_of(p.event));
  std::vector<std::uint32_t> common;
  std::set_intersection(p.entities.begin(), p.entities.end(), q.entities.begin(),
                        q.entities.end(), std::back_inserter(common));
  std::vector<std::string> names;
  for (const std::uint32_t entity : common) names.push_back(evidence.matches.entities[entity].name);
  if (names.empty()) names = evidence.scenes.common_words(p, q, kMostNames);
  if (names.size() > kMostNames) names.resize(kMostNames);
  for (const std::string& name : names) {
    if (words.find(name) == std::string::npos) words += (words.empty() ? "" : ", ") + name;
  }
  return words;
}

}  // namespace

std::vector<Draft> find_event_dates(const Evidence& evidence) {
  std::vector<DatePair> pairs;
  const std::vector<Candidate>& candidates = evidence.matches.dates;
  const std::vector<DayRange> moved = moved_days(evidence);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    auto pair = judge(evidence, candidates[i], evidence.date_likelihoods[i], moved);
    if (pair) pairs.push_back(*std::move(pair));
  }
  // One finding for one event: pairs that share a member belong together.
  std::stable_sort(pairs.begin(), pairs.end(), [](const DatePair& x, const DatePair& y) {
    return std::tuple(-x.confidence, -x.shared, x.a, x.b) <
           std::tuple(-y.confidence, -y.shared, y.a, y.b);
  });
  std::map<Ref, std::size_t> place;
  std::vector<std::pair<const DatePair*, std::set<Ref>>> groups;
  for (const DatePair& pair : pairs) {
    const auto a = place.find(pair.a);
    const auto b = place.find(pair.b);
    std::size_t into = groups.size();
    if (a != place.end()) {
      into = a->second;
    } else if (b != place.end()) {
      into = b->second;
    } else {
      groups.push_back({&pair, {}});
    }
    if (groups[into].first->verdict != pair.verdict) continue;
    groups[into].second.insert({pair.a, pair.b});
    place.try_emplace(pair.a, into);
    place.try_emplace(pair.b, into);
  }
  std::vector<Draft> drafts;
  for (const auto& [best, members] : groups) {
    Draft draft;
    Finding& finding = draft.finding;
    finding.verdict = best->verdict;
    finding.confidence = best->confidence;
    finding.explanation = best->steps;
    finding.subject = "when: " + event_words(evidence, *best);
    for (const Ref& ref : members) finding.members.push_back(date_member(evidence, ref));
    const std::string days = print_sides(evidence, finding.members);
    const bool clocks = std::all_of(members.begin(), members.end(), [&](const Ref& ref) {
      return date_of(evidence, ref).type == DateType::Time;
    });
    finding.message = best->verdict == Verdict::Differs
                          ? (clocks ? "One event has two times: " : "One event has two dates: ") +
                                days + "."
                      : best->verdict == Verdict::Evolves
                          ? "The day has changed, or the plan has: " + days + "."
                          : "One event on two days, or two events? " + days + ".";
    const bool leading = std::any_of(members.begin(), members.end(), [&](const Ref& ref) {
      return is_leading(evidence.document(ref), evidence.claim(ref).sentence);
    });
    finding.severity = severity_of(best->verdict, leading ? Stake::Some : Stake::Little,
                                   best->confidence);
    draft.key = fold(event_words(evidence, *best));
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace crosscheck
