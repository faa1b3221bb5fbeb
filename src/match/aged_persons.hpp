// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// Whose age a figure is, as an index into Document::entities: the person whose name or pronoun
/// stands right before it, or the only one that the text has named so far, where "the Danish
/// striker, 22," begins the sentence. Precondition: the figure is an age. Cost: the names of the
/// article.
std::optional<std::uint32_t> aged_person(const Document& document, const Figure& figure);

}  // namespace crosscheck
