// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "annotate/prose.hpp"
#include "annotate/sources.hpp"

namespace crosscheck {

/// What the words around a quoted stretch say of it.
struct Introduction {
  Span cue;             ///< "said"; a colon, if that is all there is
  CueClasses classes;   ///< of the cue
  Participant speaker;  ///< empty: not said
  Participant addressee;
  bool naming = false;  ///< "dubbed", "the film": the stretch is a name, not words of someone
  Span occasion{};      ///< "in an interview"; empty: not said
};

/// The cue that goes with the stretch at item `at`: the one behind it if the stretch begins its
/// sentence, else the nearest before it. `quoted`: its words. Nothing: the sentence says nothing
/// of it.
std::optional<Introduction> find_introduction(const Paragraph& paragraph, std::uint32_t at,
                                              std::string_view quoted, const Sources& sources);

/// The cue verb at item `verb` with its subject and addressee.
Introduction read_verb(const Paragraph& paragraph, std::uint32_t verb, const Sources& sources);

/// Is the verb at `verb` a passive participle: "was told"?
bool is_passive(const Paragraph& paragraph, std::uint32_t verb);

}  // namespace crosscheck
