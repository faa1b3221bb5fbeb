// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/base/result.hpp"

namespace crosscheck::read {

/// What a program may take before it is stopped.
struct ChildLimits {
  std::uint64_t memory = 1ull << 30;   ///< bytes of address space
  std::chrono::seconds time{30};       ///< on the clock, and on the processor
  std::uint64_t output = 64ull << 20;  ///< bytes on standard output
};

struct ChildOutput {
  int status = 0;  ///< its exit status; -1: a signal ended it
  std::string output;
};

/// Runs a program on bytes that a stranger made: `arguments` are words, no shell reads them, and
/// the bytes are its standard input (a file that it may seek in, and the only one). It gets no
/// environment, writes no files, and what it says on standard error is dropped. Fails if the
/// program is not installed or goes past a limit.
Result<ChildOutput> run_child(const std::string& program, const std::vector<std::string>& arguments,
                              std::string_view input, const ChildLimits& limits = {});

}  // namespace crosscheck::read
