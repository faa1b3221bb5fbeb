// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "crosscheck/model/match.hpp"

namespace crosscheck {

/// One entity for the whole corpus, candidates found by keys; cost near-linear. Aliases of
/// `known` join what they name; its judgements join nothing, and keep two apart that they say
/// are not the same.
std::vector<LinkedEntity> match_entities(std::span<const Document> documents,
                                         const KnownEntities& known = {});

/// The judgements whose names both mean an entity, and not the same one.
std::vector<JudgedPair> judged_pairs(std::span<const LinkedEntity> entities,
                                     std::span<const Judgement> judgements);

/// The scenes of figures and claims. `entity_links` as in Matches. Cost: linear in the text.
std::shared_ptr<const Scenes> read_scenes(
    std::span<const Document> documents,
    const std::vector<std::vector<std::uint32_t>>& entity_links);

/// Figures that may measure the same thing.
std::vector<Candidate> match_figures(std::span<const Document> documents, const Scenes& scenes);

/// Claims of kind Date that may date the same event.
std::vector<Candidate> match_dates(std::span<const Document> documents, const Scenes& scenes);

/// Claims of kind Statement and Role that may speak of the same subject and predicate.
std::vector<Candidate> match_statements(
    std::span<const Document> documents, const Scenes& scenes,
    const std::vector<std::vector<std::uint32_t>>& entity_links);

/// Quotes of one remark, and the same words given to two speakers.
std::vector<QuoteMatch> match_quotes(std::span<const Document> documents, const Scenes& scenes,
                                     const std::vector<std::vector<std::uint32_t>>& entity_links);

/// Shared passages between articles: shingles and winnowing (Schleimer, Wilkerson, Aiken
/// 2003), then alignment. Boilerplate and quoted speech are none.
std::vector<ReusedPassage> match_reuse(std::span<const Document> documents);

/// Claims joined by union-find over agency line, reused passage, same named source with the
/// same value, same document quoted. Reads all of `matches` but its origins.
std::vector<Origin> find_origins(std::span<const Document> documents, const Matches& matches);

/// All of the above, in order. The same documents give the same matches.
Matches match(std::span<const Document> documents, const KnownEntities& known = {});

}  // namespace crosscheck
