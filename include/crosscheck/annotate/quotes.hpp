// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "crosscheck/annotate/words.hpp"

namespace crosscheck {

/// Words given as someone's own, in reading order, with speaker and cue.
std::vector<Quote> find_quotes(const Words& words, std::span<const Entity> entities);

/// Whom the text names as the source of what it says in `span`, beyond quotes:
/// "according to CNN", "ICE boasted that …".
struct Attribution {
  Span content;  ///< the words that are attributed
  Participant source;
  Span cue;
};

/// In reading order of the content; contents may nest ("the Post reported that the agency
/// said …"), the outer one first.
std::vector<Attribution> find_attributions(const Words& words, std::span<const Entity> entities,
                                           std::span<const Quote> quotes);

}  // namespace crosscheck
