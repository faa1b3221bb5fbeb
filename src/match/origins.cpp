// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "crosscheck/match/match.hpp"
#include "crosscheck/text/unicode.hpp"

// Five articles that print one agency's text are one source, and so are two that give the same
// ministry's count. Claims are joined (union-find) by, strongest first,
//
//   agency    what articles that credit one agency say in their own voice;
//   reuse     what stands in a passage that two articles share;
//   document  the same value of the same thing, read in "the Harbour Board's report" by both;
//   source    the same thing measured, as told by the same named source, even if the value has
//             changed since; one value of "the fire service" in two papers; and one remark by
//             one speaker.
//
// What is left comes from the source that the article names for it, or from the article itself.

namespace crosscheck {
namespace {

class Sets {
 public:
  explicit Sets(std::size_t count) : parent_(count), kind_(count, OriginKind::Own), name_(count) {
    std::iota(parent_.begin(), parent_.end(), 0u);
  }

  std::uint32_t root(std::uint32_t i) {
    while (parent_[i] != i) {
      parent_[i] = parent_[parent_[i]];
      i = parent_[i];
    }
    return i;
  }

  /// Joins `a` and `b` for a reason; the set keeps its strongest one.
  void join(std::uint32_t a, std::uint32_t b, OriginKind kind, const std::string& name) {
    a = root(a);
    b = root(b);
    if (b < a) std::swap(a, b);
    if (strength(kind_[b]) > strength(kind_[a])) {
      kind_[a] = kind_[b];
      name_[a] = name_[b];
    }
    parent_[b] = a;
    if (strength(kind) > strength(kind_[a])) {
      kind_[a] = kind;
      name_[a] = name;
    }
  }

  OriginKind kind(std::uint32_t i) { return kind_[root(i)]; }
  const std::string& name(std::uint32_t i) { return name_[root(i)]; }

 private:
  static int strength(OriginKind kind) noexcept {
    switch (kind) {
      case OriginKind::Own: return 0;
      case OriginKind::Source: return 1;
      case OriginKind::Document: return 2;
      case OriginKind::Reuse: return 3;
      case OriginKind::Agency: return 4;
    }
    return 0;
  }

  std::vector<std::uint32_t> parent_;
  std::vector<OriginKind> kind_;
  std::vector<std::string> name_;
};

/// The lemma of the token that is `word`.
std::string lemma_at(const Document& document, Span word) {
  const auto token =
      std::partition_point(document.tokens.begin(), document.tokens.end(),
                           [&](const Token& t) { return t.span.end <= word.begin; });
  return token == document.tokens.end() ? "" : token->lemma;
}

class OriginFinder {
 public:
  OriginFinder(std::span<const Document> documents, const Matches& matches)
      : documents_(documents), matches_(matches) {
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
      first_.push_back(static_cast<std::uint32_t>(claims_.size()));
      for (std::uint32_t c = 0; c < documents[d].claims.size(); ++c) {
        claims_.push_back({ArticleId{d}, c});
      }
    }
    first_.push_back(static_cast<std::uint32_t>(claims_.size()));
  }

  std::vector<Origin> find() {
    Sets sets(claims_.size());
    join_agencies(sets);
    join_reused(sets);
    join_documents(sets);
    join_sources(sets);
    join_remarks(sets);
    join_left(sets);

    std::map<std::uint32_t, Origin> origins;  // by their first claim
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      Origin& origin = origins[sets.root(i)];
      if (origin.members.empty()) {
        origin = sets.name(i).empty() ? named_for(i) : Origin{sets.kind(i), sets.name(i), {}};
      }
      origin.members.push_back(claims_[i]);
    }
    std::vector<Origin> result;
    for (auto& [root, origin] : origins) result.push_back(std::move(origin));
    return result;
  }

 private:
  const Document& document_of(std::uint32_t i) const {
    return documents_[index_of(claims_[i].article)];
  }
  const Claim& claim(std::uint32_t i) const { return document_of(i).claims[claims_[i].index]; }

  /// Whom the article names for the claim: a linked entity, or else words; ("", "") for nobody.
  std::pair<std::string, std::string> source_of(std::uint32_t i) const {
    const Participant& source = claim(i).attributed_to;
    if (source.entity) {
      const std::uint32_t link = matches_.entity_links[index_of(claims_[i].article)][*source.entity];
      if (link < matches_.entities.size()) {
        return {"#" + std::to_string(link), matches_.entities[link].name};
      }
    }
    if (source.span.empty()) return {};
    const std::string words(document_of(i).article.body[source.span]);
    return {fold(words), words};
  }

  /// Joins `i` with the first claim that had the same key.
  template <typename Key>
  static void join_by(std::map<Key, std::uint32_t>& firsts, Key key, std::uint32_t i, Sets& sets,
                      OriginKind kind, const std::string& name) {
    const auto [first, is_new] = firsts.emplace(std::move(key), i);
    if (!is_new) sets.join(first->second, i, kind, name);
  }

