// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crosscheck::test {

/// Names and bytes of the members of an archive.
using Members = std::vector<std::pair<std::string, std::string>>;

std::string zip(const Members& members);
/// Locked with a password.
std::string locked_zip(const Members& members);
std::string tar(const Members& members);
/// `filter`: "gzip", "bzip2", "xz", "zstd".
std::string packed(std::string_view filter, std::string_view bytes);

}  // namespace crosscheck::test
