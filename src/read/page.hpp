// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crosscheck::read {

/// What the elements of a page mean for its text; the others are None.
enum class Tag : std::uint8_t {
  None, Inline, Block, Break, Rule, Heading, Paragraph, Item, List, Quote, Table, Row, Cell, Caption,
  Figure, Nav, Aside, Header, Footer, Main, Article, Form, Control, Time, Link, Strong, Pre, Body,
  Dropped,
};

constexpr std::uint32_t kNoElement = 0xffffffff;

/// An element in reading order. A parent stands before its children.
struct Element {
  Tag tag = Tag::None;
  std::uint8_t level = 0;              ///< of a heading
  std::uint8_t words = 0;              ///< what `names` say: bits of PageWord
  std::uint32_t parent = kNoElement;
  std::uint32_t end = 0;               ///< one past its last descendant
  std::string names;                   ///< class, id, role and rel, parted by blanks
  std::string property;                ///< itemprop, the first of several
  std::string value;                   ///< datetime, content, or title of an abbr
};

/// Something that happens in reading order: text, or a block element's begin or end.
struct Event {
  std::uint32_t element = 0;
  bool opens = false;
  std::string text;  ///< entities decoded; empty: the element begins or ends
};

/// A parsed page, flat. Dropped elements (head, script, hidden ones …) are not in it.
struct Page {
  std::vector<Element> elements;
  std::vector<Event> events;
  std::vector<std::pair<std::string, std::string>> metas;  ///< lower-case key, content; "itemprop:…"
  std::string title;
  std::string canonical;
  std::string language;
};

/// Parses by the rules of HTML5. Cost: linear in a page that limit_page() made.
Page parse_page(std::string_view html);

}  // namespace crosscheck::read
