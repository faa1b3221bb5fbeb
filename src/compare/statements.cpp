// SPDX-License-Identifier: Apache-2.0
//
// Rule statement-opposition. Two statements on one subject that cannot both be true: the
// same with and without "not", or two verbs that exclude each other.
//
//     The search is over. / "The search is not over," she said.    differs
//     The council passed the levy. / The council rejected the levy.    differs
//     The mayor may resign. / The mayor did not resign.            nothing: one is no claim
//     It has been closed since May. / It was opened in 1961.       nothing: two times
//
// Subjects that are only pronouns or common words say too little for a verdict.
#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "compare/opposed_deeds.hpp"
#include "compare/print.hpp"
#include "compare/subjects.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

constexpr double kSureWords = 1.0;
/// In sentences next to each other, where the same thing is not named twice.
constexpr double kNextWords = 0.1;
/// In one article, and across articles of one story.
constexpr double kConfidence = 0.7;

std::string print(const Evidence& evidence, Ref ref) {
  return print_passage(evidence.document(ref), evidence.claim(ref).span);
}

/// The words that a statement has beyond its verb. Adverbs only colour it: "officially over".
std::set<std::string> object_words(const Claim& claim) {
  std::set<std::string> result;
  for (const std::string_view word : split(claim.object, ' ')) {
    if (!is_stop_word(word) && !word.ends_with("ly")) result.emplace(word);
  }
  return result;
}

/// What is said beyond the verb has words in common, or there is nothing beyond it.
bool objects_meet(const Claim& a, const Claim& b) {
  const std::set<std::string> x = object_words(a);
  const std::set<std::string> y = object_words(b);
  if (x.empty() || y.empty()) return x.empty() && y.empty();
  return std::any_of(x.begin(), x.end(), [&](const std::string& word) {
    return std::any_of(y.begin(), y.end(), [&](const std::string& other) {
      return kinship(word, other) != Kinship::None;
    });
  });
}

bool is_bare_verb(const Claim& claim) {
  return claim.predicate == "be" || claim.predicate == "have" || claim.predicate == "do" ||
         claim.predicate == "say" || claim.predicate == "know" || claim.predicate == "want" ||
         claim.predicate == "think" || claim.predicate == "make" || claim.predicate == "take" ||
         claim.predicate == "get" || claim.predicate == "go";
}

/// The days of which a statement speaks: those that it names, else those of its article.
std::optional<DayRange> days_of(const Evidence& evidence, Ref ref) {
  const Document& document = evidence.document(ref);
  for (const DateMention& date : document.dates) {
    if (date.days && evidence.claim(ref).span.contains(date.span)) return date.days;
  }
  return document.time.days;
}

/// What is so today may have been otherwise when a building was opened.
bool are_of_two_times(const Evidence& evidence, Ref a, Ref b) {
  constexpr std::chrono::days kOneStory{31};
  const auto x = days_of(evidence, a);
  const auto y = days_of(evidence, b);
  return x && y && (x->to + kOneStory < y->from || y->to + kOneStory < x->from);
}

Member statement_member(const Evidence& evidence, Ref ref) {
  const Claim& claim = evidence.claim(ref);
  std::string understood = claim.predicate;
  if (claim.polarity == Polarity::Denied) understood = "not " + understood;
  const std::string who = evidence.name(ref.article, claim.attributed_to);
  if (!who.empty() && who.size() < 80) understood += ", says " + who;
  return {{ref.article, claim.span}, MemberKind::Claim, ref.index, std::move(understood)};
}

/// "Not yet", "no other", a question: of a time or a part, or no claim at all.
bool is_bounded(const Evidence& evidence, Ref ref) {
  static constexpr std::array<std::string_view, 8> kBounds = {"else", "further", "just",  "merely",
                                                              "more", "only",    "other", "yet"};
  const Document& document = evidence.document(ref);
  const Claim& claim = evidence.claim(ref);
  const Sentence& sentence = document.sentences[claim.sentence];
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Span span = document.tokens[t].span;
    const std::string word = fold(document.article.body[span]);
    if (claim.span.contains(span) && is_one_of(word, kBounds)) return true;
    if (word == "?" && t + 3 > sentence.last) return true;
  }
  return false;
}

/// "It", "this", "we": the text does not say here who that is.
bool is_pronoun(const Evidence& evidence, Ref ref) {
  const Claim& claim = evidence.claim(ref);
  if (evidence.linked(ref.article, claim.subject)) return false;
  return is_stop_word(fold(evidence.text(ref.article, claim.subject.span)));
}

/// Whether a finding sets passages side by side that overlap two of the other one.
bool shows_the_same(const Finding& a, const Finding& b) {
  const auto met = std::count_if(a.members.begin(), a.members.end(), [&](const Member& x) {
    return std::any_of(b.members.begin(), b.members.end(), [&](const Member& y) {
      return x.where.article == y.where.article && x.where.span.overlaps(y.where.span);
    });
  });
  return met >= 2;
}

