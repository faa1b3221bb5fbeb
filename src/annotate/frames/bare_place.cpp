// SPDX-License-Identifier: Apache-2.0
#include "annotate/frames/bare_place.hpp"

#include "annotate/frames/place_penalty.hpp"
#include "annotate/frames/taken_words.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kLongest = 8;  // tokens of a name

/// "In March", "in May", "in Sunday's"
bool names_time(const SentenceTree& tree, std::uint32_t i) {
  return is_time(tree.word(i)) || is_one_of(tree.word(i), {"march", "may"});
}

}  // namespace

std::optional<Span> route_of(const SentenceTree& tree, Span figure,
                               std::span<const MentionIndex::Mention> mentions) {
  constexpr std::uint32_t kNear = 10;
  const auto [first, last] = tree.range(figure);
  for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
    if (!is_place(mentions[i].kind) || !is_place(mentions[i + 1].kind)) continue;
    const auto [begin, end] = tree.range(mentions[i].span);
    const auto [to, past] = tree.range(mentions[i + 1].span);
    if (begin == 0 || tree.word(begin - 1) != "from" || to != end + 1 || tree.word(end) != "to") {
      continue;
    }
    const std::uint32_t away = begin >= last ? begin - last : first >= past ? first - past : kNear;
    if (away < kNear) return mentions[i].span.joined(mentions[i + 1].span);
  }
  return std::nullopt;
}

std::optional<Span> name_right_before(const SentenceTree& tree, Span figure) {
  const std::uint32_t first = tree.range(figure).first;
  if (first < 4 || !is_one_of(tree.word(first - 1), {"at", "with"}) || tree.word(first - 2) != ",") {
    return std::nullopt;
  }
  std::uint32_t begin = first - 2;
  while (begin > 0 && first - begin < kLongest && tree[begin - 1].upos == Upos::Propn && tree.capital(begin - 1)) --begin;
  if (begin == first - 2 || begin == 0 || tree.word(begin - 1) != "in" ||
      names_time(tree, begin)) {
    return std::nullopt;
  }
  return tree[begin].span.joined(tree[first - 3].span);
}

std::optional<Span> unknown_name(const SentenceTree& tree, Span figure, const MentionIndex& index) {
  const auto [first, last] = tree.range(figure);
  for (const std::uint32_t at : {std::uint32_t{0}, last}) {
    if (at + 2 >= tree.size() || !is_one_of(tree.word(at), {"in", "near"})) continue;
    const std::uint32_t begin = tree.word(at + 1) == "the" ? at + 2 : at + 1;
    std::uint32_t end = begin;
    while (end < tree.size() && end < begin + kLongest && tree[end].upos == Upos::Propn && tree.capital(end) &&
           !names_time(tree, end) && index.at(tree[end].span) == nullptr) {
      ++end;
    }
    if (end == begin || end >= tree.size()) continue;
    const bool closed = at == 0 ? tree.word(end) == "," && first > end : !is_noun(tree[end]);
    if (!closed || tree[end].xpos == Xpos::Pos || tree[begin].span.overlaps(figure)) continue;
    return tree[at + 1].span.joined(tree[end - 1].span);
  }
  return std::nullopt;
}

}  // namespace crosscheck::frames
