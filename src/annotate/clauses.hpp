// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// A subject with what is said of it, as the parse has it.
struct Clause {
  std::uint32_t head = 0;                  ///< token: verb, or the noun or adjective behind "be"
  std::optional<std::uint32_t> subject;    ///< token of the noun, pronoun or name
  std::string predicate;                   ///< lemma, "be" before a noun or adjective
  std::string object;                      ///< folded words of what it is done to or what it is
  Span subject_span;                       ///< of the whole subject; empty if there is none
  Span span;                               ///< from subject to object
  bool denied = false;                     ///< "not", "never", "no longer", "no" before it
  bool hedged = false;                     ///< may, could, would, if, reportedly
  bool passive = false;
};

/// The clauses of a sentence with a head in the parse, in reading order. Cost: linear. A
/// sentence that was not parsed has none.
std::vector<Clause> find_clauses(const Document& document, const Sentence& sentence);

}  // namespace crosscheck