/// The remarks that two wordings give of one and that differ in no negation: where else one has a
/// "not" or "nothing", the other has it elsewhere.
class OneRemark {
 public:
  explicit OneRemark(const Evidence& evidence) : evidence_(evidence) {
    for (const QuoteMatch& match : evidence.matches.quotes) {
      if (!match.changes.negation) pairs_.emplace(match.a, match.b);
    }
  }

  bool holds(Ref a, Ref b) const {
    if (pairs_.empty()) return false;
    const auto in_a = quote_of(a);
    const auto in_b = quote_of(b);
    return in_a && in_b && pairs_.contains(std::minmax(*in_a, *in_b));
  }

 private:
  std::optional<Ref> quote_of(Ref claim) const {
    const std::vector<Quote>& quotes = evidence_.document(claim).quotes;
    const Span span = evidence_.claim(claim).span;
    const auto next = std::partition_point(quotes.begin(), quotes.end(), [&](const Quote& quote) {
      return quote.words.begin <= span.begin;
    });
    if (next == quotes.begin() || !std::prev(next)->words.contains(span)) return std::nullopt;
    return Ref{claim.article, static_cast<std::uint32_t>(std::prev(next) - quotes.begin())};
  }

  const Evidence& evidence_;
  std::set<std::pair<Ref, Ref>> pairs_;
};

}  // namespace

std::vector<Draft> find_opposed_statements(const Evidence& evidence) {
  const OneRemark one_remark(evidence);
  std::vector<Draft> drafts;
  std::set<Ref> used;
  std::vector<Candidate> candidates = evidence.matches.statements;
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& x, const Candidate& y) { return x.alike > y.alike; });
  for (const Candidate& candidate : candidates) {
    const Claim& a = evidence.claim(candidate.a);
    const Claim& b = evidence.claim(candidate.b);
    if (a.kind != ClaimKind::Statement || b.kind != ClaimKind::Statement) continue;
    if (a.hedged || b.hedged || is_bare_verb(a) || is_bare_verb(b)) continue;
    if (used.contains(candidate.a) || used.contains(candidate.b)) continue;
    const bool denied = a.predicate == b.predicate;
    // "She lost the lead" and "she won by 14 votes" are of two things.
    const bool some = object_words(a).empty() || object_words(b).empty();
    if ((denied || !some) && !objects_meet(a, b)) continue;
    if (are_of_two_times(evidence, candidate.a, candidate.b)) continue;
    if (denied && (is_bounded(evidence, candidate.a) || is_bounded(evidence, candidate.b)))
      continue;
    if (is_pronoun(evidence, candidate.a) || is_pronoun(evidence, candidate.b)) continue;
    if (denied && one_remark.holds(candidate.a, candidate.b)) continue;
    const double shared = evidence.scenes.shared(evidence.scenes.claim(candidate.a),
                                                 evidence.scenes.claim(candidate.b));
    const bool near = candidate.a.article == candidate.b.article &&
                      std::max(a.sentence, b.sentence) - std::min(a.sentence, b.sentence) <= 2;
    if (shared < (near ? kNextWords : kSureWords)) continue;
    used.insert({candidate.a, candidate.b});
    Draft draft;
    Finding& finding = draft.finding;
    finding.verdict = Verdict::Differs;
    finding.confidence = kConfidence * std::min(1.0, 0.7 + 0.15 * shared);
    finding.subject = evidence.name(candidate.a.article, a.subject) + ": " + a.predicate;
    finding.message = "\"" + print(evidence, candidate.a) + "\" and \"" +
                      print(evidence, candidate.b) + "\" cannot both be true.";
    finding.members = {statement_member(evidence, candidate.a),
                       statement_member(evidence, candidate.b)};
    finding.explanation = {
        {"Who and where", Answer::Yes,
         "Both are about " + evidence.name(candidate.a.article, a.subject) + "."},
        {"Predicate", Answer::Yes,
         denied ? "Both say \"" + a.predicate + "\", one of them with \"not\"."
                : "\"" + a.predicate + "\" and \"" + b.predicate + "\" exclude each other."},
        {"Value", Answer::No, "Both cannot be true at one time."}};
    const bool leading = is_leading(evidence.document(candidate.a), a.sentence) ||
                         is_leading(evidence.document(candidate.b), b.sentence);
    finding.severity = leading ? Severity::Medium : Severity::Low;
    draft.key = fold(evidence.name(candidate.a.article, a.subject)) + "|" +
                std::min(a.predicate, b.predicate);
    drafts.push_back(std::move(draft));
  }
  DeedsOfArticles deeds;
  for (const Document& document : evidence.documents) deeds.push_back(deeds_of(document));
  std::vector<Draft> two = find_two_doers(evidence, deeds);
  std::move(two.begin(), two.end(), std::back_inserter(drafts));
  for (Draft& draft : find_denied_deeds(evidence, deeds)) {
    const bool known = std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
      return shows_the_same(draft.finding, other.finding);
    });
    if (!known) drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace crosscheck
