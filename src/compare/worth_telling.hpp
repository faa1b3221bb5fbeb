// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/questions.hpp"
#include "compare/verdicts.hpp"

namespace crosscheck {

/// What grows or is counted otherwise is told only of what surely is one thing: a vote, a
/// level and a share are told of many things in one story.
bool is_worth_telling(const FigurePair& pair, const Answers& answers, const Decision& decision);

}  // namespace crosscheck
