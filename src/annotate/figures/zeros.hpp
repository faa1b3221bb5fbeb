// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "annotate/figures/line.hpp"

namespace crosscheck::figures {

/// Appends the zero that begins at `at`: "no deaths", "nobody was hurt", "none of the 14 boats",
/// "not one guard".
/// The piece behind it; 0 if there is none.
std::size_t read_zero(const Line& line, std::size_t at, std::uint32_t sentence,
                      std::vector<Figure>& out);

}  // namespace crosscheck::figures
