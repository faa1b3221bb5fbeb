// SPDX-License-Identifier: Apache-2.0
#include "annotate/frames/participants.hpp"

#include <algorithm>
#include <tuple>

#include "annotate/frames/subject_of_verb.hpp"
#include "annotate/frames/taken_words.hpp"

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

/// Whether "and" joins what stands before `from` to what stands at `to`, with no more than nouns
/// and what belongs to them between.
bool joined_by_and(const SentenceTree& tree, std::uint32_t from, std::uint32_t to) {
  bool joined = false;
  for (std::uint32_t i = from; i < to; ++i) {
    if (tree.is_verb(i) || tree[i].upos == Upos::Adp || tree[i].upos == Upos::Punct) return false;
    if (tree[i].upos == Upos::Num) return false;  // "The red barn has 40 cows and the blue barn 12"
    joined |= tree[i].upos == Upos::Cconj;
  }
  return joined;
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

Participant shown_participant(const SentenceTree& tree, std::uint32_t token,
                              const MentionIndex& mentions) {
  constexpr std::uint32_t kLongest = 8;
  Participant who = participant(tree, token, mentions);
  auto [first, last] = tree.range(who.span);
  if (first == last) return who;
  // "last year's deficit": of the owner, too, all that stands before it
  std::uint32_t begin = phrase_begin(tree, token);
  while (begin < token && (tree[begin].upos == Upos::Adv || tree[begin].upos == Upos::Part ||
                           tree[begin].upos == Upos::Cconj || tree[begin].upos == Upos::Sconj)) {
    ++begin;
  }
  // "Last year losses grew": the year is no part of them
  for (std::uint32_t i = begin; i < first; ++i) {
    if (is_time(tree.word(i)) && tree[i + 1].xpos != Xpos::Pos) begin = i + 1;
  }
  if (begin < first && begin + kLongest > token) first = begin;
  // "At the mill, third-quarter sales": what the parse hangs on them over a comma
  for (std::uint32_t i = token; !who.entity && i > first; --i) {
    if (tree[i - 1].upos == Upos::Punct && tree.word(i - 1) == ",") first = i;
  }
  if (!who.entity) who.span = tree[first].span.joined(tree[last - 1].span);
  const auto touches = [&](std::uint32_t i) { return tree[i].span.end == tree[i + 1].span.begin; };
  while (first > 0 && last - first < kLongest) {
    const Token& before = tree[first - 1];
    const bool hyphen =
        first > 1 && tree.word(first - 1) == "-" && touches(first - 2) && touches(first - 1);
    // "In 1987 nine dyers"
    const std::string& word = tree.word(first - 1);
    const bool year = word.size() == 4 && word.find_first_not_of("0123456789") == std::string::npos;
    const bool number = before.upos == Upos::Num && tree[first].upos == Upos::Num && !year;
    if (!hyphen && !number) break;
    first -= hyphen ? 2 : 1;
  }
  // "Marsh and his brothers", where the parse names one of them
  const Span one = who.span;
  for (const std::uint32_t c : tree.children(token)) {
    if (tree[c].deprel != Deprel::Conj || c < last || c >= last + kLongest) continue;
    if (is_noun(tree[c]) && joined_by_and(tree, last, c)) last = c + 1;
  }
  if (const auto head = tree.head(token);
      head && tree[token].deprel == Deprel::Conj && *head < first && first - *head < kLongest &&
      is_noun(tree[*head]) && joined_by_and(tree, phrase_begin(tree, *head), first)) {
    first = phrase_begin(tree, *head);
  }
  // "alderman [Ines Marsh]", and "team [member]" where the head of the two is missed
  if (last < tree.size() && is_noun(tree[last - 1]) && tree[last].upos == Upos::Noun &&
      tree[last].deprel == Deprel::OblUnmarked && tree.head(last) == tree.head(token) &&
      !is_time(tree.word(last))) {
    ++last;
  }
  while (last < tree.size() && last - first < kLongest && is_noun(tree[last - 1]) &&
         is_noun(tree[last]) && tree.head(last) && *tree.head(last) >= first &&
         *tree.head(last) < last &&
         (tree[last].deprel == Deprel::Flat || tree[last].deprel == Deprel::Appos ||
          tree[last].deprel == Deprel::Compound)) {
    ++last;
  }
  who.span = who.span.joined(tree[first].span).joined(tree[last - 1].span);
  const auto [begin_one, end_one] = tree.range(one);
  if (joined_by_and(tree, first, begin_one) || joined_by_and(tree, end_one, last)) {
    who.entity.reset();  // it is one of them
  } else if (!who.entity) {
    if (const auto* mention = mentions.at(tree[last - 1].span)) {
      who.span = who.span.joined(mention->span);
      who.entity = mention->entity;
    }
  }
  return who;
}

}  // namespace crosscheck::frames
