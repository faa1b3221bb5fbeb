// SPDX-License-Identifier: Apache-2.0
#include "language/arc_hybrid.hpp"

#include <algorithm>
#include <cassert>

namespace crosscheck::language {
namespace {

/// The kinds of words that part clauses, counted for ArcHybrid::between().
int parting_kind(Upos upos, bool comma) noexcept {
  if (upos == Upos::Verb) return 0;
  if (comma) return 1;
  if (upos == Upos::Cconj || upos == Upos::Sconj) return 2;
  if (upos == Upos::Noun || upos == Upos::Propn) return 3;
  return -1;
}

std::uint64_t distance_class(std::int32_t a, std::int32_t b) noexcept {
  const std::int32_t d = std::abs(a - b);
  return static_cast<std::uint64_t>(d <= 5 ? d : d <= 10 ? 6 : 7);
}

std::uint64_t capped(std::uint16_t count) noexcept { return std::min<std::uint64_t>(count, 3); }

}  // namespace

void ArcHybrid::begin(std::span<const ParseWord> words) {
  assert(!words.empty());
  words_ = words;
  count_ = static_cast<std::int32_t>(words.size());
  next_ = 0;
  stack_.clear();
  heads_.assign(words.size(), kNone);
  relations_.assign(words.size(), Deprel::Root);
  nodes_.assign(words.size(), Node{});
  counts_.resize(words.size() + 1);
  outside_ = {hash_of("<>"), 0xFFFF, 0xFF, 0xFE, Upos::X, 0};
  static const std::uint64_t comma = hash_of(",");
  std::array<std::uint32_t, 4> counts{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    counts_[i] = counts;
    const int kind = parting_kind(words[i].upos, words[i].word == comma);
    if (kind >= 0) ++counts[static_cast<std::size_t>(kind)];
  }
  counts_[words.size()] = counts;
  shift();
}

void ArcHybrid::attach(Action action, Deprel relation) {
  assert(action != Action::Shift && allowed(action));
  const Arc arc = arc_of(action);
  const auto dependent = static_cast<std::size_t>(arc.dependent);
  heads_[dependent] = arc.head;
  relations_[dependent] = relation;
  Node& head = nodes_[static_cast<std::size_t>(arc.head)];
  const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(relation);
  if (action == Action::Left) {
    head.left[1] = head.left[0];
    head.left[0] = arc.dependent;
    ++head.left_count;
    head.left_relations |= bit;
  } else {
    head.right[1] = head.right[0];
    head.right[0] = arc.dependent;
    ++head.right_count;
    head.right_relations |= bit;
  }
  stack_.pop_back();
}

std::uint64_t ArcHybrid::between(std::int32_t a, std::int32_t b) const noexcept {
  if (a == kNone || b == kNone) return 0;
  const auto& low = counts_[static_cast<std::size_t>(std::min(a, b)) + 1];
  const auto& high = counts_[static_cast<std::size_t>(std::max(a, b))];
  std::uint64_t bits = 1;
  for (std::size_t kind = 0; kind < low.size(); ++kind) {
    bits |= std::uint64_t{high[kind] > low[kind]} << (kind + 1);
  }
  return bits;
}

std::span<const Feature> ArcHybrid::action_features() noexcept {
  const std::int32_t s0 = on_stack(0), s1 = on_stack(1), s2 = on_stack(2);
  const std::int32_t b0 = in_buffer(0), b1 = in_buffer(1), b2 = in_buffer(2);
  const Node& ns0 = node(s0);
  const Node& ns1 = node(s1);
  const Node& nb0 = node(b0);
  const ParseWord &S0 = word(s0), &S1 = word(s1), &S2 = word(s2);
  const ParseWord &B0 = word(b0), &B1 = word(b1), &B2 = word(b2), &B3 = word(in_buffer(3));
  const ParseWord &S0l = word(ns0.left[0]), &S0r = word(ns0.right[0]);
  const ParseWord &S0l2 = word(ns0.left[1]), &S0r2 = word(ns0.right[1]);
  const ParseWord &S1l = word(ns1.left[0]), &S1r = word(ns1.right[0]);
  const ParseWord &B0l = word(nb0.left[0]), &B0l2 = word(nb0.left[1]);
  const std::uint64_t s0b0 = s0 == kNone || b0 == kNone ? 9 : distance_class(s0, b0);
  const std::uint64_t s1s0 = s1 == kNone ? 9 : distance_class(s1, s0);

  Feature* f = features_.data();
  std::uint64_t n = 100;
  const auto add = [&](auto... values) { *f++ = feature(++n, static_cast<std::uint64_t>(values)...); };

  // One word.
  add(S0.word);
  add(S0.tag);
  add(S0.word, S0.tag);
  add(S1.word);
  add(S1.tag);
  add(S1.word, S1.tag);
  add(S2.tag);
  add(S2.word, S2.tag);
  add(B0.word);
  add(B0.tag);
  add(B0.word, B0.tag);
  add(B1.word);
  add(B1.tag);
  add(B1.word, B1.tag);
  add(B2.tag);
  add(B2.word, B2.tag);
  add(S0.cluster, S0.tag);
  add(B0.cluster, B0.tag);
  add(B1.cluster);
  // Two words.
  add(S0.word, S0.tag, B0.word, B0.tag);
  add(S0.word, S0.tag, B0.word);
  add(S0.word, B0.word, B0.tag);
  add(S0.word, S0.tag, B0.tag);
  add(S0.tag, B0.word, B0.tag);
  add(S0.word, B0.word);
  add(S0.tag, B0.tag);
  add(S0.upos, B0.upos);
  add(S1.tag, S0.tag);
  add(S1.word, S0.word);
  add(S1.tag, S0.word);
  add(S1.word, S0.tag);
  add(S1.word, S1.tag, S0.tag);
  add(S1.tag, S0.word, S0.tag);
  add(S1.tag, B0.tag);
  add(S1.word, B0.word);
  add(S1.word, B0.tag);
  add(B0.tag, B1.tag);
  add(B0.word, B1.word);
  add(B0.word, B1.tag);
  add(B0.tag, B1.word);
  add(S0.word, B1.tag);
  add(S0.word, B1.word);
  add(S0.tag, B1.tag);
  add(S0.cluster, B0.cluster);
  add(S0.cluster, B0.tag);
  add(S0.tag, B0.cluster);
  add(S1.cluster, S0.cluster);
  add(S1.cluster, S0.tag);
  add(S1.tag, S0.cluster);
  add(S0.coarse, B0.coarse, B1.coarse);
  // Three and four words.
  add(B0.tag, B1.tag, B2.tag);
  add(S0.tag, B0.tag, B1.tag);
  add(S0.word, B0.tag, B1.tag);
  add(S0.tag, B0.word, B1.tag);
  add(S1.tag, S0.tag, B0.tag);
  add(S1.tag, S0.word, B0.tag);
  add(S1.word, S0.tag, B0.tag);
  add(S1.tag, S0.tag, B0.word);
  add(S2.tag, S1.tag, S0.tag);
  add(S2.upos, S1.tag, S0.tag, B0.tag);
  add(S1.tag, S0.tag, B0.tag, B1.tag);
  add(S0.tag, B0.tag, B1.tag, B2.tag);
  add(S1.coarse, S0.coarse, B0.coarse);
  add(B1.upos, B2.upos, B3.upos, B0.tag);
  add(S0.upos, B0.upos, B1.upos, B2.upos);
  // What hangs on them.
  add(S0l.word, S0.tag);
  add(S0l.tag, S0.tag);
  add(S0r.word, S0.tag);
  add(S0r.tag, S0.tag);
  add(S0.tag, relation(ns0.left[0]));
  add(S0.tag, relation(ns0.right[0]));
  add(S0r.word, B0.tag);
  add(S0.tag, S0r.tag, B0.tag);
  add(S0.tag, S0l.tag, B0.tag);
  add(S0.tag, relation(ns0.right[0]), B0.tag);
  add(S0.tag, relation(ns0.left[0]), B0.tag);
  add(S0.tag, S0l.tag, S0l2.tag);
  add(S0.tag, S0r.tag, S0r2.tag);
  add(relation(ns0.left[0]), relation(ns0.left[1]), S0.tag);
  add(relation(ns0.right[0]), relation(ns0.right[1]), S0.tag);
  add(S1.tag, S1r.tag, S0.tag);
  add(S1.tag, S1l.tag, S0.tag);
  add(S1.tag, relation(ns1.right[0]), S0.tag);
  add(S1.tag, relation(ns1.left[0]), S0.tag);
  add(S1.tag, S0.tag, S0l.tag);
  add(S1.tag, S0.tag, S0l.word);
  add(S1.word, S0.tag, S0l.word);
  add(S1.tag, S0.tag, relation(ns0.right[0]));
  add(S1.word, S1r.word, S0.tag);
  add(B0l.word, B0.tag);
  add(B0l.tag, B0.tag);
  add(B0.tag, relation(nb0.left[0]));
  add(B0l.tag, B0.tag, S0.tag);
  add(B0l.word, B0.tag, S0.tag);
  add(relation(nb0.left[0]), B0.tag, S0.tag);
  add(B0.tag, B0l.tag, B0l2.tag);
  add(S0.word, ns0.left_relations);
  add(S0.tag, ns0.left_relations);
  add(S0.word, ns0.right_relations);
  add(S0.tag, ns0.right_relations);
  add(S0.tag, ns0.right_relations, B0.tag);
  add(S0.tag, ns0.left_relations, B0.tag);
  add(S1.tag, ns1.right_relations, S0.tag);
  add(S1.word, ns1.right_relations);
  add(S1.tag, ns1.left_relations, S0.tag);
  add(B0.tag, nb0.left_relations);
  add(B0.word, nb0.left_relations);
  add(B0.tag, nb0.left_relations, S0.tag);
  // How far apart, how many.
  add(S0.tag, B0.tag, s0b0);
  add(S0.word, s0b0);
  add(B0.word, s0b0);
  add(S0.word, B0.word, s0b0);
  add(S1.tag, S0.tag, s1s0);
  add(S1.word, s1s0, S0.tag);
  add(S0.word, s1s0, S1.tag);
  add(S0.word, capped(ns0.left_count), capped(ns0.right_count));
  add(S0.tag, capped(ns0.left_count), capped(ns0.right_count));
  add(S1.tag, capped(ns1.right_count), S0.tag);
  add(B0.tag, capped(nb0.left_count), S0.tag);
  add(between(s0, b0), S0.tag, B0.tag);
  add(between(s1, s0), S1.tag, S0.tag);
  add(between(s1, b0), S1.tag, B0.tag, S0.tag);
  add(std::min<std::size_t>(stack_.size(), 3), b0 == kNone, S0.tag);
  assert(f <= features_.data() + features_.size());
  return {features_.data(), static_cast<std::size_t>(f - features_.data())};
}

std::span<const Feature> ArcHybrid::relation_features(Arc arc) noexcept {
  const ParseWord& H = word(arc.head);
  const ParseWord& D = word(arc.dependent);
  const Node& nh = node(arc.head);
  const Node& nd = node(arc.dependent);
  const bool left = arc.dependent < arc.head;
  const ParseWord& Dl = word(nd.left[0]);
  const ParseWord& Dr = word(nd.right[0]);
  const auto neighbour = [&](std::int32_t i) { return i < 0 || i >= count_ ? kNone : i; };
  const ParseWord& before = word(neighbour(arc.dependent - 1));
  const ParseWord& after = word(neighbour(arc.dependent + 1));
  const std::int32_t sibling = left ? nh.left[0] : nh.right[0];
  const std::uint64_t side = left;
  const std::uint64_t far = distance_class(arc.head, arc.dependent) * 2 + side;
  const std::uint64_t own = nd.left_relations | nd.right_relations;
  const std::uint64_t others = nh.left_relations | nh.right_relations;

  Feature* f = features_.data();
  std::uint64_t n = 300;
  const auto add = [&](auto... values) { *f++ = feature(++n, side, static_cast<std::uint64_t>(values)...); };
  add(D.word);
  add(H.word);
  add(D.tag, H.tag);
  add(D.tag, H.word);
  add(D.word, H.tag);
  add(D.word, H.word);
  add(D.tag, H.tag, far);
  add(D.word, far);
  add(D.cluster, H.tag);
  add(D.tag, H.cluster);
  add(D.cluster, H.cluster);
  add(Dl.word, D.tag);
  add(Dl.word, D.tag, H.tag);
  add(Dr.word, D.tag, H.tag);
  add(own, D.tag, H.tag);
  add(own, D.word);
  add(others, D.tag, H.tag);
  add(others, D.tag, H.word);
  add(relation(sibling), D.tag, H.tag);
  add(before.tag, D.tag, H.tag);
  add(before.word, D.tag);
  add(after.tag, D.tag, H.tag);
  add(D.upos, H.upos, word(nd.left[0]).upos);
  return {features_.data(), static_cast<std::size_t>(f - features_.data())};
}

void ArcHybrid::link_siblings() {
  assert(finished());
  sibling_before_.assign(words_.size(), kNone);
  sibling_after_.assign(words_.size(), kNone);
  last_dependent_.assign(words_.size(), kNone);
  first_relations_ = relations_;
  for (std::int32_t i = 0; i < count_; ++i) {
    const std::int32_t head = heads_[static_cast<std::size_t>(i)];
    if (head == kNone) continue;
    std::int32_t& last = last_dependent_[static_cast<std::size_t>(head)];
    if (last != kNone) {
      sibling_before_[static_cast<std::size_t>(i)] = last;
      sibling_after_[static_cast<std::size_t>(last)] = i;
    }
    last = i;
  }
}

std::span<const Feature> ArcHybrid::final_features(std::int32_t dependent) noexcept {
  const std::int32_t head = heads_[static_cast<std::size_t>(dependent)];
  const std::int32_t grand = heads_[static_cast<std::size_t>(head)];
  const ParseWord& H = word(head);
  const ParseWord& D = word(dependent);
  const ParseWord& G = word(grand);
  const Node& nh = node(head);
  const Node& nd = node(dependent);
  const ParseWord &Dl = word(nd.left[0]), &Dl2 = word(nd.left[1]), &Dr = word(nd.right[0]);
  const ParseWord &Hl = word(nh.left[0]), &Hr = word(nh.right[0]);
  const ParseWord& elder = word(sibling_before_[static_cast<std::size_t>(dependent)]);
  const ParseWord& younger = word(sibling_after_[static_cast<std::size_t>(dependent)]);
  const auto neighbour = [&](std::int32_t i) { return i < 0 || i >= count_ ? kNone : i; };
  const ParseWord& before = word(neighbour(dependent - 1));
  const ParseWord& after = word(neighbour(dependent + 1));
  const auto first_relation =
      static_cast<std::uint64_t>(first_relations_[static_cast<std::size_t>(head)]);
  const std::uint64_t side = dependent < head;
  const std::uint64_t far = distance_class(head, dependent) * 2 + side;
  const std::uint64_t own = nd.left_relations | nd.right_relations;
  const std::uint64_t grand_side = grand == kNone ? 2 : grand < head;

  turn_ ^= 1;
  Feature* const begin = final_features_[turn_].data();
  Feature* f = begin;
  std::uint64_t n = 400;
  const auto add = [&](auto... values) { *f++ = feature(++n, side, static_cast<std::uint64_t>(values)...); };
  add(D.tag);
  add(D.word);
  add(H.tag);
  add(H.word);
  add(D.tag, H.tag);
  add(D.tag, H.word);
  add(D.word, H.tag);
  add(D.word, H.word);
  add(D.tag, H.tag, far);
  add(D.word, far);
  add(D.cluster, H.tag);
  add(D.tag, H.cluster);
  add(D.cluster, H.cluster);
  add(D.coarse, H.coarse);
  add(Dl.word, D.tag);
  add(Dl.word, D.tag, H.tag);
  add(Dl.word, D.tag, H.word);
  add(Dl.tag, D.tag, H.tag);
  add(Dl.word, Dl2.word, D.tag);
  add(Dr.word, D.tag, H.tag);
  add(Dr.tag, D.tag);
  add(own, D.tag);
  add(own, D.tag, H.tag);
  add(own, D.word);
  add(before.tag, D.tag, H.tag);
  add(before.word, D.tag);
  add(after.tag, D.tag, H.tag);
  add(after.word, D.tag);
  add(between(head, dependent), D.tag, H.tag);
  add(D.flags, D.tag, H.tag);
  add(D.upos, H.upos, Dl.upos);
  // What the first reading could not see.
  add(G.tag, D.tag, H.tag);
  add(G.upos, grand_side, D.word);
  add(grand_side, D.tag, H.tag);
  add(first_relation, D.tag, H.tag);
  add(first_relation, D.word);
  add(elder.tag, D.tag, H.tag);
  add(younger.tag, D.tag, H.tag);
  add(elder.word, D.tag, H.tag);
  add(younger.word, D.tag, H.tag);
  add(elder.upos, D.tag, younger.upos);
  add(Hl.word, D.tag, H.tag);
  add(Hl.tag, Hr.tag, D.tag);
  add(Hr.word, D.tag, H.tag);
  add(elder.tag, D.tag, H.word);
  add(nd.left[0] == kNone && nd.right[0] == kNone, D.tag, H.tag);
  return {begin, static_cast<std::size_t>(f - begin)};
}

}  // namespace crosscheck::language
