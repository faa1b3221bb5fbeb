// SPDX-License-Identifier: Apache-2.0
#include "annotate/quote_kinds.hpp"

#include <algorithm>

#include "crosscheck/text/unicode.hpp"

// The kinds, in the order in which they are tried:
//
//   Slogan  the cue is a sign, a slogan or a chant:       signs that read “Let it snow”
//   Title   the cue gives a name; a nickname in a name;   the raid, dubbed “Red Kite”
//           capitals and no cue:                          the “Red Kite” raid
//   Direct  a cue or a whole sentence, begun as one:      Quill said, “We waited.”
//   Mixed   a cue, amid a sentence:                       Quill called it “a farce”.
//   Scare   a few words and no cue:                       the “experts” had left
//
// Longer words without a cue are Mixed with nobody for a speaker.

namespace crosscheck {
namespace {

constexpr std::size_t kScareWords = 5;

struct Shape {
  std::size_t words = 0;
  std::size_t capitals = 0;  ///< words that begin with a capital letter or a digit
  bool begins_upper = false; ///< or with a digit, a bracket or an ellipsis
};

Shape shape_of(std::string_view quoted) {
  Shape shape;
  bool in_word = false;
  bool first = true;
  for (std::size_t at = 0; at < quoted.size();) {
    const CodePoint c = code_point_at(quoted, at);
    if (first && !is_quotation_mark(c.value) && !is_space(c.value)) {
      shape.begins_upper = !is_lower(c.value);
      first = false;
    }
    const bool letter = is_letter(c.value) || is_digit(c.value);
    if (letter && !in_word) {
      ++shape.words;
      if (!is_lower(c.value)) ++shape.capitals;
    }
    in_word = letter || (in_word && (c.value == '\'' || c.value == U'’' || c.value == '-'));
    at += c.size;
  }
  return shape;
}

/// Every long word is capitalised: "Swamp Run", "The Lord of the Isles".
bool is_titled(std::string_view quoted, const Shape& shape) {
  if (!shape.begins_upper || shape.words < 2 || shape.words > 10) return false;
  std::size_t small = 0;  // of, the, and … : up to three letters
  for (std::size_t at = 0; at < quoted.size();) {
    std::size_t end = at;
    while (end < quoted.size() && quoted[end] != ' ') ++end;
    const std::string_view word = quoted.substr(at, end - at);
    if (!word.empty() && is_lower(code_point_at(word, 0).value) && word.size() <= 4) ++small;
    at = end + 1;
  }
  return shape.capitals >= 2 && shape.capitals + small >= shape.words &&
         small <= shape.capitals;
}

/// Robert “Bob” Quill.
bool is_nickname(const Paragraph& paragraph, std::uint32_t at, const Shape& shape) {
  const auto& items = paragraph.items;
  return shape.words <= 2 && shape.begins_upper && at > 0 && at + 1 < items.size() &&
         items[at - 1].is(kCapital) && items[at + 1].is(kCapital) &&
         at - 1 > paragraph.sentence_begin[at] - (paragraph.sentence_begin[at] > 0 ? 1 : 0) &&
         !items[at - 1].cue.any(CueClasses::kVerb);
}

bool is_named_by_noun(const Paragraph& paragraph, std::uint32_t at) {
  const auto& items = paragraph.items;
  const std::uint32_t begin = paragraph.sentence_begin[at];
  if (at <= begin) return false;
  std::uint32_t i = at - 1;
  if (items[i].is(kComma) && i > begin) --i;
  return !items[i].quoted && items[i].cue.any(CueClasses::Title) &&
         !items[i].cue.any(CueClasses::kVerb | CueClasses::Noun | CueClasses::Slogan);
}

/// Amid a sentence, as names do: after a preposition, an article, an owner or another noun.
bool stands_as_name(const Paragraph& paragraph, std::uint32_t at) {
  if (at <= paragraph.sentence_begin[at]) return false;
  const Item& before = paragraph.items[at - 1];
  const bool is_subject = at + 1 < paragraph.items.size() && !paragraph.items[at + 1].quoted &&
                          paragraph.items[at + 1].is(kAuxiliary);
  if (is_subject && before.folded == "that") return true;
  // "cancelled “The Long Tide”", "told “Norwick Today”", "speaking to “Norwick Today”"
  const bool does = !before.quoted && before.is(kVerb) && !before.is(kAuxiliary) &&
                    !before.cue.any(CueClasses::kVerb & ~CueClasses::Think);
  const bool told = !before.quoted && before.folded == "told";
  const bool spoke = !before.quoted && before.folded == "to" && at >= 2 &&
                     (paragraph.items[at - 2].folded.starts_with("speak") ||
                      paragraph.items[at - 2].folded == "spoke");
  if (does || told || spoke) return true;
  if (before.quoted || before.is(kComma | kColon | kDash | kVerb | kMark | kConjunction)) return false;
  if (before.cue.any(CueClasses::kVerb | CueClasses::Slogan) || before.folded == "that") return false;
  return before.folded != "as" && before.folded != "to";
}

}  // namespace

bool is_sentence(std::string_view quoted) {
  const Shape shape = shape_of(quoted);
  if (!shape.begins_upper || shape.words == 0) return false;
  const char32_t last = last_of(quoted);
  return last == '.' || last == '?' || last == '!' || last == U'…' || last == ',' ||
         shape.words >= 8;
}

bool is_person_pronoun(std::string_view word) {
  const std::string folded = fold(word);
  return folded == "he" || folded == "she" || folded == "they" || folded == "i" || folded == "we";
}

QuoteKind kind_of_quote(const Paragraph& paragraph, std::uint32_t at, std::string_view quoted,
                        bool block, const std::optional<Introduction>& introduction) {
  if (block) return QuoteKind::Direct;
  const Shape shape = shape_of(quoted);
  if (is_nickname(paragraph, at, shape)) return QuoteKind::Title;
  if (introduction && introduction->naming) {
    return shape.begins_upper ? QuoteKind::Title : QuoteKind::Scare;
  }
  const bool leads = paragraph.sentence_begin[at] == at;
  if (introduction) {
    const CueClasses cue = introduction->classes;
    if (cue.any(CueClasses::Slogan) || (cue.any(CueClasses::Sign) && !cue.any(CueClasses::Say))) {
      return QuoteKind::Slogan;
    }
    if (introduction->speaker.known() || cue.any(CueClasses::kVerb)) {
      if (shape.begins_upper && is_named_by_noun(paragraph, at)) return QuoteKind::Title;
      if (is_titled(quoted, shape) && stands_as_name(paragraph, at)) return QuoteKind::Title;
      const Item* before = leads ? nullptr : &paragraph.items[at - 1];
      const bool follows_cue = before != nullptr && !before->quoted &&
                               (before->is(kComma | kColon) || before->cue.any(CueClasses::kVerb) ||
                                before->folded == "that");
      return shape.begins_upper && (leads || follows_cue) ? QuoteKind::Direct : QuoteKind::Mixed;
    }
  }
  if (is_titled(quoted, shape) || (shape.begins_upper && is_named_by_noun(paragraph, at))) {
    return QuoteKind::Title;
  }
  const bool told = introduction && introduction->classes.any(CueClasses::Noun);
  if ((leads || told) && is_sentence(quoted)) return QuoteKind::Direct;
  if (told) return QuoteKind::Mixed;
  return shape.words <= kScareWords ? QuoteKind::Scare : QuoteKind::Mixed;
}

}  // namespace crosscheck
