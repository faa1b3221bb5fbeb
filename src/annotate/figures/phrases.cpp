// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "annotate/figures/lexicon.hpp"

namespace crosscheck::figures {
namespace {

constexpr std::uint32_t kNone = 0;  // the root is never a child

}  // namespace

std::uint32_t Phrases::step(std::uint32_t node, std::uint32_t word) const noexcept {
  if (word == kUnknownWord) return kNone;
  const auto& next = nodes_[node].next;
  const auto found = std::lower_bound(next.begin(), next.end(), std::pair{word, 0U});
  return found != next.end() && found->first == word ? found->second : kNone;
}

void Phrases::add(std::span<const std::uint32_t> words, std::uint32_t entry) {
  std::uint32_t node = 0;
  for (const std::uint32_t word : words) {
    std::uint32_t child = step(node, word);
    if (child == kNone) {
      child = static_cast<std::uint32_t>(nodes_.size());
      nodes_.emplace_back();
      auto& next = nodes_[node].next;
      next.insert(std::lower_bound(next.begin(), next.end(), std::pair{word, 0U}), {word, child});
    }
    node = child;
  }
  nodes_[node].entries.push_back(entry);
}

Phrases::Match Phrases::longest(std::span<const Piece> pieces, std::size_t first,
                                std::uint32_t most) const {
  Match best;
  std::uint32_t node = 0;
  for (std::size_t i = first; i < pieces.size() && i - first < most; ++i) {
    std::uint32_t child = step(node, pieces[i].word);
    if (child == kNone && i > first && pieces[i].mark == U'-' && i + 1 < pieces.size()) {
      child = step(node, pieces[++i].word);
    }
    if (child == kNone) break;
    node = child;
    if (!nodes_[node].entries.empty() && i - first < most) {
      best = {static_cast<std::uint32_t>(i + 1 - first), nodes_[node].entries};
    }
  }
  return best;
}

Phrases::Match Phrases::longest_before(std::span<const Piece> pieces, std::size_t last) const {
  Match best;
  std::uint32_t node = 0;
  for (std::size_t i = last; i > 0; --i) {
    node = step(node, pieces[i - 1].word);
    if (node == kNone) break;
    if (!nodes_[node].entries.empty()) {
      best = {static_cast<std::uint32_t>(last - i + 1), nodes_[node].entries};
    }
  }
  return best;
}

}  // namespace crosscheck::figures
