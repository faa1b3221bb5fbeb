// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/annotate/words.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {

/// One sentence with its tokens by place in the sentence, folded, and its dependencies both
/// ways. Without a parse every head is nothing and every list of children empty.
class SentenceTree {
 public:
  SentenceTree(const Words& words, const Sentence& sentence);

  bool parsed() const noexcept { return parsed_; }
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(tokens_.size()); }
  const Token& operator[](std::uint32_t i) const noexcept { return tokens_[i]; }
  /// The token in lower case without diacritics.
  const std::string& word(std::uint32_t i) const noexcept { return folded_[i]; }
  /// The token as it is written.
  std::string_view written(std::uint32_t i) const noexcept { return written_[i]; }
  /// Whether "not" or the like at `i` denies nothing: "not only", "not yet".
  bool spares(std::uint32_t i) const noexcept;
  /// Whether the token begins with a capital ("May" is a month).
  bool capital(std::uint32_t i) const noexcept { return capital_[i]; }
  std::optional<std::uint32_t> head(std::uint32_t i) const noexcept;
  std::span<const std::uint32_t> children(std::uint32_t i) const noexcept;
  /// The first child with this relation.
  std::optional<std::uint32_t> child(std::uint32_t i, Deprel relation) const noexcept;
  bool is_verb(std::uint32_t i) const noexcept;
  /// The tokens [first, last) that the span overlaps.
  std::pair<std::uint32_t, std::uint32_t> range(Span span) const noexcept;
  /// The token of `span` whose head lies outside it.
  std::optional<std::uint32_t> top(Span span) const noexcept;
  /// Lemma of a verb or noun; the folded word if the language floor gives none.
  std::string lemma(std::uint32_t i) const;

 private:
  std::span<const Token> tokens_;
  std::uint32_t first_ = 0;
  std::vector<std::string> folded_;
  std::vector<std::string_view> written_;  ///< into the text, which outlives the tree
  std::vector<bool> capital_;
  std::vector<std::uint32_t> children_;        ///< of all tokens, by head
  std::vector<std::uint32_t> children_begin_;  ///< where those of each token begin
  bool parsed_ = false;
};

inline bool is_noun(const Token& token) noexcept {
  return token.upos == Upos::Noun || token.upos == Upos::Propn;
}
inline bool is_relative(std::string_view word) noexcept {
  return is_one_of(word, {"who", "which", "that"});
}

}  // namespace crosscheck::frames
