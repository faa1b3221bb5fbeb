// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace crosscheck {

enum class Digits : std::uint8_t { Unlike, One, Swapped };

/// How two numbers of one length are written: one digit is another, 1974 and 1979, 17 and 19; or
/// two have changed places, 1931 and 1913.
Digits compare_digits(int a, int b);

}  // namespace crosscheck
