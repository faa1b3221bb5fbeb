// SPDX-License-Identifier: Apache-2.0
#include "annotate/attribution_clauses.hpp"

#include <algorithm>
#include <optional>

#include "annotate/attribution_phrases.hpp"
#include "annotate/reported_content.hpp"
#include "crosscheck/text/unicode.hpp"

// A cue is "according to" or a verb that takes what is said, wanted or judged, and does:
//
//     The Board said [that 12 boats had sunk].          a subject, and content behind it
//     [Twelve boats sank], the Board said.              behind its content
//     Quill shrugged and added [that nobody came].      with the subject of a clause before it
//     [Quill] was endorsed by the Courier.              passive: the subject is what is judged
//     [The gates] seemed [to hold].                     nobody says so

namespace crosscheck {
namespace {

bool has_lower(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size) {
    if (is_lower(code_point_at(text, at).value)) return true;
  }
  return false;
}

class ClauseReader {
 public:
  ClauseReader(const Words& words, const Sources& sources, const Subtrees& subtrees,
               const Paragraph& paragraph, ItemRange sentence)
      : words_(words),
        sources_(sources),
        subtrees_(subtrees),
        paragraph_(paragraph),
        sentence_(sentence) {}

  std::optional<AttributionClause> read(std::uint32_t v) const {
    if (paragraph_.items[v].quoted) return std::nullopt;
    if (v > 0 && v < kLongestTurn && paragraph_.items[v].is(kColon)) return turn(v);
    return paragraph_.items[v].folded == "according" ? according(v) : reporting(v);
  }

 private:
  static constexpr std::uint32_t kLongestTurn = 7;  // items, with the colon

  /// "QUILL: [The gates held]." A turn in an interview, or a headline: "Quill: [Gates held]".
  std::optional<AttributionClause> turn(std::uint32_t colon) const {
    const auto& items = paragraph_.items;
    if (colon + 1 >= items.size() || items[colon + 1].quoted) return std::nullopt;
    for (std::uint32_t i = 0; i < colon; ++i) {
      if (items[i].quoted || !(items[i].is(kCapital) || items[i].folded == "."))
        return std::nullopt;
    }
    AttributionClause clause;
    clause.said.speaker = sources_.phrase_at(paragraph_, 0);
    const Span name = paragraph_.span_of({0, colon});
    const bool shouted = !has_lower(words_.text[name]);
    const auto entity = clause.said.speaker.entity;
    if (entity && sources_.kind_of(*entity) == EntityKind::Place)
      return std::nullopt;  // "Norwick: "
    if (!shouted && (!entity || clause.said.speaker.span != name)) return std::nullopt;
    clause.stated = entity.has_value();  // "UPDATE: " is nobody
    clause.said.speaker.span = name;
    clause.said.cue = items[colon].span;
    clause.said.classes = CueClasses(CueClasses::Say);
    clause.cue = {colon, colon + 1};
    clause.first = 0;
    clause.last = colon + 1;
    clause.contents = {{colon + 1, paragraph_.all().last}};
    return clause;
  }

  std::optional<AttributionClause> according(std::uint32_t v) const {
    if (v + 2 >= sentence_.last || paragraph_.items[v + 1].folded != "to") return std::nullopt;
    AttributionClause clause;
    clause.said.speaker = sources_.phrase_at(paragraph_, v + 2);
    if (!clause.said.speaker.known()) return std::nullopt;
    clause.said.cue = paragraph_.items[v].span.joined(paragraph_.items[v + 1].span);
    clause.said.classes = CueClasses(CueClasses::Say);
    clause.first = v;
    clause.cue = {v, v + 2};
    clause.last = past(v + 2, clause.said.speaker.span.end);
    if (v == sentence_.first || paragraph_.items[v - 1].is(kConjunction)) {
      clause.contents = {{clause.last, sentence_.last}};
    }
    return clause;
  }

  /// What the verb takes; nothing if it is no cue.
  Complements complements_at(std::uint32_t v) const {
    if (is_estimate(v)) return Complements(Complements::Thing);
    const Token& token = words_.tokens[paragraph_.items[v].index];
    if (!states(v) && token.upos != Upos::Verb) return {};
    const Complements complements = complements_of(token.lemma);
    // A lemma is guessed from the form: "declined" may come from "declin".
    if (complements.any()) return complements;
    // Guessed lemmas err by an "e": "unit" for "unite", "boaste" for "boast".
    if (token.lemma.ends_with('e')) {
      return complements_of(token.lemma.substr(0, token.lemma.size() - 1));
    }
    return complements_of(token.lemma + "e");
  }

