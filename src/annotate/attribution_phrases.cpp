// SPDX-License-Identifier: Apache-2.0
#include "annotate/attribution_phrases.hpp"

#include <algorithm>

#include "annotate/complements.hpp"

// Where the phrases of source and cue begin and end:
//
//     {Ada Quill, who runs the ferry,} <has also said> …     between its commas an aside is whole
//     … <said> {Ada Quill, the harbour master}.              up to the stop
//     {She} <said in a statement:> …                         what bears the words, and a colon
//     Quill, {who} <told> …                                  the pronoun speaks in its clause

namespace crosscheck {
namespace {

constexpr std::uint32_t kReach = 40;  // items
constexpr std::uint32_t kMostHelpers = 8;

bool is_aside_begin(const Paragraph& paragraph, std::uint32_t at) {
  const Item& item = paragraph.items[at];
  if (item.quoted) return false;
  if (item.is(kRelative) || item.is(kDeterminer | kCapital | kNumber)) return true;
  // "president of the line": a noun without an article.
  return !item.is(kVerb | kAdverb | kPreposition | kSubordinator | kConjunction | kPronoun |
                  kComma | kDash | kMark) &&
         !item.cue.any(CueClasses::kVerb);
}

}  // namespace

ItemRange cue_phrase(const Paragraph& paragraph, std::span<const Token> tokens,
                     std::uint32_t verb) {
  const auto& items = paragraph.items;
  ItemRange range{verb, verb + 1};
  const std::uint32_t begin = paragraph.sentence_begin[verb];
  const std::uint32_t end = paragraph.sentence_end[verb];
  const auto take_helpers = [&] {
    while (range.first > begin && verb - range.first < kMostHelpers) {
      const Item& item = items[range.first - 1];
      if (item.quoted) break;
      const bool helps = tokens[item.index].upos == Upos::Aux || item.folded == "later" ||
                         (item.is(kAuxiliary | kAdverb) && !item.is(kPronoun | kTimeWord));
      if (!helps || (item.is(kCapital) && range.first - 1 > begin)) break;
      --range.first;
    }
  };
  take_helpers();
  // "to say", "tried to say", "has begun to say": with a verb that itself says nothing.
  if (range.first > begin && !items[range.first - 1].quoted &&
      items[range.first - 1].folded == "to") {
    --range.first;
    std::uint32_t governor = range.first;
    if (governor > begin && !items[governor - 1].quoted && items[governor - 1].folded == "on")
      --governor;
    if (governor > begin && !items[governor - 1].quoted) {
      const Token& token = tokens[items[governor - 1].index];
      if (token.upos == Upos::Verb && !complements_of(token.lemma).any()) {
        range.first = governor - 1;
        take_helpers();
      }
    }
  }
  if (range.last < end && !items[range.last].quoted &&
      tokens[items[range.last].index].deprel == Deprel::CompoundPrt) {
    ++range.last;
  }
  // "in a statement", "in a letter on Monday:"
  if (range.last + 2 < end && !items[range.last].quoted && items[range.last].folded == "in") {
    std::uint32_t noun = range.last + 1;
    while (noun + 1 < end && noun - range.last < 4 && !items[noun].quoted &&
           !items[noun].cue.any(CueClasses::Text)) {
      ++noun;
    }
    if (!items[noun].quoted && items[noun].cue.any(CueClasses::Text) &&
        items[range.last + 1].is(kDeterminer)) {
      range.last = noun + 1;
    }
  }
  if (range.last < end && items[range.last].is(kColon)) ++range.last;
  return range;
}

Span source_phrase(const Paragraph& paragraph, ItemRange cue, Span source) {
  if (source.empty()) return source;
  const auto& items = paragraph.items;
  const std::uint32_t begin = paragraph.sentence_begin[cue.first];
  const std::uint32_t end = paragraph.sentence_end[cue.first];
  if (source.end <= items[cue.first].span.begin) {
    if (cue.first > begin && items[cue.first - 1].is(kRelative)) return items[cue.first - 1].span;
    // What stands between the source and its verb, if it is an aside: ", who runs the ferry,".
    std::uint32_t i = cue.first;
    while (i > begin && cue.first - i < kReach && items[i - 1].span.begin >= source.end) --i;
    if (i == cue.first) return source;
    const bool aside = items[i].is(kComma) && items[cue.first - 1].is(kComma) &&
                       i + 1 < cue.first && is_aside_begin(paragraph, i + 1);
    const bool bracket = items[i].is(kOpenBracket) && items[cue.first - 1].is(kCloseBracket);
    for (std::uint32_t k = i; k < cue.first; ++k) {
      if (items[k].quoted || items[k].is(kStop | kColon | kDash)) return source;
    }
    if (aside || bracket) return {source.begin, items[cue.first - 1].span.end};
    // "Quill, who runs the ferry,": the source already ends behind its aside.
    if (i + 1 == cue.first && items[i].is(kComma)) {
      for (std::uint32_t k = i; k-- > begin && items[k].span.begin >= source.begin;) {
        if (items[k].is(kComma)) return {source.begin, items[i].span.end};
      }
    }
    return source;
  }
  // Behind the cue: up to the stop if an aside follows.
  std::uint32_t i = cue.last;
  while (i < end && items[i].span.begin < source.end) ++i;
  if (i + 1 >= end || !items[i].is(kComma) || !is_aside_begin(paragraph, i + 1)) return source;
  std::uint32_t last = i + 1;
  while (last < end && last - i < kReach && !items[last].quoted &&
         !items[last].is(kStop | kColon | kDash)) {
    ++last;
  }
  return {source.begin, items[last - 1].span.end};
}

}  // namespace crosscheck
