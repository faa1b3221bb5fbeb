// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>

#include "annotate/frames/participants.hpp"
#include "annotate/frames/sentence_tree.hpp"

namespace crosscheck::frames {

/// "Orby and Elm", "Orby, Elm and Selby": the mentions [first, last) that are listed with the one
/// at `at`. "in Orby, Maine" is no list.
std::pair<std::size_t, std::size_t> list_around(const SentenceTree& tree,
                                                std::span<const MentionIndex::Mention> mentions,
                                                std::size_t at);

/// Where the name at `at` is, for a reader: of "in Orby, Maine," the town speaks and the state is
/// nothing, of "in Orb-an-Aar, Maine," that no list knows the whole; nothing if it is where a firm
/// has its seat: "Marsh Mills, Orby, sold nine looms".
std::optional<Span> addressed(const SentenceTree& tree,
                              std::span<const MentionIndex::Mention> mentions, std::size_t at);

}  // namespace crosscheck::frames