  bool states(std::uint32_t v) const {
    constexpr std::uint16_t kReporting = CueClasses::kSpeech | CueClasses::Think | CueClasses::Show;
    return paragraph_.items[v].cue.any(kReporting) || is_estimate(v);
  }

  std::optional<AttributionClause> reporting(std::uint32_t v) const {
    const Item& verb = paragraph_.items[v];
    if (verb.cue.any(CueClasses::Show) || words_.tokens[verb.index].lemma == "have") {
      if (auto shown = shown_by_text(v)) return shown;
    }
    const Complements complements = complements_at(v);
    if (!complements.any()) return std::nullopt;
    if (complements.takes(Complements::Seem)) return divided(v, complements);
    if (is_passive(paragraph_, v)) return passive(v, complements);
    if (is_asked(v)) return asked(v, complements);
    return active(v, complements);
  }

  std::optional<AttributionClause> active(std::uint32_t v, Complements complements) const {
    const auto& items = paragraph_.items;
    AttributionClause clause;
    clause.said = read_verb(paragraph_, v, sources_);
    const Span speaker = clause.said.speaker.span;
    if (speaker.empty()) return std::nullopt;
    const bool speech = items[v].cue.any(CueClasses::kSpeech);
    clause.stated = states(v) && (speech || sources_.is_someone(paragraph_, clause.said.speaker));
    const bool inverted = speaker.begin > items[v].span.begin;
    clause.cue = cue_phrase(paragraph_, words_.tokens, v);
    clause.shared = !inverted && is_far(speaker, clause.cue);
    clause.first = inverted || clause.shared
                       ? clause.cue.first
                       : std::min(clause.cue.first, item_at(speaker.begin, v));
    clause.last = past(clause.cue.last, speaker.end);
    if (inverted) return clause.stated ? std::optional(clause) : std::nullopt;
    if (complements.takes(Complements::Tell) && tell(clause, v, complements)) return clause;
    const bool comma = clause.last < sentence_.last && items[clause.last].is(kComma);
    if (comma && clause.first == sentence_.first + 1 && items[sentence_.first].folded == "as") {
      clause.contents = {{clause.last, sentence_.last}};  // "As Quill said, the gates held."
      return clause;
    }
    const auto content = content_at(clause.last, complements, v);
    if (trails(clause, content)) {
      return clause.stated && ends(clause) ? std::optional(clause) : std::nullopt;
    }
    if (!content) return speech ? relative(clause) : std::nullopt;
    clause.cue.last = std::max(clause.cue.last, content->cue_end);
    clause.contents = {content->items};
    return clause;
  }

  /// Does the clause stand behind a comma or a quote?
  bool is_behind(const AttributionClause& clause) const {
    if (clause.shared || clause.first == sentence_.first) return false;
    const Item& before = paragraph_.items[clause.first - 1];
    return before.quoted || before.is(kComma);
  }

  bool is_behind_quote(const AttributionClause& clause) const {
    if (!is_behind(clause)) return false;
    const auto& items = paragraph_.items;
    return items[clause.first - 1].quoted ||
           (clause.first - 1 > sentence_.first && items[clause.first - 2].quoted);
  }

  /// "told reporters [that the gates held]": past whom it was told. Is the content behind?
  bool tell(AttributionClause& clause, std::uint32_t v, Complements complements) const {
    if (!clause.said.addressee.known()) return false;
    const std::uint32_t told = past(clause.last, clause.said.addressee.span.end);
    const auto content = content_at(told, complements, v);
    const bool behind = is_behind(clause);
    if (content && content->clause && !(behind && paragraph_.items[told].is(kComma))) {
      clause.last = told;
      clause.contents = {content->items};
      return true;
    }
    if (behind) clause.last = told;
    return false;
  }

  /// Is what stands before the clause its content, not what stands behind it?
  bool trails(const AttributionClause& clause,
              const std::optional<ReportedContent>& content) const {
    const auto& items = paragraph_.items;
    if (is_behind_quote(clause)) return !(content && items[content->items.first].folded == "that");
    if (!is_behind(clause)) return false;
    const bool comma = clause.last < sentence_.last && items[clause.last].is(kComma);
    const bool quotes = comma && clause.last + 1 < sentence_.last && items[clause.last + 1].quoted;
    return !quotes && (comma || !content);
  }

  /// Does nothing but where and when follow?
  bool ends(const AttributionClause& clause) const {
    return is_behind_quote(clause) || clause.last >= sentence_.last ||
           paragraph_.items[clause.last].is(kStop | kComma | kDash | kCloseBracket | kPreposition |
                                            kAdverb | kTimeWord);
  }

