// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/label.hpp"
#include "read/page.hpp"

namespace crosscheck::read {

/// What a page says of its article apart from the text. Of each field the most trusted statement
/// is used: JSON-LD (schema.org), OpenGraph, meta names, Dublin Core, microdata, `time` elements,
/// the address, elements called after a day. Three exceptions: the name that a page gives itself
/// (og:site_name) stands before that of the company behind it, the language of its markup before
/// others, and a headline that has nothing in common with the title of the page is passed over.
/// `Metadata::stated` holds what is used and what differs from it.
Metadata page_metadata(const Page& page, const std::vector<std::string>& json_ld);

/// What the title of a page holds beside the headline: "Ferry sinks | Fen Gazette".
std::string site_in_title(std::string_view title, std::string_view headline);

/// The title of a page without the name of its site.
std::string headline_in_title(std::string_view title);

/// "Smith &amp; Co", where a field was encoded twice, as "Smith & Co".
std::string without_entities(std::string_view text);

}  // namespace crosscheck::read
