// SPDX-License-Identifier: Apache-2.0
#include "annotate/prose.hpp"

#include <algorithm>
#include <unordered_map>

#include "crosscheck/text/unicode.hpp"

// A sentence here is one of the article's own: it begins where the language floor begins one,
// but the sentences inside a quote are none, and a quote that ends in "?" or "!" ends no
// sentence if a clause of speech follows:
//
//     “Who let them in?” the mayor asked. “Nobody knows.”
//     |------------- one sentence ------| |-- the next --|

namespace crosscheck {
namespace {

using TraitTable = std::unordered_map<std::string_view, std::uint32_t>;

void add(TraitTable& table, std::uint32_t trait, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) table[word] |= trait;
}

TraitTable closed_classes() {
  TraitTable t;
  add(t, kPreposition,
      {"in", "on", "at", "after", "before", "during", "since", "for", "with", "amid", "under",
       "over", "from", "by", "to", "of", "about", "as", "like", "via", "into", "through",
       "despite", "without", "against", "between", "among", "per", "within", "near", "outside",
       "inside", "across", "following", "until", "upon", "toward", "towards", "behind"});
  add(t, kSubordinator,
      {"when", "while", "because", "although", "though", "if", "unless", "whereas", "until",
       "as", "that", "whether", "after", "before", "since", "once", "how", "why", "so", "what"});
  add(t, kRelative, {"who", "whose", "whom", "which", "where"});
  add(t, kAuxiliary,
      {"is", "was", "are", "were", "be", "been", "being", "has", "have", "had", "having", "will",
       "would", "can", "could", "may", "might", "must", "shall", "should", "do", "does", "did",
       "'d", "'ve", "'ll", "'m", "'re", "ca", "wo"});
  add(t, kBePassive, {"is", "was", "are", "were", "be", "been", "being", "got", "'re", "'m"});
  add(t, kAdverb,
      {"also", "later", "then", "now", "once", "again", "earlier", "still", "already", "first",
       "just", "never", "ever", "often", "only", "soon", "today", "yesterday", "tonight", "here",
       "there", "however", "meanwhile", "not", "n't", "too", "even", "always", "instead",
       "further", "sometimes", "afterwards", "afterward"});
  add(t, kDeterminer,
      {"a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its",
       "our", "their", "one", "another", "some", "many", "several", "most", "other", "no", "both",
       "each", "every", "any", "all", "two", "three", "four", "few"});
  add(t, kPronoun,
      {"he", "she", "they", "it", "we", "i", "you", "one", "others", "another", "someone",
       "many", "some", "most", "both", "nobody", "everyone", "everybody", "somebody", "anyone"});
  add(t, kConjunction, {"and", "or", "but", "nor", "yet"});
  add(t, kTimeWord,
      {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
       "february", "march", "april", "may", "june", "july", "august", "september", "october",
       "november", "december", "today", "yesterday", "tomorrow", "tonight", "week", "month",
       "year", "morning", "evening", "night", "afternoon", "day", "days", "weeks", "months",
       "years", "ago", "last", "later", "earlier"});
  add(t, kComma, {","});
  add(t, kStop, {".", "!", "?", ";", "..."});
  add(t, kColon, {":"});
  add(t, kDash, {"--", "---"});  // a single one: is_dash
  add(t, kOpenBracket, {"(", "[", "{"});
  add(t, kCloseBracket, {")", "]", "}"});
  add(t, kMark, {"\"", "'", "''", "``", "*", "**", "_", ">", "#"});
  return t;
}

/// In -ly, but no noun.
bool is_ly_adverb(std::string_view folded) {
  if (!folded.ends_with("ly") || folded.size() < 5) return false;
  return folded != "family" && folded != "reply" && folded != "assembly" && folded != "supply" &&
         folded != "ally" && folded != "anomaly" && folded != "bully" && folded != "rally";
}

/// "-" between blanks, or a long dash; the hyphen of "tow-truck" is none.
bool is_dash(const Words& words, Span span, std::string_view folded) {
  if (folded != "-") return false;
  const std::string_view text = words.text.view();
  const std::string_view own = words.text[span];
  if (own == "—" || own == "―") return true;
  const bool joined = span.begin > 0 && !is_space(code_point_before(text, span.begin).value) &&
                      span.end < text.size() && !is_space(code_point_at(text, span.end).value);
  return !joined;
}

/// The mark of "the miners' union", which closes nothing.
bool is_plural_mark(const Words& words, Span mark) {
  const std::string_view text = words.text.view();
  return mark.begin > 0 && text[mark.begin - 1] == 's' && mark.end + 1 < text.size() &&
         text[mark.end] == ' ' && is_lower(code_point_at(text, mark.end + 1).value);
}

Item item_of(const Words& words, std::uint32_t index) {
  static const TraitTable table = closed_classes();
  const Token& token = words.tokens[index];
  const std::string_view text = words.of(token);
  Item item;
  item.span = token.span;
  item.index = index;
  item.folded = fold(text);
  item.cue = cue_classes(item.folded);
  if (const auto found = table.find(item.folded); found != table.end()) item.traits = found->second;
  if (is_dash(words, token.span, item.folded)) item.traits |= kDash;
  if (text.empty()) return item;
  const char32_t first = code_point_at(text, 0).value;
  if (is_upper(first)) item.traits |= kCapital;
  if (is_digit(first)) item.traits |= kNumber;
  if (item.folded == "'s" || item.folded == "'") item.traits |= kPossessive;
  if (item.folded == "'" && is_plural_mark(words, token.span)) item.traits &= ~std::uint32_t{kMark};
  if (!item.is(kCapital) && is_ly_adverb(item.folded)) item.traits |= kAdverb;
  if (item.is(kAuxiliary)) item.traits |= kVerb;
  if (token.upos == Upos::X) return item;
  if (token.upos == Upos::Verb || token.upos == Upos::Aux) item.traits |= kVerb;
  if (token.xpos == Xpos::Vbd) item.traits |= kPastTense;
  if (token.xpos == Xpos::Vbn) item.traits |= kParticiple;
  if (token.xpos == Xpos::Vbd || token.xpos == Xpos::Vbz || token.xpos == Xpos::Vbp ||
      token.xpos == Xpos::Md) {
    item.traits |= kFinite;
  }
  if (token.upos == Upos::Adv) item.traits |= kAdverb;
  if (token.upos == Upos::Aux && token.xpos != Xpos::Pos) item.traits &= ~std::uint32_t{kPossessive};
  const bool noun = token.upos == Upos::Noun || token.upos == Upos::Propn || token.upos == Upos::Adj;
  if (noun) {  // "its claims", "the state": no verb
    item.cue = CueClasses(static_cast<std::uint16_t>(item.cue.bits() & ~CueClasses::kVerb));
  } else if (token.upos == Upos::Verb) {
    item.cue = CueClasses(item.cue.bits() & (CueClasses::kVerb | CueClasses::Base |
                                             CueClasses::Progressive));
  }
  return item;
}

Item item_of(const QuotedStretch& stretch, std::uint32_t index) {
  Item item;
  item.span = stretch.outer;
  item.index = index;
  item.quoted = true;
  return item;
}

/// “…,” fumed boss Ada Quill.   “…,” one sodden patient joked.: behind a quote that opens a
/// sentence and that a comma closes, a word that may be a verb of saying is one, though the tagger,
/// to which the quote is part of the sentence, took it for a noun or an adjective.
void find_verbs_of_saying(const Words& words, std::span<const QuotedStretch> stretches,
                          Paragraph& paragraph) {
  constexpr std::uint32_t kReach = 8;
  auto& items = paragraph.items;
  const auto count = static_cast<std::uint32_t>(items.size());
  const auto may_say = [&](std::uint32_t i) {
    const CueClasses cue = cue_classes(items[i].folded);
    return cue.any(CueClasses::kSpeech) && !cue.any(CueClasses::Base | CueClasses::Progressive) &&
           !items[i].is(kCapital) &&
           (items[i - 1].quoted || !items[i - 1].is(kDeterminer | kPossessive));
  };
  const auto make_verb = [&](std::uint32_t i) {
    items[i].traits |= kVerb | kPastTense | kFinite;
    items[i].cue = CueClasses(cue_classes(items[i].folded).bits() & CueClasses::kVerb);
  };
  for (std::uint32_t k = 0; k + 1 < count; ++k) {
    const bool opens = k == 0 || items[k - 1].quoted || items[k - 1].is(kStop | kMark | kDash);
    if (!items[k].quoted || !opens) continue;
    const char32_t last = last_of(words.text[stretches[items[k].index].words]);
    bool closed = last == ',' || last == '?' || last == '!' || last == U'…';
    std::uint32_t first = k + 1;
    for (; first < count && items[first].is(kMark | kComma); ++first) {
      closed = closed || items[first].is(kComma);
    }
    if (!closed) continue;
    const auto ends = [&](std::uint32_t i) {
      return i >= count || items[i].quoted ||
             items[i].is(kStop | kComma | kColon | kDash | kPreposition);
    };
    std::uint32_t verb = first;
    while (!ends(verb) && verb - first < kReach && !may_say(verb)) ++verb;
    if (ends(verb) || verb - first == kReach) {
      // “…,” blasted boss Ada Quill.: a verb that no list has.
      const bool past = !ends(first) && items[first].folded.ends_with("ed") &&
                        !items[first].is(kCapital | kAuxiliary | kAdverb);
      if (past) make_verb(first);
    } else if (!items[verb].is(kVerb)) {
      make_verb(verb);
    }
  }
}

/// “Who let them in?” Quill pressed.: a short clause of one verb, by how it was said.
bool is_manner(const Paragraph& paragraph, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 5;
  const auto count = static_cast<std::uint32_t>(paragraph.items.size());
  for (std::uint32_t i = at; i < std::min(count, at + kLongest); ++i) {
    const Item& item = paragraph.items[i];
    if (item.quoted || item.is(kStop | kComma | kAuxiliary)) return false;
    if (!item.is(kFinite)) continue;
    return i > at && i + 1 < count && !paragraph.items[i + 1].quoted &&
           paragraph.items[i + 1].is(kStop);
  }
  return false;
}

/// Does a sentence end between the items `k - 1` and `k`?
bool breaks_before(const Words& words, std::span<const QuotedStretch> stretches,
                   const std::vector<bool>& begins, const Paragraph& paragraph, std::uint32_t k) {
  const Item& item = paragraph.items[k];
  const Item& before = paragraph.items[k - 1];
  if (!before.quoted) {
    if (before.is(kStop) && before.folded != ";" && item.quoted) return true;
    // "**What it cost.** The ministry": marks of emphasis close with the sentence.
    const bool marked = before.is(kMark) && k > 1 && paragraph.items[k - 2].is(kStop) &&
                        paragraph.items[k - 2].folded != ";";
    if (marked && (item.quoted || item.is(kCapital))) return true;
    return !item.quoted && begins[item.index];
  }
  if (item.quoted) {
    const char32_t last = last_of(words.text[stretches[before.index].words]);
    return last == '.' || last == '?' || last == '!' || last == U'…';
  }
  if (item.is(kComma | kStop | kColon | kDash)) return false;
  switch (last_of(words.text[stretches[before.index].words])) {
    case '.': return item.is(kCapital) || item.is(kNumber);
    case '?':
    case '!':
    case U'…':
      if (!item.is(kCapital | kNumber)) return false;  // “Fine!” beamed Quill.
      return !begins_with_speech(paragraph, k) && !is_manner(paragraph, k);
    case ',': case ';': return false;
    default: return begins[item.index] && item.is(kCapital) && !begins_with_speech(paragraph, k);
  }
}

void find_sentences(const Words& words, std::span<const QuotedStretch> stretches,
                    const std::vector<bool>& begins, Paragraph& paragraph) {
  const auto count = static_cast<std::uint32_t>(paragraph.items.size());
  paragraph.sentence_begin.resize(count);
  paragraph.sentence_end.resize(count, count);
  std::uint32_t begin = 0;
  for (std::uint32_t k = 0; k < count; ++k) {
    if (k > 0 && breaks_before(words, stretches, begins, paragraph, k)) {
      for (std::uint32_t i = begin; i < k; ++i) paragraph.sentence_end[i] = k;
      begin = k;
    }
    paragraph.sentence_begin[k] = begin;
  }
}

}  // namespace

