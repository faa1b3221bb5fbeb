// SPDX-License-Identifier: Apache-2.0
//
// What a figure is of: the thing counted, the event, whose it is, where and when. The frame
// says so where the parse is good; else the words near the figure do.
#include "match/figure_scenes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "crosscheck/text/unicode.hpp"
#include "match/aged_persons.hpp"
#include "match/figure_events.hpp"
#include "match/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

std::string group_of(const Figure& figure) {
  if (figure.kind == FigureKind::Ordinal) return "";
  std::string group = figure.dimension;
  if (group.empty()) group = std::string(figure.unit.empty() ? "count" : figure.unit);
  switch (figure.kind) {
    case FigureKind::Count:
    case FigureKind::Vote: return "count";
    case FigureKind::Age: return "age";
    case FigureKind::PercentagePoints: return "points";
    case FigureKind::Percent:
    case FigureKind::Share: return "share";
    default: return group;
  }
}

/// The thing counted: as the frame says, else the noun behind the number.
std::string head_of(const Document& document, const Sentence& sentence, const Figure& figure) {
  if (!figure.frame.counted_head.empty()) return fold(figure.frame.counted_head);
  if (group_of(figure) != "count") return "";
  const auto range = tokens_of(document, sentence, figure.span);
  std::string head;
  for (std::uint32_t t = range.first; t < range.second; ++t) {
    const Token& token = document.tokens[t];
    if (token.span.overlaps(figure.number)) continue;
    std::string lemma = lemma_of(document, token);
    if (is_word(lemma) && !is_stop_word(lemma)) head = std::move(lemma);
  }
  return head;
}

/// The noun of the phrase that goes on right behind a measure: "25ft perimeter [wall]".
std::optional<std::uint32_t> noun_behind(const Document& document, const Sentence& sentence,
                                         const Figure& figure) {
  constexpr std::uint32_t kMostWords = 3;
  const std::uint32_t from = tokens_of(document, sentence, figure.span).second;
  std::optional<std::uint32_t> noun;
  for (std::uint32_t t = from; t < std::min(sentence.last, from + kMostWords); ++t) {
    const Upos upos = document.tokens[t].upos;
    if (upos != Upos::Noun && upos != Upos::Adj) break;
    if (upos == Upos::Noun) noun = t;
  }
  return noun;
}

/// The noun of "net income of $212 million".
std::optional<std::uint32_t> noun_of_it(const Document& document, const Sentence& sentence,
                                        const Figure& figure) {
  const std::uint32_t first = tokens_of(document, sentence, figure.span).first;
  if (first < sentence.first + 2) return std::nullopt;
  const bool of = fold(document.article.body[document.tokens[first - 1].span]) == "of";
  return of && document.tokens[first - 2].upos == Upos::Noun ? std::optional(first - 2)
                                                             : std::nullopt;
}

/// What a measure is told of: "wall" of "a 5 m wall" and of "the wall is 5 m high".
std::string measured_of(const Document& document, const Sentence& sentence,
                        const Figure& figure) {
  if (figure.dimension == "count") return "";
  std::optional<std::uint32_t> noun = noun_of_it(document, sentence, figure);
  if (!noun) noun = noun_behind(document, sentence, figure);
  if (!noun && !figure.frame.measured_span.empty()) {
    const auto range = tokens_of(document, sentence, figure.frame.measured_span);
    if (range.first < range.second) noun = range.second - 1;
  }
  if (!noun || document.tokens[*noun].upos != Upos::Noun) return "";
  // "A mass of 640 kg" is no mass of anything yet.
  static constexpr std::array<std::string_view, 14> kMeasureNouns = {
      "amount", "area",   "average", "depth", "distance", "height", "length",
      "mass",   "radius", "size",    "speed", "volume",   "weight", "width"};
  const std::string lemma = lemma_of(document, document.tokens[*noun]);
  return std::binary_search(kMeasureNouns.begin(), kMeasureNouns.end(), lemma) ? "" : lemma;
}

