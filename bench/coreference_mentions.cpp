// SPDX-License-Identifier: Apache-2.0
#include "coreference_mentions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "crosscheck/language/gazetteers.hpp"
#include "crosscheck/match/match.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck::bench {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

std::pair<std::uint32_t, std::uint32_t> tokens_in(const Document& document, Span span) {
  const auto begin = std::partition_point(
      document.tokens.begin(), document.tokens.end(),
      [&](const Token& token) { return token.span.end <= span.begin; });
  const auto end = std::partition_point(begin, document.tokens.end(), [&](const Token& token) {
    return token.span.begin < span.end;
  });
  return {static_cast<std::uint32_t>(begin - document.tokens.begin()),
          static_cast<std::uint32_t>(end - document.tokens.begin())};
}

/// The last noun before a preposition, a comma, a relative clause or a verb.
std::uint32_t head_of(const Document& document, Span span) {
  const auto [first, last] = tokens_in(document, span);
  std::uint32_t head = kNone;
  for (std::uint32_t t = first; t < last; ++t) {
    const Token& token = document.tokens[t];
    const bool noun = token.upos == Upos::Noun || token.upos == Upos::Propn ||
                      token.upos == Upos::Pron || token.upos == Upos::Num;
    if (head != kNone) {
      const bool ends = token.upos == Upos::Adp || token.upos == Upos::Verb ||
                        token.upos == Upos::Aux || token.upos == Upos::Sconj ||
                        token.upos == Upos::Cconj || token.xpos == Xpos::Wdt ||
                        token.xpos == Xpos::Wp || token.xpos == Xpos::Comma ||
                        token.xpos == Xpos::Lrb;
      if (ends && document.article.body[token.span] != "-") break;
    }
    if (noun) head = t;
  }
  return head != kNone || last == first ? head : last - 1;
}

std::string lemma_of(const Document& document, std::uint32_t token) {
  return token == kNone ? std::string() : to_lower(document.tokens[token].lemma);
}

/// Finds what stands at a place of one document.
class PlacesOfEntities {
 public:
  explicit PlacesOfEntities(const Document& document) {
    for (std::uint32_t e = 0; e < document.entities.size(); ++e) {
      const Entity& entity = document.entities[e];
      for (const Span span : entity.mentions) names_.push_back({span, e});
      for (const Span span : entity.references) references_.push_back({span, e});
      for (const Role& role : entity.roles) roles_.push_back({role.span, e});
    }
    for (auto* list : {&names_, &references_, &roles_}) std::sort(list->begin(), list->end());
  }

  std::optional<std::uint32_t> at(Span word) const {
    for (const auto* list : {&names_, &references_, &roles_}) {
      if (const auto found = find(*list, word)) return found;
    }
    return std::nullopt;
  }

 private:
  using List = std::vector<std::pair<Span, std::uint32_t>>;
  static std::optional<std::uint32_t> find(const List& list, Span word) {
    const auto it = std::partition_point(list.begin(), list.end(), [&](const auto& item) {
      return item.first.end <= word.begin;
    });
    if (it == list.end() || it->first.begin >= word.end) return std::nullopt;
    return it->second;
  }
  List names_, references_, roles_;
};

}  // namespace

std::string head_lemma(const Document& document, Span span) {
  return lemma_of(document, head_of(document, span));
}

std::vector<std::uint32_t> entities_at(std::span<const Document> documents,
                                       std::span<const Place> places) {
  const std::vector<LinkedEntity> linked = match_entities(documents);
  std::vector<std::vector<std::uint32_t>> links;
  std::vector<PlacesOfEntities> named;
  for (const Document& document : documents) {
    links.emplace_back(document.entities.size(), kNone);
    named.emplace_back(document);
  }
  for (std::uint32_t l = 0; l < linked.size(); ++l) {
    for (const Ref& ref : linked[l].members) links[index_of(ref.article)][ref.index] = l;
  }
  std::vector<std::uint32_t> result;
  std::map<std::string, std::uint32_t> by_lemma;
  std::uint32_t next = static_cast<std::uint32_t>(linked.size());
  for (const Place& place : places) {
    const std::size_t d = index_of(place.article);
    const std::uint32_t head = head_of(documents[d], place.span);
    const auto entity =
        head == kNone ? std::nullopt : named[d].at(documents[d].tokens[head].span);
    if (entity) {
      result.push_back(links[d][*entity]);
      continue;
    }
    const auto [it, fresh] = by_lemma.emplace(lemma_of(documents[d], head), next);
    if (fresh) ++next;
    result.push_back(it->second);
  }
  return result;
}

std::vector<OwnMention> own_mentions(std::span<const Document> documents) {
  std::vector<OwnMention> mentions;
  const std::vector<LinkedEntity> linked = match_entities(documents);
  for (std::uint32_t l = 0; l < linked.size(); ++l) {
    for (const Ref& ref : linked[l].members) {
      const Entity& entity = documents[index_of(ref.article)].entities[ref.index];
      for (const auto* list : {&entity.mentions, &entity.references}) {
        for (const Span span : *list) mentions.push_back({{ref.article, span}, l});
      }
    }
  }
  std::sort(mentions.begin(), mentions.end(), [](const OwnMention& a, const OwnMention& b) {
    return a.place < b.place;
  });
  return mentions;
}

}  // namespace crosscheck::bench