  /// "When asked [whether the gates held], she": by whom is not said.
  bool is_asked(std::uint32_t v) const {
    if (v == sentence_.first || words_.tokens[paragraph_.items[v].index].xpos != Xpos::Vbn)
      return false;
    const Item& before = paragraph_.items[v - 1];
    return !before.quoted &&
           (before.folded == "when" || before.folded == "if" || before.folded == "once");
  }

  std::optional<AttributionClause> asked(std::uint32_t v, Complements complements) const {
    AttributionClause clause;
    const auto content = content_at(v + 1, complements, v);
    if (!content) return std::nullopt;
    clause.stated = false;
    clause.said.cue = paragraph_.items[v].span;
    clause.cue = {v, std::max(v + 1, content->cue_end)};
    clause.first = v;
    clause.last = clause.cue.last;
    clause.contents = {content->items};
    const std::uint32_t most =
        std::min(content->items.last, content->items.first + Sources::kReach);
    std::uint32_t comma = content->items.first;
    while (comma < most && !paragraph_.items[comma].is(kComma)) ++comma;
    clause.contents[0].last = comma;
    return clause;
  }

  /// "A poll by the Board had [58 sailors in doubt]": what a text holds is its maker's word.
  std::optional<AttributionClause> shown_by_text(std::uint32_t v) const {
    const auto& items = paragraph_.items;
    if (is_passive(paragraph_, v) || items[v].cue.any(CueClasses::Progressive)) return std::nullopt;
    AttributionClause clause;
    clause.said.speaker = sources_.subject_of(paragraph_, v);
    const Span subject = clause.said.speaker.span;
    if (subject.empty() || subject.begin > items[v].span.begin) return std::nullopt;
    const std::uint32_t first = item_at(subject.begin, v);
    std::uint32_t noun = first;
    while (noun + 1 < v && !items[noun + 1].quoted &&
           !items[noun + 1].is(kPreposition | kComma | kOpenBracket | kVerb)) {
      ++noun;
    }
    const bool counts = items[noun].folded == "survey" || items[noun].folded == "poll" ||
                        items[noun].folded == "surveys" || items[noun].folded == "polls";
    const bool have = words_.tokens[items[v].index].lemma == "have";
    if (!items[noun].cue.any(CueClasses::Text) || (have && !counts)) return std::nullopt;
    clause.cue = cue_phrase(paragraph_, words_.tokens, v);
    const auto content =
        content_at(clause.cue.last, Complements(Complements::Clause | Complements::Thing), v);
    if (!content) return std::nullopt;
    if (!clause.said.speaker.entity) clause.said.speaker.entity = maker_of(first, noun, v);
    clause.said.cue = items[v].span;
    clause.said.classes = items[v].cue;
    clause.first = first;
    clause.last = clause.cue.last;
    clause.contents = {content->items};
    return clause;
  }

  /// "the Board’s poll", "a survey of 1,200 sailors by the Board".
  std::optional<std::uint32_t> maker_of(std::uint32_t first, std::uint32_t noun,
                                        std::uint32_t v) const {
    const auto& items = paragraph_.items;
    for (std::uint32_t i = noun + 1; i + 1 < v; ++i) {
      if (items[i].quoted || items[i].folded != "by") continue;
      return sources_.phrase_at(paragraph_, i + 1).entity;
    }
    for (std::uint32_t i = first; i < noun; ++i) {
      if (!items[i].quoted && items[i].is(kPossessive))
        return sources_.owner_of(paragraph_, noun).entity;
    }
    return std::nullopt;
  }

  /// "a gate [that] {the crew} say [was rotten]".
  std::optional<AttributionClause> relative(AttributionClause clause) const {
    const auto& items = paragraph_.items;
    if (clause.first == sentence_.first || clause.last >= sentence_.last) return std::nullopt;
    const Item& before = items[clause.first - 1];
    const Item& behind = items[clause.last];
    const bool opens = !before.quoted &&
                       (before.is(kRelative) || before.folded == "that" || before.folded == "what");
    if (!opens || behind.quoted || !behind.is(kFinite | kAuxiliary)) return std::nullopt;
    clause.contents = {{clause.first - 1, clause.first}, {clause.last, sentence_.last}};
    return clause;
  }

