// SPDX-License-Identifier: Apache-2.0
//
// Rule date-of-event. When did one event happen?
//
//     differs         The footbridge was completed in 1962. / … in 1964.
//     scope-differs   Pupils marched in Orby on Friday. / … on Sunday.    two marches, perhaps
//     evolves         It is to reopen on 6 May. / It will now reopen on 16 May.
//     agrees          The fire broke out at 21:40. / … at twenty to ten in the evening.
//     compatible      It was first proposed in May. / … on 6 May.
//
// What happens once (a building is completed, a train derails) has one day; what may happen
// again (a march, a meeting) may have two, so that is put as a question. What is announced
// may be put off. Two events of one kind in two places are none of this.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "compare/event_pairs.hpp"
#include "compare/event_questions.hpp"
#include "compare/joined.hpp"
#include "compare/print.hpp"
#include "compare/subjects.hpp"
#include "compare/verdicts.hpp"
#include "crosscheck/language/inflect.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

Member date_member(const Evidence& evidence, Ref ref) {
  const Claim& claim = evidence.claim(ref);
  return {{ref.article, claim.span}, MemberKind::Date, claim.index, printed_date(evidence, ref)};
}

/// "Bringing up"; "" of the unit of a figure, whatever the parse takes it for: "litre".
std::string participle_of(const Document& document, const Claim& claim) {
  const std::string& predicate = claim.predicate;
  const std::size_t end = std::min(predicate.find(' '), predicate.size());
  const std::string verb = predicate.substr(0, end);
  const bool unit =
      std::any_of(document.figures.begin(), document.figures.end(), [&](const Figure& figure) {
        return figure.sentence == claim.sentence && figure.kind != FigureKind::Count &&
               fold(document.article.body[figure.span]).find(verb) != std::string::npos;
      });
  return unit ? "" : present_participle(verb) + predicate.substr(end);
}

/// "walkout, San Jose", "completing the footbridge": what both date, then what both name.
std::string event_words(const Evidence& evidence, const DatePair& pair) {
  constexpr std::size_t kMostNames = 3;
  const Claim& claim = evidence.claim(pair.a);
  const Scene& p = evidence.scenes.claim(pair.a);
  const Scene& q = evidence.scenes.claim(pair.b);
  const bool one_verb = claim.predicate == evidence.claim(pair.b).predicate;
  std::string words;
  if (!one_verb && p.event != EventClass::None) {
    words = name_of(p.event);
  } else if (claim.predicate.starts_with("be ")) {
    // "The accident was on Sunday", but "it will be on Monday"
    const std::string_view noun = std::string_view(claim.predicate).substr(3);
    const std::string date = fold(evidence.text(pair.a.article, date_of(evidence, pair.a).span));
    if (date.find(noun) == std::string::npos) words = noun;
  } else {
    words = participle_of(evidence.document(pair.a), claim);
  }
  std::vector<std::uint32_t> common;
  std::set_intersection(p.entities.begin(), p.entities.end(), q.entities.begin(),
                        q.entities.end(), std::back_inserter(common));
  std::vector<std::string> names;
  for (const std::uint32_t entity : common) names.push_back(evidence.matches.entities[entity].name);
  if (names.empty()) {
    names = evidence.scenes.common_words(p, q, kMostNames);
    std::erase_if(names, [](const std::string& name) {  // "45.8 per cent", "9 p.m."
      return name == "cent" || name == "percent" || name.find('.') != std::string::npos;
    });
  }
  if (names.size() > kMostNames) names.resize(kMostNames);
  for (const std::string& name : names) {
    if (words.find(name) == std::string::npos) words += (words.empty() ? "" : ", ") + name;
  }
  return words.empty() ? printed_date(evidence, pair.a) : words;
}

struct Group {
  const DatePair* best = nullptr;
  std::set<Ref> members;
};

/// A claim is likely of the event of a group, on the average of its members in other articles.
bool belongs(const Evidence& evidence, Ref claim, const std::set<Ref>& members) {
  constexpr double kOneEvent = 0.3;
  double sum = 0;
  int count = 0;
  for (const Ref& member : members) {
    if (member == claim) return true;
    if (member.article == claim.article) continue;
    const auto [low, high] = std::minmax(member, claim);
    sum += std::max(0.0, evidence.date_likelihood(low, high));
    ++count;
  }
  return count == 0 || sum >= kOneEvent * count;
}

