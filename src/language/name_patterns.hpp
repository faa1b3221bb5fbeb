// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "language/name_runs.hpp"

namespace crosscheck {

/// Names that are made after a pattern: laws, operations, events, bodies, media, groups. In
/// reading order, without overlap.
std::vector<FoundName> find_patterned_names(std::span<const NameWord> words);

}  // namespace crosscheck
