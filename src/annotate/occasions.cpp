// SPDX-License-Identifier: Apache-2.0
#include "annotate/occasions.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "annotate/sources.hpp"
#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"

// An occasion is a preposition, or the verb "told", with a noun that the lexicon has it with. To
// it belongs one more phrase that says which, but never a bare date:
//
//     “…,” Quill said [in an interview with the Courier] on Monday.      behind the cue
//     “…,” Quill told reporters in Norwick [at a news conference].       past other phrases
//     Quill told [a news conference]: “…”                                what is told something
//     [In a letter to the board], Quill said: “…”                        leading its clause
//     Quill, speaking [at a rally], said: “…”                            between commas
//
// Another verb ends the search, and so does "because": “…,” said Quill, who left the meeting.

namespace crosscheck {
namespace {

using Lexicon = std::unordered_map<std::string_view, std::vector<std::string_view>>;

Lexicon read_lexicon() {
  Lexicon lexicon;
  for (const auto& row : rows(embedded_file("lexicons/occasions.tsv"))) {
    const std::vector<std::string_view> with = split(row[1], ' ');
    lexicon[row[0]] = with;
    if (row.size() < 3) continue;
    for (const std::string_view form : split(row[2], ' ')) lexicon[form] = with;
  }
  return lexicon;
}

const Lexicon& lexicon() {
  static const Lexicon read = read_lexicon();
  return read;
}

class OccasionReader {
 public:
  OccasionReader(const Paragraph& paragraph, std::uint32_t verb, Span speaker)
      : items_(paragraph.items),
        verb_(verb),
        begin_(std::max(paragraph.sentence_begin[verb],
                        verb > Sources::kReach ? verb - Sources::kReach : 0)),
        end_(std::min(paragraph.sentence_end[verb], verb + Sources::kReach)),
        speaker_(speaker) {}

  /// "told [a news conference]".
  std::optional<Span> told(Span addressee) const {
    const std::uint32_t at = past(verb_ + 1, addressee.begin);
    if (addressee.empty() || at >= end_ || items_[at].span.begin != addressee.begin) return {};
    const std::uint32_t last = past_phrase(at, end_);
    if (last == at || !goes_with(last - 1, "told")) return {};
    return items_[at].span.joined(items_[last - 1].span);
  }

  std::optional<Span> behind() const {
    const bool inverted = speaker_.begin > items_[verb_].span.begin;
    return search(past(verb_ + 1, inverted ? speaker_.end : 0), end_, Bound::ToAnything);
  }

  /// From the start of the clause, or from behind a quote, up to the cue.
  std::optional<Span> before() const {
    std::uint32_t from = verb_;
    while (from > begin_ && !items_[from - 1].quoted && !items_[from - 1].is(kStop)) --from;
    return search(from, verb_, Bound::ToClause);
  }

 private:
  /// In "the crowd at the rally said" the phrase goes with the noun, not with the clause.
  enum class Bound { ToAnything, ToClause };

  std::optional<Span> search(std::uint32_t from, std::uint32_t end, Bound bound) const {
    for (std::uint32_t i = from; i < end;) {
      const Item& item = items_[i];
      if (item.quoted || item.is(kStop | kColon | kDash)) return {};
      if (item.is(kRelative)) {  // ", who runs the ferry,"
        while (i < end && !items_[i].quoted && !items_[i].is(kComma | kStop)) ++i;
        continue;
      }
      if (item.is(kPreposition)) {
        const bool free = bound == Bound::ToAnything || i == from || is_free(items_[i - 1]);
        if (const auto found = free ? occasion_at(i, end) : std::nullopt) return found;
        i = past_phrase(i + 1, end);
        continue;
      }
      const bool speaks =
          item.cue.any(CueClasses::kSpeech) && item.cue.any(CueClasses::Progressive);
      if (item.is(kVerb) && !speaks) return {};
      if (item.is(kSubordinator)) return {};
      if (item.is(kConjunction) && i > from) return {};
      ++i;
    }
    return {};
  }

