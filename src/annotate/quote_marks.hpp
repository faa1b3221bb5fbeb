// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "crosscheck/model/article.hpp"

namespace crosscheck {

/// Words that stand in quotation marks, or in a block of their own.
struct QuotedStretch {
  Span outer;                 ///< with the marks
  Span words;                 ///< without them, trimmed of blanks
  std::uint32_t segment = 0;  ///< index into the segments
  bool goes_on = false;       ///< the next stretch continues it: no closing mark
  bool block = false;         ///< a quote without marks: a segment of kind Quote
};

/// Every outermost stretch in quotation marks, in reading order: curly, straight, single,
/// German, French and Swedish marks. Apostrophes, feet and inches are none. A stretch ends
/// at the end of its segment; it goes on only if the next segment opens with a mark.
///
/// Cost: linear in the text, however the marks are nested or left open.
std::vector<QuotedStretch> find_quoted_stretches(const SourceText& text,
                                                 std::span<const Segment> segments);

}  // namespace crosscheck
