// SPDX-License-Identifier: Apache-2.0
//
// pdftotext finds words, lines, blocks and the order of columns; what is left is what print
// does to prose. A line at the edge of a page that stands on other pages too, digits apart, is a
// running head; one that is only a number is a page number. Lines of a block are one paragraph
// until one begins further right or the one before ends short; a paragraph that a column or a
// page cuts goes on. A hyphen at the end of a line goes, unless the text has that word with it
// elsewhere.
//
//     FEN GAZETTE                       12      running head, page number: left out
//     The ferry sank near the old       "The ferry sank near the old harbour wall at noon."
//     har-
//     bour wall at noon.
#include "read/pdf_layout.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "crosscheck/text/unicode.hpp"
#include "read/line_shape.hpp"
#include "read/xml.hpp"
#include "read/yield.hpp"

namespace crosscheck::read {
namespace {

using pugi::xml_node;

constexpr double kEdge = 0.1;            // of the height of a page: heads and feet stand there
constexpr double kLargePrint = 1.2;      // times the height of most lines
constexpr double kIndent = 0.5;          // of the height of a line: a paragraph begins
constexpr double kShortLine = 0.8;       // of the width of its block: a paragraph may end
constexpr std::size_t kFewestPages = 3;  // to tell a running head by repetition

struct PrintLine {
  std::string text;
  double left = 0;
  double right = 0;
  double height = 0;
  bool edge = false;  // at the top or foot of its page
};

struct PrintBlock {
  std::vector<PrintLine> lines;
  double left = 0;
  double right = 0;
};

struct Layout {
  std::vector<PrintBlock> blocks;
  std::size_t pages = 0;
};

double number(const xml_node& node, const char* name) {
  const double value = node.attribute(name).as_double();
  return std::isfinite(value) ? value : 0;
}

PrintLine line_of(const xml_node& node, double page_height) {
  PrintLine line;
  line.left = number(node, "xMin");
  line.right = number(node, "xMax");
  std::vector<double> heights;
  for (const xml_node& word : node.children("word")) {
    if (!line.text.empty()) line.text += ' ';
    line.text += word.child_value();
    heights.push_back(number(word, "yMax") - number(word, "yMin"));
  }
  line.text = reported_name(trimmed(reported_name(line.text)));
  if (!heights.empty()) {
    std::nth_element(heights.begin(), heights.begin() + static_cast<long>(heights.size() / 2),
                     heights.end());
    line.height = heights[heights.size() / 2];
  }
  line.edge = number(node, "yMax") < page_height * kEdge ||
              number(node, "yMin") > page_height * (1 - kEdge);
  return line;
}

Layout layout_of(const xml_node& root) {
  Layout layout;
  double page_height = 0;
  for (xml_node at = root; at; at = next_node(at, root, true)) {
    const std::string_view name = at.name();
    if (name == "page") {
      ++layout.pages;
      page_height = number(at, "height");
    } else if (name == "block") {
      layout.blocks.push_back({{}, number(at, "xMin"), number(at, "xMax")});
    } else if (name == "line" && !layout.blocks.empty()) {
      PrintLine line = line_of(at, page_height);
      if (!line.text.empty()) layout.blocks.back().lines.push_back(std::move(line));
    }
  }
  return layout;
}

/// "FEN GAZETTE 12" as "fen gazette #".
std::string without_numbers(std::string_view text) {
  std::string plain;
  for (const char c : fold(text)) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) plain += c;
    if (digit && !plain.ends_with('#')) plain += '#';
  }
  return plain;
}

/// "12", "- 12 -", "Page 3 of 9", "3/9".
bool is_page_number(std::string_view text) {
  const std::string plain = without_numbers(text);
  if (plain.find('#') == plain.npos) return false;
  std::string words;
  for (const char c : plain) {
    if (c >= 'a' && c <= 'z') words += c;
  }
  return (words.empty() && plain.size() <= 7) || words == "page" || words == "pageof" ||
         words == "p";
}

void drop_page_furniture(Layout& layout) {
  std::map<std::string, std::size_t> seen;
  for (const PrintBlock& block : layout.blocks) {
    for (const PrintLine& line : block.lines) {
      if (line.edge) ++seen[without_numbers(line.text)];
    }
  }
  const std::size_t often = std::max(kFewestPages, layout.pages / 3);
  for (PrintBlock& block : layout.blocks) {
    std::erase_if(block.lines, [&](const PrintLine& line) {
      return line.edge && (is_page_number(line.text) || seen[without_numbers(line.text)] >= often);
    });
  }
  std::erase_if(layout.blocks, [](const PrintBlock& block) { return block.lines.empty(); });
}

