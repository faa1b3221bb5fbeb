// SPDX-License-Identifier: Apache-2.0
//
// Two texts give one deed to two who cannot both be meant. One of them puts the doer in the light,
// so that nobody else is meant:
//
//     It was her deputy who took the petition. / Mayor Marlow took the petition.   differs
//     It was Marlow who took the petition. / The mayor took the petition.          nothing
//     It was Brix who found the box. / Hale found a box of eggs.                   nothing: "a"
//     It was not Brix who found the box. / Hale found the box.                     nothing
//
// The deed is one where the verb and what it is done to are.
#include <algorithm>
#include <string>

#include "compare/deed_pairs.hpp"
#include "compare/opposed_deeds.hpp"
#include "compare/print.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

constexpr double kConfidence = 0.65;

const DeedPart* find_agent(const Deed& deed) {
  const auto agent = std::find_if(deed.parts.begin(), deed.parts.end(), [](const DeedPart& part) {
    return part.part == Part::Agent && !part.none;
  });
  return agent == deed.parts.end() || agent->pronoun ? nullptr : &*agent;
}

bool has_word(const DeedPart& part, std::string_view word) {
  return std::find(part.words.begin(), part.words.end(), word) != part.words.end();
}

/// What is done is done to one thing that both name.
bool have_one_object(const Deed& a, const Deed& b) {
  if (a.by_noun && b.by_noun && a.event == b.event) return true;
  return std::any_of(a.parts.begin(), a.parts.end(), [&](const DeedPart& x) {
    if (x.part == Part::Agent || x.pronoun || x.noun.empty() || is_stop_word(x.noun)) return false;
    return std::any_of(b.parts.begin(), b.parts.end(), [&](const DeedPart& y) {
      return x.noun == y.noun && y.part != Part::Agent && x.indefinite == y.indefinite;
    });
  });
}

class Doers {
 public:
  explicit Doers(const Evidence& evidence) : evidence_(evidence) {}

  /// The one cannot be the other.
  bool are_two(DeedOf one, DeedOf other) const {
    const DeedPart& a = *find_agent(one.deed);
    const DeedPart& b = *find_agent(other.deed);
    const auto x = evidence_.linked(one.article, {{}, a.entity});
    const auto y = evidence_.linked(other.article, {{}, b.entity});
    if (x && y) return *x != *y && is_person(*x) && is_person(*y);
    if (has_word(a, b.noun) || has_word(b, a.noun) || kinship(a.noun, b.noun) != Kinship::None) {
      return false;
    }
    if (x) return is_person(*x) && is_human(b.noun) && is_none_of_his(*x, b.noun);
    if (y) return is_person(*y) && is_human(a.noun) && is_none_of_his(*y, a.noun);
    return is_human(a.noun) && is_human(b.noun);
  }

 private:
  bool is_person(std::uint32_t entity) const {
    return evidence_.matches.entities[entity].kind == EntityKind::Person;
  }

  /// The texts say what somebody is, and it is not that.
  bool is_none_of_his(std::uint32_t entity, const std::string& noun) const {
    bool known = false;
    for (const Ref& ref : evidence_.matches.entities[entity].members) {
      for (const Role& role : evidence_.document(ref).entities[ref.index].roles) {
        known = true;
        std::string word;
        for (const char c : fold(role.text) + " ") {
          if (c != ' ' && c != '-') {
            word += c;
          } else if (kinship(word, noun) != Kinship::None) {
            return false;
          } else {
            word.clear();
          }
        }
      }
    }
    return known;
  }

  const Evidence& evidence_;
};

bool names_doer(const Deed& deed) {
  return !deed.open && !deed.denied && !deed.mention && find_agent(deed) != nullptr;
}

Draft draft_of(const Evidence& evidence, DeedOf a, DeedOf b) {
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = Verdict::Differs;
  finding.confidence = kConfidence;
  finding.severity = Severity::Low;
  finding.subject = "who: " + a.deed.event;
  std::vector<std::string> passages;
  std::vector<std::string> doers;
  for (const DeedOf& one : {a, b}) {
    const DeedPart& agent = *find_agent(one.deed);
    const Document& document = evidence.documents[index_of(one.article)];
    const Span span = one.deed.span.joined(agent.span);
    passages.push_back(print_passage(document, span));
    doers.push_back(print_passage(document, agent.span));
    finding.members.push_back({{one.article, span}, MemberKind::Passage, 0, "by " + doers.back()});
  }
  finding.message = "\"" + passages[0] + "\" and \"" + passages[1] + "\" cannot both be true.";
  finding.explanation = {{"Predicate", Answer::Yes, "Both tell of one deed: " + a.deed.event + "."},
                         {"Who and where", Answer::No, doers[0] + " is not " + doers[1] + "."}};
  draft.key = a.deed.event + "|doer";
  return draft;
}

}  // namespace

std::vector<Draft> find_two_doers(const Evidence& evidence, const DeedsOfArticles& deeds) {
  std::vector<DeedsByEvent> by_event(deeds.size());
  for (std::size_t a = 0; a < deeds.size(); ++a) {
    for (std::uint32_t i = 0; i < deeds[a].size(); ++i) {
      if (names_doer(deeds[a][i])) by_event[a].add(deeds[a][i], i);
    }
  }
  const Doers doers(evidence);
  std::vector<Draft> drafts;
  for (std::uint32_t a = 0; a < deeds.size(); ++a) {
    for (const Deed& cleft : deeds[a]) {
      if (!cleft.cleft || !names_doer(cleft)) continue;
      const DeedOf one{static_cast<ArticleId>(a), cleft};
      for (const Neighbour& neighbour : evidence.scenes.stories().neighbours(a)) {
        for (const std::uint32_t t : by_event[neighbour.article].meeting(cleft.event)) {
          const DeedOf other{static_cast<ArticleId>(neighbour.article),
                             deeds[neighbour.article][t]};
          if (!have_one_object(cleft, other.deed)) continue;
          if (!doers.are_two(one, other)) continue;
          drafts.push_back(draft_of(evidence, one, other));
        }
      }
    }
  }
  return drafts;
}

}  // namespace crosscheck
