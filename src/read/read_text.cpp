// SPDX-License-Identifier: Apache-2.0
//
// A plain text is taken as it is; its blocks are its paragraphs, which are lines unless the
// text was wrapped. A paragraph that an empty line cuts in mid-sentence is joined again.
#include "crosscheck/read/read.hpp"
#include "crosscheck/text/unicode.hpp"
#include "read/label.hpp"
#include "read/line_shape.hpp"
#include "read/paragraphs.hpp"
#include "read/plain.hpp"

namespace crosscheck {
namespace read {
namespace {

constexpr std::uint32_t kLongEnoughToBeCut = 40;  // bytes of a paragraph's stump

std::string_view view(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

/// The bytes of "- ", "• ", "3. ", "> " at the begin of a line; 0: none.
std::uint32_t marker_size(std::string_view line, SegmentKind& kind) {
  const CodePoint first = code_point_at(line, 0);
  const bool bullet = first.value == U'-' || first.value == U'*' || first.value == U'•' ||
                      first.value == U'‣' || first.value == U'◦' || first.value == U'▪' ||
                      first.value == U'·' || first.value == U'–';
  std::size_t size = 0;
  if (bullet || first.value == U'>') {
    size = first.size;
  } else {
    while (size < line.size() && size < 3 && line[size] >= '0' && line[size] <= '9') ++size;
    if (size == 0 || size >= line.size() || (line[size] != '.' && line[size] != ')')) return 0;
    ++size;
  }
  if (size + 1 >= line.size() || line[size] != ' ') return 0;
  kind = first.value == U'>' ? SegmentKind::Quote : SegmentKind::List;
  while (size < line.size() && line[size] == ' ') ++size;
  return static_cast<std::uint32_t>(size);
}

Block block_of(std::string_view text, Span span) {
  Block block;
  block.span = span;
  const std::string_view line = view(text, span);
  SegmentKind kind = SegmentKind::Text;
  const std::uint32_t marker = marker_size(line, kind);
  // "- 30 -" is an end mark.
  if (marker > 0 && !line.ends_with(" -")) {
    block.kind = kind;
    block.span.begin += marker;
  }
  return block;
}

/// "… workers and", an empty line, "youth must …": a page break within a sentence.
bool goes_on(std::string_view text, Span first, Span second) {
  if (first.size() < kLongEnoughToBeCut) return false;
  const std::string_view stump = view(text, first);
  const CodePoint last = code_point_before(stump, stump.size());
  const CodePoint next = code_point_at(text, second.begin);
  return (is_letter(last.value) || last.value == U',') && is_lower(next.value) &&
         words_of(stump).size() >= 6;
}

}  // namespace

std::vector<Block> text_blocks(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  const std::uint32_t width = wrap_width(text, lines);
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size();) {
    Span span = lines[i].span;
    std::size_t next = i + 1;
    while (next < lines.size() && is_wrapped(text, lines[next - 1], lines[next], width)) {
      span.end = lines[next].span.end;
      ++next;
    }
    const bool continues = !blocks.empty() && blocks.back().kind == SegmentKind::Text &&
                           goes_on(text, blocks.back().span, span);
    if (continues) {
      blocks.back().span.end = span.end;
    } else {
      blocks.push_back(block_of(text, span));
    }
    i = next;
  }
  return blocks;
}

}  // namespace read

Result<Article> read_text(std::string bytes, std::string_view path) {
  Result<SourceText> body = read::plain_text(std::move(bytes), path);
  if (!body) return body.error();
  std::vector<read::Block> blocks = read::text_blocks(body->view());
  return read::label(*std::move(body), std::move(blocks), {}, path);
}

}  // namespace crosscheck
