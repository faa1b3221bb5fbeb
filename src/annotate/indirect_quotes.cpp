// SPDX-License-Identifier: Apache-2.0
#include "annotate/indirect_quotes.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace crosscheck {
namespace {

/// The sentence that a place lies in.
std::uint32_t sentence_at(const Words& words, std::uint32_t place) {
  const auto found =
      std::partition_point(words.sentences.begin(), words.sentences.end(),
                           [&](const Sentence& s) { return s.span.end <= place; });
  return static_cast<std::uint32_t>(found - words.sentences.begin());
}

}  // namespace

std::vector<Quote> with_indirect_quotes(const Words& words, std::vector<Quote> quotes,
                                        std::span<const Attribution> attributions) {
  std::vector<Quote> all;
  all.reserve(quotes.size() + attributions.size());
  auto next = quotes.begin();
  std::uint32_t end = 0;  // of what was added last
  for (const Attribution& attribution : attributions) {
    const Span content = attribution.content;
    while (next != quotes.end() && next->words.begin < content.begin) {
      end = std::max(end, next->words.end);
      all.push_back(std::move(*next++));
    }
    const bool quoted = next != quotes.end() && next->words.begin < content.end;
    const std::uint32_t sentence = sentence_at(words, content.begin);
    if (attribution.pieces.size() != 1 || !attribution.source.known() || content.begin < end ||
        quoted || content.size() == 0 || sentence >= words.sentences.size()) {
      continue;
    }
    Quote quote;
    quote.words = content;
    quote.kind = QuoteKind::Indirect;
    quote.speaker = attribution.source;
    quote.cue = attribution.cue;
    quote.sentence = sentence;
    all.push_back(std::move(quote));
    end = content.end;
  }
  std::move(next, quotes.end(), std::back_inserter(all));
  return all;
}

}  // namespace crosscheck
