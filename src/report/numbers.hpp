// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace crosscheck {

/// The shortest decimal that reads back as `value`: "8000", "0.35", "1e+300". The same on
/// every machine and in every locale. Precondition: finite.
std::string shortest(double value);

/// For a reader: "66,463", "2.5", "-12,000"; rounded to `decimals`, without trailing zeros;
/// from 1e15 on as shortest(). Infinities are "∞" and "-∞".
std::string grouped(double value, int decimals = 4);

}  // namespace crosscheck
