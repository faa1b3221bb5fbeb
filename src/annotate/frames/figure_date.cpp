// SPDX-License-Identifier: Apache-2.0
//
// A sentence may hold dates of other things than the figure:
//
//   Nine looms burned, [the owner said on Friday].          when someone spoke
//   Turnout was 45%, [against 41% in 2019].                 what the figure is compared with
//   The bridge, [opened in 1961], carries 9,600 cars.        what describes a noun
//   the [treaty of 1912]                                    the date of a noun
//
// Of the others the nearest is taken, where a comma or conjunction is worth some words.
#include "annotate/frames/figure_date.hpp"

#include <algorithm>
#include <limits>

#include "annotate/cues.hpp"
#include "annotate/frames/asides.hpp"
#include "annotate/frames/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kFarthestDate = 45;  // tokens from the figure
constexpr std::uint32_t kNearBytes = 600;    // a date farther off is not looked at
constexpr std::uint32_t kClausePenalty = 6;  // tokens that a comma or conjunction is worth

/// The dates that begin within `span`.
std::span<const DateMention> inside(std::span<const DateMention> dates, Span span) {
  const auto begins_before = [](std::uint32_t offset) {
    return [offset](const DateMention& date) { return date.span.begin < offset; };
  };
  const auto first = std::partition_point(dates.begin(), dates.end(), begins_before(span.begin));
  const auto last = std::partition_point(first, dates.end(), begins_before(span.end));
  return {first, last};
}

bool is_speech(std::string_view word) {
  return is_one_of(word, {"said", "says", "say", "told", "announced", "reported", "stated", "added",
                          "wrote", "tweeted", "declared"});
}

/// "said on Tuesday", "told reporters Monday": the day of the words, not of the deed. A
/// period ("in the first 100 days") is never when someone spoke.
bool dates_speech(const SentenceTree& tree, const Clause& clause, const DateMention& date,
                  std::uint32_t first) {
  if (date.days->days() > 1) return false;
  std::uint32_t at = first;
  if (tree.parsed()) {
    // The verb that the date hangs on.
    for (int step = 0; step < 4; ++step) {
      const auto head = tree.head(at);
      if (!head) break;
      at = *head;
      // "They were told on Friday" but "They warned 300 people on Friday"
      // and "They agreed on Friday to pay 300": the paying is of that day.
      const bool infinitive = clause.verb && tree.head(*clause.verb) == at &&
                              tree[*clause.verb].deprel == Deprel::Xcomp;
      const bool other = clause.verb != at && clause.event != at && !infinitive;
      if (tree.is_verb(at)) {
        return is_speech(tree.word(at)) ||
               (other && cue_classes(tree.word(at)).any(CueClasses::kSpeech));
      }
    }
    return false;
  }
  for (std::uint32_t back = 1; back <= 3 && back <= first; ++back) {
    const std::string& word = tree.word(first - back);
    if (is_speech(word)) return true;
    if (word != "on" && word != "in" && word != "reporters") return false;
  }
  return false;
}

/// "up from May", "from 41 percent in 2019", but neither "90 troops from Orby came on Monday" nor
/// "the record dates from May".
bool is_from_a_value(const SentenceTree& tree, std::uint32_t from, std::uint32_t date) {
  constexpr std::uint32_t kNear = 12;
  bool moves = false;  // "80 litres from 17 June" moves nothing
  for (std::uint32_t i = from > kNear ? from - kNear : 0; i < from && !moves; ++i) {
    moves = trend_word(tree.word(i)) != Trend::None;
  }
  if (from > 0 && tree[from - 1].upos == Upos::Verb) {
    moves = trend_word(tree.word(from - 1)) != Trend::None;
  }
  if (!moves) return false;
  if (date <= from + 2) return true;
  const Upos next = tree[from + 1].upos;
  return next == Upos::Num || next == Upos::Sym;
}

