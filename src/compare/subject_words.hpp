// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// A thing counted and what it does or what is done to it, in the words of the text where the
/// parse knows them: "people killed", "taking hostages (the rebels)", "students walking out";
/// a measure by what has it: "the river cresting (ft)". `actor` is the name of the frame's
/// actor, "" if it has none. "" if the frame knows nothing.
std::string subject_words(const Document& document, const Figure& figure, std::string_view actor);

}  // namespace crosscheck
