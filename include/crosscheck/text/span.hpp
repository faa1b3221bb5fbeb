// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>

namespace crosscheck {

/// The bytes [begin, end) of one SourceText. Invariant: begin <= end.
///
/// A Span is two numbers and no pointer: it survives a move of the text and sorts
/// in reading order. Writers turn bytes into code points.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const noexcept { return end - begin; }
  constexpr bool empty() const noexcept { return begin == end; }
  constexpr bool contains(Span inner) const noexcept {
    return begin <= inner.begin && inner.end <= end;
  }
  constexpr bool overlaps(Span other) const noexcept {
    return begin < other.end && other.begin < end;
  }
  /// The shortest span that holds both.
  constexpr Span joined(Span other) const noexcept {
    return {begin < other.begin ? begin : other.begin, end > other.end ? end : other.end};
  }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace crosscheck
