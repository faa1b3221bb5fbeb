// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "language/name_runs.hpp"

namespace crosscheck {

/// The name of a law that the word at `i` gives away; empty if it gives none.
/// "Title 42", "H.R. 4437", "Executive Order 9066", "Memorandum-7".
FoundName law_with_number(std::span<const NameWord> words, std::size_t i);
/// "the Harbour Safety Act of 1998", by its last word before the year.
FoundName law_by_last_word(std::span<const NameWord> words, std::size_t i);
/// "Berg v. Lund", by what stands between the two.
FoundName court_case(std::span<const NameWord> words, std::size_t i);

}  // namespace crosscheck
