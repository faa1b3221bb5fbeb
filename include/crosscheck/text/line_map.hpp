// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace crosscheck {

/// A place as an editor shows it; both count from 1, columns in code points.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

/// Byte offset -> line and column, or code point offset. Built when a writer asks:
/// one pass over the text; a look-up costs a binary search and at most 256 bytes.
class LineMap {
 public:
  /// `text` must be valid UTF-8 and outlive the map.
  explicit LineMap(std::string_view text);

  /// Precondition of both: `offset` lies in the text or at its end, between code points.
  LineColumn line_column(std::uint32_t offset) const noexcept;
  /// How many code points stand before `offset` (W3C TextPositionSelector).
  std::uint32_t code_points(std::uint32_t offset) const noexcept;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> line_begins_;
  std::vector<std::uint32_t> code_points_;  ///< before byte 256 * i
};

}  // namespace crosscheck
