// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/judged.hpp"
#include "compare/questions.hpp"
#include "compare/rules.hpp"

namespace crosscheck {

/// A figure of the headline and one of the text of `article` that are of one thing and cannot both
/// be true. Cost: linear in the figures of the article.
bool is_headline_misfit(const Evidence& evidence, ArticleId article, const FigurePair& pair,
                        const Answers& answers);

/// The numbers of headlines that their texts have nowhere, each with the one number of the text
/// that it must be: of its noun or unit, and not twice as much or half. Cost: the figures of the
/// headline times the first 200 of its text.
std::vector<Judged> judge_lone_headlines(const Evidence& evidence);

}  // namespace crosscheck
