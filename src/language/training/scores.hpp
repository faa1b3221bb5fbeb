// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "crosscheck/model/token.hpp"
#include "crosscheck/text/source_text.hpp"
#include "language/language_model.hpp"
#include "language/stops.hpp"
#include "language/training/treebank.hpp"

namespace crosscheck::language {

/// The text of a treebank as its authors wrote it, with the places of what was annotated.
struct TreebankText {
  explicit TreebankText(const Treebank& treebank);

  SourceText text;
  std::vector<Span> paragraphs;
  std::vector<Token> tokens;  ///< without tags or heads
  std::vector<Sentence> sentences;
};

/// How many words of a treebank got the right answer; tokens and sentences were given.
struct TreeScores {
  std::size_t words = 0;
  std::size_t upos = 0;
  std::size_t xpos = 0;
  std::size_t lemmas = 0;
  std::size_t heads = 0;
  std::size_t labelled = 0;  ///< head and relation, without its subtype

  TreeScores& operator+=(const TreeScores& other);
};

/// Punctuation counts, as in the CoNLL 2018 shared task; so do subtypes of relations not.
TreeScores score_trees(const LanguageModel& model, const Treebank& treebank);

/// Tokens and sentences that are found in the raw text, and how many there are.
struct SplitScores {
  std::size_t words = 0;
  std::size_t found_words = 0;
  std::size_t right_words = 0;
  std::size_t sentences = 0;
  std::size_t found_sentences = 0;
  std::size_t right_sentences = 0;

  SplitScores& operator+=(const SplitScores& other);
  double words_f1() const;
  double sentences_f1() const;
};

/// Splits the text of the treebank anew, a paragraph at a time.
SplitScores score_splits(const StopModel& model, const Treebank& treebank);

}  // namespace crosscheck::language
