// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// Runs the passes in their order. `story`: the days on which the dated articles of the
/// run were published, for an article that gives no date itself. Thread-safe.
Document annotate(Article article, const std::optional<DayRange>& story);

}  // namespace crosscheck
