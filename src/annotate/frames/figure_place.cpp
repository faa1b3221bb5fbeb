// SPDX-License-Identifier: Apache-2.0
//
// Of the places of a sentence the nearest is where it happened, where distance is in tokens and
// some words are worth several:
//
//   Nine barns burned [in Orby] and Elm.      nothing: "in" says where; both are meant
//   Nine men [from Orby] sang in Elm.         "from" and "to" say it less than "in"
//   Nine barns burned; Orby pays.             a place that acts says little
//   The dam, nine metres high, holds back Lake Elm.    another verb stands between
//   In Orby, where it rained, nine men sang.  what stands first holds for the sentence
#include "annotate/frames/figure_place.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "annotate/cues.hpp"
#include "annotate/figures/units.hpp"
#include "annotate/frames/asides.hpp"
#include "annotate/frames/bare_place.hpp"
#include "annotate/frames/common_place.hpp"
#include "annotate/frames/place_names.hpp"
#include "annotate/frames/place_penalty.hpp"
#include "annotate/frames/taken_words.hpp"
#include "crosscheck/language/name_lexicon.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kFarthest = 22;      // tokens from the figure
constexpr std::uint32_t kNearBytes = 300;    // a place farther off is not looked at
constexpr std::uint32_t kClausePenalty = 5;  // tokens that a comma is worth
constexpr std::uint32_t kVerbPenalty = 9;    // tokens that a verb of another clause is worth
constexpr std::uint32_t kInner = 200;        // a place within the name of a body
constexpr std::uint32_t kMost = 27;          // most that a place of another clause costs
constexpr std::uint32_t kMostBefore = 32;    // and one behind "in" that stands before the figure

/// Whether what is told happened where a body is. "12 students at the University of Orby fell
/// ill", "the Orby police department held 12"; not "researchers at the University of Orby counted
/// 12 whales", who may have counted them anywhere.
bool acts_at_home(const SentenceTree& tree, Span body, Span figure) {
  const auto [begin, end] = tree.range(body);
  if (end >= begin + 2 && is_local_body(tree.word(end - 2), tree.word(end - 1))) return true;
  if (end < tree.size() && tree[end].xpos == Xpos::Pos) return false;  // "in Orby Bank's survey"
  std::uint32_t at = begin;
  while (at > 0 && tree[at - 1].upos == Upos::Det) --at;
  if (at == 0) return false;
  const std::string& preposition = tree.word(at - 1);
  if (preposition != "at" && preposition != "in" && preposition != "near" &&
      preposition != "outside" && preposition != "inside") {
    return false;
  }
  if (at == 1 || tree.word(at - 2) == ",") return true;
  const Span before = tree[at - 2].span;
  return begin >= tree.range(figure).second &&
         (figure.contains(before) || !figures::is_human(tree.word(at - 2)));
}

class Places {
 public:
  Places(const SentenceTree& tree, const Clause& clause, const Frame& frame, Span figure)
      : tree_(tree), clause_(clause), frame_(frame), figure_(figure) {
    std::tie(first_, last_) = tree.range(figure);
  }

  /// Tokens from the figure; nothing if it is too far.
  std::optional<std::uint32_t> distance(Span place) const {
    const auto [begin, end] = tree_.range(place);
    const std::uint32_t away = begin >= last_ ? begin - last_ : first_ - std::min(end, first_);
    return away <= kFarthest ? std::optional(away) : std::nullopt;
  }

