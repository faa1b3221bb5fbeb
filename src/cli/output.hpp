// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <ostream>

#include "crosscheck/base/error.hpp"

namespace crosscheck {

/// Writes a file whole or not at all: beside it first, then renamed over it. A symbolic link
/// stays one; what is no regular file (a pipe, a device) is written to as it is.
std::optional<Error> write_file(const std::filesystem::path& file,
                                const std::function<void(std::ostream&)>& write);

}  // namespace crosscheck
