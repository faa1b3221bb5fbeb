// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "annotate/figures/pieces.hpp"
#include "crosscheck/model/figure.hpp"

namespace crosscheck::figures {

/// How a number word takes part in a number; data/lexicons/numbers.tsv explains each.
enum class NumberClass : std::uint8_t {
  None, Unit, Teen, Ten, Hundred, Scale, Group, Suffix, Part, Vague, Times,
};

struct NumberWord {
  NumberClass kind = NumberClass::None;
  double value = 0.0;
  double low = 0.0;  ///< of a vague plural: "hundreds"
  double high = 0.0;
};

/// A row of units.tsv.
struct Unit {
  std::string symbol;
  std::string dimension;
  double factor = 1.0;
  double offset = 0.0;
};

/// A row of currencies.tsv. A family ("dollar") is resolved by the article.
struct Currency {
  std::string code;    ///< ISO 4217; empty for a family
  std::string family;  ///< "dollar"; empty for a code
  double factor = 1.0;
};

/// A row of hedges.tsv.
struct HedgePhrase {
  Hedge hedge = Hedge::None;
  bool plain = false;  ///< leaves the number as it is: "only"
};

/// Classes of data/lexicons/figure_words.tsv, as bits.
enum WordClass : std::uint32_t {
  kLabel = 1U << 0,
  kMonth = 1U << 1,
  kMeridiem = 1U << 2,
  kStreet = 1U << 3,
  kStop = 1U << 4,
  kGroupNoun = 1U << 5,
  kChange = 1U << 6,
  kVote = 1U << 7,
  kHarm = 1U << 8,
  kDone = 1U << 9,
  kLasting = 1U << 10,
  kHumanPronoun = 1U << 11,
  kMass = 1U << 12,
  kHuman = 1U << 13,
  kHedgeEnd = 1U << 14,
  kNameLabel = 1U << 15,
  kIdle = 1U << 16,
  kBegin = 1U << 17,
  kDeed = 1U << 18,
  kAngle = 1U << 19,
  kQuake = 1U << 20,
};

/// Sequences of words and marks that stand for an entry of a list. A sequence may stand for
/// several ("m" is a metre and a million; "C" and "c" differ only as printed).
class Phrases {
 public:
  struct Match {
    std::uint32_t length = 0;  ///< in pieces; 0: none
    std::span<const std::uint32_t> entries;
  };

  void add(std::span<const std::uint32_t> words, std::uint32_t entry);
  /// The longest phrase that begins at `pieces[first]` and has at most `most` pieces. A hyphen between two words of the
  /// text may stand where the phrase has a blank.
  Match longest(std::span<const Piece> pieces, std::size_t first,
                std::uint32_t most = 0xFFFFFFFF) const;
  /// The longest phrase that ends before `pieces[last]`; for phrases added backwards.
  Match longest_before(std::span<const Piece> pieces, std::size_t last) const;

 private:
  struct Node {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> next;  ///< word -> node, sorted
    std::vector<std::uint32_t> entries;
  };
  std::uint32_t step(std::uint32_t node, std::uint32_t word) const noexcept;
  std::vector<Node> nodes_{1};
};

/// A unit as it may be printed. A symbol counts only as printed, and only behind digits.
struct UnitForm {
  std::uint32_t unit = 0;
  std::string symbol;  ///< empty: a name, in any case
};

struct CurrencyForm {
  std::uint32_t currency = 0;
  std::string sign;  ///< empty: a word, in any case
};

/// The word lists that figures are read with: built once from the embedded files.
struct Lexicon {
  std::vector<NumberWord> number_words;  ///< by word
  std::vector<std::uint32_t> classes;    ///< by word
  std::vector<Unit> units;
  std::vector<UnitForm> unit_forms;
  std::vector<Currency> currencies;
  std::vector<CurrencyForm> currency_forms;
  std::vector<HedgePhrase> hedge_entries;
  Phrases unit_phrases;
  Phrases currency_phrases;        ///< words and signs, forwards
  Phrases currency_signs_before;   ///< signs alone, backwards
  Phrases hedges_before;           ///< backwards
  Phrases hedges_after;
  std::deque<std::string> spelling;  ///< what `words` views
  std::unordered_map<std::string_view, std::uint32_t> words;

  const NumberWord& number_word(const Piece& piece) const noexcept {
    return number_words[piece.word];
  }
  bool is(const Piece& piece, WordClass c) const noexcept {
    return (classes[piece.word] & c) != 0;
  }
  /// The number of a lower-case word; kUnknownWord if no list has it.
  std::uint32_t id(std::string_view lower) const noexcept;
  /// Index of a unit by its symbol. Precondition: units.tsv has it.
  std::uint32_t unit_by_symbol(std::string_view symbol) const noexcept;
};

const Lexicon& lexicon();

}  // namespace crosscheck::figures
