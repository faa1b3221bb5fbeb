// SPDX-License-Identifier: Apache-2.0
#include "read/page.hpp"

#include <gumbo.h>

#include <algorithm>
#include <memory_resource>

#include "crosscheck/text/unicode.hpp"
#include "read/line_shape.hpp"
#include "read/page_words.hpp"

namespace crosscheck::read {
namespace {

// The parser asks for many small pieces and gives them back at once, with the page.
void* allocate(void* arena, std::size_t size) {
  return static_cast<std::pmr::monotonic_buffer_resource*>(arena)->allocate(size);
}
void leave(void*, void*) {}

constexpr std::size_t kLongestTitle = 1000;       // bytes
constexpr std::size_t kSmallestArena = 64 << 10;  // bytes

Tag tag_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      return Tag::Heading;
    case GUMBO_TAG_P: return Tag::Paragraph;
    case GUMBO_TAG_LI: case GUMBO_TAG_DD: case GUMBO_TAG_DT: return Tag::Item;
    case GUMBO_TAG_UL: case GUMBO_TAG_OL: case GUMBO_TAG_DL: case GUMBO_TAG_MENU: case GUMBO_TAG_DIR:
      return Tag::List;
    case GUMBO_TAG_BLOCKQUOTE: return Tag::Quote;
    case GUMBO_TAG_TABLE: return Tag::Table;
    case GUMBO_TAG_TR: return Tag::Row;
    case GUMBO_TAG_TD: case GUMBO_TAG_TH: return Tag::Cell;
    case GUMBO_TAG_CAPTION: case GUMBO_TAG_FIGCAPTION: return Tag::Caption;
    case GUMBO_TAG_FIGURE: return Tag::Figure;
    case GUMBO_TAG_NAV: return Tag::Nav;
    case GUMBO_TAG_ASIDE: return Tag::Aside;
    case GUMBO_TAG_HEADER: case GUMBO_TAG_HGROUP: return Tag::Header;
    case GUMBO_TAG_FOOTER: return Tag::Footer;
    case GUMBO_TAG_MAIN: return Tag::Main;
    case GUMBO_TAG_ARTICLE: return Tag::Article;
    case GUMBO_TAG_FORM: return Tag::Form;
    case GUMBO_TAG_BUTTON: case GUMBO_TAG_LABEL: case GUMBO_TAG_SELECT: case GUMBO_TAG_OPTION:
    case GUMBO_TAG_OPTGROUP: case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_LEGEND:
      return Tag::Control;
    case GUMBO_TAG_TIME: return Tag::Time;
    case GUMBO_TAG_A: return Tag::Link;
    case GUMBO_TAG_B: case GUMBO_TAG_STRONG: case GUMBO_TAG_I: case GUMBO_TAG_EM: return Tag::Strong;
    case GUMBO_TAG_PRE: case GUMBO_TAG_LISTING: case GUMBO_TAG_PLAINTEXT: return Tag::Pre;
    case GUMBO_TAG_BR: return Tag::Break;
    case GUMBO_TAG_HR: return Tag::Rule;
    case GUMBO_TAG_BODY: return Tag::Body;
    case GUMBO_TAG_DIV: case GUMBO_TAG_SECTION: case GUMBO_TAG_THEAD: case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT: case GUMBO_TAG_ADDRESS: case GUMBO_TAG_FIELDSET: case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY: case GUMBO_TAG_CENTER: case GUMBO_TAG_FRAMESET:
      return Tag::Block;
    case GUMBO_TAG_HEAD: case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_SVG: case GUMBO_TAG_IFRAME: case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_VIDEO: case GUMBO_TAG_AUDIO: case GUMBO_TAG_CANVAS: case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_TITLE:
      return Tag::Dropped;
    default:
      return Tag::Inline;
  }
}

std::string attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found ? found->value : "";
}

std::string_view original_name(const GumboElement& element) {
  if (element.original_tag.length < 2) return {};
  return {element.original_tag.data + 1, element.original_tag.length - 1};
}

