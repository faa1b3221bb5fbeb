// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/text/rows.hpp"

namespace crosscheck {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  if (text.empty()) return parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::vector<std::string_view>> rows(std::string_view tsv) {
  std::vector<std::vector<std::string_view>> result;
  for (const std::string_view line : split(tsv, '\n')) {
    if (!line.empty() && line.front() != '#') result.push_back(split(line, '\t'));
  }
  return result;
}

}  // namespace crosscheck
