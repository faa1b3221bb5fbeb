// SPDX-License-Identifier: Apache-2.0
#include "annotate/frames/participants.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "annotate/figures/units.hpp"
#include "crosscheck/language/name_lexicon.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kFarthestPlace = 22;  // tokens from the figure
constexpr std::uint32_t kNearBytes = 300;     // a place farther off is not looked at
constexpr std::uint32_t kClausePenalty = 5;   // tokens that a comma is worth
constexpr std::uint32_t kInnerPenalty = 200;  // of a place within the name of a body

bool is_place(EntityKind kind) {
  return kind == EntityKind::Place || kind == EntityKind::Facility;
}

bool stands_in(const std::string& preposition) {
  for (const std::string_view word : {"in", "at", "near", "outside", "around", "across", "on",
                                      "inside", "throughout", "from", "of", "to", "into", "through",
                                      "within", "along", "beside", "beyond", "off"}) {
    if (preposition == word) return true;
  }
  return false;
}

/// "Orby's mayor", "an Orby dyer": who is at home there. The police act where they are.
bool describes_a_person(const SentenceTree& tree, std::uint32_t end) {
  if (end < tree.size() && tree[end].xpos == Xpos::Pos) ++end;
  return end < tree.size() && tree[end].upos == Upos::Noun && tree.word(end) != "police" &&
         figures::is_human(tree.word(end));
}

/// What the words around a place are worth, in tokens; nothing: it is no place of a deed.
std::optional<std::uint32_t> penalty_of(const SentenceTree& tree, Span place, Span figure) {
  const auto [begin, end] = tree.range(place);
  // "an Orby-based mill", but "the Orby-Elm road"
  if (end + 1 < tree.size() && tree.word(end) == "-" && !tree.capital(end + 1) &&
      tree[end].span.begin == place.end) {
    return std::nullopt;
  }
  if (!figure.overlaps(place) && describes_a_person(tree, end)) return std::nullopt;
  const auto is_adjective = [&](std::uint32_t i) { return tree[i].upos == Upos::Adj; };
  // "in downtown Orby"; a name with an article is rarely a town.
  std::uint32_t bare = begin;
  while (bare > 0 && (is_adjective(bare - 1) ||
                      (tree[bare - 1].upos == Upos::Noun && !tree.capital(bare - 1)))) {
    --bare;
  }
  if (bare > 0 && stands_in(tree.word(bare - 1))) {
    // "Marsh of Orby": where somebody comes from.
    const bool origin = bare == begin && tree.word(bare - 1) == "of" && bare > 1 &&
                        tree[bare - 2].upos == Upos::Propn;
    return origin ? std::nullopt : std::optional<std::uint32_t>(0);
  }
  std::uint32_t before = begin;
  while (before > 0 && (tree[before - 1].upos == Upos::Det || is_adjective(before - 1))) --before;
  // "for Orby", "against Orby": no place of the deed.
  if (before > 0 && tree[before - 1].upos == Upos::Adp && !stands_in(tree.word(before - 1))) {
    return std::nullopt;
  }
  return 2 * kClausePenalty;
}

bool begins_phrase(Deprel relation) {
  switch (relation) {
    case Deprel::Det: case Deprel::Amod: case Deprel::Compound: case Deprel::NmodPoss:
    case Deprel::Nummod: case Deprel::Flat: case Deprel::DetPredet:
      return true;
    default:
      return false;
  }
}

}  // namespace

MentionIndex::MentionIndex(std::span<const Entity> entities) {
  for (const Naming& naming : namings_of(entities)) {
    mentions_.push_back({naming.span, naming.entity, entities[naming.entity].kind,
                         !naming.reference, naming.inner});
  }
}

