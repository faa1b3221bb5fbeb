// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <optional>

#include "annotate/attribution_clauses.hpp"
#include "annotate/attribution_phrases.hpp"
#include "annotate/named_documents.hpp"
#include "annotate/nearest_person.hpp"
#include "annotate/prose.hpp"
#include "annotate/quote_kinds.hpp"
#include "annotate/quote_marks.hpp"
#include "annotate/sources.hpp"
#include "crosscheck/annotate/quotes.hpp"
#include "crosscheck/text/unicode.hpp"

// Where the words stand that a cue attributes:
//
//     leading    The Board said on Monday [that 12 boats had sunk].
//                The Courier reported [that the Board said [12 boats had sunk]].   nested
//     trailing   [Twelve boats sank], the Board said.     [Twelve sank], according to Quill.
//     inside     [The ferry], she said, [had left at nine].
//
// A clause that "and" or "but" joins on after a comma is not of the one before, and one with the
// same speaker never is:
//
//     [Twelve boats sank], the Board said, and [the bill could reach $3 million], say insurers.
//     Quill said [the gates held] and added [that nobody was hurt], noting [the low tide].
//
// What is in quotation marks is attributed to its speaker: alone, or with the clause in which it
// stands.

namespace crosscheck {
namespace {

class AttributionFinder {
 public:
  AttributionFinder(const Words& words, std::span<const Entity> entities)
      : words_(words),
        sources_(words, entities),
        subtrees_(words.tokens),
        stretches_(find_quoted_stretches(words.text, words.segments)),
        paragraphs_(find_paragraphs(words, stretches_)) {}

