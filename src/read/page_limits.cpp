// SPDX-License-Identifier: Apache-2.0
//
// The parser of pages is right about tag soup, but on hostile nesting it needs minutes. So the
// tags are counted before it sees them, with the rules by which it will open and close
// elements (HTML, 13.2.6.4.7): an end tag closes what is open within it, a scope border or,
// for inline elements, a block stops it, and the end of a formatting element leaves blocks
// open. `<p>`, `<li>` and the like close one another and are not counted.
//
// Most of a page is attributes and pictures that nobody reads here; they are left out too, which
// makes the parser twice as fast.
//
//     <b><div></b>…   <b> is closed, the div stays open: ten thousand of these nest
//     <div>×100,000   512 stay, the others become line breaks
#include "read/page_limits.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

namespace crosscheck::read {
namespace {

bool is_space(char c) noexcept {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

template <std::size_t kCount>
bool is_one_of(const std::array<std::string_view, kCount>& sorted, std::string_view name) {
  return std::binary_search(sorted.begin(), sorted.end(), name);
}

constexpr auto kVoid = std::to_array<std::string_view>(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
     "track", "wbr"});
constexpr auto kSelfClosing = std::to_array<std::string_view>(
    {"body", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "rb", "rp", "rt",
     "rtc", "tbody", "td", "tfoot", "th", "thead", "tr"});
constexpr auto kFormatting = std::to_array<std::string_view>(
    {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"});
constexpr auto kScope = std::to_array<std::string_view>(
    {"applet", "caption", "marquee", "object", "table", "template"});
constexpr auto kBlock = std::to_array<std::string_view>(
    {"address", "applet", "article", "aside", "blockquote", "button", "caption", "center", "details",
     "dialog", "dir", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
     "h3", "h4", "h5", "h6", "header", "hgroup", "main", "marquee", "menu", "nav", "object", "ol",
     "pre", "search", "section", "select", "summary", "table", "template", "ul"});
constexpr auto kDropped =
    std::to_array<std::string_view>({"iframe", "noembed", "noframes", "script", "style", "xmp"});
// What carries no text and no metadata; a `link` is kept for the canonical address.
constexpr auto kUnread = std::to_array<std::string_view>(
    {"area", "base", "col", "embed", "img", "input", "param", "source", "track"});
constexpr auto kReadAttributes = std::to_array<std::string_view>(
    {"class", "content", "datetime", "hidden", "id", "itemprop", "lang", "name", "property", "rel", "role"});
constexpr auto kKeptRaw = std::to_array<std::string_view>({"textarea", "title"});

constexpr std::size_t kLongestAttribute = 12;  // bytes of a name, '=' included

enum class Group : std::uint8_t { Inline, Formatting, Block, Scope };

struct Open {
  std::uint32_t name = 0;
  Group group = Group::Inline;
};

/// A tag as it stands in the page.
struct Tag {
  std::string name;       // lower case
  bool end = false;       // </name>
  bool self_closing = false;
  std::size_t after = 0;  // offset past '>'
};

class Limiter {
 public:
  explicit Limiter(std::string_view html) : html_(html) { page_.html.reserve(html.size()); }

  LimitedPage run() && {
    std::size_t at = 0;
    while (at < html_.size()) {
      const std::size_t open = std::min(html_.find('<', at), html_.size());
      write_text(html_.substr(at, open - at));
      at = open < html_.size() ? read_markup(open) : open;
    }
    // The parser would show control characters.
    for (char& c : page_.html) {
      if (static_cast<unsigned char>(c) < 0x20 && !is_space(c)) c = ' ';
    }
    return std::move(page_);
  }

 private:
  /// A run of blanks is one blank, or two line ends where it has two: all that is told apart.
  void write_text(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      std::size_t end = i;
      while (end < text.size() && !is_space(text[end])) ++end;
      page_.html += text.substr(i, end - i);
      i = end;
      std::size_t line_ends = 0;
      for (; i < text.size() && is_space(text[i]); ++i) line_ends += text[i] == '\n' ? 1 : 0;
      if (i > end) page_.html += line_ends > 1 ? "\n\n" : line_ends == 1 ? "\n" : " ";
    }
  }

  char at(std::size_t i) const noexcept { return i < html_.size() ? html_[i] : '\0'; }

  /// Past what begins with '<' at `open`.
  std::size_t read_markup(std::size_t open) {
    if (html_.substr(open, 4) == "<!--") {
      // "<!-->" is a whole comment.
      const std::size_t end = html_.find("-->", open + 2);
      return end == std::string_view::npos ? html_.size() : end + 3;
    }
    const char next = at(open + 1);
    if (next == '!' || next == '?') {
      const std::size_t end = std::min(html_.find('>', open), html_.size() - 1);
      const bool doctype = next == '!' && lower(at(open + 2)) == 'd';
      if (doctype) page_.html += html_.substr(open, end + 1 - open);
      return end + 1;
    }
    const bool tag = is_letter(next) || (next == '/' && is_letter(at(open + 2)));
    if (!tag) {
      page_.html += '<';
      return open + 1;
    }
    return read_tag(open);
  }

  std::size_t read_tag(std::size_t open) {
    const Tag tag = tag_at(open);
    if (tag.after == 0) return html_.size();  // cut short: a parser drops it too
    page_.framed = page_.framed || tag.name == "frame" || tag.name == "iframe";
    if (!tag.end && is_one_of(kDropped, tag.name)) return drop_raw(open, tag);
    if (!tag.end && is_one_of(kKeptRaw, tag.name)) {
      const std::size_t close = html_.find('>', end_of_raw(tag.after, tag.name));
      const std::size_t end = close == std::string_view::npos ? html_.size() : close + 1;
      page_.html += html_.substr(open, end - open);
      return end;
    }
    if (is_one_of(kUnread, tag.name)) return tag.after;
    if (++tags_ > kMostTags) {
      page_.html += ' ';
    } else if (admit(tag)) {
      write(open, tag);
    } else {
      leave_out(tag.name);
    }
    return tag.after;
  }

  /// The tag with the attributes that are read.
  void write(std::size_t open, const Tag& tag) {
    if (tag.end) {
      page_.html += html_.substr(open, tag.after - open);
      return;
    }
    page_.html += html_.substr(open, name_end_ - open);
    for (const std::string_view attribute : attributes_) {
      page_.html += ' ';
      page_.html += attribute;
    }
    page_.html += tag.self_closing ? " />" : ">";
  }

  /// Also fills `attributes_` and `name_end_`.
  Tag tag_at(std::size_t open) {
    Tag tag;
    std::size_t i = open + 1;
    tag.end = html_[i] == '/';
    if (tag.end) ++i;
    while (i < html_.size() && !is_space(html_[i]) && html_[i] != '/' && html_[i] != '>') {
      if (tag.name.size() < 32) tag.name += lower(html_[i]);
      ++i;
    }
    name_end_ = i;
    attributes_.clear();
    while (i < html_.size() && html_[i] != '>') {
      if (is_space(html_[i]) || html_[i] == '/') {
        tag.self_closing = html_[i] == '/';
        ++i;
        continue;
      }
      tag.self_closing = false;
      const std::size_t end = past_attribute(i);
      const std::string_view attribute = html_.substr(i, end - i);
      if (attributes_.size() < kMostAttributes && is_read(tag.name, attribute)) attributes_.push_back(attribute);
      i = end;
    }
    tag.after = i < html_.size() ? i + 1 : 0;
    return tag;
  }

  static bool is_read(std::string_view tag, std::string_view attribute) {
    std::string name;
    for (const char c : attribute.substr(0, kLongestAttribute)) {
      if (c == '=' || is_space(c)) break;
      name += lower(c);
    }
    if (name == "href") return tag == "link";
    if (name == "title") return tag == "abbr";
    // Of styles only those that hide.
    if (name == "style") return holds_word(attribute, "none") || holds_word(attribute, "hidden");
    return is_one_of(kReadAttributes, name);
  }

  static bool holds_word(std::string_view text, std::string_view word) {
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
                       [](char a, char b) { return lower(a) == b; }) != text.end();
  }

  std::size_t past_attribute(std::size_t i) const {
    ++i;  // a name may begin with '='
    while (i < html_.size() && !is_space(html_[i]) && html_[i] != '/' && html_[i] != '>' &&
           html_[i] != '=') {
      ++i;
    }
    std::size_t value = i;
    while (value < html_.size() && is_space(html_[value])) ++value;
    if (at(value) != '=') return i;
    ++value;
    while (value < html_.size() && is_space(html_[value])) ++value;
    const char quote = at(value);
    if (quote == '"' || quote == '\'') {
      const std::size_t end = html_.find(quote, value + 1);
      return end == std::string_view::npos ? html_.size() : end + 1;
    }
    while (value < html_.size() && !is_space(html_[value]) && html_[value] != '>') ++value;
    return value;
  }

  /// Where "</name" begins again, or the end.
  std::size_t end_of_raw(std::size_t from, std::string_view name) const {
    for (std::size_t i = html_.find("</", from); i != std::string_view::npos; i = html_.find("</", i + 2)) {
      std::size_t k = 0;
      while (k < name.size() && lower(at(i + 2 + k)) == name[k]) ++k;
      const char next = at(i + 2 + k);
      if (k == name.size() && (is_space(next) || next == '>' || next == '/')) return i;
    }
    return html_.size();
  }

  std::size_t drop_raw(std::size_t open, const Tag& tag) {
    const std::size_t end = end_of_raw(tag.after, tag.name);
    if (tag.name == "script") {
      const std::string_view head = html_.substr(open, tag.after - open);
      if (head.find("ld+json") != std::string_view::npos) {
        page_.json_ld.emplace_back(html_.substr(tag.after, end - tag.after));
      } else {
        page_.scripted = true;
      }
    }
    const std::size_t close = html_.find('>', end);
    return close == std::string_view::npos ? html_.size() : close + 1;
  }

  void leave_out(std::string_view name) {
    if (is_one_of(kBlock, name) || is_one_of(kSelfClosing, name)) page_.html += "<br>";
  }

  std::uint32_t id_of(const std::string& name) {
    return ids_.try_emplace(name, static_cast<std::uint32_t>(ids_.size())).first->second;
  }
  std::size_t& left_out(std::uint32_t name) {
    if (left_out_.size() <= name) left_out_.resize(name + 1, 0);
    return left_out_[name];
  }

  static Group group_of(std::string_view name) {
    if (is_one_of(kFormatting, name)) return Group::Formatting;
    if (is_one_of(kScope, name)) return Group::Scope;
    return is_one_of(kBlock, name) ? Group::Block : Group::Inline;
  }

  /// Whether the parser may see the tag; keeps count of what is open.
  bool admit(const Tag& tag) {
    if (is_one_of(kVoid, tag.name) || is_one_of(kSelfClosing, tag.name)) return true;
    const std::uint32_t name = id_of(tag.name);
    const Group group = group_of(tag.name);
    const bool foreign = tag.name == "svg" || tag.name == "math";
    if (tag.end) {
      const bool closes = admit_end(name, group);
      if (closes && foreign && foreign_ > 0) --foreign_;
      return closes;
    }
    if (foreign) ++foreign_;
    if (tag.self_closing && foreign_ > 0) return true;
    const bool too_many = group == Group::Formatting && formatting_ >= kMostFormatting;
    if (open_.size() >= kDeepestElement || too_many) {
      ++left_out(name);
      return false;
    }
    formatting_ += group == Group::Formatting ? 1 : 0;
    open_.push_back({name, group});
    return true;
  }

  bool admit_end(std::uint32_t name, Group group) {
    if (left_out(name) > 0) {
      --left_out(name);
      return false;
    }
    bool block_above = false;
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].name == name) {
        close(i, group == Group::Formatting && block_above);
        return true;
      }
      if (open_[i].group == Group::Scope && group != Group::Scope) return false;
      block_above = block_above || open_[i].group == Group::Block;
      if (block_above && group == Group::Inline) return false;
    }
    return false;
  }

  /// `alone`: what was opened within it stays open.
  void close(std::size_t i, bool alone) {
    const auto first = open_.begin() + static_cast<std::ptrdiff_t>(i);
    const auto last = alone ? first + 1 : open_.end();
    formatting_ -= static_cast<std::size_t>(
        std::count_if(first, last, [](const Open& open) { return open.group == Group::Formatting; }));
    open_.erase(first, last);
  }

  std::string_view html_;
  LimitedPage page_;
  std::vector<std::string_view> attributes_;  // of the tag at hand
  std::size_t name_end_ = 0;
  std::vector<Open> open_;
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::vector<std::size_t> left_out_;
  std::size_t formatting_ = 0;
  std::size_t foreign_ = 0;
  std::size_t tags_ = 0;
};

}  // namespace

LimitedPage limit_page(std::string_view html) { return Limiter(html).run(); }

}  // namespace crosscheck::read