double usual_height(const Layout& layout) {
  std::vector<std::pair<double, std::size_t>> heights;  // and how much text has it
  std::size_t all = 0;
  for (const PrintBlock& block : layout.blocks) {
    for (const PrintLine& line : block.lines) {
      heights.emplace_back(line.height, line.text.size());
      all += line.text.size();
    }
  }
  std::sort(heights.begin(), heights.end());
  std::size_t before = 0;
  for (const auto& [height, size] : heights) {
    before += size;
    if (before * 2 >= all) return height;
  }
  return 0;
}

class Paragraphs {
 public:
  explicit Paragraphs(const Layout& layout) : usual_(usual_height(layout)) {
    for (const PrintBlock& block : layout.blocks) note_hyphens(block);
    for (const PrintBlock& block : layout.blocks) read_block(block);
    close();
  }
  BlockText take() && { return std::move(blocks_); }

 private:
  /// "well-known" within a line keeps its hyphen where a line ends in it.
  void note_hyphens(const PrintBlock& block) {
    for (const PrintLine& line : block.lines) {
      for (const std::string_view word : words_of(line.text)) {
        if (word.find('-') != word.npos && !word.ends_with('-')) hyphened_.insert(fold(word));
      }
    }
  }

  void read_block(const PrintBlock& block) {
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      const PrintLine& line = block.lines[i];
      const bool large = usual_ > 0 && line.height > usual_ * kLargePrint;
      if (large != large_ || begins(block, i)) close();
      large_ = large;
      height_ = line.height;
      append(line.text);
    }
  }

  bool begins(const PrintBlock& block, std::size_t i) const {
    if (paragraph_.empty()) return false;
    const PrintLine& line = block.lines[i];
    // A column or page may end within a sentence; a block that begins with a small letter goes on.
    if (bullet_size(paragraph_) == paragraph_.size() || bullet_size(line.text) > 0) return true;
    if (i == 0)
      return large_ ? std::abs(line.height - height_) > 1
                    : ends_sentence(paragraph_) || !goes_on(line.text);
    if (large_) return false;
    const PrintLine& before = block.lines[i - 1];
    if (line.left > before.left + line.height * kIndent &&
        line.left > block.left + line.height * kIndent)
      return true;
    const bool is_short = before.right - block.left < (block.right - block.left) * kShortLine;
    return is_short && ends_sentence(before.text);
  }

  bool goes_on(std::string_view text) const {
    return starts_lower(text) || paragraph_.ends_with('-') || paragraph_.ends_with(',');
  }

  void append(std::string_view text) {
    constexpr std::string_view kSoftHyphen = "\u00AD";
    if (paragraph_.ends_with(kSoftHyphen)) {
      paragraph_.resize(paragraph_.size() - kSoftHyphen.size());
    } else if (paragraph_.ends_with('-') && starts_lower(text) && paragraph_.size() > 1) {
      const std::size_t begin = paragraph_.find_last_of(" \n", paragraph_.size() - 2) + 1;
      const std::string_view first = text.substr(0, text.find(' '));
      if (!hyphened_.contains(fold(paragraph_.substr(begin) + std::string(first))))
        paragraph_.pop_back();
    } else if (!paragraph_.empty()) {
      paragraph_ += ' ';
    }
    paragraph_ += text;
  }

  void close() {
    std::string_view text = paragraph_;
    const std::size_t mark = bullet_size(text);
    const bool lone = mark > 0 && mark == text.size();  // the item is a block of its own
    const bool item = item_ || mark > 0;
    text.remove_prefix(mark);
    const SegmentKind kind = large_ ? SegmentKind::Heading
                             : item ? SegmentKind::List
                                    : SegmentKind::Text;
    blocks_.add(kind, text, large_ ? static_cast<std::uint8_t>(titled_ ? 2 : 1) : std::uint8_t{0});
    titled_ = titled_ || (large_ && !text.empty());
    item_ = lone || (item_ && text.empty());
    paragraph_.clear();
  }

  /// The bytes of "• " at the begin of a text; 0: none.
  static std::size_t bullet_size(std::string_view text) {
    for (const std::string_view bullet : {"•", "▪", "‣", "◦", "●", "■"}) {
      if (text == bullet) return bullet.size();
      if (text.starts_with(bullet) && text[bullet.size()] == ' ') return bullet.size() + 1;
    }
    return 0;
  }

  double usual_;
  double height_ = 0;
  bool large_ = false;
  bool titled_ = false;
  bool item_ = false;  // a bullet stood by itself
  std::string paragraph_;
  std::set<std::string> hyphened_;
  BlockText blocks_;
};

}  // namespace

BlockText read_layout(std::string_view xml) {
  pugi::xml_document document;
  document.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8);
  Layout layout = layout_of(document.document_element());
  drop_page_furniture(layout);
  return Paragraphs(layout).take();
}

}  // namespace crosscheck::read
