// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annotate/frames/clause.hpp"
#include "annotate/frames/vocabulary.hpp"

namespace crosscheck::frames {

constexpr int kHighest = 12;  ///< steps up a tree; news sentences need no more

/// The way from a figure up to what governs it, and what is met on it.
class Climb {
 public:
  Climb(const SentenceTree& tree, const Figure& figure) : tree_(tree), figure_(figure) {}

  Clause read();

 private:
  void take(FigureStatus status, std::uint32_t cue) {
    const FigureStatus both = graver(clause_.status, status);
    if (both != clause_.status) {
      clause_.status = both;
      clause_.cue = cue;
    }
  }
  bool in_figure(std::uint32_t i) const { return tree_[i].span.overlaps(figure_.span); }
  bool before_figure(std::uint32_t i) const {
    return tree_[i].span.end <= figure_.span.begin;
  }
  void look_over(std::uint32_t i) {
    if (in_figure(i)) return;
    // "the towns most targeted" are no target.
    const std::string& word = tree_.word(i);
    if (tree_.is_verb(i) && (word == "target" || word == "targets")) return;
    // "Friday's maximum was 45 degrees": the highest that was
    if (word == "maximum" && figure_.kind == FigureKind::Temperature) return;
    if (const auto status = status_over(tree_.word(i))) take(*status, i);
  }
  void look_beside(std::uint32_t verb);
  bool is_denied(std::uint32_t verb) const;
  bool forbids(std::uint32_t verb) const;
  void set_event(std::uint32_t i, std::string lemma) {
    if (clause_.event) return;
    clause_.event = i;
    clause_.predicate = std::move(lemma);
  }
  void read_noun_event(std::uint32_t noun);
  bool read_dimension();
  bool is_bound(std::uint32_t noun) const;
  std::string whereabouts(std::uint32_t noun) const;
  void read_verb(std::uint32_t verb, Deprel entered_by, std::uint32_t from);
  void climb_verbs(std::uint32_t verb);
  void climb_object(std::uint32_t noun);
  /// Whether the figure is what a verb asks "for".
  bool is_behind_for(std::uint32_t verb) const {
    const std::uint32_t first = tree_.range(figure_.span).first;
    for (std::uint32_t i = verb + 1; i < first && i < verb + 4; ++i) {
      if (tree_.word(i) == "for") return true;
    }
    return false;
  }
  bool is_counted(std::uint32_t i) const {
    return tree_[i].span.overlaps(figure_.frame.counted_span);
  }
  std::optional<std::uint32_t> subject_above(std::uint32_t verb) const;
  std::optional<std::uint32_t> lost_subject(std::uint32_t verb) const;
  void read_with();
  void read_behind();
  void read_before();
  /// "beat" for "beaten": the list of events knows its irregular forms, lemmas are guessed.
  std::string lemma_of_verb(std::uint32_t verb) const {
    const std::string& word = tree_.word(verb);
    if (word == "has" || word == "have" || word == "had") return "have";
    if (tree_[verb].upos == Upos::Aux) return "be";
    if (word == "down" || word == "up") return word;
    std::string lemma = tree_.lemma(verb);
    if (const auto event = event_word(lemma); event && event->lemma == lemma) return lemma;
    const auto event = event_word(word);
    return event ? std::string(event->lemma) : lemma;
  }
  void read_copula(std::uint32_t at);

  const SentenceTree& tree_;
  const Figure& figure_;
  Clause clause_;
  bool is_subject_ = false;  ///< the figure is the subject of the verb
};

}  // namespace crosscheck::frames
