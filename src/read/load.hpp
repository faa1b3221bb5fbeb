// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "crosscheck/base/result.hpp"

namespace crosscheck::read {

/// "1.5 MiB", "300 bytes".
std::string size_in_words(std::uint64_t bytes);

/// The bytes of a regular file of at most `limit` bytes. Never waits: a FIFO, socket or device
/// is refused. The subject of the error is empty.
Result<std::string> load(const std::filesystem::path& file, std::uint64_t limit);

/// All that comes in on standard input, at most `limit` bytes; waits for its end.
Result<std::string> load_standard_input(std::uint64_t limit);

/// The first bytes of a regular file; empty if it cannot be read.
std::string load_head(const std::filesystem::path& file, std::size_t size);

}  // namespace crosscheck::read
