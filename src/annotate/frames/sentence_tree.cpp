// SPDX-License-Identifier: Apache-2.0
#include "annotate/frames/sentence_tree.hpp"

#include <algorithm>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck::frames {

SentenceTree::SentenceTree(const Words& words, const Sentence& sentence)
    : tokens_(words.of(sentence)), first_(sentence.first) {
  folded_.reserve(tokens_.size());
  written_.reserve(tokens_.size());
  for (const Token& token : tokens_) {
    const std::string_view word = words.of(token);
    folded_.push_back(fold(word));
    written_.push_back(word);
    capital_.push_back(!word.empty() && word.front() >= 'A' && word.front() <= 'Z');
  }
  // Counting sort of the tokens by head.
  children_begin_.assign(tokens_.size() + 1, 0);
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (const auto h = head(i)) {
      ++children_begin_[*h + 1];
      parsed_ = true;
    }
  }
  for (std::uint32_t i = 0; i < size(); ++i) children_begin_[i + 1] += children_begin_[i];
  children_.resize(children_begin_.back());
  std::vector<std::uint32_t> next(children_begin_.begin(), children_begin_.end() - 1);
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (const auto h = head(i)) children_[next[*h]++] = i;
  }
}

bool SentenceTree::spares(std::uint32_t i) const noexcept {
  if (i + 1 >= size()) return false;
  for (const std::string_view next : {"only", "just", "merely", "yet", "even", "simply", "all",
                                      "everyone", "until", "necessarily"}) {
    if (folded_[i + 1] == next) return true;
  }
  return false;
}

std::optional<std::uint32_t> SentenceTree::head(std::uint32_t i) const noexcept {
  const std::uint32_t h = tokens_[i].head;
  if (h == kNoHead || h < first_ || h - first_ >= tokens_.size()) return std::nullopt;
  return h - first_;
}

std::span<const std::uint32_t> SentenceTree::children(std::uint32_t i) const noexcept {
  // A sentence of news has fewer; a list of a million items is not looked through for each.
  constexpr std::uint32_t kMost = 64;
  return std::span(children_).subspan(
      children_begin_[i], std::min(kMost, children_begin_[i + 1] - children_begin_[i]));
}

std::optional<std::uint32_t> SentenceTree::child(std::uint32_t i, Deprel relation) const noexcept {
  for (const std::uint32_t c : children(i)) {
    if (tokens_[c].deprel == relation) return c;
  }
  return std::nullopt;
}

bool SentenceTree::is_verb(std::uint32_t i) const noexcept {
  return tokens_[i].upos == Upos::Verb || tokens_[i].upos == Upos::Aux;
}

std::pair<std::uint32_t, std::uint32_t> SentenceTree::range(Span span) const noexcept {
  const auto first = std::partition_point(tokens_.begin(), tokens_.end(), [&](const Token& t) {
    return t.span.end <= span.begin;
  });
  const auto last = std::partition_point(first, tokens_.end(), [&](const Token& t) {
    return t.span.begin < span.end;
  });
  return {static_cast<std::uint32_t>(first - tokens_.begin()),
          static_cast<std::uint32_t>(last - tokens_.begin())};
}

std::optional<std::uint32_t> SentenceTree::top(Span span) const noexcept {
  const auto [first, last] = range(span);
  std::optional<std::uint32_t> result;
  for (std::uint32_t i = first; i < last; ++i) {
    const auto h = head(i);
    const bool outside = !h || *h < first || *h >= last;
    if (!outside || tokens_[i].deprel == Deprel::Punct) continue;
    // Of several, a noun or number rather than a hedge before it.
    const bool nominal = tokens_[i].upos == Upos::Noun || tokens_[i].upos == Upos::Num ||
                         tokens_[i].upos == Upos::Propn || tokens_[i].upos == Upos::Sym;
    if (!result || nominal) result = i;
  }
  return result;
}

std::string SentenceTree::lemma(std::uint32_t i) const {
  return tokens_[i].lemma.empty() ? folded_[i] : fold(tokens_[i].lemma);
}

}  // namespace crosscheck::frames
