// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

#include "crosscheck/cli/cli.hpp"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> args(argv + 1, argv + argc);
  const crosscheck::Terminals terminals{isatty(STDOUT_FILENO) != 0, isatty(STDERR_FILENO) != 0};
  const crosscheck::ExitStatus status =
      crosscheck::run_cli(args, std::cout, std::cerr, terminals);
  std::cout.flush();
  // A report that did not get out whole (a full disk, a closed pipe) is not done.
  if (!std::cout) return static_cast<int>(crosscheck::ExitStatus::Unusable);
  return static_cast<int>(status);
}