  /// "[Quill] was endorsed by {the Courier}", "[she] is expected [to win]".
  std::optional<AttributionClause> passive(std::uint32_t v, Complements complements) const {
    const auto& items = paragraph_.items;
    if (v + 1 >= sentence_.last || items[v + 1].quoted) return std::nullopt;
    std::optional<AttributionClause> clause = divided(v, complements);
    if (!clause) return std::nullopt;
    if (items[v + 1].folded == "by" && v + 2 < sentence_.last) {
      clause->said.speaker = sources_.phrase_at(paragraph_, v + 2);
      if (!clause->said.speaker.known()) return std::nullopt;
      clause->contents.resize(1);
      clause->last = past(v + 2, clause->said.speaker.span.end);
    }
    return clause;
  }

  /// What is attributed is the subject and what stands behind the verb.
  std::optional<AttributionClause> divided(std::uint32_t v, Complements complements) const {
    const auto& items = paragraph_.items;
    const Participant subject = sources_.subject_of(paragraph_, v);
    if (subject.span.empty() || subject.span.begin > items[v].span.begin) return std::nullopt;
    AttributionClause clause;
    clause.stated = false;
    clause.said.cue = items[v].span;
    clause.cue = cue_phrase(paragraph_, words_.tokens, v);
    if (clause.cue.last >= sentence_.last || items[clause.cue.last].quoted) return std::nullopt;
    clause.first = item_at(subject.span.begin, v);
    clause.last = clause.cue.last;
    clause.contents = {{clause.first, clause.cue.first}};
    if (clause.contents[0].empty()) return std::nullopt;
    const bool as = items[clause.cue.last].folded == "as" || complements.takes(Complements::Seem);
    const bool open =
        items[clause.cue.last].folded == "to" || items[clause.cue.last].folded == "that" || as;
    const auto content = content_at(
        clause.cue.last,
        as ? Complements(Complements::Thing | Complements::Infinitive | Complements::Clause)
           : complements,
        v);
    if (open && content) clause.contents.push_back(content->items);
    if (clause.contents.size() < 2 && items[v + 1].folded != "by") return std::nullopt;
    return clause;
  }

  /// Does a verb stand between the speaker and the cue: "He shrugged and said"?
  bool is_far(Span speaker, ItemRange cue) const {
    const auto& items = paragraph_.items;
    for (std::uint32_t i = cue.first; i-- > paragraph_.sentence_begin[cue.first];) {
      if (items[i].span.begin < speaker.end) return false;
      if (items[i].is(kRelative)) return false;
      if (items[i].quoted || items[i].is(kFinite | kColon)) return true;
    }
    return false;
  }

  /// "puts the damage at $3 million".
  bool is_estimate(std::uint32_t v) const {
    const auto& items = paragraph_.items;
    if (items[v].folded != "put" && items[v].folded != "puts") return false;
    for (std::uint32_t i = v + 1; i + 1 < std::min(sentence_.last, v + 8); ++i) {
      if (items[i].folded == "at") return items[i + 1].is(kNumber) || !items[i + 1].is(kDeterminer);
    }
    return false;
  }

  /// The item at `offset`, which lies near `verb`.
  std::uint32_t item_at(std::uint32_t offset, std::uint32_t verb) const {
    constexpr std::uint32_t kFar = 2 * Sources::kReach;
    std::uint32_t i = std::max(sentence_.first, verb > kFar ? verb - kFar : 0);
    while (i < sentence_.last && paragraph_.items[i].span.end <= offset) ++i;
    return i;
  }

  std::uint32_t past(std::uint32_t from, std::uint32_t offset) const {
    while (from < sentence_.last && paragraph_.items[from].span.begin < offset) ++from;
    return from;
  }

  std::optional<ReportedContent> content_at(std::uint32_t at, Complements complements,
                                            std::uint32_t verb) const {
    return content_behind(paragraph_, words_.tokens, subtrees_, complements, verb, at,
                          sentence_.last);
  }

  const Words& words_;
  const Sources& sources_;
  const Subtrees& subtrees_;
  const Paragraph& paragraph_;
  ItemRange sentence_;
};

}  // namespace

std::vector<AttributionClause> find_attribution_clauses(const Words& words, const Sources& sources,
                                                        const Subtrees& subtrees,
                                                        const Paragraph& paragraph,
                                                        ItemRange sentence) {
  const ClauseReader reader(words, sources, subtrees, paragraph, sentence);
  std::vector<AttributionClause> clauses;
  for (std::uint32_t v = sentence.first; v < sentence.last; ++v) {
    if (auto clause = reader.read(v)) clauses.push_back(*std::move(clause));
  }
  return clauses;
}

}  // namespace crosscheck
