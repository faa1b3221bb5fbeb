// SPDX-License-Identifier: Apache-2.0
//
// Articles on one event name the same people, places and bodies; articles on one subject
// share a few of them. Closeness is the cosine between the capitalised words of two
// articles, weighted by how often they stand there (up to five times) and how few articles
// use them. Pairs are found through those words, the rare ones first. Who is close to one that is
// close to a third is as close to that as the longer of the two ways: a statement and a column may
// share few names, and both share them with the report of the day.
#include "match/stories.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "crosscheck/text/unicode.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kMostNeighbours = 40;
/// Articles that share a word are paired with that many of the next in the list.
constexpr std::size_t kReach = 32;
constexpr double kMostTimes = 5;
/// Measured on stories of one event (0.25 and more) and on articles of one subject (0.1).
constexpr double kSameSubject = 0.05;
/// Whoever compares a handful of articles has chosen them: a name in common is enough.
constexpr std::size_t kFewArticles = 40;
constexpr double kAnything = 0.01;
/// Ways between articles go over no pair that is less close.
constexpr double kStep = 0.12;
/// Each round doubles the pairs that a way may go over.
constexpr int kRounds = 2;
/// The words of an article through which it is found.
constexpr std::size_t kLeadingWords = 16;

struct Word {
  std::uint32_t id = 0;
  double weight = 0;
};

bool is_capitalised(std::string_view word) {
  return word.size() > 1 && is_upper(code_point_at(word, 0).value);
}

bool is_calendar_word(std::string_view folded) {
  static constexpr std::array<std::string_view, 19> kWords = {
      "april",   "august", "december", "february", "friday",    "january", "july",
      "june",    "march",  "may",      "monday",   "november",  "october", "saturday",
      "september", "sunday", "thursday", "tuesday", "wednesday"};
  return std::binary_search(kWords.begin(), kWords.end(), folded);
}

/// The capitalised words of an article's content and how often they stand there. The first
/// word of a sentence counts only if it is a name elsewhere, which later weights see to.
std::map<std::string, double> name_words(const Document& document) {
  std::map<std::string, double> result;
  for (const Sentence& sentence : document.sentences) {
    if (!is_content(document.article.segments[sentence.segment].kind)) continue;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const Token& token = document.tokens[t];
      const bool name = token.upos == Upos::Propn || (token.upos == Upos::X && t > sentence.first);
      const std::string_view word = document.article.body[token.span];
      if (!name || !is_capitalised(word)) continue;
      std::string folded = fold(word);
      if (is_stop_word(folded) || is_calendar_word(folded)) continue;
      double& times = result[std::move(folded)];
      times = std::min(times + 1, kMostTimes);
    }
  }
  return result;
}

double cosine(const std::vector<Word>& a, const std::vector<Word>& b) {
  double both = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].id == b[j].id) {
      both += a[i++].weight * b[j++].weight;
    } else if (a[i].id < b[j].id) {
      ++i;
    } else {
      ++j;
    }
  }
  return both;
}

void normalise(std::vector<Word>& words) {
  double square = 0;
  for (const Word& word : words) square += word.weight * word.weight;
  if (square <= 0) return;
  for (Word& word : words) word.weight /= std::sqrt(square);
}

std::vector<std::vector<Word>> vectors(std::span<const Document> documents,
                                       std::size_t& vocabulary) {
  std::vector<std::map<std::string, double>> counts;
  std::map<std::string, std::uint32_t> articles_with;
  for (const Document& document : documents) {
    counts.push_back(name_words(document));
    for (const auto& entry : counts.back()) ++articles_with[entry.first];
  }
  std::unordered_map<std::string_view, std::uint32_t> ids;
  for (const auto& entry : articles_with) {
    ids.emplace(entry.first, static_cast<std::uint32_t>(ids.size()));
  }
  vocabulary = ids.size();
  std::vector<std::vector<Word>> result;
  const auto total = static_cast<double>(documents.size());
  for (const auto& words : counts) {
    std::vector<Word>& vector = result.emplace_back();
    for (const auto& [word, times] : words) {
      vector.push_back({ids[word], times * std::log(1 + total / articles_with[word])});
    }
    normalise(vector);  // words are in order, so ids are
  }
  return result;
}

