// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "crosscheck/base/result.hpp"
#include "crosscheck/model/token.hpp"
#include "crosscheck/text/source_text.hpp"
#include "language/lemmatiser.hpp"
#include "language/parser.hpp"
#include "language/tagger.hpp"
#include "language/word_table.hpp"

namespace crosscheck::language {

/// Everything that reads words in sentences: tags, lemmas and heads. Constant after it is
/// made, so that any number of threads may use it.
class LanguageModel {
 public:
  /// The model that is built into the program, read when first asked for.
  static const LanguageModel& standard();

  /// A view of the bytes of a model file with the sections "words", "tags", "tagger",
  /// "actions", "relations", "final" and "lemmas".
  static Result<LanguageModel> from_bytes(std::string_view file);

  /// Fills in tags, lemmas, heads and relations of tokens that are split into sentences.
  void annotate(const SourceText& text, std::span<const Sentence> sentences,
                std::span<Token> tokens) const;

 private:
  WordTable words_;
  Tagger tagger_;
  Parser parser_;
  Lemmatiser lemmatiser_;
};

}  // namespace crosscheck::language