  std::vector<Attribution> find(std::span<const Quote> quotes) {
    gather(quotes);
    for (std::uint32_t p = 0; p < paragraphs_.size(); ++p) {
      for (std::uint32_t i = 0; i < paragraphs_[p].items.size();
           i = paragraphs_[p].sentence_end[i]) {
        read_sentence(p, {i, paragraphs_[p].sentence_end[i]});
      }
    }
    add_quotes_apart();
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
  /// What one cue gives in quotation marks: the stretches, with their marks.
  struct Said {
    Participant speaker;
    Span cue;
    std::vector<Span> stretches;
    std::optional<std::pair<std::uint32_t, ItemRange>> phrase;  ///< paragraph and items of the cue
  };

  void gather(std::span<const Quote> quotes) {
    std::size_t s = 0;
    for (const Quote& quote : quotes) {
      while (s < stretches_.size() && stretches_[s].words.begin < quote.words.begin) ++s;
      if (s == stretches_.size() || stretches_[s].words != quote.words) continue;
      if (quote.cue.empty() && (!quote.speaker.known() || quote.kind != QuoteKind::Direct))
        continue;
      const Span key = quote.cue.empty() ? quote.words : quote.cue;
      Said& said = said_[key];
      if (said.stretches.empty()) {
        said.speaker = quote.speaker;
        said.cue = quote.cue;
      }
      if (said.stretches.empty() || quote.kind != QuoteKind::Mixed ||
          is_resumed(stretches_[s].outer)) {
        said.stretches.push_back(stretches_[s].outer);
      }
    }
  }

  /// “Wait,” said Quill, “or swim.” goes on after its comma; “Wait,” said Quill of the “new” line
  /// does not.
  bool is_resumed(Span stretch) const {
    const std::string_view before = words_.text.view().substr(0, stretch.begin);
    const std::size_t last = before.find_last_not_of(" \n*_");
    if (last == std::string_view::npos) return true;
    const char32_t c = code_point_before(before, last + 1).value;
    return !is_letter(c) && !is_digit(c) && c != ')';
  }

  void read_sentence(std::uint32_t p, ItemRange sentence) {
    const Paragraph& paragraph = paragraphs_[p];
    const auto& items = paragraph.items;
    for (std::uint32_t v = sentence.first; v < sentence.last; ++v) {
      if (items[v].quoted) continue;
      if (const auto said = said_.find(items[v].span); said != said_.end()) {
        said->second.phrase = {p, cue_phrase(paragraph, words_.tokens, v)};
      }
    }
    const std::size_t earlier = found_.size();
    std::vector<AttributionClause> clauses =
        find_attribution_clauses(words_, sources_, subtrees_, paragraph, sentence);
    for (AttributionClause& clause : clauses) resolve(clause.said.speaker, p);
    // Where the content of a leading clause ends: before the next clause that is joined on.
    std::vector<std::uint32_t> ends(clauses.size(), sentence.last);
    for (std::size_t c = clauses.size(); c-- > 1;) {
      const std::uint32_t next = clauses[c].first;
      const bool joined = next > 0 && items[next - 1].is(kConjunction | kComma);
      const bool trails = clauses[c].contents.empty();
      const bool apart =
          trails ||
          (clauses[c].shared ? joined : clauses[c].stated && is_joined_on(paragraph, next));
      ends[c - 1] = apart ? next : ends[c];
    }
    std::uint32_t begin = sentence.first;
    for (std::size_t c = 0; c < clauses.size(); ++c) {
      AttributionClause& clause = clauses[c];
      if (clause.contents.empty()) {
        clause.contents = {quote_before({begin, clause.first}, paragraph)};
        if (goes_on(paragraph, clause.contents[0], clause.last, ends[c])) {
          clause.contents.push_back({clause.last, ends[c]});
        }
        begin = clause.last;
      } else {
        std::uint32_t& last = clause.contents.back().last;
        if (ends[c] < sentence.last) last = std::min(last, ends[c]);
        clause.contents.back() = quote_behind(clause.contents.back(), paragraph);
      }
      add(paragraph, clause.contents, clause);
    }
    note_cited(paragraph, sentence, earlier);
  }

  /// "The Courier, citing the Board, said …": the one it has it from. At the end, "…, citing the
  /// Board", an outlet cites; anyone else may do so in what is told of him.
  void note_cited(const Paragraph& paragraph, ItemRange sentence, std::size_t first) {
    constexpr int kFew = 4;  // of one sentence
    const auto& items = paragraph.items;
    int found = 0;
    for (std::uint32_t i = sentence.first + 1; i + 1 < sentence.last && found < kFew; ++i) {
      const bool cites = !items[i].quoted && !items[i - 1].quoted && items[i - 1].is(kComma) &&
                         (items[i].folded == "citing" || items[i].folded == "quoting");
      if (!cites) continue;
      ++found;
      Participant cited = sources_.phrase_at(paragraph, i + 1);
      const auto document = named_document(words_, sources_, cited.span, {});
      if (document && !cited.entity) cited.entity = document->maker;
      if (!cited.known() || !sources_.is_someone(paragraph, cited)) continue;
      for (std::size_t a = first; a < found_.size(); ++a) {
        Attribution& attribution = found_[a];
        const Participant& source = attribution.source;
        const bool between = source.span.begin < items[i].span.begin &&
                             items[i].span.end <= attribution.cue.begin;
        const bool outlet = source.entity && sources_.kind_of(*source.entity) == EntityKind::Media &&
                            attribution.cue.end <= items[i].span.begin;
        if (!source.known() || (!between && !outlet)) continue;
        attribution.cited = cited;
        if (document) attribution.document = document->noun;
      }
    }
  }

  /// Do the words in marks end as a sentence or a part of one does: "“Wait,” until"?
  bool is_closed(const Item& item) const {
    const char32_t last = last_of(words_.text[stretches_[item.index].words]);
    return last != U'a';
  }

  /// Of "“Wait,” until he came": the quote alone. Of "“the line” would wait": all.
  ItemRange quote_behind(ItemRange content, const Paragraph& paragraph) const {
    const auto& items = paragraph.items;
    while (content.first < content.last && !items[content.first].quoted &&
           items[content.first].is(kComma | kColon)) {
      ++content.first;
    }
    if (content.empty() || !items[content.first].quoted) return content;
    const std::uint32_t next = content.first + 1;
    const bool ends =
        next >= content.last ||
        (!items[next].quoted && items[next].is(kComma | kStop | kConjunction | kDash));
    return ends || is_closed(items[content.first]) ? ItemRange{content.first, next} : content;
  }

  /// Of "As for the line, “it stays”": the quote alone. Of "The line “was a farce”": all.
  ItemRange quote_before(ItemRange content, const Paragraph& paragraph) const {
    const auto& items = paragraph.items;
    std::uint32_t last = content.last;
    while (last > content.first && !items[last - 1].quoted && items[last - 1].is(kComma | kMark))
      --last;
    if (last == content.first || !items[last - 1].quoted) return content;
    const bool apart = last - 1 == content.first || items[last - 2].quoted ||
                       items[last - 2].is(kComma | kColon | kDash | kStop);
    return apart ? ItemRange{last - 1, last} : content;
  }

  /// "[The ferry], she said, [had left]"; not "[It had left], she said, citing the log".
  bool goes_on(const Paragraph& paragraph, ItemRange before, std::uint32_t at,
               std::uint32_t end) const {
    const auto& items = paragraph.items;
    if (at + 1 >= end || !items[at].is(kComma) || items[at + 1].is(kConjunction | kRelative))
      return false;
    if (items[at + 1].quoted) return true;
    before = trimmed(paragraph, before);
    for (std::uint32_t i = before.first; i < before.last; ++i) {
      if (items[i].quoted || items[i].is(kFinite)) return false;
    }
    return true;
  }

  /// ", and the Board said", "while the Board said": a clause of its own.
  static bool is_joined_on(const Paragraph& paragraph, std::uint32_t at) {
    const auto& items = paragraph.items;
    if (at < 2 || items[at - 1].quoted) return false;
    return items[at - 2].is(kComma) &&
           (items[at - 1].is(kConjunction) || items[at - 1].folded == "while" ||
            items[at - 1].folded == "although");
  }

  /// Without what stands at both ends of a clause and is not of it.
  static ItemRange trimmed(const Paragraph& paragraph, ItemRange content) {
    constexpr std::uint32_t kEdge = kComma | kStop | kConjunction | kColon | kDash;
    const auto& items = paragraph.items;
    while (!content.empty() && !items[content.first].quoted && items[content.first].is(kEdge)) {
      ++content.first;
    }
    while (!content.empty() && !items[content.last - 1].quoted &&
           items[content.last - 1].is(kEdge)) {
      --content.last;
    }
    return content;
  }

  void add(const Paragraph& paragraph, const std::vector<ItemRange>& contents,
           const AttributionClause& clause) {
    Attribution attribution;
    for (const ItemRange range : contents) {
      const ItemRange content = trimmed(paragraph, range);
      if (!content.empty()) attribution.pieces.push_back(paragraph.span_of(content));
    }
    if (attribution.pieces.empty()) return;
    attribution.stated = clause.stated;
    attribution.source = clause.said.speaker;
    attribution.source_phrase = source_phrase(paragraph, clause.cue, clause.said.speaker.span);
    attribution.cue = clause.said.cue;
    attribution.cue_phrase = paragraph.span_of(clause.cue);
    const auto said = said_.find(clause.said.cue);
    if (said != said_.end()) {
      if (said->second.speaker.known()) attribution.source = said->second.speaker;
      attribution.stated = true;  // “a farce” are words of someone, if it is called so
      const auto holds = [&](Span stretch) {
        return std::any_of(attribution.pieces.begin(), attribution.pieces.end(),
                           [&](Span piece) { return piece.overlaps(stretch); });
      };
      // "asked the mayor, “Who let them in?”": the mayor is not what was asked.
      const Span sentence = paragraph.span_of(
          {paragraph.sentence_begin[clause.cue.first], paragraph.sentence_end[clause.cue.first]});
      const auto& stretches = said->second.stretches;
      const bool beside = std::any_of(stretches.begin(), stretches.end(),
                                      [&](Span stretch) { return sentence.contains(stretch); });
      if (beside && std::none_of(stretches.begin(), stretches.end(), holds)) {
        attribution.pieces.clear();
      }
      add_pieces(attribution, said->second.stretches);
      said_.erase(said);
    }
    add(std::move(attribution));
  }

  /// The quotes that no clause took, but for those that lie within what one gives.
  void add_quotes_apart() {
    std::vector<Span> pieces;
    for (const Attribution& a : found_)
      pieces.insert(pieces.end(), a.pieces.begin(), a.pieces.end());
    std::sort(pieces.begin(), pieces.end());
    for (std::size_t i = 1; i < pieces.size(); ++i) {  // each with the furthest end so far
      pieces[i].end = std::max(pieces[i].end, pieces[i - 1].end);
    }
    const auto is_held = [&](Span stretch) {
      const auto next = std::partition_point(
          pieces.begin(), pieces.end(), [&](Span piece) { return piece.begin <= stretch.begin; });
      return next != pieces.begin() && std::prev(next)->end >= stretch.end;
    };
    for (const auto& [cue, said] : said_) {
      if (!std::all_of(said.stretches.begin(), said.stretches.end(), is_held)) add_quotes(said);
    }
  }

  /// Quotes whose cue governs no clause that was read.
  void add_quotes(const Said& said) {
    Attribution attribution;
    attribution.source = said.speaker;
    attribution.source_phrase = said.speaker.span;
    attribution.cue = attribution.cue_phrase = said.cue;
    if (said.phrase) {
      const Paragraph& paragraph = paragraphs_[said.phrase->first];
      attribution.source_phrase = source_phrase(paragraph, said.phrase->second, said.speaker.span);
      attribution.cue_phrase = paragraph.span_of(said.phrase->second);
    }
    add_pieces(attribution, said.stretches);
    add(std::move(attribution));
  }

  /// Adds the stretches that lie in none of the pieces of the clause.
  static void add_pieces(Attribution& attribution, const std::vector<Span>& stretches) {
    const std::vector<Span> of_clause = attribution.pieces;
    for (const Span stretch : stretches) {
      const bool held = std::any_of(of_clause.begin(), of_clause.end(),
                                    [&](Span piece) { return piece.overlaps(stretch); });
      if (!held) attribution.pieces.push_back(stretch);
    }
  }

  void add(Attribution attribution) {
    std::sort(attribution.pieces.begin(), attribution.pieces.end());
    attribution.content = attribution.pieces.front().joined(attribution.pieces.back());
    if (const auto document = named_document(words_, sources_, attribution.source.span,
                                             attribution.cue_phrase)) {
      attribution.document = document->noun;
      if (!attribution.source.entity) attribution.source.entity = document->maker;
    }
    found_.push_back(std::move(attribution));
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
  Subtrees subtrees_;
  std::vector<QuotedStretch> stretches_;
  std::vector<Paragraph> paragraphs_;
  std::map<Span, Said> said_;  ///< by the head of the cue, or by the words if there is none
  std::vector<Attribution> found_;
};

}  // namespace

std::vector<Attribution> find_attributions(const Words& words, std::span<const Entity> entities,
                                           std::span<const Quote> quotes) {
  return AttributionFinder(words, entities).find(quotes);
}

}  // namespace crosscheck
