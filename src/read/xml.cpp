// SPDX-License-Identifier: Apache-2.0
#include "read/xml.hpp"

#include "read/yield.hpp"

namespace crosscheck::read {
namespace {

std::string_view without_prefix(std::string_view name) {
  return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
}

}  // namespace

std::string_view local_name(const pugi::xml_node& node) { return without_prefix(node.name()); }

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_element && local_name(child) == name) return child;
  }
  return {};
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    if (without_prefix(attribute.name()) == name) return attribute.value();
  }
  return {};
}

pugi::xml_node next_node(const pugi::xml_node& node, const pugi::xml_node& root, bool enter) {
  if (enter && node.first_child()) return node.first_child();
  for (pugi::xml_node at = node; at && at != root; at = at.parent()) {
    if (at.next_sibling()) return at.next_sibling();
  }
  return {};
}

std::string text_of(const pugi::xml_node& node) {
  std::string text;
  for (pugi::xml_node at = node; at; at = next_node(at, node, true)) {
    if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) text += at.value();
  }
  // A reference such as &#xD800; is no code point.
  return reported_name(text);
}

std::string first_element(std::string_view head) {
  std::size_t at = 0;
  for (;;) {
    at = head.find('<', at);
    if (at == std::string_view::npos || at + 1 >= head.size()) return {};
    if (head.substr(at).starts_with("<!--")) {
      at = head.find("-->", at);
      if (at == std::string_view::npos) return {};
      continue;
    }
    if (head[at + 1] != '?' && head[at + 1] != '!') break;
    ++at;
  }
  const std::size_t end = head.find_first_of(" \t\r\n/>", at + 1);
  if (end == std::string_view::npos) return {};
  return std::string(without_prefix(head.substr(at + 1, end - at - 1)));
}

}  // namespace crosscheck::read
