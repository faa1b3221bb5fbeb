// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "crosscheck/annotate/words.hpp"

namespace crosscheck {

/// Words given as someone's own, in reading order, with speaker and cue.
std::vector<Quote> find_quotes(const Words& words, std::span<const Entity> entities);

/// Whom the text names as the source of what it says in `content`: "according to CNN", "ICE
/// boasted that …", “…,” said Quill. What is attributed, by whom and in which words, is as PolNeAR
/// marks it: the whole phrase of the source with its appositions, the cue with its auxiliaries
/// and particles, the content with "that" and with its quotation marks.
struct Attribution {
  Span content;              ///< what is attributed, from its first piece to its last
  std::vector<Span> pieces;  ///< of the content, where source and cue break it; never empty
  Participant source;
  Participant cited;         ///< from whom the source has it: "the Courier, citing the Board, said"
  Span source_phrase;        ///< "Ada Quill, who runs the ferry,"; empty: not said here
  Span cue;                  ///< its head: "said"
  Span cue_phrase;           ///< "has also said in a statement"
  Span document{};           ///< what it is read in: "report" of "a report by the Board"; or empty
  bool stated = true;        ///< said, thought or shown; else wanted, judged or asked for
};

/// In reading order of the content; contents may nest ("the Post reported that the agency
/// said …"), the outer one first.
std::vector<Attribution> find_attributions(const Words& words, std::span<const Entity> entities,
                                           std::span<const Quote> quotes);

}  // namespace crosscheck
