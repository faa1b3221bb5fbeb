// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/base/result.hpp"
#include "crosscheck/text/source_text.hpp"
#include "read/block.hpp"

namespace crosscheck::read {

/// A plain text as the body of an article: without a byte order mark, each line ended by LF.
/// Fails on invalid UTF-8, on NUL bytes and on a text of nothing but white space.
Result<SourceText> plain_text(std::string bytes, std::string_view path);

/// The paragraphs, list items and quoted lines of a plain text.
std::vector<Block> text_blocks(std::string_view text);

}  // namespace crosscheck::read
