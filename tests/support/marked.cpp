// SPDX-License-Identifier: Apache-2.0
#include "support/marked.hpp"

#include <cassert>
#include <utility>

namespace crosscheck::test {
namespace {

SourceText from(std::string plain) {
  Result<SourceText> text = SourceText::from_utf8(std::move(plain));
  assert(text);
  return *std::move(text);
}

}  // namespace

SourceText unmarked(std::string_view marked) {
  std::string plain;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const bool bracket = marked[i] == '[' || marked[i] == ']';
    const bool doubled = i + 1 < marked.size() && marked[i + 1] == marked[i];
    if (bracket && !doubled) continue;
    plain += marked[i];
    if (bracket) ++i;
  }
  return from(std::move(plain));
}

std::string marked(const SourceText& text, std::span<const Span> spans) {
  std::string result;
  std::uint32_t at = 0;
  const auto copy_to = [&](std::uint32_t end) {
    for (const char c : text[{at, end}]) {
      result += c;
      if (c == '[' || c == ']') result += c;
    }
    at = end;
  };
  for (const Span span : spans) {
    copy_to(span.begin);
    result += '[';
    copy_to(span.end);
    result += ']';
  }
  copy_to(text.size());
  return result;
}

std::vector<Segment> lines(const SourceText& text) {
  std::vector<Segment> segments;
  const std::string_view view = text.view();
  for (std::size_t begin = 0; begin < view.size();) {
    const std::size_t end = std::min(view.find('\n', begin), view.size());
    if (end > begin) {
      segments.push_back({SegmentKind::Text, {static_cast<std::uint32_t>(begin),
                                              static_cast<std::uint32_t>(end)}});
    }
    begin = end + 1;
  }
  return segments;
}

Analysed analysed(std::string_view plain) {
  Analysed result{from(std::string(plain)), {}, {}};
  result.segments = lines(result.text);
  result.analysis = analyse(result.text, result.segments);
  return result;
}

}  // namespace crosscheck::test
