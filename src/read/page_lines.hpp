// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "crosscheck/text/span.hpp"
#include "read/page.hpp"

namespace crosscheck::read {

/// A line of the visible text: what stands between two ends of block elements.
struct PageLine {
  Span span;                   ///< in PageText::body
  std::uint32_t element = 0;   ///< the innermost block element around its begin
  std::uint32_t links = 0;     ///< bytes that lie in links
  std::uint32_t strong = 0;    ///< bytes at its begin that are bold or italic
  std::uint32_t credits = 0;   ///< bytes in time elements and those that are called credits
  std::uint16_t words = 0;
  bool rule_before = false;
};

struct PageText {
  std::string body;  ///< lines ended by LF; blanks folded; never one at a line's end
  std::vector<PageLine> lines;
};

/// The visible text in reading order: block elements end a line, the cells of a row are
/// parted by blanks, white space of any kind is one blank, soft hyphens and zero-width marks
/// are gone. Cells that hold blocks or long texts lay out a page: they end a line.
PageText page_text(const Page& page);

}  // namespace crosscheck::read
