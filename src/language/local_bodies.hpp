// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "language/name_runs.hpp"

namespace crosscheck {

/// "Marlow-Hale school district": a head in small letters (is_local_body()) makes a body of the
/// place before it, which is among `names` or listed. In reading order.
std::vector<FoundName> local_bodies(std::span<const NameWord> words,
                                    std::span<const FoundName> names);

}  // namespace crosscheck
