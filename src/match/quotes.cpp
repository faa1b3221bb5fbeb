// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "crosscheck/match/match.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/rewordings.hpp"
#include "match/word_sequence.hpp"

// Two quotes give one remark if, contractions written out and marks left out,
//
//   Same     their words are the same;
//   Excerpt  the words of one stand in the other without a break, or cut where an ellipsis says
//            so: “a reason to hurry”  in  “One tide is a reason to hurry”;
//   Variant  most of their words are the same, in the same order:
//            “The bell rang an hour before the wave”  and  “The bell was rung an hour ahead of the
//            wave”.
//
// Candidates share a telling word, or two in a row, that few quotes have: no quote is compared
// with all others.
// What shares its words in another order, as two translations do, is rewordings.cpp's.
//
// A few everyday words prove nothing: “No comment” by two people is two remarks. So a match
// needs telling words, and more of them if the speakers are known to be two.

namespace crosscheck {
namespace {

constexpr std::size_t kRareWord = 8;       // quotes that hold a key word, at most
constexpr std::size_t kRarePair = 24;      // quotes that hold a key pair of words, at most
constexpr double kVariantAlike = 0.6;      // measured on remarks reported by several papers
constexpr double kShortAlike = 0.7;        // of less than six words
constexpr double kTwoSpeakersAlike = 0.8;  // “two people said it” is a hard word
constexpr std::uint32_t kShort = 6;

struct Remark {
  Ref quote;
  std::vector<PlainWord> words;
  std::uint32_t telling = 0;
  bool cut = false;  ///< it has an ellipsis: words are left out
};

std::vector<Remark> remarks_of(std::span<const Document> documents) {
  constexpr std::uint32_t kFewestWords = 3;
  WordIds ids;
  std::vector<Remark> remarks;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const Document& document = documents[d];
    for (std::uint32_t q = 0; q < document.quotes.size(); ++q) {
      const Quote& quote = document.quotes[q];
      if (!is_verbatim(quote.kind) || quote.sentence >= document.sentences.size()) continue;
      const Segment& segment =
          document.article.segments[document.sentences[quote.sentence].segment];
      if (!is_content(segment.kind)) continue;
      Remark remark{{ArticleId{d}, q}, ids.words_in(document, quote.words), 0, false};
      const std::string_view text = document.article.body[quote.words];
      remark.cut = text.find("…") != std::string_view::npos ||
                   text.find("...") != std::string_view::npos ||
                   text.find(". .") != std::string_view::npos;
      for (const PlainWord& word : remark.words) remark.telling += word.common ? 0 : 1;
      if (remark.words.size() < kFewestWords || remark.telling == 0) continue;
      remarks.push_back(std::move(remark));
    }
  }
  return remarks;
}

std::vector<std::uint32_t> ids_of(const Remark& remark) {
  std::vector<std::uint32_t> ids;
  for (const PlainWord& word : remark.words) ids.push_back(word.id);
  return ids;
}

/// Pairs of remarks worth comparing: first < second.
std::set<std::pair<std::uint32_t, std::uint32_t>> candidates(const std::vector<Remark>& remarks) {
  std::map<std::vector<std::uint32_t>, std::vector<std::uint32_t>> same;
  // Of a telling word (with itself), or of two that follow each other.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> holders;
  for (std::uint32_t r = 0; r < remarks.size(); ++r) {
    same[ids_of(remarks[r])].push_back(r);
    std::set<std::pair<std::uint32_t, std::uint32_t>> keys;
    std::optional<std::uint32_t> before;
    for (const PlainWord& word : remarks[r].words) {
      if (word.common) continue;
      keys.emplace(word.id, word.id);
      if (before) keys.emplace(*before, word.id);
      before = word.id;
    }
    for (const auto& key : keys) holders[key].push_back(r);
  }
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const auto& [ids, group] : same) {
    // All pairs of a few; of many, each with the first and with the one before it.
    for (std::size_t i = 1; i < group.size(); ++i) {
      const std::size_t from = group.size() <= kRarePair ? 0 : i - 1;
      pairs.emplace(group[0], group[i]);
      for (std::size_t j = from; j < i; ++j) pairs.emplace(group[j], group[i]);
    }
  }
  for (const auto& [key, group] : holders) {
    if (group.size() > (key.first == key.second ? kRareWord : kRarePair)) continue;
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (std::size_t j = i + 1; j < group.size(); ++j) pairs.emplace(group[i], group[j]);
    }
  }
  return pairs;
}

