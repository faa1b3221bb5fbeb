// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/match/match.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/fingerprints.hpp"
#include "match/word_sequence.hpp"

// What two articles share word for word, or nearly, one of them took from the other or both
// from a third. Compared are the words of the content, in order, without what is
//
//   quoted       two reporters at one press conference write down the same words;
//   boilerplate  "Sign up for our newsletter", and paragraphs that one publisher prints under
//                three articles and more.
//
// Fingerprints find where two texts touch; from there the match is extended over edits:
//
//     a   The mast, which is 40 metres tall, carries the old bell.
//     b   The mast, which is 131 feet  tall, carries the old bell.      one passage of 10 words
//
// A passage counts from kFewestWords words in common. Of two articles the original is the one
// that is itself the agency's copy, else the one that appeared on an earlier day.

namespace crosscheck {
namespace {

constexpr std::uint32_t kFewestWords = 12;  // a shared phrase is shorter, a sentence longer
constexpr std::uint32_t kFewestTelling = 5;
constexpr double kAlike = 0.6;              // of the longer side
constexpr std::size_t kMostArticles = 8;    // compared pair by pair where they share a hash
constexpr std::size_t kMostPassages = 64;   // of one pair of articles
constexpr std::size_t kMostPlaces = 4;      // of one hash in one article

bool is_compared(SegmentKind kind) noexcept {
  return kind == SegmentKind::Text || kind == SegmentKind::List || kind == SegmentKind::Caption;
}

bool is_speech(QuoteKind kind) noexcept {
  return kind == QuoteKind::Direct || kind == QuoteKind::Mixed;
}

/// Paragraphs that a publisher repeats from article to article.
class Boilerplate {
 public:
  explicit Boilerplate(std::span<const Document> documents) {
    for (const auto& row : rows(embedded_file("lexicons/boilerplate.tsv"))) {
      phrases_.push_back(row[0]);
    }
    for (const Document& document : documents) {
      if (document.article.publisher.empty()) continue;
      for (const Segment& segment : document.article.segments) {
        if (is_compared(segment.kind)) ++printed_[key(document.article, segment)];
      }
    }
  }

  bool holds(const Article& article, const Segment& segment) const {
    constexpr std::size_t kLongest = 400;  // bytes: a long paragraph is no boilerplate
    if (segment.span.size() > kLongest) return false;
    const std::string folded = fold(article.body[segment.span]);
    for (const std::string_view phrase : phrases_) {
      if (folded.find(phrase) != std::string::npos) return true;
    }
    constexpr int kOften = 3;
    const auto found = printed_.find(key(article, segment));
    return found != printed_.end() && found->second >= kOften && is_last(article, segment);
  }

 private:
  using Key = std::pair<std::string, std::string>;
  static Key key(const Article& article, const Segment& segment) {
    return {article.publisher, std::string(article.body[segment.span])};
  }
  /// Boilerplate stands at the foot of an article; a paragraph higher up is news.
  static bool is_last(const Article& article, const Segment& segment) {
    constexpr std::size_t kFoot = 3;
    const std::size_t count = article.segments.size();
    const std::size_t from = count > kFoot ? count - kFoot : 0;
    return article.segments[from].span.begin <= segment.span.begin;
  }

