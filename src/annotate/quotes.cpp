// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/annotate/quotes.hpp"

#include <algorithm>
#include <optional>

#include "annotate/genders.hpp"
#include "annotate/nearest_person.hpp"
#include "annotate/prose.hpp"
#include "annotate/quote_credits.hpp"
#include "annotate/quote_cues.hpp"
#include "annotate/quote_kinds.hpp"
#include "annotate/quote_marks.hpp"
#include "annotate/sources.hpp"
#include "crosscheck/text/unicode.hpp"

// Every stretch in quotation marks is read in three steps: what cue goes with it, who the
// speaker is if no cue tells, and what kind of quote it is. Without a cue the speaker is
//
//   1. whoever speaks in the same sentence:          She promised “light” and “heat”.
//   2. whoever spoke in the sentence before:         “No,” said Quill. “Never.”
//   3. the subject of the sentence before:           Quill shrugged. “We shall see.”
//   4. for a quote that fills a paragraph, whoever the paragraph before announces with a colon,
//      the signer below it ("— Ada Quill"), whoever speaks on over the paragraph's end, the
//      turn before the last where two people take turns, else the last speaker.
//
// A pronoun that no reference resolves is the last speaker, or the first person named in the
// nearest sentence before it.

namespace crosscheck {
namespace {

class QuoteFinder {
 public:
  QuoteFinder(const Words& words, std::span<const Entity> entities)
      : words_(words),
        sources_(words, entities),
        stretches_(find_quoted_stretches(words.text, words.segments)),
        paragraphs_(find_paragraphs(words, stretches_)) {}

  std::vector<Quote> find() {
    introductions_.resize(stretches_.size());
    places_.resize(stretches_.size());
    for (std::uint32_t p = 0; p < paragraphs_.size(); ++p) {
      const auto& items = paragraphs_[p].items;
      for (std::uint32_t i = 0; i < items.size(); ++i) {
        if (items[i].quoted) places_[items[i].index] = {p, i};
      }
    }
    for (std::uint32_t s = 0; s < stretches_.size(); ++s) introduce(s);
    for (std::uint32_t s = static_cast<std::uint32_t>(stretches_.size()); s-- > 1;) {
      // A quote of several paragraphs may name its speaker in the last one.
      if (stretches_[s - 1].goes_on && !has_speaker(s - 1)) introductions_[s - 1] = introductions_[s];
    }
    std::vector<Quote> quotes;
    for (std::uint32_t s = 0; s < stretches_.size(); ++s) quotes.push_back(quote(s));
    return quotes;
  }

 private:
  struct Place {
    std::uint32_t paragraph = 0;
    std::uint32_t item = 0;
  };

  std::string_view text_of(std::uint32_t s) const { return words_.text[stretches_[s].words]; }
  const Paragraph& paragraph_of(std::uint32_t s) const { return paragraphs_[places_[s].paragraph]; }
  bool has_speaker(std::uint32_t s) const {
    return introductions_[s] && introductions_[s]->speaker.known();
  }
  bool leads(std::uint32_t s) const {
    return paragraph_of(s).sentence_begin[places_[s].item] == places_[s].item;
  }

  void introduce(std::uint32_t s) {
    const Place place = places_[s];
    const Paragraph& paragraph = paragraphs_[place.paragraph];
    std::optional<Introduction>& found = introductions_[s];
    if (is_listed(s)) {  // “One,” “two” and “three”: what holds of the first holds of all
      found = introductions_[s - 1];
      return;
    }
    if (!stretches_[s].block) {
      found = find_introduction(paragraph, place.item, text_of(s), sources_);
      if (!found || !(found->speaker.known() || found->naming)) {
        if (auto credit = find_credit(paragraph, place.item, sources_)) found = credit;
      }
    }
    if (found && (found->speaker.known() || found->naming)) {
      resolve(found->speaker, s);
      return;
    }
    if (std::optional<Introduction> carried = carry(s)) {
      if (found && !found->cue.empty()) {
        carried->cue = found->cue;
        carried->occasion = found->occasion;
      }
      resolve(carried->speaker, s);
      found = carried;
    }
  }

  /// Does nothing but a comma or "and" part it from the stretch before?
  bool is_listed(std::uint32_t s) const {
    if (s == 0 || places_[s - 1].paragraph != places_[s].paragraph || leads(s)) return false;
    const auto& items = paragraph_of(s).items;
    for (std::uint32_t i = places_[s - 1].item + 1; i < places_[s].item; ++i) {
      if (!items[i].is(kComma | kConjunction)) return false;
    }
    return true;
  }

