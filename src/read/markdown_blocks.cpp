// SPDX-License-Identifier: Apache-2.0
//
// Line by line: each line is sorted by the marks that lead it, and plain lines join the
// paragraph before them. In the head of a text, where a line end often parts the byline from
// the day, only lines that wrapping broke are joined.
//
//     # Ferry runs aground            heading, without the mark
//     **By Dina Rowe**                text, all strong, without the stars
//     > We saw no light.              quote
#include "read/markdown_blocks.hpp"

#include <algorithm>
#include <optional>

#include "crosscheck/text/unicode.hpp"
#include "read/line_shape.hpp"
#include "read/paragraphs.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kHeadBlocks = 8;  // so many blocks may hold headline and credits

/// "---", "* * *", "___": three marks or more of one kind, blanks between.
bool is_rule(std::string_view line) {
  const char mark = line.front();
  if (mark != '-' && mark != '*' && mark != '_') return false;
  const auto marks = std::count(line.begin(), line.end(), mark);
  return marks >= 3 && line.find_first_not_of(std::string{mark, ' '}) == std::string_view::npos;
}

bool is_underline(std::string_view line, char mark) {
  return line.find_first_not_of(mark) == std::string_view::npos;
}

bool is_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

/// "|---|:--:|" between a table's head and its rows.
bool is_table_rule(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of("|-: ") == std::string_view::npos;
}

/// "[name]: https://…"
bool is_link_definition(std::string_view line) {
  if (!line.starts_with('[')) return false;
  const std::size_t end = line.find("]: ");
  return end != std::string_view::npos && end > 1 && line.find(' ', end + 3) == std::string_view::npos;
}

struct Lead {
  SegmentKind kind = SegmentKind::Text;
  std::uint32_t size = 0;  // bytes of the marks
  std::uint8_t level = 0;
};

Lead heading_lead(std::string_view line) {
  std::uint32_t level = 0;
  while (level < line.size() && line[level] == '#') ++level;
  if (level == 0 || level > 6 || level >= line.size() || line[level] != ' ') return {};
  return {SegmentKind::Heading, level + 1, static_cast<std::uint8_t>(level)};
}

Lead list_lead(std::string_view line) {
  std::uint32_t size = 0;
  if (line[0] == '-' || line[0] == '*' || line[0] == '+') {
    size = 1;
  } else {
    while (size < line.size() && size < 9 && line[size] >= '0' && line[size] <= '9') ++size;
    if (size == 0 || size >= line.size() || (line[size] != '.' && line[size] != ')')) return {};
    ++size;
  }
  if (size >= line.size() || line[size] != ' ') return {};
  return {SegmentKind::List, size + 1, 0};
}

Lead lead_of(std::string_view line) {
  if (line[0] == '#') return heading_lead(line);
  if (line[0] == '>') return {SegmentKind::Quote, 1, 0};
  if (line[0] == '|') return {SegmentKind::Table, 1, 0};
  return list_lead(line);
}

/// The mark of emphasis that a text begins with: "**", "*", "__", "_"; empty: none.
std::string_view opening_emphasis(std::string_view text) {
  for (const std::string_view mark : {"***", "**", "*", "__", "_"}) {
    if (text.starts_with(mark) && text.size() > mark.size() && text[mark.size()] != ' ') {
      return text.substr(0, mark.size());
    }
  }
  return {};
}

/// Sets `strong`, and takes marks that hold the whole block off its ends.
void read_emphasis(std::string_view text, Block& block) {
  std::string_view words = text.substr(block.span.begin, block.span.size());
  const std::string_view mark = opening_emphasis(words);
  if (mark.empty()) return;
  const std::size_t close = words.find(mark, mark.size());
  if (close == std::string_view::npos) return;
  if (close + mark.size() == words.size()) {
    block.span.begin += static_cast<std::uint32_t>(mark.size());
    block.span.end -= static_cast<std::uint32_t>(mark.size());
    block.strong = block.span.size();
  } else {
    block.strong = static_cast<std::uint32_t>(close + mark.size());
    // "**Line one**\n**Line two**" is strong throughout.
    if (words.ends_with(mark) && words.find('\n') != std::string_view::npos) block.strong = block.span.size();
  }
}

/// "![alt](source)" alone in its line.
bool is_image(std::string_view line) {
  return line.starts_with("![") && line.ends_with(')') && line.find("](") != std::string_view::npos;
}

