// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "crosscheck/annotate/quotes.hpp"
#include "polnear.hpp"

namespace polnear {

/// Tokens [first, second) of one line.
using TagSpan = std::pair<std::uint32_t, std::uint32_t>;

/// The source, cue and content spans of one article. PolNeAR is a sequence of tags: each token
/// has one, so attributions do not nest, and a content in two pieces is two spans.
struct TagSpans {
  std::set<TagSpan> source, cue, content;
};

TagSpans tag_spans(const crosscheck::Document& document, std::span<const Gold> gold);
/// Of two attributions one of which stands within the content of the other, the outer one counts.
TagSpans tag_spans(const crosscheck::Document& document,
                   std::span<const crosscheck::Attribution> attributions);

/// Exact F1 and mean Jaccard as in Wang et al., "CofeNet" (COLING 2022, section 4.2, and their
/// published program): a span is right if all its tokens are. For Jaccard every gold span counts
/// with the best overlap (tokens in both by tokens from the first of either to the last) of any
/// found, and every found span that touches none counts as nought.
struct TagTally {
  std::size_t right = 0, found = 0, gold = 0, stray = 0;
  double overlap = 0.0;

  void add(const std::set<TagSpan>& ours, const std::set<TagSpan>& wanted);
  double f1() const;
  double jaccard() const;
};

}  // namespace polnear