  void join_agencies(Sets& sets) const {
    std::map<std::string, std::uint32_t> firsts;
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      const std::string& agency = document_of(i).article.agency;
      if (agency.empty() || claim(i).attributed_to.known()) continue;
      join_by(firsts, agency, i, sets, OriginKind::Agency, agency);
      sets.join(i, i, OriginKind::Agency, agency);
    }
  }

  void join_reused(Sets& sets) const {
    for (const ReusedPassage& passage : matches_.reused) {
      const ArticleId original = passage.original.value_or(passage.a.article);
      const std::string name = source_label(documents_[index_of(original)].article);
      // All that the passage claims is one origin.
      std::optional<std::uint32_t> first;
      for (const Citation& side : {passage.a, passage.b}) {
        const std::size_t d = index_of(side.article);
        for (std::uint32_t i = first_[d]; i < first_[d + 1]; ++i) {
          if (!side.span.contains(claim(i).span)) continue;
          if (first) sets.join(*first, i, OriginKind::Reuse, name);
          else first = i;
        }
      }
    }
  }

  /// Only where document, maker and value agree, the maker being one whom both texts name or tell
  /// in the same words: "the ministry's report", not "the report".
  void join_documents(Sets& sets) const {
    std::map<std::tuple<std::string, std::string, std::string, double>, std::uint32_t> firsts;
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      const std::optional<double> value = value_of(i);
      const Span document = claim(i).document;
      const auto [maker, name] = source_of(i);
      if (!value || document.empty()) continue;
      const std::string noun = lemma_at(document_of(i), document);
      const bool named = maker.starts_with('#');
      if (!named && (!is_one_body(maker) || maker == "the " + noun)) continue;
      join_by(firsts, std::tuple(noun, maker, subject_of(i).first, *value), i, sets,
              OriginKind::Document, named ? noun + " of " + name : name);
    }
  }

  void join_sources(Sets& sets) const {
    std::map<std::tuple<std::string, std::string, std::string>, std::uint32_t> firsts;
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      const auto [key, name] = source_of(i);
      auto [what, how] = subject_of(i);
      if (what.empty()) continue;
      if (!key.starts_with('#')) {  // "officials" may be others elsewhere
        const std::optional<double> value = value_of(i);
        if (!value || !is_one_body(key)) continue;
        what += " " + std::to_string(*value);
      }
      join_by(firsts, std::tuple(key, what, how), i, sets, OriginKind::Source, name);
    }
  }

  /// "the fire service": one body, if no name says which; never "the officials" or "a source".
  static bool is_one_body(std::string_view folded) {
    return folded.starts_with("the ") && !folded.ends_with("s");
  }

  std::optional<double> value_of(std::uint32_t i) const {
    const Claim& claimed = claim(i);
    const Document& document = document_of(i);
    if (claimed.kind != ClaimKind::Figure || claimed.index >= document.figures.size())
      return std::nullopt;
    return document.figures[claimed.index].value;
  }

  /// What the claim is about, in two words that are the same for the same thing.
  std::pair<std::string, std::string> subject_of(std::uint32_t i) const {
    const Claim& claimed = claim(i);
    const Document& document = document_of(i);
    switch (claimed.kind) {
      case ClaimKind::Figure: {
        if (claimed.index >= document.figures.size()) return {};
        const Figure& figure = document.figures[claimed.index];
        const std::string& counted =
            figure.frame.counted_head.empty() ? figure.unit : figure.frame.counted_head;
        return {"figure " + figure.dimension + " " + counted, figure.frame.predicate};
      }
      case ClaimKind::Date:
        if (claimed.index >= document.dates.size()) return {};
        return {"date " + document.dates[claimed.index].value, claimed.predicate};
      case ClaimKind::Role:
      case ClaimKind::Statement:
        if (claimed.predicate.empty()) return {};
        return {"statement " + claimed.predicate, claimed.object};
      case ClaimKind::Quote:
        return {};  // join_remarks
    }
    return {};
  }

  void join_remarks(Sets& sets) const {
    std::map<Ref, std::uint32_t> claim_of;  // of a quote
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      if (claim(i).kind == ClaimKind::Quote) claim_of[{claims_[i].article, claim(i).index}] = i;
    }
    for (const QuoteMatch& match : matches_.quotes) {
      const auto a = claim_of.find(match.a);
      const auto b = claim_of.find(match.b);
      if (!match.same_speaker || a == claim_of.end() || b == claim_of.end()) continue;
      std::string name = source_of(a->second).second;
      if (name.empty()) name = source_of(b->second).second;
      if (!name.empty()) sets.join(a->second, b->second, OriginKind::Source, name);
    }
  }

  /// Claims that nothing joins: one origin for what an article says itself, and one for each
  /// source that it names.
  void join_left(Sets& sets) const {
    std::map<std::pair<ArticleId, std::string>, std::uint32_t> firsts;
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      if (sets.kind(i) != OriginKind::Own) continue;
      const auto [key, name] = source_of(i);
      join_by(firsts, std::pair(claims_[i].article, key), i, sets,
              name.empty() ? OriginKind::Own : OriginKind::Source, name);
    }
  }

  Origin named_for(std::uint32_t i) const {
    const std::string name = source_of(i).second;
    if (!name.empty()) return {OriginKind::Source, name, {}};
    return {OriginKind::Own, source_label(document_of(i).article), {}};
  }

  std::span<const Document> documents_;
  const Matches& matches_;
  std::vector<Ref> claims_;           ///< all claims, article by article
  std::vector<std::uint32_t> first_;  ///< of each article, into claims_
};

}  // namespace

std::vector<Origin> find_origins(std::span<const Document> documents, const Matches& matches) {
  return OriginFinder(documents, matches).find();
}

}  // namespace crosscheck