/// "(born 1961)" dates nothing that is counted.
bool tells_a_birth(const Document& document, Span time) {
  constexpr std::uint32_t kReach = 12;
  const std::uint32_t from = time.begin > kReach ? time.begin - kReach : 0;
  return document.article.body.view().substr(from, time.begin - from).find("born") !=
         std::string_view::npos;
}

/// The linked place that stands nearest to the figure, after it before the next figure or
/// before it behind the last one: "31 mm at Orby and 12 mm at Elm".
std::optional<std::uint32_t> place_near(const Document& document, const Figure& figure,
                                        std::span<const Mention> mentions,
                                        const std::vector<std::uint32_t>& links) {
  const std::size_t index = static_cast<std::size_t>(&figure - document.figures.data());
  if (figure.frame.place.entity && links[*figure.frame.place.entity] != kUnlinked) {
    return links[*figure.frame.place.entity];
  }
  std::uint32_t from = document.sentences[figure.sentence].span.begin;
  std::uint32_t to = document.sentences[figure.sentence].span.end;
  if (index > 0 && document.figures[index - 1].sentence == figure.sentence) {
    from = std::max(from, document.figures[index - 1].span.end);
  }
  if (index + 1 < document.figures.size() &&
      document.figures[index + 1].sentence == figure.sentence) {
    to = std::min(to, document.figures[index + 1].span.begin);
  }
  std::optional<std::uint32_t> before;
  for (const Mention& mention : mentions) {
    if (!mention.place) continue;
    if (mention.span.begin >= figure.span.end && mention.span.end <= to) return mention.linked;
    if (mention.span.end <= figure.span.begin && mention.span.begin >= from) before = mention.linked;
  }
  return before;
}

/// The person or body named last before the number, with no other figure in between and few
/// words: "Adele Voss 9,310 votes to Harte's 9,277".
std::optional<std::uint32_t> owner_of(const Document& document, const Figure& figure,
                                      std::span<const Mention> mentions,
                                      const std::vector<std::uint32_t>& links,
                                      const std::vector<EntityKind>& kinds) {
  constexpr std::uint32_t kReach = 60;  // bytes
  const auto index = static_cast<std::size_t>(&figure - document.figures.data());
  std::uint32_t from = figure.number.begin > kReach ? figure.number.begin - kReach : 0;
  if (index > 0 && document.figures[index - 1].sentence == figure.sentence) {
    from = std::max(from, document.figures[index - 1].span.end);
  }
  if (figure.kind == FigureKind::Age) {
    const auto person = aged_person(document, figure);
    return person && links[*person] != kUnlinked ? std::optional(links[*person]) : std::nullopt;
  }
  std::optional<std::uint32_t> owner;
  for (const Mention& mention : mentions) {
    if (mention.span.end > figure.number.begin) break;
    if (mention.span.begin < from) continue;
    const EntityKind kind = kinds[mention.entity];
    if (kind == EntityKind::Person || kind == EntityKind::Organization) owner = mention.linked;
  }
  if (owner) return owner;
  const auto& actor = figure.frame.actor.entity;
  if (actor && links[*actor] != kUnlinked) return links[*actor];
  return std::nullopt;
}

