// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "crosscheck/annotate/words.hpp"

namespace crosscheck {

/// The entities that an article names: its names grouped by whom they mean, with roles.
/// In the order of their first mention.
std::vector<Entity> find_entities(const Words& words, std::span<const Name> names);

}  // namespace crosscheck
