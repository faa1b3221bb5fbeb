// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "crosscheck/model/document.hpp"
#include "match/word_vectors.hpp"

namespace crosscheck {

/// What the sentences around figures and dates mean, without the words of the figure or the date
/// itself: each word weighs the more the nearer it stands and the fewer sentences of the run have
/// it. Cost: linear in the text.
class Surroundings {
 public:
  explicit Surroundings(std::span<const Document> documents);

  /// In the order of the article's figures, or dates.
  std::vector<PassageVector> around_figures(ArticleId article) const;
  std::vector<PassageVector> around_dates(ArticleId article) const;

 private:
  template <typename Mentions>
  std::vector<PassageVector> around(ArticleId article, const Mentions& mentions) const;

  std::span<const Document> documents_;
  std::vector<std::vector<std::uint32_t>> vectors_;  ///< of each token of each article
  std::vector<double> rarity_;                       ///< of each word with a vector, in [0, 1]
};

}  // namespace crosscheck
