// SPDX-License-Identifier: Apache-2.0
#include "polnear.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string_view>

#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"

namespace polnear {
namespace {

using crosscheck::code_point_at;
using crosscheck::split;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// Code point offsets to bytes.
std::vector<std::uint32_t> byte_offsets(std::string_view text) {
  std::vector<std::uint32_t> offsets;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size) {
    offsets.push_back(static_cast<std::uint32_t>(at));
  }
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

/// "Source 89 106;110 120": the pieces in bytes.
std::vector<Span> read_pieces(std::string_view cell, const std::vector<std::uint32_t>& offsets) {
  std::vector<Span> pieces;
  for (const std::string_view piece : split(cell.substr(cell.find(' ') + 1), ';')) {
    const auto ends = split(piece, ' ');
    const auto at = [&](std::string_view number) {
      return offsets[std::min<std::size_t>(std::stoul(std::string(number)), offsets.size() - 1)];
    };
    pieces.push_back({at(ends[0]), at(ends[1])});
  }
  return pieces;
}

std::vector<Gold> read_gold(const std::string& ann, const std::vector<std::uint32_t>& offsets) {
  std::map<std::string, std::vector<Span>> spans;
  std::vector<Gold> gold;
  for (const std::string_view line : split(ann, '\n')) {
    const auto cells = split(line, '\t');
    if (cells.size() < 2) continue;
    if (cells[0].front() == 'T') spans[std::string(cells[0])] = read_pieces(cells[1], offsets);
    if (cells[0].front() != 'E' || !cells[1].starts_with("Attribution")) continue;
    Gold attribution;
    for (const std::string_view argument : split(cells[1], ' ')) {
      const std::size_t colon = argument.find(':');
      if (colon == std::string_view::npos) continue;
      const auto& of = spans[std::string(argument.substr(colon + 1))];
      std::vector<Span>* list = argument.starts_with("Source")    ? &attribution.source
                                : argument.starts_with("Cue")     ? &attribution.cue
                                : argument.starts_with("Content") ? &attribution.content
                                                                  : nullptr;
      if (list != nullptr) list->insert(list->end(), of.begin(), of.end());
    }
    if (!attribution.content.empty()) gold.push_back(attribution);
  }
  return gold;
}

}  // namespace

std::vector<GoldArticle> read_folder(const std::filesystem::path& folder) {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "text")) {
    files.insert(entry.path());
  }
  std::vector<GoldArticle> articles;
  for (const auto& file : files) {
    GoldArticle article{file.filename().string(), read_file(file), {}};
    const std::string ann = read_file(folder / "attributions" / file.stem().concat(".ann"));
    article.attributions = read_gold(ann, byte_offsets(article.bytes));
    articles.push_back(std::move(article));
  }
  return articles;
}

}  // namespace polnear
