// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/label.hpp"
#include "read/page.hpp"

namespace crosscheck::read {

/// What a page says of its article apart from the text, in this order of trust: JSON-LD
/// (schema.org), OpenGraph, meta names, Dublin Core, microdata. The name that a page gives
/// itself (og:site_name) stands before that of the company behind it.
Metadata page_metadata(const Page& page, const std::vector<std::string>& json_ld);

/// The same for one kind of source; a missing field is empty.
Metadata json_ld_metadata(const std::vector<std::string>& json_ld);

/// What the title of a page holds beside the headline: "Ferry sinks | Fen Gazette".
std::string site_in_title(std::string_view title, std::string_view headline);

/// The title of a page without the name of its site.
std::string headline_in_title(std::string_view title);

}  // namespace crosscheck::read
