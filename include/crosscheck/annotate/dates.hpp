// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "crosscheck/annotate/words.hpp"

namespace crosscheck {

/// The day of an article: as published, else bounded by the full dates in its own text
/// (captions above all), else by `story`, the days on which the dated articles of the run
/// were published.
DocumentTime find_document_time(const Article& article, const Words& words,
                                const std::optional<DayRange>& story);

/// Every temporal expression, in reading order. Durations are listed too; "60 Minutes",
/// "march" (the verb) and "SEP" (a party) are none.
std::vector<DateMention> find_dates(const Words& words, const DocumentTime& time);

}  // namespace crosscheck
