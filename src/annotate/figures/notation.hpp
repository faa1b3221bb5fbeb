// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/figures/pieces.hpp"

namespace crosscheck::figures {

/// How one country parts the digits of a number. Blanks and apostrophes before three digits part
/// groups everywhere, so only the full stop and the comma are in doubt.
struct NumberMarks {
  char32_t decimal = U'.';
  char32_t group = U',';
  friend bool operator==(const NumberMarks&, const NumberMarks&) = default;
};

/// How numbers are written in a language that is not English, after the locale data of ICU.
struct Notation {
  /// Of the countries that speak it, the usual one first; one alone where the language tag names a
  /// country or the article's own numbers tell.
  std::vector<NumberMarks> ways;
  bool doubtful = false;       ///< the article has numbers that the usual way cannot read
  bool ordinal_point = false;  ///< "3." is the third
  /// Words of the language by the English word that stands for them in our lists, without blanks
  /// in front and folded to lower case: "millionen" -> "million", "por ciento" -> "percent",
  /// ". märz" -> "march".
  std::map<std::string, std::string, std::less<>> words;

  /// What a full stop or comma of any script may mean in one of the ways, and in the usual one.
  bool groups_by(char32_t mark) const noexcept;
  bool has_decimal(char32_t mark) const noexcept;
  bool usually_groups_by(char32_t mark) const noexcept;
  bool usually_has_decimal(char32_t mark) const noexcept;
  /// Whether a word begins like a scale but is none of the forms that are known: "milionach".
  bool is_like_scale(std::string_view word) const;
};

/// The notation of a text in `language` (BCP 47). Cost: some milliseconds for the locale data, and
/// one pass over the text.
Notation notation_of(std::string_view language, std::string_view text);

/// Cuts `span` into pieces like append_pieces(). Words of the language that stand for an English
/// one are one piece with its number, symbols of units and signs of money keep theirs, and all
/// other words are unknown: "ten" is "this" in Polish.
void append_local_pieces(std::string_view text, Span span, const Notation& notation,
                         std::vector<Piece>& out);

}  // namespace crosscheck::figures