/// A picture; its words are a caption.
Block image_block(std::string_view text, Span span) {
  Block block{span, SegmentKind::Furniture, true};
  const std::size_t end = text.substr(span.begin, span.size()).find("](");
  const Span alt = trimmed(text, Span{block.span.begin + 2, block.span.begin + static_cast<std::uint32_t>(end)});
  if (alt.empty()) return block;
  block.kind = SegmentKind::Caption;
  block.span = alt;
  return block;
}

class BlockReader {
 public:
  BlockReader(std::string_view text, std::uint32_t begin)
      : text_(text), lines_(lines_of(text.substr(begin))) {
    for (Line& line : lines_) {
      line.span.begin += begin;
      line.span.end += begin;
    }
    width_ = wrap_width(text_, lines_);
  }

  std::vector<Block> read() && {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (in_fence_ || is_fence(view(i))) {
        in_fence_ = in_fence_ != is_fence(view(i));
        close();
        add({lines_[i].span, SegmentKind::Furniture, true});
      } else {
        read_line(i);
      }
    }
    close();
    return std::move(blocks_);
  }

 private:
  std::string_view view(std::size_t i) const {
    return text_.substr(lines_[i].span.begin, lines_[i].span.size());
  }

  void read_line(std::size_t i) {
    const std::string_view line = view(i);
    if (lines_[i].blank_before) close();
    if (open_ && open_->kind == SegmentKind::Text && (is_underline(line, '=') || is_underline(line, '-'))) {
      open_->kind = SegmentKind::Heading;
      open_->level = line[0] == '=' ? 1 : 2;
      close();
      return;
    }
    if (is_rule(line)) {
      close();
      rule_ = true;
      return;
    }
    if (is_table_rule(line)) return;
    if (is_link_definition(line)) {
      close();
      add({lines_[i].span, SegmentKind::Furniture, true});
      return;
    }
    if (is_image(line)) {
      close();
      add(image_block(text_, lines_[i].span));
      return;
    }
    const Lead lead = lead_of(line);
    const bool row = line.find(" | ") != std::string_view::npos && line.ends_with('|');
    if (lead.size > 0 || row) {
      const bool goes_on = open_ && lead.kind == SegmentKind::Quote && open_->kind == SegmentKind::Quote;
      if (goes_on) {
        open_->span.end = lines_[i].span.end;
        return;
      }
      close();
      open_ = Block{lines_[i].span, row ? SegmentKind::Table : lead.kind};
      open_->level = lead.level;
      open_->span.begin += lead.size;
      // Headings and rows are one line.
      if (lead.kind == SegmentKind::Heading || open_->kind == SegmentKind::Table) close();
      return;
    }
    const bool joins = open_ && (blocks_.size() >= kHeadBlocks || open_->kind != SegmentKind::Text ||
                                 is_wrapped(text_, lines_[i - 1], lines_[i], width_) ||
                                 starts_lower(line) ||
                                 is_prose(text_.substr(open_->span.begin, open_->span.size())));
    if (joins) {
      open_->span.end = lines_[i].span.end;
      return;
    }
    close();
    open_ = Block{lines_[i].span};
  }

  void close() {
    if (!open_) return;
    Block block = *open_;
    open_.reset();
    block.span = trimmed(text_, block.span);
    if (block.kind == SegmentKind::Heading) drop_closing_marks(block.span);
    if (block.kind == SegmentKind::Table && !block.span.empty() && text_[block.span.end - 1] == '|') {
      block.span = trimmed(text_, Span{block.span.begin, block.span.end - 1});
    }
    if (block.span.empty()) return;
    read_emphasis(text_, block);
    add(block);
  }

  /// "## Heading ##"
  void drop_closing_marks(Span& span) const {
    Span shorter = span;
    while (!shorter.empty() && text_[shorter.end - 1] == '#') --shorter.end;
    if (shorter.end < span.end && !shorter.empty() && text_[shorter.end - 1] == ' ') {
      span = trimmed(text_, shorter);
    }
  }

  void add(Block block) {
    block.rule_before = std::exchange(rule_, false);
    blocks_.push_back(block);
  }

  std::string_view text_;
  std::vector<Line> lines_;
  std::uint32_t width_ = 0;
  std::vector<Block> blocks_;
  std::optional<Block> open_;
  bool rule_ = false;
  bool in_fence_ = false;
};

}  // namespace

std::vector<Block> markdown_blocks(std::string_view text, std::uint32_t begin) {
  return BlockReader(text, begin).read();
}

}  // namespace crosscheck::read