/// The words on the way from the number to its verb, and that verb's subject and object.
std::vector<std::uint32_t> core_of(const Document& document, const Sentence& sentence,
                                   const Figure& figure, Words& words) {
  std::vector<std::uint32_t> core;
  const auto add = [&](std::uint32_t t) {
    const Token& token = document.tokens[t];
    if (token.span.overlaps(figure.span)) return;
    const bool telling = token.upos == Upos::Noun || token.upos == Upos::Propn ||
                         token.upos == Upos::Verb || token.upos == Upos::Adj;
    if (!telling || token.span.overlaps(figure.number)) return;
    const std::string lemma = lemma_of(document, token);
    const EventClass event = event_class(lemma);
    if (event == EventClass::None && (!is_word(lemma) || is_stop_word(lemma))) return;
    core.push_back(words.add(event == EventClass::None ? lemma : "@" + std::string(name_of(event))));
  };
  std::uint32_t at = tokens_of(document, sentence, figure.number).first;
  constexpr int kMostSteps = 5;
  for (int i = 0; i < kMostSteps && at != kNoHead && at < sentence.last; ++i) {
    add(at);
    if (document.tokens[at].upos == Upos::Verb || document.tokens[at].head == kNoHead) break;
    at = document.tokens[at].head;
  }
  if (at != kNoHead && at < sentence.last) {
    const std::uint32_t from = std::max(sentence.first, at > kSight ? at - kSight : 0);
    const std::uint32_t to = std::min(sentence.last, at + kSight);
    for (std::uint32_t t = from; t < to; ++t) {
      const Token& token = document.tokens[t];
      if (token.head != at) continue;
      if (token.deprel == Deprel::Nsubj || token.deprel == Deprel::NsubjPass ||
          token.deprel == Deprel::Obj) {
        add(t);
      }
    }
  }
  // The unit itself tells nothing.
  if (figure.kind != FigureKind::Count) {
    const auto range = tokens_of(document, sentence, figure.span);
    for (std::uint32_t t = range.first; t < range.second; ++t) {
      const std::uint32_t unit = words.add(lemma_of(document, document.tokens[t]));
      std::erase(core, unit);
    }
  }
  sort_unique(core);
  return core;
}

/// "once in 50 years", "every 20 years", "a 5 percent chance each year".
std::optional<double> yearly_of(const Document& document, const Sentence& sentence,
                                const Figure& figure) {
  const auto has = [](const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  const bool years = figure.kind == FigureKind::Duration && figure.unit.starts_with("year");
  if (years && figure.value > 0) {
    const std::uint32_t from = figure.number.begin > 24 ? figure.number.begin - 24 : 0;
    const auto before = words_between(document, sentence, std::max(sentence.span.begin, from),
                                      figure.number.begin);
    const bool once = before.size() >= 2 && before[before.size() - 2] == "once" &&
                      (before.back() == "in" || before.back() == "every");
    if (once) return 1 / figure.value;
  }
  if (figure.kind == FigureKind::Percent) {
    const std::uint32_t to = std::min(sentence.span.end, figure.span.end + 40);
    const auto after = words_between(document, sentence, figure.span.end, to);
    const bool chance = has(after, "chance") || has(after, "probability") || has(after, "risk");
    if (chance && (has(after, "year") || has(after, "annual"))) return figure.value / 100;
  }
  return std::nullopt;
}

}  // namespace