/// "against 41 per cent in 2019", "up from May", "a rise on 2019": the date of what the figure is
/// compared with.
bool is_compared_with(const SentenceTree& tree, const DateMention& date, std::uint32_t last,
                      std::uint32_t begin) {
  constexpr std::int64_t kWeek = 7;
  if (begin > 0 && tree.word(begin - 1) == "on" && date.days->days() > kWeek) return true;
  for (std::uint32_t i = last; i < begin; ++i) {
    const std::string& word = tree.word(i);
    if (is_one_of(word, {"against", "than", "versus", "compared", "increase", "decrease", "rise",
                         "gain", "drop", "decline"})) {
      return true;
    }
    if (word == "from" && is_from_a_value(tree, i, begin)) return true;
    // "lined up on Monday" compares nothing.
    const bool particle = i > 0 && tree[i - 1].upos == Upos::Verb;
    if (is_one_of(word, {"up", "down"}) && !particle) return true;
  }
  return false;
}

bool is_past(const SentenceTree& tree, std::uint32_t verb) {
  return tree[verb].xpos == Xpos::Vbd || tree[verb].xpos == Xpos::Vbn;
}

/// "fell when the wall gave way on Monday": two deeds of one time.
bool is_at_the_time(const SentenceTree& tree, std::uint32_t verb) {
  for (const Deprel relation : {Deprel::Mark, Deprel::Advmod}) {
    const auto word = tree.child(verb, relation);
    if (word && is_one_of(tree.word(*word), {"when", "as", "while"})) return true;
  }
  return false;
}

/// "The bridge, opened in 1961, carries 9,600 cars": a date between the figure and its verb, or
/// before both, that only describes a noun.
bool dates_a_description(const SentenceTree& tree, const Clause& clause, const Figure& figure,
                         std::uint32_t begin, std::uint32_t end) {
  const auto aside = aside_around(tree, begin, end);
  if (!aside) return false;
  const auto holds = [&](std::uint32_t i) { return i >= aside->first && i < aside->second; };
  // "The eight, who drowned on Monday, were": the aside may tell of the figure itself.
  if (clause.event && holds(*clause.event)) return false;
  return !holds(tree.range(figure.span).first);
}

/// Whether the date hangs on a verb that neither governs the figure nor stands above what
/// does: "(born 1977)", "Completed in 1957, the dam is 410 metres long".
bool dates_another_event(const SentenceTree& tree, const Clause& clause, std::uint32_t first) {
  if (!tree.parsed() || !clause.event) return false;
  std::uint32_t at = first;
  std::optional<std::uint32_t> verb;
  constexpr int kSteps = 6;
  for (int step = 0; step < kSteps && !verb; ++step) {
    const auto head = tree.head(at);
    if (!head) return false;
    at = *head;
    if (at == clause.event || at == clause.verb) return false;
    if (tree.is_verb(at)) verb = at;
  }
  if (!verb) return false;
  // "was laid in 1931 and has nine arches"
  if (clause.verb && is_present(tree, *clause.verb) && is_past(tree, *verb)) return true;
  const Deprel relation = tree[*verb].deprel;
  // "At a fair held on Monday, 40 stalls ...": the fair is where it happened.
  if (const auto noun = tree.head(*verb); noun && tree[*noun].deprel == Deprel::Obl) {
    const auto preposition = tree.child(*noun, Deprel::Case);
    if (preposition && is_one_of(tree.word(*preposition), {"in", "at", "during"})) return false;
  }
  if (relation == Deprel::Advcl && is_at_the_time(tree, *verb)) return false;
  const bool participle = relation == Deprel::Acl || relation == Deprel::AclRelcl ||
                          relation == Deprel::Amod || relation == Deprel::Advcl;
  if (!participle) return false;
  // The figure may stand below that verb.
  std::uint32_t below = clause.verb.value_or(*clause.event);
  for (int step = 0; step < kSteps; ++step) {
    const auto head = tree.head(below);
    if (!head) break;
    below = *head;
    if (below == *verb) return false;
  }
  return true;
}

/// "A levy of 9 million, agreed [in 2031], is due": right behind the figure, and of it.
bool describes_the_figure(const SentenceTree& tree, std::uint32_t last, std::uint32_t begin) {
  if (last + 1 >= begin || tree.word(last) != "," || tree[last + 1].xpos != Xpos::Vbn) return false;
  for (std::uint32_t i = last + 1; i < begin; ++i) {
    if (tree.word(i) == ",") return false;
  }
  return true;
}

