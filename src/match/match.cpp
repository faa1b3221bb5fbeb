// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/match/match.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kUnlinked = 0xFFFFFFFF;

/// For each article, its entities' or claims' place in `groups`.
template <typename Group, typename Count>
std::vector<std::vector<std::uint32_t>> invert(std::span<const Document> documents,
                                               const std::vector<Group>& groups, Count count) {
  std::vector<std::vector<std::uint32_t>> links;
  for (const Document& document : documents) links.emplace_back(count(document), kUnlinked);
  for (std::uint32_t g = 0; g < groups.size(); ++g) {
    for (const Ref& member : groups[g].members) links[index_of(member.article)][member.index] = g;
  }
  return links;
}

}  // namespace

Matches match(std::span<const Document> documents, const KnownEntities& known) {
  Matches matches;
  matches.entities = match_entities(documents, known);
  matches.judged = judged_pairs(matches.entities, known.judgements);
  matches.entity_links = invert(documents, matches.entities,
                                [](const Document& d) { return d.entities.size(); });
  matches.scenes = read_scenes(documents, matches.entity_links);
  matches.figures = match_figures(documents, *matches.scenes);
  matches.dates = match_dates(documents, *matches.scenes);
  matches.statements = match_statements(documents, *matches.scenes, matches.entity_links);
  matches.quotes = match_quotes(documents, *matches.scenes, matches.entity_links);
  matches.reused = match_reuse(documents);
  matches.origins = find_origins(documents, matches);
  matches.origin_links = invert(documents, matches.origins,
                                [](const Document& d) { return d.claims.size(); });
  return matches;
}

}  // namespace crosscheck
