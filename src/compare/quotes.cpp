// SPDX-License-Identifier: Apache-2.0
//
// Rules quote-wording and quote-speaker. The match floor has found the quotes of one
// remark; here they are gathered, and told apart by wording and by speaker:
//
//     "We built it to be crossed," said the mayor.           A
//     "We built this bridge to be crossed," she said.        quote-variant, if she is the mayor
//     "We built it to be crossed," said the engineer.        misattributed
#include <algorithm>
#include <map>
#include <set>

#include "compare/joined.hpp"
#include "compare/rules.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr double kSpeakerConfidence = 0.9;
constexpr std::size_t kLongestKey = 60;

const Quote& quote(const Evidence& evidence, Ref ref) {
  return evidence.document(ref).quotes[ref.index];
}

Member quote_member(const Evidence& evidence, Ref ref) {
  const Quote& q = quote(evidence, ref);
  std::string understood = evidence.name(ref.article, q.speaker);
  if (understood.empty()) understood = "someone";
  understood += ": \"" + std::string(evidence.text(ref.article, q.words)) + "\"";
  return {{ref.article, q.words}, MemberKind::Quote, ref.index, std::move(understood)};
}

/// The quotes that are of one remark, directly or through others.
std::vector<std::set<Ref>> remarks(const std::vector<QuoteMatch>& matches,
                                   bool (*wanted)(const QuoteMatch&)) {
  Joined<Ref> joined;
  for (const QuoteMatch& match : matches) {
    if (wanted(match)) joined.join(match.a, match.b);
  }
  std::map<Ref, std::set<Ref>> groups;
  for (const QuoteMatch& match : matches) {
    if (wanted(match)) groups[joined.first(match.a)].insert({match.a, match.b});
  }
  std::vector<std::set<Ref>> result;
  for (auto& entry : groups) result.push_back(std::move(entry.second));
  return result;
}

std::string words_key(const Evidence& evidence, const std::set<Ref>& group) {
  std::string least;
  for (const Ref& ref : group) {
    std::string words = fold(evidence.text(ref.article, quote(evidence, ref).words));
    if (least.empty() || words < least) least = std::move(words);
  }
  return least.substr(0, kLongestKey);
}

Draft draft_of(const Evidence& evidence, const std::set<Ref>& group) {
  Draft draft;
  std::set<std::pair<ArticleId, std::string>> seen;
  for (const Ref& ref : group) {
    Member member = quote_member(evidence, ref);
    if (seen.emplace(ref.article, fold(member.understood)).second) {
      draft.finding.members.push_back(std::move(member));
    }
  }
  draft.key = words_key(evidence, group);
  return draft;
}

/// One of each wording, in words: `"it" in the Post, "this bridge" in …`.
std::string wordings(const Evidence& evidence, const std::set<Ref>& group) {
  std::string result;
  std::set<std::string> seen;
  for (const Ref& ref : group) {
    const auto words = evidence.text(ref.article, quote(evidence, ref).words);
    if (!seen.insert(fold(words)).second) continue;
    result += (result.empty() ? "\"" : "; \"") + std::string(words) + "\" (" +
              evidence.source(ref.article) + ")";
  }
  return result;
}

}  // namespace

std::vector<Draft> find_quote_wordings(const Evidence& evidence) {
  const auto groups = remarks(evidence.matches.quotes, [](const QuoteMatch& m) {
    return m.same_speaker;
  });
  std::set<std::pair<Ref, Ref>> variants;
  double alike = 1.0;
  for (const QuoteMatch& match : evidence.matches.quotes) {
    if (match.same_speaker && match.likeness == QuoteLikeness::Variant) {
      variants.emplace(match.a, match.b);
    }
  }
  std::vector<Draft> drafts;
  for (const auto& group : groups) {
    const bool differs = std::any_of(variants.begin(), variants.end(), [&](const auto& pair) {
      return group.contains(pair.first) && group.contains(pair.second);
    });
    if (!differs) continue;
    for (const QuoteMatch& match : evidence.matches.quotes) {
      if (group.contains(match.a) && group.contains(match.b)) alike = std::min(alike, match.alike);
    }
    Draft draft = draft_of(evidence, group);
    Finding& finding = draft.finding;
    finding.verdict = Verdict::QuoteVariant;
    finding.severity = Severity::Low;
    finding.confidence = std::clamp(0.5 + alike / 2, 0.0, 0.95);
    const Ref first = *group.begin();
    const std::string speaker = evidence.name(first.article, quote(evidence, first).speaker);
    finding.subject = "a remark" + (speaker.empty() ? "" : " of " + speaker);
    finding.message = "One remark in two wordings: " + wordings(evidence, group) + ".";
    finding.explanation = {{"Who said it", Answer::Yes,
                            speaker.empty() ? "No other speaker is named." : speaker + "."},
                           {"Wording", Answer::Related, wordings(evidence, group) + "."}};
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

std::vector<Draft> find_quote_speakers(const Evidence& evidence) {
  std::set<Ref> disputed;
  for (const QuoteMatch& match : evidence.matches.quotes) {
    if (match.same_speaker) continue;
    disputed.insert({match.a, match.b});
  }
  std::vector<Draft> drafts;
  for (const auto& group :
       remarks(evidence.matches.quotes, [](const QuoteMatch&) { return true; })) {
    const bool is_disputed = std::any_of(group.begin(), group.end(), [&](const Ref& ref) {
      return disputed.contains(ref);
    });
    if (!is_disputed) continue;
    Draft draft = draft_of(evidence, group);
    Finding& finding = draft.finding;
    std::set<std::string> speakers;
    for (const Ref& ref : group) {
      const std::string name = evidence.name(ref.article, quote(evidence, ref).speaker);
      if (!name.empty()) speakers.insert(name);
    }
    std::string names;
    for (const std::string& name : speakers) names += (names.empty() ? "" : ", ") + name;
    finding.verdict = Verdict::Misattributed;
    finding.severity = Severity::High;
    finding.confidence = kSpeakerConfidence;
    finding.subject = "who said it: " + names;
    finding.message = "The same words are given to " + names + ".";
    finding.explanation = {{"Wording", Answer::Yes, "The words are the same, or nearly."},
                           {"Who said it", Answer::No, "The speakers are two: " + names + "."}};
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace crosscheck