/// "The locks open by May and will need 40 men": the second verb has no date. What stands first,
/// "By May the locks open and will need 40 men", holds for both.
bool dates_the_verb_before(const SentenceTree& tree, std::uint32_t begin, std::uint32_t end,
                           std::uint32_t figure) {
  bool fronted = true;
  for (std::uint32_t i = 0; i < begin; ++i) fronted = fronted && !tree.is_verb(i);
  if (fronted) return false;
  for (std::uint32_t i = end; i + 1 < figure; ++i) {
    if (!is_one_of(tree.word(i), {"and", "but"})) continue;
    if (tree[i + 1].upos == Upos::Aux && tree.word(i + 1) == "will") return true;
  }
  return false;
}

/// "the treaty of 1912": the date of a noun that is neither the figure's nor its event.
bool dates_a_noun(const SentenceTree& tree, const Clause& clause, const Figure& figure,
                  std::uint32_t first) {
  if (!tree.parsed() || first == 0 || tree.word(first - 1) != "of") return false;
  if (tree[first].deprel != Deprel::Nmod) return false;
  const auto noun = tree.head(first);
  return noun && !tree[*noun].span.overlaps(figure.span) && noun != clause.event &&
         tree.range(figure.span).second <= *noun;
}

std::uint32_t distance(const SentenceTree& tree, std::uint32_t from, std::uint32_t to) {
  std::uint32_t result = to - from;
  for (std::uint32_t i = from; i < to; ++i) {
    if (is_one_of(tree.word(i), {",", ";", "and", "but", "while", "which", "who", "when", ":"})) {
      result += kClausePenalty;
    }
  }
  return result;
}

}  // namespace

const DateMention* date_of(const SentenceTree& tree, const Clause& clause, const Figure& figure,
                           std::span<const DateMention> sentence_dates) {
  const Span near{figure.span.begin - std::min(figure.span.begin, kNearBytes),
                  figure.span.end + kNearBytes};
  const auto dates = inside(sentence_dates, near);
  const auto [first, last] = tree.range(figure.span);
  const auto fact = standing_fact(tree, figure);
  const DateMention* best = nullptr;
  std::uint32_t nearest = std::numeric_limits<std::uint32_t>::max();
  for (const DateMention& date : dates) {
    if (!date.days || date.span.overlaps(figure.number)) continue;
    const auto [begin, end] = tree.range(date.span);
    if (begin == end || dates_speech(tree, clause, date, begin)) continue;
    if (begin >= last && is_compared_with(tree, date, last, begin)) continue;
    if (!describes_the_figure(tree, last, begin)) {
      if (dates_another_event(tree, clause, begin)) continue;
      if (dates_a_description(tree, clause, figure, begin, end)) continue;
    }
    if (fact && begin < *fact) continue;
    if (end <= first && dates_the_verb_before(tree, begin, end, first)) continue;
    if (dates_a_noun(tree, clause, figure, begin)) continue;
    const std::uint32_t away =
        begin >= last ? distance(tree, last, begin) : distance(tree, std::min(end, first), first);
    if (away > kFarthestDate + 2 * kClausePenalty || away >= nearest) continue;
    nearest = away;
    best = &date;
  }
  return best;
}

const DateMention* last_of_list(const SentenceTree& tree, const DateMention* date,
                                std::span<const DateMention> sentence_dates) {
  const DateMention* last = date;
  const DateMention* end = sentence_dates.data() + sentence_dates.size();
  bool listed = false;
  constexpr std::ptrdiff_t kLongestList = 12;
  for (const DateMention* next = date + 1; next < end && next - date < kLongestList && next->days;
       ++next) {
    const std::uint32_t from = tree.range(last->span).second;
    const std::uint32_t to = tree.range(next->span).first;
    if (to < from || to - from > 2 || next->days->from < last->days->to) break;
    bool joined = to > from;
    bool conjunction = false;
    for (std::uint32_t i = from; i < to; ++i) {
      joined &= is_one_of(tree.word(i), {",", "and", "on"});
      conjunction |= tree.word(i) == "and";
    }
    if (!joined) break;
    last = next;
    listed = conjunction;
  }
  return listed ? last : date;
}

}  // namespace crosscheck::frames
