// SPDX-License-Identifier: Apache-2.0
//
// Vertices are added kind by kind in the order of the documents, so that the number of a
// vertex follows from the input alone:
//
//     articles | entities | figures, dates, quotes, claims of each article | origins
//
//     article --Mentions--> entity <--About-- figure, date, claim
//        |                    ^
//        +--Says--> quote ----+ SpokenBy          claim --ComesFrom--> origin
//
// A date is about whatever the claim that it dates is about.
#include <algorithm>
#include <utility>

#include "crosscheck/graph/evidence_graph.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kUnlinked = 0xFFFFFFFF;

/// Where the vertices of one article begin.
struct Places {
  std::size_t figures = 0;
  std::size_t dates = 0;
  std::size_t quotes = 0;
  std::size_t claims = 0;
};

class Builder {
 public:
  Builder(std::span<const Document> documents, const Matches& matches)
      : documents_(documents), matches_(matches) {}

  EvidenceGraph build() {
    add_vertices();
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
      link_mentions(d);
      link_what_it_says(d);
      link_subjects(d);
    }
    link_candidates();
    link_origins();
    link_judged();
    return std::move(graph_);
  }

 private:
  std::size_t add_list(VertexKind kind, std::uint32_t article, std::size_t count) {
    const std::size_t first = graph_.size();
    for (std::uint32_t i = 0; i < count; ++i) {
      graph_.add({kind, {static_cast<ArticleId>(article), i}});
    }
    return first;
  }

  void add_vertices() {
    for (std::uint32_t d = 0; d < documents_.size(); ++d) add_list(VertexKind::Article, d, 1);
    entities_ = add_list(VertexKind::Entity, 0, matches_.entities.size());
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
      const Document& document = documents_[d];
      Places places;
      places.figures = add_list(VertexKind::Figure, d, document.figures.size());
      places.dates = add_list(VertexKind::Date, d, document.dates.size());
      places.quotes = add_list(VertexKind::Quote, d, document.quotes.size());
      places.claims = add_list(VertexKind::Claim, d, document.claims.size());
      places_.push_back(places);
    }
    origins_ = add_list(VertexKind::Origin, 0, matches_.origins.size());
  }

  std::optional<std::size_t> vertex_of(std::uint32_t article,
                                       std::optional<std::uint32_t> entity) const {
    if (!entity) return std::nullopt;
    const std::uint32_t linked = matches_.entity_links[article][*entity];
    if (linked == kUnlinked) return std::nullopt;
    return entities_ + linked;
  }

  void link_mentions(std::uint32_t article) {
    std::vector<std::pair<std::size_t, double>> weights;
    const Document& document = documents_[article];
    for (std::uint32_t e = 0; e < document.entities.size(); ++e) {
      if (const auto vertex = vertex_of(article, e)) {
        weights.emplace_back(*vertex, static_cast<double>(document.entities[e].mentions.size()));
      }
    }
    std::sort(weights.begin(), weights.end());
    for (std::size_t i = 0; i < weights.size();) {
      double weight = 0;
      const std::size_t vertex = weights[i].first;
      for (; i < weights.size() && weights[i].first == vertex; ++i) weight += weights[i].second;
      graph_.link(article, vertex, {EdgeKind::Mentions, weight});
    }
  }

  void link_what_it_says(std::uint32_t article) {
    const Places& places = places_[article];
    const std::size_t end = places.claims + documents_[article].claims.size();
    for (std::size_t v = places.figures; v < end; ++v) {
      graph_.link(article, v, {EdgeKind::Says, 1.0});
    }
  }

  void link_about(std::size_t vertex, std::uint32_t article,
                  std::initializer_list<const Participant*> participants, EdgeKind kind) {
    std::vector<std::size_t> seen;
    for (const Participant* participant : participants) {
      const auto entity = vertex_of(article, participant->entity);
      if (!entity || std::find(seen.begin(), seen.end(), *entity) != seen.end()) continue;
      seen.push_back(*entity);
      graph_.link(vertex, *entity, {kind, 1.0});
    }
  }

  void link_subjects(std::uint32_t article) {
    const Document& document = documents_[article];
    const Places& places = places_[article];
    for (std::size_t f = 0; f < document.figures.size(); ++f) {
      const Frame& frame = document.figures[f].frame;
      link_about(places.figures + f, article,
                 {&frame.actor, &frame.patient, &frame.place, &frame.population}, EdgeKind::About);
    }
    for (std::size_t q = 0; q < document.quotes.size(); ++q) {
      link_about(places.quotes + q, article, {&document.quotes[q].speaker}, EdgeKind::SpokenBy);
    }
    for (std::size_t c = 0; c < document.claims.size(); ++c) {
      const Claim& claim = document.claims[c];
      link_about(places.claims + c, article, {&claim.subject}, EdgeKind::About);
      if (claim.kind == ClaimKind::Date) {
        link_about(places.dates + claim.index, article, {&claim.subject}, EdgeKind::About);
      }
    }
  }

  std::size_t figure(Ref ref) const { return places_[index_of(ref.article)].figures + ref.index; }
  std::size_t quote(Ref ref) const { return places_[index_of(ref.article)].quotes + ref.index; }
  std::size_t claim(Ref ref) const { return places_[index_of(ref.article)].claims + ref.index; }

  void link_candidates() {
    for (const Candidate& c : matches_.figures) {
      graph_.link(figure(c.a), figure(c.b), {EdgeKind::ComparesWith, c.alike});
    }
    for (const Candidate& c : matches_.dates) {
      graph_.link(claim(c.a), claim(c.b), {EdgeKind::ComparesWith, c.alike});
    }
    for (const Candidate& c : matches_.statements) {
      graph_.link(claim(c.a), claim(c.b), {EdgeKind::ComparesWith, c.alike});
    }
    for (const QuoteMatch& c : matches_.quotes) {
      graph_.link(quote(c.a), quote(c.b), {EdgeKind::ComparesWith, c.alike});
    }
  }

  void link_origins() {
    for (std::size_t o = 0; o < matches_.origins.size(); ++o) {
      for (const Ref& member : matches_.origins[o].members) {
        graph_.link(claim(member), origins_ + o, {EdgeKind::ComesFrom, 1.0});
      }
    }
  }

  void link_judged() {
    for (const JudgedPair& pair : matches_.judged) {
      const double weight = pair.answer == Sameness::Same     ? 1.0
                            : pair.answer == Sameness::Unsure ? 0.5
                                                              : 0.0;
      graph_.link(entities_ + pair.a, entities_ + pair.b, {EdgeKind::Judged, weight});
    }
  }

  std::span<const Document> documents_;
  const Matches& matches_;
  EvidenceGraph graph_;
  std::size_t entities_ = 0;
  std::size_t origins_ = 0;
  std::vector<Places> places_;
};

}  // namespace

EvidenceGraph build_graph(std::span<const Document> documents, const Matches& matches) {
  return Builder(documents, matches).build();
}

}  // namespace crosscheck
