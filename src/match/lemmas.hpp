// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "crosscheck/model/document.hpp"
#include "match/vocabulary.hpp"
#include "match/word_kin.hpp"
#include "match/word_sequence.hpp"

namespace crosscheck {

/// A telling word of a remark, by its number among the lemmas of the run.
struct Telling {
  std::uint32_t lemma = 0;
  EventClass event = EventClass::None;
  WordSense sense = WordSense::Plain;
};

/// A remark or a sentence of one.
struct Unit {
  std::vector<PlainWord> words;  ///< with the numbers of their lemmas
  std::vector<Telling> telling;  ///< each lemma once
  bool denies = false;
};

/// The telling words that one unit has in common with another, and those that are left.
struct Overlap {
  std::size_t common = 0;
  double worth = 0;
  std::vector<const Telling*> left_a;
  std::vector<const Telling*> left_b;
};

/// The lemmas of a run by number, and which of them may mean the same. Add all units, then find
/// their kin, then ask.
class Lemmas {
 public:
  /// `words` are those of some text in `document`. Cost: a search for each word.
  Unit unit_of(const Document& document, std::vector<PlainWord> words);
  /// Cost: that of find_word_kin().
  void find_kin() { kin_ = find_word_kin(lemmas_, passed_); }

  /// Words pair off, the same ones first. Cost: the product of the telling words.
  Overlap overlap(const Unit& a, const Unit& b) const;
  /// Of the words left, one of the one cannot be true beside one of the other: "open", "shut".
  bool has_opposites(const Overlap& overlap) const;

 private:
  std::uint32_t number_of(const std::string& lemma, bool passed);
  double likeness(const Telling& a, const Telling& b) const;

  std::vector<std::string> lemmas_;
  std::vector<bool> passed_;  ///< common words, names and numbers have no kin
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::vector<WordKin>> kin_;
};

}  // namespace crosscheck
