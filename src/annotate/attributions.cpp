// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "annotate/nearest_person.hpp"
#include "annotate/prose.hpp"
#include "annotate/quote_cues.hpp"
#include "annotate/quote_kinds.hpp"
#include "annotate/quote_marks.hpp"
#include "annotate/sources.hpp"
#include "crosscheck/annotate/quotes.hpp"
#include "crosscheck/text/unicode.hpp"

// Where the words stand that a cue attributes:
//
//     leading    The Board said on Monday that [12 boats had sunk].
//                The Courier reported that [the Board said [12 boats had sunk]].   nested
//     trailing   [Twelve boats sank], the Board said.     [Twelve sank], according to Quill.
//     inside     [The ferry, she said, had left at nine].
//
// A clause that "and" or "but" joins on after a comma is not of the one before:
//
//     [Twelve boats sank], the Board said, and [the bill could reach $3 million], say insurers.
//
// What is in quotation marks is attributed to its speaker.

namespace crosscheck {
namespace {

class AttributionFinder {
 public:
  AttributionFinder(const Words& words, std::span<const Entity> entities)
      : words_(words),
        sources_(words, entities),
        stretches_(find_quoted_stretches(words.text, words.segments)),
        paragraphs_(find_paragraphs(words, stretches_)) {}

  std::vector<Attribution> find(std::span<const Quote> quotes) {
    for (const Quote& quote : quotes) {
      if (quote.speaker.known()) found_.push_back({quote.words, quote.speaker, quote.cue});
    }
    for (std::uint32_t p = 0; p < paragraphs_.size(); ++p) {
      for (std::uint32_t i = 0; i < paragraphs_[p].items.size(); i = paragraphs_[p].sentence_end[i]) {
        read_sentence(p, {i, paragraphs_[p].sentence_end[i]});
      }
    }
    std::sort(found_.begin(), found_.end(), [](const Attribution& a, const Attribution& b) {
      if (a.content.begin != b.content.begin) return a.content.begin < b.content.begin;
      if (a.content.end != b.content.end) return a.content.end > b.content.end;
      return a.cue < b.cue;
    });
    const auto same = [](const Attribution& a, const Attribution& b) {
      return a.content == b.content && a.cue == b.cue;
    };
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    return std::move(found_);
  }

 private:
  /// A clause that names a source: "the Board said on Monday that".
  struct Clause {
    std::uint32_t first = 0;  ///< items
    std::uint32_t last = 0;
    Introduction said;
    bool leading = false;  ///< what is attributed comes after it
  };

  void read_sentence(std::uint32_t p, ItemRange sentence) {
    const Paragraph& paragraph = paragraphs_[p];
    const auto& items = paragraph.items;
    std::vector<Clause> clauses;
    for (std::uint32_t v = sentence.first; v < sentence.last; ++v) {
      if (items[v].quoted) continue;
      std::optional<Clause> clause = items[v].folded == "according"
                                         ? according(paragraph, v, sentence)
                                         : reporting(paragraph, v, sentence);
      if (!clause) continue;
      resolve(clause->said.speaker, p);
      clauses.push_back(*std::move(clause));
    }
    // Where the content of a leading clause ends: before the next clause that is joined on.
    std::vector<std::uint32_t> ends(clauses.size(), sentence.last);
    for (std::size_t c = clauses.size(); c-- > 1;) {
      const std::uint32_t next = clauses[c].first;
      ends[c - 1] = is_joined_on(paragraph, next) ? next - 1 : ends[c];
    }
    std::uint32_t begin = sentence.first;
    for (std::size_t c = 0; c < clauses.size(); ++c) {
      const Clause& clause = clauses[c];
      ItemRange content{clause.last, ends[c]};
      if (!clause.leading) {
        const bool goes_on = clause.last < sentence.last && items[clause.last].is(kComma) &&
                             clause.last + 1 < sentence.last &&
                             !items[clause.last + 1].is(kConjunction);
        content = {begin, goes_on ? sentence.last : clause.first};
        begin = clause.last;
      }
      add(paragraph, content, clause.said);
    }
  }

  std::optional<Clause> according(const Paragraph& paragraph, std::uint32_t v, ItemRange sentence) const {
    if (v + 2 >= sentence.last || paragraph.items[v + 1].folded != "to") return std::nullopt;
    Clause clause;
    clause.said.speaker = sources_.phrase_at(paragraph, v + 2);
    if (!clause.said.speaker.known()) return std::nullopt;
    clause.said.cue = paragraph.items[v].span.joined(paragraph.items[v + 1].span);
    clause.said.classes = CueClasses(CueClasses::Say);
    clause.first = v;
    clause.last = past(paragraph, v + 2, clause.said.speaker.span.end, sentence);
    clause.leading = v == sentence.first || paragraph.items[v - 1].is(kConjunction);
    return clause;
  }

