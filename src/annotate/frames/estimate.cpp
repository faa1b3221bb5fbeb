// SPDX-License-Identifier: Apache-2.0
#include "annotate/frames/estimate.hpp"

#include <algorithm>

#include "annotate/frames/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kReach = 12;  // tokens that are looked at

bool is_estimate(const SentenceTree& tree, std::uint32_t i) {
  return tree[i].upos == Upos::Noun &&
         (status_over(tree.word(i)) == FigureStatus::Estimate || tree.word(i) == "reckoning");
}

/// What can be told only by estimate; a bill or a number of officers can be known.
bool is_never_counted(const std::string& noun) {
  return is_one_of(noun, {"chance", "chances", "cost", "costs", "crowd", "damage", "loss", "losses",
                          "margin", "odds", "price", "probability", "risk", "turnout", "value"});
}

/// "Police [put] the crowd at", "the damage is [put] at": the verb before the figure's "at".
std::optional<std::uint32_t> put_at(const SentenceTree& tree, std::uint32_t first) {
  if (first < 2 || tree.word(first - 1) != "at") return std::nullopt;
  const std::uint32_t from = first > kReach ? first - kReach : 0;
  bool never_counted = false;
  for (std::uint32_t i = first - 1; i > from; --i) {
    const std::string& word = tree.word(i - 1);
    if (is_one_of(word, {"put", "puts"})) {
      if (i > 1 && tree[i - 2].upos == Upos::Aux) {
        constexpr std::uint32_t kSubject = 5;
        for (std::uint32_t k = i - 2; k > 0 && i - k < kSubject; --k) {
          never_counted |= is_never_counted(tree.word(k - 1));
        }
      }
      return never_counted ? std::optional(i - 1) : std::nullopt;
    }
    never_counted |= is_never_counted(word);
    if (word == "at" || tree[i - 1].upos == Upos::Punct || tree.is_verb(i - 1)) return std::nullopt;
  }
  return std::nullopt;
}

/// "a [guess] of", "the [estimate] of the damage is": the noun that the figure is the value of.
std::optional<std::uint32_t> value_of(const SentenceTree& tree, std::uint32_t first) {
  if (first < 2) return std::nullopt;
  if (tree.word(first - 1) == "of") {
    return is_estimate(tree, first - 2) ? std::optional(first - 2) : std::nullopt;
  }
  if (!is_one_of(tree.word(first - 1), {"is", "was", "remains"})) return std::nullopt;
  const std::uint32_t from = first > kReach ? first - kReach : 0;
  for (std::uint32_t i = first - 1; i > from; --i) {
    if (tree[i - 1].upos == Upos::Punct || tree.is_verb(i - 1)) return std::nullopt;
    if (is_estimate(tree, i - 1)) return i - 1;
  }
  return std::nullopt;
}

/// "by some [estimates]", "by the union's [reckoning]"; not "by a third, an estimate said"
std::optional<std::uint32_t> by_estimate(const SentenceTree& tree, std::uint32_t first,
                                         std::uint32_t last) {
  constexpr std::uint32_t kLongest = 5;
  const std::uint32_t from = first > kReach ? first - kReach : 0;
  const std::uint32_t to = std::min(tree.size(), last + kReach);
  for (std::uint32_t i = from; i < to; ++i) {
    if (tree.word(i) != "by") continue;
    for (std::uint32_t k = i + 1; k < tree.size() && k <= i + kLongest; ++k) {
      if (k >= first && k < last) break;
      if (is_estimate(tree, k)) return k;
      if (tree[k].upos == Upos::Punct || tree.is_verb(k) || tree[k].upos == Upos::Adp) break;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> estimate_beside(const SentenceTree& tree, Span figure) {
  const auto [first, last] = tree.range(figure);
  if (const auto verb = put_at(tree, first)) return verb;
  if (const auto noun = value_of(tree, first)) return noun;
  return by_estimate(tree, first, last);
}

}  // namespace crosscheck::frames
