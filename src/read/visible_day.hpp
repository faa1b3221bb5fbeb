// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "crosscheck/model/article.hpp"

namespace crosscheck::read {

/// The day that a page prints beside the headline or under a label ("Date 19.01.2024", "Posted:
/// …"), wherever the markup hides it. The last resort. Cost: linear in the segments near.
std::optional<Day> visible_day(const Article& article);

}  // namespace crosscheck::read
