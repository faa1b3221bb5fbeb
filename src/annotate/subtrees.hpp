// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "crosscheck/model/token.hpp"

namespace crosscheck {

/// The parse of a text from the heads down. Built in linear time.
class Subtrees {
 public:
  explicit Subtrees(std::span<const Token> tokens);

  /// The tokens whose head is `token`, in reading order.
  std::span<const std::uint32_t> children(std::uint32_t token) const {
    return {children_.data() + begin_[token], begin_[token + 1] - begin_[token]};
  }
  /// The first and the last token of all that hangs on `token`, itself included.
  std::uint32_t first(std::uint32_t token) const { return first_[token]; }
  std::uint32_t last(std::uint32_t token) const { return last_[token]; }

 private:
  std::vector<std::uint32_t> begin_;  ///< into children_, one more than tokens
  std::vector<std::uint32_t> children_;
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> last_;
};

}  // namespace crosscheck