FigureScene figure_scene(const Document& document, const Figure& figure,
                         const SentenceWords& words, std::span<const Mention> mentions,
                         const std::vector<std::uint32_t>& links,
                         const std::vector<EntityKind>& kinds, Words& vocabulary) {
  const Sentence& sentence = document.sentences[figure.sentence];
  FigureScene result;
  result.scene = scene_around(document, sentence, figure.span, words);
  add_entities(mentions, result.scene);
  for (const Participant* p : {&figure.frame.actor, &figure.frame.patient}) {
    if (p->entity && links[*p->entity] != kUnlinked) {
      result.scene.entities.push_back(links[*p->entity]);
    }
  }
  sort_unique(result.scene.entities);
  result.group = group_of(figure);
  result.head = head_of(document, sentence, figure);
  result.human = is_human(result.head) || figure.unit == "people";
  result.measured = measured_of(document, sentence, figure);
  EventClass framed = event_of_frame(document, figure, result.head, words);
  // "The number of people killed has risen to 23" counts the killed.
  if (result.group == "count" && is_one_of(framed, {"rise", "fall"})) {
    const auto told = std::find_if(result.scene.events.begin(), result.scene.events.end(),
                                   [](EventClass event) { return counts_events(event); });
    if (told != result.scene.events.end()) framed = *told;
  }
  if (framed != EventClass::None) {
    result.scene.event = framed;
    result.scene.event_sure = true;
  }
  // "Claimed 220 lives", "saved 40 lives": of people.
  if (result.head == "life" && counts_events(result.scene.event)) {
    result.head = "person";
    result.human = true;
  }
  // "Net sales of $2.6 billion and net income of $212 million": each of its own noun.
  const bool of_noun = result.group != "count" && noun_of_it(document, sentence, figure);
  const EventClass of_it = of_noun ? event_class(result.measured) : EventClass::None;
  if (of_it != EventClass::None) {
    result.scene.event = of_it;
    result.scene.event_sure = true;
  }
  // Whoever climbs a 5 m wall, it is the wall that is 5 m high.
  result.attributive = noun_behind(document, sentence, figure).has_value();
  if (is_physical(result) && result.attributive) {
    result.scene.event = EventClass::None;
    result.scene.event_sure = false;
  }
  // Three hospitals are houses, and nobody is taken there.
  if (result.head == "hospital" && is_one_of(result.scene.event, {"hospital"})) {
    result.scene.event = EventClass::None;
    result.scene.event_sure = false;
  }
  // "Of 90 wounded people 31 lie in hospital", "the hospital took in 41 of the wounded".
  const auto& told_of = result.scene.events;
  const auto in_hospital = std::find_if(told_of.begin(), told_of.end(), [](EventClass event) {
    return is_one_of(event, {"hospital"});
  });
  if (result.human && !result.scene.event_sure && in_hospital != told_of.end() &&
      is_one_of(result.scene.event, {"injure"})) {
    result.scene.event = *in_hospital;
  }
  // "57 have been charged", "admitted to hospital: 31".
  const bool whole = figure.value == std::floor(figure.value);  // of people there are no 1.1
  const bool bare = result.group == "count" && result.head.empty() && figure.unit.empty() && whole;
  if (bare && result.scene.event_sure && happens_to_people(result.scene.event) &&
      !is_of_missing_things(figure, result.scene.event)) {
    result.head = "person";
    result.human = true;
  }
  result.core = core_of(document, sentence, figure, vocabulary);
  result.owner = owner_of(document, figure, mentions, links, kinds);
  result.place = place_near(document, figure, mentions, links);
  result.time = figure.frame.time ? figure.frame.time : document.time.days;
  result.time_said = figure.frame.time && !figure.frame.time_span.empty() &&
                     !tells_a_birth(document, figure.frame.time_span);
  if (figure.frame.time && !result.time_said && !figure.frame.time_span.empty()) {
    result.time = document.time.days;
  }
  result.yearly = yearly_of(document, sentence, figure);
  if (result.yearly) result.group = "frequency";
  result.content = is_content(document.article.segments[sentence.segment].kind);
  return result;
}

void resolve_codes(std::span<const Document> documents,
                   std::vector<std::vector<FigureScene>>& figures) {
  const auto is_code = [](std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
           std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  };
  std::map<std::string, std::string> nouns;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    for (std::size_t f = 0; f < figures[d].size(); ++f) {
      if (figures[d][f].head.empty() || is_code(figures[d][f].head)) continue;
      const std::string span = fold(documents[d].article.body[documents[d].figures[f].span]);
      std::size_t at = 0;
      while (at < span.size()) {
        const std::size_t end = std::min(span.find(' ', at), span.size());
        const std::string word = span.substr(at, end - at);
        if (is_code(word)) nouns.try_emplace(word, figures[d][f].head);
        at = end + 1;
      }
    }
  }
  for (auto& list : figures) {
    for (FigureScene& scene : list) {
      const auto found = nouns.find(scene.head);
      if (found != nouns.end()) scene.head = found->second;
    }
  }
}

}  // namespace crosscheck
