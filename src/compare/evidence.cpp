// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "compare/one_event.hpp"
#include "compare/one_thing.hpp"
#include "compare/rules.hpp"

namespace crosscheck {

Evidence::Evidence(std::span<const Document> all, const Matches& matched,
                   const EvidenceGraph& evidence_graph)
    : documents(all),
      matches(matched),
      graph(evidence_graph),
      scenes(*matched.scenes),
      rates(all) {
  figure_likelihoods = one_thing_likelihoods(*this);
  date_likelihoods = one_event_likelihoods(*this);
}

double Evidence::likelihood(Ref a, Ref b) const {
  const auto at = std::partition_point(
      matches.figures.begin(), matches.figures.end(),
      [&](const Candidate& c) { return std::tie(c.a, c.b) < std::tie(a, b); });
  if (at == matches.figures.end() || at->a != a || at->b != b) return -1;
  const auto index = static_cast<std::size_t>(at - matches.figures.begin());
  return index < figure_likelihoods.size() ? figure_likelihoods[index] : -1;
}

std::optional<std::uint32_t> Evidence::linked(ArticleId article,
                                              const Participant& participant) const {
  if (!participant.entity) return std::nullopt;
  const std::uint32_t entity = matches.entity_links[index_of(article)][*participant.entity];
  if (entity >= matches.entities.size()) return std::nullopt;
  return entity;
}

std::string Evidence::name(ArticleId article, const Participant& participant) const {
  if (const auto entity = linked(article, participant)) return matches.entities[*entity].name;
  if (participant.entity) {
    return documents[index_of(article)].entities[*participant.entity].name;
  }
  return std::string(text(article, participant.span));
}

}  // namespace crosscheck
