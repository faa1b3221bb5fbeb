// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// Adds to `document.names` the publisher, the agency and the authors wherever they stand.
void add_own_names(Document& document);

/// Adds to the names of bodies and facilities the places within them that the articles name by
/// themselves too: "Tarn" in "University of Tarn". Cost: linear in the text.
void add_inner_places(std::span<Document> documents);

}  // namespace crosscheck
