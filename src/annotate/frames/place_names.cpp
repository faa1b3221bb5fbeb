// SPDX-License-Identifier: Apache-2.0
#include "annotate/frames/place_names.hpp"

#include <string>

#include "annotate/frames/place_penalty.hpp"
#include "annotate/frames/taken_words.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

/// "[Marsh Mills, Orby], Maine,": where the names begin that stand before the one at [begin, end)
/// as a town does before its state, if there are any.
std::optional<std::uint32_t> address_begin(const SentenceTree& tree, std::uint32_t begin,
                                           std::uint32_t end) {
  const bool closed =
      end >= tree.size() || tree[end].upos == Upos::Punct || tree.word(end - 1).ends_with('.');
  if (!closed) return std::nullopt;
  std::uint32_t first = begin;
  constexpr std::uint32_t kLongest = 16;
  while (first > 1 && begin - first < kLongest && tree.word(first - 1) == "," &&
         tree[first - 2].upos == Upos::Propn && !is_time(tree.word(first - 2))) {
    first -= 2;
    while (first > 0 && begin - first < kLongest &&
           (tree[first - 1].upos == Upos::Propn || tree.word(first - 1) == "-" ||
            tree.word(first) == "-")) {
      --first;
    }
  }
  return first != begin ? std::optional(first) : std::nullopt;
}

}  // namespace

std::pair<std::size_t, std::size_t> list_around(const SentenceTree& tree,
                                                std::span<const MentionIndex::Mention> mentions,
                                                std::size_t at) {
  const auto joint = [&](std::size_t a, std::size_t b) -> std::string {
    const auto is_listed = [](const MentionIndex::Mention& mention) {
      return mention.name && !mention.inner && is_place(mention.kind);
    };
    if (!is_listed(mentions[a]) || !is_listed(mentions[b])) {
      return {};
    }
    std::uint32_t i = tree.range(mentions[a].span).second;
    const std::uint32_t end = tree.range(mentions[b].span).first;
    std::string word;
    for (; i < end; ++i) {
      if (tree[i].upos == Upos::Det || tree.word(i) == "in") continue;
      if (!is_one_of(tree.word(i), {",", "and", "or", "&"})) return {};
      word = tree.word(i);
    }
    return word;
  };
  std::size_t first = at;
  std::size_t last = at + 1;
  bool listed = false;
  while (first > 0 && !joint(first - 1, first).empty()) {
    listed |= joint(first - 1, first) != ",";
    --first;
  }
  while (last < mentions.size() && !joint(last - 1, last).empty()) {
    listed |= joint(last - 1, last) != ",";
    ++last;
  }
  const std::uint32_t behind = tree.range(mentions[last - 1].span).second;
  // "landed in Orby and Elm sent boats"
  const bool subject = behind < tree.size() && tree.is_verb(behind) &&
                       tree[behind].xpos != Xpos::Vbn && tree[behind].xpos != Xpos::Vbg;
  const std::uint32_t begin = tree.range(mentions[first].span).first;
  // "in Orby and Elm", "two towns, Orby and Elm", but "Orby and Elm sent boats"
  const bool brought_in = begin > 0 && (tree[begin - 1].upos != Upos::Cconj);
  return listed && !subject && brought_in ? std::pair(first, last) : std::pair(at, at + 1);
}

std::optional<Span> addressed(const SentenceTree& tree,
                              std::span<const MentionIndex::Mention> mentions, std::size_t at) {
  const Span name = mentions[at].span;
  const auto [begin, end] = tree.range(name);
  const auto first = address_begin(tree, begin, end);
  if (!first) return name;
  const auto [listed, past] = list_around(tree, mentions, at);
  if (past > listed + 1) return name;
  for (std::size_t i = at; i > 0 && mentions[i - 1].span.begin >= tree[*first].span.begin; --i) {
    if (mentions[i - 1].name) return std::nullopt;
  }
  const bool stands =
      *first > 0 && is_one_of(tree.word(*first - 1), {"at", "in", "near", "outside"});
  return stands ? std::optional(tree[*first].span.joined(name)) : std::nullopt;
}

}  // namespace crosscheck::frames
