// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "read/label.hpp"

namespace crosscheck::read {

/// The block between `---` (YAML) or `+++` (TOML) lines at the begin of a Markdown file.
struct FrontMatter {
  std::size_t size = 0;  ///< bytes up to the text; 0: there is none
  Metadata metadata;
};

/// Reads title, author(s), date and publisher. Of YAML it knows what front matter uses: `key:
/// value`, quoted or not, `[a, b]`, lists of `- item` lines and `- name: item` maps; other
/// keys and deeper structures are passed over.
FrontMatter read_front_matter(std::string_view text);

}  // namespace crosscheck::read
