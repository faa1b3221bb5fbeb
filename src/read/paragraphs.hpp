// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "crosscheck/text/span.hpp"

namespace crosscheck::read {

/// A line of a text without blanks at its ends.
struct Line {
  Span span;
  bool blank_before = false;  ///< an empty line, or the begin of the text, stands before it
};

/// The lines that hold something, in reading order.
std::vector<Line> lines_of(std::string_view text);

/// The width to which a text was wrapped, in code points; 0 if each line is a paragraph.
std::uint32_t wrap_width(std::string_view text, const std::vector<Line>& lines);

/// Whether the break between two neighbouring lines is one that wrapping made: the first word
/// of `second` would not have fitted on `first`.
bool is_wrapped(std::string_view text, const Line& first, const Line& second, std::uint32_t width);

}  // namespace crosscheck::read
