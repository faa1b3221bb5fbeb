// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "annotate/frames/clause.hpp"
#include "crosscheck/model/date.hpp"

namespace crosscheck::frames {

/// Of the dates of the figure's sentence, in order, the one that says when; nullptr: none does.
const DateMention* date_of(const SentenceTree& tree, const Clause& clause, const Figure& figure,
                           std::span<const DateMention> sentence_dates);

/// The last date of a list that begins with `date`: "on Monday, Tuesday and [Friday]"; `date` itself
/// if there is none. Precondition: `date` is one of `sentence_dates`.
const DateMention* last_of_list(const SentenceTree& tree, const DateMention* date,
                                std::span<const DateMention> sentence_dates);

}  // namespace crosscheck::frames
