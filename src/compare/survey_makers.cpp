// SPDX-License-Identifier: Apache-2.0
//
// Rule survey-maker. A share that a survey found belongs to that survey. Two articles that give
// one share of one thing to surveys of two makers disagree on whose it is:
//
//     A poll by Tarn Research found 38 percent behind the strike.
//     The university's poll found 38 percent behind the strike.      misattributed
//
// Only where the value is the same to the digit and both makers are named, or one of them by a
// word that the name of the other surely would have: "the university" is no "Tarn Research". One
// survey may be made by one and paid by the other, so nothing is said if an article names both.
#include <algorithm>
#include <array>
#include <set>

#include "compare/judged.hpp"
#include "compare/subjects.hpp"
#include "compare/verdicts.hpp"
#include "crosscheck/annotate/name_forms.hpp"
#include "crosscheck/language/name_lexicon.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr double kConfidence = 0.7;

/// Who made the survey that a figure is read in.
struct Maker {
  std::string name;                     ///< of the entity, or the words for it
  std::optional<std::uint32_t> linked;  ///< index into Matches::entities
  std::string noun;                     ///< "university" of "the university's poll", if not linked
};

const Claim* claim_of(const Document& document, std::uint32_t figure) {
  const Span span = document.figures[figure].span;
  auto claim = std::lower_bound(document.claims.begin(), document.claims.end(), span,
                                [](const Claim& c, Span place) { return c.span < place; });
  for (; claim != document.claims.end() && claim->span == span; ++claim) {
    if (claim->kind == ClaimKind::Figure && claim->index == figure) return &*claim;
  }
  return nullptr;
}

bool is_survey(std::string_view folded) {
  static constexpr std::array<std::string_view, 4> kNouns = {"poll", "polls", "survey", "surveys"};
  return std::find(kNouns.begin(), kNouns.end(), folded) != kNouns.end();
}

/// "university" of "The university's poll": a noun for a body, right before the possessive.
std::string owner_noun(const Document& document, Span source) {
  const auto begins_before = [&](const Token& token) { return token.span.begin < source.begin; };
  auto token = std::partition_point(document.tokens.begin(), document.tokens.end(), begins_before);
  constexpr int kFew = 4;
  for (int i = 0; i < kFew && token != document.tokens.end() && token->span.end < source.end;
       ++i, ++token) {
    const auto next = std::next(token);
    if (next == document.tokens.end() || next->xpos != Xpos::Pos) continue;
    const std::string word = fold(document.article.body[token->span]);
    return name_roles(word).has(NameRole::OrganizationLast) ? word : "";
  }
  return "";
}

std::optional<Maker> maker_of(const Evidence& evidence, Ref ref) {
  const Document& document = evidence.document(ref);
  const Claim* claim = claim_of(document, ref.index);
  if (claim == nullptr || claim->document.empty()) return std::nullopt;
  if (!is_survey(fold(evidence.text(ref.article, claim->document)))) return std::nullopt;
  const Participant& source = claim->attributed_to;
  if (const auto linked = evidence.linked(ref.article, source)) {
    return Maker{evidence.name(ref.article, source), linked, ""};
  }
  std::string noun = source.span.empty() ? "" : owner_noun(document, source.span);
  if (noun.empty()) return std::nullopt;
  return Maker{"the " + noun, std::nullopt, std::move(noun)};
}

/// Whether a body of that kind would be called otherwise: "the university" and "Tarn Research".
bool is_no(const std::string& noun, const std::string& name) {
  return name.find(' ') != std::string::npos && !looks_like_acronym(name) &&
         fold(name).find(noun) == std::string::npos;
}

bool are_two(const Maker& a, const Maker& b) {
  if (a.linked && b.linked) {
    const std::string x = fold(a.name);
    const std::string y = fold(b.name);
    return *a.linked != *b.linked && x.find(y) == std::string::npos &&
           y.find(x) == std::string::npos;
  }
  if (!a.linked && !b.linked) return false;
  return a.linked ? is_no(b.noun, a.name) : is_no(a.noun, b.name);
}

/// Whether an article names the maker that the other one has.
bool names(const Evidence& evidence, ArticleId article, const Maker& maker) {
  if (!maker.linked) return false;
  const auto& links = evidence.matches.entity_links[index_of(article)];
  return std::find(links.begin(), links.end(), *maker.linked) != links.end();
}

struct Pair {
  Ref a;
  Ref b;
  std::vector<Step> steps;
};

std::vector<Pair> pairs(const Evidence& evidence) {
  std::vector<Pair> result;
  for (const Candidate& candidate : evidence.matches.figures) {
    if (candidate.a.article == candidate.b.article) continue;
    const Figure& a = evidence.figure(candidate.a);
    const Figure& b = evidence.figure(candidate.b);
    if (a.dimension != "share" || a.dimension != b.dimension || a.value != b.value) continue;
    const auto x = maker_of(evidence, candidate.a);
    const auto y = maker_of(evidence, candidate.b);
    if (!x || !y || !are_two(*x, *y)) continue;
    if (names(evidence, candidate.a.article, *y) || names(evidence, candidate.b.article, *x)) {
      continue;
    }
    const Answers answers = ask_all(pair_of(evidence, candidate.a, candidate.b), evidence.rates);
    const auto decision = decide(answers);
    if (!decision || decision->verdict != Verdict::Agrees) continue;
    Pair pair{candidate.a, candidate.b, answers.steps};
    pair.steps.push_back(
        {"Who says so", Answer::No,
         "One has it from a survey by " + x->name + ", the other from one by " + y->name + "."});
    result.push_back(std::move(pair));
  }
  return result;
}

}  // namespace

std::vector<Draft> find_survey_makers(const Evidence& evidence) {
  std::vector<Draft> drafts;
  std::set<Ref> used;
  for (const Pair& pair : pairs(evidence)) {
    if (!used.insert(pair.a).second || !used.insert(pair.b).second) continue;
    Draft draft;
    Finding& finding = draft.finding;
    finding.verdict = Verdict::Misattributed;
    finding.severity = Severity::Medium;
    finding.confidence = kConfidence;
    finding.members = {figure_member(evidence, pair.a), figure_member(evidence, pair.b)};
    finding.subject = "whose survey it is: " + subject_of(evidence, pair.a);
    finding.message = "One share, " +
                      std::string(evidence.text(pair.a.article, evidence.figure(pair.a).span)) +
                      ", is given to two surveys. " + pair.steps.back().because;
    finding.explanation = pair.steps;
    draft.key = key_of(evidence, pair.a) + "|maker";
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace crosscheck
