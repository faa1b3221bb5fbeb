// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// Adds to `document.names` the publisher, the agency and the authors wherever they stand.
void add_own_names(Document& document);

}  // namespace crosscheck
