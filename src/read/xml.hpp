// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace crosscheck::read {

/// Names are compared without their prefix: "dc:date" is "date".
std::string_view local_name(const pugi::xml_node& node);

/// The first child element of that local name; a null node if there is none.
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);

/// The attribute of that local name, or ""; it need not be valid UTF-8.
std::string_view attribute_of(const pugi::xml_node& node, std::string_view name);

/// The text of an element and all below it, in order, as valid UTF-8. Not recursive.
std::string text_of(const pugi::xml_node& node);

/// The element after `node` in document order within `root`; null at the end.
pugi::xml_node next_node(const pugi::xml_node& node, const pugi::xml_node& root, bool enter);

/// The local name of the first element in a file's first bytes, comments, declarations and
/// processing instructions passed over; empty if there is none.
std::string first_element(std::string_view head);

}  // namespace crosscheck::read
