// SPDX-License-Identifier: Apache-2.0
//
// One text denies what another tells, in whatever voice and with whatever verb of that meaning:
//
//     No person has been arrested. / Police had arrested a man.           differs
//     No charges have been filed against Tern. / Tern has been charged.   differs
//     The sirens in Orby never sounded. / Sirens sounded in Orby.         differs
//     No other work was under way. / Roofers were at work.                nothing: "other"
//     No charges have been laid. / A week later: four have been charged.  nothing: since then
//
// What is told in a sentence that denies something else is left alone, and so are plans, doubts
// and questions; one finding takes in all the passages that deny one thing or tell it.
#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "compare/deed_pairs.hpp"
#include "compare/opposed_deeds.hpp"
#include "compare/print.hpp"
#include "compare/subjects.hpp"
#include "match/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

constexpr double kConfidence = 0.7;

/// That somebody says, thinks or goes somewhere is not what is told; what is said to reporters is
/// said to one paper and not to the next.
constexpr std::array<std::string_view, 43> kSays = {
    "add",     "agree",   "announce",   "answer", "appear", "ask",    "become", "believe", "call",
    "comment", "explain", "feel",       "go",     "happen", "hope",   "know",   "leave",   "like",
    "look",    "love",    "mean",       "need",   "plan",   "react",  "reply",  "respond", "return",
    "say",     "seem",    "speak",  "start",  "stay",   "talk",   "tell",    "think",
    "try",     "turn",    "use",        "want",   "wish",   "wonder", "work",   "write"};
/// "There was no doubt": such a noun is of nothing that is done or that stands somewhere.
constexpr std::array<std::string_view, 34> kEmpty = {
    "attempt",  "cause",   "chance",  "choice",     "comment",     "doubt",     "end",
    "evidence", "fault",   "idea",    "indication", "information", "intention", "issue",
    "matter",   "mention", "mistake", "need",       "one",         "plan",      "problem",
    "question", "reason",  "report",  "response",   "sense",       "sign",      "stranger",
    "surprise", "thing",   "time",    "way",        "wonder",      "word"};

/// Counts of these are another rule's: none-or-some.
bool is_harm(EventClass kind) { return is_one_of(kind, {"kill", "injure", "miss"}); }

bool says_little(const Deed& deed) {
  return is_one_of(deed.event, kSays) || (deed.by_noun && is_one_of(deed.event, kEmpty));
}

/// What an article tells and denies.
struct Account {
  std::vector<std::uint32_t> denials;
  DeedsByEvent told;
};

Account read_account(const std::vector<Deed>& deeds) {
  Account account;
  for (std::uint32_t i = 0; i < deeds.size(); ++i) {
    const Deed& deed = deeds[i];
    if (deed.open || deed.subjectless || says_little(deed)) continue;
    if (is_harm(event_class(deed.event))) continue;
    if (deed.denied) {
      if (!deed.bounded) account.denials.push_back(i);
    } else if (!deed.negative_sentence && !deed.now) {
      account.told.add(deed, i);
    }
  }
  return account;
}

/// The days that the sentence of a deed names.
std::optional<DayRange> days_named(const Document& document, const Deed& deed) {
  const auto date = std::partition_point(
      document.dates.begin(), document.dates.end(),
      [&](const DateMention& mention) { return mention.sentence < deed.sentence; });
  if (date == document.dates.end() || date->sentence != deed.sentence) return std::nullopt;
  return date->days;
}

/// What has not happened by one day may have happened some days later; what is told of two days
/// that both texts name is of two.
bool are_of_two_times(const Document& a, const Deed& denied, const Document& b, const Deed& told) {
  constexpr std::chrono::days kSoon{3};
  const auto x = days_named(a, denied);
  const auto y = days_named(b, told);
  if (x && y && !x->overlaps(*y)) return true;
  if (!denied.up_to_now && !denied.at_present) return false;
  if (!a.time.days || !b.time.days) return denied.up_to_now;
  return b.time.days->from > a.time.days->to + kSoon;
}

/// A denial beside what is told.
struct Clash {
  Ref denied;  ///< into DeedsOfArticles
  Ref told;
  double worth = 0;
};

