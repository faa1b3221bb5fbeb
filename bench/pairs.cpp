// SPDX-License-Identifier: Apache-2.0
// pairs < PAIRS
//
// Reads a pair of sentences a line, parted by a tab, and prints whether the second follows from
// the first by its quantities: entails, contradicts or neutral. Values are compared as findings
// compare them (src/compare/values.cpp); a value follows if its strict interval holds the other.
//
// bench/pairs.py scores what it prints against the EQUATE stress test.
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "compare/values.hpp"
#include "crosscheck/annotate/dates.hpp"
#include "crosscheck/annotate/figures.hpp"
#include "crosscheck/annotate/frames.hpp"
#include "crosscheck/language/analyse.hpp"

namespace {

using namespace crosscheck;

std::vector<Figure> figures_of(std::string sentence) {
  Result<SourceText> text = SourceText::from_utf8(std::move(sentence));
  if (!text || text->view().empty()) return {};
  const std::vector<Segment> segments{
      {SegmentKind::Text, {0, static_cast<std::uint32_t>(text->view().size())}}};
  const Analysis analysis = analyse(*text, segments);
  const Words words{*text, segments, analysis.tokens, analysis.sentences};
  const std::vector<DateMention> dates = find_dates(words, {});
  std::vector<Figure> figures = find_figures(words, dates);
  const std::vector<Frame> frames = find_frames(words, {}, figures, dates, {}, {});
  for (std::size_t i = 0; i < figures.size(); ++i) figures[i].frame = frames[i];
  return figures;
}

/// Every value that the premise allows the hypothesis allows too.
bool holds(const Interval& hypothesis, const Interval& premise) {
  const bool low = premise.low > hypothesis.low ||
                   (premise.low == hypothesis.low && (premise.low_open || !hypothesis.low_open));
  const bool high =
      premise.high < hypothesis.high ||
      (premise.high == hypothesis.high && (premise.high_open || !hypothesis.high_open));
  return low && high;
}

std::string_view relation(const std::vector<Figure>& premise,
                          const std::vector<Figure>& hypothesis) {
  if (premise.size() != hypothesis.size()) return "neutral";
  const Rates rates(std::span<const Document>{});
  bool all_hold = true;
  for (std::size_t i = 0; i < premise.size(); ++i) {
    if (compare_values(premise[i], hypothesis[i], rates).relation == Values::Disjoint) {
      return "contradicts";
    }
    all_hold = all_hold && holds(hypothesis[i].strict, premise[i].strict);
  }
  return all_hold ? "entails" : "neutral";
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      std::cerr << "pairs: a line without a tab\n";
      return 2;
    }
    std::cout << relation(figures_of(line.substr(0, tab)), figures_of(line.substr(tab + 1)))
              << '\n';
  }
}
