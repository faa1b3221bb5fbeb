// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "crosscheck/model/article.hpp"
#include "crosscheck/model/entity.hpp"
#include "crosscheck/model/token.hpp"

namespace crosscheck {

/// The names of people, bodies, places, laws … in a text, in reading order, an outer name
/// before the one inside it. Without "the" before, a title or a possessive "'s" behind.
///
/// People, bodies, places and groups come from a trained model (averaged perceptron with
/// gazetteers, BILOU labels); acts and bills, operations and code names, events in quotation
/// marks, media and buildings from the rules of `src/language/name_rules.cpp`. A name seen
/// once clearly helps where it is unclear, in a headline for example. No name crosses a
/// sentence or, but for wrapped text, a line. Cost: linear in the text.
std::vector<Name> find_names(const SourceText& text, std::span<const Token> tokens,
                             std::span<const Sentence> sentences);

}  // namespace crosscheck
