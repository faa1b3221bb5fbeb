// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/language/analyse.hpp"

#include <utility>

#include "crosscheck/language/names.hpp"
#include "crosscheck/language/sentences.hpp"
#include "crosscheck/language/tokens.hpp"
#include "language/language_model.hpp"

namespace crosscheck {
namespace {

void split_segment(const SourceText& text, const Segment& segment, std::uint32_t index,
                   Analysis& analysis) {
  const std::vector<Span> spans = find_tokens(text, segment.span);
  const auto first = static_cast<std::uint32_t>(analysis.tokens.size());
  for (const Span span : spans) {
    Token token;
    token.span = span;
    analysis.tokens.push_back(std::move(token));
  }
  std::uint32_t begin = 0;
  for (const std::uint32_t end : find_sentence_ends(text, spans)) {
    analysis.sentences.push_back(
        {spans[begin].joined(spans[end - 1]), first + begin, first + end, index});
    begin = end;
  }
}

}  // namespace

Analysis analyse(const SourceText& text, std::span<const Segment> segments) {
  Analysis analysis;
  for (std::uint32_t i = 0; i < segments.size(); ++i) split_segment(text, segments[i], i, analysis);
  if (!analysis.tokens.empty()) {
    language::LanguageModel::standard().annotate(text, analysis.sentences, analysis.tokens);
  }
  analysis.names = find_names(text, analysis.tokens, analysis.sentences);
  return analysis;
}

}  // namespace crosscheck
