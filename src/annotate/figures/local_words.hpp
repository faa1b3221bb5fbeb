// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unicode/locid.h>

#include "annotate/figures/notation.hpp"

namespace crosscheck::figures {

/// Adds what the locale calls scales, units, money and months, and how it writes ordinals.
void add_local_words(const icu::Locale& locale, Notation& notation);

}  // namespace crosscheck::figures