  /// Tokens from the figure, with what stands between and before; nothing if it is too far.
  std::optional<std::uint32_t> cost(Span place, EntityKind kind) const {
    const auto [begin, end] = tree_.range(place);
    const std::uint32_t from = begin >= last_ ? last_ : std::min(end, first_);
    const std::uint32_t to = begin >= last_ ? begin : std::max(from, first_);
    if (to - from > kFarthest) return std::nullopt;
    if (is_owner_elsewhere(end)) return std::nullopt;
    // "Walkers recall Orby, where nine men sang"
    if (is_where_told(end)) return 1;
    const auto penalty = place_penalty(tree_, clause_, place, kind, figure_);
    if (is_of_part(begin) || is_beyond_aside(begin)) return std::nullopt;
    if (is_of_route(begin, end)) return std::nullopt;
    if (const auto aside = aside_around(tree_, begin, end);
        aside && tree_.word(aside->first - 1) == "," &&
        (first_ < aside->first || first_ >= aside->second)) {
      return std::nullopt;  // "Norvik, which builds boats in Orby, says nine ..."
    }
    if (!penalty || ((begin > last_ + 1 || (begin > 1 && begin < first_)) && is_of_another(begin)))
      return std::nullopt;
    // "In Orby, ..."; but a place that is nearer is better
    if (*penalty == 0 && end <= first_ && opens_sentence(begin)) {
      return std::min(to - from, kClausePenalty + kRoutePenalty);
    }
    std::uint32_t result = to - from + *penalty;
    bool parted = false;
    bool conjoined = false;
    for (std::uint32_t i = from; i < to; ++i) {
      const std::string& word = tree_.word(i);
      if (is_one_of(word, {",", ";", "and", "but"})) result += kClausePenalty;
      if (is_second_deed(i) || is_last_of_deeds(i) || is_where_it_was_said(i)) return std::nullopt;
      if (word == ";" && *penalty > 0) return std::nullopt;  // "came to Orby; nine men sang"
      if (i > last_ && tree_.word(i) == "whom") return std::nullopt;  // "40, of whom nine in Orby"
      // "fled to Orby when nine rioted"
      // "bought nine looms to take them to Orby"
      conjoined |= i > last_ && tree_[i].xpos == Xpos::Vb && tree_.word(i - 1) == "to";
      conjoined |=
          end <= first_ && is_one_of(word, {"after", "as", "because", "before", "when", "while"});
      if (!parts(i)) continue;
      result += kVerbPenalty;
      parted = true;
    }
    const bool route = *penalty >= kRoutePenalty && *penalty != kNameless;
    if (route && (parted || conjoined)) return std::nullopt;
    const std::uint32_t most = *penalty == 0 && end <= first_ ? kMostBefore : kMost;
    return parted && result > most ? std::nullopt : std::optional(result);
  }

 private:
  /// "on its way [from Orby to Elm]"; but "nine miles from Orby to Elm" lie there
  bool is_of_route(std::uint32_t begin, std::uint32_t end) const {
    if (begin == 0) return false;
    const std::string& word = tree_.word(begin - 1);
    std::uint32_t from = begin - 1;
    if (word == "to") {
      constexpr std::uint32_t kLongestName = 5;
      while (from > 0 && begin - from < kLongestName && tree_.word(from) != "from") --from;
    }
    if (tree_.word(from) != "from" ||
        (word == "from" && (end >= tree_.size() || tree_.word(end) != "to"))) {
      return false;
    }
    return from != last_ || !frame_.counted_head.empty();
  }

  /// "Of the 90 who fell ill, nine are [in Orby]"
  bool is_of_part(std::uint32_t begin) const {
    constexpr std::uint32_t kOpening = 4;
    if (begin < last_ || first_ > kOpening || tree_.word(0) != "of") return false;
    for (std::uint32_t i = last_; i < begin; ++i) {
      if (tree_[i].upos == Upos::Num) return true;
    }
    return false;
  }

  /// "Marsh, who owns nine looms[, in Orby]": the aside that the figure stands in is over.
  bool is_beyond_aside(std::uint32_t begin) const {
    constexpr std::uint32_t kReach = 12;
    std::uint32_t i = last_;
    while (i < begin && tree_.word(i) != ",") ++i;
    if (i >= begin) return false;
    std::uint32_t at = first_;
    while (at > 0 && first_ - at < kReach && tree_.word(at - 1) != ",") --at;
    return at > 0 && tree_.word(at - 1) == "," && is_one_of(tree_.word(at), {"which", "who"});
  }

  /// "killed three, two [in Orby] and one in Elm": the place of a number before it
  bool is_of_another(std::uint32_t begin) const {
    constexpr std::size_t kYear = 4;
    const std::uint32_t word = begin - 2;
    const bool behind = begin >= last_;
    const std::uint32_t number =
        behind && tree_[word].upos == Upos::Noun ? word - 1 : word;  // "nine men in Orby"
    return (!behind || number >= last_) && tree_[number].upos == Upos::Num &&
           tree_.word(number).size() != kYear;
  }

  /// "two fires at [Orby] mills in Elm": the owner of what is elsewhere.
  bool is_owner_elsewhere(std::uint32_t end) const {
    constexpr std::uint32_t kLongest = 4;
    std::uint32_t i = end;
    while (i < tree_.size() && i < end + kLongest && tree_[i].upos == Upos::Noun) ++i;
    return i > end && i + 1 < tree_.size() && is_one_of(tree_.word(i), {"at", "in", "near"}) &&
           tree_[i + 1].upos == Upos::Propn && !names_time(tree_.word(i + 1));
  }

