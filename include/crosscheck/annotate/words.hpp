// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// What a pass reads of one article: its text in segments, sentences and tokens.
struct Words {
  const SourceText& text;
  std::span<const Segment> segments;
  std::span<const Token> tokens;
  std::span<const Sentence> sentences;

  std::string_view of(const Token& token) const noexcept { return text[token.span]; }
  std::span<const Token> of(const Sentence& sentence) const noexcept {
    return tokens.subspan(sentence.first, sentence.last - sentence.first);
  }
};

}  // namespace crosscheck
