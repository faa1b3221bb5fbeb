// SPDX-License-Identifier: Apache-2.0
//
// Statements meet where they have the subject in common, as an entity or as a noun, and say
// of it the same verb or its opposite. Roles meet where one entity has them.
#include <algorithm>

#include "crosscheck/match/match.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/claim_pairs.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kUnlinked = 0xFFFFFFFF;
constexpr double kWorthAsking = 0.3;

/// A verb as the lexicon of opposites has it: "turn+down", "open" of "be open".
std::string verb_of(const Claim& claim) {
  std::string verb = claim.predicate.starts_with("be ") ? claim.predicate.substr(3)
                                                        : claim.predicate;
  std::replace(verb.begin(), verb.end(), ' ', '+');
  return verb;
}

/// "decide+against" of "decided against an inquiry": the verb with the word behind it.
std::string with_particle(const Claim& claim) {
  return verb_of(claim) + "+" + claim.object.substr(0, claim.object.find(' '));
}

bool exclude_each_other(const Claim& a, const Claim& b) {
  const std::string x = verb_of(a);
  const std::string y = verb_of(b);
  return are_opposites(x, y) || are_opposites(x, with_particle(b)) ||
         are_opposites(with_particle(a), y);
}

}  // namespace

std::vector<Candidate> match_statements(
    std::span<const Document> documents, const Scenes& scenes,
    const std::vector<std::vector<std::uint32_t>>& entity_links) {
  const auto keys = [&](Ref ref, const Claim& claim) -> std::vector<std::string> {
    const bool role = claim.kind == ClaimKind::Role;
    if (!role && claim.kind != ClaimKind::Statement) return {};
    std::vector<std::string> result;
    const std::string prefix = role ? "role " : "says ";
    if (claim.subject.entity) {
      const std::uint32_t linked = entity_links[index_of(ref.article)][*claim.subject.entity];
      if (linked != kUnlinked) result.push_back(prefix + std::to_string(linked));
      // "Justice Secretary Ada Brix" here is "the Justice Secretary" there.
      for (const Role& held : documents[index_of(ref.article)].entities[*claim.subject.entity].roles) {
        if (!role) result.push_back(prefix + held.text);
      }
    }
    if (!role && !claim.subject.span.empty()) {
      const std::string noun = subject_noun(documents[index_of(ref.article)], claim);
      if (noun.size() > 2 && !is_stop_word(noun)) result.push_back(prefix + noun);
      std::string phrase =
          fold(documents[index_of(ref.article)].article.body[claim.subject.span]);
      if (phrase.starts_with("the ")) phrase.erase(0, 4);
      constexpr std::size_t kLongestOffice = 40;
      if (phrase.find(' ') != std::string::npos && phrase.size() <= kLongestOffice) {
        result.push_back(prefix + phrase);
      }
    }
    // "The drill was over" and "The exercise is not over", a line apart, are about one thing.
    if (!role && claim.predicate.starts_with("be ")) result.push_back("is " + claim.predicate);
    return result;
  };
  const auto subjects_meet = [&](Ref a, Ref b) {
    const auto left = keys(a, documents[index_of(a.article)].claims[a.index]);
    const auto right = keys(b, documents[index_of(b.article)].claims[b.index]);
    return std::any_of(left.begin(), left.end(), [&](const std::string& key) {
      return key.starts_with("says ") && std::find(right.begin(), right.end(), key) != right.end();
    });
  };
  const auto alike = [&](Ref a, Ref b) {
    const Claim& x = documents[index_of(a.article)].claims[a.index];
    const Claim& y = documents[index_of(b.article)].claims[b.index];
    if (x.kind == ClaimKind::Role) return x.object == y.object ? 0.0 : 1.0;
    const bool opposite = exclude_each_other(x, y);
    const bool denied = verb_of(x) == verb_of(y) && x.polarity != y.polarity;
    if (!opposite && !denied) return 0.0;
    const bool near = a.article == b.article &&
                      std::max(x.sentence, y.sentence) - std::min(x.sentence, y.sentence) <= 2;
    const bool one_subject = subjects_meet(a, b);
    if (!one_subject && !(near && x.predicate == y.predicate)) return 0.0;
    const double shared = scenes.shared(scenes.claim(a), scenes.claim(b));
    return near ? std::max(0.5, shared / (shared + 1.0)) : shared / (shared + 1.0);
  };
  return pair_claims(documents, scenes, keys, alike, kWorthAsking);
}

}  // namespace crosscheck