  /// The speaker of a stretch whose own sentence does not tell.
  std::optional<Introduction> carry(std::uint32_t s) const {
    const Place place = places_[s];
    const Paragraph& paragraph = paragraphs_[place.paragraph];
    const std::uint32_t begin = paragraph.sentence_begin[place.item];
    const bool follows = s > 0 && places_[s - 1].paragraph == place.paragraph;
    if (follows && places_[s - 1].item >= begin) {  // 1
      std::optional<Introduction> same = introductions_[s - 1];
      if (same) same->cue = {};  // “Wait,” said Quill of the “new” line: no part of the remark
      return same;
    }
    if (!is_spoken(s)) return std::nullopt;
    if (begin > 0) {
      const std::uint32_t before = paragraph.sentence_begin[begin - 1];
      if (follows && places_[s - 1].item >= before && has_speaker(s - 1)) {  // 2
        return introductions_[first_of_sentence(s - 1, before)];
      }
      return announced(paragraph, before, begin);  // 3
    }
    return carry_over(s);  // 4
  }

  /// The stretch that begins the sentence of stretch `s`, which begins at item `begin`; else `s`:
  /// in “We waited,” said Quill, noting the “long” night, the first remark goes on.
  std::uint32_t first_of_sentence(std::uint32_t s, std::uint32_t begin) const {
    std::uint32_t first = s;
    while (first > 0 && places_[first - 1].paragraph == places_[s].paragraph &&
           places_[first - 1].item >= begin) {
      --first;
    }
    return leads(first) && has_speaker(first) ? first : s;
  }

  /// The subject of the sentence [begin, end), if it is a person or has a verb of saying.
  std::optional<Introduction> announced(const Paragraph& paragraph, std::uint32_t begin,
                                        std::uint32_t end) const {
    const auto& items = paragraph.items;
    for (std::uint32_t v = end; v-- > begin;) {
      if (items[v].quoted || !items[v].cue.any(CueClasses::kSpeech) || is_passive(paragraph, v)) {
        continue;
      }
      Introduction found = read_verb(paragraph, v, sources_);
      if (found.speaker.known()) return found;
    }
    Introduction found;
    found.speaker = sources_.main_subject(paragraph, end - 1);
    const auto& speaker = found.speaker;
    const bool person = speaker.entity && sources_.kind_of(*speaker.entity) == EntityKind::Person;
    if (person || is_person_pronoun(words_.text[speaker.span])) return found;
    return std::nullopt;
  }

  std::optional<Introduction> carry_over(std::uint32_t s) const {
    const std::uint32_t p = places_[s].paragraph;
    if (p + 1 < paragraphs_.size()) {
      if (std::optional<Introduction> signer = signature(paragraphs_[p + 1])) return signer;
    }
    std::uint32_t before = p;
    while (before > 0 && paragraphs_[before - 1].items.empty()) --before;
    if (before == 0) return std::nullopt;
    const Paragraph& last = paragraphs_[before - 1];
    const Item& end = last.items.back();
    if (end.is(kColon)) {
      const auto count = static_cast<std::uint32_t>(last.items.size());
      return announced(last, last.sentence_begin[count - 1], count);
    }
    if (s == 0 || places_[s - 1].paragraph != before - 1 || !has_speaker(s - 1)) {
      return std::nullopt;
    }
    if (stretches_[s - 1].goes_on) return introductions_[s - 1];
    const bool fills = paragraph_of(s).items.size() == 1;
    const bool alike = mark_of(s) == mark_of(s - 1);  // ‘A heading’ below a “remark”
    if (!fills || !alike) return std::nullopt;
    const std::uint32_t speaking = turn_before(s - 1);
    std::optional<Introduction> carried = introductions_[speaking];
    if (speaking != s - 1) carried->cue = carried->occasion = {};  // a remark of its own
    return carried;
  }

  /// Where two speakers take turns, a paragraph each, the other one; else `s` itself.
  std::uint32_t turn_before(std::uint32_t s) const {
    std::uint32_t other = s;
    while (other > 0 && places_[other - 1].paragraph == places_[s].paragraph) --other;
    if (other == 0 || !has_speaker(other - 1)) return s;
    --other;
    const bool beside = places_[other].paragraph + 1 == places_[s].paragraph;
    const bool two = introductions_[other]->speaker.entity != introductions_[s]->speaker.entity;
    const bool asks = last_of(text_of(s)) == '?';
    return beside && two && asks ? other : s;
  }

  char32_t mark_of(std::uint32_t s) const {
    const std::string_view text = words_.text.view();
    const bool typed = text.substr(stretches_[s].outer.begin, 2) == "''";
    return typed ? U'"' : code_point_at(text, stretches_[s].outer.begin).value;
  }

  std::optional<Introduction> signature(const Paragraph& paragraph) const {
    constexpr std::size_t kLongest = 12;
    const auto& items = paragraph.items;
    if (items.size() < 2 || items.size() > kLongest || !items[0].is(kDash)) return std::nullopt;
    Introduction found;
    found.cue = items[0].span;
    found.speaker = sources_.phrase_at(paragraph, 1);
    if (!found.speaker.known()) return std::nullopt;
    return found;
  }

  /// May the stretch be words spoken, though no cue says so?
  bool is_spoken(std::uint32_t s) const {
    return stretches_[s].block || (leads(s) && is_sentence(text_of(s)));
  }

