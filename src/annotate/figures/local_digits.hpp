// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annotate/figures/digit_groups.hpp"
#include "annotate/figures/notation.hpp"

namespace crosscheck::figures {

/// The digits of a number that begins at piece `at`, in a language that is not English.
DigitBody read_local_body(const Line& line, std::size_t at, const Notation& notation);

}  // namespace crosscheck::figures