  static bool is_free(const Item& before) noexcept {
    return before.is(kComma | kConjunction | kAdverb | kTimeWord | kNumber) ||
           before.cue.any(CueClasses::Progressive);
  }

  /// The occasion whose preposition is at `at`.
  std::optional<Span> occasion_at(std::uint32_t at, std::uint32_t end) const {
    std::uint32_t last = past_phrase(at + 1, end);
    if (last == at + 1 || !goes_with(last - 1, items_[at].folded)) return {};
    last = std::max(last, past_complement(last, end));
    return items_[at].span.joined(items_[last - 1].span);
  }

  bool goes_with(std::uint32_t noun, std::string_view word) const {
    const auto found = lexicon().find(items_[noun].folded);
    return found != lexicon().end() &&
           std::find(found->second.begin(), found->second.end(), word) != found->second.end();
  }

  /// Past "with the Courier", "of the board", "in Norwick", but not "on Monday", "about the dam".
  std::uint32_t past_complement(std::uint32_t at, std::uint32_t end) const {
    if (at + 1 >= end || items_[at].quoted) return at;
    const std::string_view word = items_[at].folded;
    const bool where = word == "in" || word == "at" || word == "on";
    const bool whose = word == "with" || word == "to" || word == "of" || word == "from" ||
                       word == "by" || word == "before";
    if (!where && !whose) return at;
    const std::uint32_t last = past_phrase(at + 1, end);
    if (last == at + 1 || items_[last - 1].is(kDeterminer | kNumber)) return at;
    const bool named = std::any_of(items_.begin() + at + 1, items_.begin() + last,
                                   [](const Item& item) { return item.is(kCapital); });
    return whose || named || goes_with(last - 1, word) ? last : at;
  }

  /// Past the noun phrase that begins at `at`; a date ends it: "a statement | late on Monday".
  std::uint32_t past_phrase(std::uint32_t at, std::uint32_t end) const {
    constexpr std::uint32_t kLongest = 10;
    constexpr std::uint32_t kEdge = kComma | kStop | kColon | kDash | kOpenBracket | kCloseBracket |
                                    kPreposition | kConjunction | kRelative | kMark | kFinite |
                                    kAuxiliary;
    std::uint32_t i = at;
    for (; i < end && i - at < kLongest; ++i) {
      const Item& item = items_[i];
      const bool march = item.folded == "march" && !item.is(kCapital);
      if (item.quoted || item.is(kEdge) || (item.is(kTimeWord) && !march)) break;
      if (i > at && item.span.begin == speaker_.begin) break;
      if (i == at) {
        if (item.is(kVerb)) break;  // "to say"
        continue;
      }
      const bool opens = items_[i - 1].is(kDeterminer);
      const bool noun = lexicon().contains(items_[i - 1].folded);
      if (item.is(kDeterminer | kPronoun | kSubordinator) && !opens) break;
      if (noun &&
          (item.is(kVerb | kNumber | kAdverb) || item.folded == "late" || item.folded == "early")) {
        break;
      }
    }
    return i;
  }

  std::uint32_t past(std::uint32_t from, std::uint32_t offset) const {
    while (from < end_ && items_[from].span.begin < offset) ++from;
    return from;
  }

  const std::vector<Item>& items_;
  std::uint32_t verb_;
  std::uint32_t begin_;
  std::uint32_t end_;
  Span speaker_;
};

}  // namespace

Span occasion_of(const Paragraph& paragraph, std::uint32_t verb, const Participant& speaker,
                 const Participant& addressee) {
  const OccasionReader reader(paragraph, verb, speaker.span);
  if (const auto told = reader.told(addressee.span)) return *told;
  if (const auto behind = reader.behind()) return *behind;
  return reader.before().value_or(Span{});
}

}  // namespace crosscheck
