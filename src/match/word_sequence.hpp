// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "crosscheck/model/document.hpp"
#include "crosscheck/model/match.hpp"

namespace crosscheck {

/// What a word does to what is said.
enum class WordSense : std::uint8_t { Plain, Negation, Number, Name };

/// A word as texts are compared: folded, with contractions written out, so that "We’re" and
/// "we are" are the same two words.
struct PlainWord {
  std::uint32_t id = 0;       ///< the same for the same word in all texts
  std::uint32_t written = 0;  ///< the same where contractions are left as they are
  bool common = false;   ///< the, of, was …: says little of what a text is about
  Span span;
  WordSense sense = WordSense::Plain;
};

/// Gives words their ids. Ids depend on the order of calls; never let them order a result.
class WordIds {
 public:
  /// The words in `span`, marks left out. Cost: linear in the span.
  std::vector<PlainWord> words_in(const Document& document, Span span);

 private:
  std::uint32_t id_of(const std::string& word);
  std::unordered_map<std::string, std::uint32_t> ids_;
};

/// What two sequences of words have in common, in order.
struct CommonWords {
  std::uint32_t words = 0;    ///< in the longest common subsequence
  std::uint32_t telling = 0;  ///< of them, those that are not common
  std::uint32_t run = 0;      ///< the longest stretch of them that is unbroken in both
  MeaningChange changes;      ///< of the words that are not in common
};

/// Cost: the product of the lengths up to a million or so; for longer ones words that are
/// unique in both are aligned (patience), in n log n, which finds a little less.
CommonWords common_words(std::span<const PlainWord> a, std::span<const PlainWord> b);

}  // namespace crosscheck
