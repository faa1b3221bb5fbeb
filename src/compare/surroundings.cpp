// SPDX-License-Identifier: Apache-2.0
#include "compare/surroundings.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "crosscheck/text/unicode.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
constexpr double kHalfDistance = 4;  ///< tokens at which a word weighs half

std::uint32_t vector_of(const Document& document, const Token& token) {
  const std::string word = fold(document.article.body[token.span]);
  if (is_stop_word(word)) return kNone;
  return crosscheck::vector_of(word).value_or(kNone);
}

}  // namespace

Surroundings::Surroundings(std::span<const Document> documents) : documents_(documents) {
  std::vector<std::uint32_t> sentences_with(vector_count(), 0);
  double sentences = 0;
  for (const Document& document : documents) {
    std::vector<std::uint32_t>& vectors = vectors_.emplace_back();
    for (const Token& token : document.tokens) vectors.push_back(vector_of(document, token));
    for (const Sentence& sentence : document.sentences) {
      std::vector<std::uint32_t> here(vectors.begin() + sentence.first,
                                      vectors.begin() + sentence.last);
      std::sort(here.begin(), here.end());
      here.erase(std::unique(here.begin(), here.end()), here.end());
      for (const std::uint32_t vector : here) {
        if (vector != kNone) ++sentences_with[vector];
      }
      ++sentences;
    }
  }
  for (const std::uint32_t count : sentences_with) {
    rarity_.push_back(std::log((sentences + 1) / std::max(count, 1U)) / std::log(sentences + 1));
  }
}

template <typename Mentions>
std::vector<PassageVector> Surroundings::around(ArticleId article, const Mentions& mentions) const {
  const Document& document = documents_[index_of(article)];
  const std::vector<std::uint32_t>& vectors = vectors_[index_of(article)];
  std::vector<PassageVector> result;
  for (const auto& mention : mentions) {
    const Sentence& sentence = document.sentences[mention.sentence];
    const auto at = static_cast<std::uint32_t>(
        std::partition_point(document.tokens.begin() + sentence.first,
                             document.tokens.begin() + sentence.last,
                             [&](const Token& t) { return t.span.end <= mention.span.begin; }) -
        document.tokens.begin());
    VectorSum sum;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (vectors[t] == kNone || document.tokens[t].span.overlaps(mention.span)) continue;
      const double apart = t < at ? at - t : t - at;
      sum.add(vectors[t], rarity_[vectors[t]] / (1 + apart / kHalfDistance));
    }
    result.push_back(sum.sum());
  }
  return result;
}

std::vector<PassageVector> Surroundings::around_figures(ArticleId article) const {
  return around(article, documents_[index_of(article)].figures);
}

std::vector<PassageVector> Surroundings::around_dates(ArticleId article) const {
  return around(article, documents_[index_of(article)].dates);
}

}  // namespace crosscheck
