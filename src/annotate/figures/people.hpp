// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "annotate/figures/heads.hpp"
#include "annotate/figures/line.hpp"
#include "annotate/figures/numbers.hpp"

namespace crosscheck::figures {

/// Whether a number without a noun counts people, for what it is told of only people do or suffer:
/// "46 injured", "seven dead", "58 were hurt", "leaving 12 in hospital", "a crew of four".
bool counts_people(const Line& line, const Number& number);

/// The child that "a mother-of-three" has so many of; nothing for any other number.
std::optional<std::string> child_of_parent(const Line& line, const Number& number);

/// Makes people of the head "men" in "640 men and women", "40 women and children".
void join_men_and_women(const Line& line, Head& head);

}  // namespace crosscheck::figures
