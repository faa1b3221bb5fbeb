// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// The first part of annotating: tokens, sentences and names, and nothing else. Thread-safe.
Document read_words(Article article);

/// Gives every document the names that the others of the run show to be some: what is a firm
/// in one article is no unknown word in the headline of the next. Where they speak of a place, it
/// is found within the names of bodies too. Cost: linear in the text.
void share_names(std::span<Document> documents);

/// The second part: the passes in their order, for a document of read_words(). `story`: the
/// days on which the dated articles of the run were published, for an article that gives no
/// date itself. Thread-safe.
Document annotate(Document document, const std::optional<DayRange>& story);

/// Both parts, for an article alone.
Document annotate(Article article, const std::optional<DayRange>& story);

}  // namespace crosscheck
