// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "crosscheck/model/token.hpp"
#include "language/action_model.hpp"
#include "language/features.hpp"
#include "language/word_form.hpp"

namespace crosscheck::language {

/// A word as the parser sees it.
struct ParseWord {
  std::uint64_t word = 0;  ///< WordForm::lower
  std::uint16_t cluster = 0;
  std::uint8_t coarse = 0;
  std::uint8_t tag = 0;    ///< a tag number of the tagger
  Upos upos = Upos::X;
  std::uint8_t flags = 0;
};
inline ParseWord parse_word(const WordForm& form, std::uint8_t tag, Upos upos) noexcept {
  return {form.lower, form.cluster, form.coarse, tag, upos, form.flags};
}

/// A sentence in the middle of being parsed (Kuhlmann, Gómez-Rodríguez and Satta 2011):
///
///     stack … s1 s0 | buffer b0 b1 …
///     Shift   moves b0 to the stack
///     Left    makes s0 a dependent of b0 and takes it off the stack
///     Right   makes s0 a dependent of s1 and takes it off the stack
///
/// It ends when the buffer is empty and one word is left on the stack: the root. There is
/// always exactly one, and no cycle, because a word gets a head as it leaves the stack.
class ArcHybrid {
 public:
  static constexpr std::int32_t kNone = -1;

  /// Begins a sentence. Precondition: it has a word; `words` outlives the use.
  void begin(std::span<const ParseWord> words);

  bool finished() const noexcept { return next_ == count_ && stack_.size() == 1; }
  bool allowed(Action action) const noexcept {
    switch (action) {
      case Action::Shift: return next_ < count_;
      case Action::Left: return next_ < count_ && !stack_.empty();
      case Action::Right: return stack_.size() >= 2;
    }
    return false;
  }

  /// The arc that Left or Right would make.
  struct Arc {
    std::int32_t head;
    std::int32_t dependent;
  };
  Arc arc_of(Action action) const noexcept {
    return {action == Action::Left ? next_ : stack_[stack_.size() - 2], stack_.back()};
  }

  void shift() { stack_.push_back(next_++); }
  /// Precondition: allowed(action), which is Left or Right.
  void attach(Action action, Deprel relation);

  std::int32_t next() const noexcept { return next_; }
  std::span<const std::int32_t> stack() const noexcept { return stack_; }
  std::span<const std::int32_t> heads() const noexcept { return {heads_.data(), words_.size()}; }
  std::span<const Deprel> relations() const noexcept { return {relations_.data(), words_.size()}; }

  /// What the next action hangs on. Valid until the next call.
  std::span<const Feature> action_features() noexcept;
  /// What the relation of an arc hangs on, before it is made.
  std::span<const Feature> relation_features(Arc arc) noexcept;

  /// Looks at the whole tree once more. Precondition: finished().
  void link_siblings();
  /// What the relation of a word hangs on in the whole tree, with the relations as they were
  /// first read. Valid until the next call but one. Precondition: link_siblings() was called,
  /// and the word is not the root.
  std::span<const Feature> final_features(std::int32_t dependent) noexcept;
  void relate(std::int32_t dependent, Deprel relation) noexcept {
    relations_[static_cast<std::size_t>(dependent)] = relation;
  }

 private:
  /// What hangs on a word so far.
  struct Node {
    std::array<std::int32_t, 2> left = {kNone, kNone};   ///< outermost first
    std::array<std::int32_t, 2> right = {kNone, kNone};
    std::uint16_t left_count = 0;
    std::uint16_t right_count = 0;
    std::uint64_t left_relations = 0;   ///< a bit for each Deprel
    std::uint64_t right_relations = 0;
  };
  const ParseWord& word(std::int32_t i) const noexcept {
    return i == kNone ? outside_ : words_[static_cast<std::size_t>(i)];
  }
  const Node& node(std::int32_t i) const noexcept {
    return i == kNone ? no_node_ : nodes_[static_cast<std::size_t>(i)];
  }
  std::uint64_t relation(std::int32_t i) const noexcept {
    return i == kNone ? 99 : static_cast<std::uint64_t>(relations_[static_cast<std::size_t>(i)]);
  }
  std::int32_t on_stack(std::size_t from_top) const noexcept {
    return stack_.size() > from_top ? stack_[stack_.size() - 1 - from_top] : kNone;
  }
  std::int32_t in_buffer(std::int32_t k) const noexcept {
    return next_ + k < count_ ? next_ + k : kNone;
  }
  /// What stands between two words: verbs, commas, conjunctions and the like, a bit each.
  std::uint64_t between(std::int32_t a, std::int32_t b) const noexcept;

  std::span<const ParseWord> words_;
  std::int32_t count_ = 0;
  std::int32_t next_ = 0;
  std::vector<std::int32_t> stack_;
  std::vector<std::int32_t> heads_;
  std::vector<Deprel> relations_;
  std::vector<Node> nodes_;
  std::vector<Deprel> first_relations_;  ///< from here on: of the whole tree
  std::vector<std::int32_t> sibling_before_;
  std::vector<std::int32_t> sibling_after_;
  std::vector<std::int32_t> last_dependent_;
  std::vector<std::array<std::uint32_t, 4>> counts_;  ///< of kinds of words before each word
  std::array<Feature, 160> features_;
  std::array<std::array<Feature, 64>, 2> final_features_;
  std::size_t turn_ = 0;
  ParseWord outside_;
  Node no_node_;
};

}  // namespace crosscheck::language
