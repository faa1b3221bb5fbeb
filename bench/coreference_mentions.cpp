// SPDX-License-Identifier: Apache-2.0
#include "coreference_mentions.hpp"

#include <algorithm>
#include <set>

#include "coreference_heads.hpp"
#include "crosscheck/base/embedded.hpp"
#include "crosscheck/language/name_lexicon.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck::bench {
namespace {

/// Nouns for people, and for what people are in or work for.
bool is_noun_of_interest(std::string_view lemma) {
  static const std::set<std::string, std::less<>> kHuman = [] {
    std::set<std::string, std::less<>> nouns;
    for (const auto& row : rows(embedded_file("lexicons/human_nouns.tsv"))) nouns.emplace(row[0]);
    return nouns;
  }();
  const NameRoles roles = name_roles(lemma);
  return kHuman.contains(lemma) || roles.has(NameRole::Office) || roles.has(NameRole::Rank) ||
         roles.has(NameRole::OrganizationLast) || roles.has(NameRole::FacilityLast) ||
         roles.has(NameRole::PlaceLast) || roles.has(NameRole::ProductLast);
}

/// With the words that stand before it in its noun phrase.
Span with_modifiers(const Document& document, Span span) {
  auto [first, last] = tokens_in(document, span);
  const auto sentence = std::partition_point(document.sentences.begin(), document.sentences.end(),
                                             [&](const Sentence& s) { return s.last <= first; });
  if (sentence == document.sentences.end()) return span;
  for (; first > sentence->first; --first) {
    const Token& token = document.tokens[first - 1];
    const bool inside = token.upos == Upos::Det || token.upos == Upos::Adj ||
                        token.upos == Upos::Num || token.upos == Upos::Noun ||
                        token.upos == Upos::Propn || token.xpos == Xpos::Pos ||
                        token.xpos == Xpos::PrpS || token.xpos == Xpos::Hyph;
    if (!inside) break;
  }
  return document.tokens[first].span.joined(span);
}

bool is_before_noun(const Document& document, Span span) {
  const std::uint32_t next = tokens_in(document, span).second;
  return next < document.tokens.size() &&
         (document.tokens[next].upos == Upos::Noun || document.tokens[next].upos == Upos::Propn);
}

/// Names, references, pronouns, and nouns of interest by their last word.
std::vector<Place> own_places(std::span<const Document> documents) {
  std::set<Place> places;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const Document& document = documents[d];
    const auto article = static_cast<ArticleId>(d);
    std::vector<Span> taken;
    for (const Entity& entity : document.entities) {
      for (const Span span : entity.mentions) {
        taken.push_back(span);
        // "Norlandic ships": a people that only tells whose they are.
        const bool modifies = entity.kind == EntityKind::Group && is_before_noun(document, span);
        if (!modifies) places.insert({article, span});
      }
    }
    std::sort(taken.begin(), taken.end());
    std::size_t next = 0;
    for (const Token& token : document.tokens) {
      while (next < taken.size() && taken[next].end <= token.span.begin) ++next;
      if (next < taken.size() && taken[next].begin < token.span.end) continue;
      const std::string word = fold(document.article.body[token.span]);
      const Sort sort = sort_of_pronoun(word);
      const bool pronoun = sort != Sort::Noun && sort != Sort::Which && sort != Sort::Who &&
                           token.upos != Upos::Sconj && token.xpos != Xpos::PrpS;
      const bool noun = token.upos == Upos::Noun && token.deprel != Deprel::Compound &&
                        is_noun_of_interest(to_lower(token.lemma));
      if (pronoun || noun) places.insert({article, token.span});
    }
  }
  return {places.begin(), places.end()};
}

}  // namespace

std::vector<OwnMention> own_mentions(std::span<const Document> documents, Extent extent) {
  std::vector<Place> places = own_places(documents);
  for (Place& place : places) {
    if (extent == Extent::Word) break;
    place.span = with_modifiers(documents[index_of(place.article)], place.span);
  }
  const std::vector<std::uint32_t> ids = entities_at(documents, places);
  std::vector<OwnMention> mentions;
  for (std::size_t i = 0; i < places.size(); ++i) mentions.push_back({places[i], ids[i]});
  return mentions;
}

}  // namespace crosscheck::bench
