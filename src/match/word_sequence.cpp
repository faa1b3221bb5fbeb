// SPDX-License-Identifier: Apache-2.0
#include "match/word_sequence.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

/// What stands for a part of a contraction; itself for any other word.
std::string_view written_out(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kParts = {{
      {"'re", "are"}, {"'ve", "have"}, {"'ll", "will"}, {"n't", "not"}, {"'m", "am"},
      {"'s", "is"}, {"ca", "can"}, {"wo", "will"}}};
  for (const auto& [part, whole] : kParts) {
    if (part == word) return whole;
  }
  return word;
}

bool is_common(std::string_view word) {
  static constexpr std::array<std::string_view, 96> kCommon = {
      "a",     "about", "after", "all",   "also",  "am",    "an",    "and",   "any",   "are",
      "as",    "at",    "be",    "been",  "being", "but",   "by",    "can",   "could", "did",
      "do",    "does",  "for",   "from",  "get",   "go",    "had",   "has",   "have",  "he",
      "her",   "here",  "him",   "his",   "how",   "i",     "if",    "in",    "into",  "is",
      "it",    "its",   "just",  "like",  "me",    "more",  "my",    "no",    "not",   "now",
      "of",    "on",    "one",   "only",  "or",    "our",   "out",   "over",  "said",  "say",
      "says",  "she",   "so",    "some",  "than",  "that",  "the",   "their", "them",  "then",
      "there", "these", "they",  "this",  "those", "to",    "too",   "up",    "us",    "very",
      "was",   "we",    "were",  "what",  "when",  "which", "who",   "why",   "will",  "with",
      "would", "you",   "your",  "because", "before", "other"};
  return std::find(kCommon.begin(), kCommon.end(), word) != kCommon.end();
}

bool has_letter_or_digit(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    if (is_letter(c.value) || is_digit(c.value)) return true;
    at += c.size;
  }
  return false;
}

bool is_negation(std::string_view word) {
  static constexpr std::array<std::string_view, 10> kWords = {
      "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "nowhere", "without"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

WordSense sense_of(const Token& token, std::string_view word) {
  if (is_negation(word)) return WordSense::Negation;
  if (token.upos == Upos::Num || is_digit(code_point_at(word, 0).value)) return WordSense::Number;
  return token.upos == Upos::Propn ? WordSense::Name : WordSense::Plain;
}

/// Pairs of places, in order in both, where the words are the same.
using Alignment = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Alignment align_all(std::span<const PlainWord> a, std::span<const PlainWord> b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::uint16_t> best((a.size() + 1) * width);  // best[i][j]: from i, j to the ends
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      best[i * width + j] =
          a[i].id == b[j].id
              ? static_cast<std::uint16_t>(best[(i + 1) * width + j + 1] + 1)
              : std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
    }
  }
  Alignment pairs;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].id == b[j].id) {
      pairs.emplace_back(static_cast<std::uint32_t>(i++), static_cast<std::uint32_t>(j++));
    } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return pairs;
}

