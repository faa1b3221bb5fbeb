// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/questions.hpp"
#include "compare/rules.hpp"

namespace crosscheck {

/// A figure of the headline and one of the text of `article` that are of one thing and cannot both
/// be true. Cost: linear in the figures of the article.
bool is_headline_misfit(const Evidence& evidence, ArticleId article, const FigurePair& pair,
                        const Answers& answers);

}  // namespace crosscheck
