// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "crosscheck/model/article.hpp"
#include "crosscheck/model/entity.hpp"
#include "crosscheck/model/token.hpp"

namespace crosscheck {

/// What the language floor reads in a text.
struct Analysis {
  std::vector<Token> tokens;        ///< tagged, with lemma and head
  std::vector<Sentence> sentences;  ///< never across a segment's border
  std::vector<Name> names;          ///< in reading order
};

/// Tokens, sentences, parts of speech, lemmas, dependencies and names of a text in English.
/// Thread-safe: the models are constant.
Analysis analyse(const SourceText& text, std::span<const Segment> segments);

}  // namespace crosscheck
