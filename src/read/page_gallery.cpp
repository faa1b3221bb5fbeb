// SPDX-License-Identifier: Apache-2.0
//
// Papers set galleries into articles that have nothing to do with their pictures:
//
//     The ferry had left the quay at noon.
//     The week in pictures
//     1/12 Snow in Olave        The first snow fell on Monday …
//     2/12 A new pier           The council opened it on Tuesday …
//
// Lines that begin with a number of the same whole are what no other text has. An article that is
// a gallery itself has little prose beside it.
#include "read/page_gallery.hpp"

#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace crosscheck::read {
namespace {

constexpr std::size_t kFewestPictures = 3;
constexpr double kMostStrays = 0.1;    // of the numbered lines: "2/12" somewhere else
constexpr double kLeastBeside = 1500;  // bytes of prose: an article without the gallery

std::optional<unsigned> number_at(std::string_view text, std::size_t& at) {
  constexpr std::size_t kMostDigits = 3;
  const std::size_t begin = at;
  unsigned value = 0;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && at - begin <= kMostDigits; ++at)
    value = value * 10 + static_cast<unsigned>(text[at] - '0');
  if (at == begin || at - begin > kMostDigits) return std::nullopt;
  return value;
}

/// Of how many pictures a line begins with one: 12 for "2/12 A new pier", "2 / 12"; 0: no such
/// line.
unsigned pictures_said(std::string_view line) {
  std::size_t at = 0;
  const auto skip_blanks = [&] {
    while (at < line.size() && line[at] == ' ') ++at;
  };
  const auto picture = number_at(line, at);
  skip_blanks();
  if (!picture || at >= line.size() || line[at] != '/') return 0;
  ++at;
  skip_blanks();
  const auto all = number_at(line, at);
  const bool ends = at >= line.size() || line[at] == ' ';
  return all && ends && *picture > 0 && *picture <= *all && *all >= kFewestPictures ? *all : 0;
}

}  // namespace

std::uint32_t gallery_of(const Page& page, const PageText& text, std::span<const double> prose) {
  std::map<unsigned, std::size_t> lines_of;  // by how many pictures they say there are
  const auto said = [&](const PageLine& line) {
    return pictures_said(std::string_view(text.body).substr(line.span.begin, line.span.size()));
  };
  for (const PageLine& line : text.lines) {
    if (const unsigned all = said(line)) ++lines_of[all];
  }
  std::pair<unsigned, std::size_t> most;
  for (const auto& [all, lines] : lines_of) {
    if (lines > most.second) most = {all, lines};
  }
  if (most.second < kFewestPictures) return 0;
  std::vector<std::size_t> pictures(page.elements.size(), 0);
  for (const PageLine& line : text.lines) {
    if (said(line) == most.first) ++pictures[line.element];
  }
  for (std::size_t i = page.elements.size(); i-- > 1;)
    pictures[page.elements[i].parent] += pictures[i];
  // The last in reading order that holds nearly all is the smallest.
  std::uint32_t gallery = 0;
  for (std::uint32_t i = 0; i < page.elements.size(); ++i) {
    if (static_cast<double>(pictures[i]) >= (1 - kMostStrays) * static_cast<double>(most.second))
      gallery = i;
  }
  return prose[0] - prose[gallery] >= kLeastBeside ? gallery : 0;
}

}  // namespace crosscheck::read
