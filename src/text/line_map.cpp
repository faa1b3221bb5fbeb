// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/text/line_map.hpp"

#include <algorithm>
#include <cassert>

namespace crosscheck {
namespace {

constexpr std::uint32_t kStride = 256;  // bytes between two known counts

std::uint32_t count_code_points(std::string_view text) noexcept {
  return static_cast<std::uint32_t>(std::count_if(
      text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

}  // namespace

LineMap::LineMap(std::string_view text) : text_(text) {
  line_begins_.push_back(0);
  std::uint32_t points = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (i % kStride == 0) code_points_.push_back(points);
    if ((text[i] & 0xC0) != 0x80) ++points;
    if (text[i] == '\n') line_begins_.push_back(i + 1);
  }
  if (text.size() % kStride == 0) code_points_.push_back(points);
}

std::uint32_t LineMap::code_points(std::uint32_t offset) const noexcept {
  assert(offset <= text_.size());
  const std::uint32_t known = offset / kStride;
  return code_points_[known] +
         count_code_points(text_.substr(known * kStride, offset - known * kStride));
}

LineColumn LineMap::line_column(std::uint32_t offset) const noexcept {
  const auto next = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - line_begins_.begin());
  return {line, code_points(offset) - code_points(line_begins_[line - 1]) + 1};
}

}  // namespace crosscheck