std::string lower_ascii(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

/// itemprop="author creator"
std::string first_word(const std::string& words) { return words.substr(0, words.find(' ')); }

bool is_joint(char c) noexcept { return c == '-' || c == '_' || c == '.'; }

/// What a browser would not show.
bool is_hidden(const GumboElement& element) {
  if (gumbo_get_attribute(&element.attributes, "hidden")) return true;
  std::string style = attribute(element, "style");
  std::erase(style, ' ');
  style = lower_ascii(style);
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

class PageReader {
 public:
  explicit PageReader(const GumboOutput& output) : output_(output) {}

  Page read() && {
    if (output_.root && output_.root->type == GUMBO_NODE_ELEMENT) {
      page_.language = attribute(output_.root->v.element, "lang");
      read_head();
      walk(output_.root);
    }
    return std::move(page_);
  }

 private:
  struct Step {
    const GumboNode* node;
    unsigned next_child = 0;
    std::uint32_t element = kNoElement;
  };

  /// Metas, title and canonical link, wherever they stand.
  void read_head() {
    std::vector<const GumboNode*> pending = {output_.root};
    while (!pending.empty()) {
      const GumboNode* node = pending.back();
      pending.pop_back();
      if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) continue;
      const GumboElement& element = node->v.element;
      read_head_element(element);
      if (element.tag == GUMBO_TAG_SVG) continue;
      for (unsigned i = element.children.length; i-- > 0;) {
        pending.push_back(static_cast<const GumboNode*>(element.children.data[i]));
      }
    }
  }

  void read_head_element(const GumboElement& element) {
    if (element.tag == GUMBO_TAG_META) {
      for (const char* key : {"property", "name", "itemprop"}) {
        const std::string name = to_valid(attribute(element, key));
        if (name.empty()) continue;
        const std::string prefix = key == std::string_view("itemprop") ? "itemprop:" : "";
        page_.metas.emplace_back(prefix + to_lower(name), to_valid(attribute(element, "content")));
      }
    } else if (element.tag == GUMBO_TAG_LINK && to_lower(to_valid(attribute(element, "rel"))) == "canonical") {
      page_.canonical = to_valid(attribute(element, "href"));
    } else if (element.tag == GUMBO_TAG_TITLE && page_.title.empty() && element.children.length > 0) {
      const auto* text = static_cast<const GumboNode*>(element.children.data[0]);
      if (text->type == GUMBO_NODE_TEXT) page_.title = std::string(trimmed(text->v.text.text));
      if (page_.title.size() > kLongestTitle) page_.title.clear();  // an unclosed <title> is none
    }
  }

  /// Numeric entities may name what is no character.
  static std::string to_valid(std::string text) {
    while (const auto at = find_invalid_utf8(text)) text.replace(*at, 1, "?");
    return text;
  }

  void walk(const GumboNode* root) {
    std::vector<Step> open;
    enter(root, kNoElement, open);
    while (!open.empty()) {
      Step& step = open.back();
      const GumboVector& children = step.node->v.element.children;
      if (step.next_child < children.length) {
        const auto* child = static_cast<const GumboNode*>(children.data[step.next_child++]);
        enter(child, step.element, open);
        continue;
      }
      const std::uint32_t element = step.element;
      page_.elements[element].end = static_cast<std::uint32_t>(page_.elements.size());
      page_.events.push_back({element, false, ""});
      open.pop_back();
    }
  }

  void enter(const GumboNode* node, std::uint32_t parent, std::vector<Step>& open) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
        node->type == GUMBO_NODE_CDATA) {
      if (parent != kNoElement) page_.events.push_back({parent, false, to_valid(node->v.text.text)});
      return;
    }
    if (node->type != GUMBO_NODE_ELEMENT) return;
    const GumboElement& source = node->v.element;
    Tag tag = tag_of(source.tag);
    // The parser is older than this element.
    if (source.tag == GUMBO_TAG_UNKNOWN && starts_with_word(original_name(source), "dialog")) tag = Tag::Form;
    if (tag == Tag::Dropped || is_hidden(source)) return;
    Element element;
    element.tag = tag;
    element.parent = parent;
    if (tag == Tag::Heading) {
      element.level = static_cast<std::uint8_t>(1 + source.tag - GUMBO_TAG_H1);
    }
    for (const char* key : {"class", "id", "role", "rel"}) {
      const std::string value = attribute(source, key);
      // The id of a section is made of its heading's words: they are no name.
      if (key == std::string_view("id") && std::count_if(value.begin(), value.end(), is_joint) >= 3) continue;
      if (!value.empty()) element.names += (element.names.empty() ? "" : " ") + to_valid(value);
    }
    element.words = page_words(element.names);
    element.property = first_word(to_valid(attribute(source, "itemprop")));
    // <abbr class="published" title="2011-05-05"> is how days were marked before <time>.
    const bool abbreviation = source.tag == GUMBO_TAG_ABBR;
    element.value = to_valid(attribute(source, tag == Tag::Time ? "datetime" : abbreviation ? "title" : "content"));
    const auto index = static_cast<std::uint32_t>(page_.elements.size());
    page_.elements.push_back(std::move(element));
    page_.events.push_back({index, true, ""});
    open.push_back({node, 0, index});
  }

  const GumboOutput& output_;
  Page page_;
};

}  // namespace

Page parse_page(std::string_view html) {
  std::pmr::monotonic_buffer_resource arena(html.size() + kSmallestArena);
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  options.allocator = allocate;
  options.deallocator = leave;
  options.userdata = &arena;
  return PageReader(*gumbo_parse_with_options(&options, html.data(), html.size())).read();
}

}  // namespace crosscheck::read
