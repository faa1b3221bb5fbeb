// SPDX-License-Identifier: Apache-2.0
//
// Some texts are wrapped at 72 or 80 columns, with an empty line between paragraphs; others
// have one paragraph a line. Wrapping fills a line as far as it goes, so a break that wrapping
// made can be told: the word after it would have made the line longer than all others.
//
//     The ferry ran aground at dawn, and the first    <- "boat" would have fitted: no, it
//     boats reached it within the hour.                   would have reached past the margin
//     Tides:                                          <- "High" would have fitted: a real break
//     High water was at noon.
#include "read/paragraphs.hpp"

#include <algorithm>

#include "crosscheck/text/unicode.hpp"
#include "read/line_shape.hpp"

namespace crosscheck::read {
namespace {

constexpr std::uint32_t kWidestWrap = 100;  // code points; longer lines are paragraphs
constexpr std::uint32_t kNarrowestWrap = 40;
constexpr std::uint32_t kRagged = 3;        // mail programs stop a little short

std::uint32_t code_points(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string_view view(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

std::uint32_t first_word_size(std::string_view line) {
  return code_points(line.substr(0, line.find_first_of(" \t")));
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Span span = trimmed(
        text, Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (!span.empty()) lines.push_back({span, blank});
    blank = span.empty();
    begin = end + 1;
  }
  return lines;
}

bool is_wrapped(std::string_view text, const Line& first, const Line& second, std::uint32_t width) {
  if (width == 0 || second.blank_before) return false;
  const std::string_view line = view(text, first.span);
  return code_points(line) + 1 + first_word_size(view(text, second.span)) + kRagged > width;
}

std::uint32_t wrap_width(std::string_view text, const std::vector<Line>& lines) {
  std::uint32_t widest = 0;
  std::size_t neighbours = 0;
  for (const Line& line : lines) {
    if (line.span.size() > 4 * kWidestWrap) return 0;
    widest = std::max(widest, code_points(view(text, line.span)));
    neighbours += line.blank_before ? 0 : 1;
  }
  if (widest > kWidestWrap || widest < kNarrowestWrap || neighbours < 2) return 0;
  std::size_t full = 0;
  std::size_t open = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!is_wrapped(text, lines[i - 1], lines[i], widest)) continue;
    ++full;
    open += ends_sentence(view(text, lines[i - 1].span)) ? 0 : 1;
  }
  // Most breaks inside paragraphs are full lines, and most of these stop within a sentence.
  return full * 2 >= neighbours && open * 2 >= full ? widest : 0;
}

}  // namespace crosscheck::read
