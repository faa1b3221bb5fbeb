// SPDX-License-Identifier: Apache-2.0
#include "read/block_text.hpp"

#include "read/yield.hpp"

namespace crosscheck::read {

void BlockText::add(SegmentKind kind, std::string_view text, std::uint8_t level, bool strong) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\0';
    if (!blank) {
      line += c;
    } else if (c == '\t' && kind == SegmentKind::Table) {
      line += '\t';
    } else if (!line.empty() && line.back() != ' ' && line.back() != '\t') {
      line += ' ';
    }
  }
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.pop_back();
  line.erase(0, line.find_first_not_of(" \t"));
  if (line.empty()) return;
  line = reported_name(line);
  Block block;
  block.span.begin = static_cast<std::uint32_t>(body_.size());
  body_ += line;
  block.span.end = static_cast<std::uint32_t>(body_.size());
  body_ += "\n";
  if (kind != SegmentKind::Table && kind != SegmentKind::List) body_ += "\n";
  block.kind = kind;
  block.level = level;
  if (strong) block.strong = block.span.size();
  blocks_.push_back(block);
}

Result<Article> BlockText::article(Metadata metadata, std::string_view path) && {
  if (blocks_.empty()) return Error{std::string(path), "has no text"};
  Result<SourceText> body = SourceText::from_utf8(std::move(body_));
  if (!body) return Error{std::string(path), body.error().reason};
  return label(*std::move(body), std::move(blocks_), std::move(metadata), path);
}

}  // namespace crosscheck::read
