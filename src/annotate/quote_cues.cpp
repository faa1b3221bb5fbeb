// SPDX-License-Identifier: Apache-2.0
#include "annotate/quote_cues.hpp"

#include <algorithm>

#include "annotate/occasions.hpp"
#include "crosscheck/text/unicode.hpp"

// Where the cue of a quote stands:
//
//     behind it, before its subject     “…,” said Ada Quill, who runs the ferry.
//     behind it, after its subject      “…,” the line's director, Ada Quill, told Radio Norwick.
//     behind it, without a verb         “…,” according to Quill.   “…” — Ada Quill
//     before it                         Quill said: “…”   As Quill put it, “…”
//     before it, far                    Quill promised that the line would “…” by May.
//     in a noun                         her promise of “…”; signs that read “…”; Quill's was “…”
//     before it, a name only            the raid, dubbed “…”; the film “…”; a so-called “…”
//
// A cue behind wins if the quote begins its sentence, one before it otherwise.

namespace crosscheck {
namespace {

bool is_cue_verb(const Item& item, std::uint16_t classes) noexcept {
  return !item.quoted && item.cue.any(classes);
}

/// "put it", "has it": verbs of saying in that company only.
bool is_put_it(const Paragraph& paragraph, std::uint32_t at) {
  const auto& items = paragraph.items;
  if (at + 1 >= items.size() || items[at + 1].folded != "it") return false;
  if (items[at].folded == "put" || items[at].folded == "puts") return true;
  const bool has = items[at].folded == "has" || items[at].folded == "had";
  return has && at + 2 < items.size() && !items[at + 2].quoted && items[at + 2].is(kComma | kColon);
}

/// "— Ada Quill", "– the harbour master on her first day": behind the dash that ends a paragraph.
Participant signature(const Paragraph& paragraph, std::uint32_t dash, const Sources& sources) {
  constexpr std::uint32_t kLongest = 18;
  const auto count = static_cast<std::uint32_t>(paragraph.items.size());
  if (dash + 1 >= count || count - dash > kLongest) return {};
  const bool name = paragraph.items[dash + 1].is(kCapital);
  if (!name && !paragraph.items[dash + 1].is(kDeterminer)) return {};
  for (std::uint32_t i = dash + 1; i < count; ++i) {
    if (paragraph.items[i].quoted || paragraph.items[i].cue.any(CueClasses::kSpeech)) return {};
  }
  Participant signer = sources.phrase_at(paragraph, dash + 1);
  return name || sources.is_someone(paragraph, signer) ? signer : Participant{};
}

/// “…,” scoffed Quill.   “…,” an angry Quill shot back.: how it was said, in any verb that stands
/// alone with its subject behind the quote.
std::optional<Introduction> find_manner(const Paragraph& paragraph, std::uint32_t first,
                                        const Sources& sources) {
  const auto& items = paragraph.items;
  const std::uint32_t end = paragraph.sentence_end[first];
  const auto is_verb = [&](std::uint32_t v) {
    return v < end && !items[v].quoted && items[v].is(kPastTense | kFinite) &&
           !items[v].is(kAuxiliary | kCapital);
  };
  const auto is_edge = [&](std::uint32_t i) {
    return i >= end || items[i].quoted ||
           items[i].is(kStop | kComma | kPreposition | kAdverb | kSubordinator);
  };
  Introduction found;
  found.classes = CueClasses(CueClasses::Say);
  std::uint32_t verb = first;
  if (is_verb(first)) {
    found.speaker = sources.phrase_at(paragraph, first + 1);
  } else {
    found.speaker = sources.phrase_at(paragraph, first);
    while (verb < end && items[verb].span.begin < found.speaker.span.end) ++verb;
    if (!is_verb(verb) || !is_edge(verb + 1)) return std::nullopt;
  }
  if (!found.speaker.known() || !sources.is_someone(paragraph, found.speaker)) return std::nullopt;
  if (verb == first) {
    std::uint32_t i = first + 1;
    while (i < end && items[i].span.begin < found.speaker.span.end) ++i;
    if (!is_edge(i)) return std::nullopt;
  }
  found.cue = items[verb].span;
  found.occasion = occasion_of(paragraph, verb, found.speaker, {});
  return found;
}

std::optional<Introduction> find_behind(const Paragraph& paragraph, std::uint32_t at, char32_t last,
                                        const Sources& sources) {
  const auto& items = paragraph.items;
  const std::uint32_t end = std::min(paragraph.sentence_end[at], at + Sources::kReach);
  std::uint32_t i = at + 1;
  while (i < end && items[i].is(kMark)) ++i;
  bool comma = last == ',';
  if (i < end && items[i].is(kComma)) {
    comma = true;
    ++i;
  }
  if (i >= end || items[i].quoted) return std::nullopt;
  const bool leads = paragraph.sentence_begin[at] == at;
  if (!leads && !comma && last == U'a' && !items[i].is(kDash)) return std::nullopt;
  if (items[i].is(kDash)) {
    Participant signer = signature(paragraph, i, sources);
    if (!signer.known()) return std::nullopt;
    return Introduction{items[i].span, CueClasses(CueClasses::Say), signer, {}, false};
  }
  if (items[i].folded == "according" && i + 2 < end) {
    return Introduction{items[i].span.joined(items[i + 1].span), CueClasses(CueClasses::Say),
                        sources.phrase_at(paragraph, i + 2), {}, false};
  }
  const std::uint16_t wanted = comma || last == '?' || last == '!' || last == U'…'
                                   ? CueClasses::kSpeech | CueClasses::Think | CueClasses::Show |
                                         CueClasses::Sign
                                   : CueClasses::kSpeech;
  bool aside = false;  // in "who was there," nothing counts
  for (std::uint32_t v = i; v < end; ++v) {
    const Item& item = items[v];
    if (item.quoted || item.is(kColon)) break;
    if (item.is(kStop)) break;
    if (item.is(kRelative)) aside = true;
    if (item.is(kComma)) aside = false;
    if (aside || !(is_cue_verb(item, wanted) || is_put_it(paragraph, v))) continue;
    // "was saying", "was quoted as saying", "never tires of saying"
    const bool finite = !item.cue.any(CueClasses::Progressive) || items[v - 1].is(kAuxiliary) ||
                        items[v - 1].folded == "as" || items[v - 1].folded == "of";
    if (!finite && v != i) continue;
    if (is_passive(paragraph, v)) break;
    Introduction found = read_verb(paragraph, v, sources);
    if (!found.speaker.known()) {
      if (v == i) break;
      continue;
    }
    return found;
  }
  const bool closed = comma || last == '?' || last == '!' || last == U'…';
  return leads && closed ? find_manner(paragraph, i, sources) : std::nullopt;
}

/// "…, said the Board.": nothing but a stop or a comma follows the noun phrase behind the verb,
/// and it is no number ("Quill, the mayor, said 12 boats …").
bool closes_clause(const Paragraph& paragraph, std::uint32_t verb, const Participant& behind) {
  const auto& items = paragraph.items;
  if (items[verb + 1].is(kNumber | kTimeWord)) return false;
  std::uint32_t i = verb + 1;
  const std::uint32_t end = paragraph.sentence_end[verb];
  while (i < end && items[i].span.begin < behind.span.end) ++i;
  return i >= end || items[i].is(kStop | kComma) || items[i].quoted;
}

/// "signs that read": what is read is a slogan if a sign bears it, and speech if a letter does.
void read_sign(const Paragraph& paragraph, std::uint32_t verb, Introduction& found) {
  const auto& items = paragraph.items;
  bool sign = items[verb].folded != "read" && items[verb].folded != "reads" &&
              items[verb].folded != "reading";
  for (std::uint32_t i = paragraph.sentence_begin[verb]; i < verb && !sign; ++i) {
    sign = verb - i < Sources::kReach && !items[i].quoted && items[i].cue.any(CueClasses::Slogan);
  }
  found.classes = CueClasses(sign ? CueClasses::Slogan : CueClasses::Say);
  const bool chanted = items[verb].folded.starts_with("chant") || items[verb].folded == "sang";
  if (sign && !chanted && !found.speaker.entity) found.speaker = {};  // signs are nobody
}

/// Words that may stand between a noun and what it introduces.
bool is_bridge(const Item& item) noexcept {
  return !item.quoted &&
         (item.is(kComma | kColon | kMark) || item.folded == "that" || item.folded == "of" ||
          item.folded == "such" || item.folded == "as" || item.folded == "like" ||
          item.folded == "including" || item.folded == "the");
}

Introduction read_noun(const Paragraph& paragraph, std::uint32_t noun, const Sources& sources) {
  Introduction found;
  found.cue = paragraph.items[noun].span;
  found.classes = paragraph.items[noun].cue;
  found.naming = found.classes.any(CueClasses::Title) &&
                 !found.classes.any(CueClasses::Slogan | CueClasses::Noun);
  if (found.naming) return found;
  found.speaker = sources.owner_of(paragraph, noun);
  if (found.speaker.known() || !found.classes.any(CueClasses::Noun)) return found;
  // "who won with the promise of": the subject of the verb that the noun goes with.
  constexpr std::uint32_t kNear = 15;
  for (std::uint32_t v = noun; v-- > paragraph.sentence_begin[noun] && noun - v <= kNear;) {
    const Item& item = paragraph.items[v];
    if (item.quoted || item.is(kComma | kStop)) break;
    if (item.cue.any(CueClasses::Slogan)) found.classes = CueClasses(CueClasses::Slogan);
    if (!item.is(kVerb) && !item.cue.any(CueClasses::kVerb)) continue;
    found.speaker = sources.subject_of(paragraph, v);
    break;
  }
  return found;
}

/// "a slogan such as “…”", "the promise of “…”", "Quill's was “…”".
std::optional<Introduction> find_noun(const Paragraph& paragraph, std::uint32_t at,
                                      const Sources& sources) {
  const auto& items = paragraph.items;
  const std::uint32_t begin = paragraph.sentence_begin[at];
  std::uint32_t i = at;
  while (i > begin && at - i < 4 && is_bridge(items[i - 1])) --i;
  if (i == begin) return std::nullopt;
  const Item& item = items[i - 1];
  if (item.quoted) return std::nullopt;
  if (item.cue.any(CueClasses::Noun | CueClasses::Slogan | CueClasses::Title) &&
      !item.cue.any(CueClasses::kVerb)) {
    return read_noun(paragraph, i - 1, sources);
  }
  const bool be = item.is(kBePassive);
  if (be && i - 1 > begin && items[i - 2].is(kPossessive)) {
    Introduction found;
    found.cue = item.span;
    found.classes = CueClasses(CueClasses::Slogan);
    std::uint32_t owner = i - 2;
    while (owner > begin && items[owner - 1].is(kCapital)) --owner;
    if (owner < i - 2) found.speaker = sources.phrase_at(paragraph, owner);
    if (found.speaker.known()) return found;
  }
  if (be) {
    // "her motto was “…”"
    std::uint32_t noun = i - 1;
    while (noun > begin && items[noun - 1].is(kAdverb | kAuxiliary)) --noun;
    if (noun > begin && items[noun - 1].cue.any(CueClasses::Slogan | CueClasses::Noun)) {
      return read_noun(paragraph, noun - 1, sources);
    }
  }
  return std::nullopt;
}

/// Has a name or a judgement no giver: "dubbed “Red Kite”", "was called “a farce”"?
bool is_giverless(const Paragraph& paragraph, std::uint32_t verb, std::uint32_t at,
                  const Participant& speaker, const Sources& sources) {
  if (is_passive(paragraph, verb)) return true;
  const auto& items = paragraph.items;
  if (!items[verb].cue.any(CueClasses::Call) || verb + 1 != at) return false;
  // Behind a comma a doubtful form is a participle: "the raid, dubbed “Red Kite,” began".
  if (items[verb].is(kPastTense) && (verb == 0 || !items[verb - 1].is(kComma))) return false;
  if (speaker.entity && !items[verb].is(kParticiple)) {
    const EntityKind kind = sources.kind_of(*speaker.entity);
    if (kind == EntityKind::Person || kind == EntityKind::Organization ||
        kind == EntityKind::Group || kind == EntityKind::Media) {
      return false;
    }
  }
  if (!items[verb].folded.ends_with("ed")) return false;
  constexpr std::uint32_t kNear = 12;
  for (std::uint32_t i = verb; i > paragraph.sentence_begin[verb] && verb - i < kNear; --i) {
    if (items[i - 1].is(kRelative) || items[i - 1].folded == "what" || items[i - 1].folded == "that") {
      return false;
    }
    if (items[i - 1].is(kComma)) break;
  }
  return verb > 0 && !items[verb - 1].is(kPronoun);
}

/// Without a verb: "Quill's answer to them: “…”", "hailed her as a “…”".
std::optional<Introduction> find_silent(const Paragraph& paragraph, std::uint32_t at,
                                        const Sources& sources) {
  const auto& items = paragraph.items;
  const std::uint32_t begin = paragraph.sentence_begin[at];
  std::uint32_t i = at - 1;
  while (i > begin && items[i].is(kDeterminer)) --i;
  if (items[i].quoted || !(items[i].is(kColon) || items[i].folded == "as") || i == begin) {
    return std::nullopt;
  }
  Introduction found;
  found.cue = items[i].span;
  found.classes = CueClasses(CueClasses::Say);
  found.speaker = sources.main_subject(paragraph, i);
  if (!found.speaker.entity && !sources.is_someone(paragraph, found.speaker)) return std::nullopt;
  return found;
}

/// Quill cracked, “…”   Quill fired back at once: “…”: any verb before a comma or colon.
std::optional<Introduction> find_manner_before(const Paragraph& paragraph, std::uint32_t at,
                                               const Sources& sources) {
  constexpr std::uint32_t kNear = 6;
  const auto& items = paragraph.items;
  const std::uint32_t begin = paragraph.sentence_begin[at];
  if (at < begin + 3 || items[at - 1].quoted || !items[at - 1].is(kComma | kColon))
    return std::nullopt;
  for (std::uint32_t v = at - 1; v > begin && at - v < kNear; --v) {
    if (items[v].quoted || (v < at - 1 && items[v].is(kComma | kStop | kColon)))
      return std::nullopt;
    if (!items[v].is(kFinite) || items[v].is(kAuxiliary | kCapital)) continue;
    Introduction found;
    found.cue = items[v].span;
    found.classes = CueClasses(CueClasses::Say);
    found.speaker = sources.subject_of(paragraph, v);
    const bool person = found.speaker.entity
                            ? sources.kind_of(*found.speaker.entity) != EntityKind::Place
                            : sources.is_someone(paragraph, found.speaker);
    return person && found.speaker.span.begin < items[v].span.begin ? std::optional(found)
                                                                    : std::nullopt;
  }
  return std::nullopt;
}

std::optional<Introduction> find_before(const Paragraph& paragraph, std::uint32_t at,
                                        const Sources& sources) {
  const auto& items = paragraph.items;
  std::uint32_t begin = paragraph.sentence_begin[at];
  if (at == begin) return std::nullopt;
  if (auto noun = find_noun(paragraph, at, sources)) return noun;
  if (at - begin > Sources::kReach) begin = at - Sources::kReach;
  for (std::uint32_t v = at; v-- > begin;) {
    const Item& item = items[v];
    if (!(is_cue_verb(item, CueClasses::kVerb) || is_put_it(paragraph, v))) continue;
    if (item.cue.any(CueClasses::Progressive) && v > begin && items[v - 1].is(kPreposition) &&
        !item.cue.any(CueClasses::kSpeech)) {
      continue;  // "had done right in praising him"
    }
    if (v + 1 < at && items[v + 1].folded == "up") continue;  // "add up to"
    if (item.folded == "so-called" || (item.folded == "called" && v >= 2 && items[v - 2].folded == "so")) {
      return std::nullopt;
    }
    Introduction found = read_verb(paragraph, v, sources);
    if (is_giverless(paragraph, v, at, found.speaker, sources)) {
      found.speaker = {};
      found.naming = item.cue.any(CueClasses::Call);
    }
    return found;
  }
  if (auto manner = find_manner_before(paragraph, at, sources)) return manner;
  return find_silent(paragraph, at, sources);
}

/// “When it rains,” said Quill, citing the gauge, “the road floods.”: the verb of saying after
/// the first part goes with the second one too, whatever stands between.
std::optional<Introduction> find_resumed(const Paragraph& paragraph, std::uint32_t at,
                                         std::string_view quoted, const Sources& sources) {
  const auto& items = paragraph.items;
  const std::uint32_t begin = paragraph.sentence_begin[at];
  if (at < begin + 3 || !items[begin].quoted || !items[at - 1].is(kComma)) return std::nullopt;
  std::optional<std::uint32_t> verb;
  for (std::uint32_t i = at - 1; i > begin && at - i < Sources::kReach; --i) {
    if (items[i].quoted) return std::nullopt;
    if (!items[i].cue.any(CueClasses::kSpeech)) continue;
    if (items[i].cue.any(CueClasses::Progressive)) {
      // "…, adding, “It held.”", but "…, citing the log, “and it held.”"
      const bool resumes = is_lower(code_point_at(quoted, 0).value);
      if (!resumes || i + 2 >= at) return std::nullopt;
      continue;
    }
    verb = i;
  }
  if (!verb) return std::nullopt;
  Introduction found = read_verb(paragraph, *verb, sources);
  if (!found.speaker.known()) return std::nullopt;
  return found;
}

}  // namespace

bool is_passive(const Paragraph& paragraph, std::uint32_t verb) {
  const auto& items = paragraph.items;
  if (items[verb].cue.any(CueClasses::Progressive | CueClasses::Base)) return false;
  std::uint32_t i = verb;
  while (i > paragraph.sentence_begin[verb] && items[i - 1].is(kAdverb)) --i;
  return i > paragraph.sentence_begin[verb] && items[i - 1].is(kBePassive);
}

Introduction read_verb(const Paragraph& paragraph, std::uint32_t verb, const Sources& sources) {
  const auto& items = paragraph.items;
  Introduction found;
  found.cue = items[verb].span;
  found.classes = is_put_it(paragraph, verb) ? CueClasses(CueClasses::Say) : items[verb].cue;
  const bool leads = verb == paragraph.sentence_begin[verb] || items[verb - 1].quoted ||
                     items[verb - 1].is(kComma);
  const bool inverts = leads && items[verb].cue.any(CueClasses::kSpeech) &&
                       !found.classes.any(CueClasses::Progressive) &&
                       !items[verb].folded.starts_with("tell") && items[verb].folded != "told";
  found.speaker = sources.subject_of(paragraph, verb);
  if (inverts && !found.speaker.entity) {
    const Participant behind = sources.phrase_at(paragraph, verb + 1);
    if (behind.known() && (!found.speaker.known() || closes_clause(paragraph, verb, behind))) {
      found.speaker = behind;
    }
  }
  if (found.classes.any(CueClasses::Sign)) read_sign(paragraph, verb, found);
  if (found.classes.any(CueClasses::Tell)) {
    const Participant told = sources.phrase_at(paragraph, verb + 1);
    if (told.span != found.speaker.span) found.addressee = told;
  }
  found.occasion = occasion_of(paragraph, verb, found.speaker, found.addressee);
  return found;
}

std::optional<Introduction> find_introduction(const Paragraph& paragraph, std::uint32_t at,
                                              std::string_view quoted, const Sources& sources) {
  const char32_t last = last_of(quoted);
  const bool leads = paragraph.sentence_begin[at] == at;
  std::optional<Introduction> found;
  if (leads) return find_behind(paragraph, at, last, sources);
  if (std::optional<Introduction> same = find_resumed(paragraph, at, quoted, sources)) return same;
  found = find_before(paragraph, at, sources);
  if (found && (found->speaker.entity || found->naming)) return found;
  auto behind = find_behind(paragraph, at, last, sources);
  const bool better = behind && (behind->speaker.entity || !found || !found->speaker.known());
  return better ? behind : found;
}

}  // namespace crosscheck
