// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>

#include "crosscheck/base/result.hpp"
#include "crosscheck/text/span.hpp"

namespace crosscheck {

/// The text of one article: valid UTF-8, less than 4 GiB, never changed.
class SourceText {
 public:
  SourceText() = default;  ///< the empty text

  /// Fails on invalid UTF-8, naming the byte, and on 4 GiB and more. The subject of the
  /// error is empty: the caller knows the file. Cost: one pass.
  static Result<SourceText> from_utf8(std::string bytes);

  std::string_view view() const& noexcept { return bytes_; }
  std::string_view view() const&& = delete;  // would dangle
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(bytes_.size()); }

  /// Precondition: `span` lies in the text, between code points.
  std::string_view operator[](Span span) const& noexcept {
    assert(span.begin <= span.end && span.end <= bytes_.size());
    return std::string_view(bytes_).substr(span.begin, span.size());
  }
  std::string_view operator[](Span span) const&& = delete;

 private:
  explicit SourceText(std::string bytes) noexcept : bytes_(std::move(bytes)) {}
  std::string bytes_;
};

}  // namespace crosscheck
