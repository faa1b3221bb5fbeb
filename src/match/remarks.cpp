// SPDX-License-Identifier: Apache-2.0
#include "match/remarks.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

namespace crosscheck {
namespace {

constexpr std::uint32_t kFewestWords = 3;
constexpr std::size_t kMostParts = 4;
constexpr std::uint32_t kTouching = 2;      // telling words that two parts have in common
constexpr std::uint32_t kLongestGap = 120;  // bytes: “…,” she told reporters in Norwick. “…”

const Segment& segment_of(const Document& document, const Quote& quote) {
  return document.article.segments[document.sentences[quote.sentence].segment];
}

bool is_usable(const Document& document, const Quote& quote) {
  return is_verbatim(quote.kind) && quote.sentence < document.sentences.size() &&
         is_content(segment_of(document, quote).kind);
}

/// Nothing but the naming of the speaker parts them: one clause with a verb of saying, which may end
/// a sentence. “A disgrace” here and “a shambles” there are two remarks.
bool goes_on(const Document& document, const Quote& quote, const Quote& next) {
  if (!quote.speaker.entity || quote.speaker.entity != next.speaker.entity) return false;
  if (quote.kind != QuoteKind::Direct || next.words.begin < quote.words.end) return false;
  const Span gap{quote.words.end, next.words.begin};
  const bool named = !quote.cue.empty() && gap.contains(quote.cue);
  if (!named || gap.size() > kLongestGap) return false;
  const std::string_view text = document.article.body[gap];
  const std::size_t stop = text.find('.');
  if (text.find_first_of("\n;") != std::string_view::npos) return false;
  // `, she said. “`, or `, she said, “` with the rest of the sentence.
  if (stop == std::string_view::npos) return true;
  return text.size() - stop <= 6 && next.kind == QuoteKind::Direct;
}

void add_part(Remark& remark, const Document& document, Ref ref, WordIds& ids) {
  const Span span = document.quotes[ref.index].words;
  const std::string_view text = document.article.body[span];
  remark.parts.push_back(ref);
  remark.cut = remark.cut || text.find("…") != std::string_view::npos ||
               text.find("...") != std::string_view::npos ||
               text.find(". .") != std::string_view::npos;
  for (const PlainWord& word : ids.words_in(document, span)) {
    remark.words.push_back(word);
    remark.telling += word.common ? 0 : 1;
  }
}

}  // namespace

std::vector<Remark> read_remarks(std::span<const Document> documents, WordIds& ids) {
  std::vector<Remark> remarks;
  std::vector<Remark> joined;
  const auto keep = [](std::vector<Remark>& list, Remark remark) {
    if (remark.words.size() >= kFewestWords && remark.telling > 0) list.push_back(std::move(remark));
  };
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const Document& document = documents[d];
    Remark whole;
    const auto close = [&] {
      if (whole.parts.size() > 1) keep(joined, whole);
      whole = {};
    };
    for (std::uint32_t q = 0; q < document.quotes.size(); ++q) {
      if (!is_usable(document, document.quotes[q])) continue;
      const Ref ref{ArticleId{d}, q};
      Remark remark;
      add_part(remark, document, ref, ids);
      keep(remarks, std::move(remark));
      const bool follows =
          !whole.parts.empty() && whole.parts.size() < kMostParts &&
          goes_on(document, document.quotes[whole.parts.back().index], document.quotes[q]);
      if (!follows) close();
      add_part(whole, document, ref, ids);
    }
    close();
  }
  remarks.insert(remarks.end(), joined.begin(), joined.end());
  return remarks;
}

std::vector<std::pair<Ref, Ref>> touching_parts(std::span<const Document> documents,
                                                const Remark& a, const Remark& b) {
  if (a.parts.size() == 1 && b.parts.size() == 1) return {std::minmax(a.parts[0], b.parts[0])};
  const auto words_of = [&](const Remark& remark, Ref part) {
    const Span span = documents[index_of(part.article)].quotes[part.index].words;
    std::vector<PlainWord> words;
    std::copy_if(remark.words.begin(), remark.words.end(), std::back_inserter(words),
                 [&](const PlainWord& word) { return span.contains(word.span); });
    return words;
  };
  std::vector<std::pair<Ref, Ref>> pairs;
  for (const Ref x : a.parts) {
    const std::vector<PlainWord> of_x = words_of(a, x);
    for (const Ref y : b.parts) {
      const std::vector<PlainWord> of_y = words_of(b, y);
      const CommonWords common = common_words(of_x, of_y);
      const bool half = common.words * 2 >= std::min(of_x.size(), of_y.size());
      if (half && common.telling >= kTouching) pairs.push_back(std::minmax(x, y));
    }
  }
  return pairs;
}

}  // namespace crosscheck
