// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "crosscheck/model/document.hpp"
#include "crosscheck/model/match.hpp"
#include "match/remarks.hpp"
#include "match/stories.hpp"

namespace crosscheck {

/// Pairs of quotes that give one remark of one person in other words, as two translations do:
/// variants that share no run of words. `remarks` as read_remarks() gives them, `entity_links` as in
/// Matches; `known` are the matches by wording, which go before these. Sorted by a, then b. Cost:
/// linear in the words of the remarks, but for those of a few that share a telling word.
std::vector<QuoteMatch> find_rewordings(std::span<const Document> documents,
                                        std::span<const Remark> remarks,
                                        const Stories& stories,
                                        const std::vector<std::vector<std::uint32_t>>& entity_links,
                                        std::span<const QuoteMatch> known);

}  // namespace crosscheck
