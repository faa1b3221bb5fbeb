// SPDX-License-Identifier: Apache-2.0
#include "annotate/quote_credits.hpp"

#include <algorithm>
#include <array>
#include <string_view>

// Turns of phrase that credit someone with words and need no verb of saying:
//
//     before   In the words of Ada Quill, “…”   To quote Quill: “…”
//              The best line came from Quill: “…”   A word from the mayor, Ada Quill: “…”
//              Quill's answer was short: “…”
//     behind   “…” was Quill's verdict.   “…,” in Quill's words.
//              “…” That was Quill, on the quay.   “…” So said Quill.   Those were the words of Quill.
//
// They count if they name a person: "the answer from the engine was short" does not.

namespace crosscheck {
namespace {

std::optional<Introduction> credit(Participant speaker, Span cue, const Sources& sources) {
  if (!speaker.entity || sources.kind_of(*speaker.entity) != EntityKind::Person) {
    return std::nullopt;
  }
  Introduction found;
  found.cue = cue;
  found.classes = CueClasses(CueClasses::Say);
  found.speaker = speaker;
  return found;
}

/// Do these words stand at `at`?
template <std::size_t kCount>
bool reads(const Paragraph& paragraph, std::uint32_t at,
           const std::array<std::string_view, kCount>& words) {
  const auto& items = paragraph.items;
  if (at + kCount > items.size()) return false;
  for (std::size_t k = 0; k < kCount; ++k) {
    if (items[at + k].quoted || items[at + k].folded != words[k]) return false;
  }
  return true;
}

/// Whose noun is at `noun`, or a word or two behind: "Quill's blunt verdict".
std::optional<Introduction> credit_owner(const Paragraph& paragraph, std::uint32_t first,
                                         std::uint32_t end, const Sources& sources) {
  constexpr std::uint32_t kNear = 8;
  const auto& items = paragraph.items;
  for (std::uint32_t i = first; i + 1 < std::min(end, first + kNear); ++i) {
    if (items[i].quoted || items[i].is(kPreposition | kComma | kStop | kFinite)) break;
    if (items[i].is(kPossessive) && !items[i].is(kPronoun)) {
      return credit(sources.owner_of(paragraph, i + 1), items[i + 1].span, sources);
    }
  }
  return std::nullopt;
}

std::optional<Introduction> find_before(const Paragraph& paragraph, std::uint32_t at,
                                        const Sources& sources) {
  const auto& items = paragraph.items;
  std::uint32_t begin = paragraph.sentence_begin[at];
  if (at - begin > Sources::kReach) begin = at - Sources::kReach;
  if (at < begin + 2 || !items[at - 1].is(kComma | kColon | kMark)) return std::nullopt;
  for (std::uint32_t i = begin; i + 1 < at; ++i) {
    if (items[i].quoted) return std::nullopt;
    if (reads<4>(paragraph, i, {"in", "the", "words", "of"})) {
      return credit(sources.phrase_at(paragraph, i + 4), items[i + 2].span, sources);
    }
    if (reads<2>(paragraph, i, {"to", "quote"})) {
      return credit(sources.phrase_at(paragraph, i + 2), items[i + 1].span, sources);
    }
  }
  if (!items[at - 1].is(kColon)) return std::nullopt;
  for (std::uint32_t i = at - 1; i-- > begin;) {
    if (items[i].folded != "from") continue;
    // Nothing but the name stands between it and the colon.
    const Participant giver = sources.phrase_at(paragraph, i + 1);
    if (giver.span.end + 2 < items[at - 1].span.begin) break;
    return credit(giver, items[i].span, sources);
  }
  return credit_owner(paragraph, begin, at, sources);
}

std::optional<Introduction> find_behind(const Paragraph& paragraph, std::uint32_t at,
                                        const Sources& sources) {
  const auto& items = paragraph.items;
  const auto count = static_cast<std::uint32_t>(items.size());
  std::uint32_t i = at + 1;
  while (i < count && !items[i].quoted && items[i].is(kComma | kMark)) ++i;
  if (i + 1 >= count || items[i].quoted) return std::nullopt;
  const std::uint32_t end = std::min(paragraph.sentence_end[i], i + Sources::kReach);
  if (items[i].folded == "was" || items[i].folded == "is" || items[i].folded == "in") {
    return credit_owner(paragraph, i + 1, end, sources);
  }
  if (paragraph.sentence_begin[i] != i) return std::nullopt;  // else a sentence of its own
  if (reads<2>(paragraph, i, {"that", "was"}) || reads<2>(paragraph, i, {"so", "said"}) ||
      reads<2>(paragraph, i, {"thus", "spoke"})) {
    return credit(sources.phrase_at(paragraph, i + 2), items[i + 1].span, sources);
  }
  if (reads<5>(paragraph, i, {"those", "were", "the", "words", "of"}) ||
      reads<5>(paragraph, i, {"these", "are", "the", "words", "of"})) {
    return credit(sources.phrase_at(paragraph, i + 5), items[i + 3].span, sources);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Introduction> find_credit(const Paragraph& paragraph, std::uint32_t at,
                                        const Sources& sources) {
  if (paragraph.sentence_begin[at] == at) return find_behind(paragraph, at, sources);
  return find_before(paragraph, at, sources);
}

}  // namespace crosscheck
