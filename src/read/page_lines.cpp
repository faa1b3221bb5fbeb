// SPDX-License-Identifier: Apache-2.0
#include "read/page_lines.hpp"

#include <unicode/uchar.h>

#include <limits>

#include "crosscheck/text/unicode.hpp"
#include "read/line_shape.hpp"
#include "read/page_words.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kLongestCell = 200;  // bytes; a longer cell is a column of a layout

bool is_blank(char32_t c) noexcept {
  if (c < 0x80) return c <= 0x20 || c == 0x7F;
  return c < 0xA0 || u_isUWhiteSpace(static_cast<UChar32>(c));
}

/// Not shown, and within words: soft hyphen, zero-width space, byte order mark.
bool is_dropped(char32_t c) noexcept { return c == 0xAD || c == 0x200B || c == 0xFEFF; }

/// Scripts that put no blanks between words; two signs make a word about.
bool is_unspaced(char32_t c) noexcept {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool ends_line(Tag tag) noexcept {
  switch (tag) {
    case Tag::None: case Tag::Inline: case Tag::Time: case Tag::Link: case Tag::Strong:
    case Tag::Cell: case Tag::Dropped:
      return false;
    case Tag::Block: case Tag::Break: case Tag::Rule: case Tag::Heading: case Tag::Paragraph:
    case Tag::Item: case Tag::List: case Tag::Quote: case Tag::Table: case Tag::Row:
    case Tag::Caption: case Tag::Figure: case Tag::Nav: case Tag::Aside: case Tag::Header:
    case Tag::Footer: case Tag::Main: case Tag::Article: case Tag::Form: case Tag::Control:
    case Tag::Pre: case Tag::Body:
      return true;
  }
  return false;
}

/// For each element whether it is a cell that lays out a page.
std::vector<bool> layout_cells(const Page& page) {
  std::vector<bool> layout(page.elements.size(), false);
  std::vector<std::uint32_t> cell(page.elements.size(), kNoElement);  // the nearest around it
  std::vector<std::size_t> bytes(page.elements.size(), 0);
  for (std::uint32_t i = 0; i < page.elements.size(); ++i) {
    const Element& element = page.elements[i];
    const std::uint32_t around = element.parent == kNoElement ? kNoElement : cell[element.parent];
    cell[i] = element.tag == Tag::Cell ? i : around;
    if (around != kNoElement && ends_line(element.tag)) layout[around] = true;
  }
  for (const Event& event : page.events) {
    const std::uint32_t around = cell[event.element];
    if (around != kNoElement) bytes[around] += event.text.size();
  }
  for (std::size_t i = 0; i < layout.size(); ++i) {
    if (bytes[i] > kLongestCell) layout[i] = true;
  }
  return layout;
}

class LineBuilder {
 public:
  explicit LineBuilder(const Page& page) : page_(page), layout_(layout_cells(page)) {}

  PageText build() && {
    for (const Event& event : page_.events) {
      if (!event.text.empty()) {
        add(event.text, event.element);
      } else {
        cross(event);
      }
    }
    end_line();
    return std::move(text_);
  }

 private:
  void cross(const Event& event) {
    const Tag tag = page_.elements[event.element].tag;
    const int step = event.opens ? 1 : -1;
    if (tag == Tag::Link) links_ += step;
    if (tag == Tag::Strong) strong_ += step;
    if (is_credit(page_.elements[event.element])) credits_ += step;
    if (tag == Tag::Pre) pre_ += step;
    if (ends_line(tag) || (tag == Tag::Cell && layout_[event.element])) end_line();
    if (tag == Tag::Cell) blank_ = true;
    if (tag == Tag::Rule && event.opens) rule_ = true;
  }

  /// A time, or an inline element that is called an author or a day.
  static bool is_credit(const Element& element) {
    if (element.tag == Tag::Time) return true;
    const bool named = (element.words & kCreditWord) || element.property == "author" ||
                       element.property == "datePublished";
    return named && (element.tag == Tag::Inline || element.tag == Tag::Link || element.tag == Tag::Strong);
  }

  void add(const std::string& words, std::uint32_t element) {
    int breaks = 0;  // line ends since the last word, in preformatted text
    for (std::size_t i = 0; i < words.size();) {
      const CodePoint c = code_point_at(words, i);
      i += c.size;
      if (is_dropped(c.value)) continue;
      if (is_blank(c.value)) {
        blank_ = true;
        if (c.value == U'\n' && pre_ > 0 && ++breaks == 2) end_line();
        continue;
      }
      breaks = 0;
      add(c.value, element);
    }
  }

  void add(char32_t c, std::uint32_t element) {
    const std::size_t before = text_.body.size();
    if (!open_) {
      line_ = PageLine{};
      line_.span.begin = static_cast<std::uint32_t>(before);
      line_.element = block_around(element);
      line_.rule_before = std::exchange(rule_, false);
      line_.words = 1;
      all_strong_ = true;
      half_word_ = false;
      open_ = true;
    } else if (blank_) {
      text_.body += ' ';
      count_word();
    }
    if (is_unspaced(c)) {
      if (half_word_) count_word();
      half_word_ = !half_word_;
    }
    blank_ = false;
    append_code_point(text_.body, c);
    const auto added = static_cast<std::uint32_t>(text_.body.size() - before);
    if (links_ > 0) line_.links += added;
    if (credits_ > 0) line_.credits += added;
    all_strong_ = all_strong_ && strong_ > 0;
    if (all_strong_) line_.strong += added;
  }

  void count_word() {
    if (line_.words < std::numeric_limits<std::uint16_t>::max()) ++line_.words;
  }

  std::uint32_t block_around(std::uint32_t element) const {
    while (!ends_line(page_.elements[element].tag) && page_.elements[element].tag != Tag::Cell &&
           page_.elements[element].parent != kNoElement) {
      element = page_.elements[element].parent;
    }
    return element;
  }

  void end_line() {
    blank_ = false;
    if (!open_) return;
    line_.span.end = static_cast<std::uint32_t>(text_.body.size());
    text_.body += '\n';
    text_.lines.push_back(line_);
    open_ = false;
  }

  const Page& page_;
  std::vector<bool> layout_;
  PageText text_;
  PageLine line_;
  bool open_ = false;
  bool blank_ = false;
  bool rule_ = false;
  bool all_strong_ = false;
  bool half_word_ = false;
  int links_ = 0;
  int strong_ = 0;
  int credits_ = 0;
  int pre_ = 0;
};

}  // namespace

PageText page_text(const Page& page) { return LineBuilder(page).build(); }

}  // namespace crosscheck::read
