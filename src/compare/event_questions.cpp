// SPDX-License-Identifier: Apache-2.0
#include "compare/event_questions.hpp"

#include <algorithm>
#include <array>

#include "compare/one_event.hpp"
#include "compare/subjects.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/claim_pairs.hpp"

namespace crosscheck {
namespace {

constexpr double kSureWords = 1.5;
constexpr double kSomeWords = 0.75;  ///< enough for what happens once, with one verb

/// Happens to one thing once a day, as a rule, so that two clock times are a contradiction.
bool happens_once_a_day(std::string_view verb) {
  static constexpr std::array<std::string_view, 9> kVerbs = {
      "abscond", "alert", "arrive", "depart", "escape", "inform", "land", "leave", "notify"};
  return std::find(kVerbs.begin(), kVerbs.end(), verb) != kVerbs.end();
}

}  // namespace

const DateMention& date_of(const Evidence& evidence, Ref claim) {
  return evidence.document(claim).dates[evidence.claim(claim).index];
}

bool are_clocks_of_one(const Evidence& evidence, Ref a, Ref b) {
  const Claim& x = evidence.claim(a);
  const Claim& y = evidence.claim(b);
  return date_of(evidence, a).type == DateType::Time &&
         date_of(evidence, b).type == DateType::Time && x.predicate == y.predicate &&
         happens_once_a_day(x.predicate) &&
         have_one_subject(evidence.document(a), x, evidence.document(b), y);
}

Step ask_event(const Evidence& evidence, Ref one, Ref other) {
  const Claim& a = evidence.claim(one);
  const Claim& b = evidence.claim(other);
  const Scene& p = evidence.scenes.claim(one);
  const Scene& q = evidence.scenes.claim(other);
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
  if (evidence.scenes.shared(p, q) >= kVerySureWords) {
    return {"Predicate", Answer::Unsure, "The verbs are two, but the sentences are much alike."};
  }
  return {"Predicate", Answer::No, "The verbs are two."};
}

namespace {

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

}  // namespace

std::optional<std::uint32_t> stranger_in(const Evidence& evidence, Ref one, Ref other) {
  const auto a = subject_of_claim(evidence, one);
  const auto b = subject_of_claim(evidence, other);
  const auto names = [&](Ref claim, std::uint32_t entity) {
    const Scene& scene = evidence.scenes.claim(claim);
    return std::binary_search(scene.entities.begin(), scene.entities.end(), entity);
  };
  if (a && !names(other, *a)) return a;
  return b && !names(one, *b) ? b : std::nullopt;
}

bool is_other_name(const Evidence& evidence, Ref claim, std::uint32_t entity) {
  const Span span = evidence.claim(claim).subject.span;
  const Document& document = evidence.document(claim);
  const std::string name = fold(evidence.matches.entities[entity].name);
  const std::vector<std::string_view> names = split(name, ' ');
  const Sentence& sentence = document.sentences[evidence.claim(claim).sentence];
  bool named = false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Token& token = document.tokens[t];
    if (token.upos != Upos::Propn || !span.overlaps(token.span)) continue;
    named = true;
    const std::string word = fold(document.article.body[token.span]);
    if (std::find(names.begin(), names.end(), word) != names.end()) return false;
  }
  return named;
}

Step ask_subject(const Evidence& evidence, Ref one, Ref other) {
  const auto a = subject_of_claim(evidence, one);
  const auto b = subject_of_claim(evidence, other);
  if (a && b && *a == *b) {
    return {"Who and where", Answer::Yes,
            "Both are about " + evidence.matches.entities[*a].name + "."};
  }
  if (a && b) {
    return {"Who and where", Answer::No,
            "One is about " + evidence.matches.entities[*a].name + ", the other about " +
                evidence.matches.entities[*b].name + "."};
  }
  if ((a && is_other_name(evidence, other, *a)) || (b && is_other_name(evidence, one, *b))) {
    const Ref named = a ? other : one;
    return {"Who and where", Answer::No,
            "One is about " + evidence.matches.entities[a ? *a : *b].name + ", the other about " +
                std::string(evidence.text(named.article, evidence.claim(named).subject.span)) +
                "."};
  }
  const Scene& p = evidence.scenes.claim(one);
  const Scene& q = evidence.scenes.claim(other);
  if (const auto stranger = stranger_in(evidence, one, other)) {
    return {"Who and where", Answer::Unsure,
            "Only one sentence names " + evidence.matches.entities[*stranger].name + "."};
  }
  std::string words;
  for (const std::string& word : evidence.scenes.common_words(p, q, 4)) {
    words += (words.empty() ? "" : ", ") + word;
  }
  const bool once = happens_once(p, evidence.claim(one).predicate) &&
                    evidence.claim(one).predicate == evidence.claim(other).predicate;
  if (are_clocks_of_one(evidence, one, other)) {
    return {
        "Who and where", Answer::Yes,
        "Both are about \"" + subject_noun(evidence.document(one), evidence.claim(one)) + "\"."};
  }
  if (evidence.scenes.shared(p, q) >= (once ? kSomeWords : kSureWords)) {
    return {"Who and where", Answer::Yes, "Both sentences speak of " + words + "."};
  }
  return {"Who and where", Answer::Unsure,
          words.empty() ? "The sentences share no word of weight."
                        : "The sentences share no more than " + words + "."};
}

}  // namespace crosscheck
