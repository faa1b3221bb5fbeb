// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "match/scene_words.hpp"
#include "match/scenes.hpp"

namespace crosscheck {

/// The scene of one figure. `mentions` are those around it, `links` and `kinds` are by
/// entity of the article, `vocabulary` numbers the words of the run.
FigureScene figure_scene(const Document& document, const Figure& figure,
                         const SentenceWords& words, std::span<const Mention> mentions,
                         const std::vector<std::uint32_t>& links,
                         const std::vector<EntityKind>& kinds, Words& vocabulary);

/// "12 Orban K7 buses" says what a K7 is, so that "five K7s" are buses too: names
/// with a digit are replaced by the noun that they stand before somewhere in the run.
void resolve_codes(std::span<const Document> documents,
                   std::vector<std::vector<FigureScene>>& figures);

}  // namespace crosscheck
