// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "read/block_text.hpp"

namespace crosscheck::read {

/// The paragraphs of what `pdftotext -bbox-layout` wrote, in its reading order: lines joined,
/// hyphens at their ends undone, running heads and page numbers left out, large print taken for
/// headings. Cost: linear.
BlockText read_layout(std::string_view xml);

}  // namespace crosscheck::read