  /// Is the entity named within the quote? Nobody speaks of himself by name.
  bool names_itself(std::uint32_t entity, std::uint32_t s) const {
    const auto namings = sources_.namings_in(stretches_[s].words);
    return std::any_of(namings.begin(), namings.end(), [&](const Naming& naming) {
      return naming.entity == entity && !naming.reference;
    });
  }

  /// She counted twice. “It held,” she said.: who is the subject of the sentence before in the
  /// same pronoun stays it.
  std::optional<std::uint32_t> continued(std::string_view pronoun, std::uint32_t s) const {
    const Paragraph& paragraph = paragraph_of(s);
    const std::uint32_t begin = paragraph.sentence_begin[places_[s].item];
    if (begin == 0) return std::nullopt;
    const Item& subject = paragraph.items[paragraph.sentence_begin[begin - 1]];
    if (subject.quoted || subject.folded != fold(pronoun)) return std::nullopt;
    const auto namings = sources_.namings_in(subject.span);
    return namings.empty() ? std::nullopt : std::optional(namings.front().entity);
  }

  /// An insider pointed to the pump. “It was bad,” he said.: the subject of the sentence before is
  /// somebody without a name, whom the pronoun means.
  bool is_stranger(std::uint32_t s) const {
    const Paragraph& paragraph = paragraph_of(s);
    const std::uint32_t begin = paragraph.sentence_begin[places_[s].item];
    if (begin == 0) return false;
    const std::string& opens = paragraph.items[paragraph.sentence_begin[begin - 1]].folded;
    if (opens != "a" && opens != "an" && opens != "one" && opens != "another") return false;
    const Participant subject = sources_.main_subject(paragraph, begin - 1);
    return subject.known() && !subject.entity && sources_.is_someone(paragraph, subject);
  }

  void resolve(Participant& speaker, std::uint32_t s) const {
    if (is_person_pronoun(words_.text[speaker.span])) {
      if (const auto same = continued(words_.text[speaker.span], s)) speaker.entity = same;
    }
    if (is_person_pronoun(words_.text[speaker.span]) && is_stranger(s)) {
      speaker.entity.reset();
      return;
    }
    if (speaker.entity && is_person_pronoun(words_.text[speaker.span]) &&
        names_itself(*speaker.entity, s)) {
      speaker.entity.reset();
    }
    if (speaker.entity || !is_person_pronoun(words_.text[speaker.span])) return;
    const std::uint32_t at = speaker.span.empty() ? stretches_[s].outer.begin : speaker.span.begin;
    for (const Naming& naming : sources_.namings_in(speaker.span)) {
      if (names_itself(naming.entity, s)) continue;
      speaker.entity = naming.entity;
      return;
    }
    const std::string_view pronoun = words_.text[speaker.span];
    const char gender = gender_of_pronoun(fold(pronoun));
    constexpr std::uint32_t kNear = 2;  // paragraphs
    constexpr std::uint32_t kMost = 20;  // quotes
    for (std::uint32_t t = s; t-- > 0 && s - t <= kMost &&
                              places_[t].paragraph + 1 >= places_[s].paragraph;) {
      if (!has_speaker(t) || stretches_[t].outer.begin > at) continue;
      const auto entity = introductions_[t]->speaker.entity;
      const char known = entity ? sources_.gender_of(*entity) : 0;
      if (gender != 0 && known != 0 && known != gender) continue;
      if (entity && sources_.kind_of(*entity) == EntityKind::Person) {
        // Someone named since then is nearer.
        const auto since = introductions_[t]->speaker.span.end;
        const auto nearer = nearest_person(words_, sources_, stretches_, since, at, pronoun);
        speaker.entity = nearer ? nearer : entity;
        return;
      }
    }
    const std::uint32_t p = places_[s].paragraph;
    const std::uint32_t from = words_.segments[p >= kNear ? p - kNear : 0].span.begin;
    speaker.entity = nearest_person(words_, sources_, stretches_, from, at, pronoun);
  }

  Quote quote(std::uint32_t s) const {
    Quote result;
    result.words = stretches_[s].words;
    result.sentence = sentence_at(words_, result.words.begin);
    result.kind = kind_of_quote(paragraph_of(s), places_[s].item, text_of(s), stretches_[s].block,
                                introductions_[s]);
    if (result.kind == QuoteKind::Scare || result.kind == QuoteKind::Title || !introductions_[s]) {
      return result;
    }
    result.speaker = introductions_[s]->speaker;
    result.addressee = introductions_[s]->addressee;
    result.cue = introductions_[s]->cue;
    result.occasion = introductions_[s]->occasion;
    return result;
  }

  const Words& words_;
  Sources sources_;
  std::vector<QuotedStretch> stretches_;
  std::vector<Paragraph> paragraphs_;
  std::vector<std::optional<Introduction>> introductions_;  ///< for each stretch
  std::vector<Place> places_;                               ///< for each stretch
};

}  // namespace

std::vector<Quote> find_quotes(const Words& words, std::span<const Entity> entities) {
  return QuoteFinder(words, entities).find();
}

}  // namespace crosscheck
