// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/model/article.hpp"

namespace crosscheck {

std::string source_label(const Article& article) {
  if (!article.publisher.empty()) return article.publisher;
  if (!article.authors.empty()) return article.authors.front();
  return article.title.empty() ? article.path : article.title;
}

}  // namespace crosscheck
