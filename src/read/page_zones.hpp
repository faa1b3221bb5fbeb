// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "read/block.hpp"
#include "read/page.hpp"
#include "read/page_lines.hpp"

namespace crosscheck::read {

/// The lines of a page as blocks: what is the report, what stands around it.
struct PageBlocks {
  std::vector<Block> blocks;           ///< one a line
  std::optional<std::size_t> title;    ///< the headline, if the page shows one
};

/// Decides what of a page is its article. `known_title` is what metadata calls it, or empty.
PageBlocks page_blocks(const Page& page, const PageText& text, std::string_view known_title);

}  // namespace crosscheck::read