std::span<const MentionIndex::Mention> MentionIndex::in(Span span) const noexcept {
  const auto begins_before = [](std::uint32_t offset) {
    return [offset](const Mention& mention) { return mention.span.begin < offset; };
  };
  const auto first =
      std::partition_point(mentions_.begin(), mentions_.end(), begins_before(span.begin));
  const auto last = std::partition_point(first, mentions_.end(), begins_before(span.end));
  return {first, last};
}

const MentionIndex::Mention* MentionIndex::at(Span span) const noexcept {
  constexpr std::uint32_t kLongestName = 200;
  const std::uint32_t from = span.begin > kLongestName ? span.begin - kLongestName : 0;
  const Mention* best = nullptr;
  for (const Mention& mention : in({from, span.end})) {
    if (!mention.span.overlaps(span)) continue;
    if (best == nullptr || mention.span.size() > best->span.size()) best = &mention;
  }
  return best;
}

Participant participant(const SentenceTree& tree, std::uint32_t token,
                        const MentionIndex& mentions) {
  if (const auto* mention = mentions.at(tree[token].span)) {
    return {mention->span, mention->entity};
  }
  Span span = tree[token].span;
  for (const std::uint32_t c : tree.children(token)) {
    if (c < token && begins_phrase(tree[c].deprel)) span = span.joined(tree[c].span);
  }
  return {span, std::nullopt};
}

namespace {

/// How far a name is from the figure, in tokens, nothing if it is too far; a mark or "and" between
/// them counts for more.
std::optional<std::uint32_t> distance_of(const SentenceTree& tree, Span name, Span figure) {
  const auto [first, last] = tree.range(figure);
  const auto [begin, end] = tree.range(name);
  const std::uint32_t from = begin >= last ? last : std::min(end, first);
  const std::uint32_t to = begin >= last ? begin : std::max(from, first);
  std::uint32_t distance = to - from;
  if (distance > kFarthestPlace) return std::nullopt;
  for (std::uint32_t i = from; i < to; ++i) {
    const std::string& word = tree.word(i);
    if (word == "," || word == ";" || word == "and" || word == "but") distance += kClausePenalty;
  }
  return distance;
}

/// Whether what is told happened where a body is. "12 students at the University of Orby fell
/// ill", "the Orby police department held 12"; not "researchers at the University of Orby counted
/// 12 whales", who may have counted them anywhere.
bool acts_at_home(const SentenceTree& tree, Span body, Span figure) {
  const auto [begin, end] = tree.range(body);
  if (end >= begin + 2 && is_local_body(tree.word(end - 2), tree.word(end - 1))) return true;
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

/// What MentionIndex::Mention `place` is worth as the place of the figure: the less, the likelier.
std::optional<std::uint32_t> cost_of(const SentenceTree& tree, const MentionIndex::Mention& place,
                                     Span figure, const MentionIndex& mentions) {
  if (!place.name || !is_place(place.kind)) return std::nullopt;
  const auto distance = distance_of(tree, place.span, figure);
  if (!distance) return std::nullopt;
  if (place.inner) {
    // Any place that is named by itself goes before it.
    if (!acts_at_home(tree, mentions.at(place.span)->span, figure)) return std::nullopt;
    return *distance + kInnerPenalty;
  }
  const auto penalty = penalty_of(tree, place.span, figure);
  return penalty ? std::optional(*distance + *penalty) : std::nullopt;
}

}  // namespace

Participant place_of(const SentenceTree& tree, Span sentence, Span figure,
                     const MentionIndex& mentions) {
  std::uint32_t nearest = std::numeric_limits<std::uint32_t>::max();
  Participant result;
  const Span near{std::max(sentence.begin, figure.begin - std::min(figure.begin, kNearBytes)),
                  std::min(sentence.end, figure.end + kNearBytes)};
  for (const auto& mention : mentions.in(near)) {
    const auto cost = cost_of(tree, mention, figure, mentions);
    if (!cost || *cost >= nearest) continue;
    nearest = *cost;
    result = {mention.span, mention.entity};
  }
  return result;
}

}  // namespace crosscheck::frames
