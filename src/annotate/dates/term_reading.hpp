// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "annotate/dates/resolve.hpp"

namespace crosscheck {

/// The days of a term in office, of its first days, or of all the time in office. Empty if it is
/// nobody's, or if he was in office twice and it is not said when.
/// Precondition: `e.president` is set.
DateReading term_reading(const DateExpression& e, const DateContext& context);

}  // namespace crosscheck
