// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/figure_words.hpp"
#include "compare/values.hpp"
#include "crosscheck/graph/evidence_graph.hpp"
#include "crosscheck/model/finding.hpp"
#include "crosscheck/model/match.hpp"
#include "match/scenes.hpp"

namespace crosscheck {

/// Everything that a rule may look at.
struct Evidence {
  Evidence(std::span<const Document> documents, const Matches& matches,
           const EvidenceGraph& graph);

  std::span<const Document> documents;
  const Matches& matches;
  const EvidenceGraph& graph;
  const Scenes& scenes;
  Rates rates;
  std::vector<std::vector<FigureWords>> figure_words;  ///< of the figures of each article
  std::vector<double> figure_likelihoods;  ///< of matches.figures, by place (one_thing.hpp)
  std::vector<double> growth;              ///< of matches.figures, by place (growth.hpp)
  std::vector<double> date_likelihoods;    ///< of matches.dates, by place (one_event.hpp)

  /// How likely two figures are to be of one thing; -1 if they are no candidates.
  double likelihood(Ref a, Ref b) const;
  /// How likely the one of two values followed the other; -1 if that is not asked.
  double followed(Ref a, Ref b) const;
  /// How likely two dated claims are of one event; -1 if they are no candidates.
  double date_likelihood(Ref a, Ref b) const;
  const Document& document(Ref ref) const { return documents[index_of(ref.article)]; }
  /// As it is meant: a bare number has the unit of the figure that it takes up.
  const Figure& figure(Ref ref) const {
    return scenes.meant(ref, document(ref).figures[ref.index]);
  }
  const FigureWords& words(Ref figure) const {
    return figure_words[index_of(figure.article)][figure.index];
  }
  const Claim& claim(Ref ref) const { return document(ref).claims[ref.index]; }
  /// The linked entity of a participant; nothing if it is not known.
  std::optional<std::uint32_t> linked(ArticleId article, const Participant& participant) const;
  /// The words of a participant, or its entity's name.
  std::string name(ArticleId article, const Participant& participant) const;
  std::string_view text(ArticleId article, Span span) const {
    return documents[index_of(article)].article.body[span];
  }
  std::string source(ArticleId article) const {
    return source_label(documents[index_of(article)].article);
  }
};

/// A finding before it has an id.
struct Draft {
  Finding finding;
  std::string key;  ///< the subject, in meanings: entity, lemma, predicate, place, event date
  /// Says why the values part: whatever else was found on these passages alone is this.
  bool explains = false;
  /// A count that surely grew: told beside a disagreement that has more values than it.
  bool grew = false;
  std::optional<Citation> whole;  ///< what parts add up to; agreement on it belongs here too
};

/// One family of rules. Its page is reports/rules/NAME.md.
struct Rule {
  std::string_view name;
  std::string_view summary;
  std::vector<Draft> (*find)(const Evidence& evidence);
};

/// The table of rules: all of them, in the order in which they are asked.
std::span<const Rule> rules();

std::vector<Draft> find_figure_slips(const Evidence& evidence);
std::vector<Draft> find_figure_values(const Evidence& evidence);
std::vector<Draft> find_figure_arithmetic(const Evidence& evidence);
std::vector<Draft> find_figure_series(const Evidence& evidence);
std::vector<Draft> find_revisions(const Evidence& evidence);
std::vector<Draft> find_event_dates(const Evidence& evidence);
std::vector<Draft> find_opposed_statements(const Evidence& evidence);
std::vector<Draft> find_own_sums(const Evidence& evidence);
std::vector<Draft> find_superlatives(const Evidence& evidence);
std::vector<Draft> find_none_or_some(const Evidence& evidence);
std::vector<Draft> find_wrong_weekdays(const Evidence& evidence);
std::vector<Draft> find_quote_wordings(const Evidence& evidence);
std::vector<Draft> find_quote_speakers(const Evidence& evidence);
std::vector<Draft> find_survey_makers(const Evidence& evidence);
std::vector<Draft> find_swapped_sources(const Evidence& evidence);
std::vector<Draft> find_roles(const Evidence& evidence);
std::vector<Draft> find_name_variants(const Evidence& evidence);
std::vector<Draft> find_reused_text(const Evidence& evidence);
/// What one article alone says; reads what the rules of the table have found.
std::vector<Draft> find_only_in(const Evidence& evidence, std::span<const Draft> found);

}  // namespace crosscheck
