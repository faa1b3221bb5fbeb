// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/one_event.hpp"

namespace crosscheck {

/// The signs of two dates that hang on the words around them: an hour that slipped, a plan and what
/// came of it, since when, who said so, a figure that both sentences have.
void read_words_of_dates(const Evidence& evidence, Ref a, Ref b, DateSigns& signs);

}  // namespace crosscheck
