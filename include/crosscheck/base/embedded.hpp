// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace crosscheck {

/// The bytes of a file below `data/` or `reports/templates/` that was built into the
/// binary, by its name: "lexicons/units.tsv". 64-byte aligned, valid for the life of
/// the program, not copied.
///
/// Precondition: the file stands in the list in `data/CMakeLists.txt`.
std::string_view embedded_file(std::string_view name) noexcept;

}  // namespace crosscheck
