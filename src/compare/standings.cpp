// SPDX-License-Identifier: Apache-2.0
#include "compare/standings.hpp"

#include <algorithm>
#include <cmath>

namespace crosscheck {
namespace {

/// By sentence, what share of the sentences that belong to the article comes before it.
std::vector<double> depths_of(const Document& document) {
  std::vector<double> depths;
  double before = 0;
  for (const Sentence& sentence : document.sentences) {
    depths.push_back(before);
    if (is_content(document.article.segments[sentence.segment].kind)) ++before;
  }
  for (double& depth : depths) depth /= std::max(before, 1.0);
  return depths;
}

/// Of figures or dates, which stand in reading order.
template <typename Mentions>
std::vector<Standing> standings_of(const Document& document, const Mentions& mentions) {
  const std::vector<double> depths = depths_of(document);
  std::vector<Standing> standings;
  std::vector<std::uint32_t> in_sentence(document.sentences.size(), 0);
  for (const auto& mention : mentions) ++in_sentence[mention.sentence];
  for (const auto& mention : mentions) {
    const Segment& segment =
        document.article.segments[document.sentences[mention.sentence].segment];
    const bool quoted =
        std::any_of(document.quotes.begin(), document.quotes.end(), [&](const Quote& quote) {
          return (quote.kind == QuoteKind::Direct || quote.kind == QuoteKind::Mixed) &&
                 quote.words.overlaps(mention.span);
        });
    standings.push_back({depths[mention.sentence], std::log(in_sentence[mention.sentence]),
                         segment.kind == SegmentKind::Title, quoted});
  }
  return standings;
}

}  // namespace

StandingSigns compare_standings(const Standing& a, const Standing& b) {
  const auto [low, high] = std::minmax(a.company, b.company);
  return {std::abs(a.depth - b.depth),
          a.depth + b.depth,
          low,
          high,
          a.title && b.title ? 1.0 : 0.0,
          a.title != b.title ? 1.0 : 0.0,
          a.quoted && b.quoted ? 1.0 : 0.0,
          a.quoted != b.quoted ? 1.0 : 0.0};
}

std::vector<Standing> standings_of_figures(const Document& document) {
  return standings_of(document, document.figures);
}

std::vector<Standing> standings_of_dates(const Document& document) {
  return standings_of(document, document.dates);
}

}  // namespace crosscheck