  /// "Orby[, where] a tram derailed and nine died": the figure's clause tells of the place.
  bool is_where_told(std::uint32_t end) const {
    std::uint32_t i = end;
    while (i < first_ && is_one_of(tree_.word(i), {",", ")"})) ++i;
    if (i >= first_ || tree_.word(i) != "where") return false;
    for (; i < first_; ++i) {
      if (is_one_of(tree_.word(i), {",", ";", ":"})) return false;
    }
    return true;
  }

  /// "sold a loom and [moved] to Orby": the place of the second deed
  bool is_second_deed(std::uint32_t i) const {
    if (i <= last_ || !parts(i)) return false;
    const std::uint32_t before = tree_[i - 1].upos == Upos::Adv ? i - 2 : i - 1;
    return before >= last_ && is_one_of(tree_.word(before), {"and", "but"});
  }

  /// "killing three, hurting nine and [burying] streets in Orby": the place of a deed whose object
  /// is not counted; but "killing three and hurting nine in Orby"
  bool is_last_of_deeds(std::uint32_t i) const {
    constexpr std::uint32_t kObject = 5;
    if (i <= last_ || tree_[i].xpos != Xpos::Vbg || !tree_.is_verb(i)) return false;
    if (tree_.word(i - 1) != "and" && tree_.word(i - 1) != ",") return false;
    if (!clause_.verb || tree_[*clause_.verb].xpos != Xpos::Vbg || *clause_.verb > first_)
      return false;
    for (std::uint32_t t = i + 1; t < tree_.size() && t < i + kObject; ++t) {
      if (tree_[t].upos == Upos::Num) return false;
      if (tree_[t].upos == Upos::Noun || tree_[t].upos == Upos::Propn) return true;
    }
    return false;
  }

  /// "“Nine votes are enough,” she [told] them in Orby": behind the figure, outside of what is said
  bool is_where_it_was_said(std::uint32_t i) const {
    if (i <= last_ || !tree_.is_verb(i) || !cue_classes(tree_.word(i)).any(CueClasses::kSpeech)) {
      return false;
    }
    for (std::uint32_t t = last_; t < i; ++t) {
      if (is_one_of(tree_.word(t), {",", "\"", "”"})) return true;
    }
    return false;
  }

  /// "In Orby", "On Monday in Orby", "Across the river in Orby" before the subject
  bool opens_sentence(std::uint32_t begin) const {
    constexpr std::uint32_t kLatest = 7;
    if (begin > kLatest) return false;
    for (std::uint32_t i = 0; i < begin; ++i) {
      if (tree_.is_verb(i) || tree_[i].upos == Upos::Pron) return false;
    }
    return begin > 0 && (tree_[0].upos == Upos::Adp || tree_[0].upos == Upos::Adv);
  }

  /// Whether a verb of another clause than the figure's stands at `i`.
  bool parts(std::uint32_t i) const {
    const Xpos tag = tree_[i].xpos;
    const bool finite = tag == Xpos::Vbd || tag == Xpos::Vbz || tag == Xpos::Vbp;
    if (!finite || tree_[i].span.overlaps(frame_.told_span)) return false;
    if (clause_.verb == i || clause_.event == i) return false;
    // "left the road in Orby and [fell] into a gorge, killing nine"
    if (i > 0 && i < first_ && tree_.word(i - 1) == "and") return false;
    if (i + 1 < tree_.size() && tree_[i].upos == Upos::Aux && tree_[i + 1].upos != Upos::Det) {
      // "was [later] arrested": the verb behind counts
      const std::uint32_t next = tree_[i + 1].upos == Upos::Adv ? i + 2 : i + 1;
      if (next < tree_.size() && tree_.is_verb(next) &&
          (tree_[next].span.overlaps(frame_.told_span) || clause_.verb == next)) {
        return false;
      }
    }
    return !cue_classes(tree_.word(i)).any(CueClasses::kSpeech);
  }

  const SentenceTree& tree_;
  const Clause& clause_;
  const Frame& frame_;
  Span figure_;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
};

