// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "compare/growth.hpp"
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
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    figure_words.push_back(read_figure_words(documents[d], scenes, ArticleId{d}));
  }
  figure_likelihoods = one_thing_likelihoods(*this);
  growth = growth_likelihoods(*this);
  date_likelihoods = one_event_likelihoods(*this);
}

namespace {

/// What is known of a pair of figures, by its place among the candidates; -1: nothing.
double of_candidate(std::span<const Candidate> candidates, const std::vector<double>& known, Ref a,
                    Ref b) {
  const auto at =
      std::partition_point(candidates.begin(), candidates.end(),
                           [&](const Candidate& c) { return std::tie(c.a, c.b) < std::tie(a, b); });
  if (at == candidates.end() || at->a != a || at->b != b) return -1;
  const auto index = static_cast<std::size_t>(at - candidates.begin());
  return index < known.size() ? known[index] : -1;
}

}  // namespace

double Evidence::likelihood(Ref a, Ref b) const {
  return of_candidate(matches.figures, figure_likelihoods, a, b);
}

double Evidence::followed(Ref a, Ref b) const {
  return of_candidate(matches.figures, growth, a, b);
}

double Evidence::date_likelihood(Ref a, Ref b) const {
  return of_candidate(matches.dates, date_likelihoods, a, b);
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
