// SPDX-License-Identifier: Apache-2.0
//
// The words of sentences, and what is near a place in them. Events are told by single words
// and by two that go together ("lost" and "lives"); a comma or an "and" in between puts a
// word further off, for it belongs to another phrase:
//
//     sinking one boat and driving 85 people off the pier
//             `-- sink       `-- driven off, not sunk
#include "match/scene_words.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "crosscheck/text/unicode.hpp"
#include "match/vocabulary.hpp"
#include "match/worded_events.hpp"

namespace crosscheck {
namespace {

/// At this distance, in words, a word counts half.
constexpr double kHalfDistance = 6;
/// A word of an event class further off than this belongs to another phrase.
constexpr std::uint32_t kEventReach = 7;
/// A word beyond a clause's border counts that much less.
constexpr double kOtherClause = 0.6;
/// A comma or "and" between a figure and an event is as far as that many words.
constexpr std::uint32_t kOtherPhrase = 3;
constexpr std::uint32_t kNameSight = 300;  ///< bytes that names are seen to either side

/// Units and days say nothing about what is measured when.
bool is_unit_or_day(std::string_view word) {
  static const std::set<std::string_view> words = {
      "april", "august", "billion", "cent", "centimetre", "cubic", "day", "december", "dollar",
      "euro", "february", "feet", "foot", "friday", "hour", "inch", "january", "july", "june",
      "kilometre", "km", "march", "metre", "meter", "mile", "millimetre", "million", "minute", "mm",
      "monday", "month", "morning", "night", "noon", "november", "october", "per", "percent",
      "percentage", "point", "pound", "saturday", "second", "september", "square", "sunday",
      "thousand", "thursday", "today", "tomorrow", "tonight", "tuesday", "wednesday", "week",
      "yesterday"};
  return words.contains(word);
}

bool ends_clause(std::string_view text) {
  return text == ";" || text == ":" || text == "(" || text == ")" || text == "—" || text == "–" ||
         text == "but" || text == "while" || text == "which" || text == "who" || text == "after" ||
         text == "when";
}

/// The first token of a sentence that ends behind `offset`.
std::uint32_t token_at(const Document& document, const Sentence& sentence, std::uint32_t offset) {
  const auto first = document.tokens.begin() + sentence.first;
  const auto last = document.tokens.begin() + sentence.last;
  const auto found = std::partition_point(
      first, last, [&](const Token& token) { return token.span.end <= offset; });
  return static_cast<std::uint32_t>(found - document.tokens.begin());
}

std::uint32_t distance(std::uint32_t token, std::pair<std::uint32_t, std::uint32_t> range) {
  if (token < range.first) return range.first - token;
  return token < range.second ? 0 : token + 1 - range.second;
}

/// The last content word before a token.
const Content* last_before(ContentRange words, std::uint32_t token) {
  const Content* last = nullptr;
  for (const Content& c : words) {
    if (c.token >= token) break;
    last = &c;
  }
  return last;
}

/// "Fire" of "three fire engines" and "rescue" of "rescue workers" name no event; "death" of "the
/// death toll" and "flood" of "flood victims" do.
bool only_names(const Document& document, std::uint32_t token) {
  static constexpr std::array<std::string_view, 9> kOfEvents = {
      "case", "count", "damage", "figure", "number", "rate", "scene", "total", "victim"};
  const Token& modifier = document.tokens[token];
  if (modifier.deprel != Deprel::Compound || modifier.head == kNoHead) return false;
  const std::string head = lemma_of(document, document.tokens[modifier.head]);
  return event_class(head) == EventClass::None &&
         !std::binary_search(kOfEvents.begin(), kOfEvents.end(), head);
}

bool is_place(EntityKind kind) { return kind == EntityKind::Place || kind == EntityKind::Facility; }

}  // namespace

Span name_sight(Span sentence, Span span) {
  return {std::max(sentence.begin, span.begin > kNameSight ? span.begin - kNameSight : 0),
          std::min(sentence.end, span.end + kNameSight)};
}

std::string lemma_of(const Document& document, const Token& token) {
  if (!token.lemma.empty()) return fold(token.lemma);
  std::string word = fold(document.article.body[token.span]);
  // Without a lemma: plural s off, so that "gates" and "gate" are one.
  if (word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's') word.pop_back();
  return word;
}

bool is_word(std::string_view folded) {
  return folded.size() > 2 && folded.front() >= 'a' && folded.front() <= 'z';
}

bool is_in_date(const Document& document, const Token& token) {
  const auto& dates = document.dates;
  const auto date =
      std::partition_point(dates.begin(), dates.end(), [&](const DateMention& mention) {
        return mention.span.end <= token.span.begin;
      });
  return date != dates.end() && date->span.overlaps(token.span);
}

SentenceWords read_sentence(const Document& document, const Sentence& sentence, Words& words,
                            std::size_t& from) {
  SentenceWords result;
  const auto in_number = [&](const Token& token) {
    while (from < document.figures.size() &&
           document.figures[from].span.end <= token.span.begin) {
      ++from;
    }
    if (from == document.figures.size()) return false;
    const Figure& figure = document.figures[from];
    const bool measure = figure.kind != FigureKind::Count && figure.kind != FigureKind::Vote;
    return (measure ? figure.span : figure.number).overlaps(token.span);
  };
  std::vector<std::string> lemmas;
  std::uint32_t clause = 0;
  std::uint32_t phrase = 0;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Token& token = document.tokens[t];
    const std::string_view text = document.article.body[token.span];
    if (ends_clause(text)) ++clause;
    if (text == "," || text == "and" || ends_clause(text)) ++phrase;
    if (in_number(token) || token.upos == Upos::Num || token.upos == Upos::Punct) continue;
    std::string lemma = lemma_of(document, token);
    if (lemma == "march" && is_in_date(document, token)) continue;
    EventClass event = event_class(lemma);
    if (const EventClass told = worded_event(document, sentence, t, lemma);
        told != EventClass::None) {
      event = told;
    }
    // Words that no list of stop words should hide: "out" of "out of their homes".
    const bool particle = lemma == "out" || lemma == "off" || lemma == "away" || lemma == "down" ||
                          lemma == "up" || lemma == "put" || lemma == "on";
    if (event == EventClass::None && !particle &&
        (!is_word(lemma) || is_stop_word(lemma) || is_unit_or_day(lemma))) {
      continue;
    }
    const std::uint32_t word =
        words.add(event == EventClass::None ? lemma : "@" + std::string(name_of(event)));
    result.push_back({t, particle ? kUnlinked : word, clause, phrase, event});
    lemmas.push_back(std::move(lemma));
  }
  const std::vector<std::string_view> views(lemmas.begin(), lemmas.end());
  for (const PairedEvent& pair : paired_events(views)) {
    Content& first = result[pair.first];
    first.event = pair.event;
    first.word = words.add("@" + std::string(name_of(pair.event)));
  }
  std::erase_if(result, [](const Content& c) { return c.word == kUnlinked; });
  return result;
}

