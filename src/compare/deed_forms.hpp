// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/deeds.hpp"

namespace crosscheck {

/// "They took no part in it", "they had nothing to do with it".
bool takes_part(const Deed& deed);
/// "Not one guard was in the building" says that there was no guard there.
void take_absent(Deed& deed);
/// "There is no cooling tower": whoever tells of "a cooling tower" says that there is one.
void add_existence(const Deed& deed, std::vector<Deed>& deeds);
/// "All debris fell inside the exclusion zone" says that none lay outside it.
void add_outside(const Deed& deed, std::vector<Deed>& deeds);

}  // namespace crosscheck
