// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crosscheck/report/report.hpp"

namespace crosscheck::test {

/// A report made by hand, with something of every kind: three articles on an invented flood,
/// entities, figures, dates, quotes, claims, a copied passage, origins, six findings, and an
/// input that could not be read.
Report sample_report();

/// The same shape with everything that an attacker or a careless editor may write: tags,
/// quotes, right-to-left text, control characters, formulas, mentions, workflow commands and
/// a name of 10,000 characters.
Report hostile_report();

/// No article, no finding.
Report empty_report();

}  // namespace crosscheck::test
