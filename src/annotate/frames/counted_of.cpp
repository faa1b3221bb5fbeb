// SPDX-License-Identifier: Apache-2.0
//
// "Nine members" are no answer to the question whose. What "of" adds to the noun that is counted
// goes with it, and with places to be held what "in" and "on" add:
//
//   [nine members] of the crew         member of the crew
//   [ten cases] of measles             case of measles
//   [nine seats] on the council        seat on the council
//   [nine boats] in the harbour        boat: the harbour is where they are
//   [nine] of the 40 boats             boat: the whole is no kind of boat
#include "annotate/frames/counted_of.hpp"

#include "annotate/frames/taken_words.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

bool is_held(const std::string& head) {
  return is_one_of(head, {"job", "member", "place", "post", "representative", "seat", "spot"});
}

}  // namespace

std::string counted_of(const SentenceTree& tree, const Figure& figure) {
  const std::string& head = figure.frame.counted_head;
  if (figure.dimension != "count" || head.empty() || figure.frame.counted_span.size() == 0) return {};
  const auto [first, at] = tree.range(figure.span);
  // The noun must be the last word of the figure: "90 percent of them" counts what stands behind.
  if (at < first + 2 || at + 1 >= tree.size() || !is_noun(tree[at - 1]) ||
      figure.frame.counted_span.end < tree[at - 1].span.end) {
    return {};
  }
  const std::string& link = tree.word(at);
  const bool held = is_held(head) && is_one_of(link, {"in", "on"}) &&
                    tree.head(at + 1) != tree.head(at - 1);
  if (link != "of" && !held) return {};
  const std::string words = noun_words(tree, at + 1);
  if (words.empty() || tree[at + 1].upos == Upos::Pron) return {};
  if (held && tree.capital(at + 1)) return {};  // "nine jobs in Orby"
  for (std::uint32_t i = at + 1; i < tree.size() && tree[i].span.begin < tree[at].span.end + words.size();
       ++i) {
    if (tree[i].upos == Upos::Num || is_time(tree.word(i))) return {};
  }
  return link + ' ' + words;
}

}  // namespace crosscheck::frames
