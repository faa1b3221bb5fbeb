// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "annotate/frames/sentence_tree.hpp"

namespace crosscheck::frames {

/// A verb with its auxiliaries: the tokens [first, main]. Read from the order of the words and
/// their tags, which err less than the arcs of a parse.
struct VerbGroup {
  std::uint32_t first = 0;
  std::uint32_t main = 0;
  bool passive = false;
  bool denied = false;  ///< "not", "never", "no longer", "yet to"
  bool copula = false;  ///< `main` is a form of "be" and no verb follows
};

/// The group that `verb`, an auxiliary or verb, belongs to.
VerbGroup verb_group(const SentenceTree& tree, std::uint32_t verb);

/// The lemma of a verb. "hoped" is of "hope" and not of "hop", whatever the language floor says:
/// "hop" makes "hopped".
std::string verb_lemma(const SentenceTree& tree, std::uint32_t verb);

/// Past forms and participles of verbs that do not end in "ed", as far as they are listed.
bool is_irregular_past(const std::string& word);

bool is_form_of_be(const std::string& word);

}  // namespace crosscheck::frames
