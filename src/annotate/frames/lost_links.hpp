// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "annotate/frames/sentence_tree.hpp"
#include "crosscheck/model/figure.hpp"

namespace crosscheck::frames {

/// The noun that must be the subject of a verb or copula to which the parse gives none: the
/// nearest before it that no preposition brings in.
std::optional<std::uint32_t> subject_before(const SentenceTree& tree, std::uint32_t verb);

/// The verb or adjective that the words behind a figure say of it, where the parse ends
/// without one.
std::optional<std::uint32_t> predicate_behind(const SentenceTree& tree, const Figure& figure);

/// The nearest verb before it in its own stretch, where the parse ends without one.
std::optional<std::uint32_t> predicate_before(const SentenceTree& tree, const Figure& figure);

/// The participle that a "have" or "be" taken for a full verb helps: "have [sold]"; else `verb`.
std::uint32_t past_auxiliary(const SentenceTree& tree, std::uint32_t verb);

/// "Marsh has 90 votes and his rivals [45]": who stands right before a number of a clause that
/// leaves its verb out.
std::optional<std::uint32_t> gapped_subject(const SentenceTree& tree, const Figure& figure);

/// Whether one of a pair of dashes stands between two tokens: what lies between a pair is an
/// aside and governs nothing outside.
bool parted_by_dash(const SentenceTree& tree, std::uint32_t a, std::uint32_t b);

}  // namespace crosscheck::frames
