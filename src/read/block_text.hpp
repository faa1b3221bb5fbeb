// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/block.hpp"
#include "read/label.hpp"

namespace crosscheck::read {

/// Paragraphs become the body of an article and its blocks, one line each.
class BlockText {
 public:
  /// White space becomes single blanks, but tabs stay where cells part; of nothing else there
  /// is no block. `text` need not be valid UTF-8.
  void add(SegmentKind kind, std::string_view text, std::uint8_t level = 0, bool strong = false);
  bool empty() const noexcept { return blocks_.empty(); }

  /// Fails if there is no text.
  Result<Article> article(Metadata metadata, std::string_view path) &&;

 private:
  std::string body_;
  std::vector<Block> blocks_;
};

}  // namespace crosscheck::read
