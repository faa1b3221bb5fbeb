// SPDX-License-Identifier: Apache-2.0
#include "annotate/frames/counter.hpp"

#include <algorithm>

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kReach = 14;

bool is_count(std::string_view word) {
  return is_one_of(word, {"count", "estimate", "reckoning", "tally"});
}

/// The last noun of the phrase that begins behind `from`: "police" of "of the city police".
std::optional<std::uint32_t> noun_behind(const SentenceTree& tree, std::uint32_t from) {
  std::optional<std::uint32_t> noun;
  for (std::uint32_t i = from; i < tree.size(); ++i) {
    const Upos upos = tree[i].upos;
    if (is_noun(tree[i])) {
      noun = i;
    } else if (noun || (upos != Upos::Det && upos != Upos::Adj)) {
      break;
    }
  }
  return noun;
}

/// Who the count at `count` is by, if "by", "on" or "according to" brings it in.
std::optional<std::uint32_t> counter_at(const SentenceTree& tree, std::uint32_t count) {
  constexpr std::uint32_t kLongest = 6;
  std::uint32_t from = count;
  while (from > 0 && count - from < kLongest &&
         !is_one_of(tree.word(from - 1), {"by", "on", "to"})) {
    --from;
  }
  if (from == 0 || count - from >= kLongest) return std::nullopt;
  const std::string& brings = tree.word(from - 1);
  // "Added to the city's tally".
  if (brings == "to" && (from < 2 || tree.word(from - 2) != "according")) return std::nullopt;
  if (count + 1 < tree.size() && tree.word(count + 1) == "of") {
    // "Fined on one count of fraud".
    const bool who = brings != "on" && tree.word(count - 1) == "the";
    return who ? noun_behind(tree, count + 2) : std::nullopt;
  }
  for (std::uint32_t i = count; i-- > from;) {
    // "By their own count", "the last count".
    if (is_noun(tree[i])) return i;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> counter_of(const SentenceTree& tree, const Figure& figure) {
  const auto [first, last] = tree.range(figure.span);
  const std::uint32_t from = first - std::min(first, kReach);
  const std::uint32_t to = std::min(tree.size(), last + kReach);
  for (std::uint32_t i = from; i < to; ++i) {
    if (i >= first && i < last) continue;
    if (!is_count(tree.word(i))) continue;
    if (const auto counter = counter_at(tree, i)) return counter;
  }
  return std::nullopt;
}

}  // namespace crosscheck::frames
