// SPDX-License-Identifier: Apache-2.0
#include "annotate/noun_phrases.hpp"

#include <algorithm>

namespace crosscheck {
namespace {

/// Ends a noun phrase that runs forward.
bool ends_phrase(const Item& item, const Item& before) noexcept {
  if (item.quoted || item.is(kClauseEdge | kComma | kRelative | kMark)) return true;
  if (item.is(kVerb) && !item.is(kCapital)) return true;
  if (item.cue.any(CueClasses::kVerb) && !item.cue.any(CueClasses::Base) && !item.is(kCapital)) {
    return true;
  }
  if (item.is(kTimeWord) && !before.is(kDeterminer | kPreposition)) return true;
  if (item.is(kAdverb) && !item.is(kCapital)) return true;
  if (item.is(kSubordinator) && !item.is(kPreposition | kDeterminer)) return true;
  return item.folded == "that";
}

bool joins_phrase(const Item& item) noexcept {
  return item.folded == "of" || item.folded == "for" || item.folded == "from" ||
         item.folded == "at" || item.folded == "with" || item.folded == "in";
}

bool is_time(const Paragraph& paragraph, std::uint32_t at) noexcept {
  const auto& items = paragraph.items;
  for (std::uint32_t i = at; i < std::min<std::size_t>(items.size(), at + 3); ++i) {
    if (items[i].quoted) return false;
    if (items[i].is(kTimeWord | kNumber)) return true;
  }
  return false;
}

}  // namespace

bool is_attribute(const Paragraph& paragraph, std::uint32_t at, std::uint32_t limit) noexcept {
  if (at == 0 || at + 1 >= limit) return false;
  const Item& item = paragraph.items[at];
  const Item& before = paragraph.items[at - 1];
  const Item& next = paragraph.items[at + 1];
  const bool participle = item.is(kVerb) && item.folded.ends_with("ed") &&
                          !item.cue.any(CueClasses::kVerb) && !item.is(kAuxiliary);
  const bool opens = (before.is(kDeterminer) && !before.is(kPronoun)) || before.folded == "one" ||
                     before.folded == "another";
  return participle && opens && !next.quoted &&
         !next.is(kClauseEdge | kComma | kMark | kPreposition | kDeterminer | kPronoun | kAdverb |
                  kVerb | kCapital | kConjunction | kSubordinator | kRelative);
}

std::uint32_t phrase_end(const Paragraph& paragraph, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t i = at;
  int depth = 0;
  for (; i < limit; ++i) {
    const Item& item = paragraph.items[i];
    if (item.is(kOpenBracket)) ++depth;
    if (depth > 0) {
      if (item.is(kCloseBracket)) --depth;
      continue;
    }
    if (i > at && ends_phrase(item, paragraph.items[i - 1]) &&
        !is_attribute(paragraph, i, limit)) {
      break;
    }
    if (item.is(kPreposition) && (i == at || !joins_phrase(item) || is_time(paragraph, i + 1))) {
      break;
    }
    if (item.is(kConjunction) &&
        (i + 1 >= limit || !paragraph.items[i + 1].is(kCapital | kDeterminer))) {
      break;
    }
  }
  return i;
}

std::uint32_t head_end(const Paragraph& paragraph, ItemRange chunk) {
  std::uint32_t i = chunk.first;
  while (i < chunk.last && !paragraph.items[i].is(kPreposition | kOpenBracket | kRelative)) ++i;
  return i;
}

bool is_adverbial(const Paragraph& paragraph, ItemRange chunk) {
  const Item& first = paragraph.items[chunk.first];
  if (first.quoted) return true;
  if (first.is(kRelative | kAdverb) && !first.is(kPronoun | kDeterminer)) return true;
  if (first.cue.any(CueClasses::Progressive)) return true;  // ", citing the Board,"
  if (first.is(kConjunction)) return chunk.last == chunk.first + 1;
  return first.is(kPreposition | kSubordinator | kTimeWord) && !first.is(kDeterminer);
}

std::vector<ItemRange> chunks_of(const Paragraph& paragraph, ItemRange region) {
  std::vector<ItemRange> chunks;
  ItemRange chunk{region.first, region.first};
  int depth = 0;
  for (std::uint32_t i = region.first; i < region.last; ++i) {
    const Item& item = paragraph.items[i];
    if (item.is(kOpenBracket)) ++depth;
    if (item.is(kCloseBracket) && depth > 0) --depth;
    if (item.is(kComma) && depth == 0) {
      if (!chunk.empty()) chunks.push_back(chunk);
      chunk = {i + 1, i + 1};
    } else {
      chunk.last = i + 1;
    }
  }
  if (!chunk.empty()) chunks.push_back(chunk);
  return chunks;
}

}  // namespace crosscheck
