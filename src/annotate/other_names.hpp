// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annotate/name_mentions.hpp"

namespace crosscheck {

/// Whether the text says that two names which follow each other are of one: "Ann Lee, formerly
/// Ann Berg,", "Solvind (now Norvik)".
bool are_called_one(const Words& words, const NameMention& a, const NameMention& b);

}  // namespace crosscheck
