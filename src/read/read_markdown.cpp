// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/read/read.hpp"
#include "read/front_matter.hpp"
#include "read/label.hpp"
#include "read/markdown_blocks.hpp"
#include "read/plain.hpp"

namespace crosscheck {

Result<Article> read_markdown(std::string bytes, std::string_view path) {
  Result<SourceText> body = read::plain_text(std::move(bytes), path);
  if (!body) return body.error();
  read::FrontMatter matter = read::read_front_matter(body->view());
  std::vector<read::Block> blocks =
      read::markdown_blocks(body->view(), static_cast<std::uint32_t>(matter.size));
  matter.metadata.marks_headings = true;
  return read::label(*std::move(body), std::move(blocks), std::move(matter.metadata), path);
}

}  // namespace crosscheck
