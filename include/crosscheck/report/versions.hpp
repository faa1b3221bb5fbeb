// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>

#include "crosscheck/compare/versions.hpp"

namespace crosscheck {

/// Two versions of one article and what changed between them.
struct Versions {
  Document before;
  Document after;
  std::vector<Change> changes;
};

/// For a terminal: each change with the two sentences and where they stand, then the counts.
void write_versions(std::ostream& out, const Versions& versions);

/// {"schema_version": 1, "old": {"path", "title", "published"}, "new": {…}, "changes": [
///  {"kind", "before", "after"}]}; before and after are null or {"exact", "start", "end",
/// "sentence"}, offsets in code points of the body.
void write_versions_json(std::ostream& out, const Versions& versions);

}  // namespace crosscheck
