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

#include <boost/algorithm/string/join.hpp>

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

/// The quotes of one remark, and what matched them, directly or through others.
struct Remark {
  std::set<Ref> quotes;
  std::vector<const QuoteMatch*> matches;
};

std::vector<Remark> remarks(const std::vector<QuoteMatch>& matches,
                            bool (*wanted)(const QuoteMatch&)) {
  Joined<Ref> joined;
  for (const QuoteMatch& match : matches) {
    if (wanted(match)) joined.join(match.a, match.b);
  }
  std::map<Ref, Remark> groups;
  for (const QuoteMatch& match : matches) {
    if (!wanted(match)) continue;
    Remark& remark = groups[joined.first(match.a)];
    remark.quotes.insert({match.a, match.b});
    remark.matches.push_back(&match);
  }
  std::vector<Remark> result;
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

/// "a negation and a number": what changes the meaning, in words; empty if nothing does.
std::string changes_in_words(const MeaningChange& changes) {
  std::vector<std::string> words;
  if (changes.negation) words.push_back("a negation");
  if (changes.number) words.push_back("a number");
  if (changes.name) words.push_back("a name");
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    result += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  }
  return result;
}

}  // namespace

std::vector<Draft> find_quote_wordings(const Evidence& evidence) {
  std::vector<Draft> drafts;
  for (const Remark& remark :
       remarks(evidence.matches.quotes, [](const QuoteMatch& m) { return m.same_speaker; })) {
    bool differs = false;
    double alike = 1.0;
    MeaningChange changes;
    for (const QuoteMatch* match : remark.matches) {
      differs |= match->likeness == QuoteLikeness::Variant;
      alike = std::min(alike, match->alike);
      changes.negation |= match->changes.negation;
      changes.number |= match->changes.number;
      changes.name |= match->changes.name;
    }
    if (!differs) continue;
    const std::set<Ref>& group = remark.quotes;
    Draft draft = draft_of(evidence, group);
    Finding& finding = draft.finding;
    finding.verdict = Verdict::QuoteVariant;
    finding.severity = changes.any() ? Severity::Medium : Severity::Low;
    finding.confidence = std::clamp(0.5 + alike / 2, 0.0, 0.95);
    const Ref first = *group.begin();
    const std::string speaker = evidence.name(first.article, quote(evidence, first).speaker);
    finding.subject = "a remark" + (speaker.empty() ? "" : " of " + speaker);
    finding.message = "One remark in two wordings: " + wordings(evidence, group) + ".";
    finding.explanation = {{"Who said it", Answer::Yes,
                            speaker.empty() ? "No other speaker is named." : speaker + "."},
                           {"Wording", Answer::Related, wordings(evidence, group) + "."}};
    if (changes.any()) {
      finding.explanation.push_back(
          {"Meaning", Answer::No, "What differs is " + changes_in_words(changes) + "."});
    }
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

std::vector<Draft> find_quote_speakers(const Evidence& evidence) {
  std::vector<Draft> drafts;
  for (const Remark& remark :
       remarks(evidence.matches.quotes, [](const QuoteMatch&) { return true; })) {
    const bool disputed = std::any_of(remark.matches.begin(), remark.matches.end(),
                                      [](const QuoteMatch* match) { return !match->same_speaker; });
    if (!disputed) continue;
    const std::set<Ref>& group = remark.quotes;
    Draft draft = draft_of(evidence, group);
    Finding& finding = draft.finding;
    std::set<std::string> speakers;
    for (const Ref& ref : group) {
      const std::string name = evidence.name(ref.article, quote(evidence, ref).speaker);
      if (!name.empty()) speakers.insert(name);
    }
    const std::string names = boost::algorithm::join(speakers, ", ");
    finding.verdict = Verdict::Misattributed;
    finding.severity = Severity::High;
    finding.confidence = kSpeakerConfidence;
    finding.subject = "who said it: " + names;
    finding.message = "The same words are given to " + boost::algorithm::join(speakers, " and to ") + ".";
    finding.explanation = {{"Wording", Answer::Yes, "The words are the same, or nearly."},
                           {"Who said it", Answer::No, "The speakers are not one: " + names + "."}};
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace crosscheck
