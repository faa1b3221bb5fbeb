// SPDX-License-Identifier: Apache-2.0
#include "annotate/frames/participants.hpp"

#include <algorithm>
#include <tuple>

namespace crosscheck::frames {
namespace {

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

}  // namespace crosscheck::frames
