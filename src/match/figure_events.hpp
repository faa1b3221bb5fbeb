// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "match/scene_words.hpp"

namespace crosscheck {

/// "Arrests", "deaths", "votes" are the event itself; "passengers" are who it befalls.
bool counts_events(EventClass event);

/// The event that the frame of a figure names, whose noun is `head`; None where it names none.
EventClass event_of_frame(const Document& document, const Figure& figure, const std::string& head,
                          const SentenceWords& words);

/// "Nine pictures were taken. Two are missing": no people.
bool is_of_missing_things(const Figure& figure, EventClass event);

}  // namespace crosscheck
