// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crosscheck/model/figure.hpp"

namespace crosscheck::frames {

/// How a word stands for an event.
struct EventWord {
  std::string_view lemma;  ///< of the verb: "arrest", "die"
  bool noun = false;       ///< "arrests", "toll": by the noun list
  bool verb = false;       ///< "arrested"; both for "arrests"
};

/// The event of a folded word form; nothing if predicates.tsv has no such word.
std::optional<EventWord> event_word(std::string_view form);

/// The status that a folded word gives to a figure; nothing for other words. Where it must
/// stand is explained in status.tsv.
std::optional<FigureStatus> status_over(std::string_view form);
std::optional<FigureStatus> status_to(std::string_view form);
std::optional<FigureStatus> status_for(std::string_view form);
std::optional<FigureStatus> status_beside(std::string_view form);
std::optional<FigureStatus> status_phrase(std::string_view form);

/// The way of a word of data/lexicons/trends.tsv: "rose", "drop". Trend::None for any other.
Trend trend_word(std::string_view form);

}  // namespace crosscheck::frames
