// SPDX-License-Identifier: Apache-2.0
#include "annotate/sources.hpp"

#include <algorithm>

#include "annotate/figures/units.hpp"
#include "annotate/genders.hpp"
#include "annotate/noun_phrases.hpp"
#include "annotate/parsed_subject.hpp"

// A source is a noun phrase, and what stands in apposition to it names it:
//
//     said Norwick's mayor, Ada Quill, who ...     chunk "Norwick's mayor": no name at its end
//          |--- chunk ---|  |-next-|               next chunk "Ada Quill": a name, taken
//     On Monday the head of the ferry line said    the name in "of the ferry line" is not the head
//
// Chunks are what lies between commas. The head part of a chunk ends before its first
// preposition; a name counts if it ends the head part ("Mayor Quill"), not if it only owns it
// ("Quill's brother"). Chunks that begin with a preposition or "when" are adverbials.

namespace crosscheck {
namespace {

bool is_skipped_before_verb(const Item& item) noexcept {
  return item.is(kAuxiliary | kAdverb) && !item.is(kPronoun | kCapital);
}

}  // namespace

Sources::Sources(const Words& words, std::span<const Entity> entities)
    : words_(words),
      entities_(entities),
      genders_(genders_of(words, entities)),
      namings_(namings_of(entities)) {}

std::span<const Naming> Sources::namings_in(Span span) const {
  const auto by_begin = [](const Naming& naming, std::uint32_t at) { return naming.span.begin < at; };
  const auto first = std::lower_bound(namings_.begin(), namings_.end(), span.begin, by_begin);
  const auto last = std::lower_bound(first, namings_.end(), span.end, by_begin);
  return {namings_.data() + (first - namings_.begin()), static_cast<std::size_t>(last - first)};
}

/// A chunk as a source; `next` may stand in apposition to it.
Participant Sources::read_chunk(const Paragraph& paragraph, ItemRange chunk,
                                ItemRange next) const {
  while (chunk.last > chunk.first + 1 &&
         paragraph.items[chunk.last - 1].is(kPossessive | kMark)) {
    --chunk.last;
  }
  while (chunk.last > chunk.first + 1 && paragraph.items[chunk.first].is(kMark)) ++chunk.first;
  const auto is_bare = [](const Item& item) { return item.is(kDeterminer) && !item.is(kPronoun); };
  if (std::all_of(paragraph.items.begin() + chunk.first, paragraph.items.begin() + chunk.last,
                  is_bare)) {
    return {};
  }
  // "There was also Ada Quill": the phrase begins after a verb.
  for (std::uint32_t i = chunk.first; i + 1 < chunk.last; ++i) {
    const Item& item = paragraph.items[i];
    if (item.is(kPreposition | kRelative)) break;
    if (item.is(kFinite) && !item.is(kCapital) && !is_attribute(paragraph, i, chunk.last)) {
      chunk.first = i + 1;
      while (chunk.first + 1 < chunk.last && paragraph.items[chunk.first].is(kAdverb)) ++chunk.first;
    }
  }
  Participant result{paragraph.span_of(chunk), std::nullopt};
  const Span head = paragraph.span_of({chunk.first, std::max(head_end(paragraph, chunk),
                                                             chunk.first + 1)});
  std::optional<std::uint32_t> body;  // "the ministry": no person, but a source
  for (const Naming& naming : namings_in(head)) {
    if (naming.span.end > head.end || naming.span.end != head.end) continue;
    if (entities_[naming.entity].kind == EntityKind::Person || naming.reference) {
      result.entity = naming.entity;
      return result;
    }
    if (!body) body = naming.entity;
  }
  if (!next.empty() && !is_adverbial(paragraph, next)) {
    const Span apposed = paragraph.span_of(next);
    const Span name = paragraph.span_of({next.first, std::max(head_end(paragraph, next),
                                                              next.first + 1)});
    for (const Naming& naming : namings_in(name)) {
      const bool whole = naming.span.end == name.end && !naming.reference;
      if (whole && entities_[naming.entity].kind != EntityKind::Place) {
        result.span = result.span.joined(apposed);
        result.entity = naming.entity;
        return result;
      }
    }
  }
  if (!body && !next.empty() && next.last - next.first > 1 &&
      std::all_of(paragraph.items.begin() + next.first, paragraph.items.begin() + next.last,
                  [](const Item& item) { return item.is(kCapital); })) {
    result.span = result.span.joined(paragraph.span_of(next));  // a name that nobody knows
  }
  const EntityKind kind = body ? entities_[*body].kind : EntityKind::Person;
  if (kind != EntityKind::Place || chunk.last == chunk.first + 1) result.entity = body;
  return result;
}

Participant Sources::read(const Paragraph& paragraph, ItemRange region) const {
  const std::vector<ItemRange> chunks = chunks_of(paragraph, region);
  if (chunks.empty()) return {};
  const bool apposed = paragraph.items[region.last - 1].is(kComma);
  std::size_t first = 0;
  while (first < chunks.size() && is_adverbial(paragraph, chunks[first])) ++first;
  if (!apposed && chunks.size() > 1 && first + 1 < chunks.size()) {
    // "In May, the mayor said": the last chunk, if the ones before are adverbials; else a
    // row of appositions, "Ada Quill, 61, mayor of Norwick, and her deputy said".
    first = chunks.size() - 1;
  }
  if (first >= chunks.size()) {
    // "On Monday the head of the line said": what follows the time.
    ItemRange chunk = chunks.back();
    if (apposed || !paragraph.items[chunk.first].is(kPreposition | kTimeWord)) return {};
    while (!chunk.empty() && paragraph.items[chunk.first].is(kPreposition | kTimeWord | kNumber)) {
      ++chunk.first;
    }
    if (chunk.empty()) return {};
    return read_chunk(paragraph, chunk, {});
  }
  ItemRange chunk = chunks[first];
  while (chunk.last - chunk.first > 1 && paragraph.items[chunk.first].is(kConjunction)) ++chunk.first;
  return read_chunk(paragraph, chunk, first + 1 < chunks.size() ? chunks[first + 1] : ItemRange{});
}

Participant Sources::phrase_at(const Paragraph& paragraph, std::uint32_t at) const {
  const auto& items = paragraph.items;
  if (at >= items.size()) return {};
  const std::uint32_t limit = std::min(paragraph.sentence_end[at], at + kReach);
  const Item& first = items[at];
  if (first.quoted || first.is(kClauseEdge | kComma | kMark | kRelative)) return {};
  if (first.is(kPreposition | kSubordinator | kAuxiliary | kConjunction) && !first.is(kDeterminer)) {
    return {};
  }
  if (first.is(kAdverb) && !first.is(kDeterminer | kPronoun)) return {};
  const std::uint32_t end = phrase_end(paragraph, at, limit);
  if (end == at) return {};
  ItemRange next{end, end};
  if (end < limit && items[end].is(kComma)) {
    next = {end + 1, phrase_end(paragraph, end + 1, limit)};
    // "According to the Courier, the board said": the subject of what follows.
    const bool leads = at >= 2 && items[at - 2].folded == "according";
    const bool acts = leads && next.last < limit && !items[next.last].quoted &&
                      (items[next.last].is(kVerb) || items[next.last].cue.any(CueClasses::kVerb));
    if (acts) next.last = next.first;
  }
  return read_chunk(paragraph, {at, end}, next);
}

Participant Sources::main_subject(const Paragraph& paragraph, std::uint32_t at) const {
  const auto& items = paragraph.items;
  std::uint32_t begin = paragraph.sentence_begin[at];
  if (at - begin > kReach) begin = at - kReach;
  while (begin < at && (items[begin].quoted || items[begin].is(kMark | kConjunction | kDash))) {
    ++begin;
  }
  // “…,” as Ada Quill, the engineer, likes to say
  if (begin < at && items[begin].folded == "as" && begin > paragraph.sentence_begin[at]) ++begin;
  // Adverbials at the head: "On Monday, …", "When it was over, …".
  while (begin < at && is_adverbial(paragraph, {begin, begin + 1})) {
    std::uint32_t i = begin;
    while (i < at && !items[i].is(kComma)) ++i;
    if (i == at) return {};
    begin = i + 1;
  }
  if (begin >= at) return {};
  Participant found = phrase_at(paragraph, begin);
  if (found.entity || !found.known()) return found;
  // "Quill shrugged": a verb that nothing marks as one follows the name.
  for (const Naming& naming : namings_in(found.span)) {
    if (naming.span.begin != found.span.begin) break;
    std::uint32_t next = begin;
    while (next < at && items[next].span.begin < naming.span.end) ++next;
    if (next >= at || items[next].is(kCapital | kPossessive | kNumber) || items[next].quoted) break;
    if (items[next].span.end == found.span.end) found = {naming.span, naming.entity};
    break;
  }
  return found;
}

/// The noun that a phrase turns on: the last word before a preposition or a comma.
const Item* Sources::head_of(const Paragraph& paragraph, const Participant& participant) const {
  const auto first = std::lower_bound(
      paragraph.items.begin(), paragraph.items.end(), participant.span.begin,
      [](const Item& item, std::uint32_t at) { return item.span.begin < at; });
  const Item* head = nullptr;
  for (auto item = first; item != paragraph.items.end(); ++item) {
    if (item->quoted || item->span.end > participant.span.end) break;
    if (head != nullptr && item->is(kPreposition | kComma | kOpenBracket)) break;
    head = &*item;
  }
  return head;
}

bool Sources::is_agent(const Paragraph& paragraph, const Participant& participant) const {
  if (participant.entity) return true;
  const Item* head = head_of(paragraph, participant);
  if (head == nullptr) return false;
  const auto at = static_cast<std::size_t>(head - paragraph.items.data());
  return head->cue.any(CueClasses::Agent | CueClasses::Text) || head->is(kPronoun) ||
         (head->is(kCapital) && paragraph.sentence_begin[at] != at);
}

bool Sources::is_someone(const Paragraph& paragraph, const Participant& participant) const {
  if (is_agent(paragraph, participant)) return true;
  const Item* head = head_of(paragraph, participant);
  return head != nullptr && !head->is(kCapital) && figures::is_human(head->folded);
}

Participant Sources::owner_of(const Paragraph& paragraph, std::uint32_t noun) const {
  const auto& items = paragraph.items;
  if (noun + 1 < items.size() && (items[noun + 1].folded == "by" || items[noun + 1].folded == "from" ||
                                  items[noun + 1].folded == "of")) {
    if (Participant after = phrase_at(paragraph, noun + 2); after.known()) return after;
  }
  const std::uint32_t begin = paragraph.sentence_begin[noun];
  std::uint32_t i = noun;
  for (std::uint32_t steps = 0; i > begin && steps < 6; ++steps) {
    --i;
    if (items[i].quoted || items[i].is(kComma | kClauseEdge | kPreposition)) break;
    if (!items[i].is(kPossessive) || i == begin) continue;
    std::uint32_t first = i;
    while (first > begin && (items[first - 1].is(kCapital) || first == i) &&
           !items[first - 1].is(kComma | kClauseEdge)) {
      --first;
    }
    return read_chunk(paragraph, {first, i}, {});
  }
  return {};
}

/// The subject by the parse.
Participant Sources::read_parsed(const Paragraph& paragraph, std::uint32_t verb) const {
  const auto& items = paragraph.items;
  if (items[verb].quoted) return {};
  const auto range = parsed_subject(words_.tokens, items[verb].index);
  if (!range) return {};
  const auto item_at = [&](std::uint32_t offset) {
    const auto found = std::lower_bound(
        items.begin(), items.end(), offset,
        [](const Item& item, std::uint32_t at) { return item.span.begin < at; });
    return static_cast<std::uint32_t>(found - items.begin());
  };
  const ItemRange region{item_at(words_.tokens[range->first].span.begin),
                         item_at(words_.tokens[range->last - 1].span.end)};
  if (region.empty() || region.first < paragraph.sentence_begin[verb]) return {};
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    if (items[i].quoted) return {};  // the parse took the quote for the subject
  }
  const std::vector<ItemRange> chunks = chunks_of(paragraph, region);
  if (chunks.empty()) return {};
  return read_chunk(paragraph, chunks[0], chunks.size() > 1 ? chunks[1] : ItemRange{});
}