  std::vector<std::string_view> phrases_;
  std::map<Key, int> printed_;
};

std::vector<PlainWord> words_of(const Document& document, const Boilerplate& boilerplate,
                                WordIds& ids) {
  std::vector<PlainWord> words;
  std::size_t quote = 0;
  for (const Segment& segment : document.article.segments) {
    if (!is_compared(segment.kind) || boilerplate.holds(document.article, segment)) continue;
    for (const PlainWord& word : ids.words_in(document, segment.span)) {
      while (quote < document.quotes.size() &&
             document.quotes[quote].words.end <= word.span.begin) {
        ++quote;
      }
      const bool quoted = quote < document.quotes.size() &&
                          document.quotes[quote].words.contains(word.span) &&
                          is_speech(document.quotes[quote].kind);
      if (!quoted) words.push_back(word);
    }
  }
  return words;
}

struct Place {
  std::uint32_t article = 0;
  std::uint32_t at = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// Where two articles touch: places in the one and in the other.
using Touches = std::map<std::pair<std::uint32_t, std::uint32_t>,
                         std::vector<std::pair<std::uint32_t, std::uint32_t>>>;

/// The places of one hash, a run for each article.
void touch(const std::vector<Place>& places, Touches& touches) {
  std::vector<std::pair<std::size_t, std::size_t>> runs;
  for (std::size_t i = 0; i < places.size();) {
    std::size_t end = i;
    while (end < places.size() && places[end].article == places[i].article) ++end;
    runs.emplace_back(i, std::min(end, i + kMostPlaces));
    i = end;
  }
  for (std::size_t y = 1; y < runs.size(); ++y) {
    for (std::size_t x = 0; x < y; ++x) {
      // Of many articles each is held against the first and the one before it.
      if (runs.size() > kMostArticles && x != 0 && x + 1 != y) continue;
      for (std::size_t i = runs[x].first; i < runs[x].second; ++i) {
        for (std::size_t j = runs[y].first; j < runs[y].second; ++j) {
          touches[{places[i].article, places[j].article}].emplace_back(places[i].at, places[j].at);
        }
      }
    }
  }
}

Touches find_touches(const std::vector<std::vector<PlainWord>>& words) {
  std::vector<std::pair<std::uint64_t, Place>> hashed;
  for (std::uint32_t d = 0; d < words.size(); ++d) {
    for (const Fingerprint& print : fingerprints(words[d])) {
      hashed.push_back({print.hash, {d, print.at}});
    }
  }
  std::sort(hashed.begin(), hashed.end());
  Touches touches;
  std::vector<Place> places;
  for (std::size_t i = 0; i < hashed.size(); ++i) {
    places.push_back(hashed[i].second);
    if (i + 1 < hashed.size() && hashed[i + 1].first == hashed[i].first) continue;
    if (places.size() > 1) touch(places, touches);
    places.clear();
  }
  return touches;
}

/// The regions that two articles share, the longest of those that overlap.
std::vector<SharedRegion> regions_of(std::span<const PlainWord> a, std::span<const PlainWord> b,
                                     std::vector<std::pair<std::uint32_t, std::uint32_t>>& touches) {
  std::sort(touches.begin(), touches.end());
  std::vector<SharedRegion> tried;
  for (const auto& [at_a, at_b] : touches) {
    if (tried.size() == kMostPassages) break;
    const bool known = std::any_of(tried.begin(), tried.end(), [&](const SharedRegion& r) {
      return r.begin_a <= at_a && at_a < r.end_a && r.begin_b <= at_b && at_b < r.end_b;
    });
    if (!known) tried.push_back(extend(a, b, at_a, at_b));
  }
  std::stable_sort(tried.begin(), tried.end(), [](const SharedRegion& p, const SharedRegion& q) {
    return p.words > q.words;
  });
  std::vector<SharedRegion> regions;
  for (const SharedRegion& region : tried) {
    const bool overlaps = std::any_of(regions.begin(), regions.end(), [&](const SharedRegion& r) {
      return (region.begin_a < r.end_a && r.begin_a < region.end_a) ||
             (region.begin_b < r.end_b && r.begin_b < region.end_b);
    });
    if (!overlaps) regions.push_back(region);
  }
  return regions;
}

/// The region's words in one text without those at its ends that are only the head or the tail
/// of a sentence: "... borrowed lamps. [The]" two reports may both go on with "The".
Span trimmed(const Document& document, std::span<const PlainWord> words, std::uint32_t begin,
             std::uint32_t end) {
  constexpr std::uint32_t kStray = 4;  // words
  const auto sentence_of = [&](std::uint32_t word) {
    const auto after = std::upper_bound(
        document.sentences.begin(), document.sentences.end(), words[word].span.begin,
        [](std::uint32_t at, const Sentence& sentence) { return at < sentence.span.begin; });
    return after - document.sentences.begin();
  };
  std::uint32_t first = begin;
  while (first + 1 < end && sentence_of(first) == sentence_of(begin)) ++first;
  const bool cut_head = begin > 0 && sentence_of(begin - 1) == sentence_of(begin);
  if (!cut_head || first - begin >= kStray || first + 1 >= end) first = begin;
  std::uint32_t last = end;
  while (last - 1 > first && sentence_of(last - 1) == sentence_of(end - 1)) --last;
  const bool cut_tail = end < words.size() && sentence_of(end) == sentence_of(end - 1);
  if (!cut_tail || end - last >= kStray || last - 1 <= first) last = end;
  return words[first].span.joined(words[last - 1].span);
}

/// How near an article stands to the agency whose text it is: 2 its own copy, 1 credits it.
int agency_rank(const Article& article) {
  if (article.agency.empty()) return 0;
  return article.publisher.empty() || article.publisher == article.agency ? 2 : 1;
}

std::optional<ArticleId> original_of(const Article& a, ArticleId id_a, const Article& b,
                                     ArticleId id_b) {
  const bool dated = a.published && b.published;
  const int rank_a = agency_rank(a);
  const int rank_b = agency_rank(b);
  if (rank_a > rank_b && !(dated && *b.published < *a.published)) return id_a;
  if (rank_b > rank_a && !(dated && *a.published < *b.published)) return id_b;
  if (!dated || *a.published == *b.published) return std::nullopt;
  return *a.published < *b.published ? id_a : id_b;
}

/// From the first to the last word of the content.
Citation content_of(const Document& document, ArticleId id) {
  Span span;
  for (const Segment& segment : document.article.segments) {
    if (is_content(segment.kind)) span = span.empty() ? segment.span : span.joined(segment.span);
  }
  return {id, span};
}

/// The same article twice is reuse, however short it is and if it is one long quote.
void add_copies(std::span<const Document> documents, std::vector<ReusedPassage>& passages) {
  std::set<std::pair<ArticleId, ArticleId>> known;
  for (const ReusedPassage& passage : passages) known.emplace(passage.a.article, passage.b.article);
  std::map<std::string_view, std::uint32_t> first;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const auto [copied, is_new] = first.emplace(documents[d].article.body.view(), d);
    const ArticleId a{copied->second};
    const ArticleId b{d};
    if (is_new || known.contains({a, b})) continue;
    ReusedPassage passage;
    passage.a = content_of(documents[copied->second], a);
    passage.b = content_of(documents[d], b);
    if (passage.a.span.empty()) continue;
    WordIds ids;
    passage.words =
        static_cast<std::uint32_t>(ids.words_in(documents[d], passage.b.span).size());
    passage.alike = 1.0;
    passage.original = original_of(documents[copied->second].article, a, documents[d].article, b);
    passages.push_back(passage);
  }
}

}  // namespace

std::vector<ReusedPassage> match_reuse(std::span<const Document> documents) {
  const Boilerplate boilerplate(documents);
  WordIds ids;
  std::vector<std::vector<PlainWord>> words;
  for (const Document& document : documents) {
    words.push_back(words_of(document, boilerplate, ids));
  }
  std::vector<ReusedPassage> passages;
  for (auto& [pair, touches] : find_touches(words)) {
    const auto [x, y] = pair;
    const std::vector<PlainWord>& a = words[x];
    const std::vector<PlainWord>& b = words[y];
    for (const SharedRegion& region : regions_of(a, b, touches)) {
      const std::uint32_t longer =
          std::max(region.end_a - region.begin_a, region.end_b - region.begin_b);
      std::uint32_t telling = 0;
      for (std::uint32_t i = region.begin_a; i < region.end_a; ++i) telling += a[i].common ? 0 : 1;
      const bool whole = longer == std::max(a.size(), b.size());  // a short article, twice
      if (!whole && (region.words < kFewestWords || telling < kFewestTelling)) continue;
      ReusedPassage passage;
      passage.alike = static_cast<double>(region.words) / longer;
      if (passage.alike < kAlike) continue;
      passage.a = {ArticleId{x}, trimmed(documents[x], a, region.begin_a, region.end_a)};
      passage.b = {ArticleId{y}, trimmed(documents[y], b, region.begin_b, region.end_b)};
      passage.words = region.words;
      passage.original = original_of(documents[x].article, passage.a.article,
                                     documents[y].article, passage.b.article);
      passages.push_back(passage);
    }
  }
  add_copies(documents, passages);
  std::sort(passages.begin(), passages.end(), [](const ReusedPassage& p, const ReusedPassage& q) {
    return std::tie(p.a, p.b) < std::tie(q.a, q.b);
  });
  return passages;
}

}  // namespace crosscheck