class Clashes {
 public:
  Clashes(const Evidence& evidence, const DeedsOfArticles& deeds)
      : evidence_(evidence), deeds_(deeds) {
    for (const std::vector<Deed>& of_article : deeds) accounts_.push_back(read_account(of_article));
  }

  std::vector<Clash> find() const {
    const DeniedPairs pairs(evidence_);
    std::vector<Clash> clashes;
    for (std::uint32_t a = 0; a < accounts_.size(); ++a) {
      if (accounts_[a].denials.empty()) continue;
      for (const Neighbour& neighbour : evidence_.scenes.stories().neighbours(a)) {
        if (neighbour.closeness >= kSameStory) compare(pairs, a, neighbour.article, clashes);
      }
    }
    std::stable_sort(clashes.begin(), clashes.end(),
                     [](const Clash& x, const Clash& y) { return x.worth > y.worth; });
    return clashes;
  }

  const Deed& deed(Ref ref) const { return deeds_[index_of(ref.article)][ref.index]; }

 private:
  void compare(const DeniedPairs& pairs, std::uint32_t a, std::uint32_t b,
               std::vector<Clash>& clashes) const {
    const auto article_a = static_cast<ArticleId>(a);
    const auto article_b = static_cast<ArticleId>(b);
    for (const std::uint32_t d : accounts_[a].denials) {
      const Deed& denied = deeds_[a][d];
      for (const std::uint32_t t : accounts_[b].told.meeting(denied.event)) {
        const Deed& told = deeds_[b][t];
        const auto worth = pairs.common({article_a, denied}, {article_b, told});
        if (!worth) continue;
        if (are_of_two_times(evidence_.documents[a], denied, evidence_.documents[b], told))
          continue;
        clashes.push_back({{article_a, d}, {article_b, t}, *worth});
      }
    }
  }

  const Evidence& evidence_;
  const DeedsOfArticles& deeds_;
  std::vector<Account> accounts_;
};

Draft draft_of(const Evidence& evidence, const Deed& denied, const Deed& told, const Clash& clash) {
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = Verdict::Differs;
  finding.confidence = kConfidence * std::min(1.0, 0.7 + 0.15 * clash.worth);
  const bool leading = is_leading(evidence.document(clash.denied), denied.sentence) ||
                       is_leading(evidence.document(clash.told), told.sentence);
  finding.severity = leading ? Severity::Medium : Severity::Low;
  finding.subject = told.event;
  finding.message = "\"" + print_passage(evidence.document(clash.denied), denied.span) +
                    "\" and \"" + print_passage(evidence.document(clash.told), told.span) +
                    "\" cannot both be true.";
  const std::string event =
      denied.event == told.event ? told.event : denied.event + ", " + told.event;
  finding.explanation = {{"Predicate", Answer::Yes, "Both tell of one event: " + event + "."},
                         {"Value", Answer::No, "The one text denies what the other tells."}};
  draft.key = denied.event + "|denied";
  return draft;
}

}  // namespace

std::vector<Draft> find_denied_deeds(const Evidence& evidence, const DeedsOfArticles& deeds) {
  const Clashes all(evidence, deeds);
  std::vector<Draft> drafts;
  std::map<Ref, std::size_t> taken;  // the draft of a deed that has one
  for (const Clash& clash : all.find()) {
    const Deed& denied = all.deed(clash.denied);
    const Deed& told = all.deed(clash.told);
    auto known = taken.find(clash.denied);
    if (known == taken.end()) known = taken.find(clash.told);
    const std::size_t index = known == taken.end() ? drafts.size() : known->second;
    if (index == drafts.size()) drafts.push_back(draft_of(evidence, denied, told, clash));
    std::vector<Member>& members = drafts[index].finding.members;
    if (taken.try_emplace(clash.denied, index).second) {
      members.push_back(
          {{clash.denied.article, denied.span}, MemberKind::Passage, 0, "not " + denied.event});
    }
    if (taken.try_emplace(clash.told, index).second) {
      members.push_back({{clash.told.article, told.span}, MemberKind::Passage, 0, told.event});
    }
  }
  return drafts;
}

}  // namespace crosscheck
