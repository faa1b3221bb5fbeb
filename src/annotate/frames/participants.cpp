// SPDX-License-Identifier: Apache-2.0
#include "annotate/frames/participants.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "annotate/figures/units.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kFarthestPlace = 22;  // tokens from the figure
constexpr std::uint32_t kNearBytes = 300;     // a place farther off is not looked at
constexpr std::uint32_t kClausePenalty = 5;   // tokens that a comma is worth

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
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    const Entity& entity = entities[i];
    for (const Span span : entity.mentions) mentions_.push_back({span, i, entity.kind, true});
    for (const Span span : entity.references) mentions_.push_back({span, i, entity.kind, false});
  }
  std::sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) {
    return std::tie(a.span, a.entity) < std::tie(b.span, b.entity);
  });
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

Participant place_of(const SentenceTree& tree, Span sentence, Span figure,
                     const MentionIndex& mentions) {
  const auto [first, last] = tree.range(figure);
  std::uint32_t nearest = std::numeric_limits<std::uint32_t>::max();
  Participant result;
  const Span near{std::max(sentence.begin, figure.begin - std::min(figure.begin, kNearBytes)),
                  std::min(sentence.end, figure.end + kNearBytes)};
  for (const auto& mention : mentions.in(near)) {
    if (!mention.name || !is_place(mention.kind)) continue;
    const auto [begin, end] = tree.range(mention.span);
    const std::uint32_t from = begin >= last ? last : std::min(end, first);
    const std::uint32_t to = begin >= last ? begin : std::max(from, first);
    std::uint32_t distance = to - from;
    if (distance > kFarthestPlace) continue;
    for (std::uint32_t i = from; i < to; ++i) {
      const std::string& word = tree.word(i);
      if (word == "," || word == ";" || word == "and" || word == "but") distance += kClausePenalty;
    }
    const auto penalty = penalty_of(tree, mention.span, figure);
    if (!penalty) continue;
    distance += *penalty;
    if (distance < nearest) {
      nearest = distance;
      result = {mention.span, mention.entity};
    }
  }
  return result;
}

}  // namespace crosscheck::frames
