// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crosscheck::read {

/// Eight hex digits made from a text: FNV-1a in 64 bits, folded to 32. White space at the
/// ends does not count. Two texts of a run may have the same; the run tells them apart.
std::string content_id(std::string_view text);

}  // namespace crosscheck::read
