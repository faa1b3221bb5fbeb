// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

#include "annotate/frames/sentence_tree.hpp"
#include "crosscheck/model/figure.hpp"

namespace crosscheck::frames {

/// The tokens [first, last) of the relative or participial clause that holds the tokens
/// [begin, end) and is closed by the verb of the clause around it: "The bridge, [opened in 1961],
/// carries", "the mill [that shut in 1961] made". Read from the order of the words, since a parse
/// is often led astray by the two verbs. Looks at a few words on either side.
std::optional<std::pair<std::uint32_t, std::uint32_t>> aside_around(const SentenceTree& tree,
                                                                    std::uint32_t begin,
                                                                    std::uint32_t end);

/// "12 feet (4 metres) wide": the token behind the brackets that open or close at `at`.
std::uint32_t past_brackets(const SentenceTree& tree, std::uint32_t at);

/// Whether a verb or auxiliary is in the present or speaks of what will be.
bool is_present(const SentenceTree& tree, std::uint32_t verb);

/// The verb of the clause that holds the figure, where a parse hangs it on a verb of an aside
/// before it: of "Marsh, who [toured] Orby, promised 90 boats" it gives "promised".
std::uint32_t past_aside(const SentenceTree& tree, std::uint32_t verb, const Figure& figure);

/// Where the relative clause begins in which a figure is told in the present, so that a date of
/// the clause around it is not its own: "They met on Monday at the weir, [where] the limit is 9
/// metres".
std::optional<std::uint32_t> standing_fact(const SentenceTree& tree, const Figure& figure);

/// Whether the figure describes a noun beside it and is no part of what the clause tells: "Orby,
/// 20 miles up the valley, sent boats", "Marsh, 63, was elected", "Marsh, a two-term mayor, sang".
bool only_describes(const SentenceTree& tree, const Figure& figure);

}  // namespace crosscheck::frames