/// One finding for one event: pairs that share a member belong together, the surest first.
std::vector<Group> grouped_apart(const Evidence& evidence, const std::vector<DatePair>& pairs) {
  std::map<std::pair<Ref, bool>, std::size_t> place;  // hours apart from days
  std::vector<Group> groups;
  for (const DatePair& pair : pairs) {
    if (is_agreement(pair.verdict)) continue;
    const auto a = place.find({pair.a, pair.clocks});
    const auto b = place.find({pair.b, pair.clocks});
    std::size_t into = groups.size();
    if (a != place.end()) {
      into = a->second;
    } else if (b != place.end()) {
      into = b->second;
    } else {
      groups.push_back({&pair, {}});
    }
    if (groups[into].best->verdict != pair.verdict ||
        !belongs(evidence, pair.a, groups[into].members) ||
        !belongs(evidence, pair.b, groups[into].members)) {
      continue;
    }
    groups[into].members.insert({pair.a, pair.b});
    place.try_emplace({pair.a, pair.clocks}, into);
    place.try_emplace({pair.b, pair.clocks}, into);
  }
  return groups;
}

/// Who gives one date for one event. A month does not join two of its days.
std::vector<Group> grouped_meeting(const std::vector<DatePair>& pairs) {
  Joined<Ref> joined;
  for (const DatePair& pair : pairs) {
    if (pair.verdict == Verdict::Agrees) joined.join(pair.a, pair.b);
  }
  std::map<std::pair<Verdict, Ref>, Group> groups;
  for (const DatePair& pair : pairs) {
    if (!is_agreement(pair.verdict)) continue;
    const Ref first = std::min(joined.first(pair.a), joined.first(pair.b));
    Group& group = groups[{pair.verdict, first}];
    if (group.best == nullptr) group.best = &pair;
    group.members.insert({pair.a, pair.b});
  }
  std::vector<Group> result;
  for (auto& [key, group] : groups) result.push_back(std::move(group));
  return result;
}

std::string message_of(Verdict verdict, const std::string& subject, const std::string& days,
                       bool clocks) {
  switch (verdict) {
    case Verdict::Agrees:
      return "The sources agree on " + subject + ": " + days + ".";
    case Verdict::Compatible:
      return "The sources are compatible on " + subject + ": " + days + ".";
    case Verdict::Differs:
      return (clocks ? "One event has two times: " : "One event has two dates: ") + days + ".";
    case Verdict::Evolves:
      return "The day has changed, or the plan has: " + days + ".";
    default:
      return "One event on two days, or two events? " + days + ".";
  }
}

Draft draft_of(const Evidence& evidence, const Group& group) {
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = group.best->verdict;
  finding.confidence = group.best->confidence;
  finding.explanation = group.best->steps;
  finding.subject = "when: " + event_words(evidence, *group.best);
  for (const Ref& ref : group.members) finding.members.push_back(date_member(evidence, ref));
  const bool clocks = std::all_of(group.members.begin(), group.members.end(), [&](const Ref& ref) {
    return date_of(evidence, ref).type == DateType::Time;
  });
  finding.message =
      message_of(finding.verdict, finding.subject, print_sides(evidence, finding.members), clocks);
  const bool leading = std::any_of(group.members.begin(), group.members.end(), [&](const Ref& ref) {
    return is_leading(evidence.document(ref), evidence.claim(ref).sentence);
  });
  finding.severity =
      is_agreement(finding.verdict)
          ? Severity::Info
          : severity_of(finding.verdict, leading ? Stake::Some : Stake::Little, finding.confidence);
  draft.key = fold(event_words(evidence, *group.best));
  if (is_agreement(finding.verdict)) draft.key += "|" + print_sides(evidence, finding.members);
  return draft;
}

}  // namespace

std::vector<Draft> find_event_dates(const Evidence& evidence) {
  std::vector<DatePair> pairs;
  const std::vector<Candidate>& candidates = evidence.matches.dates;
  const std::vector<DayRange> moved = moved_days(evidence);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    auto pair = judge_dates(evidence, candidates[i], evidence.date_likelihoods[i], moved);
    if (pair) pairs.push_back(*std::move(pair));
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const DatePair& x, const DatePair& y) {
    return std::tuple(-x.confidence, -x.shared, x.a, x.b) <
           std::tuple(-y.confidence, -y.shared, y.a, y.b);
  });
  std::vector<Group> apart = grouped_apart(evidence, pairs);
  std::vector<Group> meeting = grouped_meeting(pairs);
  // Who says the same as one of those who differ stands on that side.
  for (Group& group : apart) {
    if (group.best->verdict != Verdict::Differs) continue;
    for (const Group& side : meeting) {
      const bool stands = side.best->verdict == Verdict::Agrees &&
                          std::any_of(side.members.begin(), side.members.end(),
                                      [&](const Ref& ref) { return group.members.contains(ref); });
      if (stands) group.members.insert(side.members.begin(), side.members.end());
    }
  }
  std::vector<Draft> drafts;
  for (const auto* groups : {&apart, &meeting}) {
    for (const Group& group : *groups) drafts.push_back(draft_of(evidence, group));
  }
  return drafts;
}

}  // namespace crosscheck
