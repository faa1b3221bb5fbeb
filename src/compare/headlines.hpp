// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "compare/judged.hpp"
#include "compare/questions.hpp"
#include "compare/rules.hpp"

namespace crosscheck {

/// A figure of the headline and one of the text of `article` that are of one thing and cannot both
/// be true. Cost: linear in the figures of the article.
bool is_headline_misfit(const Evidence& evidence, ArticleId article, const FigurePair& pair,
                        const Answers& answers);

/// "Deaths pass twenty", "the toll nears 30": of a number that is another one.
bool is_beyond(const Document& document, const Figure& figure);

/// Of the days of the article, and not of another disaster years ago.
bool is_of_now(const Document& document, const FigureScene& scene);

/// The number of a headline where the lede of its text has it again: of its noun, and hedged alike.
/// Nothing for a figure of no headline. Cost: linear in the figures of the lede.
std::optional<Ref> told_again(const Evidence& evidence, Ref title);

/// The numbers of headlines that their texts have nowhere, each with the one number of the text
/// that it must be: of its noun or unit, and not twice as much or half; or of people under another
/// name, or its digits swapped, with no other number like it in the text (lone_headlines.cpp).
/// Cost: the figures of the headline times the first 200 of its text.
std::vector<Judged> judge_lone_headlines(const Evidence& evidence);

}  // namespace crosscheck