  std::optional<Clause> reporting(const Paragraph& paragraph, std::uint32_t v, ItemRange sentence) const {
    const auto& items = paragraph.items;
    constexpr std::uint16_t kReporting =
        CueClasses::kSpeech | CueClasses::Think | CueClasses::Show;
    const bool puts_at = is_estimate(paragraph, v, sentence);
    if (!items[v].cue.any(kReporting) && !puts_at) return std::nullopt;
    if (is_passive(paragraph, v)) return std::nullopt;
    if (v + 1 < sentence.last && items[v + 1].quoted) return std::nullopt;
    Clause clause;
    clause.said = read_verb(paragraph, v, sources_);
    const Span speaker = clause.said.speaker.span;
    if (speaker.empty() || !sources_.is_someone(paragraph, clause.said.speaker)) {
      return std::nullopt;
    }
    const bool inverted = speaker.begin > items[v].span.begin;
    clause.first = inverted ? v : std::min(v, item_at(paragraph, speaker.begin, v, sentence));
    clause.last = past(paragraph, v, std::max(items[v].span.end, speaker.end), sentence);
    if (!inverted && clause.said.addressee.known()) {
      clause.last = past(paragraph, clause.last, clause.said.addressee.span.end, sentence);
    }
    clause.last = past_time(paragraph, clause.last, sentence);
    const bool behind = clause.first > sentence.first &&
                        (items[clause.first - 1].is(kComma) || items[clause.first - 1].quoted);
    const bool ends = clause.last >= sentence.last || items[clause.last].is(kStop | kComma | kDash);
    clause.leading = !inverted && !(behind && ends);
    if (clause.leading && ends) return std::nullopt;  // "The Board said."
    if (clause.leading && items[v].cue.any(CueClasses::Think) && !introduces(paragraph, clause.last)) {
      return std::nullopt;
    }
    return clause;
  }

  /// "puts the damage at $3 million".
  bool is_estimate(const Paragraph& paragraph, std::uint32_t v, ItemRange sentence) const {
    const auto& items = paragraph.items;
    if (items[v].folded != "put" && items[v].folded != "puts") return false;
    for (std::uint32_t i = v + 1; i + 1 < std::min(sentence.last, v + 8); ++i) {
      if (items[i].folded == "at") return items[i + 1].is(kNumber) || !items[i + 1].is(kDeterminer);
    }
    return false;
  }

  /// After "expect" or "know": a clause, not a thing ("knows the river").
  bool introduces(const Paragraph& paragraph, std::uint32_t at) const {
    const auto& items = paragraph.items;
    constexpr std::uint32_t kNear = 10;
    for (std::uint32_t i = at; i < std::min<std::size_t>(items.size(), at + kNear); ++i) {
      if (items[i].quoted || items[i].is(kStop | kComma)) return false;
      if (items[i].folded == "that" || items[i].folded == "to" || items[i].is(kVerb | kNumber)) {
        return true;
      }
    }
    return false;
  }

  /// Past the words that tell when and where it was said, and "that".
  std::uint32_t past_time(const Paragraph& paragraph, std::uint32_t at, ItemRange sentence) const {
    const auto& items = paragraph.items;
    std::uint32_t i = at;
    constexpr std::uint32_t kNear = 8;
    while (i < std::min(sentence.last, at + kNear) && !items[i].quoted) {
      const bool timed = items[i].is(kTimeWord | kAdverb) ||
                         (items[i].is(kPreposition) && i + 1 < sentence.last &&
                          items[i + 1].is(kTimeWord)) ||
                         (i > at && items[i].is(kNumber) && items[i - 1].is(kTimeWord));
      if (!timed) break;
      ++i;
    }
    for (std::uint32_t j = i; j < std::min(sentence.last, i + kNear); ++j) {
      if (items[j].quoted || items[j].is(kStop | kComma | kVerb)) break;
      if (items[j].folded == "that") return j + 1;
    }
    return i;
  }

  /// The item at `offset`, which lies near `verb`.
  static std::uint32_t item_at(const Paragraph& paragraph, std::uint32_t offset,
                               std::uint32_t verb, ItemRange sentence) {
    constexpr std::uint32_t kFar = 2 * Sources::kReach;
    std::uint32_t i = std::max(sentence.first, verb > kFar ? verb - kFar : 0);
    while (i < sentence.last && paragraph.items[i].span.end <= offset) ++i;
    return i;
  }

  static std::uint32_t past(const Paragraph& paragraph, std::uint32_t from, std::uint32_t offset,
                            ItemRange sentence) {
    while (from < sentence.last && paragraph.items[from].span.begin < offset) ++from;
    return from;
  }

  /// ", and the Board said": a clause of its own.
  static bool is_joined_on(const Paragraph& paragraph, std::uint32_t at) {
    const auto& items = paragraph.items;
    return at >= 2 && items[at - 1].is(kConjunction) && items[at - 2].is(kComma);
  }

  void add(const Paragraph& paragraph, ItemRange content, const Introduction& said) {
    constexpr std::uint32_t kEdge = kComma | kStop | kConjunction | kMark | kColon;
    const auto& items = paragraph.items;
    while (!content.empty() && !items[content.first].quoted && items[content.first].is(kEdge)) {
      ++content.first;
    }
    while (!content.empty() && !items[content.last - 1].quoted && items[content.last - 1].is(kEdge)) {
      --content.last;
    }
    const auto is_quoted = [](const Item& item) { return item.quoted; };
    if (std::all_of(items.begin() + content.first, items.begin() + std::max(content.first, content.last),
                    is_quoted)) {
      return;  // nothing but quotes: theirs already
    }
    found_.push_back({paragraph.span_of(content), said.speaker, said.cue});
  }

  void resolve(Participant& speaker, std::uint32_t p) const {
    if (speaker.entity || !is_person_pronoun(words_.text[speaker.span])) return;
    constexpr std::uint32_t kNear = 2;  // paragraphs
    const std::uint32_t from = words_.segments[p >= kNear ? p - kNear : 0].span.begin;
    speaker.entity = nearest_person(words_, sources_, stretches_, from, speaker.span.begin,
                                    words_.text[speaker.span]);
  }

  const Words& words_;
  Sources sources_;
  std::vector<QuotedStretch> stretches_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Attribution> found_;
};

}  // namespace

std::vector<Attribution> find_attributions(const Words& words, std::span<const Entity> entities,
                                           std::span<const Quote> quotes) {
  return AttributionFinder(words, entities).find(quotes);
}

}  // namespace crosscheck
