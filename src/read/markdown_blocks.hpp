// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "read/block.hpp"

namespace crosscheck::read {

/// The blocks of a Markdown text from `begin` on: headings (# and underlined), paragraphs,
/// quotes, list items, table rows; drawn lines set `rule_before`, code and link definitions
/// are furniture. The spans leave out the marks that lead a block and those of emphasis
/// around all of it; marks within stay. Follows CommonMark where news texts use it: no nested
/// structure, no reference links. Cost: linear.
std::vector<Block> markdown_blocks(std::string_view text, std::uint32_t begin);

}  // namespace crosscheck::read
