// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annotate/figures/numbers.hpp"

namespace crosscheck::figures {

/// The number in digits that begins at piece `at`: digits, or a point glued to digits.
Number read_digits(const Line& line, std::size_t at);

}  // namespace crosscheck::figures
