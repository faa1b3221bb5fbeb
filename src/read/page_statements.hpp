// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/model/article.hpp"
#include "read/page.hpp"

namespace crosscheck::read {

/// What the JSON-LD of a page (schema.org) states; `agency` is an author that is one.
struct JsonLd {
  std::vector<Stated> stated;
  std::string agency;
};

/// Reads the article among the objects of all scripts, also below @graph; of several the one
/// that bears the title of the page. Cost: linear; a script of more than 4 MiB is passed over.
JsonLd read_json_ld(const std::vector<std::string>& scripts, std::string_view page_title);

struct PageStatements {
  std::vector<Stated> stated;
  std::string far_day;  ///< of a `time` element or the like far from the headline, as written
};

/// What the elements of a page state: metas, microdata, links, `time` elements, addresses and
/// elements called after a day, each kind in reading order. Values are as written; what stands
/// in a zone of furniture is passed over.
PageStatements page_statements(const Page& page);

/// Whether two headlines may be of one article: one holds the other, or half of the words of
/// the shorter stand in the other. Case and marks do not count.
bool titles_agree(std::string_view a, std::string_view b);

}  // namespace crosscheck::read
