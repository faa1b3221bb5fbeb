// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/language/analyse.hpp"
#include "crosscheck/model/article.hpp"
#include "crosscheck/text/source_text.hpp"

namespace crosscheck::test {

/// The text without its [brackets]. `[[` and `]]` stand for a bracket.
SourceText unmarked(std::string_view marked);

/// The text with brackets around each span, as a case of a test is written.
std::string marked(const SourceText& text, std::span<const Span> spans);

template <typename List, typename Proj>
std::vector<Span> spans(const List& list, Proj span_of) {
  std::vector<Span> result;
  for (const auto& item : list) result.push_back(span_of(item));
  return result;
}

/// The text as one segment a line, of kind Text.
std::vector<Segment> lines(const SourceText& text);

/// A text with what the language floor reads in it; one segment a line.
struct Analysed {
  SourceText text;
  std::vector<Segment> segments;
  Analysis analysis;
};
Analysed analysed(std::string_view plain);

}  // namespace crosscheck::test
