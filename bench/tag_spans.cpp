// SPDX-License-Identifier: Apache-2.0
#include "tag_spans.hpp"

#include <algorithm>

namespace polnear {
namespace {

using crosscheck::Attribution;
using crosscheck::Document;
using crosscheck::Token;

/// The tokens that a span touches, line by line.
void add_span(const Document& document, Span span, std::set<TagSpan>& to) {
  const auto& tokens = document.tokens;
  const std::string_view text = document.article.body.view();
  const auto first = std::partition_point(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.span.end <= span.begin;
  });
  auto begin = static_cast<std::uint32_t>(first - tokens.begin());
  std::uint32_t end = begin;
  for (; end < tokens.size() && tokens[end].span.begin < span.end; ++end) {
    if (end == begin) continue;
    const std::uint32_t gap = tokens[end - 1].span.end;
    if (text.substr(gap, tokens[end].span.begin - gap).find('\n') == std::string_view::npos)
      continue;
    to.emplace(begin, end);
    begin = end;
  }
  if (end > begin) to.emplace(begin, end);
}

double overlap(TagSpan a, TagSpan b) {
  if (a.second <= b.first || b.second <= a.first) return 0.0;
  const auto both = std::min(a.second, b.second) - std::max(a.first, b.first);
  const auto either = std::max(a.second, b.second) - std::min(a.first, b.first);
  return static_cast<double>(both) / either;
}

double best_overlap(TagSpan span, const std::set<TagSpan>& others) {
  double best = 0.0;
  for (const TagSpan& other : others) best = std::max(best, overlap(span, other));
  return best;
}

}  // namespace

TagSpans tag_spans(const Document& document, std::span<const Gold> gold) {
  TagSpans result;
  for (const Gold& g : gold) {
    for (const Span span : g.source) add_span(document, span, result.source);
    for (const Span span : g.cue) add_span(document, span, result.cue);
    for (const Span span : g.content) add_span(document, span, result.content);
  }
  return result;
}

TagSpans tag_spans(const Document& document, std::span<const Attribution> attributions) {
  TagSpans result;
  for (const Attribution& a : attributions) {
    const bool inner =
        std::any_of(attributions.begin(), attributions.end(), [&](const Attribution& b) {
          return &a != &b && !a.cue.empty() && b.content != a.content &&
                 std::any_of(b.pieces.begin(), b.pieces.end(),
                             [&](Span piece) { return piece.contains(a.cue); });
        });
    if (inner) continue;
    if (!a.source.span.empty()) add_span(document, a.source_phrase, result.source);
    if (!a.cue.empty()) add_span(document, a.cue_phrase, result.cue);
    for (const Span piece : a.pieces) add_span(document, piece, result.content);
  }
  return result;
}

void TagTally::add(const std::set<TagSpan>& ours, const std::set<TagSpan>& wanted) {
  found += ours.size();
  gold += wanted.size();
  for (const TagSpan& span : wanted) {
    right += ours.contains(span) ? 1 : 0;
    overlap += best_overlap(span, ours);
  }
  for (const TagSpan& span : ours) stray += best_overlap(span, wanted) == 0.0 ? 1 : 0;
}

double TagTally::f1() const {
  return found + gold == 0 ? 0.0
                           : 200.0 * static_cast<double>(right) / static_cast<double>(found + gold);
}

double TagTally::jaccard() const {
  return gold + stray == 0 ? 0.0 : 100.0 * overlap / static_cast<double>(gold + stray);
}

}  // namespace polnear