/// The longest chain of `pairs` (sorted by their first) that rises in both.
Alignment rising(const Alignment& pairs) {
  std::vector<std::uint32_t> tops;  // tops[k]: the pair that ends the lowest chain of k + 1
  std::vector<std::uint32_t> before(pairs.size());
  for (std::uint32_t i = 0; i < pairs.size(); ++i) {
    const auto place = std::lower_bound(tops.begin(), tops.end(), pairs[i].second,
                                        [&](std::uint32_t top, std::uint32_t second) {
                                          return pairs[top].second < second;
                                        });
    before[i] = place == tops.begin() ? i : *std::prev(place);
    if (place == tops.end()) tops.push_back(i);
    else *place = i;
  }
  Alignment chain;
  if (tops.empty()) return chain;
  for (std::uint32_t i = tops.back();; i = before[i]) {
    chain.push_back(pairs[i]);
    if (before[i] == i) break;
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

Alignment align_unique(std::span<const PlainWord> a, std::span<const PlainWord> b) {
  struct Seen {
    std::uint32_t in_a = 0, in_b = 0, at_b = 0;
  };
  std::unordered_map<std::uint32_t, Seen> seen;
  for (const PlainWord& word : a) ++seen[word.id].in_a;
  for (std::uint32_t j = 0; j < b.size(); ++j) {
    Seen& word = seen[b[j].id];
    ++word.in_b;
    word.at_b = j;
  }
  Alignment unique;
  for (std::uint32_t i = 0; i < a.size(); ++i) {
    const Seen& word = seen[a[i].id];
    if (word.in_a == 1 && word.in_b == 1) unique.emplace_back(i, word.at_b);
  }
  const Alignment anchors = rising(unique);
  // Between anchors, what follows one without a break belongs to it.
  Alignment pairs;
  for (std::size_t k = 0; k < anchors.size(); ++k) {
    auto [i, j] = anchors[k];
    const bool last = k + 1 == anchors.size();
    const std::size_t end_a = last ? a.size() : anchors[k + 1].first;
    const std::size_t end_b = last ? b.size() : anchors[k + 1].second;
    while (i < end_a && j < end_b && a[i].id == b[j].id) pairs.emplace_back(i++, j++);
  }
  return pairs;
}

/// A negation more or less changes what is said; a number or name does if another stands for it.
/// One that only moved changes nothing.
MeaningChange changes_of(std::span<const PlainWord> a, std::span<const PlainWord> b,
                         const Alignment& pairs) {
  std::set<std::uint32_t> common_a;
  std::set<std::uint32_t> common_b;
  for (const auto& [i, j] : pairs) {
    common_a.insert(i);
    common_b.insert(j);
  }
  const auto left = [](std::span<const PlainWord> words, const std::set<std::uint32_t>& common,
                       WordSense sense) {
    std::multiset<std::uint32_t> ids;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      if (words[i].sense == sense && !common.contains(i)) ids.insert(words[i].id);
    }
    return ids;
  };
  const auto replaced = [&](WordSense sense) {
    const auto of_a = left(a, common_a, sense);
    const auto of_b = left(b, common_b, sense);
    return !of_a.empty() && !of_b.empty() && of_a != of_b;
  };
  const bool negation = left(a, common_a, WordSense::Negation).size() !=
                        left(b, common_b, WordSense::Negation).size();
  return {negation, replaced(WordSense::Number), replaced(WordSense::Name)};
}

}  // namespace

std::vector<PlainWord> WordIds::words_in(const Document& document, Span span) {
  const auto first = std::lower_bound(
      document.tokens.begin(), document.tokens.end(), span.begin,
      [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
  std::vector<PlainWord> words;
  for (auto token = first; token != document.tokens.end() && token->span.end <= span.end; ++token) {
    const std::string folded = fold(document.article.body[token->span]);
    if (!has_letter_or_digit(folded)) continue;
    const std::string word(written_out(folded));
    words.push_back({id_of(word), id_of(folded), is_common(word), token->span,
                     sense_of(*token, word)});
  }
  return words;
}

std::uint32_t WordIds::id_of(const std::string& word) {
  return ids_.emplace(word, static_cast<std::uint32_t>(ids_.size())).first->second;
}

CommonWords common_words(std::span<const PlainWord> a, std::span<const PlainWord> b) {
  constexpr std::size_t kMostCells = 1u << 20;
  const bool small = a.size() < 0xFFFF && (a.size() + 1) * (b.size() + 1) <= kMostCells;
  const Alignment pairs = small ? align_all(a, b) : align_unique(a, b);
  CommonWords common;
  std::uint32_t run = 0;
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    const auto [i, j] = pairs[k];
    const bool joined = k > 0 && pairs[k - 1].first + 1 == i && pairs[k - 1].second + 1 == j;
    run = joined ? run + 1 : 1;
    common.run = std::max(common.run, run);
    ++common.words;
    if (!a[i].common) ++common.telling;
  }
  common.changes = changes_of(a, b, pairs);
  return common;
}

}  // namespace crosscheck
