// SPDX-License-Identifier: Apache-2.0
#include "read/content_id.hpp"

#include <cstdio>

#include "read/line_shape.hpp"

namespace crosscheck::read {

std::string content_id(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ull;
  for (const char c : trimmed(text)) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
  }
  char digits[16];
  std::snprintf(digits, sizeof digits, "%08x", static_cast<unsigned>(hash ^ hash >> 32));
  return digits;
}

}  // namespace crosscheck::read