TokenRange tokens_of(const Document& document,
                                                  const Sentence& sentence, Span span) {
  const std::uint32_t first = token_at(document, sentence, span.begin);
  std::uint32_t last = first;
  while (last < sentence.last && document.tokens[last].span.begin < span.end) ++last;
  return {std::min(first, sentence.last), std::max(last, first)};
}

ContentRange in_sight(const SentenceWords& words, std::pair<std::uint32_t, std::uint32_t> range) {
  const std::uint32_t from = range.first > kSight ? range.first - kSight : 0;
  const auto first = std::partition_point(words.begin(), words.end(),
                                          [&](const Content& c) { return c.token < from; });
  const auto last = std::partition_point(
      first, words.end(), [&](const Content& c) { return c.token < range.second + kSight; });
  return {first, last};
}

Scene scene_around(const Document& document, const Sentence& sentence, Span span,
                   const SentenceWords& words) {
  Scene scene;
  const auto range = tokens_of(document, sentence, span);
  const ContentRange near = in_sight(words, range);
  const Content* at = last_before(near, range.second);
  const std::uint32_t clause = at ? at->clause : near.empty() ? 0 : near.front().clause;
  const std::uint32_t phrase = at ? at->phrase : near.empty() ? 0 : near.front().phrase;
  std::uint32_t nearest = kEventReach + 1;
  for (const Content& c : near) {
    const std::uint32_t apart = distance(c.token, range);
    const bool same_clause = c.clause == clause;
    double weight = 1.0 / (1.0 + static_cast<double>(apart) / kHalfDistance);
    if (!same_clause) weight *= kOtherClause;
    scene.words.push_back({c.word, static_cast<float>(weight)});
    if (c.event == EventClass::None || !same_clause) continue;
    scene.events.push_back(c.event);
    if (only_names(document, c.token)) continue;
    const std::uint32_t phrases = c.phrase > phrase ? c.phrase - phrase : phrase - c.phrase;
    const std::uint32_t far = apart + kOtherPhrase * phrases;
    if (far < nearest) {
      nearest = far;
      scene.event = c.event;
    }
  }
  keep_nearest(scene.words);
  std::sort(scene.events.begin(), scene.events.end());
  scene.events.erase(std::unique(scene.events.begin(), scene.events.end()), scene.events.end());
  return scene;
}

