// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "annotate/prose.hpp"
#include "crosscheck/model/entity.hpp"

namespace crosscheck {

/// On what occasion or by what means the words of the cue verb at item `verb` were said: "in an
/// interview with the Courier", "at a news conference". Looks behind the cue first, then at
/// what leads its clause. Empty: not said. At most Sources::kReach items are read on each side.
Span occasion_of(const Paragraph& paragraph, std::uint32_t verb, const Participant& speaker,
                 const Participant& addressee);

}  // namespace crosscheck
