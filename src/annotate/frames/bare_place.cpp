// SPDX-License-Identifier: Apache-2.0
#include "annotate/frames/bare_place.hpp"

#include <algorithm>

#include "annotate/frames/common_place.hpp"
#include "annotate/frames/place_penalty.hpp"
#include "annotate/frames/taken_words.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kLongest = 8;  // tokens of a name

/// "the old bend": whether a word may stand in a phrase that ends with a noun.
bool is_within_phrase(const Token& token) {
  return is_noun(token) || token.upos == Upos::Det || token.upos == Upos::Adj ||
         token.upos == Upos::Num || token.xpos == Xpos::Pos || token.xpos == Xpos::PrpS;
}

/// Where the phrase begins that ends at `end`; `end` if there is none.
std::uint32_t phrase_before(const SentenceTree& tree, std::uint32_t end) {
  if (end == 0 || !is_noun(tree[end - 1])) return end;
  std::uint32_t begin = end;
  while (begin > 0 && end - begin < kLongest && is_within_phrase(tree[begin - 1])) --begin;
  return begin;
}

/// Where the phrase ends that begins at `begin`; `begin` if there is none.
std::uint32_t phrase_end(const SentenceTree& tree, std::uint32_t begin) {
  std::uint32_t end = begin;
  while (end < tree.size() && end - begin < kLongest && is_within_phrase(tree[end])) ++end;
  return end > begin && is_noun(tree[end - 1]) && !names_time(tree.word(end - 1)) ? end : begin;
}

}  // namespace

std::optional<Span> told_by_where(const SentenceTree& tree, Span figure) {
  constexpr std::uint32_t kNear = 10;
  const std::uint32_t first = tree.range(figure).first;
  std::uint32_t where = first;
  while (where > 0 && tree.word(where) != "where") {
    if (first - where >= kNear || tree[where].upos == Upos::Punct) return std::nullopt;
    --where;
  }
  std::uint32_t end = where > 0 && tree.word(where - 1) == "," ? where - 1 : where;
  // "the bend at 90 km/h, where"
  std::uint32_t at = end;
  while (at > 0 && end - at < kLongest && tree.word(at) != "at") --at;
  if (at < end && tree.word(at) == "at" && has_number(tree, at, end - 1)) end = at;
  const std::uint32_t begin = phrase_before(tree, end);
  if (begin == end || names_time(tree.word(end - 1)) || has_number(tree, begin, end - 1)) {
    return std::nullopt;
  }
  const std::string& noun = tree.word(end - 1);
  const bool name = tree[end - 1].upos == Upos::Propn && tree.capital(end - 1);
  const bool known = is_place_noun(noun) || name;
  return known ? std::optional(tree[begin].span.joined(tree[end - 1].span)) : std::nullopt;
}

std::optional<Span> route_of(const SentenceTree& tree, Span figure,
                             std::span<const MentionIndex::Mention> mentions) {
  constexpr std::uint32_t kNear = 10;
  const auto [first, last] = tree.range(figure);
  const auto is_placed = [&](Span span, std::uint32_t end) {
    return is_place_noun(tree.word(end - 1)) ||
           std::any_of(mentions.begin(), mentions.end(), [&](const MentionIndex::Mention& mention) {
             return is_place(mention.kind) && mention.span.overlaps(span);
           });
  };
  const std::uint32_t from = first > 2 * kNear ? first - 2 * kNear : 0;
  for (std::uint32_t i = from; i < tree.size() && i < last + kNear; ++i) {
    if (tree.word(i) != "from") continue;
    const std::uint32_t end = phrase_end(tree, i + 1);
    if (end == i + 1 || end >= tree.size() ||
        !is_one_of(tree.word(end), {"to", "toward", "towards"})) {
      continue;
    }
    const std::uint32_t past = phrase_end(tree, end + 1);
    if (past == end + 1 || (i < last && past > first)) continue;
    const std::uint32_t away = i >= last ? i - last : first - past;
    const Span one = tree[i + 1].span.joined(tree[end - 1].span);
    const Span other = tree[end + 1].span.joined(tree[past - 1].span);
    if (away < kNear && (is_placed(one, end) || is_placed(other, past))) return one.joined(other);
  }
  return std::nullopt;
}

std::optional<Span> name_right_before(const SentenceTree& tree, Span figure) {
  const std::uint32_t first = tree.range(figure).first;
  if (first < 4 || !is_one_of(tree.word(first - 1), {"at", "with"}) ||
      tree.word(first - 2) != ",") {
    return std::nullopt;
  }
  std::uint32_t begin = first - 2;
  while (begin > 0 && first - begin < kLongest && tree[begin - 1].upos == Upos::Propn &&
         tree.capital(begin - 1))
    --begin;
  if (begin == first - 2 || begin == 0 || tree.word(begin - 1) != "in" ||
      names_time(tree.word(begin))) {
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
    while (end < tree.size() && end < begin + kLongest && tree[end].upos == Upos::Propn &&
           tree.capital(end) && !names_time(tree.word(end)) &&
           index.at(tree[end].span) == nullptr) {
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
