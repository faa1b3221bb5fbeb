// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck::fuzz {

/// A reader that is given bytes of all sorts.
struct Target {
  std::string_view name;
  /// Reads the bytes; ends the program if an article comes out that breaks an invariant.
  void (*read)(std::string bytes);
  /// Well-formed inputs to begin with.
  std::vector<std::string> (*seeds)();
};

std::span<const Target> targets();
/// Null if there is none of that name.
const Target* target(std::string_view name);

}  // namespace crosscheck::fuzz