/// For each word the articles that lead with it, in order.
std::vector<std::vector<std::uint32_t>> postings(const std::vector<std::vector<Word>>& articles,
                                                 std::size_t vocabulary) {
  std::vector<std::vector<std::uint32_t>> result(vocabulary);
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    std::vector<Word> leading = articles[a];
    std::stable_sort(leading.begin(), leading.end(),
                     [](const Word& x, const Word& y) { return x.weight > y.weight; });
    if (leading.size() > kLeadingWords) leading.resize(kLeadingWords);
    for (const Word& word : leading) result[word.id].push_back(a);
  }
  return result;
}

using Neighbours = std::vector<std::vector<Neighbour>>;

/// The closest only, in rising order of the article.
void keep_closest(Neighbours& neighbours) {
  for (auto& list : neighbours) {
    std::stable_sort(list.begin(), list.end(), [](const Neighbour& x, const Neighbour& y) {
      return x.closeness > y.closeness;
    });
    if (list.size() > kMostNeighbours) list.resize(kMostNeighbours);
    std::sort(list.begin(), list.end(),
              [](const Neighbour& x, const Neighbour& y) { return x.article < y.article; });
  }
}

/// Each pair as close as the closest way from one to the other over a third.
Neighbours over_a_third(const Neighbours& neighbours) {
  Neighbours result(neighbours.size());
  std::map<std::uint32_t, double> closest;
  for (std::uint32_t a = 0; a < neighbours.size(); ++a) {
    closest.clear();
    for (const Neighbour& b : neighbours[a]) {
      double& direct = closest[b.article];
      direct = std::max(direct, b.closeness);
      if (b.closeness < kStep) continue;
      for (const Neighbour& c : neighbours[b.article]) {
        if (c.article == a || c.closeness < kStep) continue;
        double& way = closest[c.article];
        way = std::max(way, std::min(b.closeness, c.closeness));
      }
    }
    for (const auto& [article, closeness] : closest) result[a].push_back({article, closeness});
  }
  keep_closest(result);
  return result;
}

}  // namespace

Stories::Stories(std::span<const Document> documents) : neighbours_(documents.size()) {
  std::size_t vocabulary = 0;
  const std::vector<std::vector<Word>> articles = vectors(documents, vocabulary);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const auto& list : postings(articles, vocabulary)) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::size_t end = std::min(list.size(), i + 1 + kReach);
      for (std::size_t j = i + 1; j < end; ++j) pairs.emplace_back(list[i], list[j]);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  const bool few = documents.size() <= kFewArticles;
  if (few) {
    pairs.clear();
    for (std::uint32_t a = 0; a < documents.size(); ++a) {
      for (std::uint32_t b = a + 1; b < documents.size(); ++b) pairs.emplace_back(a, b);
    }
  }
  for (const auto& [a, b] : pairs) {
    const double closeness = std::min(1.0, cosine(articles[a], articles[b]));
    if (closeness < (few ? kAnything : kSameSubject)) continue;
    neighbours_[a].push_back({b, closeness});
    neighbours_[b].push_back({a, closeness});
  }
  keep_closest(neighbours_);
  for (int round = 0; round < kRounds; ++round) neighbours_ = over_a_third(neighbours_);
}

double Stories::closeness(std::uint32_t a, std::uint32_t b) const {
  if (a == b) return 1.0;
  for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)}) {
    const auto& list = neighbours_[from];
    const auto found = std::lower_bound(
        list.begin(), list.end(), to,
        [](const Neighbour& n, std::uint32_t article) { return n.article < article; });
    if (found != list.end() && found->article == to) return found->closeness;
  }
  return 0.0;
}

}  // namespace crosscheck
