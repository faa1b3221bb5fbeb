// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "crosscheck/model/match.hpp"
#include "match/scenes.hpp"

namespace crosscheck {

/// Pairs of claims of one article or of one story that have a key in common. A claim of kind
/// Statement may have several keys; those without any are left out. `alike` gives how alike
/// the two are; pairs below `worth` are dropped. Sorted, each pair once. Cost: the pairs
/// within the blocks; a key of an article stands for at most 32 claims.
std::vector<Candidate> pair_claims(
    std::span<const Document> documents, const Scenes& scenes,
    const std::function<std::vector<std::string>(Ref, const Claim&)>& keys_of,
    const std::function<double(Ref, Ref)>& alike, double worth);

/// The noun of a claim's subject, folded: its last word, as a rule, and the word before "of",
/// "for", "in": "search" of "the search for the boat". "" if there is no subject.
std::string subject_noun(const Document& document, const Claim& claim);

/// Both are of one noun: "the police were informed", "police were told".
bool have_one_subject(const Document& document_a, const Claim& a, const Document& document_b,
                      const Claim& b);

}  // namespace crosscheck