char32_t last_of(std::string_view quoted) {
  while (!quoted.empty()) {
    const CodePoint c = code_point_before(quoted, quoted.size());
    if (!is_quotation_mark(c.value) && c.value != ')' && !is_space(c.value)) {
      return is_letter(c.value) || is_digit(c.value) ? U'a' : c.value;
    }
    quoted.remove_suffix(c.size);
  }
  return U'a';
}

bool begins_with_speech(const Paragraph& paragraph, std::uint32_t at) {
  constexpr std::uint32_t kReach = 10;
  const auto count = static_cast<std::uint32_t>(paragraph.items.size());
  for (std::uint32_t i = at; i < std::min(count, at + kReach); ++i) {
    const Item& item = paragraph.items[i];
    if (item.quoted || item.is(kStop | kColon)) return false;
    if (item.cue.any(CueClasses::kSpeech) && !item.cue.any(CueClasses::Progressive)) return true;
    if (item.is(kVerb) && !item.is(kAuxiliary)) return false;
    if (item.is(kSubordinator) && i == at) return false;
  }
  return false;
}

std::vector<Paragraph> find_paragraphs(const Words& words,
                                       std::span<const QuotedStretch> stretches) {
  std::vector<bool> begins(words.tokens.size());
  for (const Sentence& sentence : words.sentences) {
    if (sentence.first < sentence.last) begins[sentence.first] = true;
  }
  std::vector<Paragraph> paragraphs(words.segments.size());
  std::uint32_t token = 0;
  std::uint32_t stretch = 0;
  for (std::uint32_t s = 0; s < words.segments.size(); ++s) {
    const Span segment = words.segments[s].span;
    Paragraph& paragraph = paragraphs[s];
    while (token < words.tokens.size() && words.tokens[token].span.end <= segment.begin) ++token;
    while (true) {
      const bool more_tokens =
          token < words.tokens.size() && words.tokens[token].span.begin < segment.end;
      const bool more_stretches = stretch < stretches.size() && stretches[stretch].segment == s;
      if (!more_tokens && !more_stretches) break;
      if (more_stretches &&
          (!more_tokens || words.tokens[token].span.end > stretches[stretch].outer.begin)) {
        const Span outer = stretches[stretch].outer;
        paragraph.items.push_back(item_of(stretches[stretch], stretch));
        while (token < words.tokens.size() && words.tokens[token].span.begin < outer.end) ++token;
        ++stretch;
      } else {
        paragraph.items.push_back(item_of(words, token++));
      }
    }
    find_verbs_of_saying(words, stretches, paragraph);
    find_sentences(words, stretches, begins, paragraph);
  }
  return paragraphs;
}

}  // namespace crosscheck
