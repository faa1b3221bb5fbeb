// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "annotate/figures/line.hpp"
#include "annotate/figures/numbers.hpp"

namespace crosscheck::figures {

/// What a number counts.
struct Head {
  std::uint32_t first = 0;  ///< the pieces that name it, [first, last)
  std::uint32_t last = 0;
  std::uint32_t noun = 0;   ///< the piece of its noun
  bool part = false;        ///< "four of its gates"
  bool humans = false;      ///< "three of whom", "52 of the injured"
  std::string lemma;        ///< "gate", "person"
  std::string counted;      ///< lemmas with modifiers: "long-haul flight"
};

/// The noun that the number counts: by the parse if there is one, else by the run of
/// adjectives and nouns behind the number.
std::optional<Head> read_head(const Line& line, const Number& number);

/// The noun phrase that begins at `at`, behind its determiners: what a share is of.
std::optional<Head> read_noun_phrase(const Line& line, std::size_t at);

}  // namespace crosscheck::figures
