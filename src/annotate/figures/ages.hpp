// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annotate/figures/line.hpp"
#include "annotate/figures/numbers.hpp"

namespace crosscheck::figures {

/// Where an age ends behind its unit ("years old") or, if `bare`, behind the number ("yo"); 0 if
/// it is none.
std::uint32_t age_behind(const Line& line, std::uint32_t at, bool bare);
/// Whether a number without unit is someone's age: "Dana Ruhl, 43,".
bool is_bare_age(const Line& line, const Number& number);

}  // namespace crosscheck::figures
