// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/cues.hpp"
#include "annotate/quote_marks.hpp"
#include "crosscheck/annotate/words.hpp"

namespace crosscheck {

/// What a word is good for when clauses are told apart: closed classes, read from lists, so
/// that they hold without tags; verbs and adverbs are known better where there are tags.
enum Trait : std::uint32_t {
  kComma = 1, kStop = 2, kColon = 4, kDash = 8, kOpenBracket = 16, kCloseBracket = 32,
  kPreposition = 64, kSubordinator = 128, kRelative = 256, kAuxiliary = 512, kAdverb = 1024,
  kDeterminer = 2048, kPronoun = 4096, kPossessive = 8192, kConjunction = 1 << 14,
  kCapital = 1 << 15, kVerb = 1 << 16, kBePassive = 1 << 17, kTimeWord = 1 << 18,
  kNumber = 1 << 19, kMark = 1 << 20, kPastTense = 1 << 21, kParticiple = 1 << 22,
  kFinite = 1 << 23,
};

/// A word of a segment, or a whole quoted stretch.
struct Item {
  Span span;
  std::uint32_t index = 0;  ///< of the token or of the stretch
  bool quoted = false;      ///< a stretch
  std::uint32_t traits = 0;
  CueClasses cue;
  std::string folded;       ///< empty for a stretch

  bool is(std::uint32_t any_of) const noexcept { return (traits & any_of) != 0; }
};

/// The items [first, last) of a Paragraph.
struct ItemRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool empty() const noexcept { return first >= last; }
};

/// One segment as a reader of cues sees it: the quoted stretches are closed boxes, so that
/// what is said inside them is never taken for a cue.
struct Paragraph {
  std::vector<Item> items;
  std::vector<std::uint32_t> sentence_begin;  ///< for each item, the first of its sentence
  std::vector<std::uint32_t> sentence_end;    ///< for each item, past the last of its sentence

  ItemRange all() const noexcept { return {0, static_cast<std::uint32_t>(items.size())}; }
  Span span_of(ItemRange range) const noexcept {
    return {items[range.first].span.begin, items[range.last - 1].span.end};
  }
};

/// A paragraph for each segment of `words`.
std::vector<Paragraph> find_paragraphs(const Words& words,
                                       std::span<const QuotedStretch> stretches);

/// The last character of quoted words, U'a' for any letter or digit.
char32_t last_of(std::string_view quoted);

/// Does a clause of speech begin at `at`: "said Rao", "the mayor asked"? Looks a few words
/// ahead for a verb of saying, and gives up at another verb.
bool begins_with_speech(const Paragraph& paragraph, std::uint32_t at);

}  // namespace crosscheck
