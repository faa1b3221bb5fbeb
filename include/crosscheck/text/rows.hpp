// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace crosscheck {

/// The rows of a lexicon file: tab-separated cells, one row a line. Empty lines and
/// lines that begin with '#' are left out. The cells are views of `tsv`.
std::vector<std::vector<std::string_view>> rows(std::string_view tsv);

/// The parts of `text` between `separator`s; an empty text has none.
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace crosscheck
