// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "read/block.hpp"
#include "read/credit.hpp"

namespace crosscheck::read {

/// What stands above the report: which block is the headline, and what the lines around it say.
struct Masthead {
  std::optional<std::size_t> title;  ///< index of the block
  Credit credit;
};

/// Reads the head of an article and gives its blocks their kinds: title, byline, section
/// labels and names of papers (furniture), standfirst (text). Blocks that the format is sure
/// of stay as they are. `known_title` is the headline that metadata gives, or empty.
Masthead read_masthead(std::string_view body, std::vector<Block>& blocks,
                       std::string_view known_title);

}  // namespace crosscheck::read