std::vector<std::string> name_words(const std::string& name) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : fold(name) + " ") {
    if (c != ' ' && c != '.') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

/// Surely two people: two surnames, or two first names to one surname.
bool are_two_people(const Entity& a, const Entity& b) {
  if (a.kind != EntityKind::Person || b.kind != EntityKind::Person) return false;
  const std::vector<std::string> of_a = name_words(a.name);
  const std::vector<std::string> of_b = name_words(b.name);
  if (of_a.empty() || of_b.empty()) return false;
  if (of_a.back() == of_b.back()) {
    return of_a.size() > 1 && of_b.size() > 1 && of_a.front().front() != of_b.front().front();
  }
  // A surname alone may be hidden in a longer name: "Quill" and "Quill Marsh".
  return std::find(of_a.begin(), of_a.end(), of_b.back()) == of_a.end() &&
         std::find(of_b.begin(), of_b.end(), of_a.back()) == of_b.end();
}

bool may_share_speaker(std::span<const Document> documents,
                       const std::vector<std::vector<std::uint32_t>>& entity_links, Ref a, Ref b) {
  const Document& in_a = documents[index_of(a.article)];
  const Document& in_b = documents[index_of(b.article)];
  const auto speaker_a = in_a.quotes[a.index].speaker.entity;
  const auto speaker_b = in_b.quotes[b.index].speaker.entity;
  if (!speaker_a || !speaker_b) return true;
  const auto link = [&](Ref quote, std::uint32_t entity) {
    return entity_links[index_of(quote.article)][entity];
  };
  if (link(a, *speaker_a) == link(b, *speaker_b)) return true;
  return !are_two_people(in_a.entities[*speaker_a], in_b.entities[*speaker_b]);
}

bool is_slogan(std::span<const Document> documents, Ref quote) {
  return documents[index_of(quote.article)].quotes[quote.index].kind == QuoteKind::Slogan;
}

/// How a pair is alike; nothing if it is not one remark.
std::optional<QuoteMatch> compare(const Remark& a, const Remark& b, bool same_speaker) {
  const auto shorter = static_cast<std::uint32_t>(std::min(a.words.size(), b.words.size()));
  const auto longer = static_cast<std::uint32_t>(std::max(a.words.size(), b.words.size()));
  const CommonWords common = common_words(a.words, b.words);
  QuoteMatch match{a.quote, b.quote, QuoteLikeness::Same, 0.0, same_speaker, {}};
  match.alike = 2.0 * common.words / (shorter + longer);
  const bool one_speaker_known = same_speaker;
  if (!one_speaker_known && (common.telling < 3 || common.words < 5)) return std::nullopt;
  if (common.words == longer) return match;

  const bool whole_in_other = common.run == shorter && common.telling >= 2;
  const bool marked = a.words.size() < b.words.size() ? a.cut : b.cut;
  const bool cut = marked && common.words == shorter && common.telling >= 3;
  if (shorter >= 3 && (whole_in_other || cut)) {
    match.likeness = QuoteLikeness::Excerpt;
    match.alike = static_cast<double>(common.words) / longer;
    return match;
  }
  match.likeness = QuoteLikeness::Variant;
  const double needed = !one_speaker_known ? kTwoSpeakersAlike
                        : longer < kShort  ? kShortAlike
                                           : kVariantAlike;
  // Half of the telling words of the shorter one, and two of them unless it is short.
  const std::uint32_t telling = std::min(a.telling, b.telling);
  const bool tells = common.telling * 2 >= telling && (common.telling >= 2 || longer < kShort);
  if (match.alike < needed || !tells) return std::nullopt;
  match.changes = common.changes;
  return match;
}

}  // namespace

std::vector<QuoteMatch> match_quotes(std::span<const Document> documents,
                                     const std::vector<std::vector<std::uint32_t>>& entity_links) {
  const std::vector<Remark> remarks = remarks_of(documents);
  std::vector<QuoteMatch> matches;
  for (const auto& [i, j] : candidates(remarks)) {
    const Remark& a = remarks[i];
    const Remark& b = remarks[j];
    const bool same_speaker = may_share_speaker(documents, entity_links, a.quote, b.quote);
    const std::optional<QuoteMatch> match = compare(a, b, same_speaker);
    // Two signs with nearly one text are two signs, not a remark in two wordings.
    if (!match || (match->likeness != QuoteLikeness::Same && is_slogan(documents, a.quote) &&
                   is_slogan(documents, b.quote))) {
      continue;
    }
    matches.push_back(*match);
  }
  const std::vector<QuoteMatch> reworded = find_rewordings(documents, entity_links, matches);
  matches.insert(matches.end(), reworded.begin(), reworded.end());
  std::sort(matches.begin(), matches.end(), [](const QuoteMatch& x, const QuoteMatch& y) {
    return std::pair(x.a, x.b) < std::pair(y.a, y.b);
  });
  return matches;
}

}  // namespace crosscheck
