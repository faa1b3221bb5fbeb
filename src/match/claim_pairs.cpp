// SPDX-License-Identifier: Apache-2.0
#include "match/claim_pairs.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "crosscheck/text/unicode.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kMostInBlock = 32;

using Blocks = std::map<std::string, std::vector<std::uint32_t>>;

}  // namespace

std::vector<Candidate> pair_claims(
    std::span<const Document> documents, const Scenes& scenes,
    const std::function<std::vector<std::string>(Ref, const Claim&)>& keys_of,
    const std::function<double(Ref, Ref)>& alike, double worth) {
  std::vector<Blocks> blocks(documents.size());
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    for (std::uint32_t c = 0; c < documents[d].claims.size(); ++c) {
      const Ref ref{static_cast<ArticleId>(d), c};
      for (std::string& key : keys_of(ref, documents[d].claims[c])) {
        std::vector<std::uint32_t>& block = blocks[d][std::move(key)];
        if (block.size() < kMostInBlock) block.push_back(c);
      }
    }
  }
  std::vector<std::pair<Ref, Ref>> pairs;
  const auto join = [&](std::uint32_t a, std::uint32_t b) {
    for (const auto& [key, left] : blocks[a]) {
      const auto right = blocks[b].find(key);
      if (right == blocks[b].end()) continue;
      for (const std::uint32_t x : left) {
        for (const std::uint32_t y : right->second) {
          if (a == b && x >= y) continue;
          pairs.emplace_back(Ref{static_cast<ArticleId>(a), x}, Ref{static_cast<ArticleId>(b), y});
        }
      }
    }
  };
  for (std::uint32_t a = 0; a < documents.size(); ++a) {
    join(a, a);
    for (const Neighbour& neighbour : scenes.stories().neighbours(a)) {
      if (neighbour.article > a) join(a, neighbour.article);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  std::vector<Candidate> found;
  for (const auto& [a, b] : pairs) {
    const double value = alike(a, b);
    if (value >= worth) found.push_back({a, b, std::min(1.0, value)});
  }
  return found;
}

namespace {

/// The noun that "which", "that" or "who" stands for: the last one before it.
std::string antecedent(const Document& document, const Claim& claim) {
  constexpr std::ptrdiff_t kReach = 4;
  const Sentence& sentence = document.sentences[claim.sentence];
  const auto first = document.tokens.begin() + sentence.first;
  const auto end = std::partition_point(
      first, document.tokens.begin() + sentence.last,
      [&](const Token& token) { return token.span.begin < claim.subject.span.begin; });
  for (auto token = end; token != first && end - token < kReach;) {
    --token;
    if (token->upos == Upos::Noun || token->upos == Upos::Propn) {
      return fold(document.article.body[token->span]);
    }
  }
  return "";
}

}  // namespace

std::string subject_noun(const Document& document, const Claim& claim) {
  std::string last;
  std::string folded = fold(document.article.body[claim.subject.span]);
  if (folded == "which" || folded == "that" || folded == "who") {
    return antecedent(document, claim);
  }
  std::size_t at = 0;
  while (at < folded.size()) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    const std::string_view word = std::string_view(folded).substr(at, end - at);
    if (word == "of" || word == "for" || word == "in" || word == "on" || word == "at" ||
        word == "to" || word == "from" || word == "with" || word == ",") {
      break;
    }
    last = word;
    at = end + 1;
  }
  return last;
}

bool have_one_subject(const Document& document_a, const Claim& a, const Document& document_b,
                      const Claim& b) {
  const std::string noun = subject_noun(document_a, a);
  constexpr std::size_t kShortest = 4;
  return noun.size() >= kShortest && !is_stop_word(noun) && noun == subject_noun(document_b, b);
}

}  // namespace crosscheck
