// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace crosscheck::test {

/// The root of the source tree, where `tests/corpus` and `reports/samples` lie.
std::filesystem::path source_dir();

}  // namespace crosscheck::test
