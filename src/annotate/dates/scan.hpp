// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "annotate/dates/atoms.hpp"
#include "annotate/dates/reader.hpp"
#include "crosscheck/annotate/words.hpp"

namespace crosscheck {

/// Calls `found(sentence, atoms, expression)` for every expression of the text, in reading order.
/// One pass; sentences without digits and words of the calendar are left at once.
template <typename Found>
void scan_dates(const Words& words, Found found) {
  std::vector<DateAtom> atoms;
  NamedPresident named;
  for (std::uint32_t s = 0; s < words.sentences.size(); ++s) {
    const bool promising = cut_into_atoms(words.text, words.sentences[s].span, atoms);
    const DateReader reader(words.text, atoms, named);
    named = reader.last_named();
    if (!promising) continue;
    for (std::size_t i = 0; i < atoms.size();) {
      const auto expression = atoms[i].starts ? reader.read(i) : std::nullopt;
      if (!expression) {
        ++i;
        continue;
      }
      found(s, atoms, *expression);
      i = expression->last;
    }
  }
}

}  // namespace crosscheck
