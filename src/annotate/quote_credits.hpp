// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "annotate/quote_cues.hpp"

namespace crosscheck {

/// Who is given credit for the stretch at item `at` by a turn of phrase without a verb of saying:
/// “in the words of Quill, “…””, “The best line came from Quill: “…””, ““…” was Quill's verdict”.
/// Nothing: nobody is. Cost: that of one sentence, at most Sources::kReach words.
std::optional<Introduction> find_credit(const Paragraph& paragraph, std::uint32_t at,
                                        const Sources& sources);

}  // namespace crosscheck
