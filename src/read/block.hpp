// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "crosscheck/model/article.hpp"
#include "crosscheck/text/span.hpp"

namespace crosscheck::read {

/// A line or paragraph as a format gives it, before it is known what it is. Blocks are in
/// reading order, do not overlap and are never empty.
struct Block {
  Span span;                               ///< without marks and blanks at the ends
  SegmentKind kind = SegmentKind::Text;    ///< what the markup says; Text: it says nothing
  bool sure = false;                       ///< the markup leaves no doubt: wording is not asked
  std::uint8_t level = 0;                  ///< of a heading, 1 to 6
  std::uint32_t strong = 0;                ///< how many bytes at its begin are bold or italic
  bool credit = false;                     ///< the markup says: who and when
  bool links = false;                      ///< most of it lies in links: no text of the report
  bool rule_before = false;                ///< a line drawn across the page stands before it

  bool all_strong() const noexcept { return strong > 0 && strong >= span.size(); }
};

}  // namespace crosscheck::read
