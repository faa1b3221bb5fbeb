// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "annotate/dates/date_words.hpp"
#include "crosscheck/text/source_text.hpp"

namespace crosscheck {

enum class AtomKind : std::uint8_t { Word, Number, Mark };

/// The least piece of a date: a run of letters, a run of digits, or one mark. Finer than a
/// token: "mid-May", "1990s" and "Feb. 1-3" fall apart here, however a tokeniser sees them.
struct DateAtom {
  Span span;
  AtomKind kind = AtomKind::Mark;
  bool spaced = false;    ///< white space stands before it
  bool capital = false;   ///< begins with a capital letter
  bool all_caps = false;  ///< two letters or more, all capitals
  char mark = 0;  ///< curly marks and dashes made plain; '~' stands for an em dash, '?' for others
  std::uint8_t digits = 0;         ///< how many; at most 255
  std::uint32_t number = 0;        ///< value of a run of digits; at most 999'999'999
  const DateWord* word = nullptr;  ///< of the lexicon, if it is there
  bool starts = false;             ///< an expression may begin here

  bool is(DateClass wanted) const noexcept {
    return word != nullptr && (word->classes & DateWord::bit(wanted)) != 0;
  }
  std::optional<int> value(DateClass wanted) const noexcept {
    if (!is(wanted)) return std::nullopt;
    for (const DateWord::Sense& sense : word->senses) {
      if (sense.is == wanted) return sense.value;
    }
    return std::nullopt;
  }
};

/// Cuts `span` of the text into atoms, which replace those in `atoms`. One pass.
/// True if there is a digit or a word of the lexicon that a date can begin with or hang on.
bool cut_into_atoms(const SourceText& text, Span span, std::vector<DateAtom>& atoms);

}  // namespace crosscheck