Participant Sources::subject_of(const Paragraph& paragraph, std::uint32_t verb) const {
  // The words beside the verb are surer than the parse if they name someone and hold no verb.
  const Participant near = read_clause(paragraph, verb);
  const auto has_verb = [&] {
    for (std::uint32_t i = verb; i-- > paragraph.sentence_begin[verb];) {
      const Item& item = paragraph.items[i];
      if (item.span.begin < near.span.begin || verb - i > kReach) return false;
      const bool finite = item.is(kFinite) && !is_attribute(paragraph, i, verb);
      if (item.span.begin < near.span.end && finite) return true;
    }
    return false;
  };
  const bool bare = near.known() && !has_verb();
  if (bare && is_agent(paragraph, near)) return near;
  const Participant parsed = read_parsed(paragraph, verb);
  if (bare && !parsed.entity && is_someone(paragraph, near)) return near;
  if (!parsed.known()) return near.known() && has_verb() ? Participant{} : near;
  return parsed;
}

/// The subject by the words between the edge of the clause and the verb.
Participant Sources::read_clause(const Paragraph& paragraph, std::uint32_t verb) const {
  const auto& items = paragraph.items;
  std::uint32_t begin = paragraph.sentence_begin[verb];
  if (verb - begin > kReach) begin = verb - kReach;
  std::uint32_t end = verb;
  while (end > begin && is_skipped_before_verb(items[end - 1])) --end;
  if (end > begin + 1 && items[end - 1].is(kDash)) {
    // "The Courier—owned by a bank—reported": over what stands between two dashes.
    std::uint32_t dash = end - 1;
    while (dash > begin && !items[dash - 1].is(kDash)) --dash;
    if (dash > begin) end = dash - 1;
  }
  if (end == begin) return {};
  if (items[end - 1].folded == "to" || items[end - 1].is(kConjunction) ||
      (items[verb].cue.any(CueClasses::Progressive) && end == verb)) {
    // "went on to say", "stood up and said", "…, adding": the subject of the clause.
    if (items[verb].cue.any(CueClasses::Progressive) && end > begin + 1 &&
        !items[end - 1].is(kComma | kPreposition | kConjunction | kSubordinator)) {
      return phrase_at(paragraph, end - 1);  // "a sign saying"
    }
    return main_subject(paragraph, end - 1);
  }
  // Back to the edge of the clause.
  std::uint32_t first = end;
  bool relative = false;
  int depth = 0;
  while (first > begin) {
    const Item& item = items[first - 1];
    if (item.is(kCloseBracket)) ++depth;
    if (item.is(kOpenBracket) && depth > 0) --depth;
    if (depth == 0) {
      if (item.quoted || item.is(kClauseEdge)) break;
      if (item.is(kRelative) && first - 1 > begin) {
        relative = true;
        break;
      }
      if (item.is(kSubordinator) && !item.is(kPreposition | kDeterminer)) break;
      if (item.is(kSubordinator) && first - 1 > begin && items[first - 2].is(kVerb)) break;
      // "that Ferry Day poster said", but "reported on Monday that Quill said".
      const bool opens = item.folded == "that" && first != end &&
                         (!items[first].is(kCapital) ||
                          words_.tokens[item.index].upos == Upos::Sconj ||
                          (first - 1 > begin && items[first - 2].is(kTimeWord)));
      if (opens) break;
      if (item.is(kConjunction) && first - 1 > begin && items[first - 2].is(kComma)) break;
    }
    --first;
  }
  // "who told", "whose signs said"; in "which the mayor called" the mayor is the subject.
  const bool bears = relative && items[first - 1].folded == "whose" &&
                     items[end - 1].cue.any(CueClasses::Slogan | CueClasses::Text);
  const bool direct = relative && (first == end || bears);
  if (direct) {
    // "…, who told": the noun before "who".
    std::uint32_t last = first - 1;
    while (last > begin && items[last - 1].is(kComma)) --last;
    std::uint32_t from = last;
    while (from > begin && !items[from - 1].quoted && !items[from - 1].is(kClauseEdge)) --from;
    const std::vector<ItemRange> chunks = chunks_of(paragraph, {from, last});
    if (chunks.empty()) return {};
    for (std::size_t c = chunks.size(); c-- > 0;) {
      if (Participant found = read_chunk(paragraph, chunks[c], {}); found.entity) return found;
    }
    return read(paragraph, {from, last});
  }
  const bool aside = std::any_of(items.begin() + first, items.begin() + end,
                                 [](const Item& item) { return item.is(kComma); });
  if (relative && aside) {  // "Quill, who was there, said"
    while (first > begin && !items[first - 1].quoted && !items[first - 1].is(kClauseEdge)) --first;
  }
  return read(paragraph, {first, end});
}

}  // namespace crosscheck
