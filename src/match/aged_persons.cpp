// SPDX-License-Identifier: Apache-2.0
//
// An age is that of the name that it stands behind:
//
//     Dana Ruhl, 43, a baker          Otto K. (61)          Ruhl, who is 43,          she was nine
//
// or of whom the text is about, where a description stands for the name:
//
//     Dana Ruhl has signed for the Rovers. The Danish striker, 22, …
//
// As soon as the text has named two people nothing tells which of them is the striker, and a
// victim, a suspect or a wife is somebody else.
#include "match/aged_persons.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/scene_words.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kLongestGap = 16;         // bytes: ", who turned "
constexpr std::uint32_t kLongestDescription = 7;  // words

bool is_gap_word(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "(", ",", ".", "age", "aged", "is", "now", "only", "turned", "turns", "was", "who"};
  return std::binary_search(kWords.begin(), kWords.end(), word);
}

/// Whether no more than "who is", "aged" or a mark stands between a name and the number.
bool is_gap(const Document& document, const Sentence& sentence, Span gap) {
  if (gap.size() > kLongestGap) return false;
  const auto words = words_between(document, sentence, gap.begin, gap.end);
  return std::all_of(words.begin(), words.end(),
                     [](const auto& word) { return is_gap_word(word); });
}

/// The person named or referred to right before the number.
std::optional<std::uint32_t> named_before(const Document& document, const Sentence& sentence,
                                          std::uint32_t number) {
  for (std::uint32_t e = 0; e < document.entities.size(); ++e) {
    if (document.entities[e].kind != EntityKind::Person) continue;
    for (const auto* list : {&document.entities[e].mentions, &document.entities[e].references}) {
      const auto after = std::partition_point(list->begin(), list->end(),
                                              [&](Span span) { return span.end <= number; });
      if (after == list->begin()) continue;
      const Span last = *std::prev(after);
      if (last.begin >= sentence.span.begin && is_gap(document, sentence, {last.end, number})) {
        return e;
      }
    }
  }
  return std::nullopt;
}

/// "The Danish striker, 22": a description of one person begins the sentence and ends before the
/// number, and it is not of somebody whom the news befell or who belongs to another.
bool is_described(const Document& document, const Sentence& sentence, std::uint32_t number) {
  static constexpr std::array<std::string_view, 24> kOthers = {
      "attacker", "boy",    "brother", "child",   "couple",   "daughter", "driver",    "father",
      "girl",     "gunman", "husband", "man",     "mother",   "officer",  "passenger", "relative",
      "shooter",  "sister", "son",     "suspect", "teenager", "victim",   "wife",      "woman"};
  std::uint32_t noun = sentence.last;
  bool definite = false;
  std::uint32_t t = sentence.first;
  for (; t < sentence.last && t - sentence.first < kLongestDescription; ++t) {
    const Token& token = document.tokens[t];
    const std::string word = fold(document.article.body[token.span]);
    if (token.span.begin >= number || word == "," || word == "who") break;
    definite |= (t == sentence.first && word == "the") || word == "'s" || word == "’s";
    const bool common = document.article.body[token.span].front() >= 'a';
    if (token.upos == Upos::Noun || (token.upos == Upos::Propn && common)) noun = t;
    const bool fits = token.upos == Upos::Noun || token.upos == Upos::Adj ||
                      token.upos == Upos::Propn || token.upos == Upos::Det ||
                      token.upos == Upos::Part;
    if (!fits) return false;
  }
  if (!definite || noun + 1 != t || t >= sentence.last) return false;
  if (!is_gap(document, sentence, {document.tokens[noun].span.end, number})) return false;
  return !std::binary_search(kOthers.begin(), kOthers.end(),
                             lemma_of(document, document.tokens[noun]));
}

bool is_told_in_text(const Document& document, Span name) {
  const auto after = std::partition_point(
      document.sentences.begin(), document.sentences.end(),
      [&](const Sentence& sentence) { return sentence.span.end <= name.begin; });
  return after != document.sentences.end() && after->span.begin <= name.begin &&
         is_content(document.article.segments[after->segment].kind);
}

/// The only person whom the text has named in full before `end`. A lone word that is taken for a
/// person may be a club.
std::optional<std::uint32_t> only_person_before(const Document& document, std::uint32_t end) {
  std::optional<std::uint32_t> only;
  for (std::uint32_t e = 0; e < document.entities.size(); ++e) {
    const Entity& entity = document.entities[e];
    if (entity.kind != EntityKind::Person || entity.name.find(' ') == std::string::npos) continue;
    const bool named = std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](Span name) {
      return name.end <= end && is_told_in_text(document, name);
    });
    if (!named) continue;
    if (only) return std::nullopt;
    only = e;
  }
  return only;
}

}  // namespace

std::optional<std::uint32_t> aged_person(const Document& document, const Figure& figure) {
  const Sentence& sentence = document.sentences[figure.sentence];
  if (const auto named = named_before(document, sentence, figure.number.begin)) return named;
  if (!is_described(document, sentence, figure.number.begin)) return std::nullopt;
  return only_person_before(document, figure.number.begin);
}

}  // namespace crosscheck
