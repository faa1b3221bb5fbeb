// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "crosscheck/model/entity.hpp"
#include "crosscheck/text/span.hpp"

namespace crosscheck {

enum class QuoteKind : std::uint8_t {
  Direct,    ///< whole words given as someone's own, in marks or as a block
  Mixed,     ///< a part of a sentence in marks: he called it "a disgrace"
  Indirect,  ///< reported without marks: she said that the dam had held
  Scare,     ///< marks that distance: "terrorism"; no claim, no speaker
  Slogan,    ///< words on a sign, chanted
  Title,     ///< a name in marks: “The Long Tide”, a headline, a film
};

/// Somebody said it; marks that distance or name say nothing.
constexpr bool is_said(QuoteKind kind) noexcept {
  return kind != QuoteKind::Scare && kind != QuoteKind::Title;
}

/// Somebody said it in these words.
constexpr bool is_verbatim(QuoteKind kind) noexcept {
  return is_said(kind) && kind != QuoteKind::Indirect;
}

/// Words given as someone's own, or what someone is reported to have said.
struct Quote {
  Span words;  ///< without the quotation marks
  QuoteKind kind = QuoteKind::Direct;
  Participant speaker;
  Participant addressee;
  Span cue;                    ///< "said", "told"; empty: none
  std::uint32_t sentence = 0;  ///< index into Document::sentences, of the first word
  /// Where or by what means it was said: "in an interview with the Courier"; empty: not said.
  Span occasion{};
};

}  // namespace crosscheck
