// SPDX-License-Identifier: Apache-2.0
//
// Two dates may date one event if the events are told with one verb or with words of one
// kind, or if the sentences have much in common:
//
//     The footbridge was completed in 1962.    complete, footbridge
//     Built in 1964, the footbridge …          built: words of one kind
#include <algorithm>

#include "crosscheck/match/match.hpp"
#include "match/claim_pairs.hpp"

namespace crosscheck {
namespace {

/// Shared words, in the measure of Scenes::shared, below which nothing is asked.
constexpr double kWorthAsking = 0.7;
constexpr double kOneSubject = 0.3;
/// Between articles the signs are weighed together afterwards, so that fewer will do.
constexpr double kWorthWeighing = 0.3;
/// Without a verb in common the words must say it alone.
constexpr double kWordsAlone = 2.2;

bool tells_nothing(std::string_view verb) {
  return verb.empty() || verb == "be" || verb == "have" || verb == "say" || verb == "do" ||
         verb == "make" || verb == "go" || verb == "come" || verb == "get" || verb == "take";
}

}  // namespace

std::vector<Candidate> match_dates(std::span<const Document> documents, const Scenes& scenes) {
  const auto claim_of = [&](Ref ref) -> const Claim& {
    return documents[index_of(ref.article)].claims[ref.index];
  };
  const auto keys = [&](Ref, const Claim& claim) {
    return claim.kind == ClaimKind::Date ? std::vector<std::string>{"date"}
                                         : std::vector<std::string>{};
  };
  const auto alike = [&](Ref a, Ref b) {
    const Claim& x = claim_of(a);
    const Claim& y = claim_of(b);
    if (a.article == b.article && x.sentence == y.sentence) return 0.0;
    const Scene& p = scenes.claim(a);
    const Scene& q = scenes.claim(b);
    const double shared = scenes.shared(p, q);
    const bool verb = !tells_nothing(x.predicate) && x.predicate == y.predicate;
    const bool event = p.event != EventClass::None && p.event == q.event;
    // "The police were informed", "police were told": little else need be alike.
    if ((verb || event) && have_one_subject(documents[index_of(a.article)], x, documents[index_of(b.article)], y)) {
      return std::max(kOneSubject, shared / (shared + 1.0));
    }
    const double words = shared + scenes.shared_kin(p, q);
    if (a.article == b.article ? shared < (verb || event ? kWorthAsking : kWordsAlone)
                               : words < kWorthWeighing) {
      return 0.0;
    }
    return shared / (shared + 1.0);
  };
  return pair_claims(documents, scenes, keys, alike, 0.01);
}

}  // namespace crosscheck
