// SPDX-License-Identifier: Apache-2.0
#include "support/source_dir.hpp"

namespace crosscheck::test {

std::filesystem::path source_dir() { return CROSSCHECK_SOURCE_DIR; }

}  // namespace crosscheck::test