void keep_nearest(std::vector<NearWord>& words) {
  std::sort(words.begin(), words.end(), [](const NearWord& a, const NearWord& b) {
    return a.word != b.word ? a.word < b.word : a.weight > b.weight;
  });
  const auto same = [](const NearWord& a, const NearWord& b) { return a.word == b.word; };
  words.erase(std::unique(words.begin(), words.end(), same), words.end());
}

void add_sentence(const SentenceWords& words, Scene& scene) {
  constexpr float kDistant = 0.4F;
  constexpr std::size_t kMost = 300;  // what is longer is a list, and of no one thing
  if (words.size() > kMost) return;
  for (const Content& c : words) {
    scene.words.push_back({c.word, kDistant});
    if (scene.event == EventClass::None && c.event != EventClass::None) scene.event = c.event;
  }
  keep_nearest(scene.words);
}

void take_over(const Scene& other, Scene& scene) {
  scene.words.insert(scene.words.end(), other.words.begin(), other.words.end());
  keep_nearest(scene.words);
  scene.entities.insert(scene.entities.end(), other.entities.begin(), other.entities.end());
  scene.places.insert(scene.places.end(), other.places.begin(), other.places.end());
  sort_unique(scene.entities);
  sort_unique(scene.places);
  if (!scene.event_sure) {
    scene.event = other.event;
    scene.event_sure = other.event_sure;
  }
}

std::vector<Mention> mentions_of(const Document& document,
                                 const std::vector<std::uint32_t>& links) {
  std::vector<Mention> result;
  for (const Naming& naming : namings_of(document.entities)) {
    // "The Tarn City Council" does not say that something was in Tarn.
    if (naming.inner || links[naming.entity] == kUnlinked) continue;
    const bool place = !naming.reference && is_place(document.entities[naming.entity].kind);
    result.push_back({naming.span, links[naming.entity], naming.entity, place});
  }
  return result;
}

void sort_unique(std::vector<std::uint32_t>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

std::span<const Mention> mentions_in(std::span<const Mention> mentions, Span span) {
  const auto first = std::lower_bound(
      mentions.begin(), mentions.end(), span.begin,
      [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
  auto last = first;
  while (last != mentions.end() && last->span.begin < span.end) ++last;
  return {first, last};
}

void add_entities(std::span<const Mention> mentions, Scene& scene) {
  for (const Mention& mention : mentions) {
    scene.entities.push_back(mention.linked);
    if (mention.place) scene.places.push_back(mention.linked);
  }
  sort_unique(scene.entities);
  sort_unique(scene.places);
}

std::vector<std::string> words_between(const Document& document, const Sentence& sentence,
                                       std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kMost = 12;
  const std::uint32_t last = token_at(document, sentence, end > 0 ? end - 1 : 0);
  std::uint32_t first = std::min(token_at(document, sentence, begin), last);
  if (last - first > kMost) first = last - kMost;
  std::vector<std::string> result;
  for (std::uint32_t t = first; t <= last && t < sentence.last; ++t) {
    const Token& token = document.tokens[t];
    if (token.span.begin >= begin && token.span.end <= end) {
      result.push_back(fold(document.article.body[token.span]));
    }
  }
  return result;
}

}  // namespace crosscheck
