// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "crosscheck/model/document.hpp"
#include "match/scenes.hpp"

namespace crosscheck {

constexpr std::uint32_t kUnlinked = 0xFFFFFFFF;
constexpr std::uint32_t kSight = 40;  ///< tokens that a scene reaches to either side

/// The words of a run by number.
class Words {
 public:
  std::uint32_t add(std::string word) {
    const auto [entry, fresh] =
        ids_.try_emplace(std::move(word), static_cast<std::uint32_t>(names_.size()));
    if (fresh) names_.push_back(entry->first);
    return entry->second;
  }
  std::vector<std::string> names_;  ///< by number

 private:
  std::unordered_map<std::string, std::uint32_t> ids_;
};

/// A content word of a sentence.
struct Content {
  std::uint32_t token = 0;
  std::uint32_t word = 0;
  std::uint32_t clause = 0;
  std::uint32_t phrase = 0;  ///< counts commas and "and" as well
  EventClass event = EventClass::None;
};

/// The content words of one sentence, in reading order.
using SentenceWords = std::vector<Content>;
using ContentRange = std::span<const Content>;

/// A mention of a linked entity, in reading order.
struct Mention {
  Span span;
  std::uint32_t linked = 0;
  std::uint32_t entity = 0;
  bool place = false;
};

/// The tokens [first, last).
using TokenRange = std::pair<std::uint32_t, std::uint32_t>;

/// What a token says, as one would look it up.
std::string lemma_of(const Document& document, const Token& token);
bool is_word(std::string_view folded);

/// "March" of "on 17 March", which is no march.
bool is_in_date(const Document& document, const Token& token);

/// The content words of a sentence. `from` is the first figure that may stand in it; it
/// moves on with the calls.
SentenceWords read_sentence(const Document& document, const Sentence& sentence, Words& words,
                            std::size_t& from);

/// The tokens of a sentence that a span covers or touches.
TokenRange tokens_of(const Document& document, const Sentence& sentence, Span span);
/// The words between two offsets of a sentence; the last ones, if there are many.
std::vector<std::string> words_between(const Document& document, const Sentence& sentence,
                                       std::uint32_t begin, std::uint32_t end);

/// Content words at most kSight tokens away: a sentence may be a whole book.
ContentRange in_sight(const SentenceWords& words, TokenRange range);

/// The words around `span`, and the event next to it.
Scene scene_around(const Document& document, const Sentence& sentence, Span span,
                   const SentenceWords& words);

/// Of a word that is there twice the nearest stays; sorted by word.
void keep_nearest(std::vector<NearWord>& words);
/// The words of a whole sentence, at a distance; and its event, where there is none yet.
void add_sentence(const SentenceWords& words, Scene& scene);
/// The words, names and, where there is none, the event of another scene.
void take_over(const Scene& other, Scene& scene);

/// The mentions of an article's linked entities, in reading order.
std::vector<Mention> mentions_of(const Document& document,
                                 const std::vector<std::uint32_t>& links);
/// Those that begin in a span.
std::span<const Mention> mentions_in(std::span<const Mention> mentions, Span span);
/// The part of a sentence around a span in which names belong to it.
Span name_sight(Span sentence, Span span);
void add_entities(std::span<const Mention> mentions, Scene& scene);

void sort_unique(std::vector<std::uint32_t>& list);

}  // namespace crosscheck