/// "at a Marsh Foods": one of the houses of a company.
bool is_shop(const SentenceTree& tree, const MentionIndex::Mention& mention) {
  const std::uint32_t begin = tree.range(mention.span).first;
  return mention.kind == EntityKind::Organization && begin >= 2 &&
         is_one_of(tree.word(begin - 1), {"a", "an"}) &&
         is_one_of(tree.word(begin - 2), {"at", "inside", "near", "outside"});
}

/// "Two of [the nine] died in Orby": where a part was that a verb tells of.
bool is_of_a_part(const SentenceTree& tree, Span figure, Span place) {
  const auto [first, last] = tree.range(figure);
  if (place.empty() || place.begin < figure.end || first < 3 || tree.word(first - 2) != "of" ||
      (tree[first - 1].upos != Upos::Det && tree[first - 1].xpos != Xpos::PrpS)) {
    return false;
  }
  const bool counted = tree[first - 3].upos == Upos::Num || tree[first - 3].upos == Upos::Det ||
                       is_one_of(tree.word(first - 3), {"few", "half", "many", "most"});
  if (!counted) return false;
  for (std::uint32_t i = last; i < tree.size() && tree[i].span.end <= place.begin; ++i) {
    const Xpos tag = tree[i].xpos;
    if (tag == Xpos::Vbd || tag == Xpos::Vbz || tag == Xpos::Vbp) return true;
  }
  return false;
}

/// "At [Orby House], an inn where nine slept": whether the name is one with the phrase behind it.
bool stands_before(const SentenceTree& tree, Span name, Span phrase) {
  const std::uint32_t end = tree.range(name).second;
  return name.overlaps(phrase) ||
         (end < tree.size() && tree.word(end) == "," && end + 1 == tree.range(phrase).first);
}

Participant any_place(const SentenceTree& tree, const Clause& clause, const Frame& frame,
                      Span figure, const MentionIndex& index) {
  const Span sentence = tree[0].span.joined(tree[tree.size() - 1].span);
  const Span near{std::max(sentence.begin, figure.begin - std::min(figure.begin, kNearBytes)),
                  std::min(sentence.end, figure.end + kNearBytes)};
  const auto mentions = index.in(near);
  const Places places(tree, clause, frame, figure);
  std::uint32_t nearest = std::numeric_limits<std::uint32_t>::max();
  std::optional<std::size_t> best;
  Span where;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const bool shop = is_shop(tree, mentions[i]);
    if (!mentions[i].name || (!is_place(mentions[i].kind) && !shop)) continue;
    const auto span = mentions[i].inner ? mentions[i].span : addressed(tree, mentions, i);
    if (!span) continue;
    auto cost = places.cost(*span, mentions[i].kind);
    if (mentions[i].inner) {
      // Any place that is named by itself goes before it.
      cost = places.distance(mentions[i].span);
      if (!cost || !acts_at_home(tree, index.at(mentions[i].span)->span, figure)) continue;
      *cost += kInner;
    }
    if (!cost || *cost >= nearest) continue;
    nearest = *cost;
    best = i;
    where = *span;
  }
  if (const auto where_told = told_by_where(tree, figure);
      where_told && (!best || !stands_before(tree, where, *where_told))) {
    return {*where_told, std::nullopt};
  }
  if (const auto before = name_right_before(tree, figure);
      before && (!best || !before->overlaps(where))) {
    const auto* mention = index.at(*before);
    const bool known = mention != nullptr && is_place(mention->kind);
    return {*before, known ? std::optional(mention->entity) : std::nullopt};
  }
  if (!best) {
    auto place = common_place(tree, clause, frame, figure);
    if (!place) place = unknown_name(tree, figure, index);
    if (!place) place = route_of(tree, figure, mentions);
    return place ? Participant{*place, std::nullopt} : Participant{};
  }
  const auto [first, last] = list_around(tree, mentions, *best);
  Participant result{mentions[first].span.joined(mentions[last - 1].span), std::nullopt};
  if (last == first + 1) result = {with_place_noun(tree, where, figure), mentions[first].entity};
  return result;
}

}  // namespace

Participant place_of(const SentenceTree& tree, const Clause& clause, const Frame& frame,
                     Span figure, const MentionIndex& index) {
  if (tree.size() == 0) return {};
  Participant place = any_place(tree, clause, frame, figure, index);
  return is_of_a_part(tree, figure, place.span) ? Participant{} : place;
}

}  // namespace crosscheck::frames
