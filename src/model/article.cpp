// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/model/article.hpp"

namespace crosscheck {

namespace {

constexpr std::size_t kLongestLabel = 48;

/// The first words, with an ellipsis for the rest.
std::string shortened(const std::string& title) {
  if (title.size() <= kLongestLabel) return title;
  const std::size_t space = title.rfind(' ', kLongestLabel);
  if (space == std::string::npos) return title;
  return title.substr(0, space) + "…";
}

}  // namespace

std::string source_label(const Article& article) {
  if (!article.publisher.empty()) return article.publisher;
  if (!article.authors.empty()) return article.authors.front();
  return article.title.empty() ? article.path : shortened(article.title);
}

}  // namespace crosscheck
